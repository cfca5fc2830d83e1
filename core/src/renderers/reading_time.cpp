#include "renderers/reading_time.hpp"

#include "locale/locale.hpp"
#include "renderers/labels.hpp"
#include "text/utf8.hpp"

namespace courant::renderers {
namespace {

// What is read in a minute is 1000: 200 words of 5, or 500 ideographs of 2.
constexpr std::size_t per_word = 5;
constexpr std::size_t per_ideograph = 2;
constexpr std::size_t per_minute = 1'000;

/// Kana and ideographs: nothing parts the words that they make.
bool is_ideograph(char32_t c) noexcept {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2'0000 && c <= 0x3'FFFF);
}

bool is_gap(char32_t c) noexcept { return c <= 0x20 || c == 0xA0 || c == 0x3000; }

std::size_t effort_of(std::string_view text) noexcept {
  std::size_t effort = 0;
  bool in_word = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const text::CodePoint c = text::decode_at(text, offset);
    offset += c.size;
    if (is_ideograph(c.value)) {
      effort += per_ideograph;
      in_word = false;
    } else if (is_gap(c.value)) {
      in_word = false;
    } else {
      if (!in_word) effort += per_word;
      in_word = true;
    }
  }
  return effort;
}

}  // namespace

unsigned reading_minutes(const Body& body) noexcept {
  std::size_t effort = 0;
  for (const Inline& node : body.inlines) {
    if (node.kind == InlineKind::text) effort += effort_of(body.view(node.text));
  }
  return static_cast<unsigned>((effort + per_minute - 1) / per_minute);
}

std::string reading_time_text(unsigned minutes, std::string_view language) {
  const std::string number = locale::format_decimal(Decimal::from_integer(minutes), language);
  return fill_label(locale::Label::reading_time, language, number);
}

}  // namespace courant::renderers

#include "locale/patterns.hpp"

#include <cstddef>

#include "text/utf8.hpp"

namespace courant::locale {
namespace {

constexpr std::string_view currency_place = "¤";
constexpr std::string_view number_places = "03";
constexpr std::string_view space = "\u00A0";

/// Whether `c` is a symbol or a space to Unicode (category S or Z), of those that currencies have.
bool is_symbol(char32_t c) noexcept {
  if (c < 0x80) return std::string_view(" $+<=>^`|~").contains(static_cast<char>(c));
  return c == U'\u00A0' || c == U'¢' || c == U'£' || c == U'¤' || c == U'¥' || c == U'\u058F' ||
         c == U'\u202F' || (c >= U'\u20A0' && c <= U'\u20CF') || (c >= U'\uFFE0' && c <= U'\uFFE6');
}

bool is_number_place(std::string_view pattern, std::size_t at) noexcept {
  return at < pattern.size() && number_places.contains(pattern[at]);
}

/// What is put into a pattern, and whether a currency is parted from digits.
struct Filling {
  const NumberText& number;
  std::string_view currency;
  bool spaced;
};

void append_currency(std::string& out, std::string_view pattern, std::size_t at,
                     const Filling& filling) {
  const auto& [number, currency, spaced] = filling;
  const bool follows_digits =
      spaced && at > 0 && is_number_place(pattern, at - 1) && number.after.empty();
  const bool precedes_digits =
      spaced && is_number_place(pattern, at + currency_place.size()) && number.before.empty();
  if (follows_digits && !is_symbol(text::decode_at(currency, 0).value)) out += space;
  out += currency;
  if (precedes_digits && !is_symbol(text::decode_before(currency, currency.size()))) out += space;
}

std::string fill(const NumberPattern& pattern, const Filling& filling) {
  const NumberText& number = filling.number;
  const bool sign_in_front = number.sign.empty() || pattern.negative.empty();
  const std::string_view text = sign_in_front ? pattern.positive : pattern.negative;
  std::string out = sign_in_front ? number.sign : std::string();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_number_place(text, at)) {
      out.append(number.before).append(number.digits).append(number.after);
    } else if (text.substr(at).starts_with(currency_place)) {
      append_currency(out, text, at, filling);
      at += currency_place.size() - 1;
    } else if (text[at] == '-') {
      out += number.sign;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

std::string fill_pattern(const NumberPattern& pattern, const NumberText& number) {
  return fill(pattern, {.number = number, .currency = {}, .spaced = false});
}

std::string fill_money_pattern(const NumberPattern& pattern, const NumberText& number,
                               std::string_view currency) {
  return fill(pattern, {.number = number, .currency = currency, .spaced = true});
}

std::string fill_name_pattern(std::string_view pattern, const NumberText& number,
                              std::string_view name) {
  return fill({.positive = pattern}, {.number = number, .currency = name, .spaced = false});
}

}  // namespace courant::locale

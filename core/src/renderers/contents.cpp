#include "renderers/contents.hpp"

#include <algorithm>
#include <vector>

#include "locale/strings.hpp"
#include "renderers/inlines.hpp"

namespace courant::renderers {
namespace {

/// FNV-1a, 32 bits: any change of the text gives another number, which is all it is for.
std::uint32_t add_to_hash(std::uint32_t hash, std::string_view text) noexcept {
  constexpr std::uint32_t prime = 16'777'619;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash;
}

std::string in_base_32(std::uint32_t number) {
  constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz234567";
  std::string text;
  for (; number != 0; number >>= 5U) text += digits[number & 31U];
  return text;
}

/// Writes a list inside of a list where a heading is of a lower level than the one before.
class ContentsWriter {
 public:
  explicit ContentsWriter(const Context& context, const Article& article)
      : context_(context), body_(article.body), prefix_(heading_prefix(article)) {}

  void write_entry(const Block& heading) {
    if (levels_.empty()) begin(heading);
    leave_lower_levels(heading.level);
    if (count_ > 0) {
      if (heading.level > levels_.back()) {
        open_list(heading.level);
      } else {
        context_.markup.close();
      }
    }
    Markup& markup = context_.markup;
    markup.open(Element::li);
    markup.open(Element::a);
    markup.attribute(Attribute::href, '#' + heading_id(prefix_, ++count_));
    write_inlines(context_, body_, heading.inlines, true);
    markup.close();
  }

  void end() {
    while (!levels_.empty()) end_list();
    if (count_ > 0) context_.markup.close();
  }

 private:
  void begin(const Block& heading) {
    Markup& markup = context_.markup;
    const std::string_view label = locale::label(locale::Label::contents, context_.language);
    markup.open(Element::nav, "courant-contents");
    markup.attribute(Attribute::aria_label, label);
    open_list(heading.level);
  }

  /// A heading between the levels of two lists goes into the inner one, which then has its level.
  void leave_lower_levels(std::uint8_t level) {
    while (levels_.size() > 1 && levels_[levels_.size() - 2] >= level) end_list();
    levels_.back() = std::min(levels_.back(), level);
  }

  void open_list(std::uint8_t level) {
    context_.markup.open(Element::ul);
    levels_.push_back(level);
  }

  /// Closes the entry that is open and the list that it is in.
  void end_list() {
    context_.markup.close();
    context_.markup.close();
    levels_.pop_back();
  }

  const Context& context_;
  const Body& body_;
  std::string prefix_;
  std::vector<std::uint8_t> levels_{};
  std::uint32_t count_ = 0;
};

}  // namespace

std::string heading_prefix(const Article& article) {
  constexpr std::uint32_t offset_basis = 2'166'136'261;
  std::uint32_t hash = add_to_hash(offset_basis, article.url);
  hash = add_to_hash(hash, article.headline);
  hash = add_to_hash(hash, article.body.text);
  return "courant-" + in_base_32(hash) + '-';
}

std::string heading_id(std::string_view prefix, std::uint32_t number) {
  return std::string(prefix) + std::to_string(number);
}

[[gnu::noinline]] void write_contents(const Context& context, const Article& article) {
  const Body& body = article.body;
  ContentsWriter writer(context, article);
  for (std::uint32_t index = 0; index < body.blocks.size(); index = body.blocks[index].end) {
    if (body.blocks[index].kind == BlockKind::heading) writer.write_entry(body.blocks[index]);
  }
  writer.end();
}

}  // namespace courant::renderers

#include "readers/html/elements.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace courant::readers::html {
namespace {

struct Row {
  std::string_view name;
  Role role;
};

constexpr std::array rows = std::to_array<Row>({
#define COURANT_HTML_ELEMENT(name, tag, role) {tag, Role::role},
#include "readers/html/elements.def"
});

static_assert(std::ranges::is_sorted(rows, {}, &Row::name), "a row is not in its place");

constexpr std::size_t longest_name = 10;  // "blockquote"

}  // namespace

Tag tag_named(std::string_view name) noexcept {
  std::array<char, longest_name> buffer{};
  if (name.size() > buffer.size()) return Tag::other;
  std::ranges::transform(name, buffer.begin(), text::to_lower);
  const std::string_view wanted(buffer.data(), name.size());
  const auto found = std::ranges::lower_bound(rows, wanted, {}, &Row::name);
  if (found == rows.end() || found->name != wanted) return Tag::other;
  return static_cast<Tag>(found - rows.begin());
}

Role role_of(Tag tag) noexcept {
  if (tag < Tag::other) return rows[static_cast<std::size_t>(tag)].role;
  return tag == Tag::caption_shortcode ? Role::figure : Role::phrase;
}

bool is_void(Tag tag) noexcept {
  const Role role = role_of(tag);
  return role == Role::image || role == Role::rule || role == Role::line_break ||
         role == Role::metadata || role == Role::none || tag == Tag::embed;
}

bool is_inline(Role role) noexcept {
  return role == Role::phrase || (role >= Role::emphasis && role <= Role::quoted);
}

std::optional<InlineKind> inline_kind(Role role) noexcept {
  switch (static_cast<int>(role)) {
    case static_cast<int>(Role::emphasis):
      return InlineKind::emphasis;
    case static_cast<int>(Role::strong):
      return InlineKind::strong;
    case static_cast<int>(Role::deleted):
      return InlineKind::deleted;
    case static_cast<int>(Role::subscript):
      return InlineKind::subscript;
    case static_cast<int>(Role::superscript):
      return InlineKind::superscript;
    case static_cast<int>(Role::code):
      return InlineKind::code;
    default:
      return std::nullopt;
  }
}

bool is_block(Role role) noexcept { return role >= Role::flow && role <= Role::rule; }

}  // namespace courant::readers::html

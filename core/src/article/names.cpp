#include "article/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace courant {
namespace {

using Names = std::span<const std::string_view>;

// In the order of the enumerators.
constexpr std::array<std::string_view, 12> block_kinds = {
    "paragraph", "heading",    "quotation", "list", "list-item", "table",
    "table-row", "table-cell", "figure",    "code", "rule",      "embed-link"};

constexpr std::array<std::string_view, 11> inline_kinds = {
    "text",      "line-break",  "code", "emphasis", "strong", "deleted",
    "subscript", "superscript", "link", "quoted",   "amount"};

constexpr std::array<std::string_view, 3> cell_scopes = {"none", "column", "row"};
constexpr std::array<std::string_view, 4> alignments = {"none", "left", "center", "right"};
constexpr std::array<std::string_view, 4> statuses = {"usable", "draft", "withheld", "cancelled"};
constexpr std::array<std::string_view, 3> accesses = {"unknown", "free", "paid"};
constexpr std::array<std::string_view, 2> directions = {"left-to-right", "right-to-left"};

static_assert(block_kinds.size() == static_cast<std::size_t>(BlockKind::embed_link) + 1);
static_assert(inline_kinds.size() == static_cast<std::size_t>(InlineKind::amount) + 1);
static_assert(cell_scopes.size() == static_cast<std::size_t>(CellScope::row) + 1);
static_assert(alignments.size() == static_cast<std::size_t>(Alignment::right) + 1);
static_assert(statuses.size() == static_cast<std::size_t>(Status::cancelled) + 1);
static_assert(accesses.size() == static_cast<std::size_t>(Access::paid) + 1);
static_assert(directions.size() == static_cast<std::size_t>(TextDirection::right_to_left) + 1);

template <class Enumeration>
std::string_view name_in(Names names, Enumeration value) noexcept {
  return names[static_cast<std::size_t>(value)];
}

template <class Enumeration>
std::optional<Enumeration> value_in(Names names, std::string_view name) noexcept {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enumeration>(found - names.begin());
}

}  // namespace

std::string_view name_of(BlockKind kind) noexcept { return name_in(block_kinds, kind); }
std::string_view name_of(InlineKind kind) noexcept { return name_in(inline_kinds, kind); }
std::string_view name_of(CellScope scope) noexcept { return name_in(cell_scopes, scope); }
std::string_view name_of(Alignment alignment) noexcept { return name_in(alignments, alignment); }
std::string_view name_of(Status status) noexcept { return name_in(statuses, status); }
std::string_view name_of(Access access) noexcept { return name_in(accesses, access); }
std::string_view name_of(TextDirection direction) noexcept {
  return name_in(directions, direction);
}

std::optional<BlockKind> block_kind_named(std::string_view name) noexcept {
  return value_in<BlockKind>(block_kinds, name);
}
std::optional<InlineKind> inline_kind_named(std::string_view name) noexcept {
  return value_in<InlineKind>(inline_kinds, name);
}
std::optional<CellScope> cell_scope_named(std::string_view name) noexcept {
  return value_in<CellScope>(cell_scopes, name);
}
std::optional<Alignment> alignment_named(std::string_view name) noexcept {
  return value_in<Alignment>(alignments, name);
}
std::optional<Status> status_named(std::string_view name) noexcept {
  return value_in<Status>(statuses, name);
}
std::optional<Access> access_named(std::string_view name) noexcept {
  return value_in<Access>(accesses, name);
}
std::optional<TextDirection> text_direction_named(std::string_view name) noexcept {
  return value_in<TextDirection>(directions, name);
}

}  // namespace courant

#include "readers/html/tables.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "readers/html/images.hpp"
#include "text/ascii.hpp"

namespace courant::readers::html {
namespace {

/// What tells how the text of a cell is aligned: values of `align`, and classes.
struct AlignmentName {
  std::string_view name;
  Alignment alignment;
};

constexpr std::array alignments = std::to_array<AlignmentName>({
    {"left", Alignment::left},
    {"center", Alignment::center},
    {"right", Alignment::right},
    {"courant-left", Alignment::left},
    {"courant-center", Alignment::center},
    {"courant-right", Alignment::right},
    {"has-text-align-left", Alignment::left},
    {"has-text-align-center", Alignment::center},
    {"has-text-align-right", Alignment::right},
});

void take_alignment(std::string_view word, Alignment& alignment) noexcept {
  const auto named = [word](const AlignmentName& row) {
    return text::equals_ignoring_case(row.name, word);
  };
  const auto found = std::ranges::find_if(alignments, named);
  if (found != alignments.end()) alignment = found->alignment;
}

Alignment alignment_of(const Tree& tree, const Node& cell) {
  constexpr std::string_view property = "text-align:";
  Alignment alignment = Alignment::none;
  take_alignment(text::trim(tree.attribute(cell, "align")), alignment);
  for_each_word(tree.attribute(cell, "class"),
                [&alignment](std::string_view word) { take_alignment(word, alignment); });
  const std::string style = tree.attribute(cell, "style");
  if (const std::size_t at = style.find(property); at != std::string::npos) {
    const std::string_view value = std::string_view(style).substr(at + property.size());
    take_alignment(text::trim(value.substr(0, value.find(';'))), alignment);
  }
  return alignment;
}

std::uint16_t span_of(const Tree& tree, const Node& cell, std::string_view name) {
  constexpr std::uint32_t most = 1000;  // as browsers have it for columns
  return static_cast<std::uint16_t>(
      std::clamp(pixels_of(tree.attribute(cell, name)), std::uint32_t{1}, most));
}

CellScope scope_of(const Tree& tree, const Node& cell, bool in_head, bool is_first) {
  const std::string scope = tree.attribute(cell, "scope");
  if (cell.tag != Tag::th && scope.empty()) return CellScope::none;
  if (text::equals_ignoring_case(std::string_view(scope).substr(0, 3), "col")) {
    return CellScope::column;
  }
  if (text::equals_ignoring_case(std::string_view(scope).substr(0, 3), "row")) {
    return CellScope::row;
  }
  if (cell.tag != Tag::th) return CellScope::none;
  return in_head || !is_first ? CellScope::column : CellScope::row;
}

/// Whether no cell can hold an element of this role.
bool breaks_cells(Role role) noexcept {
  return role == Role::heading || role == Role::table || role == Role::figure ||
         role == Role::preformatted || role == Role::quotation || role == Role::embed;
}

}  // namespace

bool is_layout(const Tree& tree, std::uint32_t index) {
  const Node& table = tree[index];
  const std::string role = tree.attribute(table, "role");
  if (role == "presentation" || role == "none") return true;
  bool has_pair = false;
  bool has_header = false;
  std::uint32_t cells = 0;  // of the row
  std::uint32_t end = 0;    // of the cell or caption that we are in
  for (std::uint32_t at = index + 1; at < table.end; ++at) {
    const Role kind = role_of(tree[at].tag);
    if (breaks_cells(kind)) return true;
    if (at < end) continue;
    if (kind == Role::row) {
      cells = 0;
    } else if (kind == Role::cell || kind == Role::table_caption) {
      end = tree[at].end;
      has_pair |= kind == Role::cell && ++cells > 1;
      has_header |= tree[at].tag != Tag::td;
    } else if (kind != Role::table_part && kind != Role::dropped && kind != Role::metadata) {
      return true;  // a part of the text that stands in no cell
    }
  }
  return !has_pair && !has_header;
}

Block cell_block(const Tree& tree, std::uint32_t index, bool in_head, bool is_first) {
  const Node& cell = tree[index];
  return {.kind = BlockKind::table_cell,
          .scope = scope_of(tree, cell, in_head, is_first),
          .alignment = alignment_of(tree, cell),
          .column_span = span_of(tree, cell, "colspan"),
          .row_span = span_of(tree, cell, "rowspan")};
}

bool is_header_row(const Tree& tree, std::uint32_t index, bool in_head) {
  if (in_head) return true;
  for (std::uint32_t at = index + 1; at < tree[index].end; at = tree[at].end) {
    if (tree[at].tag == Tag::td) return false;
  }
  return true;
}

}  // namespace courant::readers::html

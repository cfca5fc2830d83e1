#include "renderers/names.hpp"

namespace courant::renderers {

std::string_view name_of(BlockKind kind) noexcept {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::list:
      return "list";
    case BlockKind::list_item:
      return "list-item";
    case BlockKind::table:
      return "table";
    case BlockKind::table_row:
      return "table-row";
    case BlockKind::table_cell:
      return "table-cell";
    case BlockKind::figure:
      return "figure";
    case BlockKind::code:
      return "code";
    case BlockKind::rule:
      return "rule";
    case BlockKind::embed_link:
      return "embed-link";
  }
  return {};
}

std::string_view name_of(InlineKind kind) noexcept {
  switch (kind) {
    case InlineKind::text:
      return "text";
    case InlineKind::line_break:
      return "line-break";
    case InlineKind::code:
      return "code";
    case InlineKind::emphasis:
      return "emphasis";
    case InlineKind::strong:
      return "strong";
    case InlineKind::deleted:
      return "deleted";
    case InlineKind::subscript:
      return "subscript";
    case InlineKind::superscript:
      return "superscript";
    case InlineKind::link:
      return "link";
    case InlineKind::quoted:
      return "quoted";
    case InlineKind::amount:
      return "amount";
  }
  return {};
}

std::string_view name_of(CellScope scope) noexcept {
  switch (scope) {
    case CellScope::none:
      return "none";
    case CellScope::column:
      return "column";
    case CellScope::row:
      return "row";
  }
  return {};
}

std::string_view name_of(Alignment alignment) noexcept {
  switch (alignment) {
    case Alignment::none:
      return "none";
    case Alignment::left:
      return "left";
    case Alignment::center:
      return "center";
    case Alignment::right:
      return "right";
  }
  return {};
}

std::string_view name_of(Status status) noexcept {
  switch (status) {
    case Status::usable:
      return "usable";
    case Status::draft:
      return "draft";
    case Status::withheld:
      return "withheld";
    case Status::cancelled:
      return "cancelled";
  }
  return {};
}

std::string_view name_of(Access access) noexcept {
  switch (access) {
    case Access::unknown:
      return "unknown";
    case Access::free:
      return "free";
    case Access::paid:
      return "paid";
  }
  return {};
}

std::string_view name_of(TextDirection direction) noexcept {
  switch (direction) {
    case TextDirection::left_to_right:
      return "left-to-right";
    case TextDirection::right_to_left:
      return "right-to-left";
  }
  return {};
}

}  // namespace courant::renderers

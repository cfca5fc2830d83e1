#include "renderers/tables.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "locale/strings.hpp"
#include "renderers/inlines.hpp"

namespace courant::renderers {
namespace {

std::string_view alignment_class(Alignment alignment) noexcept {
  switch (alignment) {
    case Alignment::none:
      return {};
    case Alignment::left:
      return "courant-left";
    case Alignment::center:
      return "courant-center";
    case Alignment::right:
      return "courant-right";
  }
  return {};
}

/// The keyboard can reach the box, so it has a name. A region is a landmark, whose names must
/// differ: without a caption it is a group.
void open_scroll_box(const Context& context, std::string_view caption) {
  Markup& markup = context.markup;
  markup.open(Element::div, "courant-scroll");
  markup.attribute(Attribute::role, caption.empty() ? "group" : "region");
  markup.attribute(Attribute::tabindex, "0");
  markup.attribute(
      Attribute::aria_label,
      caption.empty() ? locale::label(locale::Label::table, context.language) : caption);
}

}  // namespace

[[gnu::noinline]] void begin_table(const Context& context, const Body& body, const Block& table) {
  Markup& markup = context.markup;
  open_scroll_box(context, plain_text(body, table.inlines));
  markup.open(Element::table);
  if (table.inlines.is_empty()) return;
  markup.open(Element::caption);
  write_inlines(context, body, table.inlines);
  markup.close();
}

bool is_header_row(const Body& body, std::uint32_t index) {
  const auto cells = std::span(body.blocks).subspan(index + 1, body.blocks[index].end - index - 1);
  return !cells.empty() && std::ranges::all_of(cells, [](const Block& cell) {
    return cell.scope == CellScope::column;
  });
}

[[gnu::noinline]] void write_cell(const Context& context, const Body& body, const Block& cell) {
  Markup& markup = context.markup;
  markup.open(cell.scope == CellScope::none ? Element::td : Element::th,
              alignment_class(cell.alignment));
  if (cell.scope == CellScope::column) markup.attribute(Attribute::scope, "col");
  if (cell.scope == CellScope::row) markup.attribute(Attribute::scope, "row");
  if (cell.column_span > 1) markup.attribute(Attribute::column_span, unsigned{cell.column_span});
  if (cell.row_span > 1) markup.attribute(Attribute::row_span, unsigned{cell.row_span});
  write_inlines(context, body, cell.inlines);
  markup.close();
}

}  // namespace courant::renderers

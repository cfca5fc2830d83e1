#include "support/outline.hpp"

#include <algorithm>

#include "courant/diagnostic.hpp"

namespace courant::test {
namespace {

std::string inlines_of(const Body& body, Range range) {
  std::string text;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = range.begin; i <= range.end; ++i) {
    for (; !ends.empty() && ends.back() <= i; ends.pop_back()) text += '}';
    if (i == range.end) break;
    const Inline& node = body.inlines[i];
    if (node.kind == InlineKind::line_break) text += "⏎";
    text += body.view(node.text);
    if (node.end == i + 1) continue;
    text += '{';
    ends.push_back(node.end);
  }
  return text;
}

std::string label(const Body& body, const Block& block) {
  const std::string inlines = inlines_of(body, block.inlines);
  switch (block.kind) {
    case BlockKind::paragraph:
      return "paragraph: " + inlines;
    case BlockKind::heading:
      return "heading " + std::to_string(block.level) + ": " + inlines;
    case BlockKind::quotation:
      return "quotation [" + inlines + "]";
    case BlockKind::list:
      return block.ordered ? "list " + std::to_string(block.number) + "." : "list •";
    case BlockKind::list_item:
      return "item";
    case BlockKind::table:
      return "table [" + inlines + "]";
    case BlockKind::table_row:
      return "row";
    case BlockKind::table_cell:
      return "cell: " + inlines;
    case BlockKind::figure:
      return "figure [" + inlines + "]";
    case BlockKind::code:
      return "code: " + inlines;
    case BlockKind::rule:
      return "rule";
    case BlockKind::embed_link:
      return "embed_link <" + std::string(body.view(block.detail)) + ">: " + inlines;
  }
  return {};
}

std::string place_of(const Diagnostic& diagnostic) {
  return std::string(name_of(diagnostic.code)) + ' ' + std::to_string(diagnostic.where.line) + ':' +
         std::to_string(diagnostic.where.column);
}

}  // namespace

std::string outline(const Body& body) {
  std::string lines;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < body.blocks.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    if (i > 0) lines += '\n';
    lines += std::string(ends.size() * 2, ' ') + label(body, body.blocks[i]);
    ends.push_back(body.blocks[i].end);
  }
  return lines;
}

std::vector<std::string> reported(const Document& document) {
  std::vector<std::string> places(document.diagnostics.size());
  std::ranges::transform(document.diagnostics, places.begin(), place_of);
  return places;
}

std::vector<std::string> warnings(const Document& document) {
  std::vector<std::string> places;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.severity != Severity::info) places.push_back(place_of(diagnostic));
  }
  return places;
}

std::string rates_of(const Document& document) {
  std::string lines;
  if (!document.rates) return lines;
  for (const Quote& quote : document.rates->quotes) {
    if (!lines.empty()) lines += '\n';
    if (quote.nominal != 1) lines += std::to_string(quote.nominal) + ' ';
    lines += std::string(quote.currency.code()) + ' ' + quote.value->to_string();
    if (quote.change)
      lines += (quote.change->is_negative() ? " " : " +") + quote.change->to_string();
  }
  return lines;
}

}  // namespace courant::test

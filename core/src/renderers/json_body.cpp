#include <vector>

#include "article/names.hpp"
#include "renderers/json_parts.hpp"

namespace courant::renderers {
namespace {

using text::JsonWriter;

void write_number(JsonWriter& json, std::string_view name, std::uint32_t number) {
  json.key(name);
  json.number(number);
}

void write_rate(JsonWriter& json, const AppliedRate& rate) {
  json.key("rate");
  json.begin_object();
  if (rate.units != 1) write_number(json, "units", rate.units);
  json.member("price", rate.price.to_string());
  if (!rate.exact) {
    json.key("exact");
    json.boolean(false);
  }
  if (rate.inverted) {
    json.key("inverted");
    json.boolean(true);
  }
  json.end_object();
}

void write_converted(JsonWriter& json, const ConvertedAmount& converted) {
  const std::string low = converted.low.to_string();
  const std::string high = converted.high.to_string();
  json.key("converted");
  json.begin_object();
  json.member("low", low);
  if (high != low) json.member("high", high);
  json.member("currency", converted.currency.code());
  if (converted.date) json.member("date", to_string(*converted.date));
  json.member("source", converted.source);
  if (converted.rate) write_rate(json, *converted.rate);
  json.end_object();
}

void write_amount(JsonWriter& json, const Amount& amount) {
  const std::string low = amount.low.to_string();
  const std::string high = amount.high.to_string();
  json.member("low", low);
  if (high != low) json.member("high", high);
  if (amount.currency) json.member("currency", amount.currency->code());
  json.member("symbol", amount.symbol);
  if (amount.approximate) {
    json.key("approximate");
    json.boolean(true);
  }
  if (amount.ambiguous) {
    json.key("ambiguous");
    json.boolean(true);
  }
  if (amount.converted) write_converted(json, *amount.converted);
}

/// Opens the object of a container and the array of what is inside.
void begin_container(JsonWriter& json, const Body& body, const Inline& node) {
  json.begin_object();
  json.member("kind", name_of(node.kind));
  if (node.kind == InlineKind::link) {
    json.member("url", body.view(node.url));
    json.member("title", body.view(node.title));
  }
  if (node.kind == InlineKind::amount) write_amount(json, body.amounts[node.number]);
  json.key("inlines");
  json.begin_array();
}

/// Closes what ends at `index`: the array of what is inside, and the object around it.
void end_nested(JsonWriter& json, std::vector<std::uint32_t>& ends, std::uint32_t index) {
  while (!ends.empty() && ends.back() <= index) {
    json.end_array();
    json.end_object();
    ends.pop_back();
  }
}

/// A text is a string, any other inline an object.
void write_inlines(JsonWriter& json, std::string_view name, const Body& body, Range inlines) {
  json.key(name);
  json.begin_array();
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = inlines.begin; index < inlines.end; ++index) {
    const Inline& node = body.inlines[index];
    end_nested(json, ends, index);
    if (node.kind == InlineKind::text) {
      json.string(body.view(node.text));
    } else if (node.kind == InlineKind::code || node.kind == InlineKind::line_break) {
      json.begin_object();
      json.member("kind", name_of(node.kind));
      json.member("text", body.view(node.text));
      json.end_object();
    } else {
      begin_container(json, body, node);
      ends.push_back(node.end);
    }
  }
  end_nested(json, ends, inlines.end);
  json.end_array();
}

void write_list(JsonWriter& json, const Block& block) {
  json.key("ordered");
  json.boolean(block.ordered);
  if (block.ordered) write_number(json, "number", block.number);
  json.key("tight");
  json.boolean(block.tight);
}

void write_cell(JsonWriter& json, const Block& block) {
  if (block.scope != CellScope::none) json.member("scope", name_of(block.scope));
  if (block.alignment != Alignment::none) json.member("alignment", name_of(block.alignment));
  if (block.column_span != 1) write_number(json, "column_span", block.column_span);
  if (block.row_span != 1) write_number(json, "row_span", block.row_span);
}

/// Opens the object of `block`. @return whether other blocks may be inside.
bool begin_block(JsonWriter& json, const Body& body, const Block& block) {
  json.begin_object();
  json.member("kind", name_of(block.kind));
  switch (block.kind) {
    case BlockKind::paragraph:
      break;
    case BlockKind::heading:
      write_number(json, "level", block.level);
      break;
    case BlockKind::table_cell:
      write_cell(json, block);
      break;
    case BlockKind::code:
      json.member("language", body.view(block.detail));
      break;
    case BlockKind::embed_link:
      json.member("url", body.view(block.detail));
      break;
    case BlockKind::figure:
      json.key("image");
      write_image_json(json, body.images[block.number]);
      if (!block.inlines.is_empty()) write_inlines(json, "caption", body, block.inlines);
      return false;
    case BlockKind::rule:
      return false;
    case BlockKind::quotation:
      if (!block.inlines.is_empty()) write_inlines(json, "speaker", body, block.inlines);
      return true;
    case BlockKind::table:
      if (!block.inlines.is_empty()) write_inlines(json, "caption", body, block.inlines);
      return true;
    case BlockKind::list:
      write_list(json, block);
      return true;
    case BlockKind::list_item:
    case BlockKind::table_row:
      return true;
  }
  write_inlines(json, "inlines", body, block.inlines);
  return false;
}

}  // namespace

void write_image_json(JsonWriter& json, const Image& image) {
  json.begin_object();
  json.member("url", image.url);
  json.member("alt", image.alt);
  json.member("caption", image.caption);
  json.member("credit", image.credit);
  if (image.width != 0) write_number(json, "width", image.width);
  if (image.height != 0) write_number(json, "height", image.height);
  json.end_object();
}

void write_blocks_json(JsonWriter& json, const Body& body) {
  json.begin_array();
  std::vector<std::uint32_t> ends;
  for (std::uint32_t index = 0; index < body.blocks.size(); ++index) {
    const Block& block = body.blocks[index];
    end_nested(json, ends, index);
    if (begin_block(json, body, block)) {
      json.key("blocks");
      json.begin_array();
      ends.push_back(block.end);
    } else {
      json.end_object();
    }
  }
  end_nested(json, ends, static_cast<std::uint32_t>(body.blocks.size()));
  json.end_array();
}

}  // namespace courant::renderers

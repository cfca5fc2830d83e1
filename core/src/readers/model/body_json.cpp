#include "readers/model/body_json.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "article/body_builder.hpp"
#include "article/names.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// The whole number that `value` is, at most `most`; `otherwise` for anything else.
std::uint32_t number_in(JsonValue value, std::uint32_t most, std::uint32_t otherwise) noexcept {
  const std::string_view written = value.is(JsonKind::number) ? value.text() : std::string_view();
  std::uint32_t number = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
  const bool is_whole =
      !written.empty() && read.ec == std::errc{} && read.ptr == written.data() + written.size();
  return is_whole ? std::min(number, most) : otherwise;
}

bool is_true(JsonValue value) noexcept {
  return value.is(JsonKind::boolean) && value.text() == "true";
}

/// The skeleton of lists and tables, which no builder mends.
bool may_hold(std::optional<BlockKind> parent, BlockKind child) noexcept {
  switch (child) {
    case BlockKind::list_item:
      return parent == BlockKind::list;
    case BlockKind::table_row:
      return parent == BlockKind::table;
    case BlockKind::table_cell:
      return parent == BlockKind::table_row;
    case BlockKind::paragraph:
    case BlockKind::heading:
    case BlockKind::quotation:
    case BlockKind::list:
    case BlockKind::table:
    case BlockKind::figure:
    case BlockKind::code:
    case BlockKind::rule:
    case BlockKind::embed_link:
      return parent != BlockKind::list && parent != BlockKind::table &&
             parent != BlockKind::table_row;
  }
  return false;
}

/// The member in which a block has inlines that follow its blocks.
std::string_view caption_of(BlockKind kind) noexcept {
  if (kind == BlockKind::quotation) return "speaker";
  return kind == BlockKind::table || kind == BlockKind::figure ? "caption" : std::string_view();
}

/// Reads one body. Borrows its arguments.
class BodyReader {
 public:
  BodyReader(const ReadOptions& options, Findings& findings)
      : builder_(options.limits), findings_(findings) {}

  Body read(JsonValue blocks) {
    enter(std::nullopt, {}, blocks);
    while (!levels_.empty()) {
      Level& level = levels_.back();
      if (level.next == level.end) {
        leave();
      } else {
        const JsonValue block = *level.next;
        ++level.next;
        add(block, level.kind);
      }
    }
    if (builder_.take_overflow()) findings_.add(DiagnosticCode::limit_reached, blocks.offset());
    if (builder_.take_dropped_url()) findings_.add(DiagnosticCode::dropped_url, blocks.offset());
    return builder_.finish();
  }

 private:
  struct Level {
    std::optional<BlockKind> kind;  // of the block; absent for the body itself
    JsonValue block;
    text::JsonChildren::Iterator next;
    text::JsonChildren::Iterator end;
  };

  void enter(std::optional<BlockKind> kind, JsonValue block, JsonValue blocks) {
    const auto children = blocks.children();
    levels_.push_back(
        {.kind = kind, .block = block, .next = children.begin(), .end = children.end()});
  }

  void leave() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.kind) return;
    add_caption(level.block, *level.kind);
    builder_.close();
  }

  void add_caption(JsonValue block, BlockKind kind) {
    const JsonValue caption = block[caption_of(kind)];
    if (!caption.first()) return;
    builder_.begin_caption();
    add_inlines(caption);
  }

  void add(JsonValue block, std::optional<BlockKind> parent) {
    const auto kind = block_kind_named(block["kind"].string());
    if (!kind || !may_hold(parent, *kind)) {
      return findings_.add_on(block["kind"].string(), DiagnosticCode::invalid_member,
                              block.offset());
    }
    switch (*kind) {
      case BlockKind::code:
        return builder_.add_code_block(block["inlines"].first().string(),
                                       block["language"].string());
      case BlockKind::figure:
        builder_.open_figure(image_from_json(block["image"]));
        add_caption(block, *kind);
        return builder_.close();
      case BlockKind::embed_link:
        builder_.open_embed_link(block["url"].string());
        break;
      case BlockKind::paragraph:
      case BlockKind::heading:
      case BlockKind::quotation:
      case BlockKind::list:
      case BlockKind::list_item:
      case BlockKind::table:
      case BlockKind::table_row:
      case BlockKind::table_cell:
      case BlockKind::rule:
        builder_.open(block_of(block, *kind));
        break;
    }
    if (block["blocks"]) return enter(kind, block, block["blocks"]);
    add_inlines(block["inlines"]);
    add_caption(block, *kind);
    builder_.close();
  }

  static Block block_of(JsonValue json, BlockKind kind) {
    constexpr std::uint32_t most_levels = 6;
    constexpr std::uint32_t widest_span = 1'000;
    constexpr std::uint32_t most = 0xFFFF'FFFF;
    const auto span = [&](std::string_view name) {
      return static_cast<std::uint16_t>(std::max(number_in(json[name], widest_span, 1), 1U));
    };
    Block block{.kind = kind};
    if (kind == BlockKind::heading) {
      block.level =
          static_cast<std::uint8_t>(std::max(number_in(json["level"], most_levels, 1), 1U));
    }
    block.ordered = is_true(json["ordered"]);
    block.tight = is_true(json["tight"]);
    block.number = number_in(json["number"], most, 0);
    block.scope = cell_scope_named(json["scope"].string()).value_or(CellScope::none);
    block.alignment = alignment_named(json["alignment"].string()).value_or(Alignment::none);
    block.column_span = span("column_span");
    block.row_span = span("row_span");
    return block;
  }

  /// A text is a string, any other inline an object, containers with inlines inside.
  void add_inlines(JsonValue inlines) {
    struct Open {
      text::JsonChildren::Iterator next;
      text::JsonChildren::Iterator end;
      bool closes;
    };
    std::vector<Open> open;
    const auto enter_inline = [&](JsonValue inside, bool closes) {
      const auto children = inside.children();
      open.push_back({.next = children.begin(), .end = children.end(), .closes = closes});
    };
    enter_inline(inlines, false);
    while (!open.empty()) {
      if (open.back().next == open.back().end) {
        if (open.back().closes) builder_.close_inline();
        open.pop_back();
        continue;
      }
      const JsonValue node = *open.back().next;
      ++open.back().next;
      if (node.is(JsonKind::string)) {
        builder_.add_text(node.text());
      } else if (add_leaf(node)) {
        const bool opened = open_container(node);
        enter_inline(node["inlines"], opened);
      }
    }
  }

  /// Whether it is none, but a container.
  bool add_leaf(JsonValue node) {
    const auto kind = inline_kind_named(node["kind"].string());
    if (kind == InlineKind::line_break) {
      builder_.add_line_break();
      return false;
    }
    if (kind == InlineKind::code) {
      builder_.add_code(node["text"].string());
      return false;
    }
    return true;
  }

  /// Whether one was opened. What is in a container that is not known is not lost.
  bool open_container(JsonValue node) {
    const auto kind = inline_kind_named(node["kind"].string());
    if (kind == InlineKind::link) {
      builder_.open_link(node["url"].string(), node["title"].string());
      return true;
    }
    if (kind == InlineKind::amount) return open_amount(node);
    if (!kind || kind == InlineKind::text) {
      findings_.add_on(node["kind"].string(), DiagnosticCode::invalid_member, node.offset());
      return false;
    }
    builder_.open_inline(*kind);
    return true;
  }

  bool open_amount(JsonValue node) {
    const auto low = Decimal::parse(node["low"].string());
    const auto high = node["high"] ? Decimal::parse(node["high"].string()) : low;
    if (!low || !high) {
      findings_.add(DiagnosticCode::ambiguous_number, node.offset());
      return false;
    }
    builder_.open_amount({.low = *low,
                          .high = *high,
                          .currency = Currency::from_code(node["currency"].string()),
                          .symbol = std::string(node["symbol"].string()),
                          .approximate = is_true(node["approximate"])});
    return true;
  }

  BodyBuilder builder_;
  Findings& findings_;
  std::vector<Level> levels_{};
};

}  // namespace

Image image_from_json(JsonValue json) {
  constexpr std::uint32_t most = 0xFFFF'FFFF;
  return {.url = std::string(json["url"].string()),
          .alt = std::string(json["alt"].string()),
          .caption = std::string(json["caption"].string()),
          .credit = std::string(json["credit"].string()),
          .width = number_in(json["width"], most, 0),
          .height = number_in(json["height"], most, 0)};
}

Body body_from_json(JsonValue blocks, const ReadOptions& options, Findings& findings) {
  return BodyReader(options, findings).read(blocks);
}

}  // namespace courant::readers

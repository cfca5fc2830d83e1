#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "courant/article.hpp"
#include "courant/limits.hpp"

namespace courant {

/// Makes a Body that only holds what the closed model can express: the one way for readers to fill
/// an article, and so the one place for its nesting rules.
///
/// A call that would break a rule keeps the text and drops the structure: a block inside inlines
/// ends them first, a link inside a link is unwrapped, what is nested deeper than Limits becomes
/// plain text, an address with a forbidden scheme leaves its label. Text outside any block that
/// takes inlines opens a paragraph. Neighbouring texts are joined; containers and paragraphs that
/// stay empty vanish.
///
/// Readers keep the skeleton of the model themselves: list_item only in list, table_row only in
/// table, table_cell only in table_row, and text in none of list, table and table_row.
class BodyBuilder {
 public:
  explicit BodyBuilder(const Limits& limits);
  /// Goes on behind what `body` holds.
  BodyBuilder(const Limits& limits, Body body);

  /// Opens a block inside the open one. Fields besides kind, end and inlines are taken from
  /// `block`.
  void open(const Block& block);
  void open(BlockKind kind) { open(Block{.kind = kind}); }
  /// Closes the innermost open block, and inlines left open in it.
  void close();

  /// If the open block is a list item with nothing in it yet, its list is no longer tight.
  void set_items_apart() noexcept;

  /// Opens an inline container: emphasis, strong, deleted, subscript, superscript or quoted.
  void open_inline(InlineKind kind);
  void open_link(std::string_view url, std::string_view title = {});
  void open_amount(const Amount& amount);
  void close_inline();

  void add_text(std::string_view text);
  void add_code(std::string_view text);
  void add_line_break();

  /// From here on inlines go to the speaker of the open quotation, the caption of the open table,
  /// or the caption of the open figure, after its child blocks.
  void begin_caption();

  /// A figure with this image; closed by close(). Its URL passes the policy, or it is dropped.
  void open_figure(const Image& image);
  /// A link that stands alone; its label follows as inlines; closed by close().
  void open_embed_link(std::string_view url);
  /// A code block as a whole.
  void add_code_block(std::string_view text, std::string_view language = {});

  /// From here on headings, quotations and blocks of code stay though they are empty: a format may
  /// want them to the letter.
  void keep_empty_blocks() noexcept { keeps_empty_ = true; }

  /// Whether anything was left out because of `limits` since the last call.
  [[nodiscard]] bool take_overflow() noexcept;
  /// Whether an address was dropped since the last call.
  [[nodiscard]] bool take_dropped_url() noexcept;

  /// Closes everything and hands the body over; the builder is empty again.
  [[nodiscard]] Body finish();

 private:
  struct OpenBlock {
    std::uint32_t index;
    bool kept;      // false: too deep, or ended early by a block inside; only text counts
    bool implicit;  // opened by text, so closed by whatever comes next
  };

  struct OpenInline {
    std::uint32_t index;        // `none`: unwrapped
    std::uint32_t text_before;  // what last_text_ was, should it stay empty
  };

  [[nodiscard]] bool has_room() noexcept;
  [[nodiscard]] bool may_nest(BlockKind kind) noexcept;
  [[nodiscard]] bool takes_inlines() const noexcept;
  [[nodiscard]] Range store(std::string_view text);
  void push_block(const Block& block, bool implicit);
  void end_block(std::uint32_t index);
  void end_implicit();
  void end_inlines();
  void begin_inlines();
  void push_container(const Inline& node, bool kept);
  void push_leaf(const Inline& node);

  static constexpr std::uint32_t none = 0xFFFF'FFFF;

  Limits limits_;
  Body body_{};
  std::vector<OpenBlock> blocks_{};
  std::vector<OpenInline> inlines_{};
  std::uint32_t last_text_ = none;  // the text inline that a further text would extend
  std::size_t kept_depth_ = 0;
  std::size_t links_ = 0;
  std::size_t cells_ = 0;
  bool in_link_ = false;
  bool in_caption_ = false;
  bool keeps_empty_ = false;
  bool overflow_ = false;
  bool dropped_url_ = false;
};

}  // namespace courant

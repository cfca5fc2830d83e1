#include "article/body_builder.hpp"

#include <algorithm>
#include <utility>

#include "article/sanitize.hpp"

namespace courant {
namespace {

bool holds_inlines(BlockKind kind) noexcept {
  return kind == BlockKind::paragraph || kind == BlockKind::heading ||
         kind == BlockKind::table_cell || kind == BlockKind::embed_link || kind == BlockKind::code;
}

/// Whether a block without inlines and without blocks inside still says something.
bool may_be_empty(BlockKind kind) noexcept {
  return kind == BlockKind::rule || kind == BlockKind::figure || kind == BlockKind::table_cell ||
         kind == BlockKind::list_item;
}

/// What keep_empty_blocks() keeps. A paragraph is not among it: one that held a picture is none.
bool may_be_kept_empty(BlockKind kind) noexcept {
  return kind == BlockKind::heading || kind == BlockKind::quotation || kind == BlockKind::code;
}

/// Levels that a block of this kind needs below itself for its skeleton and a paragraph.
std::size_t levels_below(BlockKind kind) noexcept {
  if (kind == BlockKind::table) return 2;
  if (kind == BlockKind::list) return 2;
  if (kind == BlockKind::quotation || kind == BlockKind::list_item) return 1;
  if (kind == BlockKind::table_row) return 1;
  return 0;
}

}  // namespace

BodyBuilder::BodyBuilder(const Limits& limits) : limits_(limits) {}

BodyBuilder::BodyBuilder(const Limits& limits, Body body)
    : limits_(limits), body_(std::move(body)) {
  for (const Inline& node : body_.inlines) links_ += node.kind == InlineKind::link ? 1 : 0;
  for (const Block& block : body_.blocks) cells_ += block.kind == BlockKind::table_cell ? 1 : 0;
}

bool BodyBuilder::has_room() noexcept {
  const bool room = body_.blocks.size() + body_.inlines.size() < limits_.nodes;
  overflow_ |= !room;
  return room;
}

bool BodyBuilder::may_nest(BlockKind kind) noexcept {
  const bool shallow = kept_depth_ + levels_below(kind) < limits_.block_depth;
  const bool few = kind != BlockKind::table_cell || cells_ < limits_.table_cells;
  overflow_ |= !shallow || !few;
  return shallow && few && has_room();
}

Range BodyBuilder::store(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(body_.text.size());
  body_.text += text;
  return {begin, static_cast<std::uint32_t>(body_.text.size())};
}

void BodyBuilder::push_block(const Block& block, bool implicit) {
  const auto index = static_cast<std::uint32_t>(body_.blocks.size());
  const auto here = static_cast<std::uint32_t>(body_.inlines.size());
  body_.blocks.push_back(block);
  body_.blocks.back().inlines = {here, here};
  blocks_.push_back({.index = index, .kept = true, .implicit = implicit});
  ++kept_depth_;
  if (block.kind == BlockKind::table_cell) ++cells_;
}

/// Settles the extent of the block and removes it if it says nothing.
void BodyBuilder::end_block(std::uint32_t index) {
  in_caption_ = false;
  --kept_depth_;
  Block& block = body_.blocks[index];
  block.end = static_cast<std::uint32_t>(body_.blocks.size());
  const bool is_empty = block.end == index + 1 && block.inlines.is_empty();
  const bool stays = may_be_empty(block.kind) || (keeps_empty_ && may_be_kept_empty(block.kind));
  if (is_empty && !stays) body_.blocks.pop_back();
}

void BodyBuilder::end_implicit() {
  end_inlines();
  if (blocks_.empty() || !blocks_.back().implicit) return;
  end_block(blocks_.back().index);
  blocks_.pop_back();
}

void BodyBuilder::open(const Block& block) {
  end_implicit();
  if (takes_inlines()) {
    end_block(blocks_.back().index);
    blocks_.back().kept = false;
  }
  if (may_nest(block.kind)) return push_block(block, false);
  blocks_.push_back({.index = 0, .kept = false, .implicit = false});
}

void BodyBuilder::close() {
  end_implicit();
  if (blocks_.empty()) return;
  const OpenBlock open = blocks_.back();
  blocks_.pop_back();
  if (open.kept) end_block(open.index);
}

void BodyBuilder::set_items_apart() noexcept {
  if (blocks_.size() < 2) return;
  const OpenBlock& item = blocks_.back();
  const OpenBlock& list = blocks_[blocks_.size() - 2];
  const bool empty = item.kept && item.index + 1 == body_.blocks.size();
  if (!empty || !list.kept || body_.blocks[item.index].kind != BlockKind::list_item) return;
  body_.blocks[list.index].tight = false;
}

bool BodyBuilder::takes_inlines() const noexcept {
  if (blocks_.empty() || !blocks_.back().kept) return false;
  return in_caption_ || holds_inlines(body_.blocks[blocks_.back().index].kind);
}

void BodyBuilder::begin_inlines() {
  if (!takes_inlines()) push_block(Block{.kind = BlockKind::paragraph}, true);
}

void BodyBuilder::begin_caption() {
  end_implicit();
  if (blocks_.empty() || !blocks_.back().kept) return;
  const auto here = static_cast<std::uint32_t>(body_.inlines.size());
  body_.blocks[blocks_.back().index].inlines = {here, here};
  in_caption_ = true;
}

void BodyBuilder::end_inlines() {
  while (!inlines_.empty()) close_inline();
  last_text_ = none;
}

void BodyBuilder::push_leaf(const Inline& node) {
  const auto index = static_cast<std::uint32_t>(body_.inlines.size());
  body_.inlines.push_back(node);
  body_.inlines.back().end = index + 1;
  body_.blocks[blocks_.back().index].inlines.end = index + 1;
}

void BodyBuilder::push_container(const Inline& node, bool kept) {
  begin_inlines();
  const bool shallow = inlines_.size() < limits_.inline_depth;
  overflow_ |= !shallow;
  if (!kept || !shallow || !has_room()) return inlines_.push_back({none, none});
  inlines_.push_back({static_cast<std::uint32_t>(body_.inlines.size()), last_text_});
  last_text_ = none;
  push_leaf(node);
  in_link_ |= node.kind == InlineKind::link;
}

void BodyBuilder::open_inline(InlineKind kind) { push_container({.kind = kind}, true); }

void BodyBuilder::open_link(std::string_view url, std::string_view title) {
  const std::string safe = safe_url(url, UrlUse::link);
  dropped_url_ |= safe.empty() && !url.empty();
  const bool few = links_ < limits_.links;
  overflow_ |= !few;
  const bool kept = !safe.empty() && !in_link_ && few;
  if (!kept) return push_container({}, false);
  ++links_;
  push_container({.kind = InlineKind::link, .url = store(safe), .title = store(title)}, true);
}

void BodyBuilder::open_amount(const Amount& amount) {
  const auto index = static_cast<std::uint32_t>(body_.amounts.size());
  body_.amounts.push_back(amount);
  push_container({.kind = InlineKind::amount, .number = index}, true);
}

void BodyBuilder::close_inline() {
  if (inlines_.empty()) return;
  const auto [index, text_before] = inlines_.back();
  inlines_.pop_back();
  if (index == none) return;
  last_text_ = none;
  Inline& node = body_.inlines[index];
  if (node.kind == InlineKind::link) in_link_ = false;
  node.end = static_cast<std::uint32_t>(body_.inlines.size());
  if (node.end > index + 1) return;
  // Text behind it continues the text before it, so its address must not lie between them.
  if (!node.url.is_empty()) body_.text.resize(node.url.begin);
  body_.inlines.pop_back();
  last_text_ = text_before;
  body_.blocks[blocks_.back().index].inlines.end = index;
}

void BodyBuilder::add_text(std::string_view text) {
  if (text.empty()) return;
  if (last_text_ != none && body_.inlines[last_text_].text.end == body_.text.size()) {
    body_.inlines[last_text_].text.end = store(text).end;
    return;
  }
  if (!has_room()) return;
  begin_inlines();
  push_leaf({.kind = InlineKind::text, .text = store(text)});
  last_text_ = static_cast<std::uint32_t>(body_.inlines.size() - 1);
}

void BodyBuilder::add_code(std::string_view text) {
  last_text_ = none;
  if (text.empty() || !has_room()) return;
  begin_inlines();
  push_leaf({.kind = InlineKind::code, .text = store(text)});
}

void BodyBuilder::add_line_break() {
  last_text_ = none;
  if (!has_room()) return;
  begin_inlines();
  push_leaf({.kind = InlineKind::line_break});
}

void BodyBuilder::open_figure(const Image& image) {
  Image safe = image;
  safe.url = safe_url(image.url, UrlUse::image);
  dropped_url_ |= safe.url.empty() && !image.url.empty();
  const bool few = body_.images.size() < limits_.images;
  overflow_ |= !few;
  if (safe.url.empty() || !few) {
    end_implicit();
    return blocks_.push_back({.index = 0, .kept = false, .implicit = false});
  }
  open(Block{.kind = BlockKind::figure, .number = static_cast<std::uint32_t>(body_.images.size())});
  if (blocks_.back().kept) body_.images.push_back(std::move(safe));
}

void BodyBuilder::open_embed_link(std::string_view url) {
  const std::string safe = safe_url(url, UrlUse::link);
  dropped_url_ |= safe.empty() && !url.empty();
  open(Block{.kind = BlockKind::embed_link, .detail = store(safe)});
}

void BodyBuilder::add_code_block(std::string_view text, std::string_view language) {
  open(Block{.kind = BlockKind::code, .detail = store(language)});
  add_text(text);
  close();
}

bool BodyBuilder::take_overflow() noexcept { return std::exchange(overflow_, false); }

bool BodyBuilder::take_dropped_url() noexcept { return std::exchange(dropped_url_, false); }

Body BodyBuilder::finish() {
  while (!blocks_.empty()) close();
  Body body = std::move(body_);
  *this = BodyBuilder(limits_);
  return body;
}

}  // namespace courant

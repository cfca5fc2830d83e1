#include "readers/news/blocks.hpp"

#include <algorithm>
#include <cstdint>

#include "readers/news/inlines.hpp"

namespace courant::readers::news {
namespace {

/// Whether the inlines of a block come after the blocks inside it.
bool has_caption(BlockKind kind) noexcept {
  return kind == BlockKind::quotation || kind == BlockKind::table || kind == BlockKind::figure;
}

/// Copies one tree.
class Copier {
 public:
  Copier(BodyBuilder& builder, const Body& body, const QuoteStyle* style)
      : builder_(builder), body_(body), style_(style) {}

  std::vector<QuoteMark> copy(std::uint32_t root, std::size_t skipped) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = root; i < body_.blocks[root].end; ++i) {
      for (; !open.empty() && body_.blocks[open.back()].end <= i; open.pop_back()) {
        end(body_.blocks[open.back()]);
      }
      begin(body_.blocks[i], i == root ? skipped : 0);
      open.push_back(i);
    }
    for (; !open.empty(); open.pop_back()) end(body_.blocks[open.back()]);
    return std::move(marks_);
  }

 private:
  void begin(const Block& block, std::size_t skipped) {
    if (block.kind == BlockKind::code) {
      return builder_.add_code_block(plain_text(body_, block.inlines), body_.view(block.detail));
    }
    if (block.kind == BlockKind::figure) {
      builder_.open_figure(body_.images[block.number]);
    } else if (block.kind == BlockKind::embed_link) {
      builder_.open_embed_link(body_.view(block.detail));
    } else {
      builder_.open(block);
    }
    if (!has_caption(block.kind)) add_inlines(block.inlines, skipped);
  }

  void end(const Block& block) {
    if (block.kind == BlockKind::code) return;
    if (has_caption(block.kind) && !block.inlines.is_empty()) {
      builder_.begin_caption();
      add_inlines(block.inlines, 0);
    }
    builder_.close();
  }

  void add_inlines(Range inlines, std::size_t skipped) {
    for (const QuoteMark& mark : copy_inlines(builder_, body_, inlines, skipped, style_)) {
      marks_.push_back(mark);
    }
  }

  BodyBuilder& builder_;
  const Body& body_;
  const QuoteStyle* style_;
  std::vector<QuoteMark> marks_{};
};

}  // namespace

std::vector<QuoteMark> copy_block(BodyBuilder& builder, const Body& body, std::uint32_t root,
                                  std::size_t skipped, const QuoteStyle* style) {
  return Copier(builder, body, style).copy(root, skipped);
}

void settle_levels(Body& body) noexcept {
  std::uint8_t least = 6;
  for (const Block& block : body.blocks) {
    if (block.kind == BlockKind::heading) least = std::min(least, block.level);
  }
  for (Block& block : body.blocks) {
    if (block.kind == BlockKind::heading) {
      block.level = static_cast<std::uint8_t>(block.level - least + 1);
    }
  }
}

}  // namespace courant::readers::news

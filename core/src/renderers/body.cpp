#include "renderers/body.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "article/sanitize.hpp"
#include "renderers/addresses.hpp"
#include "renderers/contents.hpp"
#include "renderers/dateline.hpp"
#include "renderers/images.hpp"
#include "renderers/inlines.hpp"
#include "renderers/labels.hpp"
#include "renderers/tables.hpp"

namespace courant::renderers {
namespace {

/// Walks the blocks with a stack of those it is in. Each kind has a function that begins it; what
/// follows its child blocks is in end().
class BodyWriter {
 public:
  BodyWriter(const Context& context, const Article& article, std::uint32_t left_out)
      : context_(context),
        markup_(context.markup),
        body_(article.body),
        left_out_(left_out),
        dateline_(dateline_text(article)),
        dateline_block_(dateline_block(article.body)) {
    if (context.options.show.contents) heading_prefix_ = heading_prefix(article);
  }

  void write() {
    if (dateline_block_ == no_block && !dateline_.empty()) {
      markup_.open(Element::p);
      write_dateline();
      markup_.close();
    }
    for (std::uint32_t index = 0; index < body_.blocks.size(); ++index) {
      close_until(index);
      if (index != left_out_) begin(index);
    }
    close_until(no_block);
  }

 private:
  struct OpenBlock {
    std::uint32_t index;
    Element group = Element::table;  // table: the group of rows that is open, if another one
  };

  void close_until(std::uint32_t index) {
    while (!open_.empty() && body_.blocks[open_.back().index].end <= index) {
      end(open_.back());
      open_.pop_back();
    }
  }

  void begin(std::uint32_t index) {
    const Block& block = body_.blocks[index];
    switch (block.kind) {
      case BlockKind::paragraph:
        write_paragraph(index);
        return;
      case BlockKind::heading:
        write_heading(block);
        return;
      case BlockKind::quotation:
        begin_quotation(block);
        break;
      case BlockKind::list:
        begin_list(block);
        break;
      case BlockKind::list_item:
        markup_.open(Element::li);
        break;
      case BlockKind::table:
        begin_table(context_, body_, block);
        break;
      case BlockKind::table_row:
        begin_row(index);
        break;
      case BlockKind::table_cell:
        write_cell(context_, body_, block);
        return;
      case BlockKind::figure:
        write_figure(context_, "courant-figure", body_.images[block.number], body_, block.inlines);
        return;
      case BlockKind::code:
        write_code(block);
        return;
      case BlockKind::rule:
        markup_.open(Element::hr);
        markup_.close();
        return;
      case BlockKind::embed_link:
        write_embed_link(block);
        return;
    }
    open_.push_back({index});
  }

  void end(const OpenBlock& open) {
    const Block& block = body_.blocks[open.index];
    if (block.kind == BlockKind::table) {
      if (open.group != Element::table) markup_.close();
      markup_.close();
    }
    markup_.close();
    if (block.kind == BlockKind::quotation && !block.inlines.is_empty()) {
      markup_.open(Element::figcaption);
      write_inlines(context_, body_, block.inlines);
      markup_.close();
      markup_.close();
    }
  }

  void write_dateline() { markup_.element_if_any(Element::span, "courant-dateline", dateline_); }

  void write_paragraph(std::uint32_t index) {
    const Block& block = body_.blocks[index];
    if (is_bare(index)) {
      write_inlines(context_, body_, block.inlines);
      return;
    }
    markup_.open(Element::p);
    if (index == dateline_block_ && !dateline_.empty()) {
      write_dateline();
      if (!block.inlines.is_empty()) markup_.text(dateline_separator);
    }
    write_inlines(context_, body_, block.inlines);
    markup_.close();
  }

  /// A paragraph of a tight item is set without an element, as CommonMark does. One behind another
  /// keeps its own, or the two would run together.
  [[nodiscard]] bool is_bare(std::uint32_t index) const {
    if (open_.size() < 2 || body_.blocks[index - 1].kind == BlockKind::paragraph) return false;
    return body_.blocks[open_.back().index].kind == BlockKind::list_item &&
           body_.blocks[open_[open_.size() - 2].index].tight;
  }

  void write_heading(const Block& block) {
    markup_.open(heading(std::clamp(context_.options.heading_level, 1, 6) + block.level));
    if (open_.empty() && !heading_prefix_.empty()) {
      markup_.attribute(Attribute::id, heading_id(heading_prefix_, ++heading_number_));
    }
    write_inlines(context_, body_, block.inlines);
    markup_.close();
  }

  void begin_quotation(const Block& block) {
    if (!block.inlines.is_empty()) markup_.open(Element::figure, "courant-quotation");
    markup_.open(Element::blockquote);
  }

  void begin_list(const Block& block) {
    markup_.open(block.ordered ? Element::ol : Element::ul);
    if (block.ordered && block.number != 1) markup_.attribute(Attribute::start, block.number);
  }

  /// Rows of column headers come first, in a head; from the first other row on it is the body.
  void begin_row(std::uint32_t index) {
    Element& group = open_.back().group;
    const bool in_head = group != Element::tbody && is_header_row(body_, index);
    const Element wanted = in_head ? Element::thead : Element::tbody;
    if (group != wanted) {
      if (group != Element::table) markup_.close();
      markup_.open(wanted);
      group = wanted;
    }
    markup_.open(Element::tr);
  }

  /// A parser drops a line feed right after <pre>; behind <code> it is kept, so none is added.
  void write_code(const Block& block) {
    markup_.open(Element::pre);
    markup_.open(Element::code);
    if (const std::string_view name = body_.view(block.detail); is_code_language(name)) {
      markup_.attribute(Attribute::class_names, "language-" + std::string(name));
    }
    write_inlines(context_, body_, block.inlines);
    markup_.close();
    markup_.close();
  }

  void write_embed_link(const Block& block) {
    const std::string_view url = body_.view(block.detail);
    const bool followed = may_link(url);
    markup_.open(Element::p, "courant-related");
    if (followed) open_link(context_, url);
    if (block.inlines.is_empty()) {
      markup_.text(locale::label(locale::Label::read_also, context_.language));
    } else {
      write_inlines(context_, body_, block.inlines, followed);
    }
    if (followed) markup_.close();
    markup_.close();
  }

  const Context& context_;
  Markup& markup_;
  const Body& body_;
  std::uint32_t left_out_;
  std::string_view dateline_;
  std::uint32_t dateline_block_;
  std::vector<OpenBlock> open_{};
  std::string heading_prefix_{};  // empty: no table of contents leads to headings
  std::uint32_t heading_number_ = 0;
};

}  // namespace

void write_body(const Context& context, const Article& article, std::uint32_t left_out) {
  BodyWriter(context, article, left_out).write();
}

}  // namespace courant::renderers

#include <optional>
#include <vector>

#include "renderers/amounts.hpp"
#include "renderers/dateline.hpp"
#include "renderers/labels.hpp"
#include "renderers/plain_parts.hpp"

namespace courant::renderers {
namespace {

/// Whether `label` already says where the link leads: it is the URL, or lacks only its scheme.
bool names_url(std::string_view label, std::string_view url) noexcept {
  if (!url.ends_with(label)) return false;
  const std::string_view scheme = url.substr(0, url.size() - label.size());
  return scheme.empty() || scheme == "https://" || scheme == "http://" || scheme == "mailto:" ||
         scheme == "tel:";
}

void append_address(std::string& out, std::string_view url) {
  out += " (";
  append_visible(out, url);
  out += ')';
}

/// The characters of a run of inlines; a link that says something else than its URL is followed by
/// that, an amount by what it was converted to, and line breaks are line feeds.
std::string linear_text(const Body& body, Range inlines, std::string_view language) {
  struct Link {
    std::uint32_t end;
    std::size_t begin;  // of its label in the text
    Range url;
    const ConvertedAmount* converted = nullptr;  // an amount's, which is no link
  };
  std::string text;
  std::vector<Link> links;
  const auto close_until = [&](std::uint32_t index) {
    while (!links.empty() && links.back().end <= index) {
      const std::string_view url = body.view(links.back().url);
      const auto label = std::string_view(text).substr(links.back().begin);
      if (!url.empty() && !names_url(label, url)) append_address(text, url);
      if (links.back().converted != nullptr) {
        text += " (\u2248\u00A0" + converted_text(*links.back().converted, language) + ')';
      }
      links.pop_back();
    }
  };
  for (std::uint32_t index = inlines.begin; index < inlines.end; ++index) {
    const Inline& node = body.inlines[index];
    close_until(index);
    if (node.kind == InlineKind::line_break) text += '\n';
    if (node.kind == InlineKind::amount) {
      const std::optional<ConvertedAmount>& converted = body.amounts[node.number].converted;
      if (converted) links.push_back({node.end, text.size(), {}, &*converted});
    }
    if (node.kind == InlineKind::link) links.push_back({node.end, text.size(), node.url});
    append_visible(text, body.view(node.text));
  }
  close_until(inlines.end);
  return text;
}

/// Walks the blocks with a stack of those it is in.
class PlainBodyWriter {
 public:
  PlainBodyWriter(PlainLines& lines, const Article& article, std::string_view language,
                  std::uint32_t left_out)
      : lines_(lines),
        body_(article.body),
        language_(language),
        left_out_(left_out),
        dateline_(dateline_text(article)),
        dateline_block_(dateline_block(article.body)) {}

  void write() {
    if (dateline_block_ == no_block && !dateline_.empty()) {
      std::string text;
      append_visible(text, dateline_);
      lines_.block(text);
    }
    for (std::uint32_t index = 0; index < body_.blocks.size(); ++index) {
      close_until(index);
      if (follows_closely(index)) lines_.keep_close();
      if (index != left_out_) begin(index);
    }
    close_until(no_block);
  }

 private:
  struct OpenBlock {
    std::uint32_t index;
    std::uint32_t number = 0;  // list: of its next item
  };

  /// Inside a tight list only its first line is parted from what stands above.
  [[nodiscard]] bool follows_closely(std::uint32_t index) const {
    if (open_.empty() || open_.back().index + 1 == index) return false;
    const Block& parent = body_.blocks[open_.back().index];
    if (parent.kind == BlockKind::list) return parent.tight;
    return parent.kind == BlockKind::list_item && open_.size() > 1 &&
           body_.blocks[open_[open_.size() - 2].index].tight;
  }

  void close_until(std::uint32_t index) {
    while (!open_.empty() && body_.blocks[open_.back().index].end <= index) {
      end(body_.blocks[open_.back().index]);
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
        lines_.block(linear_text(body_, block.inlines, language_));
        return;
      case BlockKind::figure:
        write_plain_image(lines_, body_.images[block.number],
                          linear_text(body_, block.inlines, language_));
        return;
      case BlockKind::code:
        write_code(block);
        return;
      case BlockKind::rule:
        lines_.block("* * *");
        return;
      case BlockKind::embed_link:
        write_embed_link(block);
        return;
      case BlockKind::table_row:
        write_row(index);
        return;
      case BlockKind::table_cell:
        return;  // written with its row
      case BlockKind::table:
        begin_table(block);
        break;
      case BlockKind::quotation:
        lines_.enter("> ", "> ");
        break;
      case BlockKind::list:
        break;
      case BlockKind::list_item:
        begin_item();
        break;
    }
    open_.push_back({index, block.number});
  }

  void end(const Block& block) {
    if (block.kind == BlockKind::list_item) lines_.leave();
    if (block.kind != BlockKind::quotation) return;
    const std::string speaker = linear_text(body_, block.inlines, language_);
    if (!speaker.empty()) lines_.line("\u2014 " + speaker);
    lines_.leave();
  }

  void write_paragraph(std::uint32_t index) {
    std::string text;
    if (index == dateline_block_ && !dateline_.empty()) {
      append_visible(text, dateline_);
      text += dateline_separator;
    }
    text += linear_text(body_, body_.blocks[index].inlines, language_);
    lines_.block(text);
  }

  void begin_item() {
    OpenBlock& list = open_.back();
    if (!body_.blocks[list.index].ordered) {
      lines_.enter("\u2022 ", "  ");
      return;
    }
    const std::string marker = std::to_string(list.number++) + ". ";
    lines_.enter(marker, std::string(marker.size(), ' '));
  }

  void begin_table(const Block& block) {
    if (block.inlines.is_empty()) return;
    lines_.block(linear_text(body_, block.inlines, language_));
    lines_.keep_close();
  }

  /// A row is a line.
  void write_row(std::uint32_t index) {
    std::string text;
    for (std::uint32_t cell = index + 1; cell < body_.blocks[index].end; ++cell) {
      if (cell != index + 1) text += " | ";
      text += linear_text(body_, body_.blocks[cell].inlines, language_);
    }
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    if (open_.back().index + 1 != index) lines_.keep_close();
    lines_.block(text);
  }

  void write_code(const Block& block) {
    std::string code = linear_text(body_, block.inlines, language_);
    if (code.ends_with('\n')) code.pop_back();
    lines_.enter("    ", "    ");
    lines_.block(code);
    lines_.leave();
  }

  void write_embed_link(const Block& block) {
    std::string text = linear_text(body_, block.inlines, language_);
    const std::string_view url = body_.view(block.detail);
    if (text.empty()) text = locale::label(locale::Label::read_also, language_);
    if (!url.empty() && !names_url(text, url)) append_address(text, url);
    lines_.block(text);
  }

  PlainLines& lines_;
  const Body& body_;
  std::string_view language_;
  std::uint32_t left_out_;
  std::string_view dateline_;
  std::uint32_t dateline_block_;
  std::vector<OpenBlock> open_{};
};

}  // namespace

void write_plain_image(PlainLines& lines, const Image& image, std::string_view caption) {
  std::string text;
  if (!image.alt.empty()) {
    text += '[';
    append_visible(text, image.alt);
    text += "] ";
  }
  append_visible(text, caption.empty() ? std::string_view(image.caption) : caption);
  if (!image.credit.empty()) {
    text += " (";
    append_visible(text, image.credit);
    text += ')';
  }
  if (!text.empty()) lines.block(text);
}

void write_plain_body(PlainLines& lines, const Article& article, std::string_view language,
                      std::uint32_t left_out) {
  PlainBodyWriter(lines, article, language, left_out).write();
}

}  // namespace courant::renderers

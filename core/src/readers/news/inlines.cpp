#include "readers/news/inlines.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace courant::readers::news {
namespace {

constexpr std::uint32_t no_container = static_cast<std::uint32_t>(-1);

/// The plain text of `inlines` in which code has no quotation marks. Bytes stand where they stand
/// in plain_text().
std::string text_for_marks(const Body& body, Range inlines) {
  std::string text;
  for (std::uint32_t i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = body.inlines[i];
    if (node.kind == InlineKind::line_break) text += ' ';
    if (node.kind == InlineKind::code) {
      text.append(node.text.end - node.text.begin, 'x');
    } else {
      text += body.view(node.text);
    }
  }
  return text;
}

bool holds_quoted(const Body& body, Range inlines) {
  return std::ranges::any_of(
      std::span(body.inlines).subspan(inlines.begin, inlines.end - inlines.begin),
      [](const Inline& node) { return node.kind == InlineKind::quoted; });
}

/// Copies one run of inlines.
class Copier {
 public:
  Copier(BodyBuilder& builder, const Body& body, Range inlines, std::size_t skipped,
         const QuoteStyle* style)
      : builder_(builder),
        body_(body),
        inlines_(inlines),
        skipped_(skipped),
        style_(style),
        text_(text_for_marks(body, inlines).substr(skipped)),
        marks_(style == nullptr || holds_quoted(body, inlines) ? std::vector<QuoteMark>{}
                                                               : pair_quote_marks(text_)) {}

  std::vector<QuoteMark> run() {
    find_parents();
    next_ = 0;
    std::size_t at = 0;  // in the plain text
    for (std::uint32_t i = inlines_.begin; i < inlines_.end; ++i) {
      const Inline& node = body_.inlines[i];
      close_until(i);
      if (node.kind == InlineKind::text) {
        copy_text(body_.view(node.text), at);
      } else if (at >= skipped_ || is_container(node.kind)) {
        copy(node);
      }
      at += size_of(node);
    }
    close_until(inlines_.end);
    if (left_open_) builder_.close_inline();
    return std::move(marks_);
  }

 private:
  [[nodiscard]] static bool is_container(InlineKind kind) noexcept {
    return kind != InlineKind::text && kind != InlineKind::code && kind != InlineKind::line_break;
  }

  [[nodiscard]] static std::size_t size_of(const Inline& node) noexcept {
    return node.kind == InlineKind::line_break ? 1 : node.text.end - node.text.begin;
  }

  /// Finds the container that each mark stands in.
  void find_parents() {
    parents_.assign(marks_.size(), no_container);
    std::vector<std::uint32_t> open;
    std::size_t end = 0;  // of the inline's text
    for (std::uint32_t i = inlines_.begin; i < inlines_.end; ++i) {
      const Inline& node = body_.inlines[i];
      while (!open.empty() && body_.inlines[open.back()].end <= i) open.pop_back();
      if (is_container(node.kind)) open.push_back(i);
      end += size_of(node);
      for (; next_ < marks_.size() && skipped_ + marks_[next_].offset < end; ++next_) {
        parents_[next_] = open.empty() ? no_container : open.back();
      }
    }
  }

  void close_until(std::uint32_t index) {
    for (; !ends_.empty() && ends_.back() <= index; ends_.pop_back()) builder_.close_inline();
  }

  void copy(const Inline& node) {
    switch (node.kind) {
      case InlineKind::text:
        return;
      case InlineKind::code:
        return builder_.add_code(body_.view(node.text));
      case InlineKind::line_break:
        return builder_.add_line_break();
      case InlineKind::link:
        builder_.open_link(body_.view(node.url), body_.view(node.title));
        break;
      case InlineKind::amount:
        builder_.open_amount(body_.amounts[node.number]);
        break;
      case InlineKind::emphasis:
      case InlineKind::strong:
      case InlineKind::deleted:
      case InlineKind::subscript:
      case InlineKind::superscript:
      case InlineKind::quoted:
        builder_.open_inline(node.kind);
        break;
    }
    ends_.push_back(node.end);
  }

  /// Copies `text`, which begins at `begin` of the plain text, with its marks.
  void copy_text(std::string_view text, std::size_t begin) {
    if (begin < skipped_) {
      const std::size_t cut = std::min(skipped_ - begin, text.size());
      text.remove_prefix(cut);
      begin += cut;
      if (text.empty()) return;
    }
    std::size_t at = begin - skipped_;  // in text_, as the offsets of marks
    const std::size_t end = at + text.size();
    for (; next_ < marks_.size() && marks_[next_].offset < end; ++next_) {
      const QuoteMark& mark = marks_[next_];
      builder_.add_text(std::string_view(text_).substr(at, mark.offset - at));
      at = mark.offset + mark.size;
      write_mark(mark);
    }
    builder_.add_text(std::string_view(text_).substr(at, end - at));
  }

  void write_mark(const QuoteMark& mark) {
    const bool paired =
        mark.partner != QuoteMark::no_partner && parents_[next_] == parents_[mark.partner];
    const bool opens = mark.role == MarkRole::open;
    const bool runs_on = opens && mark.offset == 0 && mark.partner == QuoteMark::no_partner &&
                         parents_[next_] == no_container;
    left_open_ |= runs_on;
    if (runs_on || (opens && paired)) builder_.open_inline(InlineKind::quoted);
    builder_.add_text(printed_mark(mark, text_, *style_));
    if (mark.role == MarkRole::close && paired) builder_.close_inline();
  }

  BodyBuilder& builder_;
  const Body& body_;
  Range inlines_;
  std::size_t skipped_;
  const QuoteStyle* style_;
  std::string text_;  // without what is skipped
  std::vector<QuoteMark> marks_;
  std::vector<std::uint32_t> parents_{};  // of each mark: the innermost container
  std::vector<std::uint32_t> ends_{};     // of the open containers
  std::size_t next_ = 0;                  // the next mark
  bool left_open_ = false;
};

}  // namespace

std::vector<QuoteMark> copy_inlines(BodyBuilder& builder, const Body& body, Range inlines,
                                    std::size_t skipped, const QuoteStyle* style) {
  return Copier(builder, body, inlines, skipped, style).run();
}

}  // namespace courant::readers::news

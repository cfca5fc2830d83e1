#include "readers/html/line_writer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "locale/locale.hpp"

namespace courant::readers::html {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view zero_width_space = "\u200B";
constexpr std::string_view zero_width_no_break_space = "\uFEFF";

/// Bytes of the space that `text` begins with; 0 if it begins with none.
std::size_t space_size(std::string_view text) noexcept {
  switch (text.front()) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return 1;
    case '\xC2':
      return text.starts_with(no_break_space) ? no_break_space.size() : 0;
    case '\xE2':
      return text.starts_with(zero_width_space) ? zero_width_space.size() : 0;
    case '\xEF':
      return text.starts_with(zero_width_no_break_space) ? zero_width_no_break_space.size() : 0;
    default:
      return 0;
  }
}

/// The start of `text` that can be written as it is: up to spaces that may have to go.
std::size_t plain_size(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t size = space_size(text.substr(end));
    if (size == 0) {
      ++end;
      continue;
    }
    const bool single = text[end] == ' ' && end + 1 < text.size();
    if (!single || space_size(text.substr(end + 1)) > 0) break;
    ++end;
  }
  return end;
}

/// `text` without dashes and the spaces around them at its start.
std::string_view without_dashes(std::string_view text) noexcept {
  constexpr std::array dashes =
      std::to_array<std::string_view>({" ", "-", "\u2010", "\u2012", "\u2013", "\u2014", "\u2015"});
  const auto begins = [&text](std::string_view dash) { return text.starts_with(dash); };
  for (auto dash = std::ranges::find_if(dashes, begins); dash != dashes.end();
       dash = std::ranges::find_if(dashes, begins)) {
    text.remove_prefix(dash->size());
  }
  return text;
}

}  // namespace

void LineWriter::add_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = space_size(text);
    const std::size_t size = space > 0 ? space : plain_size(text);
    if (space > 0) {
      hold(text.substr(0, size));
    } else {
      put(text.substr(0, size));
    }
    text.remove_prefix(size);
  }
}

void LineWriter::hold(std::string_view space) {
  if (space.size() > 1) {
    spaces_ += space;
  } else if (!spaces_.ends_with(' ')) {
    spaces_ += ' ';
  }
}

void LineWriter::add_line_break() {
  spaces_.clear();
  if (has_text_) ++breaks_;
}

/// Writes what stands between the text so far and that which comes now.
void LineWriter::settle_spaces() {
  if (breaks_ > 1 && mode_ == Mode::flow) end_line();
  if (breaks_ > 0) {
    while (in_code_) close_one(marks_[--open_]);
    builder_.add_line_break();
  } else if (has_text_ && in_code_) {
    code_ += spaces_;
  } else if (has_text_) {
    builder_.add_text(spaces_);
  }
  spaces_.clear();
  breaks_ = 0;
}

void LineWriter::put(std::string_view text) {
  if (skips_dashes_) {
    text = without_dashes(text);
    if (text.empty()) return;
  }
  skips_dashes_ = false;
  settle_spaces();
  if (mode_ == Mode::flow && !in_paragraph_) {
    if (apart_) builder_.set_items_apart();
    builder_.open(BlockKind::paragraph);
    in_paragraph_ = true;
  }
  has_text_ = true;
  ++written_;
  open_pending_marks();
  if (in_code_) {
    code_ += text;
  } else {
    builder_.add_text(text);
  }
}

bool LineWriter::is_open(InlineKind kind) const noexcept {
  return std::ranges::any_of(marks_, [kind](const Mark& mark) {
    return mark.kept && (mark.kind == kind || mark.kind == InlineKind::code);
  });
}

void LineWriter::push(Mark mark) {
  const bool is_quoted = mark.kind == InlineKind::quoted && !is_open(InlineKind::code);
  mark.kept &= is_quoted || !is_open(mark.kind);
  marks_.push_back(std::move(mark));
}

void LineWriter::open_mark(InlineKind kind) { push({.kind = kind, .kept = true}); }

void LineWriter::open_link(std::string url, std::string title) {
  const bool leads = !url.empty();
  push({.kind = InlineKind::link, .kept = leads, .url = std::move(url), .title = std::move(title)});
}

void LineWriter::open_quoted() { push({.kind = InlineKind::quoted, .kept = true}); }

void LineWriter::open_pending_marks() {
  while (open_ < marks_.size()) {
    open_one(marks_[open_]);
    ++open_;
  }
}

void LineWriter::open_one(const Mark& mark) {
  if (!mark.kept) return;
  if (mark.kind == InlineKind::code) {
    in_code_ = true;
  } else if (mark.kind == InlineKind::link) {
    builder_.open_link(mark.url, mark.title);
  } else if (mark.kind == InlineKind::quoted) {
    const locale::QuotationMarks signs = locale::quotation_marks(language_);
    builder_.add_text(quotes_ == 0 ? signs.open : signs.inner_open);
    ++quotes_;
  } else {
    builder_.open_inline(mark.kind);
  }
}

void LineWriter::close_one(const Mark& mark) {
  if (!mark.kept) return;
  if (mark.kind == InlineKind::code) {
    builder_.add_code(code_);
    code_.clear();
    in_code_ = false;
  } else if (mark.kind == InlineKind::quoted) {
    const locale::QuotationMarks signs = locale::quotation_marks(language_);
    --quotes_;
    builder_.add_text(quotes_ == 0 ? signs.close : signs.inner_close);
  } else {
    builder_.close_inline();
  }
}

void LineWriter::close_mark() {
  if (marks_.empty()) return;
  if (open_ == marks_.size()) close_one(marks_[--open_]);
  marks_.pop_back();
}

void LineWriter::end_line() {
  while (open_ > 0) close_one(marks_[--open_]);
  spaces_.clear();
  breaks_ = 0;
  has_text_ = false;
  skips_dashes_ = false;
  if (in_paragraph_) builder_.close();
  in_paragraph_ = false;
}

}  // namespace courant::readers::html

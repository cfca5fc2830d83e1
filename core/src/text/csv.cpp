#include "text/csv.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace courant::text {
namespace {

constexpr char mark = '"';

bool is_line_break(char c) noexcept { return c == '\n' || c == '\r'; }

}  // namespace

std::string characters_of(const CsvField& field) {
  std::string characters;
  characters.reserve(field.text.size());
  bool is_second = false;
  for (const char c : field.text) {
    is_second = field.quoted && c == mark && !is_second;
    if (!is_second) characters += c;
  }
  return characters;
}

// Where two stand equally often the comma is text: it is a decimal mark, too.
char separator_of(std::string_view text) noexcept {
  static constexpr std::array separators = {'\t', ';', '|', ','};
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  bool blank = true;
  for (const char c : text) {
    if (is_line_break(c) && !blank) break;
    blank &= is_white(c);
    if (c == mark) quoted = !quoted;
    const auto found = std::ranges::find(separators, c);
    if (found != separators.end() && !quoted) {
      ++counts.at(static_cast<std::size_t>(found - separators.begin()));
    }
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? ',' : separators.at(static_cast<std::size_t>(most - counts.begin()));
}

CsvReader::CsvReader(std::string_view text, char separator, std::size_t first_offset)
    : text_(text),
      separator_(separator),
      ends_{separator, '\r', '\n'},
      blanks_(separator == '\t' ? " " : " \t"),
      first_offset_(first_offset) {}

void CsvReader::skip_blanks() noexcept {
  at_ = std::min(text_.find_first_not_of(blanks_, at_), text_.size());
}

bool CsvReader::accept_separator() noexcept {
  if (at_ == text_.size() || text_[at_] != separator_) return false;
  ++at_;
  return true;
}

bool CsvReader::accept_line_break() noexcept {
  if (at_ == text_.size()) return false;
  at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
  return true;
}

std::size_t CsvReader::end_of_field(std::size_t from) const noexcept {
  return std::min(text_.find_first_of(ends_, from), text_.size());
}

/// The mark that closes the one at at_; npos if none does. That happens once at most: all marks
/// behind one that is not closed stand in pairs, so that the second of a pair closes the first.
std::size_t CsvReader::closing_mark() noexcept {
  std::size_t at = at_ + 1;
  while (true) {
    at = text_.find(mark, at);
    if (at == std::string_view::npos) open_mark_ = first_offset_ + at_;
    const bool doubled = at < text_.size() - 1 && text_[at + 1] == mark;
    if (!doubled) return at;
    at += 2;
  }
}

CsvField CsvReader::take_until(std::size_t end) noexcept {
  const std::string_view text = trim(text_.substr(at_, end - at_), blanks_);
  const CsvField field{.text = text, .offset = first_offset_ + at_};
  at_ = end;
  return field;
}

CsvField CsvReader::take_field() noexcept {
  skip_blanks();
  if (at_ == text_.size() || text_[at_] != mark) return take_until(end_of_field(at_));
  const std::size_t closing = closing_mark();
  if (closing == std::string_view::npos) return take_until(end_of_field(at_));
  const std::size_t end = end_of_field(closing);
  const std::size_t behind = text_.find_first_not_of(blanks_, closing + 1);
  if (std::min(behind, text_.size()) != end) return take_until(end);
  const CsvField field{.text = text_.substr(at_ + 1, closing - at_ - 1),
                       .offset = first_offset_ + at_ + 1,
                       .quoted = true};
  at_ = end;
  return field;
}

bool CsvReader::next() {
  if (at_ == text_.size()) return false;
  row_.fields.clear();
  row_.offset = first_offset_ + at_;
  do {
    const CsvField field = take_field();
    if (row_.fields.size() < max_fields) row_.fields.push_back(field);
  } while (accept_separator());
  CsvField& last = row_.fields.back();
  last.complete = accept_line_break() || last.quoted;
  return true;
}

}  // namespace courant::text

#include "readers/wire/line_forms.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "article/quote_marks.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

constexpr std::size_t longest_headline = 200;

/// `line` without the spaces inside: "# # #" is "###". Empty for a line that is too long to be a
/// mark.
std::string without_spaces(std::string_view line) {
  constexpr std::size_t longest_mark = 24;
  std::string compact;
  if (line.size() > longest_mark) return compact;
  for (const char c : line) {
    if (c != ' ' && c != '\t') compact += c;
  }
  return compact;
}

bool is_made_of(std::string_view text, char c) noexcept {
  return text.size() >= 3 && text.find_first_not_of(c) == std::string_view::npos;
}

/// `marker`, which takes `size` bytes of `line`, if a space and something to list follow it.
ItemMarker before_text(std::string_view line, std::size_t size, ItemMarker marker) {
  const std::string_view rest = line.substr(size);
  const std::string_view text = text::trim_spaces(rest);
  if (text.empty() || text.size() == rest.size()) return {};
  marker.size = line.size() - text.size();
  return marker;
}

}  // namespace

bool ItemMarker::continues(const ItemMarker& first, std::size_t count) const noexcept {
  if (kind != first.kind || kind == MarkerKind::none) return false;
  return kind == MarkerKind::bullet ? bullet == first.bullet : number == first.number + count;
}

ItemMarker item_marker(std::string_view line) {
  for (const std::string_view bullet : {"•", "‣", "◦", "▪", "●", "·", "-", "*"}) {
    if (!line.starts_with(bullet)) continue;
    // "- 30 -" and "* * *" are marks.
    if (!text::has_letter(line)) return {};
    return before_text(line, bullet.size(), {.kind = MarkerKind::bullet, .bullet = bullet});
  }
  std::uint32_t number = 0;
  std::size_t digits = 0;
  // A fourth digit would make it a year.
  while (digits < line.size() && digits < 4 && text::is_digit(line[digits])) {
    number = number * 10 + static_cast<std::uint32_t>(line[digits++] - '0');
  }
  const bool marked = digits > 0 && digits < 4 && digits < line.size() &&
                      (line[digits] == '.' || line[digits] == ')');
  if (!marked) return {};
  return before_text(line, digits + 1, {.kind = MarkerKind::number, .number = number});
}

bool is_end_mark(std::string_view line) {
  static constexpr std::array<std::string_view, 13> marks = {
      "-30-",    "—30—",  "–30–", "###", "(ends)", "-ends-", "--ends--",
      "--end--", "-end-", "ends", "end", "(end)",  "/ends/"};
  return std::ranges::find(marks, text::to_lower(without_spaces(line))) != marks.end();
}

bool is_asterisks(std::string_view line) { return is_made_of(without_spaces(line), '*'); }

bool is_scene_break(std::string_view line) {
  const std::string compact = without_spaces(line);
  return is_made_of(compact, '*') || is_made_of(compact, '-') || is_made_of(compact, '_') ||
         compact == "⁂" || compact == "———";
}

char32_t final_mark(std::string_view text) noexcept {
  constexpr std::u32string_view closers = U"\"'”»“’‘«›‹」』)]";
  while (!text.empty()) {
    const char32_t last = text::decode_before(text, text.size());
    if (!closers.contains(last) && !text::is_space(last)) return last;
    text = text::start_of(text, text.size() - 1);
  }
  return U' ';
}

bool ends_a_sentence(std::string_view text) noexcept {
  if (text.empty()) return true;
  constexpr std::u32string_view closers = U"»”\"";
  constexpr std::u32string_view ends = U".!?…:;,。！？";
  return closers.contains(text::decode_before(text, text.size())) ||
         ends.contains(final_mark(text));
}

bool begins_with_quote(std::string_view text) noexcept {
  if (text.empty()) return false;
  constexpr std::u32string_view openers = U"\"“„«‘‹「『»”";
  return openers.contains(text::decode_at(text, 0).value);
}

bool ends_with_quote(std::string_view text) noexcept {
  while (!text.empty() && (text.back() == '.' || text.back() == ',')) text.remove_suffix(1);
  if (text.empty()) return false;
  constexpr std::u32string_view closers = U"\"”»“’」』";
  return closers.contains(text::decode_before(text, text.size()));
}

bool is_quotation(std::string_view paragraph) {
  const std::vector<QuoteMark> marks = pair_quote_marks(paragraph);
  if (marks.empty() || marks.front().offset != 0) return false;
  const QuoteMark& last = marks.back();
  return marks.front().partner == marks.size() - 1 &&
         paragraph.find_first_not_of(".,", last.offset + last.size) == std::string_view::npos;
}

std::string outside_quotations(std::string_view paragraph) {
  std::string outside;
  std::size_t begin = 0;
  const std::vector<QuoteMark> marks = pair_quote_marks(paragraph);
  for (std::size_t i = 0; i < marks.size() && begin < paragraph.size(); ++i) {
    const QuoteMark& mark = marks[i];
    if (mark.role != MarkRole::open || mark.offset < begin) continue;
    outside += paragraph.substr(begin, mark.offset - begin);
    outside += ' ';
    const bool closed = mark.partner != QuoteMark::no_partner;
    begin = closed ? marks[mark.partner].offset + marks[mark.partner].size : paragraph.size();
  }
  outside += paragraph.substr(begin);
  return outside;
}

bool is_item_b(std::string_view line) noexcept {
  return line.starts_with("(b)") || line.starts_with("(B)");
}

bool holds_dialogue_dash(std::string_view text) noexcept {
  static constexpr std::array<std::string_view, 3> dashes = {" - ", " – ", " — "};
  static constexpr std::array<std::string_view, 5> stops = {",", ".", "!", "?", "…"};
  for (const std::string_view dash : dashes) {
    for (std::size_t at = text.find(dash); at != std::string_view::npos;
         at = text.find(dash, at + 1)) {
      const std::string_view said = text.substr(0, at);
      const std::string_view behind = text.substr(at + dash.size());
      const bool is_said =
          std::ranges::any_of(stops, [&](std::string_view stop) { return said.ends_with(stop); });
      if (is_said && !behind.empty() && text::is_lower(text::decode_at(behind, 0).value))
        return true;
    }
  }
  return false;
}

std::string_view behind_dash(std::string_view line) noexcept {
  for (const std::string_view dash : {"— ", "– ", "-- "}) {
    if (line.starts_with(dash)) return text::trim_spaces(line.substr(dash.size()));
  }
  return {};
}

bool looks_like_headline(std::string_view line) noexcept {
  if (line.size() > 4 * longest_headline || !text::has_letter(line)) return false;
  if (text::count_code_points(line) > longest_headline) return false;
  constexpr std::u32string_view ends = U".:;,。";
  return !ends.contains(final_mark(line));
}

}  // namespace courant::readers::wire

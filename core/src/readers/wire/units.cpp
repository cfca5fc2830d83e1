#include "readers/wire/units.hpp"

#include <algorithm>

#include "readers/wire/line_forms.hpp"
#include "readers/wire/names.hpp"
#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

/// Whether a number or bullet at the start of line `i` begins an item. Prose that is wrapped before
/// "1." or a hyphen is no list: the first item below text needs a second one.
bool starts_item(std::span<const Line> lines, Unit unit, std::size_t i) {
  const ItemMarker marker = item_marker(lines[i].text);
  if (marker.kind == MarkerKind::none) return false;
  if (item_marker(lines[unit.begin].text).kind == marker.kind) return true;
  // Items may be wrapped too; a hyphen or asterisk at the start of a line says too little for that.
  constexpr std::size_t longest_item = 12;  // lines; a bound keeps the search linear
  const bool is_clear = marker.bullet != "-" && marker.bullet != "*";
  const std::size_t stop = std::min(unit.end, i + (is_clear ? longest_item : 2));
  for (std::size_t next = i + 1; next < stop; ++next) {
    if (item_marker(lines[next].text).continues(marker, 1)) return true;
  }
  return false;
}

/// Whether line `i` is a turn of a dialogue whose turns all begin with a dash, and not "— said he"
/// wrapped to the start of a line.
bool starts_turn(std::span<const Line> lines, Unit unit, std::size_t i) {
  const std::string_view turn = behind_dash(lines[i].text);
  if (turn.empty() || behind_dash(lines[unit.begin].text).empty()) return false;
  const bool follows_turn = !behind_dash(lines[i - 1].text).empty();
  return follows_turn || !text::is_lower(text::decode_at(turn, 0).value);
}

/// Whether the last line of `unit` is "— A. Asanova" below a quotation.
bool starts_speaker(std::span<const Line> lines, Unit unit, std::size_t i) {
  return i + 1 == unit.end && begins_with_quote(lines[unit.begin].text) &&
         ends_with_quote(lines[i - 1].text) && looks_like_name(behind_dash(lines[i].text), true);
}

/// Whether `line` credits somebody or reserves rights.
bool is_note(std::string_view line, const RuleSet& rules) {
  line = without_bracket(line);
  const LeadingWord word = leading_word(line);
  if (word.kind == LineWord::credit && credits_somebody(line, word)) {
    return rules.allows(DiagnosticCode::credit);
  }
  const bool is_rights = word.kind == LineWord::rights || reserves_rights(line);
  return is_rights && rules.allows(DiagnosticCode::rights);
}

/// Whether line `i` is a note below another or below the end of a sentence. Prose that is wrapped
/// before "Photo by" is none; a sign of copyright says enough by itself.
bool starts_note(std::span<const Line> lines, Unit unit, std::size_t i, const RuleSet& rules) {
  const std::string_view above = lines[i - 1].text;
  if (!is_note(lines[i].text, rules) || is_item_b(above)) return false;
  // "END" may have been wrapped to a line of its own, but not to the first.
  return ends_a_sentence(above) || (i == unit.begin + 1 && is_end_mark(above)) ||
         leading_word(lines[i].text).kind == LineWord::rights ||
         is_note(lines[unit.begin].text, rules);
}

/// Whether `line` is an end mark, and not a word like "end" that was wrapped.
bool is_sure_end_mark(std::string_view line) {
  return is_end_mark(line) && !text::is_letter(text::decode_at(line, 0).value);
}

/// Whether line `i` of `unit`, not its first, starts a unit of its own although no blank line parts
/// it from the one above.
bool starts_unit(std::span<const Line> lines, Unit unit, std::size_t i, const RuleSet& rules) {
  if (rules.allows(DiagnosticCode::list) && starts_item(lines, unit, i)) return true;
  const bool at_mark = is_sure_end_mark(lines[i].text) || is_sure_end_mark(lines[i - 1].text);
  if (rules.allows(DiagnosticCode::end_mark) && at_mark) return true;
  if (rules.allows(DiagnosticCode::pull_quote) && starts_speaker(lines, unit, i)) return true;
  if (starts_note(lines, unit, i, rules)) return true;
  return rules.allows(DiagnosticCode::joined_lines) && starts_turn(lines, unit, i);
}

/// Splits a unit whose lines hold list items, turns of a dialogue, an end mark or a speaker.
void split_unit(std::span<const Line> lines, Unit unit, const RuleSet& rules,
                std::vector<Unit>& units) {
  std::size_t begin = unit.begin;
  for (std::size_t i = unit.begin + 1; i < unit.end; ++i) {
    if (!starts_unit(lines, {begin, unit.end}, i, rules)) continue;
    units.push_back({begin, i});
    begin = i;
  }
  units.push_back({begin, unit.end});
}

std::vector<Unit> lines_as_units(std::span<const Line> lines, std::size_t begin) {
  std::vector<Unit> units;
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (!lines[i].is_blank()) units.push_back({i, i + 1});
  }
  return units;
}

}  // namespace

std::vector<Unit> make_units(std::span<const Line> lines, std::size_t begin, const RuleSet& rules,
                             Findings& findings) {
  std::size_t end = lines.size();
  while (end > begin && lines[end - 1].is_blank()) --end;
  const std::span<const Line> body = lines.first(end);
  const bool has_blank = std::any_of(body.begin() + static_cast<std::ptrdiff_t>(begin), body.end(),
                                     [](const Line& line) { return line.is_blank(); });
  if (!has_blank && end > begin + 1 && rules.allows(DiagnosticCode::line_paragraphs)) {
    findings.add(DiagnosticCode::line_paragraphs, lines[begin].offset);
    return lines_as_units(body, begin);
  }

  std::vector<Unit> units;
  for (std::size_t i = begin; i < end;) {
    if (lines[i].is_blank()) {
      ++i;
      continue;
    }
    const std::size_t first = i;
    while (i < end && !lines[i].is_blank()) ++i;
    split_unit(lines, {first, i}, rules, units);
  }
  return units;
}

}  // namespace courant::readers::wire

#include "readers/wire/blocks.hpp"

#include <string>

#include "readers/wire/line_forms.hpp"
#include "readers/wire/names.hpp"
#include "readers/wire/speakers.hpp"
#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

constexpr std::size_t longest_subhead = 80;
constexpr std::size_t longest_attribution = 120;

/// Starts with a capital, a digit, or a letter of a script without case.
bool starts_like_a_title(std::string_view text) {
  const char32_t first = text::decode_at(text, 0).value;
  return !text::is_lower(first) && (text::is_letter(first) || text::is_digit(first));
}

/// Classifies one body.
class Classifier {
 public:
  Classifier(std::span<const Line> lines, std::span<const Unit> units, const RuleSet& rules,
             std::string_view language)
      : lines_(lines), units_(units), rules_(rules), language_(language) {}

  std::vector<BodyUnit> run() {
    for (const Unit& unit : units_) {
      if (is_prose(unit)) speakers_.add(joined(unit));
    }
    speakers_.seal();
    text_end_ = units_.size();
    while (text_end_ > 0 && is_trailer(units_[text_end_ - 1])) --text_end_;
    body_.reserve(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) body_.push_back({units_[i], kind_of(i)});
    settle_lists();
    return std::move(body_);
  }

 private:
  [[nodiscard]] std::string_view first_line(const Unit& unit) const {
    return lines_[unit.begin].text;
  }
  [[nodiscard]] std::string_view last_line(const Unit& unit) const {
    return lines_[unit.end - 1].text;
  }
  [[nodiscard]] bool is_prose(const Unit& unit) const {
    constexpr std::size_t shortest_prose = 80;
    return unit.size() > 1 || first_line(unit).size() > shortest_prose ||
           ends_a_sentence(first_line(unit));
  }
  [[nodiscard]] std::string joined(const Unit& unit) const {
    JoinedText text;
    for (std::size_t i = unit.begin; i < unit.end; ++i) text.append(lines_[i]);
    return text.text();
  }

  [[nodiscard]] UnitKind kind_of(std::size_t i) const {
    const Unit& unit = units_[i];
    const std::string_view line = first_line(unit);
    if (may_be_item(unit)) return UnitKind::list_item;
    if (unit.size() == 1 && rules_.allows(DiagnosticCode::end_mark) && is_last_mark(i)) {
      return UnitKind::end_mark;
    }
    if (unit.size() == 1 && rules_.allows(DiagnosticCode::scene_break) && is_scene_break(line)) {
      return UnitKind::scene_break;
    }
    if (const UnitKind kind = kind_by_words(i); kind != UnitKind::paragraph) return kind;
    if (unit.size() == 1 && i > 0) {
      if (is_attribution(i)) return UnitKind::attribution;
      if (is_speaker(i)) return UnitKind::speaker;
      if (is_subhead(i)) return UnitKind::subhead;
    }
    return UnitKind::paragraph;
  }

  [[nodiscard]] bool may_be_item(const Unit& unit) const {
    return rules_.allows(DiagnosticCode::list) &&
           item_marker(first_line(unit)).kind != MarkerKind::none;
  }

  [[nodiscard]] bool is_last_mark(std::size_t i) const {
    if (i == 0 && text_end_ > 1) return false;  // rather an ornament on top than no text at all
    const std::string_view line = first_line(units_[i]);
    return is_end_mark(line) || (i + 1 == units_.size() && i > 0 && is_asterisks(line));
  }

  [[nodiscard]] UnitKind kind_by_words(std::size_t i) const {
    const std::string_view line = without_bracket(first_line(units_[i]));
    const bool is_edge = i == 0 || i + 1 >= text_end_;
    const LeadingWord word = leading_word(line);
    switch (word.kind) {
      case LineWord::credit:
        if (rules_.allows(DiagnosticCode::credit) && credits_somebody(line, word)) {
          return UnitKind::credit;
        }
        break;
      case LineWord::rights:
        if (rules_.allows(DiagnosticCode::rights) && units_[i].size() == 1 &&
            (i + 1 >= text_end_ || is_short_notice(line)) &&
            (i == 0 || !is_item_b(first_line(units_[i - 1])))) {
          return UnitKind::rights;
        }
        break;
      case LineWord::correction:
      case LineWord::clarification: {
        const bool is_empty = units_[i].size() == 1 && word.size == line.size();
        if (rules_.allows(DiagnosticCode::correction) && is_edge && !is_empty) {
          return UnitKind::correction;
        }
        break;
      }
      case LineWord::read_also:
        if (rules_.allows(DiagnosticCode::read_also)) return UnitKind::read_also;
        break;
      case LineWord::byline:
      case LineWord::none:
        break;
    }
    const bool reserved = i > 0 && rules_.allows(DiagnosticCode::rights) && reserves_rights(line);
    return reserved ? UnitKind::rights : UnitKind::paragraph;
  }

  /// Whether a correction may stand above this unit and still be the last of the text.
  [[nodiscard]] bool is_trailer(const Unit& unit) const {
    const std::string_view line = without_bracket(first_line(unit));
    const LeadingWord word = leading_word(line);
    return (word.kind == LineWord::credit && credits_somebody(line, word)) ||
           word.kind == LineWord::rights || word.kind == LineWord::read_also ||
           reserves_rights(line) || is_end_mark(first_line(unit));
  }

  [[nodiscard]] bool follows_paragraph(std::size_t i) const {
    return body_[i - 1].kind == UnitKind::paragraph;
  }

  /// A line of attribution needs a quotation above it, and a verb of speech in front or at the
  /// end: "concluded the head of state.", "the head of state concluded."
  [[nodiscard]] bool is_attribution(std::size_t i) const {
    const std::string_view line = first_line(units_[i]);
    if (!rules_.allows(DiagnosticCode::attribution) || !follows_paragraph(i)) return false;
    if (line.size() > longest_attribution || !text::is_lower(text::decode_at(line, 0).value)) {
      return false;
    }
    const std::size_t space = line.find_last_of(' ');
    if (space == std::string_view::npos || line.find_first_of("?!:\"") != std::string_view::npos) {
      return false;
    }
    return (is_attribution_verb(text::first_word(line)) ||
            is_attribution_verb(text::first_word(line.substr(space + 1)))) &&
           is_quotation(joined(units_[i - 1]));
  }

  /// A name that a dash marks or the copy knows is the speaker of the paragraph above if that is a
  /// quotation and nothing else, or speaks in the first person. Anything less may be a subhead.
  [[nodiscard]] bool is_speaker(std::size_t i) const {
    if (!rules_.allows(DiagnosticCode::pull_quote) || !follows_paragraph(i)) return false;
    const std::string_view dashed = behind_dash(first_line(units_[i]));
    const bool marked = !dashed.empty();
    const std::string_view name = marked ? dashed : first_line(units_[i]);
    if (!looks_like_name(name, marked)) return false;
    if (!marked && !speakers_.knows(name_part(name))) return false;
    const std::string above = joined(units_[i - 1]);
    if (begins_with_quote(above)) return is_quotation(above);
    return speaks_in_first_person(outside_quotations(above), language_);
  }

  /// A subhead stands above a paragraph, a list, or another subhead.
  [[nodiscard]] bool is_subhead(std::size_t i) const {
    if (!rules_.allows(DiagnosticCode::subhead) || !looks_like_subhead(units_[i])) return false;
    if (heads_text(i)) return true;
    return heads_text(i + 1) && looks_like_subhead(units_[i + 1]) && !is_trailer(units_[i + 1]);
  }

  [[nodiscard]] bool heads_text(std::size_t i) const {
    return i + 1 < units_.size() && (is_prose(units_[i + 1]) || may_be_item(units_[i + 1]));
  }

  [[nodiscard]] bool looks_like_subhead(const Unit& unit) const {
    const std::string_view line = first_line(unit);
    return unit.size() == 1 && text::count_code_points(line) <= longest_subhead &&
           starts_like_a_title(line) && text::has_letter(line) && !ends_a_sentence(line) &&
           behind_dash(line).empty() && line.find("://") == std::string_view::npos;
  }

  /// One item is no list, and dashes before questions and exclamations are dialogue.
  void settle_lists() {
    for (std::size_t begin = 0; begin < body_.size();) {
      std::size_t end = begin + 1;
      if (body_[begin].kind == UnitKind::list_item) {
        while (end < body_.size() && continues_list(begin, end)) ++end;
        if (!is_list(begin, end)) make_paragraphs(begin, end);
      }
      begin = end;
    }
  }

  void make_paragraphs(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) body_[i].kind = UnitKind::paragraph;
  }

  [[nodiscard]] bool continues_list(std::size_t begin, std::size_t i) const {
    return item_marker(first_line(units_[i]))
        .continues(item_marker(first_line(units_[begin])), i - begin);
  }

  [[nodiscard]] bool is_list(std::size_t begin, std::size_t end) const {
    if (end - begin < 2) return false;
    if (item_marker(first_line(units_[begin])).bullet != "-") return true;
    for (std::size_t i = begin; i < end; ++i) {
      if (last_line(units_[i]).ends_with('?') || last_line(units_[i]).ends_with('!')) return false;
    }
    return true;
  }

  std::span<const Line> lines_;
  std::span<const Unit> units_;
  const RuleSet& rules_;
  std::string_view language_;
  KnownSpeakers speakers_{};
  std::size_t text_end_ = 0;  // behind the last unit that is no credit, end mark or the like
  std::vector<BodyUnit> body_{};
};

}  // namespace

std::vector<BodyUnit> classify(std::span<const Line> lines, std::span<const Unit> units,
                               const RuleSet& rules, std::string_view language) {
  return Classifier(lines, units, rules, language).run();
}

}  // namespace courant::readers::wire

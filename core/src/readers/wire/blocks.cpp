#include "readers/wire/blocks.hpp"

#include <optional>
#include <string>

#include "readers/news/rules.hpp"
#include "readers/wire/line_forms.hpp"
#include "readers/wire/speakers.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

constexpr std::size_t longest_subhead = 80;

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
    text_end_ = units_.size();
    while (text_end_ > 0 && news::is_trailer(first_line(units_[text_end_ - 1]))) --text_end_;
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

  [[nodiscard]] UnitKind kind_of(std::size_t i) {
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
    const auto kind =
        news::note_kind({.text = first_line(units_[i]),
                         .alone = units_[i].size() == 1,
                         .first = i == 0,
                         .last = i + 1 >= text_end_,
                         .below_item_b = i > 0 && is_item_b(first_line(units_[i - 1]))},
                        rules_);
    if (kind == DiagnosticCode::credit) return UnitKind::credit;
    if (kind == DiagnosticCode::rights) return UnitKind::rights;
    if (kind == DiagnosticCode::correction) return UnitKind::correction;
    return kind ? UnitKind::read_also : UnitKind::paragraph;
  }

  [[nodiscard]] bool follows_paragraph(std::size_t i) const {
    return body_[i - 1].kind == UnitKind::paragraph;
  }

  /// A line of attribution needs a quotation above it.
  [[nodiscard]] bool is_attribution(std::size_t i) const {
    return rules_.allows(DiagnosticCode::attribution) && follows_paragraph(i) &&
           news::is_attribution(first_line(units_[i])) && is_quotation(joined(units_[i - 1]));
  }

  /// A speaker stands below what was said.
  [[nodiscard]] bool is_speaker(std::size_t i) {
    return rules_.allows(DiagnosticCode::pull_quote) && follows_paragraph(i) &&
           names_speaker(first_line(units_[i])) &&
           news::is_speech(joined(units_[i - 1]), language_);
  }

  [[nodiscard]] bool names_speaker(std::string_view line) {
    return news::names_speaker(line, speakers_, [this](KnownSpeakers& speakers) {
      for (const Unit& unit : units_) {
        if (is_prose(unit)) speakers.add(joined(unit));
      }
    });
  }

  /// A subhead stands above a paragraph, a list, or another subhead.
  [[nodiscard]] bool is_subhead(std::size_t i) const {
    if (!rules_.allows(DiagnosticCode::subhead) || !looks_like_subhead(units_[i])) return false;
    if (heads_text(i)) return true;
    return heads_text(i + 1) && looks_like_subhead(units_[i + 1]) &&
           !news::is_trailer(first_line(units_[i + 1]));
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

  /// One item is no list, and dashes before questions, exclamations and "…, - said he" are
  /// dialogue.
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
      if (holds_dialogue_dash(joined(units_[i]))) return false;
    }
    return true;
  }

  std::span<const Line> lines_;
  std::span<const Unit> units_;
  const RuleSet& rules_;
  std::string_view language_;
  std::optional<KnownSpeakers> speakers_{};
  std::size_t text_end_ = 0;  // behind the last unit that is no credit, end mark or the like
  std::vector<BodyUnit> body_{};
};

}  // namespace

std::vector<BodyUnit> classify(std::span<const Line> lines, std::span<const Unit> units,
                               const RuleSet& rules, std::string_view language) {
  return Classifier(lines, units, rules, language).run();
}

}  // namespace courant::readers::wire

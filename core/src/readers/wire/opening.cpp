#include "readers/wire/opening.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "readers/news/rules.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/line_forms.hpp"
#include "readers/wire/names.hpp"
#include "readers/wire/words.hpp"

namespace courant::readers::wire {
namespace {

/// Walks the first units.
class Opening {
 public:
  Opening(std::span<const Line> lines, std::vector<Unit>& units, const RuleSet& rules,
          Article& article, Findings& findings)
      : lines_(lines), units_(units), rules_(rules), article_(article), findings_(findings) {}

  void take() {
    const std::size_t begin = step_over_notes();
    if (article_.headline.empty() && rules_.allows(DiagnosticCode::headline)) take_headline();
    take_byline();
    if (article_.dek.empty() && !article_.headline.empty() && rules_.allows(DiagnosticCode::dek)) {
      take_dek();
    }
    take_byline();
    units_.erase(units_.begin() + static_cast<std::ptrdiff_t>(begin),
                 units_.begin() + static_cast<std::ptrdiff_t>(at_));
  }

 private:
  [[nodiscard]] std::string_view first_line() const { return lines_[units_[at_].begin].text; }
  [[nodiscard]] std::size_t offset() const { return lines_[units_[at_].begin].offset; }
  [[nodiscard]] bool at_end() const { return at_ == units_.size(); }
  [[nodiscard]] bool is_last() const { return at_ + 1 == units_.size(); }

  /// A correction and credits may stand above the headline; they are left to the body. The answer
  /// is how many there are.
  std::size_t step_over_notes() {
    while (at_ + 1 < units_.size() && is_note()) ++at_;
    return at_;
  }

  [[nodiscard]] bool is_note() const {
    const std::string_view line = without_bracket(first_line());
    const LeadingWord word = leading_word(line);
    if (word.kind == LineWord::credit) {
      return rules_.allows(DiagnosticCode::credit) && credits_somebody(line, word);
    }
    const bool corrects = word.kind == LineWord::correction || word.kind == LineWord::clarification;
    return corrects && at_ == 0 && word.size < line.size() &&
           rules_.allows(DiagnosticCode::correction);
  }

  /// Takes `count` lines off the current unit.
  void take_lines(std::size_t count) {
    units_[at_].begin += count;
    if (units_[at_].size() == 0) ++at_;
  }

  [[nodiscard]] std::string joined_unit() const {
    JoinedText joined;
    for (std::size_t i = units_[at_].begin; i < units_[at_].end; ++i) joined.append(lines_[i]);
    return joined.text();
  }

  /// Whether the line is plainly something else than a headline.
  [[nodiscard]] static bool is_something_else(std::string_view line) {
    const LineWord word = leading_word(line).kind;
    return (word != LineWord::none && word != LineWord::byline) ||
           item_marker(line).kind != MarkerKind::none || find_dateline(line).has_value();
  }

  /// "Text: A. Asanova. Photo: B. Bekov" is more than a byline, but no part of a headline.
  [[nodiscard]] static bool is_labelled(std::string_view line) {
    const LeadingWord word = leading_word(line);
    return word.kind != LineWord::none && line[word.size - 1] == ':';
  }

  /// How many lines of the first unit are the headline: one, or up to three that were wrapped.
  [[nodiscard]] std::size_t headline_lines() const {
    constexpr std::size_t longest_alone = 120;
    const Unit& unit = units_[at_];
    const std::string_view line = first_line();
    if (is_something_else(line)) return 0;
    if (unit.size() == 1) {
      return looks_like_headline(line) && (!is_last() || line.size() <= longest_alone) ? 1 : 0;
    }
    const std::string_view second = lines_[unit.begin + 1].text;
    const bool starts_text =
        news::is_byline(second) || is_something_else(second) || is_labelled(second);
    if (looks_like_headline(line) && starts_text) return 1;
    const bool wrapped = unit.size() <= 3 && !is_last() && looks_like_headline(joined_unit());
    return wrapped ? unit.size() : 0;
  }

  void take_headline() {
    if (at_end()) return;
    const std::size_t count = headline_lines();
    if (count == 0) return;
    findings_.add(DiagnosticCode::headline, offset());
    JoinedText headline;
    for (std::size_t i = 0; i < count; ++i) headline.append(lines_[units_[at_].begin + i]);
    article_.headline = headline.text();
    take_lines(count);
  }

  void take_byline() {
    if (at_end() || !rules_.allows(DiagnosticCode::byline) || !article_.byline.empty()) return;
    if (!news::is_byline(first_line())) return;
    findings_.add(DiagnosticCode::byline, offset());
    const std::string_view line = first_line();
    take_lines(1);
    news::set_byline(article_, line, take_role(line));
  }

  /// "Staff Writer" below `byline`, in the same unit or, if there are no blank lines, the next;
  /// else nothing.
  std::string_view take_role(std::string_view byline) {
    if (at_end() || !authors_of_byline(byline).front().role.empty() || !is_role(first_line())) {
      return {};
    }
    const bool adjoins = units_[at_].begin > 0 && !lines_[units_[at_].begin - 1].is_blank();
    if (!adjoins) return {};
    const std::string_view role = first_line();
    take_lines(1);
    return role;
  }

  /// A dek is a line of at least five words with text below it; one that asks or exclaims is text.
  void take_dek() {
    constexpr std::u32string_view ends = U"?!…？！";
    constexpr std::ptrdiff_t fewest_spaces = 4;
    if (at_end() || is_last() || units_[at_].size() != 1) return;
    const std::string_view line = first_line();
    const bool fits = looks_like_headline(line) && !ends.contains(final_mark(line)) &&
                      !is_something_else(line) && !is_labelled(line) && !news::is_byline(line) &&
                      !begins_with_quote(line) && std::ranges::count(line, ' ') >= fewest_spaces;
    if (!fits) return;
    findings_.add(DiagnosticCode::dek, offset());
    article_.dek = line;
    take_lines(1);
  }

  std::span<const Line> lines_;
  std::vector<Unit>& units_;
  const RuleSet& rules_;
  Article& article_;
  Findings& findings_;
  std::size_t at_ = 0;
};

}  // namespace

void take_opening(std::span<const Line> lines, std::vector<Unit>& units, const RuleSet& rules,
                  Article& article, Findings& findings) {
  Opening(lines, units, rules, article, findings).take();
}

}  // namespace courant::readers::wire

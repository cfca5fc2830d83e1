#include "readers/news/rules.hpp"

#include <algorithm>
#include <utility>

#include "article/attribution.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/line_forms.hpp"
#include "readers/wire/names.hpp"
#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::news {
namespace {

using namespace wire;

constexpr std::size_t longest_attribution = 120;

bool is_rights(const NoteLine& line, std::string_view words) {
  return line.alone && (line.last || is_short_notice(words)) && !line.below_item_b;
}

bool is_correction(const NoteLine& line, std::string_view words, const LeadingWord& word) {
  const bool is_empty = line.alone && word.size == words.size();
  return (line.first || line.last) && !is_empty;
}

/// Adds an author whom the source names, unless the byline does as well.
void add_author(Article& article, Author author) {
  const bool known =
      std::ranges::find(article.authors, author.name, &Author::name) != article.authors.end();
  if (!known) article.authors.push_back(std::move(author));
}

/// `text` without the label that renderers print in front of a correction.
std::string_view without_label(std::string_view text) {
  std::string_view inside = text;
  if (inside.starts_with('(') && inside.ends_with(')')) inside = inside.substr(1, text.size() - 2);
  const LeadingWord word = leading_word(inside);
  if (word.kind != LineWord::correction || inside[word.size - 1] != ':') return text;
  inside = text::trim_spaces(inside.substr(word.size));
  return inside.empty() ? text : inside;
}

}  // namespace

std::optional<DiagnosticCode> note_kind(const NoteLine& line, const RuleSet& rules) {
  const std::string_view words = without_bracket(line.text);
  const LeadingWord word = leading_word(words);
  std::optional<DiagnosticCode> kind;
  switch (word.kind) {
    case LineWord::credit:
      if (credits_somebody(words, word)) kind = DiagnosticCode::credit;
      break;
    case LineWord::rights:
      if (is_rights(line, words)) kind = DiagnosticCode::rights;
      break;
    case LineWord::correction:
    case LineWord::clarification:
      if (is_correction(line, words, word)) kind = DiagnosticCode::correction;
      break;
    case LineWord::read_also:
      kind = DiagnosticCode::read_also;
      break;
    case LineWord::byline:
    case LineWord::none:
      break;
  }
  if (kind && rules.allows(*kind)) return kind;
  const bool reserved =
      !line.first && rules.allows(DiagnosticCode::rights) && reserves_rights(words);
  return reserved ? std::optional(DiagnosticCode::rights) : std::nullopt;
}

bool is_trailer(std::string_view line) {
  const std::string_view words = without_bracket(line);
  const LeadingWord word = leading_word(words);
  return (word.kind == LineWord::credit && credits_somebody(words, word)) ||
         word.kind == LineWord::rights || word.kind == LineWord::read_also ||
         reserves_rights(words) || is_end_mark(line);
}

void add_note(Article& article, DiagnosticCode kind, std::string text) {
  if (kind == DiagnosticCode::credit) return article.credits.push_back(std::move(text));
  if (kind == DiagnosticCode::correction) {
    article.corrections.push_back({.text = std::string(without_label(text))});
    return;
  }
  if (!article.rights.empty()) article.rights += ' ';
  article.rights += text;
}

bool is_attribution(std::string_view line) {
  if (line.empty() || line.size() > longest_attribution) return false;
  if (!text::is_lower(text::decode_at(line, 0).value)) return false;
  const std::size_t space = line.find_last_of(' ');
  if (space == std::string_view::npos || line.find_first_of("?!:\"") != std::string_view::npos) {
    return false;
  }
  return is_attribution_verb(text::first_word(line)) ||
         is_attribution_verb(text::first_word(line.substr(space + 1)));
}

std::optional<NameLine> name_line(std::string_view line) {
  const std::string_view dashed = behind_dash(line);
  const bool marked = !dashed.empty();
  const std::string_view name = marked ? dashed : line;
  if (!looks_like_name(name, marked)) return std::nullopt;
  return NameLine{.name = name_part(name), .marked = marked};
}

bool is_speech(std::string_view paragraph, std::string_view language) {
  if (begins_with_quote(paragraph)) return is_quotation(paragraph);
  return speaks_in_first_person(outside_quotations(paragraph), language);
}

bool stays_open(std::string_view paragraph) {
  const std::vector<QuoteMark> marks = pair_quote_marks(paragraph);
  return !marks.empty() && marks.front().offset == 0 && marks.front().role == MarkRole::open &&
         marks.front().partner == QuoteMark::no_partner;
}

void set_byline(Article& article, std::string_view line, std::string_view role) {
  article.byline = line;
  std::vector<Author> others = std::exchange(article.authors, authors_of_byline(line));
  if (!role.empty()) {
    for (Author& author : article.authors) author.role = role;
    article.byline += ", ";
    article.byline += role;
  }
  for (Author& other : others) add_author(article, std::move(other));
}

void set_dateline(Article& article, Dateline dateline) {
  if (!article.published && dateline.date) article.published = Timestamp{.date = *dateline.date};
  article.dateline = std::move(dateline);
}

bool is_byline(std::string_view line) {
  return !find_dateline(line) && !authors_of_byline(line).empty();
}

std::optional<DiagnosticCode> finding_of(const QuoteMark& mark, bool repaired) {
  if (mark.role == MarkRole::stray) return DiagnosticCode::stray_quote;
  if (mark.role != MarkRole::open) return std::nullopt;
  if (mark.partner == QuoteMark::no_partner) return DiagnosticCode::open_quote;
  return mark.mismatched && repaired ? std::optional(DiagnosticCode::paired_quotes) : std::nullopt;
}

}  // namespace courant::readers::news

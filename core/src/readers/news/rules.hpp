#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/quote_marks.hpp"
#include "courant/article.hpp"
#include "courant/diagnostic.hpp"
#include "readers/wire/speakers.hpp"

namespace courant::readers::news {

// The conventions of the trade that hold for a line of plain copy as well as for a paragraph of any
// other format. A "line" is a paragraph's text on one line, without spaces around.

/// As much of the names and places that were found as a message shows.
inline constexpr std::size_t shown_bytes = 200;

/// A line and where it stands.
struct NoteLine {
  std::string_view text;
  bool alone;         ///< It is all of its paragraph.
  bool first;         ///< Nothing stands above it.
  bool last;          ///< Only credits, rights and the like stand below it.
  bool below_item_b;  ///< The line above is the item "(b)", below which "(c)" is one, too.
};

/// What a line says that does not belong to the text: credit, rights, correction or read_also,
/// unless `rules` switch that off. Absent for a line of text.
[[nodiscard]] std::optional<DiagnosticCode> note_kind(const NoteLine& line, const RuleSet& rules);

/// Whether a correction may stand above this line and still be the last of the text.
[[nodiscard]] bool is_trailer(std::string_view line);

/// Adds `text`, which is a note of this kind other than read_also, to what stands beside the body.
void add_note(Article& article, DiagnosticCode kind, std::string text);

/// Whether `line` has the form of an attribution on its own: a verb of speech in front or at the
/// end, "concluded the head of state.", "the head of state concluded."
[[nodiscard]] bool is_attribution(std::string_view line);

/// A line that is nothing but the name of somebody, who may have spoken. Borrows the line.
struct NameLine {
  std::string_view name;
  bool marked = false;  ///< A dash in front says that it is a speaker.
};

/// The name that `line` is; absent if it is anything else. Without a mark it may be a subhead: then
/// only who is known to the copy is a speaker.
[[nodiscard]] std::optional<NameLine> name_line(std::string_view line);

/// Whether `line` is the name of a speaker. What the copy says of speakers is learnt into `known`
/// by `learn` when the first name stands where a speaker may: in most copy none does.
template <class Learn>
[[nodiscard]] bool names_speaker(std::string_view line, std::optional<wire::KnownSpeakers>& known,
                                 const Learn& learn) {
  const auto found = name_line(line);
  if (!found || found->marked) return found.has_value();
  if (!known) learn(known.emplace());
  return known->knows(found->name);
}

/// Whether `paragraph`, in `language` (BCP 47), is somebody's words: a quotation and nothing else,
/// or in the first person.
[[nodiscard]] bool is_speech(std::string_view paragraph, std::string_view language);

/// Whether the quotation that `paragraph` begins with goes on in the next one.
[[nodiscard]] bool stays_open(std::string_view paragraph);

/// The most paragraphs of one quotation, with the line of its speaker.
inline constexpr std::size_t longest_speech = 8;

/// Makes the authors whom `line`, a byline, names those of the article, with `role` if that is not
/// empty. Others that the article has already follow them.
void set_byline(Article& article, std::string_view line, std::string_view role = {});

/// Makes `dateline` that of the article. Its day, if it names the year, is the day of publication
/// where nothing else says one.
void set_dateline(Article& article, Dateline dateline);

/// Whether `line` is a byline and no dateline.
[[nodiscard]] bool is_byline(std::string_view line);

/// What is to be reported of a quotation mark, if anything; `repaired` says whether mismatched
/// marks are replaced.
[[nodiscard]] std::optional<DiagnosticCode> finding_of(const QuoteMark& mark, bool repaired);

}  // namespace courant::readers::news

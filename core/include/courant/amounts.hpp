#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/document.hpp"
#include "courant/limits.hpp"
#include "courant/money.hpp"

namespace courant {

/// What settles a sign that several currencies share, such as "$" or "kr".
struct AmountPolicy {
  /// The currency that the publisher says such a sign stands for; ignored for signs it has not.
  std::optional<Currency> declared{};
  /// Two letters of ISO 3166, e.g. "CA", where the text is about or from; beats the region of the
  /// language tag. Empty: unknown.
  std::string country{};
};

/// An amount of money in a text.
struct AmountMatch {
  std::size_t begin = 0;  ///< Byte of the text.
  std::size_t end = 0;    ///< One past its last byte.
  /// Its value. Without a currency, the sign or word as written is in Amount::symbol alone.
  Amount amount{};
  /// The currencies that the sign or word can stand for, the likeliest first. One, if it is clear.
  std::vector<Currency> candidates{};
  /// The power of ten that the copy writes as a word: 9 for "1.2 billion"; 0 for none.
  int scale = 0;
};

/// Whether find_amounts() knows the words of `language`. It finds nothing in others: "$5" may be
/// followed by a word for millions that would be missed.
[[nodiscard]] bool knows_amounts(std::string_view language) noexcept;

/// Finds amounts of money in `text`, in order and without overlaps. A match has the sign or code,
/// the number, the words for thousands and millions and the currency; neither "about" in front of
/// it nor the full stop behind. A range is one match.
///
/// What may be something else is passed over: a false hit costs more trust than a miss. Time is
/// linear in the size of `text`.
///
/// @param text      UTF-8; bytes that are not match nothing.
/// @param language  BCP 47, e.g. "ky", "es-MX": words, separators, and what bare signs stand for.
[[nodiscard]] std::vector<AmountMatch> find_amounts(std::string_view text,
                                                    std::string_view language,
                                                    const AmountPolicy& policy = {});

/// Marks the amounts in the bodies of `document` by InlineKind::amount. Code, addresses, and
/// footnote marks are never searched. An amount that markup cuts in two, so that no inline can
/// hold it, is left unmarked; that and signs that remain ambiguous are reported.
///
/// @param limits  Marking stops at Limits::nodes of an article, which is reported.
void annotate(Document& document, const AmountPolicy& policy = {}, const Limits& limits = {});

/// Which rates an amount is converted at.
enum class ConversionDay : std::uint8_t {
  publication,  ///< Those valid on the day the article was published, in its own offset.
  latest,       ///< The latest of the table.
};

struct ConversionOptions {
  /// Absent: nothing is converted, unless a reader has chosen something.
  std::optional<Currency> target{};
  /// What the reader chose. It goes before `target`, but an article for whose day there is no rate
  /// of it keeps that, which is reported.
  std::optional<Currency> chosen{};
  ConversionDay day = ConversionDay::publication;
  bool speech = false;  ///< Amounts in direct speech, too: people do not talk in others' money.
};

/// Converts the amounts that annotate() marked, into Amount::converted; the words stay as they are.
/// An article that says nowhere else when it was published counts as of the day that its dateline
/// gives in full.
///
/// The result is rounded once, half to even, to three significant digits or as many as the amount
/// has.
///
/// On the day of publication the rates that stand in the document itself count if they name their
/// day, else those of `rates`, each with its history. A rate is valid on its day and up to ten days
/// after it, until the next: an older one is not passed off as that of the day. The latest rates
/// are those of `rates`, or else of the document.
///
/// What is not converted, and why, is reported once for each article: no day of publication, no
/// rate of the day, a currency that the rates lack or that nothing settles.
void convert_amounts(Document& document, const RateTable* rates, const ConversionOptions& options);

}  // namespace courant

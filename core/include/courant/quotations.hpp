#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/article.hpp"

namespace courant {

/// What shows who said a quotation. Nothing else does: misattribution is worse than a missed one.
enum class QuotationRule : std::uint8_t {
  speaker_line,     ///< The speaker stands below a quotation on a line of their own.
  verb_name,        ///< Behind it: "said Aida Asanova".
  name_verb,        ///< Behind it: "Asanova said".
  name_verb_quote,  ///< In front of it: "Asanova said:".
  name_quote_verb,  ///< On both sides, as in Kyrgyz: "Асанова «…» деди".
};

/// The name of a rule on the web and in JSON, e.g. "verb-name". Static storage.
[[nodiscard]] std::string_view name_of(QuotationRule rule) noexcept;

/// Somebody's words in an article.
struct Quotation {
  std::string text;     ///< As printed; those of running text with their marks.
  std::string speaker;  ///< As written next to them, without a title in small letters.
  QuotationRule rule = QuotationRule::speaker_line;
  std::uint32_t block = 0;  ///< Where they are, in Body::blocks.

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// The quotations of `article` whose speaker the copy names right beside them, in order. In running
/// text they are those of three words and more; the verbs are those of news in English, Russian,
/// Kyrgyz and their neighbours. Pronouns name nobody.
[[nodiscard]] std::vector<Quotation> find_quotations(const Article& article);

}  // namespace courant

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "courant/article.hpp"
#include "courant/datetime.hpp"
#include "courant/money.hpp"

namespace courant::locale {

/// Everywhere in this header `language` is a BCP 47 tag in any case, "ky", "pt-BR", "zh-Hant-TW".
/// The most specific locale of the table serves; a language that the table lacks is served by "en".

/// The quotation marks of a language by CLDR 48, spaces inside included (French: "« " and " »" with
/// U+00A0). UTF-8, static storage.
struct QuotationMarks {
  std::string_view open;
  std::string_view close;
  std::string_view inner_open;  ///< For a quotation inside a quotation.
  std::string_view inner_close;
};

[[nodiscard]] QuotationMarks quotation_marks(std::string_view language) noexcept;

/// Which numbers have a sign.
enum class SignDisplay : std::uint8_t {
  automatic,    ///< Those below zero.
  except_zero,  ///< Those above zero, too: for changes.
};

/// `value` with every published digit, in the separators, groups and digits of `language` as CLDR
/// writes decimals: 12345.60 is "12,345.60" in en, "12 345,60" (U+00A0) in ky. UTF-8.
[[nodiscard]] std::string format_decimal(const Decimal& value, std::string_view language,
                                         SignDisplay sign = SignDisplay::automatic);

/// `percent` as a percentage with every digit: 0.35 is "0.35%" in en, "%0,35" in tr. UTF-8.
[[nodiscard]] std::string format_percent(const Decimal& percent, std::string_view language,
                                         SignDisplay sign = SignDisplay::automatic);

enum class DateStyle : unsigned char { long_form, medium, short_form };

/// `date` as CLDR writes it: "June 12, 2031", "12 июня 2031 г." (U+202F before г.), "2031-ж.,
/// 12-июнь". UTF-8. Languages whose month names were left out to save bytes, ka and ro among them,
/// have digits in every style: "12.06.2031".
[[nodiscard]] std::string format_date(Date date, DateStyle style, std::string_view language);

/// The wall-clock time of day as CLDR writes its short form: "9:15 AM", "09:15".
[[nodiscard]] std::string format_time(TimeOfDay time, std::string_view language);

/// The direction that the script of `language` is written in.
[[nodiscard]] TextDirection direction_of(std::string_view language) noexcept;

/// How `language` writes the sign or name of a currency beside a number: "сом" for KGS in ky and ru
/// (our own choice, CLDR has it in ky alone), "$" for USD in en, the code where there is no sign.
/// The code is a view of `currency`, a sign is in static storage.
[[nodiscard]] std::string_view currency_symbol(const Currency& currency [[clang::lifetimebound]],
                                               std::string_view language) noexcept;
std::string_view currency_symbol(const Currency&& currency, std::string_view language) = delete;

}  // namespace courant::locale

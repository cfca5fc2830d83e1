#include "renderers/amounts.hpp"

#include <array>
#include <cstdint>

#include "locale/compact.hpp"
#include "locale/language_tag.hpp"
#include "renderers/labels.hpp"
#include "text/ascii.hpp"

namespace courant::renderers {
namespace {

/// CLDR shows these by their codes in English, whose newsrooms write them out.
struct EnglishName {
  std::string_view code;
  std::string_view name;
};

constexpr std::array english_names = {EnglishName{"KGS", "som"}, EnglishName{"KZT", "tenge"},
                                      EnglishName{"TJS", "somoni"}, EnglishName{"UZS", "soum"}};

/// Smaller numbers are read more easily in digits.
constexpr std::int64_t smallest_compact = 1'000'000;

bool is_english(std::string_view language) noexcept {
  return text::equals_ignoring_case(locale::parse_language_tag(language).language, "en");
}

/// One letter for a million, as English has it in short, is not plain enough beside words.
locale::CompactWidth width_for(std::string_view language) noexcept {
  return is_english(language) ? locale::CompactWidth::long_form : locale::CompactWidth::short_form;
}

std::string money_text(const Decimal& value, Currency currency, std::string_view language) {
  const Money money{.amount = value, .currency = currency};
  const bool is_large = Decimal::from_integer(smallest_compact) <= value;
  std::string text = is_large
                         ? locale::format_compact_money(money, language, {}, width_for(language),
                                                        locale::CompactDigits::all)
                         : locale::format_money(money, language);
  if (!is_english(language)) return text;
  for (const EnglishName& known : english_names) {
    if (known.code != currency.code() || !text.starts_with(known.code)) continue;
    // "KGS", a no-break space and the number
    std::string renamed = text.substr(known.code.size() + std::string_view("\u00A0").size());
    return renamed.append("\u00A0").append(known.name);
  }
  return text;
}

constexpr std::string_view ascii_digits = "0123456789";

/// "424 million som" and "594 million som" as "424–594 million som", if they agree around their
/// digits.
std::string range_text(std::string_view low, std::string_view high) {
  const std::size_t begin = low.find_first_of(ascii_digits);
  const std::size_t end = low.find_last_of(ascii_digits) + 1;
  const std::size_t high_begin = high.find_first_of(ascii_digits);
  const std::size_t high_end = high.find_last_of(ascii_digits) + 1;
  const bool agree = begin != std::string_view::npos && high_begin != std::string_view::npos &&
                     low.substr(0, begin) == high.substr(0, high_begin) &&
                     low.substr(end) == high.substr(high_end);
  std::string text(agree ? low.substr(0, end) : low);
  text += "\u2013";
  return text += agree ? high.substr(high_begin) : high;
}

}  // namespace

std::string machine_value(const Amount& amount) {
  std::string value = amount.low.to_string();
  if (amount.high != amount.low) {
    value += '/';
    value += amount.high.to_string();
  }
  if (amount.currency) {
    value += ' ';
    value += amount.currency->code();
  }
  return value;
}

std::string converted_text(const ConvertedAmount& converted, std::string_view language) {
  std::string text = money_text(converted.low, converted.currency, language);
  if (converted.high == converted.low) return text;
  return range_text(text, money_text(converted.high, converted.currency, language));
}

std::string rate_note(const ConvertedAmount& converted, std::string_view language) {
  std::string note;
  if (converted.date) {
    note = fill_label(locale::Label::as_of, language,
                      locale::format_date(*converted.date, locale::DateStyle::long_form, language));
  }
  if (converted.source.empty()) return note;
  if (!note.empty()) note += line_separator;
  return note + converted.source;
}

}  // namespace courant::renderers

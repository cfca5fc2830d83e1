#include "renderers/amounts.hpp"

#include <array>
#include <cstdint>

#include "locale/compact.hpp"
#include "locale/language_tag.hpp"
#include "renderers/labels.hpp"
#include "renderers/quotes.hpp"
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

/// "1 USD = 84.80 сом"
std::string equation(Currency from, const ConvertedAmount& converted, const AppliedRate& rate,
                     std::string_view language) {
  const Currency priced = rate.inverted ? converted.currency : from;
  const Currency paid = rate.inverted ? from : converted.currency;
  std::string text = with_unit(Decimal::from_integer(rate.units), priced, language);
  text += rate.exact ? " = " : " \u2248 ";
  return text += with_unit(rate.price, paid, language);
}

void add_piece(std::string& note, std::string_view piece) {
  if (!note.empty() && !piece.empty()) note += line_separator;
  note += piece;
}

}  // namespace

[[gnu::noinline]] std::string machine_value(const Amount& amount) {
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

std::string rate_note(const Amount& amount, std::string_view language) {
  if (!amount.currency || !amount.converted) return {};
  const ConvertedAmount& converted = *amount.converted;
  std::string note;
  if (converted.rate) note = equation(*amount.currency, converted, *converted.rate, language);
  if (converted.date) {
    add_piece(note, fill_label(locale::Label::as_of, language,
                               locale::format_date(*converted.date, locale::DateStyle::long_form,
                                                   language)));
  }
  add_piece(note, converted.source);
  return note;
}

[[gnu::noinline]] void write_converted(const Context& context, const Amount& amount) {
  if (!amount.converted) return;
  Markup& markup = context.markup;
  markup.open(Element::span, "courant-converted");
  markup.attribute_if_any(Attribute::lang, context.options.language);
  markup.attribute_if_any(Attribute::title, rate_note(amount, context.language));
  const SplitLabel about = split_label(locale::Label::about, context.language);
  markup.text(" (");
  markup.open(Element::span);
  markup.attribute(Attribute::aria_hidden, "true");
  markup.text("\u2248\u00A0");
  markup.close();
  markup.element_if_any(Element::span, "courant-hidden", about.before);
  markup.text(converted_text(*amount.converted, context.language));
  markup.element_if_any(Element::span, "courant-hidden", about.after);
  markup.text(")");
  markup.close();
}

}  // namespace courant::renderers

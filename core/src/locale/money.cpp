#include "locale/money.hpp"

#include <algorithm>

#include "locale/alternatives.hpp"
#include "locale/names.hpp"
#include "locale/numbers.hpp"
#include "locale/patterns.hpp"
#include "locale/plurals.hpp"
#include "locale/tables.hpp"

namespace courant::locale {
namespace {

const CurrencyWords* find_words(std::span<const CurrencyWords> words,
                                const Currency& currency) noexcept {
  const auto found = std::ranges::find(words, currency, &CurrencyWords::currency);
  return found == words.end() ? nullptr : &*found;
}

/// What stands for the form of a name that has no number beside it: the entry before the first.
constexpr std::size_t alone = static_cast<std::size_t>(-1);

std::string own_name(std::string_view forms, std::size_t form) {
  const std::string_view name = part_of(forms, form + 1);
  return std::string(name.empty() ? part_of(forms, 0) : name);
}

std::string usual_name(std::string_view entry, std::string_view rule, std::size_t form) {
  const bool has_form_alone = form_count(entry) > plural_forms(rule);
  if (has_form_alone) return form_of(entry, form + 1);
  return form_of(entry, form == alone ? singular_form(rule) : form);
}

std::string name_in_form(const Currency& currency, std::string_view language,
                         std::span<const CurrencyWords> words, std::size_t form) {
  const CurrencyWords* own = find_words(words, currency);
  if (own != nullptr && !own->name.empty()) return own_name(own->name, form);
  const std::string_view entry = currency_name_entry(currency, language);
  if (entry.empty()) return std::string(currency.code());
  return usual_name(entry, plural_line(locale_of(language).plural_rule), form);
}

std::string format_named(const Money& money, std::string_view language, const MoneyStyle& style) {
  const Locale& locale = locale_of(language);
  const NumberFormat format = money_number_format(locale);
  const std::string plain = plain_digits(money.amount);
  const std::size_t form = plural_form(plural_line(locale.plural_rule), plain);
  const std::string pattern = form_of(part_of(pattern_line(locale.patterns), 4), form);
  NumberText number{.before = sign_of(money.amount, style.sign, format)};
  append_number(number.digits, plain, format);
  return fill_name_pattern(pattern, number,
                           name_in_form(money.currency, language, style.words, form));
}

}  // namespace

std::string format_money(const Money& money, std::string_view language, const MoneyStyle& style) {
  if (style.display == CurrencyDisplay::name) return format_named(money, language, style);
  const Locale& locale = locale_of(language);
  const std::string_view line = pattern_line(locale.patterns);
  const NumberPattern pattern{.positive = part_of(line, 0), .negative = part_of(line, 1)};
  const NumberText number =
      number_text(money.amount, style.sign, money_number_format(locale), pattern.positive);
  return fill_money_pattern(pattern, number, currency_text(money.currency, language, style));
}

std::string currency_name(const Currency& currency, std::string_view language,
                          std::span<const CurrencyWords> words) {
  return name_in_form(currency, language, words, alone);
}

std::string_view currency_text(const Currency& currency, std::string_view language,
                               const MoneyStyle& style) noexcept {
  if (style.display == CurrencyDisplay::code) return currency.code();
  const CurrencyWords* own = find_words(style.words, currency);
  if (own != nullptr && !own->symbol.empty()) return own->symbol;
  return currency_symbol(currency, language);
}

}  // namespace courant::locale

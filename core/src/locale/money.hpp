#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "courant/money.hpp"
#include "locale/locale.hpp"

namespace courant::locale {

/// What a currency is to be called, where a newsroom does not call it as CLDR does. Borrows.
struct CurrencyWords {
  Currency currency;
  std::string_view symbol;  ///< "сом"; empty for the usual one.
  /// "кыргызский сом" for any number, or parted by '|' the name alone and a form for each that the
  /// language tells apart: "кыргызский сом|кыргызский сом|кыргызских сома|кыргызских сомов|…".
  /// Empty for the usual name.
  std::string_view name;
};

enum class CurrencyDisplay : std::uint8_t {
  symbol,  ///< "$84.80", the code where there is no sign.
  code,    ///< "USD 84.80"
  name,    ///< "84.80 US dollars", the code where there is no name.
};

struct MoneyStyle {
  CurrencyDisplay display = CurrencyDisplay::symbol;
  SignDisplay sign = SignDisplay::automatic;
  std::span<const CurrencyWords> words{};  ///< The first of a currency counts.
};

/// `money` as CLDR writes it in `language`, with every digit of the amount: whoever wants the usual
/// number of them rounds before. Names are in the plural form of the number as shown: in ru
/// "5 долларов США" but "5,00 доллара США". UTF-8.
[[nodiscard]] std::string format_money(const Money& money, std::string_view language,
                                       const MoneyStyle& style = {});

/// The name of a currency alone, "US Dollar", "доллар США"; its code if it has none. See names.hpp
/// for what has.
[[nodiscard]] std::string currency_name(const Currency& currency, std::string_view language,
                                        std::span<const CurrencyWords> words = {});

/// How `currency` is shown beside a number, unless by name. The symbol is a view of `currency`, of
/// `style` or of static storage.
[[nodiscard]] std::string_view currency_text(const Currency& currency [[clang::lifetimebound]],
                                             std::string_view language,
                                             const MoneyStyle& style) noexcept;
std::string_view currency_text(const Currency&& currency, std::string_view language,
                               const MoneyStyle& style) = delete;

}  // namespace courant::locale

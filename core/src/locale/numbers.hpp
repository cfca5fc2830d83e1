#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "courant/money.hpp"
#include "locale/locale.hpp"
#include "locale/patterns.hpp"
#include "locale/tables.hpp"

namespace courant::locale {

/// How a locale writes numbers; see number_format_line(). Views of static storage.
struct NumberFormat {
  std::string_view decimal;
  std::string_view group;
  std::string_view minus;
  std::string_view zero;
  std::size_t first_grouped;
  std::size_t later_group;
};

[[nodiscard]] NumberFormat number_format(const Locale& locale) noexcept;

/// The same with the signs that a few locales have for money alone.
[[nodiscard]] NumberFormat money_number_format(const Locale& locale) noexcept;

/// `value` without its sign in plain notation, "1234.50".
[[nodiscard]] std::string plain_digits(const Decimal& value);

/// Appends `plain`, a number in plain notation without a sign.
void append_number(std::string& out, std::string_view plain, const NumberFormat& format);

/// The sign to print with `value`: minus, plus if `display` asks for it, or none.
[[nodiscard]] std::string sign_of(const Decimal& value, SignDisplay display,
                                  const NumberFormat& format);

/// `value` for a pattern, which may have groups of its own.
[[nodiscard]] NumberText number_text(const Decimal& value, SignDisplay display, NumberFormat format,
                                     std::string_view pattern);

}  // namespace courant::locale

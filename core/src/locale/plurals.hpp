#pragma once

#include <cstddef>
#include <string_view>

namespace courant::locale {

/// A plural rule of CLDR in the short form of the tables: a clause for each form but the last,
/// which is for all other numbers. A clause is the first letter of its category (zero, one, two,
/// few, many) and a condition; "fv=0&i%10=2-4/n=0,1" is "few" where v = 0 and i mod 10 is 2 to 4,
/// or where n is 0 or 1. The operands n, i, v, f and t are those of UTS 35, part 3; '!' is "not
/// equal".

/// How many forms words have that are governed by `rule`.
[[nodiscard]] std::size_t plural_forms(std::string_view rule) noexcept;

/// The form for `number`, counted from 0. Visible digits matter: 1.0 may have another than 1.
/// `number` is in plain notation without a sign, "1234.50".
[[nodiscard]] std::size_t plural_form(std::string_view rule, std::string_view number) noexcept;

/// The form of "one", in which a word stands alone; that of all numbers where there is no other.
[[nodiscard]] std::size_t singular_form(std::string_view rule) noexcept;

}  // namespace courant::locale

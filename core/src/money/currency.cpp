#include <algorithm>
#include <array>
#include <span>

#include "courant/money.hpp"

namespace courant {
namespace {

#include "money/currencies.inc"

/// `currency` in the 15 bits of the table.
std::uint16_t pack(Currency currency) noexcept {
  unsigned packed = 0;
  for (const char letter : currency.code()) {
    packed = packed << 5 | static_cast<unsigned>(letter - 'A');
  }
  return static_cast<std::uint16_t>(packed);
}

/// What the table says of `currency`: absent if nothing, else whether it was withdrawn.
std::optional<bool> find_withdrawn(Currency currency) noexcept {
  const auto key = static_cast<std::uint16_t>(pack(currency) << 1);
  const std::span codes(listed_codes);
  const auto found = std::ranges::lower_bound(codes, key);
  if (found == codes.end() || (*found & ~1) != key) return std::nullopt;
  return (*found & 1) != 0;
}

bool contains(std::span<const std::uint16_t> codes, Currency currency) noexcept {
  return std::ranges::find(codes, pack(currency)) != codes.end();
}

}  // namespace

std::optional<Currency> Currency::from_code(std::string_view code) noexcept {
  if (code.size() != 3) return std::nullopt;
  std::array<char, 3> upper{};
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const char letter = code[i];
    const bool is_lower = letter >= 'a' && letter <= 'z';
    upper[i] = is_lower ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (upper[i] < 'A' || upper[i] > 'Z') return std::nullopt;
  }
  return Currency(upper);
}

bool is_listed(Currency currency) noexcept { return find_withdrawn(currency).has_value(); }

bool is_withdrawn(Currency currency) noexcept { return find_withdrawn(currency).value_or(false); }

int minor_digits(Currency currency) noexcept {
  if (contains(codes_without_digits, currency)) return 0;
  if (contains(codes_with_3_digits, currency)) return 3;
  if (contains(codes_with_4_digits, currency)) return 4;
  return 2;
}

}  // namespace courant

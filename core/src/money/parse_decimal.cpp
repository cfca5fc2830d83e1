#include <algorithm>
#include <cstdint>

#include "courant/money.hpp"
#include "money/wide_integer.hpp"
#include "text/ascii.hpp"
#include "text/fault.hpp"
#include "text/scanner.hpp"

namespace courant {
namespace {

using text::Checked;
using text::fault;
using text::Scanner;

/// A run of digits and where it stands. Borrows the text.
struct Digits {
  std::string_view text;
  std::size_t offset = 0;
};

/// The parts of a number as written.
struct Lexeme {
  bool negative = false;
  Digits whole;
  Digits fraction;
  std::int64_t exponent = 0;
  std::size_t exponent_offset = 0;  // 0 without an exponent
};

bool take_sign(Scanner& scanner) {
  if (scanner.accept("-") || scanner.accept("\u2212")) return true;
  scanner.accept("+");
  return false;
}

Checked<Digits> take_digits(Scanner& scanner) {
  const std::size_t begin = scanner.offset();
  const std::string_view digits = scanner.take_while(text::is_digit);
  if (digits.empty()) return fault(ErrorCode::malformed, begin, "expected a digit");
  return Digits{.text = digits, .offset = begin};
}

Checked<std::int64_t> take_exponent(Scanner& scanner) {
  // Beyond this no digits that fit into memory bring the exponent back into range.
  constexpr std::int64_t cap = std::int64_t{1} << 56;
  const bool negative = take_sign(scanner);
  const auto digits = take_digits(scanner);
  if (!digits) return std::unexpected(digits.error());
  std::int64_t exponent = 0;
  for (const char digit : digits->text) {
    if (exponent < cap) exponent = exponent * 10 + (digit - '0');
  }
  return negative ? -exponent : exponent;
}

Checked<Lexeme> split(std::string_view text) {
  Scanner scanner(text);
  Lexeme lexeme;
  lexeme.negative = take_sign(scanner);
  const auto whole = take_digits(scanner);
  if (!whole) return std::unexpected(whole.error());
  lexeme.whole = *whole;
  if (scanner.accept(".")) {
    const auto fraction = take_digits(scanner);
    if (!fraction) return std::unexpected(fraction.error());
    lexeme.fraction = *fraction;
  }
  const std::size_t end_of_digits = scanner.offset();
  if (scanner.accept("e") || scanner.accept("E")) {
    lexeme.exponent_offset = end_of_digits;
    const auto exponent = take_exponent(scanner);
    if (!exponent) return std::unexpected(exponent.error());
    lexeme.exponent = *exponent;
  }
  if (!scanner.at_end()) {
    return fault(ErrorCode::malformed, scanner.offset(), "expected nothing after the number");
  }
  return lexeme;
}

/// A number without its sign: `digits` ÷ 10^`scale`.
struct Magnitude {
  WideInteger digits;
  int significant = 0;  ///< How many there are without leading zeros.
  int scale = 0;
};

constexpr const char* too_long = "expected at most 40 significant digits";

/// Appends as many digits at a time as a limb holds.
Checked<void> append(Magnitude& magnitude, const Digits& digits) {
  std::size_t offset = digits.offset;
  std::uint32_t factor = 1;
  std::uint32_t addend = 0;
  for (const char digit : digits.text) {
    if (magnitude.significant > 0 || digit != '0') ++magnitude.significant;
    if (magnitude.significant > Decimal::max_digits) {
      return fault(ErrorCode::out_of_range, offset, too_long);
    }
    factor *= 10;
    addend = addend * 10 + static_cast<std::uint32_t>(digit - '0');
    if (factor == WideInteger::base) {
      magnitude.digits.multiply_add(factor, addend);
      factor = 1;
      addend = 0;
    }
    ++offset;
  }
  if (factor > 1) magnitude.digits.multiply_add(factor, addend);
  return {};
}

Checked<Magnitude> magnitude_of(const Lexeme& lexeme) {
  Magnitude magnitude;
  for (const Digits& digits : {lexeme.whole, lexeme.fraction}) {
    const auto appended = append(magnitude, digits);
    if (!appended) return std::unexpected(appended.error());
  }
  const auto written_scale = static_cast<std::int64_t>(lexeme.fraction.text.size());
  const std::int64_t scale = written_scale - lexeme.exponent;
  if (scale > Decimal::max_scale) {
    return fault(ErrorCode::out_of_range,
                 lexeme.exponent_offset > 0 ? lexeme.exponent_offset
                                            : lexeme.fraction.offset + Decimal::max_scale,
                 "expected at most 60 digits after the point");
  }
  magnitude.scale = static_cast<int>(std::max<std::int64_t>(scale, 0));
  if (scale < 0 && magnitude.significant > 0) {
    if (scale < magnitude.significant - Decimal::max_digits) {
      return fault(ErrorCode::out_of_range, lexeme.exponent_offset, too_long);
    }
    magnitude.digits.shift_left(static_cast<int>(-scale));
  }
  return magnitude;
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto lexeme = split(text);
  if (!lexeme) return std::unexpected(error_of(lexeme.error()));
  const auto magnitude = magnitude_of(*lexeme);
  if (!magnitude) return std::unexpected(error_of(magnitude.error()));
  Decimal result;
  std::ranges::copy(magnitude->digits.limbs(), result.limbs_.begin());
  result.scale_ = static_cast<std::uint8_t>(magnitude->scale);
  result.negative_ = lexeme->negative && !magnitude->digits.is_zero();
  return result;
}

}  // namespace courant

#include "locale/plurals.hpp"

#include <algorithm>
#include <cstdint>

#include "locale/language_tag.hpp"

namespace courant::locale {
namespace {

/// Rules ask for remainders of at most this and compare with less: the rest of a number does not
/// matter, but that there is one.
constexpr std::uint32_t modulus = 1'000'000;

/// A number that leaves the same remainders as `digits` and is as little equal to a small one.
std::uint32_t reduced(std::string_view digits) noexcept {
  std::uint32_t number = 0;
  for (const char digit : digits) {
    const std::uint32_t next = (number * 10) + static_cast<std::uint32_t>(digit - '0');
    number = next < modulus ? next : (next % modulus) + modulus;
  }
  return number;
}

/// The operands of a number, see plurals.hpp.
class Operands {
 public:
  explicit Operands(std::string_view number) noexcept {
    const std::string_view integer = take_until(number, '.');
    i_ = reduced(integer);
    v_ = static_cast<std::uint32_t>(number.size());
    f_ = reduced(number);
    t_ = reduced(number.substr(0, number.find_last_not_of('0') + 1));
  }

  [[nodiscard]] std::uint32_t value(char operand) const noexcept {
    switch (operand) {
      case 'v':
        return v_;
      case 'f':
        return f_;
      case 't':
        return t_;
      default:
        return i_;  // n as well, which equals nothing if it has a fraction
    }
  }

  [[nodiscard]] bool has_fraction() const noexcept { return t_ != 0; }

 private:
  std::uint32_t i_ = 0;
  std::uint32_t v_ = 0;
  std::uint32_t f_ = 0;
  std::uint32_t t_ = 0;
};

std::uint32_t take_number(std::string_view& text) noexcept {
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::uint32_t number = reduced(text.substr(0, size));
  text.remove_prefix(size);
  return number;
}

/// Whether `value` is in one of `ranges`, "0,2-4".
bool is_in(std::string_view ranges, std::uint32_t value) noexcept {
  while (!ranges.empty()) {
    std::string_view range = take_until(ranges, ',');
    const std::uint32_t first = take_number(range);
    if (!range.empty()) range.remove_prefix(1);
    const std::uint32_t last = range.empty() ? first : take_number(range);
    if (first <= value && value <= last) return true;
  }
  return false;
}

/// "i%10=2-4"
bool relation_holds(std::string_view relation, const Operands& operands) noexcept {
  const char operand = relation[0];
  std::uint32_t value = operands.value(operand);
  relation.remove_prefix(1);
  if (relation[0] == '%') {
    relation.remove_prefix(1);
    value %= take_number(relation);
  }
  const bool equal = relation[0] == '=';
  const bool can_be_equal = operand != 'n' || !operands.has_fraction();
  return (can_be_equal && is_in(relation.substr(1), value)) == equal;
}

/// "v=0&i%10=1/f%10=1"
bool condition_holds(std::string_view condition, const Operands& operands) noexcept {
  while (!condition.empty()) {
    std::string_view relations = take_until(condition, '/');
    bool all = true;
    while (all && !relations.empty()) {
      all = relation_holds(take_until(relations, '&'), operands);
    }
    if (all) return true;
  }
  return false;
}

}  // namespace

std::size_t plural_forms(std::string_view rule) noexcept {
  if (rule.empty()) return 1;
  return static_cast<std::size_t>(std::ranges::count(rule, '|')) + 2;
}

std::size_t plural_form(std::string_view rule, std::string_view number) noexcept {
  const Operands operands(number);
  std::size_t form = 0;
  for (; !rule.empty(); ++form) {
    if (condition_holds(take_until(rule, '|').substr(1), operands)) break;
  }
  return form;
}

std::size_t singular_form(std::string_view rule) noexcept {
  std::size_t form = 0;
  for (; !rule.empty(); ++form) {
    if (take_until(rule, '|').starts_with('o')) break;
  }
  return form;
}

}  // namespace courant::locale

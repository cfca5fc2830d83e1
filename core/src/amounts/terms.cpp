#include "amounts/terms.hpp"

#include <string>

#include "amounts/number.hpp"

namespace courant::amounts {
namespace {

std::optional<Decimal> sum(const Decimal& a, const Decimal& b) {
  const Result<Decimal> result = add(a, b);
  return result ? std::optional(*result) : std::nullopt;
}

bool is_fraction(const Decimal& value) noexcept { return value < Decimal::from_integer(1); }

std::size_t zeros_at_end(const std::string& digits) noexcept {
  return digits.size() - 1 - digits.find_last_not_of('0');
}

}  // namespace

bool Terms::ends_in_number() const noexcept { return count_ > 0 && terms_[count_ - 1].scale == 0; }

bool Terms::add_number(const Decimal& value) {
  if (ends_in_number()) return add_to_number(value);
  if (count_ > 0 && is_fraction(value)) return add_to_scale(value);
  if (count_ == terms_.size()) return false;
  terms_[count_++] = {value, 0};
  return true;
}

bool Terms::add_scale(int scale) {
  std::optional<Decimal> factor;
  for (; count_ > 0 && terms_[count_ - 1].scale < scale; --count_) {
    const Decimal& value = terms_[count_ - 1].value;
    factor = factor ? sum(value, *factor) : value;
    if (!factor) return fail();
  }
  // "5 million thousand" would be below what stands in front of it, and says nothing.
  if (!factor) return false;
  const std::optional<Decimal> product = shifted(*factor, scale);
  if (!product) return fail();
  terms_[count_++] = {*product, scale};
  return true;
}

bool Terms::fail() noexcept {
  sound_ = false;
  return false;
}

std::optional<Decimal> Terms::total() const {
  std::optional<Decimal> total = terms_[0].value;
  for (std::size_t index = 1; total && index < count_; ++index) {
    total = sum(*total, terms_[index].value);
  }
  return sound_ ? total : std::nullopt;
}

bool Terms::has_room_below(const Decimal& value) const {
  if (count_ == 0 || ends_in_number()) return false;
  const auto limit = shifted(Decimal::from_integer(1), terms_[count_ - 1].scale);
  return limit && value < *limit;
}

bool Terms::add_to_last(const std::optional<Decimal>& value) {
  Term& last = terms_[count_ - 1];
  const std::optional<Decimal> result = value ? sum(last.value, *value) : std::nullopt;
  if (!result) return fail();
  last.value = *result;
  return true;
}

/// "a million and a half": of the million.
bool Terms::add_to_scale(const Decimal& part) {
  return add_to_last(shifted(part, terms_[count_ - 1].scale));
}

/// "twenty" + "five": the second has no more digits than the first has zeros at its end.
bool Terms::add_to_number(const Decimal& value) {
  const std::string before = terms_[count_ - 1].value.to_string();
  if (before.contains('.')) return false;
  if (is_fraction(value)) {
    // "a million", which is one word in some languages, "and a half": of the million.
    const std::size_t zeros = zeros_at_end(before);
    return add_to_last(shifted(value, static_cast<int>(zeros - (zeros % 3))));
  }
  const std::string added = value.to_string();
  const bool fits =
      !added.contains('.') && before.size() > added.size() && zeros_at_end(before) >= added.size();
  return fits && add_to_last(value);
}

}  // namespace courant::amounts

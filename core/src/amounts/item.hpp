#pragma once

#include <cstddef>
#include <optional>

#include "amounts/passage.hpp"
#include "amounts/quantity.hpp"
#include "amounts/signs.hpp"

namespace courant::amounts {

/// One end of an amount: what stands in front, a quantity, and what stands behind.
struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
  Quantity quantity{};
  Decimal value{};
  Sign prefix{};
  Sign suffix{};
  bool contradicts = false;  ///< What stands behind is another currency: "US$5 Canadian dollars".

  [[nodiscard]] bool has_sign() const noexcept { return prefix.is_there() || suffix.is_there(); }
  /// The sign that says more.
  [[nodiscard]] const Sign& sign() const noexcept { return suffix.is_there() ? suffix : prefix; }
};

/// What begins at `at` and may be an amount or an end of a range: a quantity is there, signs may be
/// missing.
[[nodiscard]] std::optional<Item> read_item(const Passage& in, std::size_t at);

}  // namespace courant::amounts

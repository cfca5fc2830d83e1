#pragma once

#include <optional>
#include <string_view>

#include "courant/rates.hpp"

namespace courant {

/// The names of enumerators in JSON: their identifiers with hyphens, e.g. "buy-sell".
/// Static storage.
[[nodiscard]] std::string_view name_of(RateDirection direction) noexcept;
[[nodiscard]] std::string_view name_of(RateKind kind) noexcept;

/// What has this name; absent if nothing has.
[[nodiscard]] std::optional<RateDirection> rate_direction_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<RateKind> rate_kind_named(std::string_view name) noexcept;

}  // namespace courant

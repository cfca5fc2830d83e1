#include "rates/names.hpp"

namespace courant {

std::string_view name_of(RateDirection direction) noexcept {
  switch (direction) {
    case RateDirection::local_per_foreign:
      return "local-per-foreign";
    case RateDirection::foreign_per_base:
      return "foreign-per-base";
  }
  return {};
}

std::string_view name_of(RateKind kind) noexcept {
  switch (kind) {
    case RateKind::unspecified:
      return "unspecified";
    case RateKind::official:
      return "official";
    case RateKind::reference:
      return "reference";
    case RateKind::market:
      return "market";
    case RateKind::mid:
      return "mid";
    case RateKind::buy_sell:
      return "buy-sell";
  }
  return {};
}

std::optional<RateDirection> rate_direction_named(std::string_view name) noexcept {
  for (const RateDirection direction :
       {RateDirection::local_per_foreign, RateDirection::foreign_per_base}) {
    if (name_of(direction) == name) return direction;
  }
  return std::nullopt;
}

std::optional<RateKind> rate_kind_named(std::string_view name) noexcept {
  for (const RateKind kind : {RateKind::unspecified, RateKind::official, RateKind::reference,
                              RateKind::market, RateKind::mid, RateKind::buy_sell}) {
    if (name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

}  // namespace courant

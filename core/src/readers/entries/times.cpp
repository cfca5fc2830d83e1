#include "readers/entries/times.hpp"

#include <cstdint>
#include <utility>

#include "text/ascii.hpp"
#include "text/datetime.hpp"

namespace courant::readers {
namespace {

/// Minutes that the clock of `local` is ahead of that of `utc`, if they can be of one moment.
std::optional<std::int16_t> offset_between(const Timestamp& local, const Timestamp& utc) {
  constexpr std::int64_t quarter = std::int64_t{15} * 60;
  constexpr std::int64_t furthest = std::int64_t{14} * 60 * 60;
  if (!local.time || !utc.time || local.utc_offset || utc.utc_offset) return std::nullopt;
  const std::int64_t seconds = unix_seconds(local, 0) - unix_seconds(utc, 0);
  if (seconds % quarter != 0 || seconds < -furthest || seconds > furthest) return std::nullopt;
  return static_cast<std::int16_t>(seconds / 60);
}

}  // namespace

bool settle_zone(Timestamp& timestamp, const ReadOptions& options) noexcept {
  if (!timestamp.time || timestamp.utc_offset.value_or(0) != 0) return true;
  if (!options.zone) return false;
  if (timestamp.utc_offset) timestamp = at_offset(timestamp, *options.zone);
  timestamp.utc_offset = options.zone;
  return true;
}

Timestamp Times::settled(Timestamp timestamp, std::size_t offset) {
  const bool is_settled = settle_zone(timestamp, options_);
  if (!is_settled && !std::exchange(zone_reported_, true)) {
    findings_.add(DiagnosticCode::unknown_zone, offset);
  }
  return timestamp;
}

std::optional<Timestamp> Times::read(std::string_view written, std::size_t offset) {
  if (text::trim(written).empty()) return std::nullopt;
  const auto timestamp = text::parse_timestamp(written);
  if (timestamp) return settled(*timestamp, offset);
  findings_.add_on(written, DiagnosticCode::invalid_date, offset);
  return std::nullopt;
}

std::optional<Timestamp> Times::read_pair(std::string_view local, std::string_view utc,
                                          std::size_t offset) {
  const auto site = text::parse_timestamp(local);
  auto world = text::parse_timestamp(utc);
  const auto zone = site && world ? offset_between(*site, *world) : std::nullopt;
  if (zone) {
    Timestamp timestamp = *site;
    timestamp.utc_offset = zone;
    return timestamp;
  }
  // Drafts have "0000-00-00 00:00:00" where a time in UTC should be.
  if (!world) return read(local, offset);
  if (world->time && !world->utc_offset) world->utc_offset = std::int16_t{0};
  return settled(*world, offset);
}

}  // namespace courant::readers

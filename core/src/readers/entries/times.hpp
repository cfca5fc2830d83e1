#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers {

/// Puts `timestamp` into the zone that the caller declares: a time without offset is in it, and one
/// in UTC is shown in it, since systems write UTC wherever they are. False if the zone is needed
/// and not known: then the day of publication may be another one.
[[nodiscard]] bool settle_zone(Timestamp& timestamp, const ReadOptions& options) noexcept;

/// Reads the times of a document, each settled as above. That the zone is not known is reported
/// once. Borrows its arguments.
class Times {
 public:
  Times(const ReadOptions& options, Findings& findings) noexcept
      : options_(options), findings_(findings) {}

  /// The time that `written` says, which stands at `offset` of the input. Absent if it says none,
  /// with a diagnostic unless it is empty.
  [[nodiscard]] std::optional<Timestamp> read(std::string_view written, std::size_t offset);

  /// The same of a pair as WordPress writes it, neither with an offset: the clock of the site and
  /// that of UTC. Their difference is the offset.
  [[nodiscard]] std::optional<Timestamp> read_pair(std::string_view local, std::string_view utc,
                                                   std::size_t offset);

 private:
  [[nodiscard]] Timestamp settled(Timestamp timestamp, std::size_t offset);

  const ReadOptions& options_;
  Findings& findings_;
  bool zone_reported_ = false;
};

}  // namespace courant::readers

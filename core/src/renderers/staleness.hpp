#pragma once

#include <string>
#include <string_view>

#include "courant/document.hpp"
#include "courant/render.hpp"

namespace courant::renderers {

/// Why rates that are shown may not be today's.
enum class Staleness : std::uint8_t {
  none,
  not_updated,  ///< Their source could not be read again.
  incomplete,   ///< Their source ended early: some may be missing.
  outdated,     ///< Older than RenderOptions::max_age.
  undated,      ///< They should not be older than that, and name no day.
};

/// The name of `staleness` in reports: its identifier with hyphens. Static storage.
[[nodiscard]] std::string_view name_of(Staleness staleness) noexcept;

/// What is to be said of the rates of `document`; none without rates.
[[nodiscard]] Staleness staleness_of(const Document& document,
                                     const RenderOptions& options) noexcept;

/// The words of it, for readers of `language`.
[[nodiscard]] std::string warning_text(Staleness staleness, const RateTable& rates,
                                       const RenderOptions& options, std::string_view language);

}  // namespace courant::renderers

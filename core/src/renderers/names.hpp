#pragma once

#include <string_view>

#include "courant/article.hpp"

namespace courant::renderers {

/// The names of enumerators in JSON: their identifiers with hyphens, e.g. "list-item".
/// Static storage.
[[nodiscard]] std::string_view name_of(BlockKind kind) noexcept;
[[nodiscard]] std::string_view name_of(InlineKind kind) noexcept;
[[nodiscard]] std::string_view name_of(CellScope scope) noexcept;
[[nodiscard]] std::string_view name_of(Alignment alignment) noexcept;
[[nodiscard]] std::string_view name_of(Status status) noexcept;
[[nodiscard]] std::string_view name_of(Access access) noexcept;
[[nodiscard]] std::string_view name_of(TextDirection direction) noexcept;

}  // namespace courant::renderers

#pragma once

#include <optional>
#include <string_view>

#include "courant/article.hpp"

namespace courant {

/// The names of enumerators in JSON: their identifiers with hyphens, e.g. "list-item".
/// Static storage.
[[nodiscard]] std::string_view name_of(BlockKind kind) noexcept;
[[nodiscard]] std::string_view name_of(InlineKind kind) noexcept;
[[nodiscard]] std::string_view name_of(CellScope scope) noexcept;
[[nodiscard]] std::string_view name_of(Alignment alignment) noexcept;
[[nodiscard]] std::string_view name_of(Status status) noexcept;
[[nodiscard]] std::string_view name_of(Access access) noexcept;
[[nodiscard]] std::string_view name_of(TextDirection direction) noexcept;

/// What has this name; absent if nothing has.
[[nodiscard]] std::optional<BlockKind> block_kind_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<InlineKind> inline_kind_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<CellScope> cell_scope_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<Alignment> alignment_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<Status> status_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<Access> access_named(std::string_view name) noexcept;
[[nodiscard]] std::optional<TextDirection> text_direction_named(std::string_view name) noexcept;

}  // namespace courant

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "courant/diagnostic.hpp"
#include "courant/document.hpp"
#include "courant/limits.hpp"

namespace courant {

/// How bytes are written: one enumerator per row of formats.def.
enum class Format : std::uint8_t {
  automatic,  ///< Told from the bytes.
#define COURANT_FORMAT(name, web, ships, begins) name,
#include "courant/formats.def"
};

/// The name of `format` on the web and the command line, e.g. "wire", "auto". Static storage.
[[nodiscard]] std::string_view name_of(Format format) noexcept;

/// The format with this name; absent if there is none in this build.
[[nodiscard]] std::optional<Format> format_named(std::string_view name) noexcept;

/// What the caller needs of the input. A document that lacks it is an error.
enum class Wanted : std::uint8_t { anything, articles, rates };

/// Which quotation marks are printed.
enum class Typography : std::uint8_t {
  repair,  ///< Marks are paired and set in the document language's own; words are never touched.
  source,  ///< As written.
};

/// What read() is told besides the bytes. Everything has a default.
struct ReadOptions {
  Format format = Format::automatic;
  std::string content_type{};      ///< As in HTTP, e.g. "text/plain; charset=windows-1251". A hint.
  std::string url{};               ///< Where the bytes came from. A hint, and the base of links.
  std::string language{};          ///< BCP 47; beats what the document declares.
  std::string context_language{};  ///< BCP 47 of the surroundings; used if nothing is declared.
  std::optional<Currency> base{};  ///< The base of rates whose source names none.
  std::optional<std::int16_t> zone{};  ///< Minutes east of UTC, for times written without.
  std::optional<Timestamp> now{};      ///< For embargoes, which hold without it, and expiry.
  bool include_withheld = false;       ///< Read drafts, embargoed, expired or cancelled copy too.
  Wanted wanted = Wanted::anything;
  Typography typography = Typography::repair;
  bool news_rules =
      true;         ///< False: only what the format itself says; no conventions of the trade.
  RuleSet rules{};  ///< Rules switched off one by one.
  Limits limits{};
};

/// Tells the format from the bytes; content type and URL only break ties.
/// Never `automatic`: bytes that nothing else claims are wire copy, if they are text at all.
/// @return `unknown_format` for bytes that no reader can make sense of.
[[nodiscard]] Result<Format> sniff(std::string_view bytes, const ReadOptions& options = {});

/// Reads `bytes`, which may be in any encoding that Courant knows, into the model. Articles, feeds
/// and rates alike; an agency's page gives an article and rates. The bytes may be freed afterwards.
///
/// Bad rows and items are skipped with a diagnostic. Only an input that gives nothing is an error.
///
/// @return `too_large` above Limits::input_bytes; `missing_field` if nothing is left to show or
///         what `options.wanted` names is absent; `unknown_format` from sniff(); `withheld` for
///         copy that must not be shown, unless `options.include_withheld`.
[[nodiscard]] Result<Document> read(std::string_view bytes, const ReadOptions& options = {});

}  // namespace courant

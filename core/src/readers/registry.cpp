#include <algorithm>
#include <array>
#include <utility>

#include "courant/read.hpp"
#include "readers/findings.hpp"
#include "readers/input.hpp"
#include "readers/readers.hpp"
#include "text/encoding.hpp"

namespace courant {
namespace {

// What stands in a row's place where its reader is left out.
#ifdef COURANT_BROWSER
#define COURANT_IF_server(code, otherwise) otherwise
#else
#define COURANT_IF_server(code, otherwise) code
#endif
#define COURANT_IF_everywhere(code, otherwise) code

struct Row {
  Format format;
  std::string_view name;
  readers::Beginning begins;
  bool (*claims)(readers::Input&);  ///< Null where the reader is left out.
  Result<Document> (*read)(readers::Input&, const ReadOptions&);
};

constexpr std::array rows = {
    Row{Format::automatic, "auto", readers::Beginning::text, nullptr, nullptr},
#define COURANT_FORMAT(name, web, ships, begins)       \
  Row{Format::name, web, readers::Beginning::begins,   \
      COURANT_IF_##ships(readers::is_##name, nullptr), \
      COURANT_IF_##ships(readers::read_##name, nullptr)},
#include "courant/formats.def"
};

/// Not inline, since each error made in place costs a page a hundred bytes.
[[gnu::noinline]] std::unexpected<Error> refused(ErrorCode code, std::string message,
                                                 Position where = {}) {
  return std::unexpected(Error{code, where, std::move(message)});
}

Result<Document> dispatch(Format format, readers::Input& input, const ReadOptions& options) {
  const auto read = rows[static_cast<std::size_t>(format)].read;
  if (read == nullptr) return refused(ErrorCode::unknown_format, "no reader for this format");
  return read(input, options);
}

/// Whether so much had to be mended that the bytes were no text in the first place. Nearly all
/// bytes are letters of some 8-bit alphabet, so where the encoding is a guess less is forgiven, and
/// only what has words is text: compressed data must not be printed as copy.
bool is_binary(const text::DecodedText& decoded) noexcept {
  std::size_t mended = 0;
  for (const text::Repair& repair : decoded.repairs) mended += repair.before;
  if (!decoded.encoding_guessed) return mended * 8 > decoded.text.size();
  constexpr std::size_t accidents = 4;
  return (mended > accidents && mended * 32 > decoded.text.size()) ||
         decoded.text.find_first_of(" \n") == std::string::npos;
}

/// The first format that claims the input.
Result<Format> sniff_input(readers::Input& input) {
  constexpr std::array beginnings = {readers::Beginning::json, readers::Beginning::markup,
                                     readers::Beginning::table, readers::Beginning::text};
  std::array<bool, beginnings.size()> fits{};  // told once, not for each row
  for (const readers::Beginning beginning : beginnings) {
    fits.at(static_cast<std::size_t>(beginning)) = input.begins_like(beginning);
  }
  for (const Row& row : rows) {
    if (row.claims == nullptr || !fits.at(static_cast<std::size_t>(row.begins))) continue;
    if (row.claims(input)) return row.format;
  }
  if (input.looks_like_json()) {
    const auto json = input.json();
    if (!json) return std::unexpected(json.error());
    return refused(ErrorCode::unknown_format, "no reader for this JSON");
  }
  return refused(ErrorCode::unknown_format, "no reader for this markup");
}

Result<Format> sniff_text(const text::DecodedText& decoded, readers::Input& input) {
  if (is_binary(decoded)) return refused(ErrorCode::unknown_format, "the bytes are not text");
  return sniff_input(input);
}

/// What decoding had to report, with full positions. It may use half of the diagnostics, so that
/// what follows is never crowded out.
std::vector<Diagnostic> report_repairs(const text::DecodedText& decoded, std::size_t limit) {
  constexpr Position start{.offset = 0, .line = 1, .column = 1};
  readers::Findings findings(limit / 2);
  if (decoded.label_unknown) findings.add(DiagnosticCode::unknown_encoding, start);
  if (decoded.encoding_guessed) findings.add(DiagnosticCode::guessed_encoding, start);
  text::Locator locator(decoded);
  for (const text::Repair& repair : decoded.repairs) {
    const bool invalid = repair.kind == text::RepairKind::invalid_bytes;
    findings.add(invalid ? DiagnosticCode::invalid_bytes : DiagnosticCode::control_character,
                 locator.locate(repair),
                 readers::counted(repair.before, "byte").append(" replaced"));
  }
  return findings.take();
}

/// Adds lines and columns to what a reader reported, in the order of the text.
void complete_positions(std::vector<Diagnostic>& diagnostics, const text::DecodedText& decoded) {
  text::Locator locator(decoded);
  for (Diagnostic& diagnostic : diagnostics) {
    diagnostic.where = locator.locate(std::min(diagnostic.where.offset, decoded.text.size()));
  }
}

/// The refusal of a document that gives nothing, at the first place that explains it.
Result<Document> nothing_left(const Document& document, std::string message) {
  const auto withheld =
      std::ranges::find(document.diagnostics, DiagnosticCode::withheld_entry, &Diagnostic::code);
  if (withheld != document.diagnostics.end()) {
    return refused(ErrorCode::withheld, "all copy is withdrawn, a draft, under embargo or expired",
                   withheld->where);
  }
  const auto cause = std::ranges::find_if(
      document.diagnostics, [](const Diagnostic& d) { return d.severity != Severity::info; });
  if (cause == document.diagnostics.end()) {
    return refused(ErrorCode::missing_field, std::move(message));
  }
  return refused(ErrorCode::missing_field, message + ": " + cause->message, cause->where);
}

Result<Document> checked(Document document, const ReadOptions& options) {
  const bool has_rates = document.rates.has_value();
  if (document.articles.empty() && !has_rates) {
    return nothing_left(document, "the input gives neither article nor rates");
  }
  if (options.wanted == Wanted::rates && !has_rates) {
    return nothing_left(document, "the input gives no rates");
  }
  if (options.wanted == Wanted::articles && document.articles.empty()) {
    return nothing_left(document, "the input gives no article");
  }
  const bool withheld = std::ranges::any_of(document.articles, [&](const Article& article) {
    return readers::is_withheld(article, options);
  });
  if (withheld) {
    return refused(ErrorCode::withheld, "the copy is withdrawn, a draft, under embargo or expired");
  }
  return document;
}

}  // namespace

bool readers::is_withheld(const Article& article, const ReadOptions& options) noexcept {
  if (options.include_withheld) return false;
  if (article.status != Status::usable) return true;
  if (!options.now) return article.embargo.has_value();
  // A time without zone: it comes first in the far east and last in the far west, where it is now
  // is ahead of us there and behind us here. An embargo that ends too late is safe, and copy that
  // expires too early.
  const int west = options.zone.value_or(-12 * 60);
  const int east = options.zone.value_or(14 * 60);
  const bool is_early =
      article.embargo && unix_seconds(*options.now, east) < unix_seconds(*article.embargo, west);
  const bool is_late =
      article.expires && unix_seconds(*options.now, west) >= unix_seconds(*article.expires, east);
  return is_early || is_late;
}

std::string_view name_of(Format format) noexcept {
  return rows[static_cast<std::size_t>(format)].name;
}

std::optional<Format> format_named(std::string_view name) noexcept {
  const auto found = std::ranges::find(rows, name, &Row::name);
  if (found == rows.end()) return std::nullopt;
  return found->format;
}

Result<Format> sniff(std::string_view bytes, const ReadOptions& options) {
  const text::DecodedText decoded = text::decode(bytes, options.content_type);
  readers::Input input(decoded.text, options.content_type, options.url);
  return sniff_text(decoded, input);
}

Result<Document> read(std::string_view bytes, const ReadOptions& options) {
  if (bytes.size() > options.limits.input_bytes) {
    return refused(ErrorCode::too_large, "the input has more than " +
                                             std::to_string(options.limits.input_bytes) + " bytes");
  }
  const text::DecodedText decoded = text::decode(bytes, options.content_type);
  readers::Input input(decoded.text, options.content_type, options.url);
  ReadOptions effective = options;
  if (!options.news_rules) effective.rules.switch_off_news();
  if (options.typography == Typography::source) effective.rules.switch_off_typography();
  if (options.format == Format::automatic) {
    const Result<Format> sniffed = sniff_text(decoded, input);
    if (!sniffed) return std::unexpected(sniffed.error());
    effective.format = *sniffed;
  }

  std::vector<Diagnostic> repairs = report_repairs(decoded, options.limits.diagnostics);
  effective.limits.diagnostics -= std::min(repairs.size(), effective.limits.diagnostics);
  Result<Document> document = dispatch(effective.format, input, effective);
  if (!document) {
    Error error = std::move(document).error();
    error.where = text::Locator(decoded).locate(error.where.offset);
    return std::unexpected(std::move(error));
  }
  complete_positions(document->diagnostics, decoded);
  for (Diagnostic& finding : document->diagnostics) {
    readers::insert_in_order(repairs, std::move(finding));
  }
  document->diagnostics = std::move(repairs);
  return checked(*std::move(document), options);
}

}  // namespace courant

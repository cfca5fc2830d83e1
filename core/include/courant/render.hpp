#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/document.hpp"

namespace courant {

/// The forms of text that a document can be rendered to: one enumerator per row of outputs.def.
enum class Output : std::uint8_t {
#define COURANT_OUTPUT(name, web, summary) name,
#include "courant/outputs.def"
};

/// The name of `output` on the command line. Static storage.
[[nodiscard]] std::string_view name_of(Output output) noexcept;

/// The output with this name; absent if there is none.
[[nodiscard]] std::optional<Output> output_named(std::string_view name) noexcept;

/// Whether people read `output`, who want to see how rates have changed; programs want what was
/// published and nothing else.
[[nodiscard]] bool is_for_people(Output output) noexcept;

/// How a table of rates is shown.
enum class RatesView : std::uint8_t {
  list,         ///< A strip that wraps.
  table,        ///< A row per currency.
  inline_text,  ///< The first rate, for a place inside a sentence.
  ticker,       ///< A strip in one line, which the shell may set in motion.
  chart,        ///< The first rate and its history as a line.
};

/// How the articles of a feed are shown.
enum class FeedView : std::uint8_t {
  headlines,  ///< A list of links with their days.
  cards,      ///< With image and summary.
  full,       ///< The whole articles, one after the other.
};

/// How the change of a rate since the fixing before is shown.
enum class RateChange : std::uint8_t { none, absolute, percent };

/// Which images may be shown: a page that must make no foreign request says same_origin or none.
enum class ImagePolicy : std::uint8_t { https, same_origin, none };

/// Whose links they are.
enum class LinkPolicy : std::uint8_t {
  untrusted,  ///< rel="noopener noreferrer nofollow ugc".
  own,        ///< A newsroom's own links: no rel.
};

/// Parts of an article that can be shown. The last three are shown only where they are asked for.
struct Parts {
  bool headline = true;
  bool kicker = true;
  bool dek = true;
  bool byline = true;
  bool date = true;
  bool updated = true;
  bool image = true;
  bool rates = true;
  bool source = true;
  bool corrections = true;
  bool contents = false;      ///< Links to the headings.
  bool reading_time = false;  ///< An estimate in minutes.
  bool quotations = false;    ///< An index of who said what: find_quotations().
};

/// Which part of a document is rendered.
enum class Subject : std::uint8_t {
  document,
  rates,
  conversion,  ///< The answer to RenderOptions::conversion.
  feed,        ///< The articles as RenderOptions::feed_view has them.
};

/// What a converter is asked.
struct ConversionRequest {
  std::string amount{};            ///< As a person wrote it, UTF-8; empty: none yet.
  std::optional<Currency> from{};  ///< Absent: the first of the table.
  std::optional<Currency> to{};    ///< Absent: the base of the table.
};

struct RenderOptions {
  Subject subject = Subject::document;
  ConversionRequest conversion{};
  RatesView rates_view = RatesView::list;
  bool picker = false;  ///< Whether a reader may choose a currency among the rates.
  std::optional<RateChange> rate_change{};  ///< Absent: absolute, and none inside a sentence.
  bool inverse_rates = false;               ///< The other direction of each rate, too.
  /// Rates have at most this many significant digits, 1 to 40; what stands before the point is
  /// never rounded. Absent: rates keep their published digits, and inverses have five.
  std::optional<int> rate_digits{};
  std::optional<std::int64_t> max_age{};  ///< Working hours after which rates are out of date.
  std::optional<Timestamp> now{};         ///< What ages are reckoned at; nothing is old without.
  /// When the rates were last read, if they could not be read again since.
  std::optional<Timestamp> not_updated_since{};
  FeedView feed_view = FeedView::headlines;
  /// How many articles of a feed are shown: `feed_limit` times `feed_pages`, or all if that is 0.
  std::size_t feed_limit = 0;
  std::size_t feed_pages = 1;
  /// Where an article of a feed is shown on its own: an address in which "{index}" stands for its
  /// place in the document, from 0, and "{url}" for its own address, escaped. Empty: at its own.
  std::string item_href{};
  int heading_level = 2;  ///< Of the headline, 1 to 6; subheads follow below it, at most 6.
  Parts show{};
  ImagePolicy images = ImagePolicy::https;
  std::string origin{};  ///< Of the page, "https://example.org": what is below it is not foreign.
  LinkPolicy links = LinkPolicy::untrusted;
  std::string language{};                  ///< Of labels and numbers; empty: the document's own.
  std::string stylesheet = "courant.css";  ///< The address that render_page() links to.
};

/// HTML text of `document`, well formed and closed: parsing it gives the tree that the node stream
/// of the same call builds, and serialising that tree gives these bytes again.
[[nodiscard]] std::string render_html(const Document& document, const RenderOptions& options = {});

/// Instructions that build the DOM tree of a document without an HTML parser.
///
/// Each of `operations` holds its code in the low 8 bits (see NodeOperation) and a number in the
/// upper 24. Text and attribute values lie one after the other in `text`, in the order of the
/// operations that use them; their lengths count UTF-16 code units, since the reader is JavaScript.
struct NodeStream {
  std::vector<std::uint32_t> operations{};
  std::string text{};  ///< UTF-8.
};

enum class NodeOperation : std::uint8_t {
  open = 0,       ///< Append an element and enter it; the number indexes element_names().
  close = 1,      ///< Leave the current element.
  text = 2,       ///< Append a text node; the number is its length.
  attribute = 3,  ///< Begin an attribute of the current element: the number indexes
                  ///< attribute_names(); a `text` operation with its value follows.
};

/// The node stream of `document`.
[[nodiscard]] NodeStream render_nodes(const Document& document, const RenderOptions& options = {});

/// The names that NodeOperation::open and ::attribute refer to, in order. Nothing else can appear
/// in rendered output. Static storage.
[[nodiscard]] const std::vector<std::string_view>& element_names();
[[nodiscard]] const std::vector<std::string_view>& attribute_names();

/// Plain text: paragraphs parted by blank lines, lines not wrapped, LF at the end.
[[nodiscard]] std::string render_text(const Document& document, const RenderOptions& options = {});

/// The whole model as JSON, as core/model-json.md describes it; its member `courant` is the
/// version. Lossless: decimals are strings with their published digits. Ignores what `options`
/// hide.
[[nodiscard]] std::string render_json(const Document& document, const RenderOptions& options = {});

/// The articles of `document` as JSON-LD (https://schema.org/NewsArticle): one object, or a
/// `@graph` of several; empty without articles. '<' is escaped, so that it may stand in a script
/// element. What is absent has no member. RenderOptions::images holds for images,
/// RenderOptions::show for nothing.
[[nodiscard]] std::string render_json_ld(const Document& document,
                                         const RenderOptions& options = {});

/// A whole HTML page: what render_html() gives in a `main`, below a head with title, description,
/// canonical address, Open Graph and JSON-LD. It runs no script and needs
/// RenderOptions::stylesheet alone. Its headlines are the h1, or follow one with the title of
/// the feed.
[[nodiscard]] std::string render_page(const Document& document, const RenderOptions& options = {});

/// The rates of `document` as comma-separated values (RFC 4180, LF, UTF-8), a row per currency and
/// day with the newest first: date, code, nominal, value, buy, sell, change, direction, base,
/// source. Empty without rates. Decimals have a point and their published digits; a nominal in
/// grams is "1 g".
[[nodiscard]] std::string render_csv(const Document& document, const RenderOptions& options = {});

/// What a caller that shows `document` wants to know of it, as JSON: language, complete, articles
/// (headline, language, published), rates (base, date, source, count, stale: why they may not be
/// today's), conversion (language, from, to, amount, result, text, exact, problem, message,
/// currencies, and the labels of a converter), the first 100 diagnostics and how many more there
/// are, truncatedDiagnostics. What is absent has no member.
[[nodiscard]] std::string render_report(const Document& document,
                                        const RenderOptions& options = {});

/// What a page needs of a document.
struct Rendering {
  NodeStream nodes;
  std::string report;
};

/// render_nodes() and render_report() in one: what both need is reckoned once.
[[nodiscard]] Rendering render_with_report(const Document& document,
                                           const RenderOptions& options = {});

/// Why there is no document, as JSON: a member `error` with code, message, offset, line, column.
[[nodiscard]] std::string render_report(const Error& error);

/// `document` in the form that `output` names.
[[nodiscard]] std::string render(const Document& document, Output output,
                                 const RenderOptions& options = {});

}  // namespace courant

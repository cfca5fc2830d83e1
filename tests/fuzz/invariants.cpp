#include "fuzz/invariants.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/node_stream.hpp"
#include "text/utf8.hpp"

namespace courant::fuzz {
namespace {

bool is_utf_8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode_at(text, at);
    if (!c.valid || c.value == 0) return false;
    at += c.size;
  }
  return true;
}

/// Foreign bytes are in messages repaired, on one line and cut.
void check_message(std::string_view message) {
  constexpr std::size_t most = 400;
  require(is_utf_8(message), "a message is UTF-8");
  require(!message.empty() && message.size() <= most, "a message is one sentence");
  require(message.find_first_of("\r\n\t") == std::string_view::npos, "a message is one line");
}

void check_range(Range range, std::size_t size, std::string_view what) {
  require(range.begin <= range.end && range.end <= size, what);
}

void check_body(const Body& body) {
  require(is_utf_8(body.text), "the text is UTF-8");
  for (std::size_t i = 0; i < body.blocks.size(); ++i) {
    const Block& block = body.blocks[i];
    require(block.end > i && block.end <= body.blocks.size(), "a block ends behind itself");
    check_range(block.inlines, body.inlines.size(), "a block's inlines");
    check_range(block.detail, body.text.size(), "a block's detail");
  }
  for (std::size_t i = 0; i < body.inlines.size(); ++i) {
    const Inline& node = body.inlines[i];
    require(node.end > i && node.end <= body.inlines.size(), "an inline ends behind itself");
    check_range(node.text, body.text.size(), "an inline's text");
    check_range(node.url, body.text.size(), "an inline's address");
  }
}

bool is_above_zero(const std::optional<Decimal>& value) {
  return !value || (!value->is_zero() && !value->is_negative());
}

void check_rates(const RateTable& rates) {
  require(!rates.quotes.empty(), "a table has rates");
  for (const Quote& quote : rates.quotes) {
    require(quote.nominal > 0, "a nominal is above zero");
    require(is_above_zero(quote.value) && is_above_zero(quote.buy) && is_above_zero(quote.sell),
            "a rate is above zero");
    require(is_listed(quote.currency), "a currency is listed");
    require(find_quote(rates, quote.currency) == &quote, "a currency is there once");
  }
}

}  // namespace

void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void check_document(const Document& document) {
  require(!document.language.empty(), "a document has a language");
  std::size_t last = 0;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    require(diagnostic.where.line > 0 && diagnostic.where.column > 0, "a finding has a place");
    require(diagnostic.where.offset >= last, "findings are in the order of the text");
    check_message(diagnostic.message);
    last = diagnostic.where.offset;
  }
  for (const Article& article : document.articles) check_body(article.body);
  if (document.rates) check_rates(*document.rates);
}

void check_error(const Error& error) { check_message(error.message); }

void check_outputs(const Document& document, const RenderOptions& options) {
  const std::string html = render_html(document, options);
  require(test::flaw_of(html).empty(), "HTML is well formed and escaped");
  require(html == render_html(document, options), "HTML is the same each time");
  require(test::html_of(render_nodes(document, options)) == html,
          "nodes make the tree of the HTML");
  require(is_utf_8(html), "HTML is UTF-8");
  require(is_utf_8(render_text(document, options)), "plain text is UTF-8");
  const std::string json = render_json(document, options);
  require(is_utf_8(json), "JSON is UTF-8");
  require(json.find('<') == std::string::npos, "JSON may stand in a script element");
  require(is_utf_8(render_report(document)), "a report is UTF-8");
  RenderOptions rates_alone = options;
  rates_alone.subject = Subject::rates;
  const std::string rates = render_html(document, rates_alone);
  require(test::flaw_of(rates).empty(), "HTML of rates is well formed and escaped");
  require(test::html_of(render_nodes(document, rates_alone)) == rates,
          "nodes of rates make the tree of the HTML");
}

std::uint8_t choice_of(std::string_view bytes) noexcept {
  return bytes.empty() ? 0 : static_cast<std::uint8_t>(bytes.back());
}

std::optional<Document> check_article(std::string_view bytes, const ReadOptions& reading,
                                      const RenderOptions& rendering) {
  Result<Document> document = read(bytes, reading);
  if (!document) {
    const ErrorCode code = document.error().code;
    require(code == ErrorCode::missing_field || code == ErrorCode::withheld, "a code that is told");
    check_error(document.error());
    return std::nullopt;
  }
  check_document(*document);
  check_outputs(*document, rendering);
  return *std::move(document);
}

}  // namespace courant::fuzz

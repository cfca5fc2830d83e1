// What a caller that shows a document wants to know of it, or of why there is none.

#include <algorithm>

#include "courant/render.hpp"
#include "locale/strings.hpp"
#include "renderers/document.hpp"
#include "renderers/staleness.hpp"
#include "text/json_writer.hpp"

namespace courant {
namespace {

using text::JsonWriter;

/// A page that shows a broken feed must not pay for a thousand messages about it.
constexpr std::size_t reported_diagnostics = 100;

void write_position(JsonWriter& json, const Position& where) {
  json.key("offset");
  json.number(where.offset);
  json.key("line");
  json.number(where.line);
  json.key("column");
  json.number(where.column);
}

void write_articles(JsonWriter& json, const std::vector<Article>& articles) {
  json.key("articles");
  json.begin_array();
  for (const Article& article : articles) {
    json.begin_object();
    json.member("headline", article.headline);
    json.member("language", article.language);
    if (article.published) json.member("published", to_string(*article.published));
    json.end_object();
  }
  json.end_array();
}

void write_rates(JsonWriter& json, const RateTable& rates, renderers::Staleness staleness) {
  json.key("rates");
  json.begin_object();
  if (rates.base) json.member("base", rates.base->code());
  if (rates.date) json.member("date", to_string(*rates.date));
  json.member("source", rates.source);
  json.key("count");
  json.number(rates.quotes.size());
  if (staleness != renderers::Staleness::none) json.member("stale", name_of(staleness));
  json.end_object();
}

void write_labels(JsonWriter& json, std::string_view language) {
  using locale::Label;
  json.key("labels");
  json.begin_object();
  json.member("name", locale::label(Label::converter, language));
  json.member("amount", locale::label(Label::amount, language));
  json.member("from", locale::label(Label::from, language));
  json.member("to", locale::label(Label::to, language));
  json.member("swap", locale::label(Label::swap, language));
  json.member("copy", locale::label(Label::copy, language));
  json.member("copied", locale::label(Label::copied, language));
  json.end_object();
}

void write_currencies(JsonWriter& json, const RateTable& rates) {
  json.key("currencies");
  json.begin_array();
  if (rates.base) json.string(rates.base->code());
  for (const Quote& quote : rates.quotes) {
    if (quote.value) json.string(quote.currency.code());
  }
  json.end_array();
}

[[gnu::noinline]] void write_answer(JsonWriter& json, const renderers::Conversion& conversion,
                                    const RateTable& rates) {
  const std::string_view language = conversion.language;
  json.key("conversion");
  json.begin_object();
  json.member("language", language);
  if (conversion.from) json.member("from", conversion.from->code());
  if (conversion.to) json.member("to", conversion.to->code());
  if (conversion.amount) json.member("amount", conversion.amount->to_string());
  if (conversion.result) {
    json.member("result", conversion.result->amount.to_string());
    json.member("text", renderers::format_result(*conversion.result, language));
    json.key("exact");
    json.boolean(conversion.exact);
  }
  if (conversion.problem != renderers::ConversionProblem::none) {
    json.member("problem", name_of(conversion.problem));
    json.member("message", conversion.message);
  }
  write_currencies(json, rates);
  write_labels(json, language);
  json.end_object();
}

void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics) {
  const std::size_t count = std::min(diagnostics.size(), reported_diagnostics);
  json.key("diagnostics");
  json.begin_array();
  for (std::size_t index = 0; index < count; ++index) {
    const Diagnostic& diagnostic = diagnostics[index];
    json.begin_object();
    json.member("severity", name_of(diagnostic.severity));
    json.member("code", name_of(diagnostic.code));
    json.member("message", diagnostic.message);
    write_position(json, diagnostic.where);
    json.end_object();
  }
  json.end_array();
  json.key("truncatedDiagnostics");
  json.number(diagnostics.size() - count);
}

}  // namespace

std::string renderers::report_of(const Document& document, const RenderOptions& options,
                                 const std::optional<Conversion>& conversion) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("language", document.language);
  json.key("complete");
  json.boolean(document.complete);
  write_articles(json, document.articles);
  if (document.rates) write_rates(json, *document.rates, staleness_of(document, options));
  if (document.rates && conversion) write_answer(json, *conversion, *document.rates);
  write_diagnostics(json, document.diagnostics);
  json.end_object();
  return out;
}

std::string render_report(const Document& document, const RenderOptions& options) {
  return renderers::report_of(document, options, renderers::answer_to(document, options));
}

std::string render_report(const Error& error) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.member("code", name_of(error.code));
  json.member("message", error.message);
  write_position(json, error.where);
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace courant

// Our own JSON (core/model-json.md): a table of rates, or a whole document.

#include <utility>

#include "rates/names.hpp"
#include "readers/model/article_json.hpp"
#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr std::string_view version = "1";

/// The object that holds the table: `rates` of a document, which in a table is an array.
JsonValue table_in(JsonValue model) noexcept {
  const JsonValue rates = model["rates"];
  return rates.is(JsonKind::object) ? rates : model;
}

RateSource source_of(JsonValue table) noexcept {
  return {.name = table["source"].string(),
          .kind = rate_kind_named(table["kind"].string()).value_or(RateKind::unspecified)};
}

std::optional<Date> date_of(JsonValue object, RateTableBuilder& builder) {
  const JsonValue date = object["date"];
  return builder.date_of(json_written(date), date.offset());
}

/// Reads the rates of a day.
class DayReader {
 public:
  DayReader(RateTableBuilder& builder, Findings& findings) noexcept
      : builder_(builder), findings_(findings) {}

  void add(JsonValue day) {
    const auto date = date_of(day, builder_);
    for (const JsonValue rate : day["rates"].children()) add_rate(rate, date);
  }

 private:
  void add_rate(JsonValue rate, std::optional<Date> date) {
    if (!rate.complete()) return;
    const auto direction = rate_direction_named(rate["direction"].string());
    // What it is must be said, and understood: a rate the other way round, or for a unit of a
    // newer model, is a wrong number.
    const JsonValue unit = rate["unit"];
    if (!direction || (unit && unit.string() != "gram")) {
      return findings_.add(DiagnosticCode::invalid_rate, rate.offset());
    }
    builder_.set_direction(*direction);
    const auto field = [&](std::string_view name) { return json_written(rate[name]); };
    builder_.add({.code = field("code"),
                  .nominal = rate["nominal"] ? field("nominal") : "null",
                  .value = field("value"),
                  .buy = field("buy"),
                  .sell = field("sell"),
                  .previous = field("previous"),
                  .change = field("change"),
                  .unit = unit ? QuoteUnit::gram : QuoteUnit::money,
                  .own_date = date_of(rate, builder_),
                  .offset = rate.offset()},
                 date);
  }

  RateTableBuilder& builder_;
  Findings& findings_;
};

/// The articles of a document. Those that must not be shown are left out, and reported.
std::vector<Article> articles_in(JsonValue model, const ReadOptions& options, Findings& findings) {
  std::vector<Article> articles;
  for (const JsonValue json : model["articles"].children()) {
    if (articles.size() == options.limits.articles) {
      findings.add(DiagnosticCode::limit_reached, json.offset());
      break;
    }
    Article article = article_from_json(json, options, findings);
    if (is_withheld(article, options)) {
      findings.add(DiagnosticCode::withheld_entry, json.offset());
    } else {
      articles.push_back(std::move(article));
    }
  }
  return articles;
}

}  // namespace

bool is_courant_json(Input& input) { return input.json_or_none()["courant"].is(JsonKind::number); }

Result<Document> read_courant_json(Input& input, const ReadOptions& options) {
  const auto model = input.json();
  if (!model) return std::unexpected(model.error());
  const JsonValue told = (*model)["courant"];
  if (told.text() != version) {
    return std::unexpected(Error{ErrorCode::unknown_format,
                                 {.offset = told.offset()},
                                 "expected version 1 of the model as JSON"});
  }
  const JsonValue table = table_in(*model);
  const RateSource source = source_of(table);
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(source, options, findings);
  builder.set_base(json_written(table["base"]));
  const JsonValue published = table["published_at"];
  builder.set_published(builder.moment_of(json_written(published), published.offset()));
  DayReader days(builder, findings);
  days.add(table);
  for (const JsonValue day : table["history"].children()) days.add(day);
  std::vector<Article> articles = articles_in(*model, options, findings);
  std::optional<Feed> feed;
  if ((*model)["feed"]) feed = feed_from_json((*model)["feed"], findings);
  Document document =
      rates_document(builder, input, options, findings, (*model)["language"].string());
  document.complete &= (*model)["complete"].text() != "false";
  document.articles = std::move(articles);
  document.feed = std::move(feed);
  for (Article& article : document.articles) {
    if (article.language.empty()) article.language = document.language;
  }
  return document;
}

}  // namespace courant::readers

#include "courant/options.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

#include "support/documents.hpp"
#include "support/failure.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::failure_of;
using courant::test::headline_only;
using courant::test::quote;
using courant::test::rates_only;

namespace {

Options options_with(std::string_view name, std::string_view value) {
  Options options;
  REQUIRE(set_option(options, name, value).has_value());
  return options;
}

Document two_days() {
  return rates_only({.date = Date{2031, 6, 12},
                     .quotes = {quote("USD", "84.80"), quote("EUR", "98.41")},
                     .history = {{Date{2031, 6, 11}, {quote("USD", "84.70")}}}});
}

Document dollar_story() {
  return read("Date: 2031-06-12\n\nA plan for roads\n\nIt costs $5 million, officials say.\n",
              {.language = "en"})
      .value();
}

Options dollars_to_som() {
  Options options;
  options.conversion.target = currency("KGS");
  options.rates_base = currency("KGS");
  return options;
}

}  // namespace

TEST_CASE("options: each name sets the field that it stands for", "[options]") {
  CHECK(options_with("format", "wire").read.format == Format::wire);
  CHECK(options_with("format", "auto").read.format == Format::automatic);
  CHECK(options_with("lang", "ky").read.language == "ky");
  CHECK(options_with("context-lang", "pt-BR").read.context_language == "pt-BR");
  CHECK(options_with("labels-lang", "ru").render.language == "ru");
  CHECK(options_with("base", "KGS").read.base == Currency::from_code("KGS"));
  CHECK(options_with("url", "https://example.org/").read.url == "https://example.org/");
  CHECK(options_with("content-type", "text/plain").read.content_type == "text/plain");
  CHECK(options_with("typography", "source").read.typography == Typography::source);
  CHECK_FALSE(options_with("news-rules", "off").read.news_rules);
  CHECK(options_with("withheld", "include").read.include_withheld);
  CHECK(options_with("wanted", "rates").read.wanted == Wanted::rates);
  CHECK(options_with("subject", "rates").render.subject == Subject::rates);
  CHECK(options_with("view", "table").render.rates_view == RatesView::table);
  CHECK(options_with("heading-level", "3").render.heading_level == 3);
  CHECK(options_with("images", "same-origin").render.images == ImagePolicy::same_origin);
  CHECK(options_with("links", "own").render.links == LinkPolicy::own);
  CHECK(options_with("change", "percent").render.rate_change == RateChange::percent);
  CHECK(options_with("inverse", "").render.inverse_rates);
  CHECK(options_with("inverse", "on").render.inverse_rates);
  CHECK_FALSE(options_with("inverse", "off").render.inverse_rates);
  CHECK(options_with("digits", "4").render.rate_digits == 4);
  CHECK(options_with("max-age", "48").render.max_age == 48);
  CHECK(options_with("amount", " 1 234,5 ").render.conversion.amount == "1 234,5");
  CHECK(options_with("from", "usd").render.conversion.from == Currency::from_code("USD"));
  CHECK(options_with("to", "KGS").render.conversion.to == Currency::from_code("KGS"));
  CHECK(options_with("convert-to", "KGS").conversion.target == Currency::from_code("KGS"));
  CHECK(options_with("convert-at", "latest").conversion.day == ConversionDay::latest);
  CHECK(options_with("convert-speech", "on").conversion.speech);
  CHECK(options_with("country", "CA").amounts.country == "CA");
}

TEST_CASE("options: each view has its name", "[options]") {
  CHECK(options_with("view", "list").render.rates_view == RatesView::list);
  CHECK(options_with("view", "inline").render.rates_view == RatesView::inline_text);
  CHECK(options_with("view", "ticker").render.rates_view == RatesView::ticker);
  CHECK(options_with("view", "chart").render.rates_view == RatesView::chart);
}

TEST_CASE("options: views of feeds have names, too", "[options]") {
  CHECK(options_with("view", "headlines").render.feed_view == FeedView::headlines);
  CHECK(options_with("view", "cards").render.feed_view == FeedView::cards);
  CHECK(options_with("view", "full").render.feed_view == FeedView::full);
  CHECK(options_with("subject", "feed").render.subject == courant::Subject::feed);
}

TEST_CASE("options: a feed has a limit, pages and an address for its articles", "[options]") {
  CHECK(options_with("limit", "12").render.feed_limit == 12);
  CHECK(options_with("pages", "3").render.feed_pages == 3);
  CHECK(options_with("item-href", "s.html?item={index}").render.item_href == "s.html?item={index}");

  Options options;
  CHECK_FALSE(set_option(options, "limit", "-1").has_value());
  CHECK_FALSE(set_option(options, "pages", "10001").has_value());
}

TEST_CASE("options: a page links to a style sheet", "[options]") {
  CHECK(Options{}.render.stylesheet == "courant.css");
  CHECK(options_with("stylesheet", "/a.css").render.stylesheet == "/a.css");
}

TEST_CASE("options: contents and reading time are shown where they are named", "[options]") {
  CHECK_FALSE(Options{}.render.show.contents);
  CHECK(options_with("show", "headline toc").render.show.contents);
  CHECK_FALSE(Options{}.render.show.reading_time);
  CHECK(options_with("show", "reading-time").render.show.reading_time);
}

TEST_CASE("options: a zone is an offset in minutes", "[options]") {
  CHECK(options_with("zone", "+06:00").read.zone == 360);
  CHECK(options_with("zone", "-0330").read.zone == -210);
  CHECK(options_with("zone", "Z").read.zone == 0);
}

TEST_CASE("options: now is a timestamp, for embargoes and for the age of rates", "[options]") {
  const Options options = options_with("now", "2031-06-12T09:15:00+06:00");

  CHECK(to_string(options.read.now.value()) == "2031-06-12T09:15:00+06:00");
  CHECK(options.render.now == options.read.now);
}

TEST_CASE("options: the time of the latest success is a timestamp", "[options]") {
  CHECK(to_string(options_with("not-updated-since", "2031-06-12T09:15:00Z")
                      .render.not_updated_since.value()) == "2031-06-12T09:15:00Z");
}

TEST_CASE("options: show names the only parts that are shown", "[options]") {
  const Options options = options_with("show", "headline, byline rates");

  CHECK(options.render.show.headline);
  CHECK(options.render.show.byline);
  CHECK(options.render.show.rates);
  CHECK_FALSE(options.render.show.dek);
  CHECK_FALSE(options.render.show.corrections);
}

TEST_CASE("options: codes are currencies in their order, each once", "[options]") {
  const Options options = options_with("codes", "USD, eur USD,KGS");

  REQUIRE(options.selection.codes.size() == 3);
  CHECK(options.selection.codes.at(0) == Currency::from_code("USD"));
  CHECK(options.selection.codes.at(1) == Currency::from_code("EUR"));
  CHECK(options.selection.codes.at(2) == Currency::from_code("KGS"));
}

TEST_CASE("options: codes that are none leave the others", "[options][error]") {
  Options options;

  CHECK_FALSE(set_option(options, "codes", "USD,ZZZ,dollar,EUR").has_value());
  CHECK(options.selection.codes.size() == 2);
}

TEST_CASE("options: a date is a day that exists", "[options]") {
  CHECK(options_with("date", "2031-06-12").selection.date == Date{2031, 6, 12});
  CHECK(options_with("date", "12.06.2031").selection.date == Date{2031, 6, 12});

  const std::string_view value =
      GENERATE("2031-02-31", "2031-06", "tomorrow", "", "2031-06-12T09:15:00");
  Options options;
  CHECK_FALSE(set_option(options, "date", value).has_value());
  CHECK_FALSE(options.selection.date.has_value());
}

TEST_CASE("options: rules-off adds up", "[options]") {
  Options options = options_with("rules-off", "pull-quote subhead");
  REQUIRE(set_option(options, "rules-off", "dek").has_value());

  CHECK_FALSE(options.read.rules.allows(DiagnosticCode::pull_quote));
  CHECK_FALSE(options.read.rules.allows(DiagnosticCode::subhead));
  CHECK_FALSE(options.read.rules.allows(DiagnosticCode::dek));
  CHECK(options.read.rules.allows(DiagnosticCode::headline));
}

TEST_CASE("options: surrounding spaces do not matter", "[options]") {
  CHECK(options_with("base", " KGS\n").read.base == Currency::from_code("KGS"));
}

TEST_CASE("options: a language may be taken back", "[options]") {
  Options options = options_with("lang", "ky");

  REQUIRE(set_option(options, "lang", "").has_value());

  CHECK(options.read.language.empty());
}

TEST_CASE("options: a name that is no option is said", "[options][error]") {
  Options options;
  const std::string_view name = GENERATE("", "Lang", "colour", "include_withheld");

  CHECK(failure_of(set_option(options, name, "x")) == ErrorCode::missing_field);
}

TEST_CASE("options: a value that does not fit is refused and the option keeps its own",
          "[options][error]") {
  const auto [name, value] = GENERATE(table<std::string_view, std::string_view>({
      {"format", "docx"},
      {"lang", "kyrgyz language"},
      {"context-lang", "e"},
      {"labels-lang", "1"},
      {"base", "som"},
      {"base", "ZZZ"},
      {"base", ""},
      {"zone", "Bishkek"},
      {"zone", ""},
      {"now", "today"},
      {"typography", "fix"},
      {"news-rules", "yes"},
      {"withheld", "true"},
      {"wanted", "article"},
      {"subject", ""},
      {"view", "LIST"},
      {"heading-level", "0"},
      {"heading-level", "7"},
      {"heading-level", "12"},
      {"images", "http"},
      {"links", "all"},
      {"change", "relative"},
      {"inverse", "true"},
      {"digits", "0"},
      {"digits", "41"},
      {"digits", "four"},
      {"max-age", "-1"},
      {"max-age", "9999999"},
      {"max-age", "12345678901234567890"},
      {"max-age", ""},
      {"not-updated-since", "never"},
      {"from", "dollar"},
      {"to", ""},
  }));
  Options options;

  CHECK(failure_of(set_option(options, name, value)) == ErrorCode::malformed);
  CHECK(options.read.format == Format::automatic);
  CHECK(options.read.language.empty());
  CHECK_FALSE(options.read.base.has_value());
  CHECK_FALSE(options.read.zone.has_value());
  CHECK(options.render.heading_level == 2);
}

TEST_CASE("options: lists apply the names they know and say that one is unknown",
          "[options][error]") {
  Options options;

  CHECK(failure_of(set_option(options, "rules-off", "pull-quote nonsense dek")) ==
        ErrorCode::malformed);
  CHECK(failure_of(set_option(options, "show", "headline glitter")) == ErrorCode::malformed);

  CHECK_FALSE(options.read.rules.allows(DiagnosticCode::pull_quote));
  CHECK_FALSE(options.read.rules.allows(DiagnosticCode::dek));
  CHECK(options.render.show.headline);
  CHECK_FALSE(options.render.show.byline);
}

TEST_CASE("options: preparing selects the rates and fills in the values before them", "[options]") {
  const auto document = prepare(two_days(), {}, options_with("codes", "EUR USD"));

  REQUIRE(document.has_value());
  REQUIRE(document->rates->quotes.size() == 2);
  CHECK(document->rates->quotes.at(0).currency == currency("EUR"));
  CHECK(document->rates->quotes.at(1).previous->to_string() == "84.70");
}

TEST_CASE("options: preparing adds the history of another document", "[options]") {
  const auto document = prepare(two_days(), "2031-06-10\nUSD 84.60\n", {});

  REQUIRE(document.has_value());
  REQUIRE(document->rates->history.size() == 2);
  CHECK(document->rates->history.at(1).date == Date{2031, 6, 10});
  CHECK(document->diagnostics.empty());
}

TEST_CASE("options: a history that cannot be read is left out and reported", "[options][error]") {
  const auto document = prepare(two_days(), "Headline\n\nNo rates here.\n", {});

  REQUIRE(document.has_value());
  CHECK(document->rates->history.size() == 1);
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::unread_history);
}

TEST_CASE("options: none of the codes is an error", "[options][error]") {
  CHECK(failure_of(prepare(two_days(), {}, options_with("codes", "GBP"))) ==
        ErrorCode::unknown_currency);
}

TEST_CASE("options: preparing leaves a document without rates as it is", "[options]") {
  CHECK(prepare(headline_only("A"), {}, options_with("codes", "GBP"))->articles.size() == 1);
}

TEST_CASE("options: one article of several is picked by its place or its address", "[options]") {
  const std::string_view item = GENERATE("1", "https://example.org/b");
  Document document = headline_only("A");
  document.articles.push_back(headline_only("B").articles.front());
  document.articles[1].url = "https://example.org/b";

  const auto picked = prepare(document, {}, options_with("item", item));

  REQUIRE(picked->articles.size() == 1);
  CHECK(picked->articles.front().headline == "B");
}

TEST_CASE("options: the amounts of a document are converted at the rates of another",
          "[options][amounts]") {
  Document document = dollar_story();

  convert_document(document, "2031-06-12\nUSD 84.80\n", {}, dollars_to_som());

  REQUIRE(document.articles.front().body.amounts.size() == 1);
  const auto& converted = document.articles.front().body.amounts.front().converted;
  REQUIRE(converted.has_value());
  CHECK(converted->low.to_string() == "424000000");
  CHECK(converted->rate->price.to_string() == "84.80");
}

TEST_CASE("options: an archived story takes its rates from the history", "[options][amounts]") {
  Document document = dollar_story();

  convert_document(document, "2031-09-01\nUSD 90.00\n", "2031-06-12\nUSD 84.80\n",
                   dollars_to_som());

  const auto& converted = document.articles.front().body.amounts.front().converted;
  REQUIRE(converted.has_value());
  CHECK(converted->date == Date{2031, 6, 12});
}

TEST_CASE("options: amounts are marked before anybody has chosen a currency",
          "[options][amounts]") {
  Document document = dollar_story();

  convert_document(document, "USD 84.80\n", {}, {});

  REQUIRE(document.articles.front().body.amounts.size() == 1);
  CHECK_FALSE(document.articles.front().body.amounts.front().converted.has_value());
  CHECK(std::ranges::count(document.diagnostics, DiagnosticCode::unconverted_amount,
                           &Diagnostic::code) == 0);
}

TEST_CASE("options: rates that cannot be read are reported, and the amounts stay as they are",
          "[options][amounts][error]") {
  Document document = dollar_story();

  convert_document(document, "Headline\n\nNo rates here.\n", {}, dollars_to_som());

  CHECK_FALSE(document.articles.front().body.amounts.front().converted.has_value());
  CHECK(std::ranges::count(document.diagnostics, DiagnosticCode::unread_rates, &Diagnostic::code) ==
        1);
}

TEST_CASE("options: an article that is not there is an error of preparing", "[options][error]") {
  const std::string_view item = GENERATE("1", "-1", "https://example.org/", "99999999999");

  CHECK(failure_of(prepare(headline_only("A"), {}, options_with("item", item))) ==
        ErrorCode::missing_field);
}

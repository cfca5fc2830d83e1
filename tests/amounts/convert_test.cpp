#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "courant/amounts.hpp"
#include "support/documents.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::body_only;
using courant::test::Copy;
using courant::test::currency;
using courant::test::quote;
using courant::test::reported;

namespace {

constexpr Date june_12{.year = 2031, .month = 6, .day = 12};
constexpr Date june_10{.year = 2031, .month = 6, .day = 10};
constexpr Date july_1{.year = 2031, .month = 7, .day = 1};

RateTable rates_of_som(std::string_view usd = "84.80", std::optional<Date> date = june_12) {
  return {.source = "Bank",
          .base = currency("KGS"),
          .date = date,
          .quotes = {quote("USD", usd), quote("EUR", "98.41")}};
}

/// A document of 12 June 2031 with the amounts of `text` marked.
Document story(std::string_view text, std::optional<Date> published = june_12) {
  Copy copy;
  copy.paragraph(text);
  Document document = body_only(copy.finish());
  if (published) document.articles[0].published = Timestamp{.date = *published};
  annotate(document);
  return document;
}

ConversionOptions to_som(ConversionDay day = ConversionDay::publication) {
  return {.target = currency("KGS"), .day = day};
}

/// What the first amount of `document` came to, "" if it was not converted.
std::string converted(const Document& document) {
  const auto& converted = document.articles[0].body.amounts.at(0).converted;
  if (!converted) return "";
  std::string text = converted->low.to_string();
  if (converted->high != converted->low) text += ".." + converted->high.to_string();
  text.append(1, ' ').append(converted->currency.code());
  return converted->date ? text + ' ' + to_string(*converted->date) : text;
}

std::string converted(Document document, const RateTable* rates,
                      const ConversionOptions& options = to_som()) {
  convert_amounts(document, rates, options);
  return converted(document);
}

}  // namespace

TEST_CASE("convert amounts: the result has three significant digits, or those of the amount",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();

  CHECK(converted(story("$1.2 billion"), &rates) == "102000000000 KGS 2031-06-12");
  CHECK(converted(story("$145,231"), &rates) == "12315600 KGS 2031-06-12");
  CHECK(converted(story("$7"), &rates) == "594 KGS 2031-06-12");
  CHECK(converted(story("$0.05"), &rates) == "4.24 KGS 2031-06-12");
}

TEST_CASE("convert amounts: a tie goes to the even digit, and is rounded once",
          "[amounts][convert]") {
  const RateTable exact = rates_of_som("100.5");
  const RateTable below = rates_of_som("100.4999999");

  CHECK(converted(story("$1 billion"), &exact) == "100000000000 KGS 2031-06-12");
  CHECK(converted(story("$3 billion"), &exact) == "302000000000 KGS 2031-06-12");
  CHECK(converted(story("$3 billion"), &below) == "301000000000 KGS 2031-06-12");
}

TEST_CASE("convert amounts: a range stays one", "[amounts][convert]") {
  const RateTable rates = rates_of_som();

  CHECK(converted(story("$5–7 million"), &rates) == "424000000..594000000 KGS 2031-06-12");
}

TEST_CASE("convert amounts: rates with another base are crossed", "[amounts][convert]") {
  const RateTable rates = rates_of_som();

  CHECK(converted(story("100 euros"), &rates, {.target = currency("USD")}) == "116 USD 2031-06-12");
}

TEST_CASE("convert amounts: the document's own dated rates count before others",
          "[amounts][convert]") {
  const RateTable others = rates_of_som("90");
  Document document = story("$100");
  document.rates = rates_of_som("80");

  CHECK(converted(document, &others) == "8000 KGS 2031-06-12");
}

TEST_CASE("convert amounts: undated rates of the document are today's and do not count",
          "[amounts][convert]") {
  const RateTable others = rates_of_som("90");
  Document document = story("$100");
  document.rates = rates_of_som("80", std::nullopt);

  CHECK(converted(document, &others) == "9000 KGS 2031-06-12");
  CHECK(converted(document, nullptr).empty());
}

TEST_CASE("convert amounts: an archived page may carry the rates of a later day",
          "[amounts][convert]") {
  Document document = story("$100", june_10);
  document.rates = rates_of_som();

  CHECK(converted(document, nullptr).empty());
}

TEST_CASE("convert amounts: the history has the rate of the day", "[amounts][convert]") {
  RateTable rates = rates_of_som("85", july_1);
  rates.history = {{.date = june_10, .quotes = {quote("USD", "80")}}};

  CHECK(converted(story("$100"), &rates) == "8000 KGS 2031-06-10");
  CHECK(converted(story("$100"), &rates, to_som(ConversionDay::latest)) == "8500 KGS 2031-07-01");
}

TEST_CASE("convert amounts: a rate is not passed off as one of a much later day",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Document document = story("$100", july_1);
  convert_amounts(document, &rates, to_som());

  CHECK(converted(document).empty());
  CHECK(document.diagnostics.at(0).message ==
        "amounts are not converted: no rate of USD for 2031-07-01, the last before it is of "
        "2031-06-12");
}

TEST_CASE("convert amounts: why nothing is converted is said once an article",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  RateTable without_base = rates;
  without_base.base.reset();
  Document undated = story("$100 and $200", std::nullopt);
  Document yen = story("100 yen");
  Document pesos = story("100 pesos");
  Document unrated = story("$100");
  Document baseless = story("$100");
  convert_amounts(undated, &rates, to_som());
  convert_amounts(yen, &rates, to_som());
  convert_amounts(pesos, &rates, to_som());
  convert_amounts(unrated, nullptr, to_som());
  convert_amounts(baseless, &without_base, to_som());

  CHECK(undated.diagnostics.size() == 1);
  CHECK(undated.diagnostics.at(0).message.ends_with("names no day of publication"));
  CHECK(yen.diagnostics.at(0).message.ends_with("no rate of JPY"));
  CHECK(reported(pesos) ==
        std::vector<std::string>{"ambiguous-amount 0:0", "unconverted-amount 0:0"});
  CHECK(unrated.diagnostics.at(0).message.ends_with("there are no rates"));
  CHECK(baseless.diagnostics.at(0).message.ends_with("the rates name no base"));
}

TEST_CASE("convert amounts: the rate is that of the published pair in either direction",
          "[amounts][convert]") {
  const auto rate = [](std::string_view text, const RateTable& rates, Currency target) {
    Document document = story(text);
    convert_amounts(document, &rates, {.target = target});
    return document.articles[0].body.amounts.at(0).converted.value().rate.value();
  };
  const RateTable som = rates_of_som();
  RateTable euro = {.base = currency("EUR"), .date = june_12, .quotes = {quote("USD", "1.08")}};
  euro.quotes[0].direction = RateDirection::foreign_per_base;

  CHECK(rate("$5", som, currency("KGS")).price.to_string() == "84.80");
  CHECK_FALSE(rate("$5", som, currency("KGS")).inverted);
  CHECK(rate("500 som", som, currency("USD")).price.to_string() == "84.80");
  CHECK(rate("500 som", som, currency("USD")).inverted);
  CHECK_FALSE(rate("€5", euro, currency("USD")).inverted);
  CHECK(rate("$5", euro, currency("EUR")).price.to_string() == "1.08");
  CHECK(rate("$5", euro, currency("EUR")).inverted);
  CHECK_FALSE(rate("€5", som, currency("USD")).exact);
}

TEST_CASE("convert amounts: a dateline with a year dates an article that has no other day",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Document dated = story("$100", std::nullopt);
  dated.articles[0].dateline = Dateline{.date = june_12};
  Document without_year = story("$100", std::nullopt);
  without_year.articles[0].dateline = Dateline{.raw = "BISHKEK, June 12"};
  Document published = story("$100", july_1);
  published.articles[0].dateline = Dateline{.date = june_12};

  CHECK(converted(dated, &rates) == "8480 KGS 2031-06-12");
  CHECK(converted(without_year, &rates).empty());
  CHECK(converted(published, &rates).empty());
}

TEST_CASE("convert amounts: the reader's choice goes first", "[amounts][convert]") {
  const RateTable rates = rates_of_som();

  CHECK(converted(story("$100"), &rates, {.chosen = currency("KGS")}) == "8480 KGS 2031-06-12");
  CHECK(converted(story("$100"), &rates, {.target = currency("KGS"), .chosen = currency("EUR")}) ==
        "86.2 EUR 2031-06-12");
}

TEST_CASE("convert amounts: a choice without a rate leaves the article as it is, and is reported",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Document document = story("$100 and €5");
  Document without_target = story("$100");
  convert_amounts(document, &rates, {.target = currency("KGS"), .chosen = currency("JPY")});
  convert_amounts(without_target, &rates, {.chosen = currency("JPY")});

  CHECK(converted(document) == "8480 KGS 2031-06-12");
  CHECK(reported(document) == std::vector<std::string>{"unrated-choice 0:0"});
  CHECK(document.diagnostics.at(0).message == "amounts are not converted to JPY: no rate of JPY");
  CHECK(converted(without_target).empty());
  CHECK(reported(without_target) == std::vector<std::string>{"unrated-choice 0:0"});
}

TEST_CASE("convert amounts: a choice that is only bought and sold has no rate",
          "[amounts][convert]") {
  RateTable rates = rates_of_som();
  rates.quotes[1].value.reset();
  Document document = story("$100");
  convert_amounts(document, &rates, {.target = currency("KGS"), .chosen = currency("EUR")});

  CHECK(converted(document) == "8480 KGS 2031-06-12");
  CHECK(reported(document) == std::vector<std::string>{"unrated-choice 0:0"});
}

TEST_CASE("convert amounts: money that is in the currency already stays alone",
          "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Document document = story("84.80 som");
  convert_amounts(document, &rates, to_som());

  CHECK(converted(document).empty());
  CHECK(document.diagnostics.empty());
}

TEST_CASE("convert amounts: direct speech is converted only if asked", "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Copy copy;
  copy.open_inline(InlineKind::quoted);
  copy.add_text("It cost $100");
  Document document = body_only(copy.finish());
  document.articles[0].published = Timestamp{.date = june_12};
  annotate(document);
  ConversionOptions options = to_som();

  CHECK(converted(document, &rates, options).empty());
  options.speech = true;
  CHECK(converted(document, &rates, options) == "8480 KGS 2031-06-12");
}

TEST_CASE("convert amounts: a pulled quotation is direct speech", "[amounts][convert]") {
  const RateTable rates = rates_of_som();
  Copy copy;
  copy.open(BlockKind::quotation);
  copy.paragraph("It cost $100.");
  copy.close();
  Document document = body_only(copy.finish());
  document.articles[0].published = Timestamp{.date = june_12};
  annotate(document);

  CHECK(converted(document, &rates).empty());
}

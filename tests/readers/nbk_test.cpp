#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

TEST_CASE("nbk: the samples read to their golden files", "[readers][nbk][golden]") {
  test::check_rate_samples(Format::nbk);
}

TEST_CASE("nbk: the two forms of a day are the same rates", "[readers][nbk]") {
  const Document rates = rates_from(test::load("nbk/rates.xml"), Format::nbk);
  const Document feed = rates_from(test::load("nbk/feed.xml"), Format::nbk);

  CHECK(render_json(rates) == render_json(feed));
  CHECK(rates.rates->base == Currency::from_code("KZT"));
  CHECK(rates.rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(rates.diagnostics.empty());
}

TEST_CASE("nbk: a rate has as many digits as were written, and a signed change", "[readers][nbk]") {
  const Document document = rates_from(test::load("nbk/rates.xml"), Format::nbk);

  const std::vector<Quote>& quotes = document.rates->quotes;
  CHECK(rate_in(document, "AMD") == "13");
  CHECK(quotes.at(0).change->to_string() == "1.07");
  CHECK(quotes.at(1).nominal == 10);
  CHECK(quotes.at(1).change->to_string() == "-0.07");
  CHECK(quotes.at(2).change->to_string() == "0.00");
}

TEST_CASE("nbk: a feed's own title and description are no rate", "[readers][nbk]") {
  const Document document = rates_from(
      "<rss><channel><title>USD</title><description>1.5</description><item><title>EUR</title>"
      "<description>560.1</description><quant>1</quant><pubDate>12.06.2031</pubDate></item>"
      "</channel></rss>",
      Format::nbk);

  CHECK(document.rates->quotes.size() == 1);
  CHECK(rate_in(document, "EUR") == "560.1");
}

TEST_CASE("nbk: an item without quantity, or of a feed without its day, is no rate",
          "[readers][nbk][error]") {
  const auto without_quantity = read(
      "<rates><date>12.06.2031</date><item><title>USD</title><description>520</description>"
      "</item></rates>",
      {.format = Format::nbk});
  const auto without_day = read(
      "<rss><channel><item><title>USD</title><description>520</description><quant>1</quant></item>"
      "</channel></rss>");

  CHECK(failure_of(without_quantity) == ErrorCode::missing_field);
  CHECK(failure_of(without_day) == ErrorCode::missing_field);
}

TEST_CASE("nbk: a day without rates is an error, and a feed of news another format",
          "[readers][nbk][error]") {
  CHECK(failure_of(read("<rates><title>x</title><date>12.06.2031</date></rates>")) ==
        ErrorCode::missing_field);
  CHECK(sniff("<rss><channel><item><title>USD falls</title></item></channel></rss>") !=
        Format::nbk);
}

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/courant.hpp"
#include "support/documents.hpp"
#include "support/failure.hpp"
#include "support/load.hpp"
#include "support/outline.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::test::rates_from;

namespace {

std::string table_with(std::string_view row) {
  return R"({"courant":1,"kind":"official","base":"KGS","date":"2031-06-12","rates":[)" +
         std::string(row) +
         R"({"code":"EUR","nominal":1,"value":"98.41","direction":"local-per-foreign"}]})";
}

std::string rates_json(const Document& document) {
  return render_json(document, {.subject = Subject::rates});
}

}  // namespace

TEST_CASE("courant_json: the samples read to their golden files",
          "[readers][courant_json][golden]") {
  test::check_rate_samples(Format::courant_json);
}

TEST_CASE("courant_json: a table is written back as it was read", "[readers][courant_json]") {
  const std::string json = test::load("courant_json/table.json");

  CHECK(rates_json(rates_from(json)) + '\n' == json);
}

TEST_CASE("courant_json: a document is written back as it was read", "[readers][courant_json]") {
  const std::string json = test::load("courant_json/document.json");
  const Document document = rates_from(json);

  CHECK(document.language == "ky");
  CHECK(rates_json(document) ==
        R"({"courant":1,"kind":"unspecified","rates":[)"
        R"({"code":"USD","nominal":1,"value":"84.80","direction":"local-per-foreign"},)"
        R"({"code":"RUB","nominal":1,"value":"1.19","direction":"local-per-foreign"}]})");
}

TEST_CASE("courant_json: what is written is read back, from a table and from a document",
          "[readers][courant_json]") {
  const Document document = test::everything("x");
  const std::string table = rates_json(document);

  CHECK(rates_json(rates_from(table)) == table);
  CHECK(rates_json(rates_from(render_json(document))) == table);
}

TEST_CASE("courant_json: what other readers read comes through unchanged",
          "[readers][courant_json]") {
  const std::string sample = GENERATE(
      "ecb/history.xml", "nbkr/weekly.xml", "nbp_json/table_c.json", "frankfurter/v2.json",
      "cbr_json/daily_json.js", "nbp_json/gold.json", "nbg/rates.json", "floatrates/usd.json");
  const Document document = rates_from(test::load(sample));
  const std::string table = rates_json(document);

  CHECK(rates_json(rates_from(table)) == table);
  CHECK(rates_json(rates_from(render_json(document))) == table);
}

TEST_CASE("courant_json: a rate of another day stays in the table with its day",
          "[readers][courant_json]") {
  const Document document = rates_from(test::load("courant_json/table.json"));

  CHECK(document.rates->quotes.at(1).date == Date{.year = 2031, .month = 6, .day = 11});
  CHECK(document.rates->history.size() == 2);
}

TEST_CASE("courant_json: decimals may be numbers too", "[readers][courant_json]") {
  const Document document =
      rates_from(R"({"courant":1,"rates":[{"code":"USD","nominal":"1","value":84.80,)"
                 R"("direction":"local-per-foreign"}]})");

  CHECK(rate_in(document, "USD") == "84.80");
}

TEST_CASE("courant_json: a table that was incomplete when it was written still is",
          "[readers][courant_json]") {
  const Document document = rates_from(
      R"({"courant":1,"complete":false,"rates":{"kind":"official","rates":[)"
      R"({"code":"USD","nominal":1,"value":"84.80","direction":"local-per-foreign"}]}})");

  CHECK_FALSE(document.complete);
}

TEST_CASE("courant_json: a bad rate is skipped with its place, the others are kept",
          "[readers][courant_json][error]") {
  const std::string bad = GENERATE(
      R"({"code":"USD","nominal":1,"value":"84.80"},)",
      R"({"code":"USD","nominal":1,"value":"84.80","direction":"inverse"},)",
      R"({"code":"USD","value":"84.80","direction":"local-per-foreign"},)",
      R"({"code":"XAU","nominal":1,"unit":"barrel","value":"9","direction":"local-per-foreign"},)",
      R"({"code":"USD","nominal":0,"value":"84.80","direction":"local-per-foreign"},)",
      R"({"code":"USD","nominal":1,"value":"0","direction":"local-per-foreign"},)",
      R"({"code":"ZZZ","nominal":1,"value":"84.80","direction":"local-per-foreign"},)",
      R"({"nominal":1,"value":"84.80","direction":"local-per-foreign"},)", "7,");

  const Document document = rates_from(table_with(bad));

  CHECK(count_of(document) == 1);
  CHECK(rate_in(document, "EUR") == "98.41");
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).severity == Severity::warning);
  CHECK(document.diagnostics.at(0).where.offset == 73);
}

TEST_CASE("courant_json: another version of the model is another format",
          "[readers][courant_json][error]") {
  const std::string_view json = GENERATE(R"({"courant":2,"rates":[]})", R"({"courant":1.0})");

  const auto document = read(json);

  REQUIRE(failure_of(document) == ErrorCode::unknown_format);
  CHECK(document.error().where.offset == 11);
}

TEST_CASE("courant_json: articles are read back without loss", "[readers][courant_json]") {
  Document document = test::everything("x");
  document.diagnostics.clear();
  const std::string json = render_json(document);

  auto again = read(json, {.include_withheld = true});

  REQUIRE(again.has_value());
  again->diagnostics.clear();
  CHECK(render_json(*again) == json);
}

TEST_CASE("courant_json: what other formats gave comes through unchanged",
          "[readers][courant_json]") {
  const std::string sample =
      GENERATE("rss/full.xml", "rss/broken.xml", "atom/full.xml", "wordpress/list.json",
               "json_feed/version_11.json", "ninjs/version_2.json", "apple_news/full.json",
               "wire/english_agency.txt", "wire/kyrgyz_lines.txt");
  auto document = read(test::load(sample), {.include_withheld = true});
  REQUIRE(document.has_value());
  document->diagnostics.clear();
  const std::string json = render_json(*document);

  auto again = read(json, {.include_withheld = true});

  REQUIRE(again.has_value());
  again->diagnostics.clear();
  CHECK(render_json(*again) == json);
}

TEST_CASE("courant_json: an article that is held back does not take the others down",
          "[readers][courant_json][error]") {
  const std::string held = R"({"headline":"A","status":"draft","blocks":[]})";
  const std::string open = R"({"headline":"B","language":"en","status":"usable","blocks":[]})";

  const auto document = read(R"({"courant":1,"articles":[)" + held + "," + open + "]}");

  REQUIRE(document.has_value());
  REQUIRE(document->articles.size() == 1);
  CHECK(document->articles.at(0).headline == "B");
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::withheld_entry);
  CHECK(failure_of(read(R"({"courant":1,"articles":[)" + held + "]}")) == ErrorCode::withheld);
}

TEST_CASE("courant_json: an unknown status or embargo holds an article back",
          "[readers][courant_json][error]") {
  const std::string member = GENERATE(R"("status":"soon")", R"("embargo":"soon")");

  CHECK(failure_of(read(R"({"courant":1,"articles":[{"headline":"A",)" + member + "}]}")) ==
        ErrorCode::withheld);
}

TEST_CASE("courant_json: a block that may not stand where it does is left out",
          "[readers][courant_json][error]") {
  const std::string block =
      GENERATE(R"({"kind":"list-item","blocks":[]})", R"({"kind":"sidebar"})", "7",
               R"({"kind":"list","blocks":[{"kind":"paragraph","inlines":["x"]}]})",
               R"({"kind":"table","blocks":[{"kind":"table-cell","inlines":["x"]}]})");

  const auto document =
      read(R"({"courant":1,"language":"en","articles":[{"headline":"A","blocks":[)" + block +
           R"(,{"kind":"paragraph","inlines":["Kept."]}]}]})");

  REQUIRE(document.has_value());
  CHECK(test::outline(document->articles.at(0).body).ends_with("paragraph: Kept."));
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics.at(0).code == DiagnosticCode::invalid_member);
}

TEST_CASE("courant_json: addresses in it are trusted no more than others",
          "[readers][courant_json][error]") {
  const auto document =
      read(R"({"courant":1,"language":"en","articles":[{"headline":"A","url":"javascript:x",)"
           R"("image":{"url":"data:x"},"authors":[{"name":"B","url":"javascript:x"}],"blocks":)"
           R"([{"kind":"paragraph","inlines":[{"kind":"link","url":"javascript:x",)"
           R"("inlines":["x"]}]}]}]})");

  REQUIRE(document.has_value());
  CHECK_FALSE(render_html(*document).contains("javascript"));
  CHECK(document->articles.at(0).url.empty());
  CHECK_FALSE(document->articles.at(0).image.has_value());
}

TEST_CASE("courant_json: without rates it is a missing field", "[readers][courant_json][error]") {
  CHECK(failure_of(read(GENERATE(R"({"courant":1,"rates":[]})", R"({"courant":1})",
                                 R"({"courant":1,"complete":true,"articles":[]})"))) ==
        ErrorCode::missing_field);
}

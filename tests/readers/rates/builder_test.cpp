#include "readers/rates/builder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::readers;

namespace {

constexpr RateSource with_points = {.name = "Bank", .base = "KGS"};
constexpr RateSource with_commas = {.name = "Bank", .base = "KGS", .decimal_mark = ','};

constexpr Date friday{.year = 2031, .month = 6, .day = 13};
constexpr Date thursday{.year = 2031, .month = 6, .day = 12};

std::string read_number(const RateSource& source, std::string_view written) {
  Findings findings(10);
  const ReadOptions options;
  const auto number = RateTableBuilder(source, options, findings).number_of(written);
  return number ? number->to_string() : "none";
}

}  // namespace

TEST_CASE("builder: a number has the source's own decimal mark", "[readers][rates][builder]") {
  const auto [written, point, comma] = GENERATE(table<std::string, std::string, std::string>({
      {"84.80", "84.80", "none"},
      {"84,80", "none", "84,80"},
      {"1.234", "1.234", "none"},
      {"1,234", "none", "1,234"},
      {"1,234.50", "1234.50", "none"},
      {"1 234", "1234", "1234"},
      {" 7 ", "7", "7"},
      {"-0.07", "-0.07", "none"},
      {"\xE2\x88\x92"
       "0,07",
       "none", "-0,07"},
      {"+0.42", "0.42", "none"},
      {"6.21e-5", "0.0000621", "none"},
      {"-1E-04", "-0.0001", "none"},
      {"-+5e1", "none", "none"},
      {"", "none", "none"},
      {"abc", "none", "none"},
      {"NaN", "none", "none"},
      {"1.2.3", "none", "none"},
      {"0x10", "none", "none"},
  }));
  std::string expected = comma;
  for (char& c : expected) c = c == ',' ? '.' : c;

  CHECK(read_number(with_points, written) == point);
  CHECK(read_number(with_commas, written) == expected);
}

TEST_CASE("builder: a number has at most 40 digits", "[readers][rates][builder][error]") {
  CHECK(read_number(with_points, std::string(40, '9')) == std::string(40, '9'));
  CHECK(read_number(with_points, std::string(41, '9')) == "none");
  CHECK(read_number(with_points, "1e999999999") == "none");
}

TEST_CASE("builder: the newest day is in front, whatever the order of the rows",
          "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD", .value = "84.7"}, thursday);
  builder.add({.code = "USD", .value = "84.8"}, friday);
  builder.add({.code = "eur", .value = "98.3"}, thursday);

  const auto rates = builder.finish();

  REQUIRE(rates.has_value());
  CHECK(rates->date == friday);
  REQUIRE(rates->quotes.size() == 1);
  CHECK(rates->quotes.at(0).value->to_string() == "84.8");
  REQUIRE(rates->history.size() == 1);
  CHECK(rates->history.at(0).quotes.size() == 2);
  CHECK(findings.take().empty());
}

TEST_CASE("builder: an empty cell is no rate and no fault", "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD"}, friday);
  builder.add({.code = "XDR", .buy = "110.5"}, friday);

  const auto rates = builder.finish();

  REQUIRE(rates.has_value());
  REQUIRE(rates->quotes.size() == 1);
  CHECK_FALSE(rates->quotes.at(0).value.has_value());
  CHECK(findings.take().empty());
}

TEST_CASE("builder: days and rates above the limits are left out and reported",
          "[readers][rates][builder][error]") {
  Findings findings(10);
  const ReadOptions options{.limits = {.quotes_per_date = 1, .dates = 1}};
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD", .value = "1"}, friday);
  builder.add({.code = "EUR", .value = "1", .offset = 5}, friday);
  builder.add({.code = "USD", .value = "1", .offset = 9}, thursday);

  const auto rates = builder.finish();
  const auto reported = findings.take();

  CHECK(rates->quotes.size() == 1);
  CHECK(rates->history.empty());
  REQUIRE(reported.size() == 2);
  CHECK(reported.at(0).code == DiagnosticCode::limit_reached);
  CHECK(reported.at(1).where.offset == 9);
}

TEST_CASE("builder: the base is the source's, else the data's, else the user's",
          "[readers][rates][builder]") {
  constexpr RateSource nameless{.name = "API"};
  Findings findings(10);
  const ReadOptions options{.base = Currency::from_code("RUB")};
  const auto base_of = [&](const RateSource& source, std::string_view in_data) {
    RateTableBuilder builder(source, options, findings);
    builder.set_base(in_data);
    builder.add({.code = "USD", .value = "1"}, friday);
    return std::string(builder.finish()->base->code());
  };

  CHECK(base_of(with_points, "EUR") == "KGS");
  CHECK(base_of(nameless, "EUR") == "EUR");
  CHECK(base_of(nameless, "") == "RUB");
}

TEST_CASE("builder: a base that is named and is no code takes no other in its place",
          "[readers][rates][builder][error]") {
  constexpr RateSource nameless{.name = "API"};
  Findings findings(10);
  const ReadOptions options{.base = Currency::from_code("RUB")};
  RateTableBuilder builder(nameless, options, findings);
  builder.set_base("1INCH");
  builder.add({.code = "USD", .value = "1"}, friday);

  CHECK_FALSE(builder.finish()->base.has_value());
}

TEST_CASE("builder: above the limit the oldest days are left out, wherever they come",
          "[readers][rates][builder][error]") {
  const bool oldest_first = GENERATE(true, false);
  Findings findings(10);
  const ReadOptions options{.limits = {.dates = 1}};
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD", .value = "1", .offset = 3}, oldest_first ? thursday : friday);
  builder.add({.code = "USD", .value = "2", .offset = 9}, oldest_first ? friday : thursday);
  builder.add({.code = "EUR", .value = "2", .offset = 12}, oldest_first ? friday : thursday);

  const auto rates = builder.finish();
  const auto reported = findings.take();

  CHECK(rates->date == friday);
  CHECK(rates->history.empty());
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::limit_reached);
  CHECK(reported.at(0).where.offset == 9);
}

TEST_CASE("builder: a row without a day is dropped among rows that have one",
          "[readers][rates][builder][error]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD", .value = "1", .offset = 5}, std::nullopt);
  builder.add({.code = "USD", .value = "2"}, friday);

  const auto rates = builder.finish();
  const auto reported = findings.take();

  CHECK(rates->date == friday);
  CHECK(rates->quotes.at(0).value->to_string() == "2");
  CHECK(rates->history.empty());
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::invalid_date);
  CHECK(reported.at(0).where.offset == 5);
}

TEST_CASE("builder: where the last counts it takes the place of the first",
          "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.let_last_count();
  builder.add({.code = "USD", .value = "1"}, friday);
  builder.add({.code = "EUR", .value = "3"}, friday);
  builder.add({.code = "USD", .value = "2"}, friday);

  const auto rates = builder.finish();

  REQUIRE(rates->quotes.size() == 2);
  CHECK(rates->quotes.at(0).value->to_string() == "2");
}

TEST_CASE("builder: one table has the rows of all days, in their order, each with its day",
          "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.take_as_one_table();
  builder.add({.code = "USD", .value = "1"}, thursday);
  builder.add({.code = "EUR", .value = "2"}, friday);

  const auto rates = builder.finish();

  CHECK(rates->date == friday);
  CHECK(rates->history.empty());
  REQUIRE(rates->quotes.size() == 2);
  CHECK(rates->quotes.at(0).date == thursday);
  CHECK_FALSE(rates->quotes.at(1).date.has_value());
}

TEST_CASE("builder: rows of a currency on two days are no one table", "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.take_as_one_table();
  builder.add({.code = "USD", .value = "1"}, thursday);
  builder.add({.code = "EUR", .value = "2"}, friday);
  builder.add({.code = "USD", .value = "1"}, friday);

  const auto rates = builder.finish();

  CHECK(rates->quotes.size() == 2);
  CHECK(rates->history.size() == 1);
}

TEST_CASE("builder: a row's own day stays with it", "[readers][rates][builder]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  builder.add({.code = "USD", .value = "1", .own_date = thursday}, friday);

  const auto rates = builder.finish();

  CHECK(rates->date == friday);
  CHECK(rates->quotes.at(0).date == thursday);
}

TEST_CASE("builder: a refusal has the source's own words", "[readers][rates][builder][error]") {
  const Error error = source_error(" Wrong parameters format\n", 17).error();

  CHECK(error.code == ErrorCode::source_error);
  CHECK(error.where.offset == 17);
  CHECK(error.message == "the source says: Wrong parameters format");
}

TEST_CASE("builder: long words of a source are cut between characters",
          "[readers][rates][builder][error][regression]") {
  std::string words = "x";
  for (int i = 0; i < 150; ++i) words += "ы";

  const Error error = source_error(words, 0).error();

  CHECK(error.message == "the source says: " + words.substr(0, 199));
}

TEST_CASE("builder: a long bad field is cut between characters",
          "[readers][rates][builder][error][regression]") {
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_points, options, findings);
  std::string code = "x";
  for (int i = 0; i < 30; ++i) code += "ы";
  builder.add({.code = code, .value = "1"}, friday);

  const auto reported = findings.take();

  REQUIRE(reported.size() == 1);
  CHECK(reported.front().message.starts_with("'" + code.substr(0, 47) + "': "));
}

TEST_CASE("builder: the middle of buying and selling is exact", "[readers][rates][builder]") {
  constexpr RateSource lira{.name = "Bank", .base = "TRY", .value_is_middle = true};
  const auto middle_of = [&](std::string_view buy, std::string_view sell) {
    Findings findings(10);
    const ReadOptions options;
    RateTableBuilder builder(lira, options, findings);
    builder.add({.code = "USD", .buy = buy, .sell = sell}, friday);
    const auto rates = builder.finish();
    return rates->quotes.at(0).value ? rates->quotes.at(0).value->to_string() : "none";
  };

  CHECK(middle_of("27.1", "27.28") == "27.19");
  CHECK(middle_of("1.01", "1.02") == "1.015");
  CHECK(middle_of("2.00", "4.00") == "3.00");
  CHECK(middle_of("1", "") == "none");
  CHECK(middle_of("", "1") == "none");
  CHECK(middle_of(std::string(40, '9'), "9") == "none");
}

TEST_CASE("builder: a value and the rate of one unit must say the same",
          "[readers][rates][builder][error]") {
  const auto [value, per_one, kept] = GENERATE(table<std::string, std::string, bool>({
      {"19,4410", "0,19441", true},
      {"48,1206", "0,481206", true},
      {"0,5", "0,01", true},
      {"0,5", "0,00", true},
      {"19,4410", "0,1944", true},
      {"19,4410", "0,1945", false},
      {"19,4410", "19,441", false},
      {"19,4410", "1", false},
      {"19,4410", "", true},
      {"19,4410", "n/a", true},
  }));
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(with_commas, options, findings);

  builder.add({.code = "AMD", .nominal = "100", .value = value, .per_one = per_one}, friday);

  CHECK(builder.finish().has_value() == kept);
  CHECK(findings.take().size() == (kept ? 0 : 1));
}

TEST_CASE("builder: only days of the base's own time count", "[readers][rates][builder]") {
  constexpr RateSource brief{
      .name = "Bank", .base = "KGS", .base_since = thursday, .base_until = thursday};
  constexpr Date wednesday{.year = 2031, .month = 6, .day = 11};
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(brief, options, findings);
  builder.add({.code = "USD", .value = "1"}, wednesday);
  builder.add({.code = "USD", .value = "2"}, thursday);
  builder.add({.code = "USD", .value = "3", .offset = 9}, friday);

  const auto rates = builder.finish();
  const auto reported = findings.take();

  CHECK(rates->date == thursday);
  CHECK(rates->history.empty());
  REQUIRE(reported.size() == 2);
  CHECK(reported.at(1).code == DiagnosticCode::other_base);
  CHECK(reported.at(1).where.offset == 9);
}

TEST_CASE("builder: a source's unit of metals is for metals alone", "[readers][rates][builder]") {
  constexpr RateSource by_gram{.name = "Bank", .base = "KGS", .metal_unit = QuoteUnit::gram};
  Findings findings(10);
  const ReadOptions options;
  RateTableBuilder builder(by_gram, options, findings);
  for (const std::string_view code : {"XAU", "XAG", "XPT", "XPD", "XDR", "USD"}) {
    builder.add({.code = code, .value = "1"}, friday);
  }

  const auto rates = builder.finish();

  CHECK(rates->quotes.at(0).unit == QuoteUnit::gram);
  CHECK(rates->quotes.at(3).unit == QuoteUnit::gram);
  CHECK(rates->quotes.at(4).unit == QuoteUnit::money);
  CHECK(rates->quotes.at(5).unit == QuoteUnit::money);
}

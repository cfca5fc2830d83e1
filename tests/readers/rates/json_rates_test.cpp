#include "readers/rates/json_rates.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "support/failure.hpp"
#include "support/rate_samples.hpp"

using namespace courant;
using namespace courant::readers;
using courant::test::count_of;
using courant::test::failure_of;
using courant::test::rate_in;
using courant::text::JsonValue;

namespace {

constexpr JsonRateMap map = {
    .source = {.name = "Service", .direction = RateDirection::foreign_per_base},
    .rates = "rates|conversions",
    .base = "base",
    .date = "date",
    .published = "time",
    .marks = "base version|edition",
};

constexpr JsonRateRows rows = {
    .source = {.name = "Bank", .base = "KGS"},
    .rows = "table",
    .date = "day",
    .code = "code",
    .nominal = "per",
    .value = "value",
    .row_date = "own_day",
    .marks = "code value",
};

constexpr JsonRateRows bare_rows = {
    .source = {.name = "Bank", .base = "KGS"},
    .code = "code",
    .value = "value",
    .marks = "code value",
};

template <class Shape>
Document read_with(std::string_view json, const Shape& shape) {
  Input input(json);
  auto document = read_json_rates(input, {}, shape);
  REQUIRE(document.has_value());
  return *std::move(document);
}

}  // namespace

TEST_CASE("json_rates: the first of several names that has a value counts",
          "[readers][rates][json_rates]") {
  Input input(R"({"a":null,"b":1,"c":2})");
  const JsonValue object = input.json_or_none();

  CHECK(json_member(object, "a|b|c").text() == "1");
  CHECK(json_member(object, "c|b").text() == "2");
  CHECK(json_member(object, "a|x").is(text::JsonKind::null));
  CHECK_FALSE(json_member(object, "x|y"));
  CHECK_FALSE(json_member(object, ""));
  CHECK(has_members(object, "b a|c"));
  CHECK_FALSE(has_members(object, "b a"));
}

TEST_CASE("json_rates: a map is told by its members and the marks of its service",
          "[readers][rates][json_rates]") {
  Input same(R"({"base":"EUR","edition":1,"conversions":{}})");
  Input unmarked(R"({"base":"EUR","rates":{}})");
  Input list(R"({"base":"EUR","version":1,"rates":[]})");
  Input markup("<rates/>");

  CHECK(is_json_rates(same, map));
  CHECK_FALSE(is_json_rates(unmarked, map));
  CHECK_FALSE(is_json_rates(list, map));
  CHECK_FALSE(is_json_rates(markup, map));
}

TEST_CASE("json_rates: values are taken as they are written, numbers and strings alike",
          "[readers][rates][json_rates]") {
  const auto [written, expected] = GENERATE(table<std::string, std::string>({
      {"84.80", "84.80"},
      {"\"84.80\"", "84.80"},
      {"1E2", "100"},
      {"6.21e-5", "0.0000621"},
      {"\"6.21E-5\"", "0.0000621"},
      {"1.10e1", "11.0"},
      {"18446744073709551616", "18446744073709551616"},
      {"0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890"},
      {"12345678901234567890123456789012345678901", ""},
      {"\"0x10\"", ""},
      {"\"NaN\"", ""},
      {"-0.0", ""},
  }));
  const Document document =
      read_with(R"({"base":"EUR","rates":{"GBP":1,"USD":)" + written + "}}", map);

  CHECK(rate_in(document, "USD") == expected);
}

TEST_CASE("json_rates: seconds and times with an offset give a day",
          "[readers][rates][json_rates]") {
  const auto [time, day] = GENERATE(table<std::string, Date>({
      {"1939075199", {.year = 2031, .month = 6, .day = 12}},
      {"\"1939075200\"", {.year = 2031, .month = 6, .day = 13}},
      {"1939075199.75", {.year = 2031, .month = 6, .day = 12}},
      {"\"2031-06-12T01:00:00+06:00\"", {.year = 2031, .month = 6, .day = 12}},
      {"20310612", {.year = 2031, .month = 6, .day = 12}},
  }));

  const Document document =
      read_with(R"({"base":"EUR","time":)" + time + R"(,"rates":{"USD":1.04}})", map);

  CHECK(document.rates->date == day);
}

TEST_CASE("json_rates: what is no moment gives no day", "[readers][rates][json_rates][error]") {
  const std::string time = GENERATE("1939075199000", "1.9e9", "\"soon\"", "true", "{}");

  const Document document =
      read_with(R"({"base":"EUR","time":)" + time + R"(,"rates":{"USD":1.04}})", map);

  CHECK_FALSE(document.rates->date.has_value());
  CHECK_FALSE(document.rates->published_at.has_value());
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.at(0).code == DiagnosticCode::invalid_date);
  CHECK(document.diagnostics.at(0).where.offset == 21);
}

TEST_CASE("json_rates: a map may hold days instead of codes", "[readers][rates][json_rates]") {
  const Document document = read_with(
      R"({"base":"EUR","rates":{"2031-06-11":{"EURUSD":1.0409},"2031-06-12":{"EURUSD":1.0417}}})",
      map);

  CHECK(rate_in(document, "USD") == "1.0417");
  CHECK(document.rates->history.size() == 1);
}

TEST_CASE("json_rates: rows are in a member of the reply, or of each element of it",
          "[readers][rates][json_rates]") {
  const std::string group = R"({"day":"2031-06-12","table":[{"code":"USD","value":84.8}]})";

  CHECK(read_with(group, rows).rates->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(read_with("[" + group + "]", rows).rates->date ==
        Date{.year = 2031, .month = 6, .day = 12});
}

TEST_CASE("json_rates: rows are the reply itself, the members of an object or one object",
          "[readers][rates][json_rates]") {
  CHECK(count_of(read_with(R"([{"code":"USD","value":84.8},{"code":"EUR","value":98}])",
                           bare_rows)) == 2);
  CHECK(count_of(read_with(R"({"1":{"code":"USD","value":84.8},"2":{"code":"EUR","value":98}})",
                           bare_rows)) == 2);
  CHECK(count_of(read_with(R"({"code":"USD","value":84.8})", bare_rows)) == 1);
}

TEST_CASE("json_rates: a row holds for its own day, or for that beside the rows",
          "[readers][rates][json_rates]") {
  const Document document = read_with(R"({"day":"2031-06-12","table":[{"code":"USD","value":84.8},)"
                                      R"({"code":"USD","value":84.7,"own_day":"2031-06-11"}]})",
                                      rows);

  CHECK(rate_in(document, "USD") == "84.8");
  REQUIRE(document.rates->history.size() == 1);
  CHECK(document.rates->history.at(0).quotes.at(0).value->to_string() == "84.7");
}

TEST_CASE("json_rates: a code that rows lack is that beside them", "[readers][rates][json_rates]") {
  CHECK(rate_in(read_with(R"({"code":"USD","day":"2031-06-12","table":[{"value":84.8}]})", rows),
                "USD") == "84.8");
}

TEST_CASE("json_rates: rows are told by the first of them", "[readers][rates][json_rates]") {
  Input same(R"([{"table":[{"code":"USD","value":1}]}])");
  Input unmarked(R"({"table":[{"code":"USD"}]})");
  Input empty(R"({"table":[]})");

  CHECK(is_json_rates(same, rows));
  CHECK_FALSE(is_json_rates(unmarked, rows));
  CHECK_FALSE(is_json_rates(empty, rows));
}

TEST_CASE("json_rates: a reply cut short gives its whole rows and is incomplete",
          "[readers][rates][json_rates]") {
  const Document document =
      read_with(R"({"table":[{"code":"USD","value":84.8},{"code":"JPY","value":58.1)", rows);

  CHECK_FALSE(document.complete);
  CHECK(count_of(document) == 1);
  CHECK(document.diagnostics.back().code == DiagnosticCode::incomplete);
}

TEST_CASE("json_rates: a reply without a place for rates is another format",
          "[readers][rates][json_rates][error]") {
  Input scalar(R"("rates")");
  Input other(R"({"other":[]})");
  Input cut(R"({"base":"EUR","vers)");

  CHECK(failure_of(read_json_rates(scalar, {}, bare_rows)) == ErrorCode::unknown_format);
  CHECK(failure_of(read_json_rates(other, {}, rows)) == ErrorCode::unknown_format);
  CHECK(failure_of(read_json_rates(other, {}, map)) == ErrorCode::unknown_format);
  CHECK(failure_of(read_json_rates(cut, {}, map)) == ErrorCode::unexpected_end);
}

TEST_CASE("json_rates: a reply is a refusal by what it says, not by what it holds",
          "[readers][rates][json_rates]") {
  const auto [json, refused] = GENERATE(table<std::string, bool>({
      {R"({"error":"no"})", true},
      {R"({"error":{"code":1}})", true},
      {R"({"error":true})", true},
      {R"({"success":false})", true},
      {R"({"status":false})", true},
      {R"({"result":"error"})", true},
      {R"({"message":"no","status":404})", true},
      {R"([{"message":"no"}])", true},
      {R"({"error":false})", false},
      {R"({"error":0})", false},
      {R"({"success":true})", false},
      {R"({"status":200})", false},
      {R"({"message":"hello","rates":{}})", false},
      {R"({"message":null})", false},
      {R"([{"code":"USD","error":"no"},{"code":"EUR"}])", false},
      {"[]", false},
  }));
  Input input(json);

  CHECK(is_json_refusal(input.json_or_none()) == refused);
}

TEST_CASE("json_rates: long replies take no longer than their length asks for",
          "[readers][rates][json_rates]") {
  std::string codeless = R"({"table":[)";
  for (int row = 0; row < 60'000; ++row) codeless += R"({"value":1},)";
  codeless += R"({"code":"USD","value":84.8}])";
  std::string doubled = R"({"base":"EUR","rates":{)";
  for (int day = 0; day < 60'000; ++day) {
    codeless += ",\"a" + std::to_string(day) + "\":1";
    doubled += R"("2031-06-12":{"USD":1.04},)";
  }
  codeless += "}";
  doubled += R"("GBP":0.85}})";

  CHECK(rate_in(read_with(codeless, rows), "USD") == "84.8");
  CHECK(rate_in(read_with(doubled, map), "USD") == "1.04");
}

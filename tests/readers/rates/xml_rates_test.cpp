#include "readers/rates/xml_rates.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/failure.hpp"

using namespace courant;
using namespace courant::readers;
using courant::test::failure_of;

namespace {

constexpr XmlRates shape = {
    .source = {.name = "Bank", .base = "KGS"},
    .root = "rates",
    .marker = "item",
    .dated = "day",
    .date = ".",
    .row = "item",
    .code = "@code",
    .nominal = "per",
    .nominal_may_lack = true,
    .value = ".",
    .row_date = "@on",
    .error = "message",
};

constexpr XmlRates with_own_codes = {
    .source = {.name = "Bank", .base_since = {.year = 2000, .month = 1, .day = 1}},
    .root = "rates",
    .marker = "list/item",
    .row = "item",
    .is_rate = [](text::XmlElement row) { return row.attribute("kind") != "title"; },
    .code = "@id",
    .code_of = [](std::string_view id) { return std::string_view(id == "7" ? "USD" : ""); },
    .nominal = "@per",
    .value = ".",
    .row_date = "@on",
    .base = "/list/base",
};

/// The code of the only finding in a file with a good row and `row`, which gives no rate.
DiagnosticCode finding_of(std::string_view row) {
  const std::string text =
      "<rates><list><base>KGS</base><item id='7' per='1' on='2031-06-12'>84.8"
      "</item>" +
      std::string(row) + "</list></rates>";
  Input input(text);
  const auto document = read_xml_rates(input, {}, with_own_codes);
  REQUIRE(document.has_value());
  CHECK(document->rates->base == Currency::from_code("KGS"));
  CHECK(document->rates->quotes.size() == 1);
  CHECK(document->rates->history.empty());
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics.at(0).where.offset == 77);
  return document->diagnostics.at(0).code;
}

}  // namespace

TEST_CASE("xml_rates: a bad row of a bank with codes of its own is skipped and reported",
          "[readers][rates][xml_rates][error]") {
  CHECK(finding_of("<item id='8' per='1' on='2031-06-12'>9</item>") ==
        DiagnosticCode::unlisted_currency);
  CHECK(finding_of("<item id='7' on='2031-06-11'>9</item>") == DiagnosticCode::invalid_rate);
  CHECK(finding_of("<item id='7' per='1'>9</item>") == DiagnosticCode::invalid_date);
  CHECK(finding_of("<item id='7' per='1' on='2031-02-31'>9</item>") ==
        DiagnosticCode::invalid_date);
  CHECK(finding_of("<item id='7' per='1' on='1999-12-31'>9</item>") == DiagnosticCode::other_base);
}

TEST_CASE("xml_rates: a day that is not said is not the one before",
          "[readers][rates][xml_rates][error]") {
  Input input("<rates><day>2031-06-13</day><day/><item code='USD'>84.8</item></rates>");

  const auto document = read_xml_rates(input, {}, shape);

  REQUIRE(document.has_value());
  CHECK_FALSE(document->rates->date.has_value());
}

TEST_CASE("xml_rates: a row that is none is passed over", "[readers][rates][xml_rates]") {
  Input input(
      "<rates><list><base>KGS</base><item kind='title' id='7'>Rate</item><item/>"
      "<item id='7' per='1' on='2031-06-12'>84.8</item></list></rates>");

  const auto document = read_xml_rates(input, {}, with_own_codes);

  REQUIRE(document.has_value());
  CHECK(document->rates->quotes.size() == 1);
  CHECK(document->diagnostics.empty());
}

TEST_CASE("xml_rates: a path leads to the first child of each name",
          "[readers][rates][xml_rates]") {
  Input input("<a><b/><c><d>1</d><d>2</d></c><c><e/></c></a>");
  const text::XmlElement root = input.xml_or_none();

  CHECK(xml_at(root, "c/d").text() == "1");
  CHECK(xml_at(root, "").is("a"));
  CHECK_FALSE(xml_at(root, "c/e"));
  CHECK_FALSE(xml_at(root, "b/d"));
  CHECK_FALSE(xml_at(root, "x/y/z"));
}

TEST_CASE("xml_rates: words in an element that is no leaf are no refusal",
          "[readers][rates][xml_rates]") {
  Input input("<rates><message>by the <b>board</b></message><item code='USD'>84.8</item></rates>");

  CHECK(read_xml_rates(input, {}, shape).has_value());
}

TEST_CASE("xml_rates: a row holds for the last day said before it, or for its own",
          "[readers][rates][xml_rates]") {
  Input input(
      "<rates><day>2031-06-13</day><item code='USD'>84.8</item>"
      "<item code='EUR' on='2031-06-12'>98.4<per>1</per></item></rates>");

  const auto document = read_xml_rates(input, {}, shape);

  REQUIRE(document.has_value());
  CHECK(document->rates->date == Date{.year = 2031, .month = 6, .day = 13});
  CHECK(document->rates->quotes.size() == 1);
  CHECK(document->rates->history.size() == 1);
}

TEST_CASE("xml_rates: another document element, or one without the mark, is another format",
          "[readers][rates][xml_rates]") {
  Input same("<rates><item/></rates>");
  Input unmarked("<rates><row/></rates>");
  Input other("<html><item/></html>");

  CHECK(is_xml_rates(same, shape));
  CHECK_FALSE(is_xml_rates(unmarked, shape));
  CHECK_FALSE(is_xml_rates(other, shape));
  CHECK(failure_of(read_xml_rates(other, {}, shape)) == ErrorCode::unknown_format);
}

TEST_CASE("xml_rates: a long code of the source's own is cut between characters",
          "[readers][rates][xml_rates][error][regression]") {
  std::string id = "x";
  for (int i = 0; i < 30; ++i) id += "ы";
  const std::string text = "<rates><list><base>KGS</base><item id='" + id +
                           "' per='1' on='2031-06-12'>1</item></list></rates>";
  Input input(text);

  const auto document = read_xml_rates(input, {}, with_own_codes);

  REQUIRE(document.has_value());
  REQUIRE_FALSE(document->diagnostics.empty());
  CHECK(document->diagnostics.front().message.starts_with("'" + id.substr(0, 47) + "': "));
}

TEST_CASE("xml_rates: the bank's own refusal is an error with its words",
          "[readers][rates][xml_rates][error]") {
  Input input("<rates><error><message>No such day</message></error></rates>");

  const auto document = read_xml_rates(input, {}, shape);

  CHECK(failure_of(document) == ErrorCode::source_error);
}

TEST_CASE("xml_rates: a file cut short gives its whole rows and is incomplete",
          "[readers][rates][xml_rates]") {
  Input input("<rates><item code='USD'>84.8</item><item code='EUR'>98.");

  const auto document = read_xml_rates(input, {}, shape);

  REQUIRE(document.has_value());
  CHECK_FALSE(document->complete);
  CHECK(document->rates->quotes.size() == 1);
  CHECK(document->diagnostics.back().code == DiagnosticCode::incomplete);
}

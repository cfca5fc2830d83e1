#include "money/written_number.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/failure.hpp"

using namespace courant;
using courant::test::failure_of;

TEST_CASE("written_number: a whole number says nothing of its mark", "[money][written_number]") {
  CHECK(evidence_of(GENERATE("0", "1", "58", "1200", "12 750", "1\u00A0234\u202F567", "12'750",
                             "12’750")) == MarkEvidence::none);
}

TEST_CASE("written_number: the point is the decimal mark by clear evidence",
          "[money][written_number]") {
  CHECK(evidence_of(GENERATE("84.80", "0.061", "0.1234", "84.8012", "1.5", "1,234.5", "1,234,567",
                             "1,234,567.89", "12 750.00", "1'234.567", "1234.567", ".5")) ==
        MarkEvidence::point);
}

TEST_CASE("written_number: the comma is the decimal mark by clear evidence",
          "[money][written_number]") {
  CHECK(evidence_of(GENERATE("84,80", "0,061", "84,8012", "1.234,5", "1.234.567", "1.234.567,89",
                             "12 750,00", "12\u00A0750,123", "1234,567")) == MarkEvidence::comma);
}

TEST_CASE("written_number: one separator before three digits may be either",
          "[money][written_number]") {
  CHECK(evidence_of(GENERATE("1.234", "1,234", "12.345", "123,456")) == MarkEvidence::ambiguous);
}

TEST_CASE("written_number: anything else is no number", "[money][written_number][error]") {
  CHECK(evidence_of(GENERATE("", "abc", "84.8o", "1e5", "-5", "+5", "5.", ",", ".", "1..2", "1,,2",
                             "1.2.3", "1,23,456.7", "1.234,567.8", "12 75", "1234 567", "1 2345",
                             "1.5 000", "12 750 ", " 12", "٣", "½", "84.80.", "1,2345,678")) ==
        MarkEvidence::invalid);
}

TEST_CASE("written_number: the value keeps every published digit", "[money][written_number]") {
  const auto [number, value] = GENERATE(table<std::string_view, std::string>({
      {"84.80", "84.80"},
      {"84,80", "84.80"},
      {"1200", "1200"},
      {"1,234.50", "1234.50"},
      {"1.234,50", "1234.50"},
      {"1,234,567", "1234567"},
      {"12 750,00", "12750.00"},
      {"1'234.5", "1234.5"},
      {"1’234\u202F567", "1234567"},
      {"0,0612", "0.0612"},
  }));

  CHECK(parse_written(number, MarkEvidence::point).value().to_string() == value);
  CHECK(parse_written(number, MarkEvidence::comma).value().to_string() == value);
}

TEST_CASE("written_number: what is ambiguous is settled by the mark given",
          "[money][written_number]") {
  CHECK(parse_written("1.234", MarkEvidence::point).value().to_string() == "1.234");
  CHECK(parse_written("1.234", MarkEvidence::comma).value().to_string() == "1234");
  CHECK(parse_written("1,234", MarkEvidence::comma).value().to_string() == "1.234");
  CHECK(parse_written("1,234", MarkEvidence::point).value().to_string() == "1234");
}

TEST_CASE("written_number: 40 digits are a number, 41 are out of range",
          "[money][written_number][error]") {
  CHECK(parse_written(std::string(39, '9'), MarkEvidence::point).has_value());
  CHECK(parse_written(std::string(40, '9'), MarkEvidence::point).has_value());
  CHECK(failure_of(parse_written(std::string(41, '9'), MarkEvidence::point)) ==
        ErrorCode::out_of_range);
}

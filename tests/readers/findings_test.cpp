#include "readers/findings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using courant::readers::counted;
using courant::readers::Findings;

TEST_CASE("findings: one of a thing is not many", "[readers]") {
  CHECK(counted(0, "rate") == "0 rates");
  CHECK(counted(1, "rate") == "1 rate");
  CHECK(counted(12, "line") == "12 lines");
}

TEST_CASE("findings: what is added comes out in the order of the text with its severity",
          "[readers][findings]") {
  Findings findings(10);
  findings.add(DiagnosticCode::headline, 4);
  findings.add(DiagnosticCode::invalid_rate, 2, "'abc'");
  findings.add(DiagnosticCode::byline, 4);

  const auto taken = findings.take();

  REQUIRE(taken.size() == 3);
  CHECK(taken.at(0).severity == Severity::warning);
  CHECK(taken.at(0).message == "'abc'");
  CHECK(taken.at(1).severity == Severity::info);
  CHECK(taken.at(1).where.offset == 4);
  CHECK(taken.at(1).message == summary_of(DiagnosticCode::headline));
  CHECK(taken.at(2).code == DiagnosticCode::byline);
  CHECK(findings.take().empty());
}

TEST_CASE("findings: warnings are kept up to the limit, the rest are counted once",
          "[readers][findings][error]") {
  const auto [added, kept] = GENERATE(table<int, std::size_t>({{3, 3}, {4, 4}, {5, 5}, {50, 5}}));
  Findings findings(4);
  for (int i = 0; i < added; ++i) findings.add(DiagnosticCode::invalid_rate, 7);

  const auto taken = findings.take();

  CHECK(taken.size() == kept);
  CHECK((taken.back().code == DiagnosticCode::limit_reached) == (added > 4));
  CHECK(taken.back().where.offset == 7);
}

TEST_CASE("findings: notes leave half of the room to warnings", "[readers][findings]") {
  Findings findings(4);
  for (int i = 0; i < 10; ++i) findings.add(DiagnosticCode::open_quote, 0);
  findings.add(DiagnosticCode::invalid_rate, 9);

  const auto taken = findings.take();

  REQUIRE(taken.size() == 4);
  CHECK(taken.back().code == DiagnosticCode::invalid_rate);
}

TEST_CASE("findings: what a finding is on stands in front of its summary", "[readers][findings]") {
  Findings findings(10);
  findings.add_on("US\xFF\n", DiagnosticCode::invalid_rate, 7);

  const auto reported = findings.take();

  REQUIRE(reported.size() == 1);
  CHECK(reported.front().where.offset == 7);
  CHECK(reported.front().message ==
        "'US\uFFFD ': " + std::string(summary_of(DiagnosticCode::invalid_rate)));
}

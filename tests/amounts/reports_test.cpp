#include "amounts/reports.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/outline.hpp"

using courant::DiagnosticCode;
using courant::Document;
using courant::Severity;
using courant::amounts::report;
using courant::test::reported;

TEST_CASE("reports: what is of no place stands in front of what is of one", "[amounts][reports]") {
  Document document;
  document.diagnostics.push_back({.severity = Severity::info,
                                  .code = DiagnosticCode::headline,
                                  .where = {.offset = 0, .line = 1, .column = 1},
                                  .message = "a"});
  report(document, DiagnosticCode::unconverted_amount, "b");
  report(document, DiagnosticCode::split_amount, "$5", 1);

  CHECK(reported(document) ==
        std::vector<std::string>{"unconverted-amount 0:0", "split-amount 0:0", "headline 1:1"});
}

TEST_CASE("reports: several are one report, on one line", "[amounts][reports]") {
  Document document;
  report(document, DiagnosticCode::split_amount, "$5\nmillion", 3);

  CHECK(document.diagnostics.at(0).message.starts_with("'$5 million' and 2 more: "));
}

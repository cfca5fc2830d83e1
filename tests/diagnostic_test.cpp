#include "courant/diagnostic.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;

TEST_CASE("diagnostic: names are the identifiers with hyphens", "[diagnostic]") {
  CHECK(name_of(DiagnosticCode::pull_quote) == "pull-quote");
  CHECK(name_of(DiagnosticCode::dek) == "dek");
  CHECK(name_of(DiagnosticCode::limit_reached) == "limit-reached");
  CHECK(name_of(Severity::info) == "info");
  CHECK(name_of(Severity::warning) == "warning");
  CHECK(name_of(Severity::error) == "error");
}

TEST_CASE("diagnostic: rules are info, findings as their row says", "[diagnostic]") {
  CHECK(severity_of(DiagnosticCode::headline) == Severity::info);
  CHECK(severity_of(DiagnosticCode::missing_base) == Severity::info);
  CHECK(severity_of(DiagnosticCode::invalid_rate) == Severity::warning);
}

TEST_CASE("diagnostic: a summary is a sentence without full stop", "[diagnostic]") {
  CHECK(summary_of(DiagnosticCode::end_mark) == "a mark alone on a line ends the text");
}

TEST_CASE("diagnostic: rules are found by name, findings are not rules", "[diagnostic]") {
  CHECK(rule_named("pull-quote") == DiagnosticCode::pull_quote);
  CHECK(rule_named("paired-quotes") == DiagnosticCode::paired_quotes);
  CHECK_FALSE(rule_named("pull_quote").has_value());
  CHECK_FALSE(rule_named("invalid-rate").has_value());
  CHECK_FALSE(rule_named("").has_value());
}

TEST_CASE("diagnostic: every rule is on until it is switched off, alone", "[diagnostic]") {
  RuleSet rules;
  CHECK(rules.allows(DiagnosticCode::pull_quote));

  rules.switch_off(DiagnosticCode::pull_quote);

  CHECK_FALSE(rules.allows(DiagnosticCode::pull_quote));
  CHECK(rules.allows(DiagnosticCode::attribution));
}

TEST_CASE("diagnostic: groups are switched off as a whole", "[diagnostic]") {
  RuleSet news;
  news.switch_off_news();
  RuleSet typography;
  typography.switch_off_typography();

  CHECK_FALSE(news.allows(DiagnosticCode::rate_lines));
  CHECK_FALSE(news.allows(DiagnosticCode::read_also));
  CHECK(news.allows(DiagnosticCode::paired_quotes));
  CHECK(news.allows(DiagnosticCode::invalid_bytes));
  CHECK_FALSE(typography.allows(DiagnosticCode::paired_quotes));
  CHECK(typography.allows(DiagnosticCode::headline));
}

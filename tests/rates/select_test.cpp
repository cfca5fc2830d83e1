#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/rates.hpp"
#include "support/documents.hpp"
#include "support/failure.hpp"

using namespace courant;
using courant::test::currency;
using courant::test::failure_of;
using courant::test::quote;

namespace {

/// Thursday's table with the two days before.
RateTable three_days() {
  return {.base = currency("KGS"),
          .date = Date{2031, 6, 12},
          .quotes = {quote("USD", "84.80"), quote("EUR", "98.41")},
          .history = {
              {.date = {2031, 6, 11}, .quotes = {quote("USD", "84.70")}},
              {.date = {2031, 6, 10}, .quotes = {quote("USD", "84.50"), quote("EUR", "98.00")}}}};
}

std::string outline(const Result<RateTable>& rates) {
  if (!rates) return std::string(name_of(rates.error().code));
  std::string text = to_string(*rates->date);
  for (const Quote& each : rates->quotes) {
    text.append(" ").append(each.currency.code()).append(" ").append(each.value->to_string());
    if (each.date) text += " of " + to_string(*each.date);
  }
  return text + " +" + std::to_string(rates->history.size());
}

}  // namespace

TEST_CASE("select: without a wish the table is as it was", "[rates][select]") {
  CHECK(outline(select_rates(three_days(), {})) == "2031-06-12 USD 84.80 EUR 98.41 +2");
}

TEST_CASE("select: codes filter and order", "[rates][select]") {
  const RateSelection selection{.codes = {currency("EUR"), currency("JPY"), currency("USD")}};

  CHECK(outline(select_rates(three_days(), selection)) == "2031-06-12 EUR 98.41 USD 84.80 +2");
}

TEST_CASE("select: on a day each currency has its nearest earlier rate", "[rates][select]") {
  const auto on = [](Date date) { return outline(select_rates(three_days(), {.date = date})); };

  CHECK(on({2031, 6, 15}) == "2031-06-12 USD 84.80 EUR 98.41 +2");
  CHECK(on({2031, 6, 11}) == "2031-06-11 USD 84.70 EUR 98.00 of 2031-06-10 +1");
  CHECK(on({2031, 6, 10}) == "2031-06-10 USD 84.50 EUR 98.00 +0");
}

TEST_CASE("select: what is not there is an error", "[rates][select][error]") {
  RateTable undated = three_days();
  undated.date.reset();

  CHECK(failure_of(select_rates(three_days(), {.date = Date{2031, 6, 9}})) ==
        ErrorCode::missing_field);
  CHECK(failure_of(select_rates(undated, {.date = Date{2031, 6, 12}})) == ErrorCode::missing_field);
  CHECK(failure_of(select_rates(three_days(), {.codes = {currency("JPY")}})) ==
        ErrorCode::unknown_currency);
}

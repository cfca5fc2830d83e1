#include "renderers/staleness.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/documents.hpp"

using courant::Date;
using courant::Document;
using courant::RateTable;
using courant::RenderOptions;
using courant::TimeOfDay;
using courant::Timestamp;
using courant::renderers::name_of;
using courant::renderers::Staleness;
using courant::renderers::staleness_of;
using courant::renderers::warning_text;
using courant::test::headline_only;
using courant::test::quote;
using courant::test::rates_only;

namespace {

constexpr Date thursday{.year = 2031, .month = 6, .day = 12};

RateTable of_thursday() { return {.date = thursday, .quotes = {quote("USD", "84.80")}}; }

/// At nine o'clock of a day in June.
RenderOptions day_long(std::uint8_t day) {
  return {.max_age = 24, .now = Timestamp{.date = {2031, 6, day}, .time = TimeOfDay{9, 0, 0}}};
}

}  // namespace

TEST_CASE("staleness: rates are good for their hours of working days", "[renderers][staleness]") {
  CHECK(staleness_of(rates_only(of_thursday()), day_long(13)) == Staleness::none);
  CHECK(staleness_of(rates_only(of_thursday()), day_long(15)) == Staleness::none);
  CHECK(staleness_of(rates_only(of_thursday()), day_long(16)) == Staleness::outdated);
}

TEST_CASE("staleness: without hours or without a clock nothing is old", "[renderers][staleness]") {
  CHECK(staleness_of(rates_only(of_thursday()), {.now = Timestamp{.date = {2099, 1, 1}}}) ==
        Staleness::none);
  CHECK(staleness_of(rates_only(of_thursday()), {.max_age = 0}) == Staleness::none);
}

TEST_CASE("staleness: rates that name no day cannot promise an age", "[renderers][staleness]") {
  const Document undated = rates_only({.quotes = {quote("USD", "84.80")}});

  CHECK(staleness_of(undated, day_long(13)) == Staleness::undated);
  CHECK(staleness_of(undated, {}) == Staleness::none);
}

TEST_CASE("staleness: what could not be updated or is not whole says so first",
          "[renderers][staleness]") {
  Document cut = rates_only(of_thursday());
  cut.complete = false;
  RenderOptions options = day_long(30);

  CHECK(staleness_of(cut, options) == Staleness::incomplete);
  options.not_updated_since = Timestamp{.date = thursday};
  CHECK(staleness_of(cut, options) == Staleness::not_updated);
}

TEST_CASE("staleness: without rates there is nothing to say", "[renderers][staleness]") {
  Document document = headline_only("A");
  document.complete = false;

  CHECK(staleness_of(document, day_long(30)) == Staleness::none);
}

TEST_CASE("staleness: the words name the day", "[renderers][staleness]") {
  const RenderOptions options{.not_updated_since =
                                  Timestamp{.date = thursday, .time = TimeOfDay{9, 15, 0}}};

  CHECK(warning_text(Staleness::outdated, of_thursday(), options, "ru") ==
        "Устарело: это курсы за 12 июня 2031\u202Fг.");
  CHECK(warning_text(Staleness::not_updated, of_thursday(), options, "en") ==
        "Not updated since June 12, 2031, 9:15 AM");
  CHECK(warning_text(Staleness::undated, of_thursday(), options, "en") ==
        "Undated: these rates may be old");
  CHECK(warning_text(Staleness::incomplete, of_thursday(), options, "en") ==
        "Incomplete: some rates are missing");
  CHECK(warning_text(Staleness::none, of_thursday(), options, "en").empty());
}

TEST_CASE("staleness: each has a name for reports", "[renderers][staleness]") {
  CHECK(name_of(Staleness::none) == "none");
  CHECK(name_of(Staleness::not_updated) == "not-updated");
  CHECK(name_of(Staleness::incomplete) == "incomplete");
  CHECK(name_of(Staleness::outdated) == "outdated");
  CHECK(name_of(Staleness::undated) == "undated");
}

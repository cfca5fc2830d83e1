#include "renderers/labels.hpp"

#include <catch2/catch_test_macros.hpp>

using courant::TimeOfDay;
using courant::Timestamp;
using courant::locale::Label;
using courant::renderers::fill_label;
using courant::renderers::format_timestamp;
using courant::renderers::split_label;

TEST_CASE("labels: a value stands where the language wants it", "[renderers][labels]") {
  CHECK(fill_label(Label::source, "en", "Kabar") == "Source: Kabar");
  CHECK(fill_label(Label::source, "ky", "Kabar") == "Булак: Kabar");
  CHECK(fill_label(Label::base_currency, "ky", "сом") == "сом");
}

TEST_CASE("labels: a value is never taken for a place itself", "[renderers][labels]") {
  CHECK(fill_label(Label::source, "en", "{}") == "Source: {}");
}

TEST_CASE("labels: what surrounds a value is told apart", "[renderers][labels]") {
  CHECK(split_label(Label::updated, "en").before == "Updated ");
  CHECK(split_label(Label::updated, "en").after.empty());
}

TEST_CASE("labels: a label without a place stands before the value", "[renderers][labels]") {
  CHECK(split_label(Label::rate, "en").before == "Rate");
  CHECK(split_label(Label::rate, "en").after.empty());
}

TEST_CASE("labels: times have the precision that is known", "[renderers][labels]") {
  const Timestamp day{.date = {2031, 6, 12}};
  const Timestamp minute{.date = {2031, 6, 12}, .time = TimeOfDay{9, 15, 0}};

  CHECK(format_timestamp(day, "en") == "June 12, 2031");
  CHECK(format_timestamp(minute, "ru") == "12 июня 2031\u202Fг., 09:15");
}

#include "amounts/terms.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace courant::amounts;
using courant::Decimal;

namespace {

Decimal decimal(std::string_view text) { return *Decimal::parse(text); }

std::string total_of(const Terms& terms) {
  const auto total = terms.total();
  return total ? total->to_string() : "";
}

}  // namespace

TEST_CASE("terms: a scale multiplies all that is smaller in front of it", "[amounts][terms]") {
  Terms terms;
  CHECK(terms.add_number(decimal("2")));
  CHECK(terms.add_scale(2));
  CHECK(terms.add_number(decimal("50")));
  CHECK(terms.add_scale(3));

  CHECK(total_of(terms) == "250000");
  CHECK(terms.is_single());
}

TEST_CASE("terms: parts are added up from large to small", "[amounts][terms]") {
  Terms terms;
  CHECK(terms.add_number(decimal("3")));
  CHECK(terms.add_scale(8));
  CHECK(terms.has_room_below(decimal("5000")));
  CHECK(terms.add_number(decimal("5000")));
  CHECK(terms.add_scale(4));

  CHECK(total_of(terms) == "350000000");
  CHECK_FALSE(terms.is_single());
}

TEST_CASE("terms: units fill the zeros of tens, and no more", "[amounts][terms]") {
  Terms terms;
  CHECK(terms.add_number(decimal("20")));
  CHECK(terms.add_number(decimal("5")));
  CHECK_FALSE(terms.add_number(decimal("7")));

  CHECK(total_of(terms) == "25");
}

TEST_CASE("terms: a half behind a scale is one of the scale", "[amounts][terms]") {
  Terms terms;
  CHECK(terms.add_number(decimal("1")));
  CHECK(terms.add_scale(6));
  CHECK(terms.add_number(decimal("0.5")));

  CHECK(total_of(terms) == "1500000");
}

TEST_CASE("terms: what a decimal cannot hold has no total", "[amounts][terms][error]") {
  Terms terms;
  CHECK(terms.add_number(decimal("1" + std::string(35, '0'))));
  CHECK_FALSE(terms.add_scale(12));

  CHECK(total_of(terms).empty());
}

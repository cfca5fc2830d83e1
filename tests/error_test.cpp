#include "courant/error.hpp"

#include <catch2/catch_test_macros.hpp>

using courant::ErrorCode;
using courant::name_of;

TEST_CASE("error: codes are named as they are spelled", "[error]") {
  CHECK(name_of(ErrorCode::malformed) == "malformed");
  CHECK(name_of(ErrorCode::unexpected_end) == "unexpected_end");
  CHECK(name_of(ErrorCode::missing_field) == "missing_field");
  CHECK(name_of(ErrorCode::unknown_format) == "unknown_format");
  CHECK(name_of(ErrorCode::unknown_currency) == "unknown_currency");
  CHECK(name_of(ErrorCode::out_of_range) == "out_of_range");
  CHECK(name_of(ErrorCode::too_large) == "too_large");
  CHECK(name_of(ErrorCode::withheld) == "withheld");
}

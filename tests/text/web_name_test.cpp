#include "text/web_name.hpp"

#include <catch2/catch_test_macros.hpp>

using courant::text::WebName;

TEST_CASE("web_name: underscores become hyphens", "[text][web_name]") {
  static constexpr WebName pull_quote("pull_quote");
  static constexpr WebName dek("dek");

  CHECK(pull_quote.view() == "pull-quote");
  CHECK(dek.view() == "dek");
}

#include <catch2/catch_test_macros.hpp>

#include "courant/courant.hpp"

using namespace courant;

TEST_CASE("wire: rate lines, headline and paragraphs come out of one page", "[readers][wire]") {
  const auto document = read("USD 84.80\n\nSom holds\n\nThe som held steady on Tuesday.\n");

  REQUIRE(document.has_value());
  CHECK(document->rates->quotes.at(0).value->to_string() == "84.80");
  CHECK(document->articles.at(0).headline == "Som holds");
}

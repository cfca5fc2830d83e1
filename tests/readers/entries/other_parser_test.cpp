#include <catch2/catch_test_macros.hpp>

#include "support/feed_expectations.hpp"

using namespace courant::test;

TEST_CASE("feeds: those of another parser's tests read as that parser reads them",
          "[readers][entries]") {
  const auto comparison = compare_feeds();
  if (!comparison) SKIP("no feeds of other parsers beside the checkout");

  WARN(comparison->files << " feeds read, " << comparison->compared << " compared in "
                         << comparison->fields << " fields, " << comparison->differences.size()
                         << " differences");
  CHECK(comparison->fields > 300);
  CHECK(
      unexpected_differences(*comparison, {
                                              // Escaped once more than its type says: we decode
                                              // it, since a reader should not see tags.
                                              "_escaped_markup.xml: ",
                                              // Of several links we take the first, they the last.
                                              "_links.xml: ",
                                          }) == std::vector<std::string>{});
}

#include "locale/alternatives.hpp"

#include <catch2/catch_test_macros.hpp>

using courant::locale::form_count;
using courant::locale::form_of;

TEST_CASE("alternatives: a form is what stands around and one of the inner parts",
          "[locale][alternatives]") {
  CHECK(form_of("доллар{/а/ов} США", 0) == "доллар США");
  CHECK(form_of("доллар{/а/ов} США", 1) == "доллара США");
  CHECK(form_of("доллар{/а/ов} США", 2) == "долларов США");
  CHECK(form_of("{Е/е}вро", 1) == "евро");
}

TEST_CASE("alternatives: the last form serves for all that follow", "[locale][alternatives]") {
  CHECK(form_of("euro{/s}", 1) == "euros");
  CHECK(form_of("euro{/s}", 5) == "euros");
}

TEST_CASE("alternatives: a text without braces has one form", "[locale][alternatives]") {
  CHECK(form_of("CFA/BEAC", 0) == "CFA/BEAC");
  CHECK(form_of("CFA/BEAC", 3) == "CFA/BEAC");
  CHECK(form_count("CFA/BEAC") == 1);
  CHECK(form_count("") == 1);
}

TEST_CASE("alternatives: forms are counted, those outside of braces apart",
          "[locale][alternatives]") {
  CHECK(form_count("доллар{/а/ов} США") == 3);
  CHECK(form_count("CFA/BEAC frank{/y/u/ů}") == 4);
}

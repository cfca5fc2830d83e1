#include "locale/plurals.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

#include "locale/tables.hpp"

using courant::locale::plural_form;
using courant::locale::plural_forms;
using courant::locale::singular_form;

namespace {

std::string_view rule_of(std::string_view language) {
  return courant::locale::plural_line(courant::locale::locale_of(language).plural_rule);
}

struct Example {
  const char* number;
  std::size_t form;
};

}  // namespace

TEST_CASE("plurals: Russian has one, few, many and other", "[locale][plurals]") {
  const auto [number, form] = GENERATE(
      Example{"1", 0}, Example{"21", 0}, Example{"101", 0}, Example{"2", 1}, Example{"24", 1},
      Example{"0", 2}, Example{"5", 2}, Example{"11", 2}, Example{"12", 2}, Example{"111", 2},
      Example{"1.5", 3}, Example{"1.0", 3}, Example{"5.00", 3}, Example{"1000000", 2});

  CAPTURE(number);
  CHECK(plural_form(rule_of("ru"), number) == form);
}

TEST_CASE("plurals: visible zeros matter where a language says so", "[locale][plurals]") {
  CHECK(plural_form(rule_of("en"), "1") == 0);
  CHECK(plural_form(rule_of("en"), "1.0") == 1);
  CHECK(plural_form(rule_of("ky"), "1.0") == 0);
  CHECK(plural_form(rule_of("ky"), "1.1") == 1);
}

TEST_CASE("plurals: Arabic has six forms", "[locale][plurals]") {
  const auto [number, form] = GENERATE(Example{"0", 0}, Example{"1", 1}, Example{"2", 2},
                                       Example{"3", 3}, Example{"103", 3}, Example{"11", 4},
                                       Example{"99", 4}, Example{"100", 5}, Example{"3.5", 5});

  CAPTURE(number);
  CHECK(plural_form(rule_of("ar"), number) == form);
}

TEST_CASE("plurals: digits after the point decide in some languages", "[locale][plurals]") {
  CHECK(plural_form(rule_of("hr"), "0.1") == 0);
  CHECK(plural_form(rule_of("hr"), "5.11") == 2);
  CHECK(plural_form(rule_of("hr"), "5.2") == 1);
  CHECK(plural_form(rule_of("lv"), "5.11") == 0);
  CHECK(plural_form(rule_of("da"), "0.5") == 0);
  CHECK(plural_form(rule_of("da"), "2.5") == 1);
}

TEST_CASE("plurals: any number of digits is counted exactly", "[locale][plurals]") {
  CHECK(plural_form(rule_of("ru"), "1234567890123456789012345678901234567891") == 0);
  CHECK(plural_form(rule_of("ru"), "1000000000000000000000000000000000000011") == 2);
  CHECK(plural_form(rule_of("en"), "1000000000000000000000000000000000000001") == 1);
  CHECK(plural_form(rule_of("es"), "3000000") == 1);
  CHECK(plural_form(rule_of("es"), "3000001") == 2);
  CHECK(plural_form(rule_of("es"), "1000000000000") == 1);
}

TEST_CASE("plurals: a language without forms has one for everything", "[locale][plurals]") {
  CHECK(plural_forms(rule_of("ja")) == 1);
  CHECK(plural_form(rule_of("ja"), "1") == 0);
  CHECK(plural_form(rule_of("ja"), "2.5") == 0);
  CHECK(singular_form(rule_of("ja")) == 0);
}

TEST_CASE("plurals: the singular is where the rule has it", "[locale][plurals]") {
  CHECK(plural_forms(rule_of("ar")) == 6);
  CHECK(singular_form(rule_of("ar")) == 1);
  CHECK(plural_forms(rule_of("en")) == 2);
  CHECK(singular_form(rule_of("en")) == 0);
}

#include "readers/markdown/shortcodes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using courant::readers::markdown::is_shortcodes;

TEST_CASE("shortcodes: Hugo and Liquid have several brackets", "[readers][markdown]") {
  CHECK(is_shortcodes(GENERATE("{{< figure >}}", "{{% note %}}", "{{ page.title }}",
                               "{% include a.html %}\n\ntext", "{{< a >}}\n{{< b >}}\n \ntext")));
}

TEST_CASE("shortcodes: text beside them makes it a paragraph", "[readers][markdown]") {
  CHECK_FALSE(is_shortcodes(GENERATE("", "text", "{{< a >}} text", "{{< a >}}\ntext", "{{< a",
                                     "{ a }", "text {{< a >}}")));
}

TEST_CASE("shortcodes: one that ends behind 4096 bytes is none", "[readers][markdown][error]") {
  CHECK(is_shortcodes("{%" + std::string(4092, 'a') + "%}"));
  CHECK_FALSE(is_shortcodes("{%" + std::string(4093, 'a') + "%}"));
}

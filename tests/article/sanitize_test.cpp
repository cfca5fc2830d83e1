#include "article/sanitize.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string_view>

#include "support/payloads.hpp"

using courant::is_code_language;
using courant::safe_url;
using courant::UrlUse;

TEST_CASE("sanitize: addresses of the web, mail and telephone pass as links",
          "[article][sanitize]") {
  const std::string_view url =
      GENERATE("https://example.org/a?b=c#d", "HTTP://EXAMPLE.org", "mailto:desk@example.org",
               "tel:+996312000000", "/path", "path/to", "?q", "#id", "//example.org/a",
               "/@name/posts", "https://example.org/@name", "./a:b", "path/to:colon", "1:2");

  CHECK(safe_url(url, UrlUse::link) == url);
}

TEST_CASE("sanitize: images come from the web alone", "[article][sanitize][error]") {
  CHECK(safe_url("https://example.org/i.jpg", UrlUse::image) == "https://example.org/i.jpg");
  CHECK(safe_url("i.jpg", UrlUse::image) == "i.jpg");
  CHECK(safe_url("mailto:desk@example.org", UrlUse::image).empty());
  CHECK(safe_url("tel:1", UrlUse::image).empty());
}

TEST_CASE("sanitize: hostile addresses are refused for both uses", "[article][sanitize][error]") {
  const std::string_view url = GENERATE(from_range(courant::test::hostile_urls));

  CHECK(safe_url(url, UrlUse::link).empty());
  CHECK(safe_url(url, UrlUse::image).empty());
}

TEST_CASE("sanitize: what a browser would drop is dropped before the address is judged",
          "[article][sanitize]") {
  CHECK(safe_url("  https://exa\tmple.org/\r\n a \x01", UrlUse::link) == "https://example.org/ a");
  CHECK(safe_url(" \t\r\n ", UrlUse::link).empty());
}

TEST_CASE("sanitize: a language of code has letters of any script and no more than three signs",
          "[article][sanitize]") {
  CHECK(is_code_language(GENERATE("c++", "objective-c", "c#", "föö", "1с", "语言")));
  CHECK_FALSE(is_code_language(GENERATE("", "no name", "a\tb", "<b>", "a\u00A0b", ";", "\u202E")));
}

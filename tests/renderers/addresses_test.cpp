#include "renderers/addresses.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "support/payloads.hpp"

using courant::ImagePolicy;
using courant::renderers::may_link;
using courant::renderers::may_load;

TEST_CASE("addresses: links lead to the web, mail and telephone", "[renderers][addresses]") {
  CHECK(may_link("https://example.org/a?b#c"));
  CHECK(may_link("HTTP://example.org"));
  CHECK(may_link("mailto:a@example.org"));
  CHECK(may_link("tel:+996312000000"));
  CHECK(may_link("/a/b"));
  CHECK(may_link("/@name/b"));
  CHECK(may_link("b.html?x=a:b"));
  CHECK(may_link("//example.org/a"));
}

TEST_CASE("addresses: hostile ones are neither followed nor loaded", "[renderers][addresses]") {
  const auto url = GENERATE(from_range(courant::test::hostile_urls));

  CAPTURE(url);
  CHECK_FALSE(may_link(url));
  CHECK_FALSE(may_load(url, ImagePolicy::https));
  CHECK_FALSE(may_load(url, ImagePolicy::same_origin));
}

TEST_CASE("addresses: images come over https or from the page's origin", "[renderers][addresses]") {
  CHECK(may_load("https://example.org/a.jpg", ImagePolicy::https));
  CHECK(may_load("HTTPS://example.org/a.jpg", ImagePolicy::https));
  CHECK(may_load("/a.jpg", ImagePolicy::https));
  CHECK_FALSE(may_load("http://example.org/a.jpg", ImagePolicy::https));
  CHECK_FALSE(may_load("//example.org/a.jpg", ImagePolicy::https));
  CHECK_FALSE(may_load("mailto:a@example.org", ImagePolicy::https));
}

TEST_CASE("addresses: same-origin refuses what names a host", "[renderers][addresses]") {
  CHECK(may_load("/a.jpg", ImagePolicy::same_origin));
  CHECK(may_load("a.jpg", ImagePolicy::same_origin));
  CHECK(may_load("?image=a", ImagePolicy::same_origin));
  CHECK_FALSE(may_load("https://example.org/a.jpg", ImagePolicy::same_origin));
  CHECK_FALSE(may_load("//example.org/a.jpg", ImagePolicy::same_origin));
  CHECK_FALSE(may_load("/\\example.org/a.jpg", ImagePolicy::same_origin));
  CHECK_FALSE(may_load("\\\\example.org/a.jpg", ImagePolicy::same_origin));
}

TEST_CASE("addresses: no image is loaded where none may", "[renderers][addresses]") {
  CHECK_FALSE(may_load("/a.jpg", ImagePolicy::none));
  CHECK_FALSE(may_load("https://example.org/a.jpg", ImagePolicy::none));
}

TEST_CASE("addresses: images below the page's own origin are not foreign",
          "[renderers][addresses]") {
  const std::string_view origin = "http://localhost:8080";

  CHECK(may_load("http://localhost:8080/a.jpg", ImagePolicy::https, origin));
  CHECK(may_load("http://localhost:8080/a.jpg", ImagePolicy::same_origin, origin));
  CHECK_FALSE(may_load("http://localhost:8080/a.jpg", ImagePolicy::none, origin));
  CHECK_FALSE(may_load("http://localhost:80801/a.jpg", ImagePolicy::https, origin));
  CHECK_FALSE(may_load("http://localhost:8080@example.org/a.jpg", ImagePolicy::https, origin));
  CHECK_FALSE(may_load("http://localhost:8080.example.org/a.jpg", ImagePolicy::https, origin));
}

#include "text/urls.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using courant::text::resolve_url;

namespace {

struct Case {
  const char* reference;
  const char* target;
};

}  // namespace

TEST_CASE("urls: a reference is resolved as RFC 3986 has it", "[text][urls]") {
  // §5.4.1 and §5.4.2 of the RFC.
  const auto [reference, target] = GENERATE(
      Case{"g", "http://a/b/c/g"}, Case{"./g", "http://a/b/c/g"}, Case{"g/", "http://a/b/c/g/"},
      Case{"/g", "http://a/g"}, Case{"//g", "http://g"}, Case{"?y", "http://a/b/c/d;p?y"},
      Case{"g?y", "http://a/b/c/g?y"}, Case{"#s", "http://a/b/c/d;p?q#s"},
      Case{"g?y#s", "http://a/b/c/g?y#s"}, Case{";x", "http://a/b/c/;x"},
      Case{"", "http://a/b/c/d;p?q"}, Case{".", "http://a/b/c/"}, Case{"./", "http://a/b/c/"},
      Case{"..", "http://a/b/"}, Case{"../g", "http://a/b/g"}, Case{"../..", "http://a/"},
      Case{"../../g", "http://a/g"}, Case{"../../../g", "http://a/g"}, Case{"/./g", "http://a/g"},
      Case{"/../g", "http://a/g"}, Case{"g.", "http://a/b/c/g."}, Case{"..g", "http://a/b/c/..g"},
      Case{"./../g", "http://a/b/g"}, Case{"g/./h", "http://a/b/c/g/h"},
      Case{"g/../h", "http://a/b/c/h"}, Case{"g?y/../x", "http://a/b/c/g?y/../x"},
      Case{"//h/../x", "http://h/x"});

  CHECK(resolve_url(reference, "http://a/b/c/d;p?q") == target);
}

TEST_CASE("urls: a base without a path is one with a slash", "[text][urls]") {
  CHECK(resolve_url("g", "https://a.example") == "https://a.example/g");
  CHECK(resolve_url("?q", "https://a.example") == "https://a.example?q");
}

TEST_CASE("urls: an address is read as browsers read it", "[text][urls]") {
  CHECK(resolve_url(" /a\nb\t ", "https://a.example/x") == "https://a.example/ab");
  CHECK(resolve_url("\\\\b.example\\c?d\\e", "https://a.example/") == "https://b.example/c?d\\e");
}

TEST_CASE("urls: what cannot be resolved stays as written", "[text][urls]") {
  const std::string base = GENERATE("", "/relative/base", "mailto:a@example.org", "https:", "x");

  CHECK(resolve_url("a/../b", base) == "a/../b");
}

TEST_CASE("urls: an absolute address stays as written", "[text][urls]") {
  const std::string url =
      GENERATE("https://b.example/../x", "mailto:a@example.org", "javascript:alert(1)", "tel:+996");

  CHECK(resolve_url(url, "https://a.example/") == url);
}

TEST_CASE("urls: a million segments are resolved in one pass", "[text][urls]") {
  std::string path;
  for (int i = 0; i < 300'000; ++i) path += "a/../";

  CHECK(resolve_url(path, "https://a.example/") == "https://a.example/");
}

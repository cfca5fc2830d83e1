#include <catch2/catch_test_macros.hpp>

#include "readers/readers.hpp"

using namespace courant;
using courant::readers::Findings;
using courant::readers::language_for;

TEST_CASE("language: what the caller demands beats what the document declares",
          "[readers][language]") {
  Findings findings(10);

  CHECK(language_for({.language = "ky", .context_language = "de"}, "ru", "текст", findings) ==
        "ky");
  CHECK(findings.take().empty());
}

TEST_CASE("language: what the document declares beats its surroundings", "[readers][language]") {
  Findings findings(10);

  CHECK(language_for({.context_language = "de"}, "ru", "text", findings) == "ru");
}

TEST_CASE("language: the surroundings beat the script", "[readers][language]") {
  Findings findings(10);

  CHECK(language_for({.context_language = "tg"}, "", "текст", findings) == "tg");
  CHECK(findings.take().empty());
}

TEST_CASE("language: the script decides last, and that is said", "[readers][language]") {
  Findings findings(10);

  CHECK(language_for({}, "", "Сүйлөшүүлөр", findings) == "ky");

  const auto said = findings.take();
  REQUIRE(said.size() == 1);
  CHECK(said.front().code == DiagnosticCode::guessed_language);
}

TEST_CASE("language: nothing told is English", "[readers][language]") {
  Findings findings(10);

  CHECK(language_for({}, "", "The som held", findings) == "en");
  CHECK(findings.take().empty());
}

TEST_CASE("language: what is no language tag is passed over", "[readers][language][error]") {
  Findings findings(10);

  CHECK(language_for({.language = "русский"}, "?", "The som held", findings) == "en");
}

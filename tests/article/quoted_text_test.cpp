#include "article/quoted_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "support/outline.hpp"

using namespace courant;

namespace {

/// `paragraph` as it is printed, quoted inlines in braces.
std::string printed(std::string_view paragraph, QuoteStyle style) {
  BodyBuilder builder{Limits{}};
  add_quoted_text(builder, paragraph, style);
  return test::outline(builder.finish()).substr(std::string_view("paragraph: ").size());
}

}  // namespace

TEST_CASE("quoted_text: every quotation is a quoted inline with its marks inside",
          "[article][quoted_text]") {
  CHECK(printed("He said “yes ‘no’ yes” and left.", {.language = "en"}) ==
        "He said {“yes {‘no’} yes”} and left.");
}

TEST_CASE("quoted_text: matching pairs stay as written in every language",
          "[article][quoted_text]") {
  const std::string_view language =
      GENERATE("en", "ru", "ky", "kk", "uz", "de", "fr", "fr-CH", "sv", "ja", "pl", "hu", "ar");
  const std::string_view pair =
      GENERATE("“a”", "‘a’", "«a»", "„a“", "‚a‘", "„a”", "»a«", "”a”", "\"a\"", "‹a›", "「a」",
               "『a』", "«\u00A0a\u00A0»", "«\u202Fa\u202F»", "« a »");

  CHECK(printed("x " + std::string(pair) + ", y", {.language = language}) ==
        "x {" + std::string(pair) + "}, y");
}

TEST_CASE("quoted_text: a mismatched pair becomes the language's own", "[article][quoted_text]") {
  const auto [language, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"en", "{“Go on,”} he said"},
      {"ru", "{«Go on,»} he said"},
      {"ky", "{«Go on,»} he said"},
      {"uk", "{«Go on,»} he said"},
      {"kk", "{«Go on,»} he said"},
      {"uz", "{“Go on,”} he said"},
      {"tr", "{“Go on,”} he said"},
      {"de", "{„Go on,“} he said"},
      {"cs", "{„Go on,“} he said"},
      {"pl", "{„Go on,”} he said"},
      {"fr", "{«\u00A0Go on,\u00A0»} he said"},
      {"it", "{«Go on,»} he said"},
      {"nl", "{‘Go on,’} he said"},
      {"sv", "{”Go on,”} he said"},
      {"fi", "{”Go on,”} he said"},
      {"nb", "{«Go on,»} he said"},
      {"ja", "{「Go on,」} he said"},
      {"zh", "{“Go on,”} he said"},
      {"ar", "{”Go on,“} he said"},
      {"hy", "{«Go on,»} he said"},
      {"en-GB", "{“Go on,”} he said"},
      {"xx", "{“Go on,”} he said"},
  }));

  CHECK(printed("«Go on,\" he said", {.language = language}) == expected);
}

TEST_CASE("quoted_text: a mismatched pair inside another gets the inner marks",
          "[article][quoted_text]") {
  const auto [language, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"en", "{“We {‘really’} go,”} he said"},
      {"ru", "{«We {„really“} go,»} he said"},
      {"ky", "{«We {„really“} go,»} he said"},
      {"de", "{„We {‚really‘} go,“} he said"},
      {"sv", "{”We {’really’} go,”} he said"},
      {"ja", "{「We {『really』} go,」} he said"},
  }));

  CHECK(printed("«We “really\" go,\" he said", {.language = language}) == expected);
}

TEST_CASE("quoted_text: spaces that the copy has inside its marks are not doubled",
          "[article][quoted_text]") {
  CHECK(printed("«\u00A0Va,\" dit-il", {.language = "fr"}) == "{«\u00A0Va,\u00A0»} dit-il");
  CHECK(printed("«\u202FVa,\" dit-il", {.language = "fr"}) == "{«\u202FVa,\u00A0»} dit-il");
  CHECK(printed("« Va,\" dit-il", {.language = "fr"}) == "{« Va,\u00A0»} dit-il");
}

TEST_CASE("quoted_text: without repair every mark stays as written", "[article][quoted_text]") {
  CHECK(printed("«Go “on\",\" he said", {.language = "en", .repair = false}) ==
        "{«Go {“on\"},\"} he said");
}

TEST_CASE("quoted_text: a quotation that opens the paragraph and stays open is quoted to its end",
          "[article][quoted_text]") {
  CHECK(printed("“We go on.", {.language = "en"}) == "{“We go on.}");
  CHECK(printed("“We ‘go’ on.", {.language = "en"}) == "{“We {‘go’} on.}");
}

TEST_CASE("quoted_text: a stray or open mark elsewhere makes no inline", "[article][quoted_text]") {
  CHECK(printed("We go on,” he said", {.language = "en"}) == "We go on,” he said");
  CHECK(printed("He said “we go on", {.language = "en"}) == "He said “we go on");
}

TEST_CASE("quoted_text: the marks come back for the caller to report", "[article][quoted_text]") {
  BodyBuilder builder{Limits{}};

  const auto marks = add_quoted_text(builder, "«a\" “b", {.language = "en"});

  REQUIRE(marks.size() == 3);
  CHECK(marks.at(0).mismatched);
  CHECK(marks.at(2).partner == QuoteMark::no_partner);
}

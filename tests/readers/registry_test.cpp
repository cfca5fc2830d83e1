#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "courant/courant.hpp"
#include "support/failure.hpp"
#include "support/outline.hpp"

using namespace courant;
using courant::test::failure_of;
using courant::test::reported;
using courant::test::warnings;
using namespace std::string_view_literals;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view embargoed =
    "Headline: Talks go on\nEmbargo: 2031-06-12T09:00:00+06:00\n\nThe talks go on.\n";

Timestamp timestamp(std::string_view text) {
  Options options;
  REQUIRE(set_option(options, "now", text).has_value());
  return *options.read.now;
}

}  // namespace

TEST_CASE("registry: formats have names on the web", "[readers][registry]") {
  CHECK(name_of(Format::wire) == "wire");
  CHECK(name_of(Format::automatic) == "auto");
  CHECK(format_named("wire") == Format::wire);
  CHECK_FALSE(format_named("Wire").has_value());
}

TEST_CASE("registry: text that nothing else claims is wire copy", "[readers][registry]") {
  CHECK(sniff("USD 84.80").value() == Format::wire);
  CHECK(sniff("").value() == Format::wire);
  CHECK(sniff("\xFF\xFE"
              "U\0S\0D\0"sv)
            .value() == Format::wire);
  CHECK(sniff("[AP] Talks go on").value() == Format::wire);
}

TEST_CASE("registry: markup, JSON and binary data are never printed as copy",
          "[readers][registry][error]") {
  const std::string_view bytes =
      GENERATE("<?xml version='1.0'?>"sv, "\n <login/>"sv, "{\"notice\":\"Not found\"}"sv,
               "[{\"a\":1}]"sv, "[\n {\"a\":1}]"sv, "[[1]]"sv, "[ ]\n"sv,
               "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0"sv, "PK\3\4\0\0\0\0\0"sv, "\xFF\xFF\xFF"sv);

  const auto format = sniff(bytes);
  const auto document = read(bytes);

  REQUIRE_FALSE(format.has_value());
  CHECK(format.error().code == ErrorCode::unknown_format);
  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::unknown_format);
}

TEST_CASE("registry: a page without an article is never printed as copy",
          "[readers][registry][error]") {
  const std::string_view bytes =
      GENERATE("<!doctype html><title>Log in</title>"sv, "\n <html>"sv,
               "<html><body><form><label>Name <input></label><button>Log in</button></form>"sv,
               "<!doctype html><title>502</title><h1>Bad gateway</h1><hr>nginx"sv);

  const auto document = read(bytes);

  CHECK(sniff(bytes).value() == Format::html);
  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::missing_field);
}

TEST_CASE("registry: compressed data is no text in an 8-bit alphabet",
          "[readers][registry][error]") {
  // The start of a gzip stream; its bytes would pass for words of windows-1251.
  const auto format = sniff(
      "\x1F\x8B\x08\x00\x93\x31\x6B\x00\x03\xCD\x57\xEB\x6E\xDB\x46\x16\xFE\xAF\xA7\x38\x8C\x72"
      "\x98\x32\x94\x5D\x8B\x20\x42\xC5\x5B\x75\x20\x40\x60\xB1\x83\x5D\xC0\x31\x2C\x86\x59\xAC"sv);

  REQUIRE_FALSE(format.has_value());
  CHECK(format.error().code == ErrorCode::unknown_format);
}

TEST_CASE("registry: a stray control character does not unmake copy whose encoding is guessed",
          "[readers][registry]") {
  CHECK(
      sniff(
          "\xD1\xEE\xEC \xF1\xF2\xE0\xE1\xE8\xEB\xE5\xED \xE2\xEE \xE2\xF2\xEE\xF0\xED\xE8\xEA\x07"sv)
          .value() == Format::wire);
}

TEST_CASE("registry: a format that is named is not told from the bytes", "[readers][registry]") {
  const auto document = read("<b>Talks</b> go on", {.format = Format::wire});

  REQUIRE(document.has_value());
  CHECK(document->articles.at(0).headline == "<b>Talks</b> go on");
}

TEST_CASE("registry: the hard limit counts bytes as they came", "[readers][registry][error]") {
  const ReadOptions options{.limits = {.input_bytes = 10}};

  const auto document = read("123456 abcd", options);

  CHECK(read("123456 ab", options).has_value());
  CHECK(read("123456 abc", options).has_value());
  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::too_large);
  CHECK(document.error().where == Position{});
}

TEST_CASE("registry: 2 MB are read, a byte more is too large", "[readers][registry][error]") {
  std::string copy = "Talks go on\n\n";
  copy.append(2'000'000 - copy.size(), 'a');

  CHECK(read(copy).has_value());
  CHECK(failure_of(read(copy + 'a')) == ErrorCode::too_large);
  CHECK(read(copy + 'a', {.limits = Limits::for_server()}).has_value());
}

TEST_CASE("registry: input that gives nothing is a missing field", "[readers][registry][error]") {
  CHECK(failure_of(read(GENERATE("", "\n\n\n", " \t ", "\uFEFF", "-30-\n"))) ==
        ErrorCode::missing_field);
}

TEST_CASE("registry: what is wanted must be there", "[readers][registry][error]") {
  CHECK(read("USD 84.80", {.wanted = Wanted::rates}).has_value());
  CHECK(failure_of(read("USD 84.80", {.wanted = Wanted::articles})) == ErrorCode::missing_field);
  CHECK(read("Talks go on", {.wanted = Wanted::articles}).has_value());
  CHECK(failure_of(read("Talks go on", {.wanted = Wanted::rates})) == ErrorCode::missing_field);
}

TEST_CASE("registry: the error of a document without rates points to the first bad one",
          "[readers][registry][error]") {
  const auto document = read("USD 0\nEUR 0\n", {.wanted = Wanted::rates});

  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().where == Position{.offset = 4, .line = 1, .column = 5});
}

TEST_CASE("registry: drafts, cancelled and withheld copy is refused",
          "[readers][registry][error]") {
  const std::string_view status = GENERATE("draft", "withheld", "cancelled", "canceled", "Draft");
  const std::string copy =
      "Headline: Talks go on\nStatus: " + std::string(status) + "\n\nThe talks go on.\n";

  CHECK(failure_of(read(copy)) == ErrorCode::withheld);
  CHECK(read(copy, {.include_withheld = true}).has_value());
}

TEST_CASE("registry: an embargo holds until its moment", "[readers][registry][error]") {
  const auto [now, held] = GENERATE(table<std::string_view, bool>({
      {"2031-06-12T08:59:59+06:00", true},
      {"2031-06-12T09:00:00+06:00", false},
      {"2031-06-12T09:00:01+06:00", false},
      {"2031-06-12T02:59:59Z", true},
      {"2031-06-12T03:00:00Z", false},
  }));

  CHECK(read(embargoed, {.now = timestamp(now)}).has_value() == !held);
}

TEST_CASE("registry: without knowing the time every embargo holds", "[readers][registry][error]") {
  CHECK(failure_of(read(embargoed)) == ErrorCode::withheld);
  CHECK(read(embargoed, {.include_withheld = true}).has_value());
}

TEST_CASE("registry: an embargo without zone holds until it is over everywhere",
          "[readers][registry][error]") {
  constexpr std::string_view copy = "Embargo: 2031-06-12 09:00\n\nThe talks go on.\n";

  CHECK_FALSE(read(copy, {.now = timestamp("2031-06-12T20:59:59Z")}).has_value());
  CHECK(read(copy, {.now = timestamp("2031-06-12T21:00:00Z")}).has_value());
  CHECK(read(copy, {.zone = 360, .now = timestamp("2031-06-12T03:00:00Z")}).has_value());
  CHECK_FALSE(read(copy, {.zone = 360, .now = timestamp("2031-06-12T02:59:59Z")}).has_value());
}

TEST_CASE("registry: an embargo that cannot be read holds", "[readers][registry][error]") {
  const std::string_view copy = GENERATE("Embargo: tomorrow\n\nThe talks go on.\n",
                                         "Embargo: noon\nStatus: usable\n\nThe talks go on.\n",
                                         "Status: usable\nEmbargo: noon\n\nThe talks go on.\n");

  CHECK(failure_of(read(copy, {.now = timestamp("2031-06-12T09:00:00Z")})) == ErrorCode::withheld);
}

TEST_CASE("registry: what expires is shown until its moment, whatever format says so",
          "[readers][registry][error]") {
  const std::string_view copy = GENERATE(
      "Headline: Talks go on\nExpires: 2031-06-12T09:00:00+06:00\n\nThe talks go on.\n",
      "---\ntitle: Talks go on\nexpiryDate: 2031-06-12T09:00:00+06:00\n---\nThe talks go on.\n",
      R"({"courant":1,"articles":[{"headline":"A","expires":"2031-06-12T09:00:00+06:00"}]})",
      R"({"uri":"urn:ex:1","versionCreated":"2031-06-01","headline":"A",)"
      R"("expires":"2031-06-12T09:00:00+06:00"})",
      R"({"@type":"NewsArticle","headline":"A","articleBody":"The talks go on.",)"
      R"("expires":"2031-06-12T09:00:00+06:00"})",
      "<!DOCTYPE html><html><head><meta property=og:title content=A><meta property=og:type "
      "content=article><meta property=article:expiration_time "
      "content='2031-06-12T09:00:00+06:00'></head><body><article><h1>A</h1><p>The talks go "
      "on.</p></article></body></html>");

  CAPTURE(copy);
  const auto before = read(copy, {.now = timestamp("2031-06-12T08:59:59+06:00")});
  REQUIRE(before.has_value());
  REQUIRE(before->articles.at(0).expires);
  CHECK(to_string(*before->articles.at(0).expires) == "2031-06-12T09:00:00+06:00");
  CHECK(before->articles.at(0).status == Status::usable);
  CHECK(read(copy).has_value());
  CHECK(failure_of(read(copy, {.now = timestamp("2031-06-12T09:00:00+06:00")})) ==
        ErrorCode::withheld);
}

TEST_CASE("registry: bad bytes are reported at their place in the decoded text",
          "[readers][registry][error]") {
  const auto document =
      read("Talks go on\n\nThe som held\xFF steady, ө\xE2\x82, on Tuesday, again.\n");

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"invalid-bytes 3:13", "invalid-bytes 3:24"});
  CHECK(document->diagnostics.at(1).where.offset == 25);
  CHECK(document->diagnostics.at(2).where.offset == 37);
  CHECK(test::outline(document->articles.at(0).body) ==
        "paragraph: The som held\uFFFD steady, ө\uFFFD, on Tuesday, again.");
}

TEST_CASE("registry: NUL bytes are reported and shown as U+FFFD", "[readers][registry][error]") {
  const auto document = read("Talks go on\n\nThe som\0 held steady, on Tuesday and again.\n"sv);

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"control-character 3:8"});
}

TEST_CASE("registry: positions behind dropped characters are those of the input",
          "[readers][registry][error]") {
  const auto document =
      read("USD\x07 84.80\nEUR\x07 abc\nRUB 1.19\n\nTalks go on here for a while\n");

  REQUIRE(document.has_value());
  CHECK(warnings(*document) ==
        Lines{"control-character 1:4", "control-character 2:4", "invalid-rate 2:6"});
  CHECK(document->diagnostics.back().where.offset == 30);
}

TEST_CASE("registry: windows-1251 is read when declared and when guessed", "[readers][registry]") {
  constexpr std::string_view copy = "\xD1\xEE\xEC \xF1\xF2\xE0\xE1\xE8\xEB\xE5\xED\n";

  const auto declared =
      read(copy, {.content_type = "text/plain; charset=windows-1251", .language = "ru"});
  const auto guessed = read(copy, {.language = "ru"});

  CHECK(declared.value().articles.at(0).headline == "Сом стабилен");
  CHECK(reported(*declared) == Lines{"headline 1:1"});
  CHECK(guessed.value().articles.at(0).headline == "Сом стабилен");
  CHECK(reported(*guessed) == Lines{"guessed-encoding 1:1", "headline 1:1"});
}

TEST_CASE("registry: UTF-16 is read by its mark in both orders", "[readers][registry]") {
  CHECK(read("\xFF\xFE"
             "U\0S\0D\0 \0"
             "8\0"
             "4\0"sv)
            .value()
            .rates.has_value());
  CHECK(read("\xFE\xFF\0U\0S\0D\0 \0"
             "8\0"
             "4"sv)
            .value()
            .rates.has_value());
}

TEST_CASE("registry: a charset that is not known is said", "[readers][registry][error]") {
  const auto document = read("Talks go on", {.content_type = "text/plain; charset=x-unknown"});

  REQUIRE(document.has_value());
  CHECK(warnings(*document) == Lines{"unknown-encoding 1:1"});
}

TEST_CASE("registry: diagnostics are in the order of the text", "[readers][registry]") {
  const auto document = read(
      "USD 84.80\n\nTalks\xFF go on\n\nHe said «yes\" and \xFF"
      "left again, on Tuesday.\n");

  REQUIRE(document.has_value());
  CHECK(reported(*document) == Lines{"rate-lines 1:1", "missing-base 1:1", "headline 3:1",
                                     "invalid-bytes 3:6", "paired-quotes 5:9",
                                     "invalid-bytes 5:19"});
}

TEST_CASE("registry: diagnostics are kept up to the limit", "[readers][registry][error]") {
  const auto [bad, kept] = GENERATE(table<int, std::size_t>({{5, 6}, {6, 7}, {7, 7}, {90, 7}}));
  std::string copy = "USD 84.80\n";
  for (int i = 0; i < bad; ++i) copy += "EUR abc\n";
  copy += "RUB 1.19\n";

  const auto document = read(copy, {.limits = {.diagnostics = 6}});

  // One more counts those that are left out, the notes on the rates among them.
  REQUIRE(document.has_value());
  CHECK(document->diagnostics.size() == kept);
  CHECK(warnings(*document).size() == kept);
}

TEST_CASE("registry: repairs leave half of the diagnostics to the reader",
          "[readers][registry][error]") {
  const auto document =
      read("USD abc\nEUR 98.41\n\nTalks a\0b\0c\0d\0e\0f go on and on and on.\n"sv,
           {.limits = {.diagnostics = 4}});

  REQUIRE(document.has_value());
  CHECK(reported(*document) == Lines{"limit-reached 1:1", "invalid-rate 1:5",
                                     "control-character 4:8", "control-character 4:10",
                                     "limit-reached 4:12"});
}

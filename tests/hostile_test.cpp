#include "support/hostile.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "courant/courant.hpp"
#include "support/node_stream.hpp"

using namespace courant;
using namespace courant::test;

namespace {

ReadOptions options_for(const Carrier& carrier) {
  return {.format = carrier.format, .include_withheld = true};
}

/// Every hostile text of about `size` bytes.
std::vector<std::string> hostile_texts(std::size_t size) {
  std::vector<std::string> texts = grown_texts(size);
  for (const HostilePattern& pattern : hostile_patterns()) {
    texts.push_back(hostile_text(pattern, size));
  }
  return texts;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// What is wrong with what was read of `size` bytes; empty if it is within bounds.
std::string excess_of(const Result<Document>& document, std::size_t size) {
  if (!document) {
    const bool is_told = document.error().code != ErrorCode::out_of_range;
    return is_told ? "" : "an error that does not fit";
  }
  constexpr Limits limits;
  std::size_t text = 0;
  for (const Article& article : document->articles) {
    if (article.body.blocks.size() + article.body.inlines.size() > limits.nodes) return "nodes";
    if (article.body.images.size() > limits.images) return "images";
    text += article.body.text.size() + article.headline.size() + article.dek.size();
  }
  // A destination that is used often is written each time, up to a million bytes in all.
  constexpr std::size_t most = 16;
  constexpr std::size_t destinations = 1'100'000;
  if (text > most * size + destinations) return "text";
  // One more counts those above the limit.
  if (document->diagnostics.size() > limits.diagnostics + 1) return "diagnostics";
  return std::string(flaw_of(render_html(*document)));
}

/// CPU seconds that reading and rendering `bytes` takes, the least of three.
double seconds_for(std::string_view bytes, const ReadOptions& options) {
  double least = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    const auto document = read(bytes, options);
    if (document) static_cast<void>(render_nodes(*document));
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

}  // namespace

TEST_CASE("hostile: a pattern that hurts parsers is read within bounds in every format",
          "[hostile][error]") {
  const Carrier carrier = GENERATE(from_range(carriers()));
  constexpr std::size_t size = 4'000;
  std::vector<std::string> failures;

  for (const std::string& text : hostile_texts(size)) {
    const std::string bytes = carried(carrier, text);
    const std::string excess = excess_of(read(bytes, options_for(carrier)), bytes.size());
    if (!excess.empty()) failures.push_back(excess + ": " + text.substr(0, 40));
  }

  CAPTURE(carrier.name, failures);
  CHECK(failures.empty());
}

TEST_CASE("hostile: a million deep, wide or long is read within bounds in every format",
          "[hostile][error]") {
  const Carrier carrier = GENERATE(from_range(carriers()));
  const std::string_view part = GENERATE("<b>", "[");
  const std::size_t times = std::min<std::size_t>(1'000'000, 1'500'000 / part.size());
  const std::string bytes = carried(carrier, repeated(part, times));

  const auto document = read(bytes, options_for(carrier));

  CAPTURE(carrier.name, part);
  CHECK(excess_of(document, bytes.size()).empty());
}

TEST_CASE("hostile: a million brackets in place of a value are refused in every JSON",
          "[hostile][error]") {
  const Format format =
      GENERATE(Format::wordpress, Format::json_feed, Format::ninjs, Format::apple_news,
               Format::schema_json, Format::courant_json, Format::rates_json);
  const std::string_view part = GENERATE("[", "{", "{\"a\":", "[1,");
  const std::size_t times = 1'900'000 / part.size();

  const auto document = read(repeated(part, times), {.format = format});

  CAPTURE(name_of(format), part);
  CHECK_FALSE(document.has_value());
}

TEST_CASE("hostile: a number of a million digits in a member leaves the article as it is",
          "[hostile][error]") {
  const std::string digits(1'000'000, '9');
  const auto [format, before, after] = GENERATE(table<Format, std::string, std::string>({
      {Format::json_feed,
       R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"Text.","x":)",
       "}]}"},
      {Format::wordpress, R"({"title":{"rendered":"T"},"content":{"rendered":"Text."},"id":)", "}"},
      {Format::ninjs, R"({"uri":"urn:ex:1","headline":"T","body_text":"Text.","version":)", "}"},
      {Format::schema_json,
       R"({"@type":"NewsArticle","headline":"T","articleBody":"Text.","wordCount":)", "}"},
      {Format::apple_news,
       R"({"identifier":"x","title":"T","components":[{"role":"body","text":"Text."}],"width":)",
       "}"},
  }));

  const auto document = read(before + digits + after, {.format = format});

  CAPTURE(name_of(format));
  REQUIRE(document.has_value());
  CHECK(render_text(*document).contains("Text."));
}

TEST_CASE("hostile: a million attributes are read to the end of their tag in every markup",
          "[hostile][error]") {
  const auto [format, before, after] = GENERATE(table<Format, std::string, std::string>({
      {Format::html, "<p ", ">Text.</p>"},
      {Format::rss, "<rss><channel><item ", "><title>Text.</title></item></channel></rss>"},
      {Format::atom, "<feed xmlns='http://www.w3.org/2005/Atom'><entry ",
       "><title>Text.</title></entry></feed>"},
      {Format::markdown, "<div ", ">Text.</div>"},
  }));
  const std::string attribute = GENERATE("a ", "a='' ", "a");

  const auto document =
      read(before + repeated(attribute, 1'900'000 / attribute.size()) + after, {.format = format});

  CAPTURE(name_of(format), attribute);
  REQUIRE(document.has_value());
  CHECK(render_text(*document).contains("Text."));
}

// Promise 5 of the threat model, by the clock: run alone, without sanitizers.
TEST_CASE("hostile: eight times a pattern takes at most twelve times its time", "[.soak]") {
  const Carrier carrier = GENERATE(from_range(carriers()));
  constexpr std::size_t small = 100'000;
  constexpr std::size_t factor = 8;
  const std::vector<std::string> texts = hostile_texts(small);
  const std::vector<std::string> longer = hostile_texts(small * factor);
  std::vector<std::string> failures;

  for (std::size_t i = 0; i < texts.size(); ++i) {
    const double once = seconds_for(carried(carrier, texts[i]), options_for(carrier));
    const double more = seconds_for(carried(carrier, longer[i]), options_for(carrier));
    // What takes less than this is measured too badly to compare.
    constexpr double floor = 0.01;
    if (more > std::max(floor, 12 * once) || more > 1) {
      failures.push_back(longer[i].substr(0, 40) + ": " + std::to_string(once) + " s, " +
                         std::to_string(more) + " s");
    }
  }

  CAPTURE(carrier.name, failures);
  CHECK(failures.empty());
}

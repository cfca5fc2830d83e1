#include <catch2/catch_test_macros.hpp>
#include <string>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Document;
using courant::test::everything;
using courant::test::headline_only;

TEST_CASE("json: the smallest document has a version, its language and empty lists",
          "[renderers][json]") {
  CHECK(render_json(Document{.language = "en"}) ==
        R"({"courant":1,"language":"en","complete":true,"articles":[],"diagnostics":[]})");
}

TEST_CASE("json: an article says what it has", "[renderers][json]") {
  CHECK(render_json(headline_only("A")) ==
        R"({"courant":1,"language":"en","complete":true,"articles":[{"headline":"A",)"
        R"("language":"en","direction":"left-to-right","blocks":[],"status":"usable",)"
        R"("access":"unknown"}],"diagnostics":[]})");
}

TEST_CASE("json: every field of an article is there, in a fixed order", "[renderers][json]") {
  const std::string json = render_json(everything("x"));

  CHECK(json.contains(
      R"("articles":[{"kicker":"x","headline":"x","dek":"x",)"
      R"("authors":[{"name":"x","url":"https://example.org/author","role":"x"}],"byline":"x",)"
      R"("dateline":{"raw":"x","places":["x"],"date":"2031-06-12","agency":"x"},)"
      R"("published":"2031-06-12T09:15:00+06:00","updated":"2031-06-12T09:15:00+06:00",)"
      R"("language":"en","direction":"left-to-right","section":"x","tags":["x","x"],)"
      R"("source":"x","url":"https://example.org/story","image":{)"
      R"("url":"https://example.org/a.jpg","alt":"x","caption":"x","credit":"x","width":640,)"
      R"("height":480},"blocks":[)"));
  CHECK(json.contains(
      R"("corrections":[{"text":"x","date":"2031-06-12T09:15:00+06:00"}],"credits":["x"],)"
      R"("rights":"x","status":"usable","embargo":"2031-06-12T09:15:00+06:00",)"
      R"("expires":"2031-06-12T09:15:00+06:00","access":"free"}])"));
}

TEST_CASE("json: feed and diagnostics are there", "[renderers][json]") {
  const std::string json = render_json(everything("x"));

  CHECK(json.contains(R"("complete":false,"feed":{"title":"x","description":"x",)"
                      R"("url":"https://example.org/","language":"en",)"
                      R"("updated":"2031-06-12T09:15:00+06:00"},"rates":{)"));
  CHECK(json.ends_with(R"("diagnostics":[{"severity":"warning","code":"pull-quote","offset":7,)"
                       R"("line":2,"column":3,"message":"x"}]})"));
}

TEST_CASE("json: nothing is hidden by what is shown", "[renderers][json]") {
  const Document document = everything("x");
  const courant::Parts nothing{false, false, false, false, false,
                               false, false, false, false, false};

  CHECK(render_json(document, {.show = nothing}) == render_json(document));
}

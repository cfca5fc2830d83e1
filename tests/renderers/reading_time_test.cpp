#include "renderers/reading_time.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "courant/render.hpp"
#include "support/documents.hpp"

using courant::Body;
using courant::Document;
using courant::RenderOptions;
using courant::renderers::reading_minutes;
using courant::renderers::reading_time_text;
using courant::test::body_only;
using courant::test::Copy;

namespace {

/// A paragraph with `text` `times` times.
Body repeated(std::string_view text, int times) {
  std::string all;
  for (int count = 0; count < times; ++count) all += text;
  Copy copy;
  copy.paragraph(all);
  return copy.finish();
}

}  // namespace

TEST_CASE("reading time: 200 words are a minute, and what is begun counts",
          "[renderers][reading_time]") {
  CHECK(reading_minutes(repeated("word ", 200)) == 1);
  CHECK(reading_minutes(repeated("word ", 201)) == 2);
  CHECK(reading_minutes(repeated("word ", 1)) == 1);
}

TEST_CASE("reading time: 500 ideographs are a minute", "[renderers][reading_time]") {
  CHECK(reading_minutes(repeated("新", 500)) == 1);
  CHECK(reading_minutes(repeated("新", 501)) == 2);
}

TEST_CASE("reading time: without words there is none", "[renderers][reading_time]") {
  CHECK(reading_minutes({}) == 0);
  CHECK_FALSE(render_html(body_only({}), {.show = {.reading_time = true}}).contains("meta"));
}

TEST_CASE("reading time: addresses are not read", "[renderers][reading_time]") {
  Copy copy;
  copy.open(courant::BlockKind::paragraph);
  copy.open_link("https://example.org/" + std::string(2000, 'a'), "a title");
  copy.add_text("label");

  CHECK(reading_minutes(copy.finish()) == 1);
}

TEST_CASE("reading time: it stands behind the times, where it is asked for",
          "[renderers][reading_time]") {
  Document document = body_only(repeated("word ", 300));
  document.articles[0].published = courant::Timestamp{.date = {2031, 6, 12}};
  const RenderOptions options{.show = {.reading_time = true}};

  CHECK_FALSE(render_html(document).contains("Reading time"));
  CHECK(render_html(document, options).contains("</time> · Reading time: 2 min</p>"));
  CHECK(render_text(document, options).starts_with("June 12, 2031 · Reading time: 2 min\n"));
}

TEST_CASE("reading time: numbers are those of the language", "[renderers][reading_time]") {
  CHECK(reading_time_text(3, "ky") == "Окуу убактысы: 3 мүн");
  CHECK(reading_time_text(3, "fa") == "زمان مطالعه: ۳ دقیقه");
}

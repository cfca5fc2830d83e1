#include "readers/model/article_json.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace courant;
using namespace courant::readers;

namespace {

Article article_of(std::string_view text, Findings& findings, const ReadOptions& options = {}) {
  text::JsonDocument json;
  REQUIRE(json.parse(text));
  return article_from_json(json.root(), options, findings);
}

}  // namespace

TEST_CASE("article_json: an article of nothing has the defaults of the model", "[readers][model]") {
  Findings findings(10);

  const Article article = article_of("{}", findings);

  CHECK(article.headline.empty());
  CHECK(article.language.empty());
  CHECK(article.status == Status::usable);
  CHECK(article.access == Access::unknown);
  CHECK_FALSE(article.dateline.has_value());
  CHECK(findings.take().empty());
}

TEST_CASE("article_json: times keep the precision that they are written with", "[readers][model]") {
  Findings findings(10);

  const Article article = article_of(R"({"published":"2031-06-12","updated":"2031-06-12T09:15:00",)"
                                     R"("dateline":{"raw":"X","date":"2031-06-12"}})",
                                     findings);

  CHECK(to_string(*article.published) == "2031-06-12");
  CHECK(to_string(*article.updated) == "2031-06-12T09:15:00");
  CHECK(article.dateline->date == Date{2031, 6, 12});
  CHECK(findings.take().empty());
}

TEST_CASE("article_json: the language that the caller demands decides the direction too",
          "[readers][model]") {
  Findings findings(10);

  const Article own = article_of(R"({"language":"ky","direction":"right-to-left"})", findings);
  const Article told =
      article_of(R"({"language":"ky","direction":"left-to-right"})", findings, {.language = "ar"});

  CHECK(own.direction == TextDirection::right_to_left);
  CHECK(told.language == "ar");
  CHECK(told.direction == TextDirection::right_to_left);
}

TEST_CASE("article_json: a time that cannot be read is reported where it stands",
          "[readers][model][error]") {
  Findings findings(10);

  const Article article = article_of(R"({"published":"soon"})", findings);

  CHECK_FALSE(article.published.has_value());
  const auto reported = findings.take();
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::invalid_date);
  CHECK(reported.at(0).where.offset == 13);
}

TEST_CASE("article_json: a feed says what it is", "[readers][model]") {
  text::JsonDocument json;
  REQUIRE(json.parse(R"({"title":"A","url":"javascript:x","updated":"2031-06-12"})"));
  Findings findings(10);

  const Feed feed = feed_from_json(json.root(), findings);

  CHECK(feed.title == "A");
  CHECK(feed.url.empty());
  CHECK(feed.updated->date == Date{2031, 6, 12});
  CHECK(findings.take().at(0).code == DiagnosticCode::dropped_url);
}

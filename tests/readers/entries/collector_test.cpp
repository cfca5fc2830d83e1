#include "readers/entries/collector.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace courant;
using namespace courant::readers;

namespace {

std::vector<DiagnosticCode> codes_of(Findings& findings) {
  std::vector<DiagnosticCode> codes;
  for (const Diagnostic& diagnostic : findings.take()) codes.push_back(diagnostic.code);
  return codes;
}

using Codes = std::vector<DiagnosticCode>;

}  // namespace

TEST_CASE("collector: an article is in its own language, or in that of the document",
          "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options;
  const Collector collector(options, "ky", {}, findings);

  CHECK(collector.document.language == "ky");
  CHECK(collector.article_in("ar").language == "ar");
  CHECK(collector.article_in("ar").direction == TextDirection::right_to_left);
  CHECK(collector.article_in("").language == "ky");
  CHECK(collector.article_in("no tag").language == "ky");
}

TEST_CASE("collector: the language that the caller demands beats all", "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options{.language = "ru"};
  const Collector collector(options, "ky", {}, findings);

  CHECK(collector.article_in("ar").language == "ru");
}

TEST_CASE("collector: entries of nothing and those held back are left out and reported",
          "[readers][entries][error]") {
  Findings findings(10);
  const ReadOptions options;
  Collector collector(options, "en", {}, findings);
  Article held = collector.article_in({});
  held.headline = "Held";
  held.status = Status::draft;
  Article open = collector.article_in({});
  open.headline = "Open";

  collector.add(collector.article_in({}), 1);
  collector.add(std::move(held), 2);
  collector.add(std::move(open), 3);

  REQUIRE(collector.document.articles.size() == 1);
  CHECK(collector.document.articles.at(0).headline == "Open");
  CHECK(codes_of(findings) == Codes{DiagnosticCode::empty_entry, DiagnosticCode::withheld_entry});
}

TEST_CASE("collector: above the limit there is no room, which is said once",
          "[readers][entries][error]") {
  Findings findings(10);
  const ReadOptions options{.limits = {.articles = 0}};
  Collector collector(options, "en", {}, findings);

  CHECK_FALSE(collector.has_room(1));
  CHECK_FALSE(collector.has_room(2));

  CHECK(codes_of(findings) == Codes{DiagnosticCode::limit_reached});
}

TEST_CASE("collector: addresses are resolved, and must be ones that may be followed",
          "[readers][entries]") {
  Findings findings(10);

  CHECK(address_of(" n/1 ", "https://ex.kg/a/", false, 0, findings) == "https://ex.kg/a/n/1");
  CHECK(address_of("", "https://ex.kg/", false, 0, findings).empty());
  CHECK(address_of("mailto:a@ex.kg", {}, false, 0, findings) == "mailto:a@ex.kg");
  CHECK(codes_of(findings).empty());
  CHECK(address_of("mailto:a@ex.kg", {}, true, 0, findings).empty());
  CHECK(address_of("javascript:x", {}, false, 0, findings).empty());
  CHECK(codes_of(findings) == Codes{DiagnosticCode::dropped_url, DiagnosticCode::dropped_url});
}

TEST_CASE("collector: nobody is named twice, and no tag is", "[readers][entries]") {
  Findings findings(10);
  const ReadOptions options;
  Collector collector(options, "en", {}, findings);
  Article article;

  add_author("A. Asanova", article, 0, findings);
  add_author("desk@ex.kg (A. Asanova)", article, 0, findings);
  add_tag("som", article);
  add_tag("bread", article);
  add_tag(" som ", article);
  add_tag("", article);
  collector.add(std::move(article), 0);

  CHECK(collector.document.articles.at(0).authors.size() == 1);
  CHECK(collector.document.articles.at(0).tags == std::vector<std::string>{"som", "bread"});
}

TEST_CASE("collector: of tags and authors there are 200 at most, which is said",
          "[readers][entries][error]") {
  Findings findings(10);
  const ReadOptions options;
  Collector collector(options, "en", {}, findings);
  Article article;
  for (int i = 0; i <= 200; ++i) {
    add_author("Author " + std::to_string(i), article, 0, findings);
    add_tag("tag " + std::to_string(i), article);
  }

  collector.add(std::move(article), 0);

  CHECK(collector.document.articles.at(0).authors.size() == 200);
  CHECK(collector.document.articles.at(0).tags.size() == 200);
  CHECK(codes_of(findings) == Codes{DiagnosticCode::limit_reached, DiagnosticCode::limit_reached});
}

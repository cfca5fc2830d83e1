#include "readers/front_matter/fields.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace courant;
using namespace courant::readers;
using front_matter::Value;

namespace {

struct Outcome {
  news::Header header{};
  std::vector<std::string> reported{};
};

Outcome set(std::vector<Value> values) {
  Outcome result;
  Findings findings(100);
  front_matter::set_fields({.all = std::move(values)}, result.header, findings);
  for (const Diagnostic& finding : findings.take()) {
    result.reported.push_back(std::string(name_of(finding.code)) + ' ' +
                              std::to_string(finding.where.offset));
  }
  return result;
}

using Reported = std::vector<std::string>;

}  // namespace

TEST_CASE("fields: a name is the same in every spelling", "[readers][front_matter]") {
  const std::string path = GENERATE("heroImage", "hero_image", "hero-image", "HEROIMAGE");

  CHECK(set({{path, "/a.png", 0}}).header.article.image->url == "/a.png");
}

TEST_CASE("fields: of two names for a field the first in the table counts",
          "[readers][front_matter]") {
  CHECK(set({{"summary", "S", 0}, {"description", "D", 9}}).header.article.dek == "D");
  CHECK(set({{"description", "D", 0}, {"summary", "S", 9}}).header.article.dek == "D");
  CHECK(set({{"description", "D", 0}, {"summary", "S", 9}}).reported.empty());
}

TEST_CASE("fields: a name that comes twice is reported", "[readers][front_matter][error]") {
  const Outcome result = set({{"title", "T", 0}, {"title", "U", 9}});

  CHECK(result.header.article.headline == "T");
  CHECK(result.reported == Reported{"duplicate-header 9"});
}

TEST_CASE("fields: unknown names and bad values are reported, and known ones for generators not",
          "[readers][front_matter][error]") {
  CHECK(set({{"colour", "red", 3}}).reported == Reported{"unknown-header 3"});
  CHECK(set({{"date", "soon", 3}}).reported == Reported{"invalid-header 3"});
  CHECK(set({{"image", "javascript:a", 3}}).reported == Reported{"invalid-header 3"});
  CHECK(set({{"params.colour", "red", 3}, {"weight", "1", 9}}).reported.empty());
}

TEST_CASE("fields: an empty value sets nothing", "[readers][front_matter]") {
  CHECK(set({{"date", GENERATE("", "null", "~"), 0}}).reported.empty());
}

TEST_CASE("fields: authors of a list are names, of one string parted", "[readers][front_matter]") {
  CHECK(set({{"author", "A. Asanova and B. Bekov", 0}}).header.article.authors.size() == 2);
  CHECK(set({{"authors", "Asanova, Bekov and Co", 0, true}}).header.article.authors ==
        std::vector<Author>{{.name = "Asanova, Bekov and Co"}});
}

TEST_CASE("fields: the address of an author belongs to the one before", "[readers][front_matter]") {
  CHECK(set({{"authors.name", "A", 0, true}, {"authors.url", "/a", 5, true}})
            .header.article.authors == std::vector<Author>{{.name = "A", .url = "/a"}});
  CHECK(set({{"author.url", "/a", 5}}).reported == Reported{"invalid-header 5"});
}

TEST_CASE("fields: the first category is the section, the others are tags",
          "[readers][front_matter]") {
  const Outcome result = set({{"categories", "news economy", 0}});

  CHECK(result.header.article.section == "news");
  CHECK(result.header.article.tags == std::vector<std::string>{"economy"});
  CHECK(set({{"categories", "World news", 0, true}}).header.article.section == "World news");
}

TEST_CASE("fields: what is published since a day has that date", "[readers][front_matter]") {
  const Outcome result = set({{"published", "2031-06-12", 4}});

  CHECK(result.header.article.published->date == Date{.year = 2031, .month = 6, .day = 12});
  CHECK(result.header.published_at == 4);
  CHECK(result.header.article.status == Status::usable);
}

TEST_CASE("fields: a pattern of addresses is no address", "[readers][front_matter]") {
  CHECK(set({{"permalink", "/:year/:title/", 0}}).header.article.url.empty());
  CHECK(set({{"permalink", "/n/1/", 0}}).header.article.url == "/n/1/");
}

TEST_CASE("fields: a value has one line", "[readers][front_matter]") {
  CHECK(set({{"title", " Som\n  holds ", 0}}).header.article.headline == "Som holds");
}

TEST_CASE("fields: the first picture of a list leads", "[readers][front_matter]") {
  CHECK(set({{"images", "/a.png", 0, true}, {"images", "/b.png", 8, true}})
            .header.article.image->url == "/a.png");
}

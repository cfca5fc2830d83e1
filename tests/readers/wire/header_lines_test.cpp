#include "readers/wire/header_lines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "readers/wire/lines.hpp"

using namespace courant;
using namespace courant::readers;
using namespace courant::readers::wire;

namespace {

std::size_t count(std::string_view text) { return count_header_lines(split_lines(text)); }

Header header_of(std::string_view text, Findings& findings) {
  const auto lines = split_lines(text);
  Header header;
  read_header_lines(std::span(lines).first(count_header_lines(lines)), header, findings);
  return header;
}

Header header_of(std::string_view text) {
  Findings findings(100);
  return header_of(text, findings);
}

}  // namespace

TEST_CASE("header_lines: every key fills its field", "[readers][wire]") {
  const Header header = header_of(
      "Headline: Talks go on\nKicker: Trade\nDek: A summary\nAuthor: A. Asanova, B. Bekov\n"
      "Date: 2031-06-12T09:15:00+06:00\nUpdated: 2031-06-12\nLanguage: ky\nSection: World\n"
      "Tags: trade, som; rates\nSource: Kabar\nURL: https://example.org/a\nRights: © Kabar\n"
      "Access: paid\nImage: https://example.org/i.jpg\nAlt: Two people\nCaption: Talks\n"
      "Credit: B. Bekov\nBase: KGS\nRates date: 13.06.2031\nRates source: NBKR\n");
  const Article& article = header.article;

  CHECK(article.headline == "Talks go on");
  CHECK(article.kicker == "Trade");
  CHECK(article.dek == "A summary");
  CHECK(article.authors == std::vector<Author>{{.name = "A. Asanova"}, {.name = "B. Bekov"}});
  CHECK(to_string(article.published.value()) == "2031-06-12T09:15:00+06:00");
  CHECK(to_string(article.updated.value()) == "2031-06-12");
  CHECK(article.language == "ky");
  CHECK(article.section == "World");
  CHECK(article.tags == std::vector<std::string>{"trade", "som", "rates"});
  CHECK(article.source == "Kabar");
  CHECK(article.url == "https://example.org/a");
  CHECK(article.rights == "© Kabar");
  CHECK(article.access == Access::paid);
  CHECK(article.image == Image{.url = "https://example.org/i.jpg",
                               .alt = "Two people",
                               .caption = "Talks",
                               .credit = "B. Bekov"});
  CHECK(header.base == Currency::from_code("KGS"));
  CHECK(header.rates_date == Date{2031, 6, 13});
  CHECK(header.rates_source == "NBKR");
}

TEST_CASE("header_lines: an author may be given as a byline with a role", "[readers][wire]") {
  const auto [value, author] = GENERATE(table<std::string_view, Author>({
      {"A. Asanova", {.name = "A. Asanova"}},
      {"By A. Asanova", {.name = "A. Asanova"}},
      {"A. Asanova, Staff Writer", {.name = "A. Asanova", .role = "Staff Writer"}},
      {"Aida", {.name = "Aida"}},
  }));

  const Header header = header_of("Author: " + std::string(value) + "\n");

  CHECK(header.article.authors == std::vector<Author>{author});
}

TEST_CASE("header_lines: keys are known in Russian and Kyrgyz, in any case", "[readers][wire]") {
  const Article russian =
      header_of(
          "Заголовок: Переговоры\nДАТА: 12.06.2031\nАвтор: А. Асанова\nИсточник: Кабар\n"
          "Раздел: Мир\nТеги: а, б\nЯзык: ru\n")
          .article;
  const Article kyrgyz =
      header_of(
          "Аталышы: Сүйлөшүүлөр\nКүнү: 12.06.2031\nАвтору: А. Асанова\nБулак: Кабар\n"
          "Бөлүм: Дүйнө\nТегдер: а, б\nТили: ky\n")
          .article;

  CHECK(russian.headline == "Переговоры");
  CHECK(russian.source == "Кабар");
  CHECK(russian.language == "ru");
  CHECK(kyrgyz.headline == "Сүйлөшүүлөр");
  CHECK(kyrgyz.section == "Дүйнө");
  CHECK(kyrgyz.published == russian.published);
  CHECK(kyrgyz.tags == russian.tags);
}

TEST_CASE("header_lines: keys are known in Arabic", "[readers][wire]") {
  const Header header = header_of(
      "العنوان: الخباز\nالكاتب: أسان أسانوف\nالتاريخ: 12 يونيو 2031\nاللغة: ar\nالقسم: اقتصاد\n"
      "المصدر: كابار\nعملة الأساس: KGS\n");

  CHECK(header.article.headline == "الخباز");
  CHECK(header.article.authors.at(0).name == "أسان أسانوف");
  CHECK(header.article.published->date == Date{2031, 6, 12});
  CHECK(header.article.language == "ar");
  CHECK(header.article.section == "اقتصاد");
  CHECK(header.article.source == "كابار");
  CHECK(header.base == Currency::from_code("KGS"));
}

TEST_CASE("header_lines: what holds copy back is known in Russian and Kyrgyz", "[readers][wire]") {
  const auto header = header_of("Статус: опубликовано\nЭмбарго: 2031-06-12T09:00+06:00");

  CHECK(header.article.status == Status::usable);
  REQUIRE(header.article.embargo);
  CHECK(header.article.embargo->date == Date{2031, 6, 12});
  CHECK(header_of("Статус: черновик\nБаза: KGS").article.status == Status::draft);
  CHECK(header_of("Абалы: жарыяланды\nБазалык валюта: KGS").article.status == Status::usable);
}

TEST_CASE("header_lines: what rates need is known in Russian and Kyrgyz", "[readers][wire]") {
  const auto* text = GENERATE("База: KGS\nДата курсов: 2031-06-12\nИсточник курсов: НБКР",
                              "Базалык валюта: KGS\nКурстардын күнү: 2031-06-12\n"
                              "Курстардын булагы: НБКР");
  const auto header = header_of(text);

  REQUIRE(header.base);
  CHECK(header.base->code() == "KGS");
  CHECK(header.rates_date == Date{2031, 6, 12});
  CHECK(header.rates_source == "НБКР");
}

TEST_CASE("header_lines: a header begins with a key that is known", "[readers][wire]") {
  CHECK(count("Headline: Talks go on\n\nText.") == 1);
  CHECK(count("headline : Talks go on\n\nText.") == 1);
  CHECK(count(GENERATE("", "Talks go on", "Talks: the story so far\n\nText.",
                       "Minister: we go on\nDate: 2031-06-12\n", "https://example.org/",
                       ": x\n")) == 0);
}

TEST_CASE("header_lines: below a key that is not known two that are make a header",
          "[readers][wire]") {
  CHECK(count("Slug: som-week\nHeadline: Talks go on\nDate: 2031-06-12\n\nText.") == 3);
  CHECK(count("Minister: we go on\nMayor: so do we\nDate: 2031-06-12\n") == 0);
}

TEST_CASE("header_lines: unknown keys below a known one are said and skipped",
          "[readers][wire][error]") {
  Findings findings(10);

  const Header header =
      header_of("Headline: Talks go on\nColour: blue\nDate: 2031-06-12\n", findings);

  CHECK(header.article.published.has_value());
  const auto said = findings.take();
  REQUIRE(said.size() == 2);
  CHECK(said.at(0).code == DiagnosticCode::header_lines);
  CHECK(said.at(1).code == DiagnosticCode::unknown_header);
  CHECK(said.at(1).where.offset == 22);
}

TEST_CASE("header_lines: lines of the text that look like a header stay text", "[readers][wire]") {
  CHECK(count("Headline: Talks go on\nMinister: we go on\nThe talks go on.\n") == 1);
  CHECK(count("Headline: Talks go on\nThe talks go on.\n") == 1);
  CHECK(count("Headline: Talks go on\nMinister: we go on\n\nThe talks go on.\n") == 2);
}

TEST_CASE("header_lines: a value that cannot be read is said and leaves the field alone",
          "[readers][wire][error]") {
  const std::string_view line =
      GENERATE("Headline:", "Date: yesterday", "Updated: 31.06.2031", "Language: Kyrgyz language",
               "Tags: ,", "URL: javascript:alert(1)", "Access: maybe", "Image: data:image/png,x",
               "Base: ZZZ", "Base: som", "Rates date: today", "Status: almost", "Embargo: soon");
  Findings findings(10);

  const Header header = header_of("Section: World\n" + std::string(line) + "\n", findings);

  CHECK(findings.take().back().code == DiagnosticCode::invalid_header);
  CHECK(header.article.headline.empty());
  CHECK_FALSE(header.article.published.has_value());
  CHECK_FALSE(header.article.updated.has_value());
  CHECK(header.article.language.empty());
  CHECK(header.article.url.empty());
  CHECK(header.article.access == Access::unknown);
  CHECK_FALSE(header.base.has_value());
  CHECK_FALSE(header.rates_date.has_value());
}

TEST_CASE("header_lines: a headline with a colon is not a header line", "[readers][wire]") {
  const std::string_view headline =
      GENERATE("Embargo: EU tightens rules on oil", "Status: quo remains in the region",
               "Tags: what they mean for buyers", "Link: the missing piece", "Image: of the day",
               "Source: Lakers to sign star player", "Base: jumping is back",
               "Access: denied to many", "Date: the day nobody saw coming", "Language: a dying one",
               "Caption: this", "Rights: groups protest in the capital");

  CHECK(count(std::string(headline) + "\n\nText.") == 0);
  CHECK(count(std::string(headline) + "\nHeadline: Talks go on\n\nText.") == 2);
}

TEST_CASE("header_lines: a line alone whose value is what its key takes is a header line",
          "[readers][wire]") {
  CHECK(count(GENERATE("Embargo: 2031-06-12", "Status: draft", "Tags: trade, som",
                       "Link: https://example.org/a", "Source: Kabar", "Base: KGS", "Access: paid",
                       "Date: 12.06.2031", "Language: ky", "Section: World")) == 1);
}

TEST_CASE("header_lines: a date may be in words", "[readers][wire]") {
  const std::string_view written =
      GENERATE("June 12, 2031", "12 June 2031", "12 июня 2031 года", "12 июня 2031 г.",
               "2031-ж., 12-июнь", "2031-жылдын 12-июну", "12. Juni 2031", "12 juin 2031");

  const Header header = header_of("Date: " + std::string(written) + "\nSection: World\n");

  REQUIRE(header.article.published.has_value());
  CHECK(to_string(*header.article.published) == "2031-06-12");
}

TEST_CASE("header_lines: the day of the week beside a date in words says nothing new",
          "[readers][wire]") {
  const std::string_view written =
      GENERATE("Thursday, June 12, 2031", "Thu, 12 June 2031", "Thu. June 12, 2031",
               "четверг, 12 июня 2031 года", "Бейшемби, 2031-жылдын 12-июну");

  const Header header = header_of("Date: " + std::string(written) + "\n");

  REQUIRE(header.article.published.has_value());
  CHECK(to_string(*header.article.published) == "2031-06-12");
}

TEST_CASE("header_lines: a time may follow a date in words", "[readers][wire]") {
  const auto [written, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"June 12, 2031 15:30", "2031-06-12T15:30:00"},
      {"Thursday, June 12, 2031 at 15:30", "2031-06-12T15:30:00"},
      {"12 июня 2031 года, 15:30", "2031-06-12T15:30:00"},
      {"12 июня 2031 г. в 15:30 +06:00", "2031-06-12T15:30:00+06:00"},
      {"2031-жылдын 12-июну, саат 15:30", "2031-06-12T15:30:00"},
  }));

  const Header header = header_of("Date: " + std::string(written) + "\n");

  REQUIRE(header.article.published.has_value());
  CHECK(to_string(*header.article.published) == expected);
}

TEST_CASE("header_lines: a date in words must exist and be whole", "[readers][wire][error]") {
  const std::string_view written =
      GENERATE("June 31, 2031", "June 2031", "12 June", "June 12, 2031 and later", "May be 2031",
               "June 12, 2031 at 25:30", "June 12, 2031 at noon");
  Findings findings(10);

  const Header header = header_of("Section: World\nDate: " + std::string(written) + "\n", findings);

  CHECK_FALSE(header.article.published.has_value());
  CHECK(findings.take().back().code == DiagnosticCode::invalid_header);
}

TEST_CASE("header_lines: authors add up, and any other key counts once", "[readers][wire]") {
  Findings findings(10);

  const Header header = header_of(
      "Author: A. Asanova\nAuthor: B. Bekov\nTitle: Talks go on\nTitle: Talks stop\n", findings);

  CHECK(header.article.authors ==
        std::vector<Author>{{.name = "A. Asanova"}, {.name = "B. Bekov"}});
  CHECK(header.article.headline == "Talks go on");
  const auto said = findings.take();
  CHECK(said.back().code == DiagnosticCode::duplicate_header);
  CHECK(said.back().where.offset == 55);
}

TEST_CASE("header_lines: what may mean not yet holds the copy back", "[readers][wire][error]") {
  const auto [text, status] = GENERATE(table<std::string_view, Status>({
      {"Status: usable\n", Status::usable},
      {"Status: Published\n", Status::usable},
      {"Status: draft\n", Status::draft},
      {"Status: withheld\n", Status::withheld},
      {"Status: cancelled\n", Status::cancelled},
      {"Status: waiting\n", Status::withheld},
      {"Status: draft\nStatus: usable\n", Status::draft},
      {"Embargo: soon\n", Status::withheld},
      {"Embargo: soon\nStatus: usable\n", Status::withheld},
      {"Embargo: 2031-06-12T09:00:00Z\n", Status::usable},
  }));

  CHECK(header_of(text).article.status == status);
}

#include "courant/quotations.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "courant/read.hpp"

using namespace courant;

namespace {

/// The body of a story in plain copy, in `language`.
Article story(std::string_view paragraphs, std::string_view language) {
  const std::string copy = "A headline of a story\n\n" + std::string(paragraphs) + "\n";
  return read(copy, {.language = std::string(language)}).value().articles.at(0);
}

/// "SPEAKER (rule)" of each, separated by semicolons.
std::string speakers(std::string_view paragraph, std::string_view language = "en") {
  std::string all;
  for (const Quotation& quotation : find_quotations(story(paragraph, language))) {
    if (!all.empty()) all += "; ";
    all.append(quotation.speaker).append(" (").append(name_of(quotation.rule)).append(")");
  }
  return all;
}

struct Sample {
  const char* language;
  const char* paragraph;
  const char* speakers;
};

}  // namespace

TEST_CASE("quotations: a verb and a name beside a quotation say who speaks", "[quotations]") {
  const Sample sample = GENERATE(
      Sample{"en", "\"The bread is warm,\" said Ainura Saparova, who runs it.",
             "Ainura Saparova (verb-name)"},
      Sample{"en", "\"The bread is warm,\" said deputy minister Aida Asanova.",
             "Aida Asanova (verb-name)"},
      Sample{"en", "\"The bread is warm,\" according to Aida Asanova.", "Aida Asanova (verb-name)"},
      Sample{"en", "\"The bread is warm,\" Saparova said on Monday.", "Saparova (name-verb)"},
      Sample{"en", "\"Is the bread warm?\" A. Asanova said.", "A. Asanova (name-verb)"},
      Sample{"en", "On Monday Aida Asanova said: \"The bread is warm.\"",
             "Aida Asanova (name-verb-quote)"},
      Sample{"ru", "«Хлеб ещё тёплый», — сказала Айнура Сапарова.", "Айнура Сапарова (verb-name)"},
      Sample{"ru", "«Хлеб ещё тёплый», — заявил министр Асан Асанов.", "Асан Асанов (verb-name)"},
      Sample{"ru", "Айнура Сапарова сказала: «Хлеб ещё тёплый».",
             "Айнура Сапарова (name-verb-quote)"},
      Sample{"ky", "«Нан жылуу бойдон жетет», — деди Айнура Сапарова.",
             "Айнура Сапарова (verb-name)"},
      Sample{"ky", "Айнура Сапарова «Нан жылуу бойдон жетет» деди.",
             "Айнура Сапарова (name-quote-verb)"},
      Sample{"ky", "Айнура Сапарова: «Нан жылуу бойдон жетет», — деди.",
             "Айнура Сапарова (name-quote-verb)"});

  CAPTURE(sample.paragraph);
  CHECK(speakers(sample.paragraph, sample.language) == sample.speakers);
}

TEST_CASE("quotations: what is not named right beside one is left open", "[quotations]") {
  const Sample sample = GENERATE(
      Sample{"en", "\"The bread is warm,\" she said.", ""},
      Sample{"en", "\"The bread is warm,\" he said Monday.", ""},
      Sample{"en", "\"The bread is warm,\" the minister said.", ""},
      Sample{"en", "\"The bread is warm,\" said officials in New York.", ""},
      Sample{"en", "\"The bread is warm,\" she told Radio Kerege.", ""},
      Sample{"en", "\"The bread is warm.\" Aida Asanova left. Bekov said nothing.", ""},
      Sample{"en", "\"The bread is warm.\" Later Bekov said that it was cold.", ""},
      Sample{"en", "The \"warm bread\" Saparova said she sells.", ""},
      Sample{"en", "Aida Asanova runs a bakery. \"The bread is warm.\"", ""},
      Sample{"ru", "«Хлеб ещё тёплый», — сказала она.", ""},
      Sample{"ru", "«Хлеб ещё тёплый», — сообщили в Бишкеке.", ""},
      Sample{"ru", "Газета «Вечерний Бишкек каждый день» сообщила о пожаре.", ""},
      Sample{"en", "\"The bread is warm,\" said critics about President Aida Asanova.", ""},
      Sample{"en", "\"The bread is warm,\" said White House officials.", ""},
      Sample{"en", "\"The bread is warm,\" said Aida Asanova's rival.", ""},
      Sample{"en", "The minister denied that Asanova said: \"The bread is warm.\"", ""},
      Sample{"en", "According to Bekov, Asanova said: \"The bread is warm.\"", ""},
      Sample{"en", "The book \"How the steel was tempered\" Asanova said was good.", ""},
      Sample{"ru", "«Хлеб ещё тёплый», — заявила адвокат Садыра Жапарова.", ""},
      Sample{"ru", "«Хлеб ещё тёплый», — пояснил Интерфаксу Бакир Бакиров.", ""},
      Sample{"ru", "«Хлеб ещё тёплый», — сообщила пресс-служба Жогорку Кенеша.", ""},
      Sample{"ru", "Газета Новый Кыргызстан «Слово народа сегодня» сообщила о пожаре.", ""},
      Sample{"ky", "«Нан жылуу бойдон жетет», — деди Садыр Жапаровдун жардамчысы.", ""},
      Sample{"ky", "Садыр Жапаров «Нан жылуу бойдон жетет» деди Бакиров.", ""},
      Sample{"ky", "«Нан жылуу бойдон жетет», — деди ал.", ""});

  CAPTURE(sample.paragraph);
  CHECK(speakers(sample.paragraph, sample.language).empty());
}

TEST_CASE("quotations: the speaker of a pull quotation stands below it", "[quotations]") {
  const Article article = story(
      "The line was repaired, Temir Isakov said.\n\nWe repaired it because flour goes up and bread "
      "comes down.\n\nTemir Isakov\n\nIt takes passengers.",
      "en");

  const auto found = find_quotations(article);

  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker == "Temir Isakov");
  CHECK(found[0].rule == QuotationRule::speaker_line);
  CHECK(found[0].text == "We repaired it because flour goes up and bread comes down.");
  CHECK(article.body.blocks.at(found[0].block).kind == BlockKind::quotation);
}

TEST_CASE("quotations: words are as printed, with their marks", "[quotations]") {
  const auto found =
      find_quotations(story("«The bread is warm,\" said Ainura Saparova. The end.", "en"));

  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "“The bread is warm,”");
}

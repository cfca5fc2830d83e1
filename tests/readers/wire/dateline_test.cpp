#include "readers/wire/dateline.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using namespace courant;
using namespace courant::readers::wire;

namespace {

struct Case {
  std::string written;
  std::string raw;
  std::vector<std::string> places;
  std::optional<Date> date;
  std::string agency;
};

constexpr std::string_view text = "The talks go on.";

}  // namespace

TEST_CASE("dateline: every form that agencies use is taken apart", "[readers][wire]") {
  const Case form = GENERATE(values<Case>({
      {"BISHKEK, June 20 (Agency) — ", "BISHKEK, June 20 (Agency)", {"BISHKEK"}, {}, "Agency"},
      {"MADISON, Wis. (AP) — ", "MADISON, Wis. (AP)", {"MADISON"}, {}, "AP"},
      {"BISHKEK (AP) -- ", "BISHKEK (AP)", {"BISHKEK"}, {}, "AP"},
      {"OSH, April 25 (Reuters) - ", "OSH, April 25 (Reuters)", {"OSH"}, {}, "Reuters"},
      {"GENEVA/OSH, March 7 (Reuters) - ",
       "GENEVA/OSH, March 7 (Reuters)",
       {"GENEVA", "OSH"},
       {},
       "Reuters"},
      {"LONDON, Nov 22 — ", "LONDON, Nov 22", {"LONDON"}, {}, ""},
      {"BISHKEK — ", "BISHKEK", {"BISHKEK"}, {}, ""},
      {"BISHKEK: ", "BISHKEK", {"BISHKEK"}, {}, ""},
      {"ROMA - ", "ROMA", {"ROMA"}, {}, ""},
      {"Berlin (dpa) - ", "Berlin (dpa)", {"Berlin"}, {}, "dpa"},
      {"MOSCOW, June 27. /TASS/. ", "MOSCOW, June 27. /TASS/", {"MOSCOW"}, {}, "TASS"},
      {"Bishkek, Nov. 21, 2031. /Kabar/. ",
       "Bishkek, Nov. 21, 2031. /Kabar/",
       {"Bishkek"},
       Date{2031, 11, 21},
       "Kabar"},
      {"Bishkek, June 23 / Kabar /. ", "Bishkek, June 23 / Kabar /", {"Bishkek"}, {}, "Kabar"},
      {"Bishkek, Feb.20, 2031 / Kabar /.",
       "Bishkek, Feb.20, 2031 / Kabar /",
       {"Bishkek"},
       Date{2031, 2, 20},
       "Kabar"},
      {"DENVER, CO / WIRE / May 5, 2031 / ",
       "DENVER, CO / WIRE / May 5, 2031 /",
       {"DENVER"},
       Date{2031, 5, 5},
       "WIRE"},
      {"МОСКВА, 20 июн – РИА Новости. ",
       "МОСКВА, 20 июн – РИА Новости",
       {"МОСКВА"},
       {},
       "РИА Новости"},
      {"БИШКЕК, 20-июнь – Кабар. ", "БИШКЕК, 20-июнь – Кабар", {"БИШКЕК"}, {}, "Кабар"},
      {"(東京 20日 共同) ", "(東京 20日 共同)", {"東京"}, {}, ""},
      {"（東京20日）", "（東京20日）", {"東京"}, {}, ""},
  }));

  const auto found = find_dateline(form.written + std::string(text));

  REQUIRE(found.has_value());
  CHECK(found->size == form.written.size());
  CHECK(found->dateline == Dateline{form.raw, form.places, form.date, form.agency});
}

TEST_CASE("dateline: variants of the forms are understood, too", "[readers][wire]") {
  const Case form = GENERATE(values<Case>({
      {"ST. LOUIS (AP) — ", "ST. LOUIS (AP)", {"ST. LOUIS"}, {}, "AP"},
      {"WASHINGTON, D.C. (AP) — ", "WASHINGTON, D.C. (AP)", {"WASHINGTON"}, {}, "AP"},
      {"KYIV, Ukraine (AP) — ", "KYIV, Ukraine (AP)", {"KYIV"}, {}, "AP"},
      {"SÃO PAULO, June 20 (Agency) — ",
       "SÃO PAULO, June 20 (Agency)",
       {"SÃO PAULO"},
       {},
       "Agency"},
      {"KARA-BALTA, June 20 — ", "KARA-BALTA, June 20", {"KARA-BALTA"}, {}, ""},
      {"N'DJAMENA, June 1 (Reuters) - ",
       "N'DJAMENA, June 1 (Reuters)",
       {"N'DJAMENA"},
       {},
       "Reuters"},
      {"BISHKEK, 12 June 2031 (Agency) — ",
       "BISHKEK, 12 June 2031 (Agency)",
       {"BISHKEK"},
       Date{2031, 6, 12},
       "Agency"},
      {"BISHKEK, June 12. ", "BISHKEK, June 12", {"BISHKEK"}, {}, ""},
      {"КАРА-БАЛТА, 12 июня — 24.kg. ", "КАРА-БАЛТА, 12 июня — 24.kg", {"КАРА-БАЛТА"}, {}, "24.kg"},
      {"БИШКЕК, 12 июня. /Кабар/. ", "БИШКЕК, 12 июня. /Кабар/", {"БИШКЕК"}, {}, "Кабар"},
      {"PARIS, 12 juin (AFP) - ", "PARIS, 12 juin (AFP)", {"PARIS"}, {}, "AFP"},
      {"BISHKEK\u00A0— ", "BISHKEK", {"BISHKEK"}, {}, ""},
  }));

  const auto found = find_dateline(form.written + std::string(text));

  REQUIRE(found.has_value());
  CHECK(found->size == form.written.size());
  CHECK(found->dateline == Dateline{form.raw, form.places, form.date, form.agency});
}

TEST_CASE("dateline: Arabic forms are taken apart, with digits of both kinds", "[readers][wire]") {
  const Case form = GENERATE(values<Case>({
      {"القاهرة (رويترز) - ", "القاهرة (رويترز)", {"القاهرة"}, {}, "رويترز"},
      {"بيشكك 12 يونيو 2031 (كابار) – ",
       "بيشكك 12 يونيو 2031 (كابار)",
       {"بيشكك"},
       Date{2031, 6, 12},
       "كابار"},
      {"دبي، ٢٠ حزيران/يونيو (أ ف ب) - ", "دبي، ٢٠ حزيران/يونيو (أ ف ب)", {"دبي"}, {}, "أ ف ب"},
      {"بيروت، 3 كانون الثاني 2031 — ",
       "بيروت، 3 كانون الثاني 2031",
       {"بيروت"},
       Date{2031, 1, 3},
       ""},
      {"رام الله 5 تشرين الأول/أكتوبر ٢٠٣١ (وفا) - ",
       "رام الله 5 تشرين الأول/أكتوبر ٢٠٣١ (وفا)",
       {"رام الله"},
       Date{2031, 10, 5},
       "وفا"},
  }));
  const std::string arabic = "قال الوزير إن المحادثات مستمرة.";

  const auto found = find_dateline(form.written + arabic);

  CAPTURE(form.written);
  REQUIRE(found);
  CHECK(found->dateline.raw == form.raw);
  CHECK(found->dateline.places == form.places);
  CHECK(found->dateline.date == form.date);
  CHECK(found->dateline.agency == form.agency);
  CHECK(found->size == form.written.size());
}

TEST_CASE("dateline: sentences of a script without case are no places", "[readers][wire]") {
  CHECK_FALSE(find_dateline(GENERATE("وقال المتحدث باسم الوزارة أمس (رويترز) - نص.",
                                     "قال الوزير - نص.", "نص، 12 يونيو - آخر.", "عاجل: نص آخر.")));
}

TEST_CASE("dateline: a day that does not exist is no date", "[readers][wire][error]") {
  const auto found = find_dateline("ASTANA, June 31, 2031 (Kazinform) — The talks go on.");

  REQUIRE(found.has_value());
  CHECK_FALSE(found->dateline.date.has_value());
}

TEST_CASE("dateline: kickers, speakers and headings are no datelines", "[readers][wire]") {
  const std::string_view start =
      GENERATE("WARNING: ", "LIVE UPDATES - ",
               "TRADE DISPUTE: ", "Q: ", "A: ", "SADYR JAPAROV: ", "PUTIN: ", "UPDATE 1 - ",
               "BREAKING — ", "ANALYSIS: ", "Background: ", "NATO — ", "IMF — ",
               "BISHKEK AIRPORT: ", "CHINA — ", "WHAT NEXT? ", "USD/KGS: ", "COVID-19 — ",
               "June 12 — ", "JUNE 12, 2031 - ", "On June 12 — ", "In Bishkek, June 12 — ",
               "The ministry (Finance) — ", "Smith (Labour) - ", "President Japarov - ",
               "ВНИМАНИЕ: ", "СРОЧНО — ", "МЧС — ", "Bishkek — ", "Bishkek: ", "", "(12日) ");

  CHECK_FALSE(find_dateline(std::string(start) + std::string(text)).has_value());
}

TEST_CASE("dateline: a separator without spaces parts nothing", "[readers][wire]") {
  CHECK_FALSE(find_dateline(GENERATE("BISHKEK-Osh road opens.", "BISHKEK:Osh road opens.",
                                     "BISHKEK. The talks go on.", "BISHKEK The talks go on."))
                  .has_value());
}

TEST_CASE("dateline: a dateline without text behind it is none", "[readers][wire]") {
  CHECK_FALSE(find_dateline(GENERATE("BISHKEK —", "BISHKEK, June 20 (Agency) — ", "BISHKEK",
                                     "MOSCOW, June 27. /TASS/.", "(東京20日)"))
                  .has_value());
}

TEST_CASE("dateline: a place has at most 60 characters", "[readers][wire][error]") {
  CHECK(find_dateline(std::string(60, 'A') + " (AP) — The talks go on.").has_value());
  CHECK_FALSE(find_dateline(std::string(62, 'A') + " (AP) — The talks go on.").has_value());
}

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstdint>
#include <string>

#include "locale/locale.hpp"

using courant::Date;
using courant::TimeOfDay;
using courant::locale::DateStyle;
using courant::locale::format_date;
using courant::locale::format_time;

namespace {

struct Example {
  const char* language;
  const char* text;
};

constexpr Date june{.year = 2031, .month = 6, .day = 2};

Date in_month(int month) {
  return {.year = 2031, .month = static_cast<std::uint8_t>(month), .day = 5};
}

std::string medium(int month, const char* language) {
  return format_date(in_month(month), DateStyle::medium, language);
}

}  // namespace

TEST_CASE("dates: the long form names the month beside the day", "[locale][dates]") {
  const auto [language, text] = GENERATE(
      Example{"en", "June 2, 2031"}, Example{"en-GB", "2 June 2031"},
      Example{"ky", "2031-ж., 2-июнь"}, Example{"ru", "2 июня 2031\u202Fг."},
      Example{"kk", "2031\u202Fж. 2 маусым"}, Example{"uz", "2-iyun, 2031"},
      Example{"tg", "02 Июн 2031"}, Example{"uk", "2 червня 2031\u202Fр."},
      Example{"de", "2. Juni 2031"}, Example{"fr", "2 juin 2031"},
      Example{"es", "2 de junio de 2031"}, Example{"tr", "2 Haziran 2031"},
      Example{"ja", "2031年6月2日"}, Example{"zh", "2031年6月2日"}, Example{"ko", "2031년 6월 2일"},
      Example{"vi", "2 tháng 6, 2031"}, Example{"he", "2 ביוני 2031"},
      Example{"mn", "2031\u202Fоны зургаадугаар сарын 2"}, Example{"xx", "June 2, 2031"});

  CAPTURE(language);
  CHECK(format_date(june, DateStyle::long_form, language) == text);
}

TEST_CASE("dates: the medium form shortens the month", "[locale][dates]") {
  const auto [language, text] =
      GENERATE(Example{"en", "Jun 2, 2031"}, Example{"ky", "2031-ж., 2-июн."},
               Example{"ru", "2 июн. 2031\u202Fг."}, Example{"de", "02.06.2031"},
               Example{"fr", "2 juin 2031"}, Example{"mn", "2031\u202Fоны 6-р сарын 2"},
               Example{"uz", "2-iyn, 2031"}, Example{"az", "2 iyn 2031"},
               Example{"ja", "2031/06/02"}, Example{"vi", "2 thg 6, 2031"});

  CAPTURE(language);
  CHECK(format_date(june, DateStyle::medium, language) == text);
}

TEST_CASE("dates: a shortened month has its full stop only where it is cut", "[locale][dates]") {
  CHECK(medium(1, "ru") == "5 янв. 2031\u202Fг.");
  CHECK(medium(5, "ru") == "5 мая 2031\u202Fг.");
  CHECK(medium(9, "ru") == "5 сент. 2031\u202Fг.");
  CHECK(medium(5, "ky") == "2031-ж., 5-май");
  CHECK(medium(12, "ky") == "2031-ж., 5-дек.");
  CHECK(medium(9, "en-GB") == "5 Sept 2031");
  CHECK(medium(8, "fi") == "5.8.2031");
}

TEST_CASE("dates: the short form is made of digits", "[locale][dates]") {
  const auto [language, text] = GENERATE(
      Example{"en", "6/2/31"}, Example{"en-GB", "02/06/2031"}, Example{"en-CA", "2031-06-02"},
      Example{"ky", "2/6/31"}, Example{"ru", "02.06.2031"}, Example{"kk", "02.06.31"},
      Example{"sv", "2031-06-02"}, Example{"ar", "2\u200F/6\u200F/2031"});

  CAPTURE(language);
  CHECK(format_date(june, DateStyle::short_form, language) == text);
}

TEST_CASE("dates: languages without month names write dates in digits", "[locale][dates]") {
  CHECK(format_date(june, DateStyle::long_form, "ka") == "02.06.2031");
  CHECK(format_date(june, DateStyle::medium, "ka") == "02.06.2031");
  CHECK(format_date(june, DateStyle::short_form, "ka") == "02.06.31");
}

TEST_CASE("dates: numbers are in the digits of the language", "[locale][dates]") {
  CHECK(format_date(june, DateStyle::long_form, "fa") == "۲ ژوئن ۲۰۳۱");
  CHECK(format_date(june, DateStyle::long_form, "bn") == "২ জুন, ২০৩১");
  CHECK(format_date(june, DateStyle::short_form, "ar-EG") == "٢\u200F/٦\u200F/٢٠٣١");
}

TEST_CASE("dates: years have as many digits as they need, or two", "[locale][dates]") {
  CHECK(format_date({.year = 7, .month = 1, .day = 1}, DateStyle::long_form, "en") ==
        "January 1, 7");
  CHECK(format_date({.year = 9999, .month = 12, .day = 31}, DateStyle::long_form, "en") ==
        "December 31, 9999");
  CHECK(format_date({.year = 2007, .month = 1, .day = 1}, DateStyle::short_form, "en") == "1/1/07");
  CHECK(format_date({.year = 2000, .month = 1, .day = 1}, DateStyle::short_form, "en") == "1/1/00");
}

TEST_CASE("dates: times have the clock of the language", "[locale][time]") {
  const TimeOfDay morning{.hour = 9, .minute = 5};

  CHECK(format_time(morning, "en") == "9:05 AM");
  CHECK(format_time(morning, "en-GB") == "09:05");
  CHECK(format_time(morning, "ky") == "09:05");
  CHECK(format_time(morning, "ja") == "9:05");
  CHECK(format_time(morning, "fi") == "9.05");
  CHECK(format_time(morning, "fr-CA") == "09 h 05");
  CHECK(format_time(morning, "ko") == "AM 9:05");
  CHECK(format_time(morning, "fa") == "۹:۰۵");
}

TEST_CASE("dates: noon and midnight are twelve o'clock of their half", "[locale][time]") {
  CHECK(format_time({.hour = 0, .minute = 0}, "en") == "12:00 AM");
  CHECK(format_time({.hour = 11, .minute = 59}, "en") == "11:59 AM");
  CHECK(format_time({.hour = 12, .minute = 0}, "en") == "12:00 PM");
  CHECK(format_time({.hour = 23, .minute = 59}, "en") == "11:59 PM");
  CHECK(format_time({.hour = 0, .minute = 0}, "ky") == "00:00");
}

TEST_CASE("dates: traditional Chinese names the period of the day", "[locale][time]") {
  CHECK(format_time({.hour = 4, .minute = 59}, "zh-Hant") == "凌晨4:59");
  CHECK(format_time({.hour = 5, .minute = 0}, "zh-Hant") == "清晨5:00");
  CHECK(format_time({.hour = 12, .minute = 0}, "zh-TW") == "中午12:00");
  CHECK(format_time({.hour = 19, .minute = 0}, "zh-TW") == "晚上7:00");
}

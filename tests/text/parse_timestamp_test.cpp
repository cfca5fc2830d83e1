#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cstddef>
#include <string>

#include "text/datetime.hpp"

using courant::ErrorCode;
using courant::Position;
using courant::text::parse_timestamp;

TEST_CASE("parse_timestamp: reads what feeds write, no more precise than written",
          "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"2031-06-12", "2031-06-12"},
      {"20310612", "2031-06-12"},
      {"12.06.2031", "2031-06-12"},
      {"5.6.2031", "2031-06-05"},
      {"2032-02-29", "2032-02-29"},
      {"2031-06-12T15:15", "2031-06-12T15:15:00"},
      {"2031-06-12T15:15:07", "2031-06-12T15:15:07"},
      {"2031-06-12t15:15:07z", "2031-06-12T15:15:07Z"},
      {"2031-06-12 15:15:07", "2031-06-12T15:15:07"},
      {"2031-06-12 9:15", "2031-06-12T09:15:00"},
      {"12.06.2031 15:15", "2031-06-12T15:15:00"},
      {"2031-06-12T15:15:07.123456Z", "2031-06-12T15:15:07Z"},
      {"2031-06-12T15:15:07,5+06:00", "2031-06-12T15:15:07+06:00"},
      {"2031-06-12T15:15:07+06:00", "2031-06-12T15:15:07+06:00"},
      {"2031-06-12T15:15:07+0600", "2031-06-12T15:15:07+06:00"},
      {"2031-06-12T15:15:07+06", "2031-06-12T15:15:07+06:00"},
      {"2031-06-12T15:15:07-03:30", "2031-06-12T15:15:07-03:30"},
      {"2031-06-12 15:15:07 +0600", "2031-06-12T15:15:07+06:00"},
      {"2031-06-12T15:15:07-00:00", "2031-06-12T15:15:07Z"},
      {"2031-06-12T15:15:07+23:59", "2031-06-12T15:15:07+23:59"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"},
      {" \t2031-06-12\r\n", "2031-06-12"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: reads RFC 2822 and its obsolete forms", "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"Thu, 12 Jun 2031 15:15:00 +0600", "2031-06-12T15:15:00+06:00"},
      {"Fri, 12 Jun 2031 15:15:00 +0600", "2031-06-12T15:15:00+06:00"},
      {"Thursday, 12 June 2031 15:15:00 GMT", "2031-06-12T15:15:00Z"},
      {"thu, 5 jun 2031 9:15 UT", "2031-06-05T09:15:00Z"},
      {"12 Jun 2031 15:15:00 EST", "2031-06-12T15:15:00-05:00"},
      {"12 Jun 2031 15:15:00 PDT", "2031-06-12T15:15:00-07:00"},
      {"12 Jun 2031 15:15:00 msk", "2031-06-12T15:15:00+03:00"},
      {"12 Jun 2031 15:15:00 -0000", "2031-06-12T15:15:00Z"},
      {"12 Jun 2031 15:15:00 +0200 (CEST)", "2031-06-12T15:15:00+02:00"},
      {"12 Jun 2031 15:15:00 NOVT", "2031-06-12T15:15:00"},
      {"12 Jun 2031 15:15:00", "2031-06-12T15:15:00"},
      {"12 June 2031", "2031-06-12"},
      {"1 Sept 2031", "2031-09-01"},
      {"12 Jun 00 15:15 GMT", "2000-06-12T15:15:00Z"},
      {"12 Jun 49 15:15 GMT", "2049-06-12T15:15:00Z"},
      {"12 Jun 50 15:15 GMT", "1950-06-12T15:15:00Z"},
      {"12 Jun 99 15:15 GMT", "1999-06-12T15:15:00Z"},
      {"12 Jun 131 15:15 GMT", "2031-06-12T15:15:00Z"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: reads a month in front, and the year behind the time",
          "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"Jun 12, 2031", "2031-06-12"},
      {"June 12 2031", "2031-06-12"},
      {"Thu Jun 12 2031", "2031-06-12"},
      {"Thu, Jun 12, 2031 09:15", "2031-06-12T09:15:00"},
      {"Thu Jun 12 09:15:00 CEST 2031", "2031-06-12T09:15:00+02:00"},
      {"Thu Jun  5 09:15:00 2031", "2031-06-05T09:15:00"},
      {"Mon Dec 31 24:00:00 UTC 2031", "2032-01-01T00:00:00Z"},
      {"2031/06/12 09:15", "2031-06-12T09:15:00"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: knows months and weekdays of other languages",
          "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"Чт, 12 июн 2031 15:15:00 +0600", "2031-06-12T15:15:00+06:00"},
      {"12 июня 2031 г., 15:15", "2031-06-12T15:15:00"},
      {"12 ИЮЛ 2031", "2031-07-12"},
      {"1 мая 2031", "2031-05-01"},
      {"9 травня 2031", "2031-05-09"},
      {"12 маусым 2031", "2031-06-12"},
      {"12 iyun 2031", "2031-06-12"},
      {"12 März 2031", "2031-03-12"},
      {"12 févr. 2031 09:15", "2031-02-12T09:15:00"},
      {"12 ago 2031", "2031-08-12"},
      {"12 Şubat 2031", "2031-02-12"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: knows every month", "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"1 Jan 2031", "2031-01-01"},
      {"1 Feb 2031", "2031-02-01"},
      {"1 Mar 2031", "2031-03-01"},
      {"1 Apr 2031", "2031-04-01"},
      {"1 May 2031", "2031-05-01"},
      {"1 Jun 2031", "2031-06-01"},
      {"1 Jul 2031", "2031-07-01"},
      {"1 Aug 2031", "2031-08-01"},
      {"1 Sep 2031", "2031-09-01"},
      {"1 Oct 2031", "2031-10-01"},
      {"1 Nov 2031", "2031-11-01"},
      {"1 Dec 2031", "2031-12-01"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: 24:00 is the midnight after", "[text][parse_timestamp]") {
  const auto [text, read] = GENERATE(table<const char*, const char*>({
      {"2031-06-12T24:00Z", "2031-06-13T00:00:00Z"},
      {"2031-06-30T24:00:00", "2031-07-01T00:00:00"},
      {"2031-12-31 24:00", "2032-01-01T00:00:00"},
      {"2032-02-28T24:00", "2032-02-29T00:00:00"},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE(timestamp.has_value());
  CHECK(to_string(*timestamp) == read);
}

TEST_CASE("parse_timestamp: says where what does not exist begins",
          "[text][parse_timestamp][error]") {
  const auto [text, offset] = GENERATE(table<const char*, std::size_t>({
      {"2031-02-31", 0},
      {" 31.02.2031", 1},
      {"20310231", 0},
      {"2031-02-29", 0},
      {"2031-13-01", 0},
      {"2031-00-10", 0},
      {"0000-01-01", 0},
      {"Mon, 31 Feb 2031 09:15 GMT", 0},
      {"2031-06-12T24:00:01", 11},
      {"2031-06-12T24:01", 11},
      {"2031-06-12T25:00", 11},
      {"2031-06-12T15:60", 11},
      {"2031-06-12T15:15:61", 11},
      {"2031-06-12T15:15:00+24:00", 19},
      {"2031-06-12T15:15:00+06:60", 19},
      {"9999-12-31T24:00", 11},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE_FALSE(timestamp.has_value());
  CHECK(timestamp.error().code == ErrorCode::out_of_range);
  CHECK(timestamp.error().where == Position{.offset = offset});
}

TEST_CASE("parse_timestamp: says where the grammar breaks", "[text][parse_timestamp][error]") {
  const auto [text, offset] = GENERATE(table<const char*, std::size_t>({
      {"", 0},
      {"  ", 2},
      {"today", 0},
      {"2031", 0},
      {"2031-06", 0},
      {"2031-06-", 0},
      {"2031-06-123", 0},
      {"203106121", 0},
      {"12.06.31", 0},
      {"12/06/2031", 0},
      {"12 Jux 2031", 0},
      {"12 Ju 2031", 0},
      {"12 Jun 2", 0},
      {"12 Jun 12031", 0},
      {"Foo, 12 Jun 2031", 0},
      {"Foo 12 2031", 0},
      {"Jun 2031", 0},
      {"Thu Jun", 0},
      {"Jun 12 09:15", 0},
      {"Thu", 0},
      {"-2031-06-12", 0},
      {"2031-06-12T", 11},
      {"2031-06-12T15", 11},
      {"2031-06-12T15:", 11},
      {"2031-06-12T15:15:", 11},
      {"2031-06-12T15:15:00.", 11},
      {"2031-06-12T015:15", 11},
      {"2031-06-12x", 10},
      {"2031-06-12T15:15:00+", 19},
      {"2031-06-12T15:15:00+6", 19},
      {"2031-06-12T15:15:00+06:", 19},
      {"2031-06-12T15:15:00+060", 19},
      {"2031-06-12 03:15 PM", 17},
      {"2031-06-12T15:15:00Z x", 21},
      {"2031-06-12 15:15 GMT+0600", 20},
      {"\u0662\u0660\u0663\u0661-06-12", 0},
  }));

  const auto timestamp = parse_timestamp(text);

  CAPTURE(text);
  REQUIRE_FALSE(timestamp.has_value());
  CHECK(timestamp.error().code == ErrorCode::malformed);
  CHECK(timestamp.error().where == Position{.offset = offset});
}

TEST_CASE("parse_timestamp: an open comment is reported", "[text][parse_timestamp][error]") {
  const auto timestamp = parse_timestamp("12 Jun 2031 15:15:00 +0200 (CEST");

  REQUIRE_FALSE(timestamp.has_value());
  CHECK(timestamp.error().code == ErrorCode::unexpected_end);
}

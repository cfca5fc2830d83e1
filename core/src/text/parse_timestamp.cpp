#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "text/ascii.hpp"
#include "text/datetime.hpp"
#include "text/fault.hpp"
#include "text/month_names.hpp"
#include "text/scanner.hpp"

namespace courant::text {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

constexpr std::array<std::string_view, 7> weekday_names = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

struct Zone {
  std::string_view name;
  std::int16_t offset;
};

// RFC 2822 and what feeds use besides. Names that mean several zones (IST, BST) are left out.
// NOLINTBEGIN(modernize-use-designated-initializers): a table, not 21 statements
constexpr std::array<Zone, 21> zones = {{
    {"Z", 0},      {"UT", 0},     {"UTC", 0},    {"GMT", 0},    {"EST", -300}, {"EDT", -240},
    {"CST", -360}, {"CDT", -300}, {"MST", -420}, {"MDT", -360}, {"PST", -480}, {"PDT", -420},
    {"WET", 0},    {"WEST", 60},  {"CET", 60},   {"CEST", 120}, {"EET", 120},  {"EEST", 180},
    {"MSK", 180},  {"KGT", 360},  {"JST", 540},
}};
// NOLINTEND(modernize-use-designated-initializers)

/// The number that up to four digits stand for; -1 for anything else.
int number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return -1;
  int number = 0;
  for (const char digit : digits) {
    if (!is_digit(digit)) return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

/// Takes one or two digits; -1 if there is anything else.
int take_pair(Scanner& scanner) {
  const std::string_view digits = scanner.take_while(is_digit);
  return digits.size() <= 2 ? number_of(digits) : -1;
}

/// The place in `names` of the one that starts with `word`, three letters or more; -1 if none does.
int find_name(std::span<const std::string_view> names, std::string_view word) {
  if (word.size() < 3) return -1;
  int place = 0;
  for (const std::string_view name : names) {
    if (equals_ignoring_case(name.substr(0, word.size()), word)) return place;
    ++place;
  }
  return -1;
}

/// The parts of a date as written, -1 for one that could not be read.
struct DateParts {
  int year = -1;
  int month = -1;
  int day = -1;
};

/// What follows "2031": "-06-12".
DateParts take_iso_rest(Scanner& scanner, std::string_view year) {
  DateParts parts{.year = number_of(year)};
  const std::string_view mark = scanner.peek() == '/' ? "/" : "-";
  if (scanner.accept(mark)) parts.month = take_pair(scanner);
  if (scanner.accept(mark)) parts.day = take_pair(scanner);
  return parts;
}

/// What follows "12": ".06.2031".
DateParts take_dotted_rest(Scanner& scanner, std::string_view day) {
  DateParts parts{.day = number_of(day)};
  if (scanner.accept(".")) parts.month = take_pair(scanner);
  if (!scanner.accept(".")) return parts;
  const std::string_view year = scanner.take_while(is_digit);
  if (year.size() == 4) parts.year = number_of(year);
  return parts;
}

constexpr bool is_in_word(char c) noexcept {
  return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// The month that `word` names in English or begins to name in another language; -1 if it does not.
int month_of(std::string_view word) {
  const int month = find_name(month_names, word);
  return month >= 0 ? month + 1 : month_in_feeds(word);
}

/// Takes the name of a month; the short forms of some languages end with a full stop.
int take_month(Scanner& scanner) {
  const int month = month_of(scanner.take_while(is_in_word));
  scanner.accept(".");
  scanner.skip_blanks();
  return month;
}

/// What follows "Jun " or "Thu Jun ": "12, 2031", and as Java and C write it, the year behind the
/// time: "12 09:15:00 CEST 2031".
DateParts take_month_first(Scanner& scanner, int month) {
  DateParts parts{.month = month, .day = take_pair(scanner)};
  scanner.accept(",");
  scanner.skip_blanks();
  constexpr std::size_t digits = 4;
  const std::string_view rest = scanner.rest();
  if (rest.size() < digits) return parts;
  if (rest.substr(0, digits + 1).contains(':')) {
    parts.year = number_of(rest.substr(rest.size() - digits));
    scanner = Scanner(trim(rest.substr(0, rest.size() - digits)), scanner.offset());
  } else {
    parts.year = number_of(scanner.take(digits));
  }
  return parts;
}

/// What follows "12": " Jun 2031".
DateParts take_named_rest(Scanner& scanner, std::string_view day) {
  DateParts parts{.day = number_of(day)};
  scanner.skip_blanks();
  parts.month = take_month(scanner);
  const std::string_view year = scanner.take_while(is_digit);
  if (year.size() >= 2) parts.year = number_of(year);
  // RFC 2822, 4.3: obsolete years of two and three digits.
  if (year.size() == 2) parts.year += parts.year < 50 ? 2000 : 1900;
  if (year.size() == 3) parts.year += 1900;
  scanner.accept(" г.");
  scanner.accept(",");
  return parts;
}

/// Takes a date in the shape that its first digits and the byte behind them tell.
DateParts take_parts(Scanner& scanner) {
  // The name of the day is not compared with the date: where feeds differ, the date is right.
  const std::string_view word = scanner.take_while(is_in_word);
  const bool is_foreign = !word.empty() && static_cast<unsigned char>(word.front()) >= 0x80;
  if (!word.empty()) {
    const bool is_weekday =
        find_name(weekday_names, word) >= 0 || (is_foreign && scanner.peek() == ',');
    const int month = is_weekday ? -1 : month_of(word);
    if (!is_weekday && month < 0) return {};
    scanner.accept(",");
    scanner.skip_blanks();
    if (month > 0) return take_month_first(scanner, month);
    if (is_in_word(scanner.peek())) return take_month_first(scanner, take_month(scanner));
  }
  const std::string_view first = scanner.take_while(is_digit);
  if (first.size() == 8) {
    return {.year = number_of(first.substr(0, 4)),
            .month = number_of(first.substr(4, 2)),
            .day = number_of(first.substr(6))};
  }
  if (first.size() == 4) return take_iso_rest(scanner, first);
  if (first.size() > 2) return {};
  return scanner.peek() == '.' ? take_dotted_rest(scanner, first) : take_named_rest(scanner, first);
}

Checked<Date> take_date(Scanner& scanner) {
  const std::size_t begin = scanner.offset();
  const DateParts parts = take_parts(scanner);
  if (parts.year < 0 || parts.month < 0 || parts.day < 0) {
    return fault(ErrorCode::malformed, begin, "expected a date");
  }
  const Date date{.year = static_cast<std::int16_t>(parts.year),
                  .month = static_cast<std::uint8_t>(parts.month),
                  .day = static_cast<std::uint8_t>(parts.day)};
  if (!exists(date)) return fault(ErrorCode::out_of_range, begin, "expected a day that exists");
  return date;
}

/// Takes "15:15", "15:15:00" or "15:15:00.123" into `timestamp`.
Checked<void> take_time(Scanner& scanner, Timestamp& timestamp) {
  const std::size_t begin = scanner.offset();
  const int hour = take_pair(scanner);
  const int minute = scanner.accept(":") ? take_pair(scanner) : -1;
  const int second = scanner.accept(":") ? take_pair(scanner) : 0;
  const bool has_fraction = scanner.accept(".") || scanner.accept(",");
  const bool lacks_fraction = has_fraction && scanner.take_while(is_digit).empty();
  if (hour < 0 || minute < 0 || second < 0 || lacks_fraction) {
    return fault(ErrorCode::malformed, begin, "expected a time");
  }
  const bool is_next_midnight = hour == 24 && minute == 0 && second == 0;
  if (is_next_midnight) timestamp.date = next_day(timestamp.date);
  if (hour > (is_next_midnight ? 24 : 23) || minute > 59 || second > 60 ||
      !exists(timestamp.date)) {
    return fault(ErrorCode::out_of_range, begin, "expected a time that exists");
  }
  timestamp.time = TimeOfDay{.hour = static_cast<std::uint8_t>(hour % 24),
                             .minute = static_cast<std::uint8_t>(minute),
                             .second = static_cast<std::uint8_t>(second)};
  return {};
}

/// Takes "+06:00", "+0600" or "+06".
Checked<std::optional<std::int16_t>> take_offset(Scanner& scanner) {
  const std::size_t begin = scanner.offset();
  const bool is_west = scanner.take(1) == "-";
  const std::string_view digits = scanner.take_while(is_digit);
  const int hours = digits.size() == 2 || digits.size() == 4 ? number_of(digits.substr(0, 2)) : -1;
  int minutes = digits.size() == 4 ? number_of(digits.substr(2)) : 0;
  if (digits.size() == 2 && scanner.accept(":")) minutes = take_pair(scanner);
  if (hours < 0 || minutes < 0) {
    return fault(ErrorCode::malformed, begin, "expected an offset in hours and minutes");
  }
  if (hours > 23 || minutes > 59) {
    return fault(ErrorCode::out_of_range, begin, "expected an offset below a day");
  }
  const int offset = (hours * 60) + minutes;
  return static_cast<std::int16_t>(is_west ? -offset : offset);
}

/// Takes a zone's name. A strange one makes the zone unknown, but AM and PM are not passed over.
Checked<std::optional<std::int16_t>> take_zone_name(Scanner& scanner) {
  const std::size_t begin = scanner.offset();
  const std::string_view name = scanner.take_while(is_letter);
  for (const Zone& zone : zones) {
    if (equals_ignoring_case(name, zone.name)) return zone.offset;
  }
  if (name.size() == 1 || name.size() == 2) {
    return fault(ErrorCode::malformed, begin, "expected the name of a zone");
  }
  return std::nullopt;
}

/// Takes what may follow a time: an offset or a zone's name, and a comment.
Checked<void> take_zone(Scanner& scanner, Timestamp& timestamp) {
  scanner.skip_blanks();
  const bool is_offset = scanner.peek() == '+' || scanner.peek() == '-';
  const auto offset = is_offset ? take_offset(scanner) : take_zone_name(scanner);
  if (!offset) return std::unexpected(offset.error());
  timestamp.utc_offset = *offset;
  scanner.skip_blanks();
  const std::size_t begin = scanner.offset();
  if (!scanner.accept("(")) return {};
  scanner.take_while([](char c) { return c != ')'; });
  if (!scanner.accept(")")) return fault(ErrorCode::unexpected_end, begin, "expected ')'");
  return {};
}

Checked<Timestamp> take_timestamp(Scanner& scanner) {
  const auto date = take_date(scanner);
  if (!date) return std::unexpected(date.error());
  Timestamp timestamp{.date = *date, .time = {}, .utc_offset = {}};
  if (!scanner.at_end()) {
    if (!scanner.accept("T") && !scanner.accept("t")) scanner.skip_blanks();
    const auto time = take_time(scanner, timestamp);
    if (!time) return std::unexpected(time.error());
    const auto zone = take_zone(scanner, timestamp);
    if (!zone) return std::unexpected(zone.error());
  }
  if (!scanner.at_end()) {
    return fault(ErrorCode::malformed, scanner.offset(), "expected nothing after the time");
  }
  return timestamp;
}

}  // namespace

Result<Timestamp> parse_timestamp(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  Scanner scanner(trim(text), first == std::string_view::npos ? text.size() : first);
  const auto timestamp = take_timestamp(scanner);
  if (!timestamp) return std::unexpected(error_of(timestamp.error()));
  return *timestamp;
}

}  // namespace courant::text

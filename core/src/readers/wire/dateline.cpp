#include "readers/wire/dateline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "courant/datetime.hpp"
#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/datetime.hpp"
#include "text/scanner.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

constexpr std::size_t longest_place = 60;
constexpr std::size_t longest_dateline = 160;

/// What the parts of a dateline have told so far.
struct Evidence {
  std::string_view place;
  std::string_view agency{};
  int day = 0;
  int month = 0;
  int year = 0;
  bool has_date = false;
};

bool is_all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode_at(text, at);
    if (text::is_lower(c.value)) return false;
    any |= text::is_upper(c.value);
    at += c.size;
  }
  return any;
}

void skip_spaces(text::Scanner& scanner) {
  while (!scanner.at_end()) {
    const text::CodePoint c = text::decode_at(scanner.rest(), 0);
    if (!text::is_space(c.value)) return;
    scanner.take(c.size);
  }
}

/// Whether the full stop at the end of `word` is part of a place: "ST. LOUIS", "D.C.".
bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 5> prefixes = {"st", "ste", "mt", "ft", "pt"};
  return text::count_code_points(word) == 1 ||
         std::ranges::find(prefixes, text::to_lower(word)) != prefixes.end();
}

/// Whether `c` stands inside a place between two letters: "KARA-BALTA", "N'DJAMENA", "GENEVA/OSH".
bool joins_letters(std::string_view rest, std::size_t at, const text::CodePoint& c) {
  const bool joins = c.value == '\'' || c.value == 0x2019 || c.value == '-' || c.value == '/';
  return joins && at > 0 && at + c.size < rest.size() &&
         text::is_letter(text::decode_before(rest, at)) &&
         text::is_letter(text::decode_at(rest, at + c.size).value);
}

/// Words of a place: letters, spaces and . ' - / between them, up to what ends a place.
std::string_view take_place(text::Scanner& scanner) {
  const std::string_view rest = scanner.rest();
  std::size_t end = 0;
  std::size_t word = 0;
  for (std::size_t at = 0; at < rest.size() && at <= longest_place;) {
    const text::CodePoint c = text::decode_at(rest, at);
    at += c.size;
    if (text::is_letter(c.value)) {
      end = at;
    } else if (c.value == '.' && is_abbreviation(rest.substr(word, at - c.size - word))) {
      word = end = at;
    } else if (c.value == ' ') {
      word = at;
    } else if (!joins_letters(rest, at - c.size, c)) {
      break;
    }
  }
  return scanner.take(end);
}

/// Every word of a place starts with a capital: "Kara-Balta", "New York", not "Police said". In a
/// script without case a place has few words, or it is a sentence.
bool is_capitalised(std::string_view place) {
  constexpr int most_without_case = 3;
  int without_case = 0;
  while (!place.empty()) {
    const std::string_view word = place.substr(0, place.find(' '));
    const char32_t first = word.empty() ? U' ' : text::decode_at(word, 0).value;
    if (text::is_letter(first) && !text::is_upper(first)) {
      if (!text::is_lower(first)) {
        ++without_case;
      } else if (!is_name_particle(word)) {
        return false;
      }
    }
    place.remove_prefix(std::min(word.size() + 1, place.size()));
  }
  return without_case <= most_without_case;
}

/// The value of the digit that comes next, Arabic and Persian ones too; -1 if none does.
int next_digit(const text::Scanner& scanner) {
  if (scanner.at_end()) return -1;
  const char32_t c = text::decode_at(scanner.rest(), 0).value;
  for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
    if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
  }
  return -1;
}

int take_number(text::Scanner& scanner) {
  constexpr int most_digits = 4;
  int number = 0;
  int count = 0;
  for (int digit = next_digit(scanner); digit >= 0; digit = next_digit(scanner)) {
    scanner.take(text::decode_at(scanner.rest(), 0).size);
    if (++count <= most_digits) number = number * 10 + digit;
  }
  return count > most_digits ? 0 : number;
}

bool accept_comma(text::Scanner& scanner) { return scanner.accept(",") || scanner.accept("،"); }

/// "كانون الثاني" is January: four months of the Levant are pairs of one name.
int take_month_of_pair(text::Scanner& scanner) {
  text::Scanner ahead = scanner;
  const bool is_kanun = ahead.accept("كانون ");
  if (!is_kanun && !ahead.accept("تشرين ")) return 0;
  const bool is_second = ahead.accept("الثاني");
  if (!is_second && !ahead.accept("الأول") && !ahead.accept("الاول")) return 0;
  scanner = ahead;
  if (is_kanun) return is_second ? 1 : 12;
  return is_second ? 11 : 10;
}

int take_month(text::Scanner& scanner) {
  if (const int month = take_month_of_pair(scanner)) return month;
  const std::string_view word = text::first_word(scanner.rest());
  const int month = month_of(word);
  if (month > 0) scanner.take(word.size());
  return month;
}

/// "20", "Nov", "июн", "20-июнь", "Feb.20", "2031", "حزيران/يونيو": one part of a date.
bool take_date_part(text::Scanner& scanner, Evidence& found) {
  const text::Scanner before = scanner;
  skip_spaces(scanner);
  if (next_digit(scanner) >= 0) {
    const int number = take_number(scanner);
    scanner.accept("-");
    const bool is_day = number >= 1 && number <= 31 && found.day == 0;
    const bool is_year = number >= 1900 && number <= 2999 && found.year == 0;
    if (is_day) found.day = number;
    if (is_year) found.year = number;
    if (!is_day && !is_year) scanner = before;
    return is_day || is_year;
  }
  const int month = found.month == 0 ? take_month(scanner) : 0;
  if (month == 0) {
    scanner = before;
    return false;
  }
  found.month = month;
  scanner.accept(".");
  if (text::Scanner ahead = scanner; ahead.accept("/") && take_month(ahead) == month) {
    scanner = ahead;
  }
  return true;
}

/// A day and a month in either order, and perhaps a year.
bool take_date(text::Scanner& scanner, Evidence& found) {
  const text::Scanner before = scanner;
  Evidence date = found;
  skip_spaces(scanner);
  while (take_date_part(scanner, date)) {
    const text::Scanner after = scanner;
    skip_spaces(scanner);
    if (!accept_comma(scanner)) scanner = after;
    text::Scanner ahead = scanner;
    Evidence next = date;
    if (!take_date_part(ahead, next)) scanner = after;
  }
  if (date.month == 0 || date.day == 0) {
    scanner = before;
    return false;
  }
  found = date;
  found.has_date = true;
  return true;
}

/// "(Agency)", "/Agency/", "/ Agency /".
bool take_agency(text::Scanner& scanner, Evidence& found) {
  const text::Scanner before = scanner;
  skip_spaces(scanner);
  const bool round = scanner.accept("(");
  if (!round && !scanner.accept("/")) {
    scanner = before;
    return false;
  }
  constexpr std::size_t longest_agency = 40;
  const std::string_view name = scanner.rest().substr(0, scanner.rest().find(round ? ')' : '/'));
  const std::string_view trimmed = text::trim_spaces(name);
  if (name.size() == scanner.rest().size() || trimmed.empty() || name.size() > longest_agency) {
    scanner = before;
    return false;
  }
  scanner.take(name.size() + 1);
  found.agency = trimmed;
  return true;
}

/// An agency in brackets, perhaps behind a full stop: "June 27. /TASS/".
bool take_agency_part(text::Scanner& scanner, Evidence& found) {
  if (!found.agency.empty()) return false;
  if (take_agency(scanner, found)) return true;
  text::Scanner ahead = scanner;
  if (!ahead.accept(".") || !take_agency(ahead, found)) return false;
  scanner = ahead;
  return true;
}

/// ", Wis.", ", CO": the state or country of the place.
bool take_region(text::Scanner& scanner) {
  const text::Scanner before = scanner;
  if (!accept_comma(scanner)) return false;
  skip_spaces(scanner);
  const std::string_view word = take_place(scanner);
  const bool plausible = !word.empty() && word.size() <= 24 && is_capitalised(word);
  scanner.accept(".");
  if (plausible) return true;
  scanner = before;
  return false;
}

/// What parts a dateline from the text. A hyphen needs spaces around it, a colon one behind; a full
/// stop only does behind a date.
bool take_separator(text::Scanner& scanner, const Evidence& found) {
  const text::Scanner before = scanner;
  skip_spaces(scanner);
  const bool spaced = scanner.offset() > before.offset();
  const bool parted = scanner.accept("—") || scanner.accept("–") || scanner.accept("--") ||
                      (spaced && scanner.accept("- ")) || (!spaced && scanner.accept(": ")) ||
                      (!spaced && found.has_date && scanner.accept(". "));
  if (parted) {
    skip_spaces(scanner);
  } else {
    scanner = before;
  }
  return parted;
}

/// "– РИА Новости." behind the date: the agency after a dash instead of in brackets.
bool take_agency_sentence(text::Scanner& scanner, Evidence& found) {
  constexpr std::size_t longest_agency = 40;
  if (!found.agency.empty()) return false;
  const std::string_view rest = scanner.rest().substr(0, longest_agency);
  // The agency may have a full stop of its own: "24.kg."
  for (std::size_t stop = rest.find('.'); stop != std::string_view::npos;
       stop = rest.find('.', stop + 1)) {
    if (!is_agency(rest.substr(0, stop))) continue;
    found.agency = rest.substr(0, stop);
    scanner.take(stop + 1);
    skip_spaces(scanner);
    return true;
  }
  return false;
}

/// "(東京 20日 …)": place and day in brackets.
std::optional<FoundDateline> find_bracketed(std::string_view paragraph) {
  const bool wide = paragraph.starts_with("（");
  if (!wide && !paragraph.starts_with('(')) return std::nullopt;
  const std::size_t end = paragraph.find(wide ? "）" : ")");
  constexpr std::size_t longest = 90;
  if (end > longest) return std::nullopt;  // as is npos
  const std::size_t open = wide ? std::string_view("（").size() : 1;
  const std::string_view inside = paragraph.substr(open, end - open);
  const std::size_t day = inside.find("日");
  if (day == std::string_view::npos || day == 0 || !text::is_digit(inside[day - 1]))
    return std::nullopt;
  const auto place = text::trim_spaces(inside.substr(0, inside.find_first_of(" 0123456789")));
  text::Scanner scanner(paragraph);
  Dateline dateline{.raw = std::string(scanner.take(end + open))};
  skip_spaces(scanner);
  if (place.empty() || scanner.at_end()) return std::nullopt;
  dateline.places.emplace_back(place);
  return FoundDateline{std::move(dateline), scanner.offset()};
}

/// "CITY/CITY" holds two places.
std::vector<std::string> split_places(std::string_view places) {
  std::vector<std::string> split;
  while (!places.empty()) {
    const std::string_view place = places.substr(0, places.find('/'));
    split.emplace_back(text::trim_spaces(place));
    places.remove_prefix(std::min(place.size() + 1, places.size()));
  }
  return split;
}

std::optional<Date> date_of(const Evidence& found) {
  if (!found.has_date || found.year == 0) return std::nullopt;
  const Date date{static_cast<std::int16_t>(found.year), static_cast<std::uint8_t>(found.month),
                  static_cast<std::uint8_t>(found.day)};
  return exists(date) ? std::optional(date) : std::nullopt;
}

/// "года", "г.", "-жылдын": the word for year, which some languages set beside its number.
void skip_year_word(text::Scanner& scanner) {
  const std::string_view word = text::first_word(scanner.rest());
  const std::string lower = text::to_lower(word);
  if (lower != "г" && lower != "год" && lower != "года" && lower != "ж" && lower != "م" &&
      !lower.starts_with("жыл")) {
    return;
  }
  scanner.take(word.size());
  scanner.accept(".");
  scanner.accept(",");
  skip_spaces(scanner);
}

/// "Thursday,", "четверг,", "бейшемби,": the date says it, too.
void skip_weekday(text::Scanner& scanner) {
  static constexpr std::array<std::string_view, 29> beginnings = {
      "mon",      "tue",    "wed",    "thu",   "fri",  "sat",     "sun",     "понед",
      "вторн",    "среда",  "четв",   "пятн",  "субб", "воск",    "дүйш",    "шейш",
      "шарш",     "бейш",   "жума",   "ишем",  "жекш", "الاثنين", "الإثنين", "الثلاثاء",
      "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"};
  const std::string_view word = text::first_word(scanner.rest());
  const std::string lower = text::to_lower(word);
  const bool is_weekday = std::ranges::any_of(
      beginnings, [&](std::string_view beginning) { return lower.starts_with(beginning); });
  if (!is_weekday) return;
  scanner.take(word.size());
  scanner.accept(".");
}

/// "at", "в", "саат": the word before a time.
void skip_time_word(text::Scanner& scanner) {
  static constexpr std::array<std::string_view, 4> words = {"at", "в", "саат", "الساعة"};
  const std::string_view word = text::first_word(scanner.rest());
  if (std::ranges::find(words, text::to_lower(word)) == words.end()) return;
  scanner.take(word.size());
  skip_spaces(scanner);
}

/// Region, date and agency in the orders that agencies use.
void take_parts(text::Scanner& scanner, Evidence& found) {
  for (int part = 0; part < 4; ++part) {
    text::Scanner ahead = scanner;
    accept_comma(ahead) || ahead.accept(".");
    if (!found.has_date && take_date(ahead, found)) {
      scanner = ahead;
      continue;
    }
    if (take_agency_part(scanner, found)) continue;
    if (found.has_date || !found.agency.empty() || !take_region(scanner)) return;
  }
}

/// A company with its ticker, "In Bishkek, June 12 —" and "WARNING:" must not pass.
bool is_convincing(const Evidence& found) {
  const bool capitals = is_all_capitals(found.place);
  const bool known_place = is_filing_place(split_places(found.place).front());
  if (found.has_date && (capitals || known_place)) return true;
  if (is_agency(found.agency)) return true;
  return known_place && (capitals || !found.agency.empty());
}

}  // namespace

std::optional<Timestamp> timestamp_in_words(std::string_view text) {
  text::Scanner scanner(text::trim_spaces(text));
  Evidence found;
  skip_weekday(scanner);
  do {
    accept_comma(scanner) || scanner.accept(".");
    skip_spaces(scanner);
    skip_year_word(scanner);
  } while (take_date_part(scanner, found));
  found.has_date = found.day != 0 && found.month != 0;
  const auto date = date_of(found);
  if (!date || scanner.at_end()) {
    return date ? std::optional(Timestamp{.date = *date}) : std::nullopt;
  }
  skip_time_word(scanner);
  const auto timestamp = text::parse_timestamp(to_string(*date).append("T").append(scanner.rest()));
  return timestamp ? std::optional(*timestamp) : std::nullopt;
}

std::optional<FoundDateline> find_dateline(std::string_view paragraph) {
  if (auto bracketed = find_bracketed(paragraph)) return bracketed;
  text::Scanner scanner(paragraph);
  Evidence found{.place = take_place(scanner)};
  if (found.place.empty() || !is_capitalised(found.place)) return std::nullopt;
  take_parts(scanner, found);

  if (const text::Scanner before = scanner; !found.agency.empty()) {  // "/ WIRE / May 5, 2031 /"
    skip_spaces(scanner);
    if (!scanner.accept("/")) scanner = before;
  }
  std::size_t raw_size = scanner.offset();
  const bool slashed = paragraph[raw_size - 1] == '/';
  bool separated = take_separator(scanner, found);
  if (separated && take_agency_sentence(scanner, found)) {
    raw_size = static_cast<std::size_t>(found.agency.end() - paragraph.begin());
  }
  if (!separated && slashed) {  // "/TASS/." and "/ Kabar /.Text": the slash parts them already
    separated = true;
    scanner.accept(".");
    skip_spaces(scanner);
  }
  const bool fits = !scanner.at_end() && scanner.offset() <= longest_dateline;
  if (!separated || !fits || !is_convincing(found)) return std::nullopt;
  Dateline dateline{.raw = std::string(text::trim_spaces(paragraph.substr(0, raw_size))),
                    .places = split_places(found.place),
                    .date = date_of(found),
                    .agency = std::string(found.agency)};
  return FoundDateline{std::move(dateline), scanner.offset()};
}

}  // namespace courant::readers::wire

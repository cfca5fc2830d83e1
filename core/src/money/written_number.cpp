#include "money/written_number.hpp"

#include <string>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

/// How a number is made up: its points, its commas and the runs of digits between separators.
struct Shape {
  int points = 0;
  int commas = 0;
  int silent_groups = 0;  // parted by spaces or apostrophes
  char last_mark = '\0';
  std::size_t first_run = 0;
  std::size_t last_run = 0;
  bool groups_of_three = true;  // every run but the first and the last
  bool silent_groups_of_three = true;
  bool leading_zero = false;
  bool valid = true;
};

bool is_silent(char32_t c) noexcept {
  return c == '\'' || c == 0x2019 || (text::is_space(c) && c != '\n' && c != '\r');
}

Shape shape_of(std::string_view number) noexcept {
  Shape shape;
  std::size_t run = 0;
  int separators = 0;
  bool after_silent = false;
  const auto end_run = [&] {
    if (separators == 0) shape.first_run = run;
    if (separators == 0 || run == 3) return;
    (after_silent ? shape.silent_groups_of_three : shape.groups_of_three) = false;
  };
  for (std::size_t at = 0; at < number.size();) {
    const text::CodePoint code_point = text::decode_at(number, at);
    const char32_t c = code_point.value;
    at += code_point.size;
    if (text::is_digit(c)) {
      shape.leading_zero |= separators == 0 && run == 0 && c == '0';
      ++run;
      continue;
    }
    end_run();
    after_silent = is_silent(c);
    shape.valid &= !after_silent || shape.last_mark == '\0';  // no grouping behind the mark
    shape.points += c == '.' ? 1 : 0;
    shape.commas += c == ',' ? 1 : 0;
    shape.silent_groups += after_silent ? 1 : 0;
    if (c == '.' || c == ',') shape.last_mark = static_cast<char>(c);
    const bool known = c == '.' || c == ',' || after_silent;
    const bool empty_run = run == 0 && (separators > 0 || after_silent);
    shape.valid &= known && !empty_run;
    ++separators;
    run = 0;
  }
  shape.last_run = run;
  if (separators == 0) shape.first_run = run;
  if (separators > 0 && after_silent && run != 3) shape.silent_groups_of_three = false;
  shape.valid &= run > 0 && shape.silent_groups_of_three;
  return shape;
}

MarkEvidence decimal_is(char mark) noexcept {
  return mark == '.' ? MarkEvidence::point : MarkEvidence::comma;
}

MarkEvidence decimal_is_not(char mark) noexcept {
  return mark == '.' ? MarkEvidence::comma : MarkEvidence::point;
}

bool first_run_is_a_group(const Shape& shape) noexcept {
  return shape.first_run >= 1 && shape.first_run <= 3;
}

}  // namespace

MarkEvidence evidence_of(std::string_view number) noexcept {
  const Shape shape = shape_of(number);
  const int marks = shape.points + shape.commas;
  if (!shape.valid) return MarkEvidence::invalid;
  if (shape.silent_groups > 0 && !first_run_is_a_group(shape)) return MarkEvidence::invalid;
  if (marks == 0) return shape.first_run > 0 ? MarkEvidence::none : MarkEvidence::invalid;

  if (shape.points > 0 && shape.commas > 0) {
    const int of_last = shape.last_mark == '.' ? shape.points : shape.commas;
    const bool sound = of_last == 1 && shape.groups_of_three && first_run_is_a_group(shape);
    return sound ? decimal_is(shape.last_mark) : MarkEvidence::invalid;
  }
  if (marks > 1) {
    const bool sound = shape.groups_of_three && shape.last_run == 3 && first_run_is_a_group(shape);
    return sound ? decimal_is_not(shape.last_mark) : MarkEvidence::invalid;
  }
  const bool could_group = shape.last_run == 3 && first_run_is_a_group(shape) &&
                           !shape.leading_zero && shape.silent_groups == 0;
  return could_group ? MarkEvidence::ambiguous : decimal_is(shape.last_mark);
}

Result<Decimal> parse_written(std::string_view number, MarkEvidence mark) {
  const MarkEvidence own = evidence_of(number);
  const bool point = (own == MarkEvidence::ambiguous ? mark : own) != MarkEvidence::comma;
  std::string plain;
  plain.reserve(number.size());
  for (const char c : number) {
    if (text::is_digit(c)) plain += c;
    if (c == (point ? '.' : ',')) plain += '.';
  }
  return Decimal::parse(plain);
}

}  // namespace courant

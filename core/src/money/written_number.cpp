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

/// Takes the characters of a number one by one.
class ShapeReader {
 public:
  void add(char32_t c) noexcept {
    if (text::is_digit(c)) {
      shape_.leading_zero |= separators_ == 0 && run_ == 0 && c == '0';
      ++run_;
    } else {
      add_separator(c);
    }
  }

  [[nodiscard]] Shape finish() noexcept {
    shape_.last_run = run_;
    if (separators_ == 0) shape_.first_run = run_;
    if (after_silent_ && run_ != 3) shape_.silent_groups_of_three = false;
    shape_.valid &= run_ > 0 && shape_.silent_groups_of_three;
    return shape_;
  }

 private:
  void add_separator(char32_t c) noexcept {
    end_run();
    after_silent_ = is_silent(c);
    shape_.silent_groups += after_silent_ ? 1 : 0;
    shape_.valid &= !after_silent_ || shape_.last_mark == '\0';  // no grouping behind the mark
    if (c == '.' || c == ',') {
      ++(c == '.' ? shape_.points : shape_.commas);
      shape_.last_mark = static_cast<char>(c);
    } else {
      shape_.valid &= after_silent_;
    }
    const bool empty_run = run_ == 0 && (separators_ > 0 || after_silent_);
    shape_.valid &= !empty_run;
    ++separators_;
    run_ = 0;
  }

  /// Settles what the run in front of a separator says.
  void end_run() noexcept {
    if (separators_ == 0) {
      shape_.first_run = run_;
    } else if (run_ != 3) {
      (after_silent_ ? shape_.silent_groups_of_three : shape_.groups_of_three) = false;
    }
  }

  Shape shape_{};
  std::size_t run_ = 0;
  int separators_ = 0;
  bool after_silent_ = false;
};

Shape shape_of(std::string_view number) noexcept {
  ShapeReader reader;
  for (std::size_t at = 0; at < number.size();) {
    const text::CodePoint c = text::decode_at(number, at);
    reader.add(c.value);
    at += c.size;
  }
  return reader.finish();
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

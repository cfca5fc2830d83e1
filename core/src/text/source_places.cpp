#include "text/source_places.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"
#include "text/markup.hpp"

namespace courant::text {
namespace {

constexpr std::string_view section_begin = "<![CDATA[";
constexpr std::string_view section_end = "]]>";

/// Up to and with the first `end` in `text`; all of it where there is none.
std::size_t size_until(std::string_view text, std::string_view end) noexcept {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? text.size() : at + end.size();
}

/// The unit of UTF-16 that "\uXXXX" at the start of `text` stands for; 0 if it is no such escape.
unsigned unit_in(std::string_view text) noexcept {
  constexpr std::size_t size = 6;
  if (text.size() < size || !text.starts_with("\\u")) return 0;
  unsigned unit = 0;
  for (const char c : text.substr(2, 4)) {
    const char lower = to_lower(c);
    const bool is_hex_letter = lower >= 'a' && lower <= 'f';
    if (!is_digit(c) && !is_hex_letter) return 0;
    unit = (unit * 16) + static_cast<unsigned>(is_hex_letter ? lower - 'a' + 10 : c - '0');
  }
  return unit;
}

std::size_t utf8_size(unsigned unit) noexcept {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

}  // namespace

SourcePlaces::SourcePlaces(Writing writing, std::string_view written, std::size_t offset)
    : writing_(writing), written_(written), offset_(offset) {
  restart();
}

/// The text of an element begins behind its white space.
void SourcePlaces::restart() {
  at_ = 0;
  decoded_ = 0;
  in_section_ = false;
  if (writing_ != Writing::xml) return;
  while (at_ < written_.size()) {
    const Step step = next();
    if (step.decoded > 0 && !is_white(written_[at_])) break;
    take({step.written, 0});
  }
}

std::size_t SourcePlaces::place(std::size_t at) {
  if (writing_ == Writing::unknown) return offset_;
  if (writing_ == Writing::verbatim) return offset_ + at;
  if (at < decoded_) restart();
  while (at_ < written_.size()) {
    const Step step = next();
    if (decoded_ + step.decoded > at) break;
    take(step);
  }
  return offset_ + at_;
}

void SourcePlaces::take(const Step& step) {
  if (writing_ == Writing::xml && step.decoded == 0) {
    const std::string_view rest = written_.substr(at_);
    if (rest.starts_with(section_begin)) in_section_ = true;
    if (rest.starts_with(section_end)) in_section_ = false;
  }
  at_ += step.written;
  decoded_ += step.decoded;
}

SourcePlaces::Step SourcePlaces::next() const {
  return writing_ == Writing::xml ? next_in_xml() : next_in_json();
}

SourcePlaces::Step SourcePlaces::next_in_xml() const {
  constexpr std::size_t longest_reference = 34;
  const std::string_view rest = written_.substr(at_);
  if (in_section_) {
    return rest.starts_with(section_end) ? Step{section_end.size(), 0} : Step{1, 1};
  }
  if (rest.starts_with(section_begin)) return {section_begin.size(), 0};
  if (rest.starts_with("<!--")) return {size_until(rest, "-->"), 0};
  if (rest.starts_with("<?")) return {size_until(rest, "?>"), 0};
  const std::size_t end =
      rest.starts_with('&') ? rest.substr(0, longest_reference).find(';') : std::string_view::npos;
  if (end == std::string_view::npos) return {1, 1};
  const std::string_view reference = rest.substr(0, end + 1);
  const std::string decoded = decode_references(reference);
  return decoded == reference ? Step{1, 1} : Step{reference.size(), decoded.size()};
}

SourcePlaces::Step SourcePlaces::next_in_json() const {
  constexpr std::size_t escape_size = 6;  // "\u00E9"
  const std::string_view rest = written_.substr(at_);
  if (!rest.starts_with('\\')) return {1, 1};
  const unsigned unit = unit_in(rest);
  if (!rest.starts_with("\\u")) return {std::min<std::size_t>(2, rest.size()), 1};
  const bool is_pair =
      unit >= 0xD800 && unit <= 0xDBFF && unit_in(rest.substr(escape_size)) >= 0xDC00;
  if (is_pair) return {2 * escape_size, 4};
  return {std::min(escape_size, rest.size()), utf8_size(unit)};
}

}  // namespace courant::text

#include "readers/wire/lines.hpp"

#include <algorithm>
#include <iterator>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

/// The number of bytes of the line end that starts at `at`; 0 if none does.
std::size_t line_end_size(std::string_view text, std::size_t at) noexcept {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
  const std::string_view rest = text.substr(at);
  return rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3 : 0;
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  const auto add = [&](std::size_t begin, std::size_t end) {
    const std::string_view whole = text.substr(begin, end - begin);
    const std::string_view trimmed = text::trim_spaces(whole);
    const auto leading =
        trimmed.empty() ? 0 : static_cast<std::size_t>(trimmed.begin() - whole.begin());
    lines.push_back({trimmed, begin + leading});
  };
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = line_end_size(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    add(begin, at);
    at += size;
    begin = at;
  }
  if (begin < text.size()) add(begin, text.size());
  return lines;
}

void JoinedText::append(const Line& line) {
  if (line.is_blank()) return;
  if (!text_.empty()) {
    const bool without_space = text::is_ideograph(text::decode_before(text_, text_.size())) &&
                               text::is_ideograph(text::decode_at(line.text, 0).value);
    if (!without_space) text_ += ' ';
  }
  parts_.push_back({text_.size(), line.offset});
  text_ += line.text;
}

std::size_t JoinedText::source_offset(std::size_t at) const noexcept {
  const auto after = std::ranges::upper_bound(parts_, at, {}, &Part::begin);
  if (after == parts_.begin()) return parts_.empty() ? 0 : parts_.front().source;
  const Part& part = *std::prev(after);
  return part.source + (at - part.begin);
}

}  // namespace courant::readers::wire

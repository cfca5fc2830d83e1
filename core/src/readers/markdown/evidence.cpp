#include "readers/markdown/evidence.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "readers/wire/header_lines.hpp"
#include "readers/wire/lines.hpp"
#include "readers/wire/rate_lines.hpp"
#include "text/characters.hpp"

namespace courant::readers::markdown {
namespace {

using wire::Line;

/// "[…](…)" with an address: one with a scheme, of a path or of a place in the text.
bool has_link(std::string_view line) {
  static constexpr std::array<std::string_view, 7> starts = {"https://", "http://", "mailto:", "/",
                                                             "./",       "../",     "#"};
  for (std::size_t at = line.find("]("); at != std::string_view::npos;
       at = line.find("](", at + 2)) {
    const std::string_view address = line.substr(at + 2);
    const bool is_address = std::ranges::any_of(
        starts, [&](std::string_view start) { return address.starts_with(start); });
    if (is_address && address.contains(')') && line.substr(0, at).contains('[')) return true;
  }
  return false;
}

/// "## Background"; "# # #" is an end mark.
bool is_heading(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6) return false;
  const std::string_view title = line.substr(level);
  return title.starts_with(' ') && text::has_letter(title);
}

/// "|---|:--:|", below a row of its cells.
bool is_table_rule(std::string_view line) {
  return line.contains('|') && line.contains("--") &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

bool is_underline(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('=') == std::string_view::npos;
}

/// Whether a fence opens at `lines` and closes further down.
bool is_fenced(std::span<const Line> lines) {
  const std::string_view fence = "```";
  if (!lines.front().text.starts_with(fence) || lines.front().text.substr(3).contains('`')) {
    return false;
  }
  return std::ranges::any_of(lines.subspan(1),
                             [&](const Line& line) { return line.text == fence; });
}

bool is_blank(std::span<const Line> lines, std::size_t i) {
  return i >= lines.size() || lines[i].is_blank();  // as is what is in front of the first line
}

bool begins_like_wire(std::span<const Line> lines) {
  const auto first = std::ranges::find_if(lines, [](const Line& line) { return !line.is_blank(); });
  const auto text = lines.subspan(static_cast<std::size_t>(first - lines.begin()));
  return wire::count_rate_lines(text) > 0 || wire::count_header_lines(text) > 0;
}

bool has_marks(std::span<const Line> lines) {
  bool seen_fence = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].text;
    if (has_link(line)) return true;
    const bool below_text = !is_blank(lines, i - 1);
    if (is_heading(line) && !below_text && is_blank(lines, i + 1)) return true;
    if (is_underline(line) && below_text && is_blank(lines, i + 1)) return true;
    if (is_table_rule(line) && below_text && lines[i - 1].text.contains('|')) return true;
    if (line.starts_with("```") && !seen_fence) {
      if (is_fenced(lines.subspan(i))) return true;
      seen_fence = true;
    }
  }
  return false;
}

}  // namespace

bool is_marked_up(std::string_view text) {
  const std::vector<Line> lines = wire::split_lines(text);
  return has_marks(lines) && !begins_like_wire(lines);
}

}  // namespace courant::readers::markdown

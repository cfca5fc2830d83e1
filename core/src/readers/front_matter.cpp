#include "readers/front_matter.hpp"

#include <algorithm>
#include <optional>

#include "readers/front_matter/fields.hpp"
#include "readers/front_matter/scalars.hpp"
#include "readers/front_matter/toml.hpp"
#include "readers/front_matter/yaml.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

using namespace front_matter;

/// Front matter behind a fence, and before another one unless that was forgotten.
struct Fenced {
  std::string_view inside;
  std::size_t size;  // of all, fences and the line end included
  bool is_closed = true;
};

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, text.find('\n', at) - at);
}

std::string_view without_space_behind(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return line.substr(0, end + 1);
}

/// What stands between the fence at the start of `text` and the next one alone on its line.
std::optional<Fenced> find_fenced(std::string_view text, std::string_view fence) {
  const std::string_view first = line_at(text, 0);
  if (without_space_behind(first) != fence) return std::nullopt;
  const std::size_t begin = first.size() + 1;
  for (std::size_t at = begin; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::string_view mark = without_space_behind(line);
    const std::size_t next = std::min(at + line.size() + 1, text.size());
    if (mark == fence || (fence == "---" && mark == "...")) {
      return Fenced{.inside = text.substr(begin, at - begin), .size = next};
    }
    at = next;
  }
  return std::nullopt;
}

/// The first line of `text` that says something.
std::string_view first_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    const std::string_view words = text::trim(line);
    if (!words.empty() && !words.starts_with('#')) return words;
    at += line.size() + 1;
  }
  return {};
}

/// "title: …", and no sentence between two rules.
bool begins_with_key(std::string_view text, char separator) {
  const std::string_view line = first_words(text);
  const std::size_t end = line.find(separator);
  if (end == std::string_view::npos || end == 0) return false;
  return text::trim(line.substr(0, end), " \t\"'").find_first_of(" \t") == std::string_view::npos;
}

/// Whether a line of front matter may look like this: a key, what belongs to one above, a comment.
bool may_be_inside(std::string_view line, char separator) {
  constexpr std::string_view other_beginnings = " \t-#[]}";
  return other_beginnings.contains(line.front()) || begins_with_key(line, separator);
}

/// What stands between the fence at the start of `text` and the first blank line, if nothing closes
/// it and it can be nothing else: a rule may stand above "Note: …", too.
std::optional<Fenced> find_open(std::string_view text, std::string_view fence, char separator) {
  const std::string_view first = line_at(text, 0);
  if (without_space_behind(first) != fence) return std::nullopt;
  const std::size_t begin = std::min(first.size() + 1, text.size());
  bool has_known_key = false;
  std::size_t at = begin;
  while (at < text.size()) {
    const std::string_view line = without_space_behind(line_at(text, at));
    if (line.empty()) break;
    if (!may_be_inside(line, separator)) return std::nullopt;
    has_known_key |= is_known_name(text::trim(line.substr(0, line.find(separator))));
    at = std::min(at + line_at(text, at).size() + 1, text.size());
  }
  if (!has_known_key) return std::nullopt;
  return Fenced{.inside = text.substr(begin, at - begin), .size = at, .is_closed = false};
}

std::optional<Fenced> find_yaml(std::string_view text) {
  auto found = find_fenced(text, "---");
  if (!found) return find_open(text, "---", ':');
  return begins_with_key(found->inside, ':') ? found : std::nullopt;
}

std::optional<Fenced> find_toml(std::string_view text) {
  auto found = find_fenced(text, "+++");
  if (!found) return find_open(text, "+++", '=');
  const bool is_table = first_words(found->inside).starts_with('[');
  return is_table || begins_with_key(found->inside, '=') ? found : std::nullopt;
}

/// A JSON object that ends its line, with text below. Its values go to `values`.
std::size_t take_json(std::string_view text, Values& values) {
  if (!text.starts_with('{')) return 0;
  const std::string_view inside = text::trim(text.substr(1));
  if (!inside.starts_with('"')) return 0;
  std::size_t at = 0;
  if (!take_flow(text, at, {}, Notation::yaml, 0, values)) return 0;
  const std::string_view rest = text.substr(at);
  const bool is_above = text::trim(line_at(rest, 0)).empty() && !text::trim(rest).empty();
  if (!is_above || values.all.empty()) return 0;
  return std::min(at + line_at(rest, 0).size() + 1, text.size());
}

}  // namespace

std::size_t front_matter_size(std::string_view text) {
  if (const auto yaml = find_yaml(text)) return yaml->size;
  if (const auto toml = find_toml(text)) return toml->size;
  Values values;
  return take_json(text, values);
}

FrontMatter read_front_matter(std::string_view text, news::Header& header, Findings& findings) {
  Values values;
  std::size_t size = 0;
  bool is_closed = true;
  if (const auto yaml = find_yaml(text)) {
    values = read_yaml(yaml->inside, static_cast<std::size_t>(yaml->inside.data() - text.data()));
    size = yaml->size;
    is_closed = yaml->is_closed;
  } else if (const auto toml = find_toml(text)) {
    values = read_toml(toml->inside, static_cast<std::size_t>(toml->inside.data() - text.data()));
    size = toml->size;
    is_closed = toml->is_closed;
  } else {
    size = take_json(text, values);
    if (size == 0) return {};
  }
  if (!is_closed) findings.add(DiagnosticCode::open_front_matter, 0);
  set_fields(values, header, findings);
  return {.size = size, .is_cut = !is_closed && size == text.size()};
}

}  // namespace courant::readers

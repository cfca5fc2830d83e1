#include "support/json_lines.hpp"

#include <cstddef>
#include <vector>

namespace courant::test {
namespace {

/// The token that `json` starts with: a string, or one byte of anything else.
std::string_view first_token(std::string_view json) {
  std::size_t size = 1;
  if (json.front() == '"') {
    while (json[size] != '"') size += json[size] == '\\' ? 2 : 1;
    ++size;
  }
  return json.substr(0, size);
}

/// Whether the object or array that `json` starts with holds no other.
bool is_flat(std::string_view json) {
  json.remove_prefix(1);
  while (true) {
    const std::string_view token = first_token(json);
    if (token == "{" || token == "[") return false;
    if (token == "}" || token == "]") return true;
    json.remove_prefix(token.size());
  }
}

}  // namespace

std::string json_lines(std::string_view json) {
  std::string lines;
  std::vector<bool> broken;  // for each open object or array: whether its members have lines
  const auto break_line = [&](std::size_t depth) { lines += '\n' + std::string(2 * depth, ' '); };
  while (!json.empty()) {
    const std::string_view token = first_token(json);
    const bool opens = token == "{" || token == "[";
    const bool closes = token == "}" || token == "]";
    if (closes && broken.back()) break_line(broken.size() - 1);
    lines += token;
    if (opens) broken.push_back(!is_flat(json));
    if (closes) broken.pop_back();
    if ((opens || token == ",") && !broken.empty() && broken.back()) break_line(broken.size());
    if (token == ":" || (token == "," && !broken.back())) lines += ' ';
    json.remove_prefix(token.size());
  }
  return lines += '\n';
}

}  // namespace courant::test

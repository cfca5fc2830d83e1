#include "locale/alternatives.hpp"

#include <algorithm>

#include "locale/tables.hpp"

namespace courant::locale {

std::size_t form_count(std::string_view text) noexcept {
  const std::size_t open = text.find('{');
  if (open == std::string_view::npos) return 1;
  const std::string_view forms = text.substr(open, text.find('}') - open);
  return static_cast<std::size_t>(std::ranges::count(forms, '/')) + 1;
}

std::string form_of(std::string_view text, std::size_t form) {
  const std::size_t open = text.find('{');
  if (open == std::string_view::npos) return std::string(text);
  const std::size_t close = text.find('}');
  std::string out(text.substr(0, open));
  const std::size_t written = std::min(form, form_count(text) - 1);
  out += part_of(text.substr(open + 1, close - open - 1), written, '/');
  out += text.substr(close + 1);
  return out;
}

}  // namespace courant::locale

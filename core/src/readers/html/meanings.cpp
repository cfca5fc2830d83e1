#include "readers/html/meanings.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace courant::readers::html {
namespace {

struct Row {
  std::string_view name;
  Meaning meaning;
};

constexpr std::array rows = std::to_array<Row>({
#define COURANT_HTML_CLASS(name, meaning) {name, Meaning::meaning},
#include "readers/html/meanings.def"
});

Meaning meaning_of_classes(std::string_view classes) noexcept {
  std::size_t best = rows.size();
  for_each_word(classes, [&](std::string_view word) {
    for (std::size_t row = 0; row < best; ++row) {
      if (text::equals_ignoring_case(rows[row].name, word)) best = row;
    }
  });
  return best < rows.size() ? rows[best].meaning : Meaning::none;
}

/// Whether a style says that the element takes no place: spaces and case do not count.
bool hides(std::string_view style) {
  constexpr std::size_t longest = 2000;
  std::string squeezed;
  for (const char c : style.substr(0, longest)) {
    if (!text::is_white(c)) squeezed += text::to_lower(c);
  }
  return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
}

bool is_credit(std::string_view property) noexcept {
  return property == "copyrightHolder" || property == "creditText";
}

}  // namespace

Meaning meaning_of(const std::vector<text::MarkupAttribute>& attributes) {
  Meaning meaning = Meaning::none;
  for (const auto& [name, value] : attributes) {
    if (text::equals_ignoring_case(name, "hidden")) return Meaning::hidden;
    if (text::equals_ignoring_case(name, "style") && hides(value)) return Meaning::hidden;
    if (text::equals_ignoring_case(name, "itemprop") && is_credit(value)) meaning = Meaning::credit;
    if (!text::equals_ignoring_case(name, "class")) continue;
    const Meaning told = meaning_of_classes(value);
    if (told == Meaning::hidden) return told;
    if (told != Meaning::none) meaning = told;
  }
  return meaning;
}

}  // namespace courant::readers::html

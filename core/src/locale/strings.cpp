#include "locale/strings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "locale/tables.hpp"
#include "text/ascii.hpp"
#include "text/language.hpp"

namespace courant::locale {
namespace {

// A text of lines a language: a table of views would cost eight bytes a label and language.
constexpr std::string_view english =
#define COURANT_STRING(name, en) en "\n"
#include "locale/strings.def"
    ;

struct Translation {
  std::string_view language;
  std::string_view labels;
};

constexpr std::array translations = {
#define COURANT_TRANSLATION(language, texts) Translation{#language, texts},
#include "locale/translations.def"
};

static_assert(std::ranges::all_of(translations,
                                  [](const Translation& translation) {
                                    return std::ranges::count(translation.labels, '\n') ==
                                           std::ranges::count(english, '\n');
                                  }),
              "a language of translations.def has a line too many or too few");

/// Empty if there is none.
std::string_view translated(Label label, std::string_view language) noexcept {
  for (const Translation& translation : translations) {
    if (!text::equals_ignoring_case(translation.language, language)) continue;
    return part_of(translation.labels, static_cast<std::size_t>(label), '\n');
  }
  return {};
}

}  // namespace

std::string_view label(Label label, std::string_view language) noexcept {
  const std::string_view text = translated(label, text::primary_subtag(language));
  return text.empty() ? part_of(english, static_cast<std::size_t>(label), '\n') : text;
}

}  // namespace courant::locale

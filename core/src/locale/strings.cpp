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
#define COURANT_STRING(name, en, ru, ky) en "\n"
#include "locale/strings.def"
    ;
constexpr std::string_view russian =
#define COURANT_STRING(name, en, ru, ky) ru "\n"
#include "locale/strings.def"
    ;
constexpr std::string_view kyrgyz =
#define COURANT_STRING(name, en, ru, ky) ky "\n"
#include "locale/strings.def"
    ;

/// The languages of a line of translations, in their order, two letters each.
constexpr std::string_view translated_languages = "kkuztguktrdefresptarfazhja";
constexpr std::string_view translations =
#define COURANT_TRANSLATION(label, texts) texts "\n"
#include "locale/translations.def"
    ;
constexpr std::array translated_labels = {
#define COURANT_TRANSLATION(label, texts) Label::label,
#include "locale/translations.def"
};

static_assert(std::ranges::count(translations, '|') ==
                  translated_labels.size() * (translated_languages.size() / 2 - 1),
              "a line of translations.def has a text too many or too few");

std::string_view labels_of(std::string_view code) noexcept {
  if (text::equals_ignoring_case(code, "ru")) return russian;
  if (text::equals_ignoring_case(code, "ky")) return kyrgyz;
  return english;
}

/// Empty if there is none.
std::string_view translation(Label label, std::string_view code) noexcept {
  std::size_t column = 0;
  while (!text::equals_ignoring_case(translated_languages.substr(column * 2, 2), code)) {
    if (++column == translated_languages.size() / 2) return {};
  }
  const auto found = std::ranges::find(translated_labels, label);
  const auto line = static_cast<std::size_t>(found - translated_labels.begin());
  return part_of(part_of(translations, line, '\n'), column);
}

}  // namespace

std::string_view label(Label label, std::string_view language) noexcept {
  const std::string_view code = text::primary_subtag(language);
  const std::string_view translated = translation(label, code);
  if (!translated.empty()) return translated;
  return part_of(labels_of(code), static_cast<std::size_t>(label), '\n');
}

}  // namespace courant::locale

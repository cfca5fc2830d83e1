#include "locale/strings.hpp"

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

std::string_view labels_of(std::string_view language) noexcept {
  const std::string_view code = text::primary_subtag(language);
  if (text::equals_ignoring_case(code, "ru")) return russian;
  if (text::equals_ignoring_case(code, "ky")) return kyrgyz;
  return english;
}

}  // namespace

std::string_view label(Label label, std::string_view language) noexcept {
  return part_of(labels_of(language), static_cast<std::size_t>(label), '\n');
}

}  // namespace courant::locale

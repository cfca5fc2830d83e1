#include "locale/language_tag.hpp"

#include <cstddef>

#include "text/ascii.hpp"

namespace courant::locale {
namespace {

std::string_view take_subtag(std::string_view& tag) noexcept {
  const std::size_t size = tag.find_first_of("-_");
  const std::string_view subtag = tag.substr(0, size);
  tag.remove_prefix(size < tag.size() ? size + 1 : tag.size());
  return subtag;
}

}  // namespace

LanguageTag parse_language_tag(std::string_view tag) noexcept {
  LanguageTag parsed{.language = take_subtag(tag), .script = {}, .region = {}};
  while (!tag.empty() && parsed.region.empty()) {
    const std::string_view subtag = take_subtag(tag);
    const bool extension_begins = subtag.size() == 1;
    if (extension_begins) break;
    // The lengths tell scripts and regions from each other and from variants (RFC 5646, 2.1).
    if (subtag.size() == 4 && text::is_letter(subtag[0])) parsed.script = subtag;
    if (subtag.size() == 2 || subtag.size() == 3) parsed.region = subtag;
  }
  return parsed;
}

std::string_view take_until(std::string_view& text, char end) noexcept {
  const std::size_t size = text.find(end);
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(size < text.size() ? size + 1 : text.size());
  return taken;
}

bool has_word(std::string_view words, std::string_view word) noexcept {
  while (!words.empty()) {
    if (text::equals_ignoring_case(take_until(words, ' '), word)) return true;
  }
  return false;
}

}  // namespace courant::locale

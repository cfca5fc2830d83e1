#include "article/sanitize.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

constexpr std::array<std::string_view, 4> schemes = {"https", "http", "mailto", "tel"};
constexpr std::size_t image_schemes = 2;  // the first two

constexpr bool is_in_scheme(char c) noexcept {
  return text::is_letter(c) || text::is_digit(c) || c == '+' || c == '-' || c == '.';
}

/// The scheme of an absolute URL without its colon; empty for a relative one.
std::string_view scheme_of(std::string_view url) noexcept {
  if (url.empty() || !text::is_letter(url.front())) return {};
  const auto end = std::ranges::find_if_not(url, is_in_scheme);
  if (end == url.end() || *end != ':') return {};
  return {url.begin(), end};
}

/// C0 controls and the space, which browsers trim off a URL.
constexpr bool is_blank(char c) noexcept { return static_cast<unsigned char>(c) <= ' '; }

/// What browsers take out of a URL wherever it stands.
constexpr bool is_dropped(char c) noexcept { return c == '\t' || c == '\n' || c == '\r'; }

/// Whether the authority of `rest`, what follows the scheme, names a user. Without a scheme it
/// takes two slashes to begin one ("/@name" is a path); with one browsers ask for none.
bool has_credentials(std::string_view rest, bool relative) noexcept {
  const std::size_t begin = rest.find_first_not_of("/\\");
  if (begin == std::string_view::npos || (relative && begin < 2)) return false;
  const std::string_view authority = rest.substr(begin, rest.find_first_of("/\\?#", begin) - begin);
  return authority.contains('@');
}

}  // namespace

std::string safe_url(std::string_view url, UrlUse use) {
  while (!url.empty() && is_blank(url.front())) url.remove_prefix(1);
  while (!url.empty() && is_blank(url.back())) url.remove_suffix(1);
  std::string clean(url);
  std::erase_if(clean, is_dropped);
  if (clean.empty()) return {};

  const std::string_view scheme = scheme_of(clean);
  if (scheme.empty()) return has_credentials(clean, true) ? std::string{} : clean;
  const auto end = schemes.begin() + (use == UrlUse::image ? image_schemes : schemes.size());
  const bool allowed = std::any_of(schemes.begin(), end, [scheme](std::string_view known) {
    return text::equals_ignoring_case(scheme, known);
  });
  const bool is_web = scheme.size() <= 5 && text::to_lower(scheme.front()) == 'h';
  const std::string_view rest = std::string_view(clean).substr(scheme.size() + 1);
  if (!allowed || (is_web && has_credentials(rest, false))) return {};
  return clean;
}

bool is_code_language(std::string_view name) noexcept {
  constexpr std::u32string_view signs = U"+#-";
  for (std::size_t at = 0; at < name.size();) {
    const text::CodePoint c = text::decode_at(name, at);
    if (!text::is_letter(c.value) && !text::is_digit(c.value) && !signs.contains(c.value)) {
      return false;
    }
    at += c.size;
  }
  return !name.empty();
}

}  // namespace courant

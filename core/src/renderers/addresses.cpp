#include "renderers/addresses.hpp"

#include "article/sanitize.hpp"
#include "text/ascii.hpp"

namespace courant::renderers {
namespace {

bool starts_with_scheme(std::string_view url, std::string_view scheme) noexcept {
  return text::equals_ignoring_case(url.substr(0, scheme.size()), scheme);
}

/// "//host/…" is relative by the letter but leads to another origin; browsers take both slashes.
bool names_host(std::string_view url) noexcept { return url.find_first_not_of("/\\") >= 2; }

}  // namespace

bool may_link(std::string_view url) { return !url.empty() && safe_url(url, UrlUse::link) == url; }

bool may_load(std::string_view url, ImagePolicy policy, std::string_view origin) {
  if (policy == ImagePolicy::none || url.empty() || safe_url(url, UrlUse::image) != url) {
    return false;
  }
  if (!origin.empty() && url.starts_with(origin) && url.substr(origin.size()).starts_with('/')) {
    return true;
  }
  if (starts_with_scheme(url, "https:")) return policy == ImagePolicy::https;
  return !starts_with_scheme(url, "http:") && !names_host(url);
}

}  // namespace courant::renderers

#include "text/urls.hpp"

#include <cstddef>

#include "text/ascii.hpp"

namespace courant::text {
namespace {

/// An address in parts, those of RFC 3986 with what parts them: "https:", "//host", "/path",
/// "?query", "#fragment". Borrows it.
struct UrlParts {
  std::string_view scheme{};
  std::string_view authority{};
  std::string_view path{};
  std::string_view query{};
  std::string_view fragment{};
};

std::string_view take(std::string_view& rest, std::size_t size) noexcept {
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(taken.size());
  return taken;
}

std::size_t scheme_size(std::string_view url) noexcept {
  if (url.empty() || !is_letter(url.front())) return 0;
  std::size_t end = 1;
  while (end < url.size() && (is_letter(url[end]) || is_digit(url[end]) || url[end] == '+' ||
                              url[end] == '-' || url[end] == '.')) {
    ++end;
  }
  return end < url.size() && url[end] == ':' ? end + 1 : 0;
}

UrlParts parts_of(std::string_view url) noexcept {
  UrlParts parts;
  parts.scheme = take(url, scheme_size(url));
  if (url.starts_with("//")) parts.authority = take(url, url.find_first_of("/?#", 2));
  parts.path = take(url, url.find_first_of("?#"));
  parts.query = take(url, url.find('#'));
  parts.fragment = url;
  return parts;
}

/// `reference` as a browser reads it. Behind '?' or '#' a backslash is one.
std::string cleaned(std::string_view reference) {
  std::string clean;
  bool in_path = true;
  for (const char c : reference) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (static_cast<unsigned char>(c) <= ' ' && clean.empty()) continue;
    if (c == '?' || c == '#') in_path = false;
    clean += c == '\\' && in_path ? '/' : c;
  }
  while (!clean.empty() && static_cast<unsigned char>(clean.back()) <= ' ') clean.pop_back();
  return clean;
}

/// Takes the last segment off `path`, and the slash before it.
void drop_segment(std::string& path, std::size_t begin) {
  const std::size_t slash = path.rfind('/');
  path.resize(slash == std::string::npos || slash < begin ? begin : slash);
}

/// Appends `path` to `out` without its dot segments (RFC 3986, §5.2.4).
void append_without_dots(std::string& out, std::string_view path) {
  const std::size_t begin = out.size();
  while (!path.empty()) {
    const std::size_t size = path.find('/', 1);
    const std::string_view segment = take(path, size);
    const bool is_last = path.empty();
    if (segment == "/.." || segment == "/.") {
      if (segment == "/..") drop_segment(out, begin);
      if (is_last) out += '/';
    } else if (segment != ".." && segment != ".") {
      out += segment;
    }
  }
}

/// The path that `base` and a relative `path` make together (RFC 3986, §5.2.3).
std::string merged(const UrlParts& base, std::string_view path) {
  if (path.starts_with('/')) return std::string(path);
  if (base.path.empty()) return std::string("/").append(path);
  return std::string(base.path.substr(0, base.path.rfind('/') + 1)).append(path);
}

}  // namespace

std::string resolve_url(std::string_view reference, std::string_view base) {
  const UrlParts from = parts_of(base);
  const std::string clean = cleaned(reference);
  const UrlParts to = parts_of(clean);
  if (!to.scheme.empty() || from.scheme.empty() || from.authority.empty()) {
    return std::string(reference);
  }
  std::string url(from.scheme);
  if (!to.authority.empty()) {
    url += to.authority;
    append_without_dots(url, to.path);
    return url.append(to.query).append(to.fragment);
  }
  url += from.authority;
  if (to.path.empty()) {
    url += from.path;
    url += to.query.empty() ? from.query : to.query;
  } else {
    append_without_dots(url, merged(from, to.path));
    url += to.query;
  }
  return url.append(to.fragment);
}

}  // namespace courant::text

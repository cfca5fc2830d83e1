#include "readers/html/images.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"
#include "text/urls.hpp"

namespace courant::readers::html {
namespace {

/// Where scripts that load images late find the address, the best first.
constexpr std::array lazy_sources =
    std::to_array<std::string_view>({"data-src", "data-lazy-src", "data-original", "data-lazy",
                                     "data-orig-file", "data-large-file"});
constexpr std::array lazy_sets =
    std::to_array<std::string_view>({"data-srcset", "data-lazy-srcset", "srcset"});

/// Parts of addresses of images that count readers.
constexpr std::array counters = std::to_array<std::string_view>({"pixel.wp.com/",
                                                                 "stats.wordpress.com/",
                                                                 "facebook.com/tr?",
                                                                 "scorecardresearch.com/",
                                                                 "google-analytics.com/",
                                                                 "googletagmanager.com/",
                                                                 "doubleclick.net/",
                                                                 "mc.yandex.ru/watch",
                                                                 "counter.yadro.ru/",
                                                                 "mail.ru/counter",
                                                                 "counter.rambler.ru/",
                                                                 "feeds.feedburner.com/~r/",
                                                                 "feedburner.com/~ff/",
                                                                 "quantserve.com/pixel",
                                                                 "chartbeat.net/ping",
                                                                 "imrworldwide.com/",
                                                                 "liveinternet.ru/click",
                                                                 "/pixel.gif",
                                                                 "/1x1.gif",
                                                                 "/tracking-pixel"});

/// A picture of this many bytes in the page is one; fewer hold the place of one.
constexpr std::size_t smallest_picture = 300;

bool is_data(std::string_view url) noexcept {
  return text::equals_ignoring_case(text::trim(url).substr(0, 5), "data:");
}

bool is_placeholder(std::string_view url) noexcept {
  return is_data(url) && url.size() < smallest_picture;
}

/// The address with the largest descriptor ("640w", "2x") in a set of images.
std::string_view largest_of(std::string_view set) noexcept {
  std::string_view best;
  std::uint32_t most = 0;
  while (!set.empty()) {
    set = set.substr(std::min(set.find_first_not_of(" \t\r\n,"), set.size()));
    const std::string_view url = set.substr(0, set.find_first_of(" \t\r\n"));
    set.remove_prefix(url.size());
    const std::string_view descriptor = set.substr(0, set.find(','));
    set.remove_prefix(descriptor.size());
    const std::uint32_t size = pixels_of(text::trim(descriptor));
    if (url.empty() || is_data(url) || (!best.empty() && size <= most)) continue;
    best = url.ends_with(',') ? url.substr(0, url.size() - 1) : url;
    most = size;
  }
  return best;
}

std::string source_of(const Tree& tree, const Node& node) {
  for (const std::string_view name : lazy_sources) {
    std::string url = tree.attribute(node, name);
    if (!url.empty() && !is_data(url)) return url;
  }
  std::string source = tree.attribute(node, "src");
  if (!source.empty() && !is_data(source)) return source;
  for (const std::string_view name : lazy_sets) {
    const std::string set = tree.attribute(node, name);
    if (const std::string_view url = largest_of(set); !url.empty()) return std::string(url);
  }
  return is_placeholder(source) ? std::string() : source;
}

bool is_counter(const Tree& tree, const Node& node, const Image& image) {
  const std::string width = tree.attribute(node, "width");
  const std::string height = tree.attribute(node, "height");
  const bool sized = !width.empty() && !height.empty();
  if (sized && image.width <= 1 && image.height <= 1 && text::is_digit(width.front()) &&
      text::is_digit(height.front())) {
    return true;
  }
  return std::ranges::any_of(counters,
                             [&image](std::string_view part) { return image.url.contains(part); });
}

}  // namespace

std::uint32_t pixels_of(std::string_view text) noexcept {
  constexpr std::uint32_t most = 100'000;
  std::uint32_t value = 0;
  for (const char c : text) {
    if (!text::is_digit(c)) break;
    value = (value * 10) + static_cast<std::uint32_t>(c - '0');
    if (value >= most) return 0;
  }
  return value;
}

FoundImage image_of(const Tree& tree, const Node& node, std::string_view base_url) {
  FoundImage found;
  Image& image = found.image;
  const std::string source = source_of(tree, node);
  if (!source.empty()) image.url = text::resolve_url(source, base_url);
  image.alt = text::trim(tree.attribute(node, "alt"));
  image.width = pixels_of(tree.attribute(node, "width"));
  image.height = pixels_of(tree.attribute(node, "height"));
  found.counts_only = is_counter(tree, node, image);
  found.lacks_alt = image.alt.empty() && !tree.has_attribute(node, "alt");
  return found;
}

}  // namespace courant::readers::html

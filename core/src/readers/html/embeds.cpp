#include "readers/html/embeds.hpp"

#include <algorithm>
#include <array>

#include "readers/html/images.hpp"
#include "readers/html/plain.hpp"
#include "text/ascii.hpp"
#include "text/urls.hpp"

namespace courant::readers::html {
namespace {

constexpr std::array sources =
    std::to_array<std::string_view>({"data-src", "data-lazy-src", "src", "data"});
constexpr std::array permalinks = std::to_array<std::string_view>(
    {"data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-post", "cite"});

template <std::size_t Size>
std::string first_attribute(const Tree& tree, const Node& node,
                            const std::array<std::string_view, Size>& names) {
  for (const std::string_view name : names) {
    std::string value = tree.attribute(node, name);
    if (!value.empty() && !value.starts_with("about:")) return value;
  }
  return {};
}

/// A frame of no size tells somebody that the page is read.
bool is_invisible(const Tree& tree, const Node& node) {
  const auto is_none = [&](std::string_view name) {
    const std::string size = tree.attribute(node, name);
    return !size.empty() && text::is_digit(size.front()) && pixels_of(size) <= 1;
  };
  return is_none("width") && is_none("height");
}

}  // namespace

std::string_view host_of(std::string_view url) noexcept {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return url;
  url.remove_prefix(slashes + 2);
  url = url.substr(0, url.find_first_of("/?#"));
  return url.starts_with("www.") ? url.substr(4) : url;
}

Embed embed_of(const Tree& tree, std::uint32_t index, std::string_view base_url) {
  const Node& node = tree[index];
  std::string url = first_attribute(tree, node, sources);
  for (std::uint32_t at = index + 1; at < node.end && url.empty(); ++at) {
    if (tree[at].tag == Tag::source || tree[at].tag == Tag::embed) {
      url = first_attribute(tree, tree[at], sources);
    }
  }
  if (url.empty() || is_invisible(tree, node)) return {};
  return {.url = text::resolve_url(url, base_url),
          .label = std::string(text::trim(tree.attribute(node, "title")))};
}

Embed post_of(const Tree& tree, std::uint32_t index, std::string_view base_url) {
  const Node& node = tree[index];
  std::string url = first_attribute(tree, node, permalinks);
  // The last link leads to the post; those before it stand in its text.
  for (std::uint32_t at = node.end; at-- > index && url.empty();) {
    if (tree[at].tag == Tag::a) url = tree.attribute(tree[at], "href");
  }
  return {.url = text::resolve_url(url, base_url), .label = plain_text(tree, index)};
}

Embed link_of(const Tree& tree, std::uint32_t index, std::string_view base_url) {
  const Node& node = tree[index];
  Embed embed{.label = plain_text(tree, index)};
  const std::uint32_t link = find_tag(tree, index, node.end, Tag::a);
  if (link < node.end) {
    embed.url = text::resolve_url(tree.attribute(tree[link], "href"), base_url);
  } else if (embed.label.starts_with("http") && !embed.label.contains(' ')) {
    embed.url = std::move(embed.label);
    embed.label.clear();
  }
  return embed;
}

}  // namespace courant::readers::html

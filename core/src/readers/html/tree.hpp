#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/limits.hpp"
#include "readers/html/elements.hpp"
#include "readers/html/meanings.hpp"

namespace courant::readers::html {

/// An element or a text. The nodes inside one are those behind it up to `end`.
struct Node {
  std::uint32_t offset;  ///< Of the start tag, or of the text, in the HTML.
  std::uint32_t size;    ///< Of the start tag or the text; 0 for an element that is implied.
  std::uint32_t end;
  Tag tag;
  Meaning meaning;
};

/// No node.
inline constexpr std::uint32_t no_node = static_cast<std::uint32_t>(-1);

/// How many nodes are made for articles within `limits`: pages are mostly something else.
[[nodiscard]] constexpr std::size_t max_nodes(const Limits& limits) noexcept {
  constexpr std::size_t per_node = 20;
  return limits.nodes * per_node;
}

/// HTML as a tree, in an array in document order. Made after the HTML Standard (§13.2.6) with the
/// rules that news copy needs: end tags are implied, what is closed in the wrong order is mended,
/// marks (a, b, em …) that are open when a paragraph ends go on in the next, and lie inside blocks
/// only. Elements nested deeper than a browser has them are unwrapped. Borrows the HTML.
class Tree {
 public:
  /// At most `max_nodes` nodes are made; what follows is left out.
  Tree(std::string_view html, std::size_t max_nodes);

  [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_; }
  [[nodiscard]] const Node& operator[](std::size_t index) const noexcept { return nodes_[index]; }
  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(nodes_.size());
  }

  /// The characters of a text, references decoded.
  [[nodiscard]] std::string text(const Node& node) const;
  /// The same as written. Valid while the HTML lives.
  [[nodiscard]] std::string_view source(const Node& node) const noexcept {
    return html_.substr(node.offset, node.size);
  }
  /// The decoded value of an attribute; empty if it is absent.
  [[nodiscard]] std::string attribute(const Node& node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(const Node& node, std::string_view name) const;
  /// An attribute of the element html, which has no node.
  [[nodiscard]] std::string root_attribute(std::string_view name) const {
    return attribute(root_, name);
  }

  /// Lets a node count as one that is not shown, since it has been used.
  void hide(std::size_t index) noexcept { nodes_[index].meaning = Meaning::hidden; }

  /// Whether there is an element html.
  [[nodiscard]] bool has_root() const noexcept { return root_.size > 0; }

  /// False if the HTML ends inside a tag, a comment, a script, or a block that needs an end tag.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  /// Whether nodes were left out.
  [[nodiscard]] bool overflown() const noexcept { return overflown_; }

 private:
  friend class TreeBuilder;

  std::string_view html_;
  std::vector<Node> nodes_{};
  Node root_{.offset = 0, .size = 0, .end = 0, .tag = Tag::html, .meaning = Meaning::none};
  bool complete_ = true;
  bool overflown_ = false;
};

}  // namespace courant::readers::html

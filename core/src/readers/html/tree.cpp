#include "readers/html/tree.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/entities.hpp"
#include "text/markup.hpp"

namespace courant::readers::html {
namespace {

constexpr std::size_t max_depth = 400;  // blocks; browsers stop at 512 elements
constexpr std::size_t max_marks = 50;   // that are open at once

constexpr std::string_view caption_start = "[caption";
constexpr std::string_view caption_end = "[/caption]";

bool is_white(std::string_view text) noexcept {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_in_table(Role role) noexcept {
  return role == Role::table || role == Role::table_part || role == Role::row;
}

/// What is inside has its own marks, and end tags for what is outside do not reach through.
bool is_closed_off(Role role) noexcept {
  return role == Role::cell || role == Role::table_caption || role == Role::dropped ||
         role == Role::embed || role == Role::noscript;
}

/// Blocks whose end tag may be left out.
bool may_stay_open(Role role) noexcept {
  return role == Role::paragraph || role == Role::item || role == Role::term ||
         role == Role::table_part || role == Role::row || role == Role::cell || is_inline(role);
}

}  // namespace

/// Makes the tree of the tokens of one text.
class TreeBuilder {
 public:
  TreeBuilder(Tree& tree, std::size_t max_nodes)
      : tree_(tree),
        max_nodes_(max_nodes),
        scanner_(tree.html_, text::MarkupMode::html),
        last_caption_end_(tree.html_.rfind(caption_end)) {}

  void run() {
    text::MarkupToken token = scanner_.next();
    for (; token.kind != text::MarkupKind::end; token = scanner_.next()) {
      tree_.complete_ &= !token.cut;
      if (tree_.nodes_.size() + max_marks + 2 > max_nodes_) {
        tree_.overflown_ = true;
        break;
      }
      take(token);
    }
    tree_.complete_ &= !token.cut && std::ranges::all_of(open_, [](const Open& open) {
      return may_stay_open(role_of(open.tag)) || open.tag == Tag::dd;
    });
    while (!open_.empty()) pop();
  }

 private:
  /// An open element.
  struct Open {
    std::uint32_t node;
    Tag tag;
    std::uint32_t marks_begin;  // what these were before it, if it is closed off
    std::uint32_t marks_open;
  };

  /// A mark that is in force, whether or not it has a node where we are.
  struct Mark {
    std::uint32_t offset;
    std::uint32_t size;
    Tag tag;
    Meaning meaning;
  };

  void take(const text::MarkupToken& token) {
    if (token.kind == text::MarkupKind::text) return add_text(token);
    if (token.cut) return;
    const Tag tag = tag_named(token.name);
    if (token.kind == text::MarkupKind::end_tag) return end(tag);
    start(token, tag);
  }

  void start(const text::MarkupToken& token, Tag tag) {
    const Role role = role_of(tag);
    const Node node{.offset = static_cast<std::uint32_t>(token.offset),
                    .size = static_cast<std::uint32_t>(token.size),
                    .end = 0,
                    .tag = tag,
                    .meaning = meaning_of(*token.attributes)};
    if (tag == Tag::html && tree_.root_.size == 0) tree_.root_ = node;
    if (role == Role::none) return;
    if (is_inline(role) && !is_void(tag)) return start_mark(node);
    if (is_block(role) && !prepare_block(node, role)) return;
    if (is_void(tag) || (token.self_closing && tag == Tag::iframe)) return add_leaf(node);
    if (is_block(role) || open_.size() < 2 * max_depth) push(node, role);
  }

  void add_leaf(Node node) {
    const Role role = role_of(node.tag);
    if (role == Role::image || role == Role::line_break || role == Role::embed) open_marks();
    node.end = tree_.size() + 1;
    tree_.nodes_.push_back(node);
  }

  /// Marks get their nodes where there is text: empty ones never do.
  void start_mark(const Node& node) {
    if (node.tag == Tag::a) end_mark(Tag::a);
    if (marks_.size() - marks_begin_ >= max_marks) return;
    marks_.push_back({node.offset, node.size, node.tag, node.meaning});
  }

  void end_mark(Tag tag) {
    std::size_t at = marks_.size();
    while (at > marks_begin_ && marks_[at - 1].tag != tag) --at;
    if (at == marks_begin_) return;
    while (marks_open_ > at - 1 - marks_begin_) pop_mark();
    marks_.erase(marks_.begin() + static_cast<std::ptrdiff_t>(at - 1));
  }

  void pop_mark() {
    --marks_open_;
    tree_.nodes_[open_.back().node].end = tree_.size();
    open_.pop_back();
  }

  void open_marks() {
    while (marks_begin_ + marks_open_ < marks_.size()) {
      const Mark& mark = marks_[marks_begin_ + marks_open_];
      open_.push_back({tree_.size(), mark.tag, 0, 0});
      tree_.nodes_.push_back({mark.offset, mark.size, 0, mark.tag, mark.meaning});
      ++marks_open_;
    }
  }

  void close_marks() {
    while (marks_open_ > 0) pop_mark();
  }

  /// Closes what the block ends. @return false if it must not be opened here.
  bool prepare_block(const Node& node, Role role) {
    close_marks();
    if (top_role() == Role::paragraph) pop();
    if (role == Role::heading && top_role() == Role::heading) pop();
    if (role == Role::item) close_sibling(Tag::li, Tag::li);
    if (node.tag == Tag::dt || node.tag == Tag::dd) close_sibling(Tag::dt, Tag::dd);
    if (role == Role::table && is_in_table(top_role())) pop_to(nearest_table());
    if (role != Role::cell && role != Role::row && role != Role::table_part &&
        role != Role::table_caption) {
      return has_room();
    }
    const std::size_t table = nearest_table();
    if (table == none) return false;
    Role parent = Role::table;
    if (role == Role::cell) parent = Role::row;
    if (role == Role::row) parent = Role::table_part;
    while (open_.size() - 1 > table && top_role() != parent) pop();
    return has_room();
  }

  bool has_room() {
    if (open_.size() < max_depth) return true;
    ++unwrapped_;
    return false;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] Role top_role() const noexcept {
    return open_.empty() ? Role::none : role_of(open_.back().tag);
  }

  /// The innermost open table whose cell or caption we are in, or which we are directly in.
  [[nodiscard]] std::size_t nearest_table() const noexcept {
    for (std::size_t at = open_.size(); at-- > 0;) {
      const Role role = role_of(open_[at].tag);
      if (role == Role::table) return at;
      if (is_closed_off(role) && role != Role::cell && role != Role::table_caption) return none;
    }
    return none;
  }

  /// Closes the open item that a new one of its list ends.
  void close_sibling(Tag one, Tag other) {
    if (count(one) + count(other) == 0) return;
    for (std::size_t at = open_.size(); at-- > 0;) {
      const Tag tag = open_[at].tag;
      if (tag == one || tag == other) return pop_to(at);
      const Role role = role_of(tag);
      if (role == Role::list || role == Role::quotation || role == Role::table || tag == Tag::dl ||
          is_closed_off(role)) {
        return;
      }
    }
  }

  void end(Tag tag) {
    const Role role = role_of(tag);
    if (is_void(tag)) return;
    if (is_inline(role)) return end_mark(tag);
    if (is_block(role) && unwrapped_ > 0) {
      --unwrapped_;
      return;
    }
    if (count(tag) == 0) return;
    const bool of_table = is_in_table(role) || is_closed_off(role);
    for (std::size_t at = open_.size(); at-- > 0;) {
      if (open_[at].tag == tag) return pop_to(at);
      const Role between = role_of(open_[at].tag);
      if (between == Role::table || (is_closed_off(between) && !of_table)) return;
    }
  }

  std::uint32_t& count(Tag tag) noexcept { return counts_[static_cast<std::size_t>(tag)]; }

  void push(const Node& node, Role role) {
    if (role == Role::cell && top_role() != Role::row) {
      append({node.offset, 0, 0, Tag::tr, Meaning::none});
    }
    append(node);
    if (!is_closed_off(role)) return;
    marks_begin_ = static_cast<std::uint32_t>(marks_.size());
    marks_open_ = 0;
  }

  void append(const Node& node) {
    open_.push_back({tree_.size(), node.tag, marks_begin_, marks_open_});
    tree_.nodes_.push_back(node);
    ++count(node.tag);
  }

  /// Closes the innermost open element, which is no mark, and the marks open in it.
  void pop() {
    close_marks();
    if (open_.empty()) return;
    const Open open = open_.back();
    open_.pop_back();
    tree_.nodes_[open.node].end = tree_.size();
    --count(open.tag);
    if (!is_closed_off(role_of(open.tag))) return;
    marks_.resize(marks_begin_);
    marks_begin_ = open.marks_begin;
    marks_open_ = open.marks_open;
  }

  void pop_to(std::size_t at) {
    while (open_.size() > at) pop();
  }

  void add_text(const text::MarkupToken& token) {
    const Tag tag = token.verbatim ? Tag::raw_text : Tag::text;
    std::string_view rest = token.text;
    std::size_t at = token.offset;
    while (tag == Tag::text && rest.contains('[')) {
      const std::size_t size = take_shortcode(rest, at);
      if (size == 0) break;
      rest.remove_prefix(size);
      at += size;
    }
    add_piece(rest, at, tag);
  }

  void add_piece(std::string_view text, std::size_t offset, Tag tag) {
    if (text.empty()) return;
    const bool white = is_white(text);
    if (white && is_in_table(top_role())) return;
    if (!white) open_marks();
    const std::uint32_t next = tree_.size() + 1;
    tree_.nodes_.push_back({static_cast<std::uint32_t>(offset),
                            static_cast<std::uint32_t>(text.size()), next, tag, Meaning::none});
  }

  /// Adds the text before the next shortcode of a caption, and what that stands for.
  /// @return the size of it all; 0 if there is none.
  std::size_t take_shortcode(std::string_view text, std::size_t offset) {
    const bool inside = count(Tag::caption_shortcode) > 0;
    const std::size_t begin = text.find(inside ? caption_end : caption_start);
    if (begin == std::string_view::npos || last_caption_end_ == std::string_view::npos ||
        offset + begin > last_caption_end_)
      return 0;
    const std::size_t end = text.find(']', begin);
    if (end == std::string_view::npos) return 0;
    add_piece(text.substr(0, begin), offset, Tag::text);
    if (inside) {
      this->end(Tag::caption_shortcode);
    } else {
      const Node node{.offset = static_cast<std::uint32_t>(offset + begin),
                      .size = static_cast<std::uint32_t>(end + 1 - begin),
                      .end = 0,
                      .tag = Tag::caption_shortcode,
                      .meaning = Meaning::none};
      if (prepare_block(node, Role::figure)) push(node, Role::figure);
    }
    return end + 1;
  }

  Tree& tree_;
  std::size_t max_nodes_;
  text::MarkupScanner scanner_;
  std::size_t last_caption_end_;  // npos: there is none, and no start counts
  std::vector<Open> open_{};
  std::vector<Mark> marks_{};
  std::uint32_t marks_begin_ = 0;  // the first mark of the cell or the like that we are in
  std::uint32_t marks_open_ = 0;   // how many of its marks have a node at the top of `open_`
  std::size_t unwrapped_ = 0;      // blocks that are nested too deep to have a node
  std::array<std::uint32_t, static_cast<std::size_t>(Tag::raw_text) + 1> counts_{};
};

Tree::Tree(std::string_view html, std::size_t max_nodes) : html_(html) {
  TreeBuilder(*this, max_nodes).run();
}

std::string Tree::text(const Node& node) const {
  if (node.tag == Tag::raw_text) return std::string(source(node));
  return text::decode_html_references(source(node));
}

std::string Tree::attribute(const Node& node, std::string_view name) const {
  text::MarkupScanner scanner(source(node), text::MarkupMode::html);
  const text::MarkupToken token = scanner.next();
  if (token.attributes == nullptr) return {};
  for (const auto& [key, value] : *token.attributes) {
    if (!text::equals_ignoring_case(key, name)) continue;
    return text::decode_html_references(value, text::ReferenceContext::attribute);
  }
  return {};
}

bool Tree::has_attribute(const Node& node, std::string_view name) const {
  text::MarkupScanner scanner(source(node), text::MarkupMode::html);
  const text::MarkupToken token = scanner.next();
  return token.attributes != nullptr &&
         std::ranges::any_of(*token.attributes, [name](const text::MarkupAttribute& attribute) {
           return text::equals_ignoring_case(attribute.name, name);
         });
}

}  // namespace courant::readers::html

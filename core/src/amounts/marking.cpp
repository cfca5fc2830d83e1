#include "amounts/marking.hpp"

#include <utility>

namespace courant::amounts {
namespace {

std::uint32_t index_of(std::size_t size) noexcept { return static_cast<std::uint32_t>(size); }

}  // namespace

Marking::Marking(Body& body) : body_(body), parents_(body.inlines.size(), none) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t index = 0; index < body.inlines.size(); ++index) {
    while (!open.empty() && body.inlines[open.back()].end <= index) open.pop_back();
    if (!open.empty()) parents_[index] = open.back();
    if (body.inlines[index].end > index + 1) open.push_back(index);
  }
}

std::size_t Marking::node_count() const noexcept {
  return body_.inlines.size() + (marks_.size() * nodes_per_amount);
}

std::uint32_t Marking::size_of(std::uint32_t node) const noexcept {
  const Range text = body_.inlines[node].text;
  return text.end - text.begin;
}

/// A parent stands in front of its children, so that the later of two nodes is no parent of the
/// other.
std::uint32_t Marking::common_parent(std::uint32_t a, std::uint32_t b) const noexcept {
  a = parents_[a];
  b = parents_[b];
  while (a != b) {
    // `none` is the parent of all.
    if (b == none || (a != none && a > b)) {
      a = parents_[a];
    } else {
      b = parents_[b];
    }
  }
  return a;
}

bool Marking::add(const BodyText& text, const AmountMatch& match) {
  const InlinePlace first = text.place_of(match.begin);
  const InlinePlace last = text.place_of(match.end - 1);
  Mark mark{.first = first.node,
            .begin = first.offset,
            .last = last.node,
            .end = last.offset + 1,
            .amount = index_of(body_.amounts.size())};
  if (mark.end == size_of(mark.last)) mark.end = whole;
  const std::uint32_t parent = common_parent(mark.first, mark.last);
  while (parents_[mark.first] != parent) {
    const bool leads = mark.begin == 0 && parents_[mark.first] + 1 == mark.first;
    if (!leads) return false;
    mark.first = parents_[mark.first];
  }
  while (parents_[mark.last] != parent) {
    const std::uint32_t above = parents_[mark.last];
    const bool ends = mark.end == whole && body_.inlines[above].end == body_.inlines[mark.last].end;
    if (!ends) return false;
    mark.last = above;
  }
  marks_.push_back(mark);
  body_.amounts.push_back(match.amount);
  return true;
}

/// Puts marks into the order of their inlines: those of a quotation's speaker stand behind those of
/// the blocks inside it. Counts where each has its place, which is linear and little code.
void Marking::sort_marks() {
  std::vector<std::uint32_t> places(body_.inlines.size() + 1);
  for (const Mark& mark : marks_) ++places[mark.first + 1];
  for (std::size_t index = 1; index < places.size(); ++index) places[index] += places[index - 1];
  std::vector<Mark> sorted(marks_.size());
  for (const Mark& mark : marks_) sorted[places[mark.first]++] = mark;
  marks_ = std::move(sorted);
}

void Marking::apply() {
  if (marks_.empty()) return;
  sort_marks();
  inlines_.reserve(node_count());
  places_ = std::vector<std::uint32_t>(body_.inlines.size() + 1);
  for (std::uint32_t index = 0; index < body_.inlines.size(); ++index) {
    if (open_mark_ != nullptr && body_.inlines[open_mark_->last].end == index) close();
    places_[index] = index_of(inlines_.size());
    add_marked_text(index);
  }
  if (open_mark_ != nullptr) close();
  places_.back() = index_of(inlines_.size());
  remap();
}

void Marking::open(const Mark& mark) {
  open_mark_ = &mark;
  open_node_ = index_of(inlines_.size());
  inlines_.push_back({.kind = InlineKind::amount, .number = mark.amount});
}

void Marking::close() {
  inlines_[open_node_].end = index_of(inlines_.size());
  open_mark_ = nullptr;
}

void Marking::add_text(const Inline& node, std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return;
  Inline piece = node;
  piece.text = {.begin = node.text.begin + begin, .end = node.text.begin + end};
  inlines_.push_back(piece);
  inlines_.back().end = index_of(inlines_.size());
}

/// Adds the inline at `index` with the amounts that begin or end in it.
void Marking::add_marked_text(std::uint32_t index) {
  const Inline& node = body_.inlines[index];
  const bool is_text = node.kind == InlineKind::text;
  std::uint32_t at = 0;
  while (true) {
    if (open_mark_ != nullptr && open_mark_->last == index && open_mark_->end != whole) {
      add_text(node, at, open_mark_->end);
      at = open_mark_->end;
      close();
    }
    const bool begins = next_mark_ < marks_.size() && marks_[next_mark_].first == index;
    if (!begins) break;
    const Mark& mark = marks_[next_mark_++];
    if (is_text) add_text(node, at, mark.begin);
    at = mark.begin;
    open(mark);
    if (mark.last != index || mark.end == whole) break;
  }
  if (is_text) return add_text(node, at, size_of(index));
  inlines_.push_back(node);
}

/// Sets what refers to old inlines to the new ones.
void Marking::remap() {
  std::size_t old = 0;
  for (Inline& node : inlines_) {
    if (node.kind == InlineKind::text || node.kind == InlineKind::amount) continue;
    // Others are copies in the old order.
    while (body_.inlines[old].kind == InlineKind::text) ++old;
    node.end = places_[body_.inlines[old++].end];
  }
  for (Block& block : body_.blocks) {
    block.inlines = {.begin = places_[block.inlines.begin], .end = places_[block.inlines.end]};
  }
  body_.inlines = std::move(inlines_);
}

}  // namespace courant::amounts

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "amounts/body_text.hpp"
#include "courant/amounts.hpp"
#include "courant/article.hpp"

namespace courant::amounts {

/// Puts amounts around what matches of the text of a body. Matches are added in the order of the
/// text of each block, then all are applied in one pass. Borrows the body.
class Marking {
 public:
  /// Inlines that an amount may cost: itself, and both ends of a text that it is cut out of.
  static constexpr std::size_t nodes_per_amount = 3;

  explicit Marking(Body& body);

  /// Adds the amount of `match` to the body and notes where in `text` it is. @return false if
  /// containers cut it, so that no inline could hold it and be held by them: nothing is added then.
  [[nodiscard]] bool add(const BodyText& text, const AmountMatch& match);

  /// Rebuilds the inlines of the body with the amounts in them.
  void apply();

  /// How many inlines there will be, at most.
  [[nodiscard]] std::size_t node_count() const noexcept;

 private:
  /// An amount that begins at `first` and ends at `last`. Where either is a container, or the whole
  /// of a text, that is inside as a whole.
  struct Mark {
    std::uint32_t first;
    std::uint32_t begin;  // bytes into the text of `first`
    std::uint32_t last;
    std::uint32_t end;  // bytes into the text of `last`, or `whole`
    std::uint32_t amount;
  };

  [[nodiscard]] std::uint32_t size_of(std::uint32_t node) const noexcept;
  [[nodiscard]] std::uint32_t common_parent(std::uint32_t a, std::uint32_t b) const noexcept;
  void sort_marks();
  void open(const Mark& mark);
  void close();
  void add_text(const Inline& node, std::uint32_t begin, std::uint32_t end);
  void add_marked_text(std::uint32_t index);
  void remap();

  static constexpr std::uint32_t none = 0xFFFF'FFFF;
  static constexpr std::uint32_t whole = 0xFFFF'FFFF;

  Body& body_;
  std::vector<std::uint32_t> parents_{};
  std::vector<Mark> marks_{};
  // While applying:
  std::vector<Inline> inlines_{};
  std::vector<std::uint32_t> places_{};  // of each old inline among the new ones
  std::size_t next_mark_ = 0;
  const Mark* open_mark_ = nullptr;
  std::uint32_t open_node_ = 0;
};

}  // namespace courant::amounts

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace courant::renderers {

/// Appends `text` as a terminal may show it: without control characters other than tab and line
/// feed, which could move the cursor or hide what follows, and without unbalanced bidi controls.
void append_visible(std::string& out, std::string_view text);

/// Writes blocks of plain lines, parted by blank lines. What is open, a list item or a quotation,
/// marks or indents its lines. Borrows its output.
class PlainLines {
 public:
  explicit PlainLines(std::string& out) noexcept : out_(out) {}

  /// Writes `text`, visible already, as the lines of a block.
  void block(std::string_view text);
  /// Writes `text` as a line of the block before; a blank line only follows at the next block().
  void line(std::string_view text);

  /// Begins something whose first line starts with `first`, the others with `rest`.
  void enter(std::string_view first, std::string_view rest);
  void leave() { margins_.pop_back(); }

  /// The next block follows without a blank line.
  void keep_close() noexcept { close_ = true; }

 private:
  struct Margin {
    std::string first;
    std::string rest;
    bool begun;
  };

  void blank_line();

  std::string& out_;
  std::vector<Margin> margins_{};
  bool close_ = true;  // nothing is above the first block
};

}  // namespace courant::renderers

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace courant::readers::wire {

/// Borrows a line of the text, without its end and without spaces around.
struct Line {
  std::string_view text;
  std::size_t offset;  ///< Of `text` in the whole text.

  [[nodiscard]] bool is_blank() const noexcept { return text.empty(); }
};

/// The lines of `text`, which must outlive them. LF, CR LF, CR, U+2028 and U+2029 end lines.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// A half-open range of lines that belong together: a paragraph, or one line of copy without blank
/// lines.
struct Unit {
  std::size_t begin;
  std::size_t end;

  [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

/// Lines joined to one text that still knows where each byte came from.
class JoinedText {
 public:
  /// Adds a line after a space, or after nothing where both sides are ideographs.
  void append(const Line& line);

  [[nodiscard]] const std::string& text() const noexcept [[clang::lifetimebound]] { return text_; }
  /// The offset in the whole text of byte `at` of text().
  [[nodiscard]] std::size_t source_offset(std::size_t at) const noexcept;

 private:
  struct Part {
    std::size_t begin;   // in text_
    std::size_t source;  // in the whole text
  };
  std::string text_;
  std::vector<Part> parts_;
};

}  // namespace courant::readers::wire

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/body_builder.hpp"

namespace courant::readers::html {

/// Writes lines of text with marks into a body as a browser would set them: runs of white space are
/// one space, none at the ends of a line and around its breaks, and where one meets a mark it
/// stands outside. Marks that hold nothing leave no trace.
class LineWriter {
 public:
  /// `quotes_language`: whose quotation marks q has.
  LineWriter(BodyBuilder& builder, std::string_view quotes_language) noexcept
      : builder_(builder), language_(quotes_language) {}

  /// How text is set that no block holds, and what two line breaks are.
  enum class Mode : std::uint8_t {
    flow,  ///< It opens a paragraph; two breaks part paragraphs.
    line,  ///< The caller has opened a block for it; breaks are breaks.
  };
  void set_mode(Mode mode) noexcept { mode_ = mode; }
  /// Whether paragraphs that text opens are set apart, in a list.
  void set_apart(bool apart) noexcept { apart_ = apart; }
  /// Leaves out dashes at the start of the next line.
  void skip_dashes() noexcept { skips_dashes_ = true; }

  /// Adds characters, in which references are decoded.
  void add_text(std::string_view text);
  void add_space() { hold(" "); }
  void add_line_break();
  /// The same where there is none yet.
  void part_lines() { breaks_ = has_text_ && breaks_ == 0 ? 1 : breaks_; }

  void open_mark(InlineKind kind);
  /// `url` is safe, or empty: then the text alone stays.
  void open_link(std::string url, std::string title);
  /// Quotation marks around what comes; closed by close_mark() like the others.
  void open_quoted();
  void close_mark();

  /// Ends the line, and the paragraph that text opened.
  void end_line();

  /// Counts what has been written, so that a caller sees whether anything has.
  [[nodiscard]] std::size_t written() const noexcept { return written_; }
  [[nodiscard]] bool has_text() const noexcept { return has_text_; }

 private:
  struct Mark {
    InlineKind kind;
    bool kept;  // false: it leads nowhere, one like it is open already, or it stands in code
    std::string url{};
    std::string title{};
  };

  void push(Mark mark);
  [[nodiscard]] bool is_open(InlineKind kind) const noexcept;
  void hold(std::string_view space);
  void put(std::string_view text);
  void settle_spaces();
  void open_pending_marks();
  void open_one(const Mark& mark);
  void close_one(const Mark& mark);

  BodyBuilder& builder_;
  std::string_view language_;
  Mode mode_ = Mode::flow;
  std::vector<Mark> marks_{};
  std::size_t open_ = 0;  // how many of the marks are open in the body
  std::string spaces_{};  // seen, and not written before there is something behind them
  std::string code_{};    // of the code that is open
  std::size_t breaks_ = 0;
  std::size_t quotes_ = 0;  // that are open
  std::size_t written_ = 0;
  bool has_text_ = false;
  bool in_paragraph_ = false;
  bool in_code_ = false;
  bool apart_ = false;
  bool skips_dashes_ = false;
};

}  // namespace courant::readers::html

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace courant::text {

/// Whose grammar counts. In HTML names of elements and attributes are letters of any case, what is
/// in scripts and the like is no markup, and any other "<!", "<?" or "</" begins a comment, CDATA
/// sections included (HTML Standard, §13.2.5).
enum class MarkupMode : std::uint8_t { xml, html };

enum class MarkupKind : std::uint8_t { start_tag, end_tag, text, end };

/// `name="value"` of a tag, as written: the value has its references and not its quotes.
struct MarkupAttribute {
  std::string_view name;
  std::string_view value;
};

/// A piece of markup. Borrows the text, and its attributes the scanner until the next token.
struct MarkupToken {
  MarkupKind kind = MarkupKind::end;
  std::string_view name{};  ///< Of a tag, prefix included: "gesmes:name".
  std::string_view text{};  ///< As written, references included unless `verbatim`.
  bool verbatim = false;    ///< References are no references there: a CDATA section, a script.
  bool self_closing = false;
  bool cut = false;  ///< The text ends inside this tag or section.
  std::size_t offset = 0;
  std::size_t size = 0;  ///< Bytes that the piece takes in the text.
  const std::vector<MarkupAttribute>* attributes = nullptr;
};

/// Cuts markup into tags and text. Comments, processing instructions and the document type are
/// passed over; entities are never defined by a document. Nothing is an error: a '<' that begins no
/// tag is text. One pass, no backtracking further than one tag. Borrows the text.
///
/// An HTML text that ends inside the tag or the raw text of an element gives it as cut.
class MarkupScanner {
 public:
  /// More attributes than these are left out; their tag is read to its end.
  static constexpr std::size_t max_attributes = 64;

  explicit MarkupScanner(std::string_view text, MarkupMode mode = MarkupMode::xml) noexcept
      : text_(text), html_(mode == MarkupMode::html) {}

  /// Starts at the byte `offset` of the text rather than at its first. Before any piece is taken.
  void start_at(std::size_t offset) noexcept { at_ = offset; }

  /// The next piece; `end` when there is none.
  [[nodiscard]] MarkupToken next();

  /// Where the piece that was given last ends.
  [[nodiscard]] std::size_t offset() const noexcept { return at_; }

 private:
  [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
  void take(std::size_t count) noexcept;
  std::string_view take_past(std::string_view stop, bool& found) noexcept;
  void skip_white() noexcept;
  [[nodiscard]] bool starts_tag(std::size_t at) const noexcept;
  [[nodiscard]] bool starts_declaration(std::size_t at) const noexcept;
  [[nodiscard]] bool starts_section() const noexcept;
  [[nodiscard]] bool skip_declaration() noexcept;
  void skip_document_type() noexcept;
  void skip_html_comment(bool& closed) noexcept;
  std::string_view take_name() noexcept;
  std::string_view take_value() noexcept;
  void take_attribute();
  [[nodiscard]] MarkupToken take_section() noexcept;
  [[nodiscard]] MarkupToken take_tag();
  [[nodiscard]] MarkupToken take_text() noexcept;
  [[nodiscard]] MarkupToken take_raw_text() noexcept;
  [[nodiscard]] MarkupToken take_piece();

  std::string_view text_;
  bool html_;
  std::string_view raw_{};  // the element whose raw text comes next
  std::size_t at_ = 0;
  bool cut_ = false;  // something that is passed over did not end
  std::vector<MarkupAttribute> attributes_{};
};

/// `text` with its character references replaced: the five of XML, the numeric ones, and those that
/// HTML has a name for, which feeds use without declaring them. All end with ';': an address keeps
/// its "&copy=2". What is no reference stays as written; one to no character of text becomes
/// U+FFFD.
[[nodiscard]] std::string decode_references(std::string_view text);

/// The same; `stray` becomes the offset of the first '&' that begins none of XML's own references,
/// npos if all do.
[[nodiscard]] std::string decode_references(std::string_view text, std::size_t& stray);

}  // namespace courant::text

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "readers/findings.hpp"
#include "text/json.hpp"
#include "text/xml.hpp"

namespace courant::readers {

/// What bytes begin like. It costs nothing to tell, and in a page most readers are in a part of the
/// core that is loaded when one of them is asked.
enum class Beginning : std::uint8_t {
  json,    ///< '{' or '['.
  markup,  ///< '<'.
  table,   ///< A line of titles with separators.
  text,    ///< Anything.
};

/// What a reader reads: decoded and repaired text, and the tree of it if it is JSON or XML, which
/// is made once, however many formats look at it. Borrows all that it is given.
class Input {
 public:
  /// `content_type` and `url` are hints, as in ReadOptions; both may be empty.
  explicit Input(std::string_view text, std::string_view content_type = {},
                 std::string_view url = {}) noexcept
      : text_(text), content_type_(content_type), url_(url) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  /// Whether the input is said to be of this media type, e.g. "text/markdown", lower case.
  [[nodiscard]] bool is_declared(std::string_view media_type) const noexcept;
  /// Whether the path of its address ends like this, e.g. ".md", lower case.
  [[nodiscard]] bool has_ending(std::string_view ending) const noexcept;

  /// Whether the text begins like JSON; and whether like markup, possibly behind what a failing
  /// server wrote before the XML declaration.
  [[nodiscard]] bool looks_like_json() const noexcept;
  [[nodiscard]] bool looks_like_markup() const noexcept;

  /// Whether the first line may be the titles of a table: two of them at least have a few words.
  [[nodiscard]] bool looks_like_table() const noexcept;
  [[nodiscard]] bool begins_like(Beginning beginning) const noexcept;

  /// The text as JSON. @return the errors of text::JsonDocument::parse.
  [[nodiscard]] Result<text::JsonValue> json();
  /// The text as XML, from its XML declaration on if it has one. @return the errors of
  /// text::XmlDocument::parse.
  [[nodiscard]] Result<text::XmlElement> xml();

  /// The value of a text that is JSON, the document element of one that is markup; else absent. For
  /// telling formats.
  [[nodiscard]] text::JsonValue json_or_none();
  [[nodiscard]] text::XmlElement xml_or_none();

  /// False if a tree that was made of the text is cut short.
  [[nodiscard]] bool complete() const noexcept { return json_.complete() && xml_.complete(); }
  /// What was mended in the JSON.
  [[nodiscard]] const std::vector<text::JsonNote>& json_notes() const noexcept {
    return json_.notes();
  }
  /// What was mended in the XML.
  [[nodiscard]] const std::vector<text::XmlNote>& xml_notes() const noexcept {
    return xml_.notes();
  }

 private:
  [[nodiscard]] std::size_t start_of_xml() const noexcept;

  std::string_view text_;
  std::string_view content_type_;
  std::string_view url_;
  text::JsonDocument json_{};
  text::XmlDocument xml_{};
  std::optional<Result<void>> json_parsed_{};
  std::optional<Result<void>> xml_parsed_{};
};

/// Reports what was mended in JSON that begins at `origin` of the text.
void report_json_notes(const std::vector<text::JsonNote>& notes, std::size_t origin,
                       Findings& findings);
/// Reports what was mended in the JSON of `input`, and in its XML.
void report_json_notes(const Input& input, Findings& findings);
void report_xml_notes(const Input& input, Findings& findings);

}  // namespace courant::readers

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace courant::text {

/// How a text is written in the one that holds it.
enum class Writing : std::uint8_t {
  verbatim,  ///< To the letter.
  xml,       ///< As the text of an element, trimmed: with references, in CDATA sections.
  json,      ///< As what follows the quotation mark of a JSON string: with escapes.
  unknown,   ///< Otherwise: only where it begins is known.
};

/// Says where the bytes of a decoded text stood before it was decoded. Borrows what was written.
/// Asked in rising order, it walks that once.
class SourcePlaces {
 public:
  /// `written` stands at `offset` of the whole text.
  SourcePlaces(Writing writing, std::string_view written, std::size_t offset);

  /// The offset in the whole text of the character at `at` of the decoded one.
  [[nodiscard]] std::size_t place(std::size_t at);

 private:
  /// Bytes of what is written that are so many of the decoded text.
  struct Step {
    std::size_t written;
    std::size_t decoded;
  };

  [[nodiscard]] Step next() const;
  [[nodiscard]] Step next_in_xml() const;
  [[nodiscard]] Step next_in_json() const;
  void take(const Step& step);
  void restart();

  Writing writing_;
  std::string_view written_;
  std::size_t offset_;
  std::size_t at_ = 0;       // in what is written
  std::size_t decoded_ = 0;  // the same place in the decoded text
  bool in_section_ = false;  // of CDATA
};

}  // namespace courant::text

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/document.hpp"
#include "readers/entries/collector.hpp"
#include "readers/entries/markup_text.hpp"
#include "text/xml.hpp"

namespace courant::readers {

/// The vocabularies that feeds mix.
enum class Vocabulary : std::uint8_t {
  plain,  ///< No prefix: that of the feed itself.
  atom,
  content,
  dublin_core,
  media,
  itunes,
  yandex,
  other,
};

/// Tells the vocabulary of an element by the namespace that its prefix is declared for, on the
/// element itself or on one of `scopes`; by the usual prefixes where a feed forgot to declare them,
/// which is reported once. Borrows the document.
class Vocabularies {
 public:
  explicit Vocabularies(Findings& findings) noexcept : findings_(findings) {}

  void add_scope(text::XmlElement scope) { scopes_.push_back(scope); }
  [[nodiscard]] Vocabulary of(text::XmlElement element);

 private:
  [[nodiscard]] std::string_view declared(text::XmlElement element, std::string_view prefix) const;

  Findings& findings_;
  std::vector<text::XmlElement> scopes_{};
  bool reported_ = false;
};

/// What an element holds as HTML: its text decoded once, or, where markup stands in it that is not
/// escaped, that markup. Borrows the element's document, or holds what it had to write anew.
class ElementMarkup {
 public:
  explicit ElementMarkup(text::XmlElement element);

  [[nodiscard]] std::string_view html() const noexcept {
    return is_copy_ ? std::string_view(copy_) : view_;
  }
  [[nodiscard]] Fragment fragment(std::string_view base_url) const noexcept {
    return {.html = html(),
            .offset = offset_,
            .writing = writing_,
            .written = written_,
            .base_url = base_url};
  }

 private:
  std::string copy_{};
  std::string_view view_{};
  std::size_t offset_;
  text::Writing writing_ = text::Writing::unknown;
  std::string_view written_{};
  bool is_copy_ = false;
};

/// What an element says as one line of text, whatever markup it may hold.
[[nodiscard]] std::string text_in(text::XmlElement element);

/// The base for addresses in `element`, by its xml:base, below one whose base is `outer`.
[[nodiscard]] std::string base_of(text::XmlElement element, std::string_view outer);

/// What an XML declaration or attributes say of a picture: url or href, width, height.
[[nodiscard]] Image image_in(text::XmlElement element, std::string_view base, Findings& findings);

/// Decodes base64, white space ignored, into text; empty if it is none, or no text in UTF-8.
[[nodiscard]] std::string decode_base64(std::string_view text);

/// The texts that a feed begins with, enough to tell a language by.
[[nodiscard]] std::string sample_of(text::XmlElement root);

/// The refusal of an input that is no feed: where a page of HTML came in its place, it says so.
[[nodiscard]] std::unexpected<Error> no_feed(text::XmlElement root);

}  // namespace courant::readers

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "courant/error.hpp"

namespace courant::text {

class XmlChildren;
class XmlDescendants;
class XmlDocument;

/// What was mended in markup that is not XML as its grammar has it.
enum class XmlFlaw : std::uint8_t {
  text_before,       ///< Something that is no markup before the document element.
  stray_ampersand,   ///< A '&' that begins no reference of XML.
  unclosed_element,  ///< An element that ends with its parent.
  stray_end_tag,     ///< An end tag that closes nothing.
  text_behind,       ///< Something behind the document element; passed over.
};

struct XmlNote {
  XmlFlaw flaw;
  std::size_t offset;  ///< In the text.
};

/// An element of a document, or the absence of one, which has no text, attributes or children: a
/// path through unknown data needs one check, at its end. Names are compared without prefix and
/// ASCII case: banks change both. Borrows the document.
class XmlElement {
 public:
  constexpr XmlElement() = default;

  [[nodiscard]] explicit operator bool() const noexcept { return document_ != nullptr; }

  /// As written, without its prefix: "Envelope" for gesmes:Envelope.
  [[nodiscard]] std::string_view name() const noexcept;
  /// "gesmes" for gesmes:Envelope; empty if there is none.
  [[nodiscard]] std::string_view prefix() const noexcept;
  [[nodiscard]] bool is(std::string_view name) const noexcept;
  /// The text between its tags that is in no child, references decoded, trimmed.
  [[nodiscard]] std::string_view text() const noexcept;
  /// False if the text ends inside it: more may have followed, in its text and in its children.
  [[nodiscard]] bool complete() const noexcept;
  /// Where its start tag begins in the text.
  [[nodiscard]] std::size_t offset() const noexcept;
  /// What stands between its tags, as written.
  [[nodiscard]] std::string_view source() const noexcept;
  /// Where that begins in the text.
  [[nodiscard]] std::size_t source_offset() const noexcept;

  /// The decoded value of an attribute; empty if it is absent.
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;
  /// The namespace that a declaration on this very element gives `prefix`; empty if there is none.
  [[nodiscard]] std::string_view declared_namespace(std::string_view prefix) const noexcept;

  /// The elements in this one, in order.
  [[nodiscard]] XmlChildren children() const noexcept;
  /// This element and all in it, in the order of their start tags.
  [[nodiscard]] XmlDescendants with_descendants() const noexcept;
  /// The first child of this name.
  [[nodiscard]] XmlElement child(std::string_view name) const noexcept;

 private:
  friend class XmlChildren;
  friend class XmlDescendants;
  friend class XmlDocument;
  XmlElement(const XmlDocument& document, std::size_t index) noexcept
      : document_(&document), index_(index) {}

  const XmlDocument* document_ = nullptr;
  std::size_t index_ = 0;
};

/// The range of an element's children. Borrows the document.
class XmlChildren {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = XmlElement;

    Iterator() = default;
    Iterator(const XmlDocument& document, std::size_t index) noexcept
        : document_(&document), index_(index) {}

    [[nodiscard]] XmlElement operator*() const noexcept { return {*document_, index_}; }
    Iterator& operator++() noexcept;
    Iterator operator++(int) noexcept;
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const XmlDocument* document_ = nullptr;
    std::size_t index_ = 0;
  };

  XmlChildren() = default;
  XmlChildren(Iterator begin, Iterator end) noexcept : begin_(begin), end_(end) {}

  [[nodiscard]] Iterator begin() const noexcept { return begin_; }
  [[nodiscard]] Iterator end() const noexcept { return end_; }

 private:
  Iterator begin_{};
  Iterator end_{};
};

/// The range of an element and all in it. Borrows the document.
class XmlDescendants {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = XmlElement;

    Iterator() = default;
    Iterator(const XmlDocument& document, std::size_t index) noexcept
        : document_(&document), index_(index) {}

    [[nodiscard]] XmlElement operator*() const noexcept { return {*document_, index_}; }
    Iterator& operator++() noexcept {
      ++index_;
      return *this;
    }
    Iterator operator++(int) noexcept {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const XmlDocument* document_ = nullptr;
    std::size_t index_ = 0;
  };

  XmlDescendants() = default;
  XmlDescendants(Iterator begin, Iterator end) noexcept : begin_(begin), end_(end) {}

  [[nodiscard]] Iterator begin() const noexcept { return begin_; }
  [[nodiscard]] Iterator end() const noexcept { return end_; }

 private:
  Iterator begin_{};
  Iterator end_{};
};

/// XML as a tree of elements, read with tolerance: what is not closed ends with its parent, what is
/// closed twice is passed over, entities that a document defines are never expanded. Owns its
/// texts, but for XmlElement::source(); neither copied nor moved, since its elements refer to it.
class XmlDocument {
 public:
  /// Tags deeper than this are passed over; their text goes to the last element above.
  static constexpr std::size_t max_depth = 100;

  XmlDocument() = default;
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;
  ~XmlDocument() = default;

  /// Reads the first element of `text` at or behind the byte `begin`. Borrows `text` for
  /// XmlElement::source().
  /// @return `malformed` if there is none.
  [[nodiscard]] Result<void> parse(std::string_view text, std::size_t begin = 0);

  /// The document element; absent before parse() succeeded.
  [[nodiscard]] XmlElement root() const& noexcept;
  [[nodiscard]] XmlElement root() const&& = delete;

  /// False if the text ended inside the document element.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  /// The first place of each flaw, in the order in which they were found.
  [[nodiscard]] const std::vector<XmlNote>& notes() const noexcept { return notes_; }

 private:
  friend class XmlChildren;
  friend class XmlElement;
  friend class XmlTreeBuilder;

  struct Text {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };

  struct Attribute {
    Text name;
    Text value;
  };

  /// In document order, so that the children of a node are those from the next one up to its end.
  struct Node {
    Text name;
    Text text;
    std::uint32_t first_attribute;
    std::uint32_t attribute_count;
    std::uint32_t offset;
    std::uint32_t source_begin;
    std::uint32_t source_end;
    std::uint32_t end;
    bool complete;
  };

  [[nodiscard]] std::string_view view(Text text) const noexcept {
    return std::string_view(texts_).substr(text.at, text.size);
  }

  std::string_view source_{};
  std::vector<Node> nodes_{};
  std::vector<Attribute> attributes_{};
  std::string texts_{};
  std::vector<XmlNote> notes_{};
  bool complete_ = true;
};

}  // namespace courant::text

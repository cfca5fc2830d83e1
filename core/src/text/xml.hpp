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

/// An element of a document, or the absence of one, which has no text, attributes or children: a
/// path through unknown data needs one check, at its end. Names are compared without prefix and
/// ASCII case: banks change both. Borrows the document.
class XmlElement {
 public:
  constexpr XmlElement() = default;

  [[nodiscard]] explicit operator bool() const noexcept { return document_ != nullptr; }

  /// As written, without its prefix: "Envelope" for gesmes:Envelope.
  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] bool is(std::string_view name) const noexcept;
  /// The text between its tags that is in no child, references decoded, trimmed.
  [[nodiscard]] std::string_view text() const noexcept;
  /// False if the text ends inside it: more may have followed, in its text and in its children.
  [[nodiscard]] bool complete() const noexcept;
  /// Where its start tag begins in the text.
  [[nodiscard]] std::size_t offset() const noexcept;

  /// The decoded value of an attribute; empty if it is absent.
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;

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
/// texts; neither copied nor moved, since its elements refer to it.
class XmlDocument {
 public:
  /// Tags deeper than this are passed over; their text goes to the last element above.
  static constexpr std::size_t max_depth = 100;

  XmlDocument() = default;
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;
  ~XmlDocument() = default;

  /// Reads the first element of `text`.
  /// @return `malformed` if there is none.
  [[nodiscard]] Result<void> parse(std::string_view text);

  /// The document element; absent before parse() succeeded.
  [[nodiscard]] XmlElement root() const& noexcept;
  [[nodiscard]] XmlElement root() const&& = delete;

  /// False if the text ended inside the document element.
  [[nodiscard]] bool complete() const noexcept { return complete_; }

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
    std::uint32_t end;
    bool complete;
  };

  [[nodiscard]] std::string_view view(Text text) const noexcept {
    return std::string_view(texts_).substr(text.at, text.size);
  }

  std::vector<Node> nodes_{};
  std::vector<Attribute> attributes_{};
  std::string texts_{};
  bool complete_ = true;
};

}  // namespace courant::text

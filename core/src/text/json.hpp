#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/error.hpp"

namespace courant::text {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// What was mended or passed over in a JSON text.
enum class JsonFlaw : std::uint8_t {
  raw_control,    ///< A line break or tab inside a string, which must be escaped.
  duplicate_key,  ///< A key that its object has more than once; the last counts.
  wrapping,       ///< Something before or behind the value: a comment, a semicolon, a second value.
};

struct JsonNote {
  JsonFlaw flaw;
  std::size_t offset;  ///< In the text.
};

class JsonChildren;
class JsonDocument;

/// A value of a document, or the absence of one, which has no text, no children and no members: a
/// path through unknown data needs one check, at its end. Borrows the document.
class JsonValue {
 public:
  constexpr JsonValue() = default;

  [[nodiscard]] explicit operator bool() const noexcept { return document_ != nullptr; }

  /// `null` for an absent value.
  [[nodiscard]] JsonKind kind() const noexcept;
  [[nodiscard]] bool is(JsonKind kind) const noexcept { return *this && this->kind() == kind; }

  /// A string's characters; a number as it is written; "true", "false" or "null"; empty otherwise.
  [[nodiscard]] std::string_view text() const noexcept;
  /// text() of a string, empty for anything else.
  [[nodiscard]] std::string_view string() const noexcept;
  /// False if the text ends inside it: more may have followed.
  [[nodiscard]] bool complete() const noexcept;
  /// The name that this value has in its object; empty elsewhere.
  [[nodiscard]] std::string_view key() const noexcept;
  /// Where the value begins in the text.
  [[nodiscard]] std::size_t offset() const noexcept;

  /// The elements of an array or the members of an object, in order.
  [[nodiscard]] JsonChildren children() const noexcept;
  /// The last member called `key`; absent if there is none or this is no object.
  [[nodiscard]] JsonValue operator[](std::string_view key) const noexcept;
  /// The first element or member.
  [[nodiscard]] JsonValue first() const noexcept;

 private:
  friend class JsonChildren;
  friend class JsonDocument;
  JsonValue(const JsonDocument& document, std::size_t index) noexcept
      : document_(&document), index_(index) {}

  const JsonDocument* document_ = nullptr;
  std::size_t index_ = 0;
};

/// The range of a value's children. Borrows the document.
class JsonChildren {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = JsonValue;

    Iterator() = default;
    Iterator(const JsonDocument& document, std::size_t index) noexcept
        : document_(&document), index_(index) {}

    [[nodiscard]] JsonValue operator*() const noexcept { return {*document_, index_}; }
    Iterator& operator++() noexcept;
    Iterator operator++(int) noexcept;
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const JsonDocument* document_ = nullptr;
    std::size_t index_ = 0;
  };

  JsonChildren() = default;
  JsonChildren(Iterator begin, Iterator end) noexcept : begin_(begin), end_(end) {}

  [[nodiscard]] Iterator begin() const noexcept { return begin_; }
  [[nodiscard]] Iterator end() const noexcept { return end_; }

 private:
  Iterator begin_{};
  Iterator end_{};
};

/// A JSON text as a tree that keeps numbers as they are written: a published 84.80 has its zero.
/// Owns its texts; neither copied nor moved, since its values refer to it.
class JsonDocument {
 public:
  static constexpr std::size_t max_depth = 128;

  JsonDocument() = default;
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  ~JsonDocument() = default;

  /// Reads the first value of `text`. Line breaks and tabs inside strings and what some pages wrap
  /// around JSON (comment marks, CDATA, semicolons) are tolerated and noted.
  ///
  /// Text that ends inside the value gives what was read, and complete() is false.
  ///
  /// @return `malformed` where the grammar of RFC 8259 is broken; `unexpected_end` if there is not
  ///         even a beginning; `too_large` for more than 128 levels, or more values than a text of
  ///         data has.
  [[nodiscard]] Result<void> parse(std::string_view text);

  /// The value of the text; absent before parse() succeeded.
  [[nodiscard]] JsonValue root() const& noexcept;
  [[nodiscard]] JsonValue root() const&& = delete;

  [[nodiscard]] bool complete() const noexcept { return complete_; }
  /// In the order in which they were found.
  [[nodiscard]] const std::vector<JsonNote>& notes() const noexcept { return notes_; }

 private:
  friend class JsonChildren;
  friend class JsonTreeBuilder;
  friend class JsonValue;

  /// In document order, so that the children of a node are those from the next one up to its end.
  struct Node {
    std::uint32_t key;
    std::uint32_t key_size;
    std::uint32_t text;
    std::uint32_t text_size;
    std::uint32_t offset;
    std::uint32_t end;
    JsonKind kind;
    bool complete;
  };

  std::vector<Node> nodes_{};
  std::string texts_{};
  std::vector<JsonNote> notes_{};
  bool complete_ = true;
};

}  // namespace courant::text

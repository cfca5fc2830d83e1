#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace courant::text {

/// Writes one JSON value, piece by piece, without spaces. Borrows the string that it appends to.
/// The caller closes what it opens and gives each member of an object a key.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) noexcept : out_(out) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// The key of the member that follows. UTF-8.
  void key(std::string_view name);

  void string(std::string_view value);  ///< UTF-8.
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();

  /// A member whose value is a string; none at all if `value` is empty.
  void member(std::string_view name, std::string_view value);

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();

  std::string& out_;
  bool separated_ = true;  // false: a value precedes on this level
};

}  // namespace courant::text

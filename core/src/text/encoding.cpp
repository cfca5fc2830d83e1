#include "text/encoding.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace courant::text {
namespace {

#include "text/single_byte.inc"

struct Label {
  std::string_view name;
  Encoding encoding;
};

constexpr std::array labels = {
    Label{"utf-8", Encoding::utf_8},
    Label{"utf8", Encoding::utf_8},
    Label{"us-ascii", Encoding::windows_1252},
    Label{"ascii", Encoding::windows_1252},
    Label{"utf-16", Encoding::utf_16_le},
    Label{"utf-16le", Encoding::utf_16_le},
    Label{"utf-16be", Encoding::utf_16_be},
    Label{"windows-1251", Encoding::windows_1251},
    Label{"cp1251", Encoding::windows_1251},
    Label{"x-cp1251", Encoding::windows_1251},
    Label{"windows-1252", Encoding::windows_1252},
    Label{"cp1252", Encoding::windows_1252},
    Label{"iso-8859-1", Encoding::windows_1252},
    Label{"latin1", Encoding::windows_1252},
    Label{"windows-1254", Encoding::windows_1254},
    Label{"cp1254", Encoding::windows_1254},
    Label{"iso-8859-9", Encoding::windows_1254},
    Label{"latin5", Encoding::windows_1254},
};

/// The value of the charset parameter of a media type; empty if there is none.
std::string_view charset_of(std::string_view content_type) noexcept {
  constexpr std::string_view key = "charset=";
  for (std::size_t at = 0; at + key.size() <= content_type.size(); ++at) {
    if (!equals_ignoring_case(content_type.substr(at, key.size()), key)) continue;
    std::string_view value = content_type.substr(at + key.size());
    value = value.substr(0, value.find(';'));
    return trim(value, " \t\"'");
  }
  return {};
}

char32_t decode_byte(unsigned char byte, Encoding encoding) noexcept {
  if (byte < 0x80) return byte;
  if (encoding == Encoding::windows_1251) {
    return byte < 0xC0 ? windows_1251_upper[byte - 0x80U] : 0x0410U + (byte - 0xC0U);
  }
  if (byte < 0xA0) {
    // windows-1254 is 1252 without Ž and ž, and with six Turkish letters for Icelandic ones.
    const bool caron = byte == 0x8E || byte == 0x9E;
    if (encoding == Encoding::windows_1254 && caron) return replacement_character;
    return windows_1252_upper[byte - 0x80U];
  }
  if (encoding == Encoding::windows_1254) {
    switch (byte) {
      case 0xD0:
        return 0x011E;
      case 0xDD:
        return 0x0130;
      case 0xDE:
        return 0x015E;
      case 0xF0:
        return 0x011F;
      case 0xFD:
        return 0x0131;
      case 0xFE:
        return 0x015F;
      default:
        break;
    }
  }
  return byte;
}

/// Bytes of UTF-8 that a character of the basic plane takes.
std::size_t utf8_size(char32_t value) noexcept {
  if (value < 0x80) return 1;
  return value < 0x800 ? 2 : 3;
}

/// Collects decoded characters, mending what readers must not see.
class Collector {
 public:
  explicit Collector(DecodedText& out, std::size_t expected) : out_(out) {
    out_.text.reserve(expected);
  }

  /// Adds one character that took `size` bytes of UTF-8 before any repair.
  void add(char32_t value, std::size_t size, bool valid) {
    if (!valid) return replace(RepairKind::invalid_bytes, replacement_utf8, size);
    if (value == 0) return replace(RepairKind::control_character, replacement_utf8, size);
    if (value == '\v' || value == '\f') return replace(RepairKind::control_character, " ", size);
    const bool kept_control = value == '\t' || value == '\n' || value == '\r';
    if ((value < 0x20 && !kept_control) || value == 0x7F) {
      return replace(RepairKind::control_character, "", size);
    }
    append_utf8(out_.text, value);
  }

  void add_verbatim(std::string_view text) { out_.text.append(text); }

 private:
  void replace(RepairKind kind, std::string_view with, std::size_t before) {
    const std::size_t begin = out_.text.size();
    out_.text.append(with);
    if (!out_.repairs.empty()) {
      Repair& last = out_.repairs.back();
      if (last.kind == kind && last.end == begin) {
        last.end = out_.text.size();
        last.before += before;
        return;
      }
    }
    const std::size_t source = out_.source_offset(begin);
    out_.repairs.push_back({kind, begin, out_.text.size(), before, source});
  }

  DecodedText& out_;
};

bool is_plain(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\r' || byte == '\t';
}

/// Where the first character at or behind `at` stands that is none or needs mending.
std::size_t end_of_sound_text(std::string_view bytes, std::size_t at) noexcept {
  while (at < bytes.size()) {
    if (is_plain(bytes[at])) {
      ++at;
      continue;
    }
    const CodePoint code_point = decode_at(bytes, at);
    if (is_ascii(bytes[at]) || !code_point.valid) break;
    at += code_point.size;
  }
  return at;
}

void decode_utf_8(std::string_view bytes, DecodedText& out) {
  Collector collector(out, bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = end_of_sound_text(bytes, at);
    collector.add_verbatim(bytes.substr(at, end - at));
    at = end;
    if (at == bytes.size()) break;
    const CodePoint code_point = decode_at(bytes, at);
    collector.add(code_point.value, code_point.size, code_point.valid);
    at += code_point.size;
  }
}

void decode_single_byte(std::string_view bytes, Encoding encoding, DecodedText& out) {
  Collector collector(out, bytes.size() * 2);
  for (const char c : bytes) {
    const char32_t value = decode_byte(static_cast<unsigned char>(c), encoding);
    // An unassigned byte has no UTF-8 form; it counts as the U+FFFD that stands for it.
    collector.add(value, utf8_size(value), value != replacement_character);
  }
}

void decode_utf_16(std::string_view bytes, bool big_endian, DecodedText& out) {
  Collector collector(out, bytes.size());
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big_endian ? static_cast<char32_t>(first << 8 | second)
                      : static_cast<char32_t>(second << 8 | first);
  };
  const auto is_in = [](char32_t unit, char32_t first) { return (unit & 0xFC00) == first; };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t unit = unit_at(at);
    if (!is_in(unit, 0xD800) && !is_in(unit, 0xDC00)) {
      collector.add(unit, utf8_size(unit), true);
      continue;
    }
    const bool paired =
        is_in(unit, 0xD800) && at + 3 < bytes.size() && is_in(unit_at(at + 2), 0xDC00);
    if (paired) {
      collector.add(0x10000 + ((unit - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00), 4, true);
      at += 2;
    } else {
      collector.add(replacement_character, 3, false);
    }
  }
  if (at < bytes.size()) collector.add(replacement_character, 3, false);
}

/// How well the bytes go as UTF-8, and which alphabet they hold if they do not.
struct Census {
  std::size_t valid_sequences = 0;
  std::size_t bad_bytes = 0;
  std::size_t clustered = 0;  // high bytes next to another one: words of an 8-bit alphabet
  std::size_t even_zeros = 0;
  std::size_t odd_zeros = 0;
};

Census take_census(std::string_view bytes) noexcept {
  Census census;
  bool last_was_high = false;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      if (bytes[at] == '\0') ++(at % 2 == 0 ? census.even_zeros : census.odd_zeros);
      last_was_high = false;
      ++at;
      continue;
    }
    const CodePoint code_point = decode_sequence_at(bytes, at);
    ++(code_point.valid ? census.valid_sequences : census.bad_bytes);
    if (last_was_high) ++census.clustered;
    last_was_high = true;
    at += code_point.size;
  }
  return census;
}

/// The encoding of bytes that carry neither mark nor label.
Encoding guess_encoding(std::string_view bytes) noexcept {
  const Census census = take_census(bytes);
  const std::size_t half = bytes.size() / 4;  // every second byte of ASCII in UTF-16 is zero
  if (bytes.size() >= 4 && census.odd_zeros > half) return Encoding::utf_16_le;
  if (bytes.size() >= 4 && census.even_zeros > half) return Encoding::utf_16_be;
  // In another encoding hardly any two bytes make a valid sequence by chance.
  if (census.bad_bytes <= 2 * census.valid_sequences) return Encoding::utf_8;
  // Cyrillic words are whole runs of high bytes; in Latin text such bytes stand alone.
  const bool mostly_clustered = census.clustered * 2 > census.bad_bytes;
  return mostly_clustered ? Encoding::windows_1251 : Encoding::windows_1252;
}

/// Removes a byte order mark and says which encoding it stands for.
std::optional<Encoding> take_mark(std::string_view& bytes) noexcept {
  struct Mark {
    std::string_view bytes;
    Encoding encoding;
  };
  static constexpr std::array marks = {Mark{"\xEF\xBB\xBF", Encoding::utf_8},
                                       Mark{"\xFF\xFE", Encoding::utf_16_le},
                                       Mark{"\xFE\xFF", Encoding::utf_16_be}};
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    return mark.encoding;
  }
  return std::nullopt;
}

/// The encoding that an XML declaration at the start of `bytes` names; empty if none does.
std::string_view declared_encoding(std::string_view bytes) noexcept {
  constexpr std::size_t longest = 200;
  constexpr std::string_view name = "encoding=";
  if (!bytes.starts_with("<?xml")) return {};
  std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), longest));
  const std::size_t at = declaration.find(name);
  if (at == std::string_view::npos) return {};
  declaration.remove_prefix(at + name.size());
  const std::size_t end = declaration.find(declaration.substr(0, 1), 1);
  return end == std::string_view::npos ? std::string_view() : declaration.substr(1, end - 1);
}

/// Whether the bytes have characters of several bytes and all of them are UTF-8: then they are,
/// whatever a declaration says that a step on their way has made untrue.
bool is_plainly_utf_8(std::string_view bytes) noexcept {
  const Census census = take_census(bytes);
  return census.valid_sequences > 0 && census.bad_bytes == 0;
}

Encoding choose_encoding(std::string_view& bytes, std::string_view content_type,
                         DecodedText& out) noexcept {
  if (const auto marked = take_mark(bytes)) return *marked;
  std::string_view charset = charset_of(content_type);
  if (charset.empty()) {
    charset = declared_encoding(bytes);
    if (!charset.empty() && is_plainly_utf_8(bytes)) return Encoding::utf_8;
  }
  if (const auto named = encoding_named(charset)) return *named;
  out.label_unknown = !charset.empty();
  if (out.label_unknown) return Encoding::utf_8;
  const Encoding guessed = guess_encoding(bytes);
  out.encoding_guessed = guessed != Encoding::utf_8;
  return guessed;
}

}  // namespace

char32_t windows_1252_character(unsigned char byte) noexcept {
  return windows_1252_upper[byte - 0x80U];
}

std::optional<Encoding> encoding_named(std::string_view label) noexcept {
  const auto found = std::ranges::find_if(
      labels, [label](const Label& row) { return equals_ignoring_case(row.name, label); });
  if (found == labels.end()) return std::nullopt;
  return found->encoding;
}

std::size_t DecodedText::source_offset(std::size_t offset) const noexcept {
  const auto after = std::ranges::upper_bound(repairs, offset, {}, &Repair::begin);
  if (after == repairs.begin()) return offset;
  const Repair& last = *std::prev(after);
  if (offset < last.end) return last.source + std::min(offset - last.begin, last.before);
  return last.source + last.before + (offset - last.end);
}

DecodedText decode(std::string_view bytes, std::string_view content_type) {
  DecodedText out;
  out.encoding = choose_encoding(bytes, content_type, out);
  switch (out.encoding) {
    case Encoding::utf_8:
      decode_utf_8(bytes, out);
      break;
    case Encoding::utf_16_le:
      decode_utf_16(bytes, false, out);
      break;
    case Encoding::utf_16_be:
      decode_utf_16(bytes, true, out);
      break;
    case Encoding::windows_1251:
    case Encoding::windows_1252:
    case Encoding::windows_1254:
      decode_single_byte(bytes, out.encoding, out);
      break;
  }
  return out;
}

/// Characters that were dropped count in the columns, too.
void Locator::pass_repairs(std::size_t offset) noexcept {
  for (; repair_ < decoded_.repairs.size(); ++repair_) {
    const Repair& repair = decoded_.repairs[repair_];
    if (repair.begin > offset) return;
    if (repair.kind != RepairKind::control_character) continue;
    const std::string_view kept =
        std::string_view(decoded_.text).substr(repair.begin, repair.end - repair.begin);
    column_ += repair.before - count_code_points(kept);  // each was one byte
  }
}

void Locator::advance(std::size_t offset) noexcept {
  const std::string_view text = decoded_.text;
  while (at_ < offset) {
    if (repair_ < decoded_.repairs.size()) pass_repairs(at_);
    const char c = text[at_++];
    const bool ends_line = c == '\n' || (c == '\r' && (at_ == text.size() || text[at_] != '\n'));
    if (ends_line) {
      ++line_;
      column_ = 1;
    } else if (at_ == text.size() || (static_cast<unsigned char>(text[at_]) & 0xC0) != 0x80) {
      ++column_;
    }
  }
}

Position Locator::locate(std::size_t offset) noexcept {
  advance(offset);
  pass_repairs(offset);
  return {.offset = decoded_.source_offset(offset), .line = line_, .column = column_};
}

Position Locator::locate(const Repair& repair) noexcept {
  advance(repair.begin);
  return {.offset = repair.source, .line = line_, .column = column_};
}

}  // namespace courant::text

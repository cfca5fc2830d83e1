#include "readers/front_matter/scalars.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace courant::readers::front_matter {
namespace {

/// The value of the hexadecimal digits at the start of `text`; absent if there are fewer than
/// `digits`.
std::optional<char32_t> hexadecimal(std::string_view text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  char32_t value = 0;
  for (const char c : text.substr(0, digits)) {
    const char lower = text::to_lower(c);
    const bool is_letter = lower >= 'a' && lower <= 'f';
    if (!text::is_digit(c) && !is_letter) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(is_letter ? lower - 'a' + 10 : c - '0');
  }
  return value;
}

bool is_surrogate(char32_t c, char32_t first) noexcept { return c >= first && c < first + 0x400; }

/// How many hexadecimal digits follow "\x", "\u" and "\U".
std::size_t digits_of(char kind) noexcept {
  if (kind == 'x') return 2;
  if (kind == 'u') return 4;
  return kind == 'U' ? 8 : 0;
}

/// Adds what the escape at `at` of `text`, behind its backslash, stands for, and steps over it.
void take_escape(std::string_view text, std::size_t& at, std::string& out) {
  constexpr std::array<std::pair<char, char>, 5> controls = {
      {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'b', ' '}, {'f', ' '}}};
  const char kind = text[at++];
  if (kind == '\n') return;  // the line goes on
  const auto control = std::ranges::find(controls, kind, &std::pair<char, char>::first);
  if (control != controls.end()) {
    out += control->second;
    return;
  }
  const std::size_t digits = digits_of(kind);
  auto value = digits == 0 ? std::nullopt : hexadecimal(text.substr(at), digits);
  if (!value) {
    out += kind;
    return;
  }
  at += digits;
  if (is_surrogate(*value, 0xD800) && text.substr(at).starts_with("\\u")) {
    const auto low = hexadecimal(text.substr(at + 2), 4);
    if (low && is_surrogate(*low, 0xDC00)) {
      value = 0x10000 + ((*value - 0xD800) << 10U) + (*low - 0xDC00);
      at += 6;
    }
  }
  const bool exists = *value != 0 && *value < 0x110000 && (*value < 0xD800 || *value > 0xDFFF);
  text::append_utf8(out, exists ? *value : text::replacement_character);
}

/// Reads one list or map with all that is in it.
class FlowReader {
 public:
  FlowReader(std::string_view text, std::size_t at, std::string_view path, Notation notation,
             std::size_t base, Values& values)
      : text_(text), at_(at), path_(path), notation_(notation), base_(base), values_(values) {}

  /// Where the list or map ends; absent if it does not.
  std::optional<std::size_t> read() {
    open();
    while (!levels_.empty()) {
      skip_space();
      if (at_ >= text_.size()) return std::nullopt;
      if (text_[at_] == ',') {
        ++at_;
      } else if (text_[at_] == ']' || text_[at_] == '}') {
        if ((text_[at_] == ']') != levels_.back().is_list) return std::nullopt;
        close();
      } else if (!(levels_.back().is_list ? take_value() : take_member())) {
        return std::nullopt;
      }
    }
    return at_;
  }

 private:
  struct Level {
    bool is_list;
    std::size_t path_size;  // of the path around it
  };

  void open() {
    levels_.push_back({text_[at_] == '[', path_.size()});
    lists_ += levels_.back().is_list ? 1 : 0;
    ++at_;
  }

  void close() {
    lists_ -= levels_.back().is_list ? 1 : 0;
    path_.resize(levels_.back().path_size);
    levels_.pop_back();
    ++at_;
    end_member();
  }

  /// Behind the value of a member the path is that of its map again.
  void end_member() {
    if (!levels_.empty() && !levels_.back().is_list) path_.resize(map_path_size());
  }

  [[nodiscard]] std::size_t map_path_size() const { return levels_.back().path_size; }

  void skip_space() {
    while (at_ < text_.size()) {
      if (text::is_white(text_[at_])) {
        ++at_;
      } else if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else {
        return;
      }
    }
  }

  bool take_member() {
    const auto key = take_scalar(true);
    skip_space();
    const char separator = notation_ == Notation::toml ? '=' : ':';
    if (!key || key->empty() || at_ >= text_.size() || text_[at_] != separator) return false;
    ++at_;
    path_ = joined_path(path_, *key);
    skip_space();
    return at_ < text_.size() && take_value();
  }

  bool take_value() {
    constexpr std::size_t deepest = 16;
    if (text_[at_] == '[' || text_[at_] == '{') {
      if (levels_.size() == deepest) return false;
      open();
      return true;
    }
    const std::size_t begin = at_;
    auto scalar = take_scalar(false);
    if (!scalar) return false;
    values_.all.push_back({.path = path_,
                           .text = *std::move(scalar),
                           .offset = base_ + begin,
                           .in_list = lists_ > 0});
    end_member();
    return true;
  }

  std::optional<std::string> take_scalar(bool is_key) {
    if (text_[at_] == '"' || text_[at_] == '\'') return take_quoted(text_, at_, notation_);
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_plain(is_key)) ++at_;
    if (at_ == begin) return std::nullopt;
    return std::string(text::trim(text_.substr(begin, at_ - begin)));
  }

  [[nodiscard]] bool ends_plain(bool is_key) const {
    const char c = text_[at_];
    if (std::string_view(",[]{}\n").contains(c)) return true;
    if (!is_key) return c == '#' && at_ > 0 && text_[at_ - 1] == ' ';
    return notation_ == Notation::toml ? c == '=' : c == ':';
  }

  std::string_view text_;
  std::size_t at_;
  std::string path_;
  Notation notation_;
  std::size_t base_;
  Values& values_;
  std::vector<Level> levels_{};
  std::size_t lists_ = 0;  // how many levels are lists
};

}  // namespace

std::string joined_path(std::string_view path, std::string_view key) {
  std::string joined(path);
  if (!joined.empty()) joined += '.';
  joined += key;
  // Longer ones are no names that we know; cut, they cost a text full of them no square.
  constexpr std::size_t longest_path = 200;
  return std::string(text::start_of(joined, longest_path));
}

std::optional<std::string> take_quoted(std::string_view text, std::size_t& at, Notation notation) {
  const char mark = text[at];
  std::string stop(1, mark);
  const bool tripled =
      notation == Notation::toml && text.substr(at).starts_with(std::string(3, mark));
  if (tripled) stop = std::string(3, mark);
  std::string out;
  for (std::size_t i = at + stop.size(); i < text.size();) {
    if (text.substr(i).starts_with(stop)) {
      const bool is_doubled =
          mark == '\'' && notation == Notation::yaml && text.substr(i + 1).starts_with(mark);
      if (!is_doubled) {
        at = i + stop.size();
        return out;
      }
      out += mark;
      i += 2;
    } else if (text[i] == '\\' && mark == '"' && i + 1 < text.size()) {
      take_escape(text, ++i, out);
    } else {
      out += text[i++];
    }
  }
  return std::nullopt;
}

bool take_flow(std::string_view text, std::size_t& at, std::string_view path, Notation notation,
               std::size_t base, Values& values) {
  const std::size_t before = values.all.size();
  const auto end = FlowReader(text, at, path, notation, base, values).read();
  if (!end) {
    values.all.resize(before);
    return false;
  }
  at = *end;
  return true;
}

}  // namespace courant::readers::front_matter

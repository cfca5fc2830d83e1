#include "readers/front_matter/yaml.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readers/front_matter/scalars.hpp"
#include "text/ascii.hpp"

namespace courant::readers::front_matter {
namespace {

/// `line` without a comment at its end.
std::string_view without_comment(std::string_view line) {
  const std::size_t comment = line.find(" #");
  return text::trim(line.substr(0, comment));
}

/// Whether nothing, or only a comment, is in `rest` of a line.
bool is_spent(std::string_view rest) {
  const std::string_view text = text::trim(rest);
  return text.empty() || text.starts_with('#');
}

class YamlReader {
 public:
  YamlReader(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {}

  Values read() {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      const std::size_t indent = skip_indent();
      if (at_ >= text_.size() || is_spent(rest_of_line())) {
        next_line();
      } else {
        read_line(indent);
        // Whatever a line holds, reading goes on.
        if (at_ == begin) next_line();
      }
    }
    return std::move(values_);
  }

 private:
  /// A key whose map or list the lines below may be.
  struct Level {
    std::size_t indent;
    std::string path;
    bool in_list;
  };

  std::size_t skip_indent() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    return at_ - begin;
  }

  [[nodiscard]] std::size_t line_end() const {
    return std::min(text_.find('\n', at_), text_.size());
  }
  [[nodiscard]] std::string_view rest_of_line() const {
    const std::string_view line = text_.substr(at_, line_end() - at_);
    return line.substr(0, line.ends_with('\r') ? line.size() - 1 : line.size());
  }
  void next_line() { at_ = std::min(line_end() + 1, text_.size()); }

  [[nodiscard]] std::string path() const { return levels_.empty() ? "" : levels_.back().path; }

  void misunderstood(std::size_t at) {
    values_.gaps.push_back({"front matter that is not understood; skipped", offset_ + at});
  }
  /// What looks like a string or a list at `at` and is none is taken as it is written.
  void mistaken(std::size_t at) {
    values_.gaps.push_back({"a value that YAML asks to quote; taken as written", offset_ + at});
  }

  /// Reads a line that begins at at_, behind `indent` columns.
  void read_line(std::size_t indent) {
    constexpr int deepest = 16;
    bool in_list = false;
    std::string_view line = rest_of_line();
    for (int depth = 0; depth < deepest && (line == "-" || line.starts_with("- ")); ++depth) {
      leave(indent + 1);  // a list may stand as far left as its key
      if (!levels_.empty()) levels_.back().in_list = true;
      in_list = true;
      const std::size_t begin = at_++;
      indent += 1 + skip_indent();
      line.remove_prefix(std::min(at_ - begin, line.size()));
    }
    if (in_list && is_spent(line)) return next_line();
    if (!in_list) leave(indent);
    in_list |= !levels_.empty() && levels_.back().in_list;
    if (const auto key = take_key()) {
      read_value(joined_path(path(), *key), indent, in_list);
    } else if (in_list) {
      read_value(path(), indent > 0 ? indent - 1 : 0, true);
    } else {
      misunderstood(at_);
      next_line();
    }
  }

  /// Leaves the keys that are not further left than `indent`.
  void leave(std::size_t indent) {
    while (!levels_.empty() && levels_.back().indent >= indent) levels_.pop_back();
  }

  /// The key in front of a colon, and steps over both.
  std::optional<std::string> take_key() {
    std::size_t at = at_;
    std::optional<std::string> key;
    if (text_[at] == '"' || text_[at] == '\'') {
      key = take_quoted(text_, at, Notation::yaml);
    } else {
      const std::string_view line = rest_of_line();
      std::size_t colon = line.find(':');
      while (colon < line.size() && !is_spent(line.substr(colon + 1, 1))) {
        colon = line.find(':', colon + 1);
      }
      const std::string_view word = line.substr(0, colon);
      const bool is_plain = colon != std::string_view::npos && !word.empty() &&
                            word.find_first_of("{}[],#&*!|>%@`") == std::string_view::npos;
      if (is_plain) key = text::trim(word);
      at += std::min(colon, line.size());
    }
    if (!key || at >= text_.size() || text_[at] != ':') return std::nullopt;
    at_ = at + 1;
    return key;
  }

  void read_value(std::string path, std::size_t indent, bool in_list) {
    skip_indent();
    const std::size_t begin = at_;
    if (is_spent(rest_of_line())) {
      levels_.push_back({indent, std::move(path), in_list});
      return next_line();
    }
    const char first = text_[at_];
    if (first == '|' || first == '>') {
      return add(std::move(path), take_block(indent), begin, in_list);
    }
    if (first == '&' || first == '*' || first == '!') {
      misunderstood(begin);
      return next_line();
    }
    const bool is_quoted = first == '"' || first == '\'';
    const bool is_flow = first == '[' || first == '{';
    if (is_flow && failures_ < most_attempts && take_list_or_map(path, in_list)) return;
    if (is_quoted) {
      std::size_t end = at_;
      auto quoted = take_quoted(text_, end, Notation::yaml);
      if (quoted && is_spent(text_.substr(end, text_.find('\n', end) - end))) {
        at_ = end;
        next_line();
        return add(std::move(path), *std::move(quoted), begin, in_list);
      }
    }
    failures_ += is_flow ? 1 : 0;
    if (is_quoted || is_flow) mistaken(begin);
    add(std::move(path), take_plain(indent), begin, in_list);
  }

  void add(std::string path, std::string text, std::size_t at, bool in_list) {
    values_.all.push_back({std::move(path), std::move(text), offset_ + at, in_list});
  }

  /// False for "[Update] Som holds", which is plain text to whoever wrote it.
  bool take_list_or_map(const std::string& path, bool in_list) {
    const std::size_t before = values_.all.size();
    std::size_t end = at_;
    if (!take_flow(text_, end, path, Notation::yaml, offset_, values_)) return false;
    if (!is_spent(text_.substr(end, text_.find('\n', end) - end))) {
      values_.all.resize(before);
      return false;
    }
    for (std::size_t i = before; i < values_.all.size(); ++i) values_.all[i].in_list |= in_list;
    at_ = end;
    next_line();
    return true;
  }

  /// The rest of the line, and lines below that are further right than `indent`.
  std::string take_plain(std::size_t indent) {
    std::string text(without_comment(rest_of_line()));
    next_line();
    while (const auto line = take_deeper_line(indent)) {
      if (text::trim(*line).empty()) break;
      text += ' ';
      text += without_comment(*line);
    }
    return text;
  }

  /// The lines of "|" and ">"; our fields have one line, so both are joined.
  std::string take_block(std::size_t indent) {
    std::string text;
    next_line();
    while (const auto line = take_deeper_line(indent)) {
      const std::string_view words = text::trim(*line);
      if (!text.empty() && !words.empty()) text += ' ';
      text += words;
    }
    return text;
  }

  /// The next line if it is blank or further right than `indent`.
  std::optional<std::string_view> take_deeper_line(std::size_t indent) {
    if (at_ >= text_.size()) return std::nullopt;
    const std::string_view line = rest_of_line();
    const std::size_t words = line.find_first_not_of(" \t\r");
    if (words != std::string_view::npos && words <= indent) return std::nullopt;
    next_line();
    return line;
  }

  std::string_view text_;
  std::size_t offset_;
  std::size_t at_ = 0;
  std::size_t failures_ = 0;  // lists and maps that were none
  std::vector<Level> levels_{};
  Values values_{};
};

}  // namespace

Values read_yaml(std::string_view text, std::size_t offset) {
  return YamlReader(text, offset).read();
}

}  // namespace courant::readers::front_matter

#include "readers/front_matter/toml.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "readers/front_matter/scalars.hpp"
#include "text/ascii.hpp"

namespace courant::readers::front_matter {
namespace {

class TomlReader {
 public:
  TomlReader(std::string_view text, std::size_t offset) : text_(text), offset_(offset) {}

  Values read() {
    for (skip_blank(); at_ < text_.size(); skip_blank()) {
      const std::size_t begin = at_;
      const bool understood = text_[at_] == '[' ? take_table() : take_pair();
      const bool spent = is_spent();
      if (!understood || !spent) {
        values_.gaps.push_back({"front matter that is not understood; skipped", offset_ + begin});
      }
      at_ = line_end();
    }
    return std::move(values_);
  }

 private:
  [[nodiscard]] std::size_t line_end() const {
    return std::min(text_.find('\n', at_), text_.size());
  }

  void skip_blank() {
    while (at_ < text_.size() && (text::is_white(text_[at_]) || text_[at_] == '#')) {
      at_ = text_[at_] == '#' ? line_end() : at_ + 1;
    }
  }

  void skip_spaces() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  [[nodiscard]] bool is_spent() const {
    const std::string_view rest = text::trim(text_.substr(at_, line_end() - at_));
    return rest.empty() || rest.starts_with('#');
  }

  /// "[table]" or "[[array.of.tables]]".
  bool take_table() {
    in_list_ = text_.substr(at_).starts_with("[[");
    at_ += in_list_ ? 2 : 1;
    const auto path = take_path();
    const std::string_view closing = in_list_ ? "]]" : "]";
    if (!path || !text_.substr(at_).starts_with(closing)) return false;
    at_ += closing.size();
    table_ = *path;
    return true;
  }

  bool take_pair() {
    const auto path = take_path();
    if (!path || at_ >= text_.size() || text_[at_] != '=') return false;
    ++at_;
    skip_spaces();
    return at_ < text_.size() && take_value(joined_path(table_, *path));
  }

  /// "a.b" or "a.\"b c\"".
  std::optional<std::string> take_path() {
    std::string path;
    do {
      if (!path.empty()) ++at_;
      skip_spaces();
      if (at_ >= text_.size()) return std::nullopt;
      std::optional<std::string> key;
      if (text_[at_] == '"' || text_[at_] == '\'') {
        key = take_quoted(text_, at_, Notation::toml);
      } else {
        const std::size_t end = std::min(text_.find_first_of(".=] \t\n", at_), text_.size());
        key = text_.substr(at_, end - at_);
        at_ = end;
      }
      if (!key || key->empty()) return std::nullopt;
      path = joined_path(path, *key);
      skip_spaces();
    } while (at_ < text_.size() && text_[at_] == '.');
    return path;
  }

  bool take_value(std::string path) {
    const std::size_t begin = at_;
    const char first = text_[at_];
    if (first == '[' || first == '{') {
      const bool is_read = failures_ < most_attempts &&
                           take_flow(text_, at_, path, Notation::toml, offset_, values_);
      failures_ += is_read ? 0 : 1;
      return is_read;
    }
    std::optional<std::string> value;
    if (first == '"' || first == '\'') {
      value = take_quoted(text_, at_, Notation::toml);
    } else {
      const std::size_t end = std::min(text_.find_first_of("#\n", at_), text_.size());
      value = text::trim(text_.substr(at_, end - at_));
      at_ = end;
    }
    if (!value) return false;
    values_.all.push_back({std::move(path), *std::move(value), offset_ + begin, in_list_});
    return true;
  }

  std::string_view text_;
  std::size_t offset_;
  std::size_t at_ = 0;
  std::string table_{};
  bool in_list_ = false;
  std::size_t failures_ = 0;  // lists and maps that were none
  Values values_{};
};

}  // namespace

Values read_toml(std::string_view text, std::size_t offset) {
  return TomlReader(text, offset).read();
}

}  // namespace courant::readers::front_matter

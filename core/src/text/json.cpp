#include "text/json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/ascii.hpp"

namespace courant::text {
namespace {

using Parser = nlohmann::json;

/// JSON with the raw line breaks and tabs of its strings escaped.
struct Mended {
  std::string text{};
  std::vector<std::size_t> grown{};  // offsets in `text` of the backslashes that were put in

  /// `offset` of the mended text in the text before.
  [[nodiscard]] std::size_t source(std::size_t offset) const noexcept {
    const auto before = std::ranges::lower_bound(grown, offset) - grown.begin();
    return offset - static_cast<std::size_t>(before);
  }
};

constexpr char escape_letter(char control) noexcept {
  switch (control) {
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return '\0';
  }
}

Mended mend(std::string_view text) {
  Mended mended;
  mended.text.reserve(text.size());
  bool in_string = false;
  bool escaped = false;
  for (const char c : text) {
    const char letter = escape_letter(c);
    if (in_string && letter != '\0') {
      mended.grown.push_back(mended.text.size());
      (mended.text += '\\') += letter;
      escaped = false;
      continue;
    }
    if (c == '"' && !escaped) in_string = !in_string;
    escaped = in_string && c == '\\' && !escaped;
    mended.text += c;
  }
  return mended;
}

constexpr bool parts_tokens(char c) noexcept { return is_white(c) || c == ',' || c == ':'; }

constexpr bool is_in_word(char c) noexcept {
  return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
}

/// The size of the token at the start of `text`, which is well-formed.
std::size_t token_size(std::string_view text) noexcept {
  if (!text.starts_with('"')) {
    const auto stop = std::ranges::find_if_not(text, is_in_word);
    return std::max<std::size_t>(static_cast<std::size_t>(stop - text.begin()), 1);
  }
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return at + 1;
}

/// Takes what pages wrap around JSON off its beginning: white space, the openers of comments and
/// CDATA that hide a script from old browsers.
std::size_t skip_wrapping(std::string_view text) noexcept {
  static constexpr std::array<std::string_view, 6> wrappings = {"//",   "/*",        "*/",
                                                                "<!--", "<![CDATA[", ";"};
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_white(text[at])) {
      ++at;
      continue;
    }
    const auto wrapping = std::ranges::find_if(
        wrappings, [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
    if (wrapping == wrappings.end()) break;
    at += wrapping->size();
  }
  return at;
}

}  // namespace

/// Receives the events of the parser and says where in the text each happened, which the parser
/// does not: it follows the tokens by itself.
class JsonTreeBuilder {
 public:
  JsonTreeBuilder(JsonDocument& document, const Mended& mended, std::size_t first) noexcept
      : document_(document),
        mended_(mended),
        first_(first),
        at_(first),
        most_nodes_((mended.text.size() / 4) + 64) {}

  bool null() { return add(JsonKind::null, "null"); }
  bool boolean(bool value) { return add(JsonKind::boolean, value ? "true" : "false"); }
  // Numbers are taken as they are written, never from what the parser made of them.
  bool number_integer(Parser::number_integer_t) { return add_number(); }
  bool number_unsigned(Parser::number_unsigned_t) { return add_number(); }
  bool number_float(Parser::number_float_t, const Parser::string_t&) { return add_number(); }
  bool string(const Parser::string_t& value) { return add(JsonKind::string, value); }
  static bool binary(const Parser::binary_t&) { return false; }  // not part of JSON text
  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() {
    next_token();
    note_duplicates(open_.back());
    return close();
  }
  bool end_array() {
    next_token();
    return close();
  }
  bool key(const Parser::string_t& name) {
    next_token();
    key_ = keep(name);
    key_size_ = static_cast<std::uint32_t>(name.size());
    return true;
  }
  bool parse_error(std::size_t read, const std::string&, const Parser::exception&) {
    // The parser counts the end of the text as one character read.
    failed_at_ = first_ + read - 1;
    ended_early_ = failed_at_ >= mended_.text.size();
    return false;
  }

  /// What is left to do after the last event.
  Result<void> finish(bool accepted) {
    const bool nothing = document_.nodes_.empty();
    if (refused_) return failure(ErrorCode::too_large, at_, "expected fewer values, or levels");
    if (!accepted && ended_early_ && nothing) {
      return failure(ErrorCode::unexpected_end, failed_at_, "expected a JSON value");
    }
    if (!accepted && !ended_early_) {
      return failure(ErrorCode::malformed, failed_at_, "expected JSON");
    }
    document_.complete_ = accepted;
    if (!accepted) drop_cut_number();
    while (!open_.empty()) {
      document_.nodes_[open_.back()].complete = false;
      close();
    }
    return {};
  }

  /// Where the last token ended, in the mended text.
  [[nodiscard]] std::size_t at() const noexcept { return at_; }

 private:
  [[nodiscard]] std::unexpected<Error> failure(ErrorCode code, std::size_t offset,
                                               const char* message) const {
    return std::unexpected(Error{code, {.offset = mended_.source(offset)}, message});
  }

  /// 84.8 may be all that is left of 84.80, or of 84.85.
  void drop_cut_number() {
    if (number_last_ && at_ == mended_.text.size()) document_.nodes_.pop_back();
  }

  /// Where the next token begins, in the text before it was mended.
  std::size_t next_token() noexcept {
    const std::string_view text = mended_.text;
    while (at_ < text.size() && parts_tokens(text[at_])) ++at_;
    token_at_ = at_;
    at_ = std::min(at_ + token_size(text.substr(at_)), text.size());
    return mended_.source(token_at_);
  }

  std::uint32_t keep(std::string_view text) {
    const std::size_t at = document_.texts_.size();
    document_.texts_ += text;
    return static_cast<std::uint32_t>(at);
  }

  bool add(JsonKind kind, std::string_view text) { return add(kind, next_token(), text); }

  bool add_number() {
    const std::size_t offset = next_token();
    const std::string_view text = mended_.text;
    return add(JsonKind::number, offset, text.substr(token_at_, at_ - token_at_));
  }

  /// Adds the value whose token is at `offset` of the text before it was mended.
  bool add(JsonKind kind, std::size_t offset, std::string_view text) {
    refused_ = document_.nodes_.size() >= most_nodes_;
    if (refused_) return false;
    const auto size = static_cast<std::uint32_t>(document_.nodes_.size());
    document_.nodes_.push_back({.key = key_,
                                .key_size = key_size_,
                                .text = keep(text),
                                .text_size = static_cast<std::uint32_t>(text.size()),
                                .offset = static_cast<std::uint32_t>(offset),
                                .end = size + 1,
                                .kind = kind,
                                .complete = true});
    key_size_ = 0;
    number_last_ = kind == JsonKind::number;
    return true;
  }

  bool open(JsonKind kind) {
    if (!add(kind, {})) return false;
    open_.push_back(document_.nodes_.size() - 1);
    refused_ = open_.size() > JsonDocument::max_depth;
    return !refused_;
  }

  bool close() {
    document_.nodes_[open_.back()].end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
    number_last_ = false;
    return true;
  }

  /// Sorts rather than compares each with each: an object may have a million members.
  void note_duplicates(std::size_t object) {
    const auto& nodes = document_.nodes_;
    const auto key_of = [&](std::size_t index) {
      return std::string_view(document_.texts_).substr(nodes[index].key, nodes[index].key_size);
    };
    std::vector<std::size_t> members;
    for (std::size_t i = object + 1; i < nodes.size(); i = nodes[i].end) members.push_back(i);
    const auto before = [&](std::size_t a, std::size_t b) {
      const auto order = key_of(a) <=> key_of(b);
      return order == 0 ? a < b : order < 0;
    };
    std::ranges::make_heap(members, before);
    std::ranges::sort_heap(members, before);
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (key_of(members[i - 1]) != key_of(members[i])) continue;
      document_.notes_.push_back({JsonFlaw::duplicate_key, nodes[members[i]].offset});
    }
  }

  JsonDocument& document_;
  const Mended& mended_;
  std::size_t first_;
  std::size_t at_;            // where the last token ended
  std::size_t token_at_ = 0;  // and where it began
  std::size_t most_nodes_;    // a node takes 28 bytes, and memory may be 16 times the input
  std::vector<std::size_t> open_{};
  std::uint32_t key_ = 0;
  std::uint32_t key_size_ = 0;
  bool number_last_ = false;  // the last token is a number
  bool refused_ = false;
  bool ended_early_ = false;
  std::size_t failed_at_ = 0;
};

Result<void> JsonDocument::parse(std::string_view text) {
  const Mended mended = mend(text);
  for (std::size_t i = 0; i < mended.grown.size(); ++i) {
    notes_.push_back({JsonFlaw::raw_control, mended.grown[i] - i});
  }
  const std::size_t first = skip_wrapping(mended.text);
  const std::string_view wrapping = std::string_view(mended.text).substr(0, first);
  if (!std::ranges::all_of(wrapping, is_white)) notes_.push_back({JsonFlaw::wrapping, 0});

  JsonTreeBuilder builder(*this, mended, first);
  const std::string_view input = std::string_view(mended.text).substr(first);
  const bool accepted =
      Parser::sax_parse(input.begin(), input.end(), &builder, Parser::input_format_t::json, false);
  Result<void> result = builder.finish(accepted);
  const std::string_view behind = std::string_view(mended.text).substr(builder.at());
  if (result && !std::ranges::all_of(behind, is_white)) {
    notes_.push_back({JsonFlaw::wrapping, mended.source(builder.at())});
  }
  return result;
}

JsonValue JsonDocument::root() const& noexcept {
  return nodes_.empty() ? JsonValue() : JsonValue(*this, 0);
}

JsonKind JsonValue::kind() const noexcept {
  return *this ? document_->nodes_[index_].kind : JsonKind::null;
}

std::string_view JsonValue::text() const noexcept {
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  return std::string_view(document_->texts_).substr(node.text, node.text_size);
}

std::string_view JsonValue::string() const noexcept {
  return is(JsonKind::string) ? text() : std::string_view();
}

bool JsonValue::complete() const noexcept { return *this && document_->nodes_[index_].complete; }

std::string_view JsonValue::key() const noexcept {
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  return std::string_view(document_->texts_).substr(node.key, node.key_size);
}

std::size_t JsonValue::offset() const noexcept {
  return *this ? document_->nodes_[index_].offset : 0;
}

JsonChildren JsonValue::children() const noexcept {
  if (!*this) return {};
  return {{*document_, index_ + 1}, {*document_, document_->nodes_[index_].end}};
}

JsonValue JsonValue::operator[](std::string_view key) const noexcept {
  JsonValue found;
  if (!is(JsonKind::object)) return found;
  for (const JsonValue member : children()) {
    if (member.key() == key) found = member;
  }
  return found;
}

JsonValue JsonValue::first() const noexcept {
  const JsonChildren all = children();
  return all.begin() == all.end() ? JsonValue() : *all.begin();
}

JsonChildren::Iterator& JsonChildren::Iterator::operator++() noexcept {
  index_ = document_->nodes_[index_].end;
  return *this;
}

JsonChildren::Iterator JsonChildren::Iterator::operator++(int) noexcept {
  const Iterator before = *this;
  ++*this;
  return before;
}

}  // namespace courant::text

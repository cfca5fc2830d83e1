#include "support/node_stream.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/escape.hpp"

namespace courant::test {
namespace {

bool is_void(std::string_view tag) { return tag == "br" || tag == "hr" || tag == "img"; }

bool is_one_of(std::string_view name, const std::vector<std::string_view>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Cuts texts off the buffer of a stream by their lengths in UTF-16 code units.
class TextCutter {
 public:
  explicit TextCutter(std::string_view text) : rest_(text) {}

  std::optional<std::string_view> take(std::uint32_t units) {
    std::size_t size = 0;
    while (units > 0) {
      if (size >= rest_.size()) return std::nullopt;
      const auto lead = static_cast<unsigned char>(rest_[size]);
      const std::uint32_t wide = lead >= 0xF0 ? 2 : 1;
      if (wide > units) return std::nullopt;
      units -= wide;
      size += 1;
      while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0) == 0x80)
        ++size;
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// Applies one operation after the other, as web/nodes.js does.
class Interpreter {
 public:
  explicit Interpreter(const NodeStream& stream) : stream_(stream), text_(stream.text) {}

  std::optional<std::string> run() {
    for (const std::uint32_t operation : stream_.operations) {
      if (!apply(static_cast<NodeOperation>(operation & 0xFFU), operation >> 8U)) return {};
    }
    if (!open_.empty() || !text_.at_end()) return {};
    return std::move(html_);
  }

 private:
  bool apply(NodeOperation operation, std::uint32_t number) {
    if (in_attribute_ && operation != NodeOperation::text) return false;
    switch (operation) {
      case NodeOperation::open:
        return open(number);
      case NodeOperation::close:
        return close();
      case NodeOperation::text:
        return in_attribute_ ? value(number) : text(number);
      case NodeOperation::attribute:
        return attribute(number);
    }
    return false;
  }

  bool open(std::uint32_t number) {
    if (number >= element_names().size()) return false;
    end_tag();
    open_.push_back(element_names()[number]);
    html_ += '<';
    html_ += open_.back();
    in_tag_ = true;
    after_text_ = false;
    return true;
  }

  bool close() {
    if (open_.empty()) return false;
    end_tag();
    after_text_ = false;
    const std::string_view tag = std::exchange(open_.back(), {});
    open_.pop_back();
    if (!is_void(tag)) html_ += "</" + std::string(tag) + '>';
    return true;
  }

  bool attribute(std::uint32_t number) {
    if (!in_tag_ || number >= attribute_names().size()) return false;
    html_ += ' ';
    html_ += attribute_names()[number];
    html_ += "=\"";
    in_attribute_ = true;
    return true;
  }

  bool value(std::uint32_t units) {
    const auto value = text_.take(units);
    if (!value) return false;
    text::append_html(html_, *value);
    html_ += '"';
    in_attribute_ = false;
    return true;
  }

  bool text(std::uint32_t units) {
    const auto text = text_.take(units);
    if (!text || text->empty() || after_text_) return false;
    end_tag();
    text::append_html(html_, *text);
    after_text_ = true;
    return true;
  }

  void end_tag() {
    if (in_tag_) html_ += '>';
    in_tag_ = false;
  }

  const NodeStream& stream_;
  TextCutter text_;
  std::vector<std::string_view> open_{};
  std::string html_{};
  bool in_tag_ = false;
  bool in_attribute_ = false;
  bool after_text_ = false;
};

constexpr std::array references = {std::pair{"&amp;", "&"},  std::pair{"&lt;", "<"},
                                   std::pair{"&gt;", ">"},   std::pair{"&quot;", "\""},
                                   std::pair{"&#39;", "'"},  std::pair{"&#96;", "`"},
                                   std::pair{"&#13;", "\r"}, std::pair{"&nbsp;", "\u00A0"}};

bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::string_view("<>\"'`\r").contains(text[at]) || text[at] == '\0') return false;
    const bool known = text[at] != '&' || std::ranges::any_of(references, [&](const auto& row) {
                         return text.substr(at).starts_with(row.first);
                       });
    if (!known) return false;
  }
  return true;
}

/// Takes HTML apart by the rules of flaw_of().
class Checker {
 public:
  explicit Checker(std::string_view html) : rest_(html) {}

  std::string run() {
    while (!rest_.empty() && flaw_.empty()) step();
    if (flaw_.empty() && !open_.empty()) fail("not closed: " + std::string(open_.back()));
    return flaw_;
  }

  [[nodiscard]] const std::string& texts() const { return texts_; }

 private:
  void fail(std::string message) { flaw_ = std::move(message); }

  std::string_view take_until(std::string_view stops) {
    const std::string_view taken = rest_.substr(0, rest_.find_first_of(stops));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  void step() {
    if (take("</")) return close();
    if (take("<")) return open();
    note(take_until("<"));
  }

  void open() {
    const std::string_view tag = take_until(" >");
    if (!is_one_of(tag, element_names())) return fail("element " + std::string(tag));
    while (take(" ") && flaw_.empty()) attribute();
    if (!take(">")) return fail("tag not ended");
    if (!is_void(tag)) open_.push_back(tag);
  }

  void attribute() {
    const std::string_view name = take_until("=> ");
    if (!is_one_of(name, attribute_names())) return fail("attribute " + std::string(name));
    if (!take("=\"")) return fail("no value");
    note(take_until("\""));
    if (!take("\"")) fail("value not ended");
  }

  void close() {
    const std::string_view tag = take_until(">");
    if (open_.empty() || open_.back() != tag) return fail("stray end tag " + std::string(tag));
    open_.pop_back();
    if (!take(">")) fail("end tag not ended");
  }

  void note(std::string_view text) {
    if (!is_clean(text)) fail("not escaped: " + std::string(text));
    std::string resolved;
    while (!text.empty()) {
      const auto row = std::ranges::find_if(
          references, [&](const auto& candidate) { return text.starts_with(candidate.first); });
      resolved += row == references.end() ? text.substr(0, 1) : row->second;
      text.remove_prefix(row == references.end() ? 1 : std::string_view(row->first).size());
    }
    texts_ += resolved + '\n';
  }

  std::string_view rest_;
  std::vector<std::string_view> open_{};
  std::string flaw_{};
  std::string texts_{};
};

}  // namespace

std::optional<std::string> html_of(const NodeStream& stream) { return Interpreter(stream).run(); }

std::string flaw_of(std::string_view html) { return Checker(html).run(); }

std::string texts_of(std::string_view html) {
  Checker checker(html);
  (void)checker.run();
  return checker.texts();
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos;
       at += part.size()) {
    ++count;
  }
  return count;
}

}  // namespace courant::test

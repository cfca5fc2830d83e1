#include "text/xml.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "text/ascii.hpp"
#include "text/markup.hpp"

namespace courant::text {
namespace {

std::string_view without_prefix(std::string_view name) noexcept {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

}  // namespace

/// Makes the tree of the tokens of one text.
class XmlTreeBuilder {
 public:
  XmlTreeBuilder(XmlDocument& document, std::string_view text, std::size_t begin)
      : document_(document), scanner_(text) {
    scanner_.start_at(begin);
    if (begin > 0 && !trim(text.substr(0, begin)).empty()) note(XmlFlaw::text_before, 0);
  }

  /// Up to the end of the document element or of the text.
  void run() {
    do {
      const MarkupToken token = scanner_.next();
      switch (token.kind) {
        case MarkupKind::start_tag:
          start(token);
          break;
        case MarkupKind::end_tag:
          if (!token.cut) end(token);
          break;
        case MarkupKind::text:
          if (!open_.empty()) open_.back().text += decoded(token);
          if (open_.empty()) note_text(token, XmlFlaw::text_before);
          break;
        case MarkupKind::end:
          document_.complete_ = open_.empty() && !token.cut;
          while (!open_.empty()) close(false, token.offset);
          return;
      }
    } while (!open_.empty() || document_.nodes_.empty());
    look_behind();
  }

 private:
  struct Open {
    std::size_t node;
    std::string text;
  };

  /// Only the first of a kind: where a feed forgets to escape, it does so everywhere.
  void note(XmlFlaw flaw, std::size_t offset) {
    if (std::ranges::find(document_.notes_, flaw, &XmlNote::flaw) == document_.notes_.end()) {
      document_.notes_.push_back({flaw, offset});
    }
  }

  void note_text(const MarkupToken& token, XmlFlaw flaw) {
    if (!trim(token.text).empty()) note(flaw, token.offset);
  }

  /// Notes what follows the document element, other than white space and comments.
  void look_behind() {
    MarkupToken token = scanner_.next();
    while (token.kind == MarkupKind::text && trim(token.text).empty()) token = scanner_.next();
    if (token.kind != MarkupKind::end) note(XmlFlaw::text_behind, token.offset);
  }

  std::string decoded(std::string_view text, std::size_t offset) {
    std::size_t stray = 0;
    std::string decoded = decode_references(text, stray);
    if (stray != std::string_view::npos) note(XmlFlaw::stray_ampersand, offset + stray);
    return decoded;
  }

  std::string decoded(const MarkupToken& token) {
    return token.verbatim ? std::string(token.text) : decoded(token.text, token.offset);
  }

  XmlDocument::Text keep(std::string_view text) {
    const std::size_t at = document_.texts_.size();
    document_.texts_ += text;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
  }

  void start(const MarkupToken& token) {
    if (open_.size() == XmlDocument::max_depth) return;
    const std::size_t first = document_.attributes_.size();
    for (const MarkupAttribute& attribute : *token.attributes) {
      document_.attributes_.push_back(
          {.name = keep(attribute.name), .value = keep(decoded(attribute.value, token.offset))});
    }
    const std::size_t index = document_.nodes_.size();
    const std::size_t count = document_.attributes_.size() - first;
    const auto source = static_cast<std::uint32_t>(scanner_.offset());
    document_.nodes_.push_back({.name = keep(token.name),
                                .text = {},
                                .first_attribute = static_cast<std::uint32_t>(first),
                                .attribute_count = static_cast<std::uint32_t>(count),
                                .offset = static_cast<std::uint32_t>(token.offset),
                                .source_begin = source,
                                .source_end = source,
                                .end = 0,
                                .complete = false});
    open_.push_back({index, {}});
    if (token.self_closing && !token.cut) close(true, scanner_.offset());
  }

  /// Closes the innermost open element of this name and all inside it; none if there is no such.
  void end(const MarkupToken& token) {
    const auto named = [&](const Open& open) {
      const auto& node = document_.nodes_[open.node];
      return equals_ignoring_case(without_prefix(document_.view(node.name)),
                                  without_prefix(token.name));
    };
    const auto inside_out = std::views::reverse(open_);
    const auto found = std::ranges::find_if(inside_out, named);
    if (found == inside_out.end()) return note(XmlFlaw::stray_end_tag, token.offset);
    if (found != inside_out.begin()) {
      note(XmlFlaw::unclosed_element, document_.nodes_[open_.back().node].offset);
    }
    for (auto count = found - inside_out.begin() + 1; count > 0; --count) close(true, token.offset);
  }

  /// Closes the innermost open element, what is in which ends at `offset`.
  void close(bool complete, std::size_t offset) {
    auto& node = document_.nodes_[open_.back().node];
    node.complete = complete;
    node.source_end = static_cast<std::uint32_t>(offset);
    node.text = keep(trim(open_.back().text));
    node.end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
  }

  XmlDocument& document_;
  MarkupScanner scanner_;
  std::vector<Open> open_{};
};

Result<void> XmlDocument::parse(std::string_view text, std::size_t begin) {
  source_ = text;
  XmlTreeBuilder(*this, text, begin).run();
  if (!nodes_.empty()) return {};
  return std::unexpected(Error{ErrorCode::malformed, {}, "expected an element"});
}

XmlElement XmlDocument::root() const& noexcept {
  return nodes_.empty() ? XmlElement() : XmlElement(*this, 0);
}

std::string_view XmlElement::name() const noexcept {
  return *this ? without_prefix(document_->view(document_->nodes_[index_].name))
               : std::string_view();
}

std::string_view XmlElement::prefix() const noexcept {
  if (!*this) return {};
  const std::string_view written = document_->view(document_->nodes_[index_].name);
  return written.substr(0, written.size() - without_prefix(written).size())
      .substr(0, written.find(':'));
}

bool XmlElement::is(std::string_view name) const noexcept {
  return *this && equals_ignoring_case(this->name(), name);
}

std::string_view XmlElement::text() const noexcept {
  return *this ? document_->view(document_->nodes_[index_].text) : std::string_view();
}

bool XmlElement::complete() const noexcept { return *this && document_->nodes_[index_].complete; }

std::size_t XmlElement::offset() const noexcept {
  return *this ? document_->nodes_[index_].offset : 0;
}

std::string_view XmlElement::source() const noexcept {
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  return document_->source_.substr(node.source_begin, node.source_end - node.source_begin);
}

std::size_t XmlElement::source_offset() const noexcept {
  return *this ? document_->nodes_[index_].source_begin : 0;
}

std::string_view XmlElement::attribute(std::string_view name) const noexcept {
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  for (std::size_t i = 0; i < node.attribute_count; ++i) {
    const auto& attribute = document_->attributes_[node.first_attribute + i];
    if (equals_ignoring_case(without_prefix(document_->view(attribute.name)), name)) {
      return document_->view(attribute.value);
    }
  }
  return {};
}

std::string_view XmlElement::declared_namespace(std::string_view prefix) const noexcept {
  constexpr std::string_view declaration = "xmlns:";
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  for (std::size_t i = 0; i < node.attribute_count; ++i) {
    const auto& attribute = document_->attributes_[node.first_attribute + i];
    const std::string_view name = document_->view(attribute.name);
    if (name.starts_with(declaration) && name.substr(declaration.size()) == prefix) {
      return trim(document_->view(attribute.value));
    }
  }
  return {};
}

XmlChildren XmlElement::children() const noexcept {
  if (!*this) return {};
  return {{*document_, index_ + 1}, {*document_, document_->nodes_[index_].end}};
}

XmlDescendants XmlElement::with_descendants() const noexcept {
  if (!*this) return {};
  return {{*document_, index_}, {*document_, document_->nodes_[index_].end}};
}

XmlElement XmlElement::child(std::string_view name) const noexcept {
  for (const XmlElement element : children()) {
    if (element.is(name)) return element;
  }
  return {};
}

XmlChildren::Iterator& XmlChildren::Iterator::operator++() noexcept {
  index_ = document_->nodes_[index_].end;
  return *this;
}

XmlChildren::Iterator XmlChildren::Iterator::operator++(int) noexcept {
  const Iterator before = *this;
  ++*this;
  return before;
}

}  // namespace courant::text

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
  XmlTreeBuilder(XmlDocument& document, std::string_view text)
      : document_(document), scanner_(text) {}

  /// Up to the end of the document element or of the text.
  void run() {
    do {
      const MarkupToken token = scanner_.next();
      switch (token.kind) {
        case MarkupKind::start_tag:
          start(token);
          break;
        case MarkupKind::end_tag:
          if (!token.cut) end(token.name);
          break;
        case MarkupKind::text:
          if (!open_.empty()) open_.back().text += decoded(token);
          break;
        case MarkupKind::end:
          document_.complete_ = open_.empty() && !token.cut;
          while (!open_.empty()) close(false);
          return;
      }
    } while (!open_.empty() || document_.nodes_.empty());
  }

 private:
  struct Open {
    std::size_t node;
    std::string text;
  };

  static std::string decoded(const MarkupToken& token) {
    return token.verbatim ? std::string(token.text) : decode_references(token.text);
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
      document_.attributes_.push_back({.name = keep(without_prefix(attribute.name)),
                                       .value = keep(decode_references(attribute.value))});
    }
    const std::size_t index = document_.nodes_.size();
    const std::size_t count = document_.attributes_.size() - first;
    document_.nodes_.push_back({.name = keep(without_prefix(token.name)),
                                .text = {},
                                .first_attribute = static_cast<std::uint32_t>(first),
                                .attribute_count = static_cast<std::uint32_t>(count),
                                .offset = static_cast<std::uint32_t>(token.offset),
                                .end = 0,
                                .complete = false});
    open_.push_back({index, {}});
    if (token.self_closing && !token.cut) close(true);
  }

  /// Closes the innermost open element of this name and all inside it; none if there is no such.
  void end(std::string_view name) {
    const auto named = [&](const Open& open) {
      const auto& node = document_.nodes_[open.node];
      return equals_ignoring_case(document_.view(node.name), without_prefix(name));
    };
    const auto inside_out = std::views::reverse(open_);
    const auto found = std::ranges::find_if(inside_out, named);
    if (found == inside_out.end()) return;
    for (auto count = found - inside_out.begin() + 1; count > 0; --count) close(true);
  }

  void close(bool complete) {
    auto& node = document_.nodes_[open_.back().node];
    node.complete = complete;
    node.text = keep(trim(open_.back().text));
    node.end = static_cast<std::uint32_t>(document_.nodes_.size());
    open_.pop_back();
  }

  XmlDocument& document_;
  MarkupScanner scanner_;
  std::vector<Open> open_{};
};

Result<void> XmlDocument::parse(std::string_view text) {
  XmlTreeBuilder(*this, text).run();
  if (!nodes_.empty()) return {};
  return std::unexpected(Error{ErrorCode::malformed, {}, "expected an element"});
}

XmlElement XmlDocument::root() const& noexcept {
  return nodes_.empty() ? XmlElement() : XmlElement(*this, 0);
}

std::string_view XmlElement::name() const noexcept {
  return *this ? document_->view(document_->nodes_[index_].name) : std::string_view();
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

std::string_view XmlElement::attribute(std::string_view name) const noexcept {
  if (!*this) return {};
  const auto& node = document_->nodes_[index_];
  for (std::size_t i = 0; i < node.attribute_count; ++i) {
    const auto& attribute = document_->attributes_[node.first_attribute + i];
    if (equals_ignoring_case(document_->view(attribute.name), name)) {
      return document_->view(attribute.value);
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

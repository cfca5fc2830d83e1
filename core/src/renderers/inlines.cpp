#include "renderers/inlines.hpp"

#include <optional>
#include <vector>

#include "renderers/addresses.hpp"
#include "renderers/amounts.hpp"

namespace courant::renderers {
namespace {

/// The element of a container without attributes.
std::optional<Element> plain_element(InlineKind kind) noexcept {
  switch (kind) {
    case InlineKind::emphasis:
      return Element::em;
    case InlineKind::strong:
      return Element::strong;
    case InlineKind::deleted:
      return Element::del;
    case InlineKind::subscript:
      return Element::sub;
    case InlineKind::superscript:
      return Element::sup;
    case InlineKind::text:
    case InlineKind::line_break:
    case InlineKind::code:
    case InlineKind::link:
    case InlineKind::quoted:
    case InlineKind::amount:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Walks a run of inlines with a stack of the containers it is in.
class InlineWriter {
 public:
  InlineWriter(const Context& context, const Body& body, bool inside_link)
      : context_(context), body_(body), inside_link_(inside_link) {}

  void write(Range inlines) {
    for (std::uint32_t index = inlines.begin; index < inlines.end; ++index) {
      close_until(index);
      write_one(body_.inlines[index]);
    }
    close_until(inlines.end);
  }

 private:
  struct Container {
    std::uint32_t end;
    bool has_element;
    bool is_link;
    const Amount* converted = nullptr;  ///< What its conversion follows.
  };

  void close_until(std::uint32_t index) {
    while (!open_.empty() && open_.back().end <= index) {
      if (open_.back().has_element) context_.markup.close();
      if (open_.back().is_link) inside_link_ = false;
      const Amount* converted = open_.back().converted;
      open_.pop_back();
      if (converted != nullptr) write_converted(context_, *converted);
    }
  }

  void write_one(const Inline& node) {
    Markup& markup = context_.markup;
    switch (node.kind) {
      case InlineKind::text:
        markup.text(body_.view(node.text));
        return;
      case InlineKind::line_break:
        markup.open(Element::br);
        markup.close();
        return;
      case InlineKind::code:
        markup.element_if_any(Element::code, {}, body_.view(node.text));
        return;
      case InlineKind::link:
        enter_link(node);
        return;
      case InlineKind::amount:
        enter_amount(node);
        return;
      case InlineKind::emphasis:
      case InlineKind::strong:
      case InlineKind::deleted:
      case InlineKind::subscript:
      case InlineKind::superscript:
      case InlineKind::quoted: {
        const std::optional<Element> element = plain_element(node.kind);
        if (element) markup.open(*element);
        open_.push_back({node.end, element.has_value(), false});
        return;
      }
    }
  }

  /// An `a` inside an `a` would be closed by any HTML parser, so the inner one is only its label.
  void enter_link(const Inline& node) {
    const std::string_view url = body_.view(node.url);
    const bool followed = !inside_link_ && may_link(url);
    if (followed) {
      open_link(context_, url);
      context_.markup.attribute_if_any(Attribute::title, body_.view(node.title));
      inside_link_ = true;
    }
    open_.push_back({node.end, followed, followed});
  }

  void enter_amount(const Inline& node) {
    context_.markup.open(Element::data, "courant-amount");
    const Amount& amount = body_.amounts[node.number];
    context_.markup.attribute(Attribute::value, machine_value(amount));
    open_.push_back({node.end, true, false, amount.converted ? &amount : nullptr});
  }

  const Context& context_;
  const Body& body_;
  std::vector<Container> open_{};
  bool inside_link_;
};

}  // namespace

void write_inlines(const Context& context, const Body& body, Range inlines, bool inside_link) {
  InlineWriter(context, body, inside_link).write(inlines);
}

void open_link(const Context& context, std::string_view url) {
  context.markup.open(Element::a);
  context.markup.attribute(Attribute::href, url);
  if (context.options.links == LinkPolicy::untrusted) {
    context.markup.attribute(Attribute::rel, "noopener noreferrer nofollow ugc");
  }
}

}  // namespace courant::renderers

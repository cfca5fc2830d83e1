#include "renderers/images.hpp"

#include "renderers/addresses.hpp"
#include "renderers/inlines.hpp"

namespace courant::renderers {
namespace {

void write_caption(const Context& context, const Image& image, const Body& body, Range caption) {
  Markup& markup = context.markup;
  if (caption.is_empty()) {
    markup.text(image.caption);
  } else {
    write_inlines(context, body, caption);
  }
  if (image.credit.empty()) return;
  if (!caption.is_empty() || !image.caption.empty()) markup.text(" ");
  markup.element_if_any(Element::span, "courant-credit", image.credit);
}

}  // namespace

/// The source comes last: setting it starts the request, which must know the rest by then.
void write_image(Markup& markup, const Image& image) {
  markup.open(Element::img);
  markup.attribute(Attribute::alt, image.alt);
  if (image.width != 0) markup.attribute(Attribute::width, image.width);
  if (image.height != 0) markup.attribute(Attribute::height, image.height);
  markup.attribute(Attribute::loading, "lazy");
  markup.attribute(Attribute::decoding, "async");
  markup.attribute(Attribute::referrer_policy, "no-referrer");
  markup.attribute(Attribute::src, image.url);
  markup.close();
}

[[gnu::noinline]] void write_figure(const Context& context, std::string_view class_names,
                                    const Image& image, const Body& body, Range caption) {
  OptionalElement figure(context.markup, Element::figure, class_names);
  if (may_load(image.url, context.options)) {
    figure.enter();
    write_image(context.markup, image);
  } else if (!image.alt.empty()) {
    figure.enter();
    context.markup.element_if_any(Element::p, "courant-alt", image.alt);
  }
  if (caption.is_empty() && image.caption.empty() && image.credit.empty()) return;
  figure.enter();
  context.markup.open(Element::figcaption);
  write_caption(context, image, body, caption);
  context.markup.close();
}

}  // namespace courant::renderers

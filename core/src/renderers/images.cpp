#include "renderers/images.hpp"

#include <algorithm>
#include <string_view>

#include "renderers/addresses.hpp"
#include "renderers/inlines.hpp"
#include "text/ascii.hpp"

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

/// Takes the digits off the end of `text`. @return whether there were any.
bool drop_digits(std::string_view& text) noexcept {
  const std::size_t size = text.size();
  while (!text.empty() && text::is_digit(text.back())) text.remove_suffix(1);
  return text.size() < size;
}

bool drop_end(std::string_view& text, std::string_view end) noexcept {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

/// `name` without the size that WordPress puts at its end: "-300x200", or "-scaled".
std::string_view without_size(std::string_view name) noexcept {
  std::string_view rest = name;
  if (drop_end(rest, "-scaled")) return rest;
  const bool sized = drop_digits(rest) && drop_end(rest, "x") && drop_digits(rest);
  return sized && drop_end(rest, "-") ? rest : name;
}

/// Whether two addresses are of one picture.
bool is_same_picture(std::string_view a, std::string_view b) noexcept {
  if (a == b) return true;
  const std::size_t a_dot = std::min(a.rfind('.'), a.size());
  const std::size_t b_dot = std::min(b.rfind('.'), b.size());
  const std::string_view ending = a.substr(a_dot);
  return ending == b.substr(b_dot) && !ending.contains('/') &&
         without_size(a.substr(0, a_dot)) == without_size(b.substr(0, b_dot));
}

bool has_words(const Image& image) noexcept {
  return !image.caption.empty() || !image.credit.empty();
}

}  // namespace

[[gnu::noinline]] LeadPlace place_lead(const Image& lead, const Body& body) {
  std::uint32_t at = 0;
  while (at < body.blocks.size() && body.blocks[at].kind != BlockKind::figure) {
    at = body.blocks[at].end;
  }
  if (at == body.blocks.size()) return {};
  const Block& figure = body.blocks[at];
  const Image& own = body.images[figure.number];
  if (!is_same_picture(lead.url, own.url)) return {};
  const bool says_less = figure.inlines.is_empty() && !has_words(own) &&
                         (has_words(lead) || (own.alt.empty() && !lead.alt.empty()));
  if (says_less) return {.left_out = at};
  return {.on_top = false};
}

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

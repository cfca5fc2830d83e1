#include "renderers/markup.hpp"

#include "renderers/bidi.hpp"

namespace courant::renderers {
namespace {

constexpr std::string_view prefix = "courant-";

/// The class names without their prefix.
std::string part_names(std::string_view class_names) {
  std::string names;
  for (std::size_t at = 0; at < class_names.size();) {
    if (class_names.substr(at).starts_with(prefix)) at += prefix.size();
    const std::size_t end = std::min(class_names.find(' ', at), class_names.size() - 1) + 1;
    names += class_names.substr(at, end - at);
    at = end;
  }
  return names;
}

}  // namespace

void Markup::open(Element element) { sink_.open(element); }

void Markup::close() { sink_.close(); }

void Markup::attribute(Attribute name, std::string_view value) { sink_.attribute(name, value); }

void Markup::open(Element element, std::string_view class_names) {
  sink_.open(element);
  if (class_names.empty()) return;
  sink_.attribute(Attribute::class_names, class_names);
  if (parts_) sink_.attribute(Attribute::part, part_names(class_names));
}

void Markup::attribute_if_any(Attribute name, std::string_view value) {
  if (!value.empty()) sink_.attribute(name, value);
}

void Markup::attribute(Attribute name, unsigned value) {
  sink_.attribute(name, std::to_string(value));
}

void Markup::text(std::string_view text) {
  std::size_t control = find_bidi_control(text);
  if (control == std::string_view::npos || has_balanced_bidi_controls(text)) {
    sink_.text(text);
    return;
  }
  while (control != std::string_view::npos) {
    sink_.text(text.substr(0, control));
    text.remove_prefix(control + bidi_control_bytes);
    control = find_bidi_control(text);
  }
  sink_.text(text);
}

void Markup::element_if_any(Element element, std::string_view class_names, std::string_view text) {
  if (text.empty()) return;
  open(element, class_names);
  this->text(text);
  close();
}

bool OptionalElement::enter() {
  if (open_) return false;
  markup_.open(element_, class_names_);
  open_ = true;
  return true;
}

}  // namespace courant::renderers

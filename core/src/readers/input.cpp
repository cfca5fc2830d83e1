#include "readers/input.hpp"

#include "text/ascii.hpp"

namespace courant::readers {

bool Input::looks_like_json() const noexcept {
  const std::string_view start = text::trim(text_);
  return start.starts_with('{') || start.starts_with('[');
}

bool Input::looks_like_markup() const noexcept { return text::trim(text_).starts_with('<'); }

Result<text::JsonValue> Input::json() {
  if (!json_parsed_) json_parsed_ = json_.parse(text_);
  if (!*json_parsed_) return std::unexpected(json_parsed_->error());
  return json_.root();
}

Result<text::XmlElement> Input::xml() {
  if (!xml_parsed_) xml_parsed_ = xml_.parse(text_);
  if (!*xml_parsed_) return std::unexpected(xml_parsed_->error());
  return xml_.root();
}

text::JsonValue Input::json_or_none() {
  return looks_like_json() ? json().value_or(text::JsonValue()) : text::JsonValue();
}

text::XmlElement Input::xml_or_none() {
  return looks_like_markup() ? xml().value_or(text::XmlElement()) : text::XmlElement();
}

}  // namespace courant::readers

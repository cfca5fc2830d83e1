#include "readers/input.hpp"

#include <algorithm>
#include <string>

#include "text/ascii.hpp"

namespace courant::readers {
namespace {

std::string_view words_of(text::XmlFlaw flaw) noexcept {
  switch (flaw) {
    case text::XmlFlaw::text_before:
      return "something before the document; passed over";
    case text::XmlFlaw::stray_ampersand:
      return "'&' that begins no reference of XML, here first";
    case text::XmlFlaw::unclosed_element:
      return "an element that is not closed, here first";
    case text::XmlFlaw::stray_end_tag:
      return "an end tag that closes nothing, here first";
    case text::XmlFlaw::text_behind:
      return "something behind the document; left out";
  }
  return {};
}

}  // namespace

bool Input::is_declared(std::string_view media_type) const noexcept {
  const std::string_view declared = content_type_.substr(0, content_type_.find(';'));
  return text::equals_ignoring_case(text::trim(declared), media_type);
}

bool Input::has_ending(std::string_view ending) const noexcept {
  const std::string_view path = url_.substr(0, url_.find_first_of("?#"));
  return path.size() > ending.size() &&
         text::equals_ignoring_case(path.substr(path.size() - ending.size()), ending);
}

bool Input::looks_like_json() const noexcept {
  const std::string_view start = text::trim(text_);
  return start.starts_with('{') || start.starts_with('[');
}

bool Input::looks_like_markup() const noexcept {
  return text_.substr(start_of_xml()).starts_with('<') || text::trim(text_).starts_with('<');
}

/// Where the XML declaration stands: servers write warnings before it. Further down it is quoted.
std::size_t Input::start_of_xml() const noexcept {
  constexpr std::size_t longest_warning = 4'096;
  const std::size_t declaration = text_.substr(0, longest_warning).find("<?xml ");
  return declaration == std::string_view::npos ? 0 : declaration;
}

bool Input::looks_like_table() const noexcept {
  constexpr std::string_view separators = ",;|\t";
  constexpr std::ptrdiff_t most_spaces = 2;
  if (looks_like_json() || looks_like_markup()) return false;
  std::string_view rest = text::trim(text_);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  int titles = 0;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(separators), rest.size());
    const std::string_view title = text::trim(rest.substr(0, end));
    if (std::ranges::count(title, ' ') <= most_spaces) ++titles;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return titles > 1;
}

bool Input::begins_like(Beginning beginning) const noexcept {
  switch (beginning) {
    case Beginning::json:
      return looks_like_json();
    case Beginning::markup:
      return looks_like_markup();
    case Beginning::table:
      return looks_like_table();
    case Beginning::text:
      break;
  }
  return true;
}

Result<text::JsonValue> Input::json() {
  if (!json_parsed_) json_parsed_ = json_.parse(text_);
  if (!*json_parsed_) return std::unexpected(json_parsed_->error());
  return json_.root();
}

Result<text::XmlElement> Input::xml() {
  if (!xml_parsed_) xml_parsed_ = xml_.parse(text_, start_of_xml());
  if (!*xml_parsed_) return std::unexpected(xml_parsed_->error());
  return xml_.root();
}

text::JsonValue Input::json_or_none() {
  return looks_like_json() ? json().value_or(text::JsonValue()) : text::JsonValue();
}

text::XmlElement Input::xml_or_none() {
  return looks_like_markup() ? xml().value_or(text::XmlElement()) : text::XmlElement();
}

void report_json_notes(const std::vector<text::JsonNote>& notes, std::size_t origin,
                       Findings& findings) {
  for (const text::JsonNote& note : notes) {
    switch (note.flaw) {
      case text::JsonFlaw::raw_control:
        findings.add(DiagnosticCode::control_character, origin + note.offset);
        break;
      case text::JsonFlaw::duplicate_key:
        findings.add(DiagnosticCode::duplicate_key, origin + note.offset);
        break;
      case text::JsonFlaw::wrapping:
        findings.add(DiagnosticCode::json_wrapping, origin + note.offset);
        break;
    }
  }
}

void report_json_notes(const Input& input, Findings& findings) {
  report_json_notes(input.json_notes(), 0, findings);
}

void report_xml_notes(const Input& input, Findings& findings) {
  for (const text::XmlNote& note : input.xml_notes()) {
    findings.add(DiagnosticCode::ill_formed_markup, note.offset, std::string(words_of(note.flaw)));
  }
}

}  // namespace courant::readers

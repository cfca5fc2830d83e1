#include "readers/entries/json_entries.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "text/escape.hpp"
#include "text/excerpt.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

}  // namespace

JsonValue member_of(JsonValue object, std::string_view names) noexcept {
  while (!names.empty()) {
    const std::size_t size = std::min(names.find('|'), names.size());
    const JsonValue member = object[names.substr(0, size)];
    if (member && !member.is(JsonKind::null)) return member;
    names.remove_prefix(std::min(size + 1, names.size()));
  }
  return {};
}

void JsonFields::report(JsonValue value) {
  findings_.add_on(value.key(), DiagnosticCode::invalid_member, value.offset());
}

std::string_view JsonFields::text(JsonValue object, std::string_view names) {
  const JsonValue member = member_of(object, names);
  if (!member || member.is(JsonKind::string) || member.is(JsonKind::number)) return member.text();
  // "false" and [] are how PHP writes that there is none.
  const bool is_none = member.text() == "false" || (member.is(JsonKind::array) && !member.first());
  if (!is_none) report(member);
  return {};
}

Fragment fragment_in(JsonValue value, std::string_view html, std::string_view text,
                     std::string_view base_url) {
  Fragment fragment{.html = html, .offset = value.offset(), .base_url = base_url};
  const std::string_view whole = value.string();
  if (html.empty() || whole.empty() || value.offset() >= text.size()) return fragment;
  ++fragment.offset;  // behind the quotation mark
  fragment.writing = text::Writing::json;
  fragment.written = text.substr(fragment.offset);
  fragment.begin = static_cast<std::size_t>(std::distance(whole.begin(), html.begin()));
  return fragment;
}

std::string language_tag(std::string_view tag) {
  std::string written(tag);
  std::ranges::replace(written, '_', '-');
  return written;
}

std::uint32_t pixels_of(JsonValue value) noexcept {
  const std::string_view written =
      value.is(JsonKind::string) || value.is(JsonKind::number) ? value.text() : std::string_view();
  std::uint32_t pixels = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), pixels);
  const std::string_view unit(read.ptr, written.data() + written.size());
  return unit.empty() || unit == "px" ? pixels : 0;
}

std::string figure_html(const Image& image) {
  if (image.url.empty()) return {};
  std::string html = "<figure><img src=\"";
  text::append_html(html, image.url);
  html += "\" alt=\"";
  text::append_html(html, image.alt);
  html += "\"><figcaption>";
  text::append_html(html, image.caption);
  if (!image.caption.empty() && !image.credit.empty()) html += ' ';
  text::append_html(html, image.credit);
  return html += "</figcaption></figure>";
}

}  // namespace courant::readers

#include "renderers/labels.hpp"

#include "locale/locale.hpp"

namespace courant::renderers {

SplitLabel split_label(locale::Label label, std::string_view language) noexcept {
  constexpr std::string_view place = "{}";
  const std::string_view text = locale::label(label, language);
  const std::size_t at = text.find(place);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + place.size())};
}

std::string fill_label(locale::Label label, std::string_view language, std::string_view value) {
  const SplitLabel around = split_label(label, language);
  std::string text(around.before);
  text += value;
  text += around.after;
  return text;
}

std::string format_timestamp(const Timestamp& timestamp, std::string_view language) {
  std::string text = locale::format_date(timestamp.date, locale::DateStyle::long_form, language);
  if (timestamp.time) {
    text += ", ";
    text += locale::format_time(*timestamp.time, language);
  }
  return text;
}

}  // namespace courant::renderers

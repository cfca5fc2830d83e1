#include "readers/wire/header_lines.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/characters.hpp"

namespace courant::readers::wire {
namespace {

using news::Key;

struct KeyName {
  std::string_view name;  // lower case
  Key key;
};

constexpr std::array key_names = {
    KeyName{"headline", Key::headline},
    KeyName{"title", Key::headline},
    KeyName{"заголовок", Key::headline},
    KeyName{"аталышы", Key::headline},
    KeyName{"العنوان", Key::headline},
    KeyName{"kicker", Key::kicker},
    KeyName{"dek", Key::dek},
    KeyName{"summary", Key::dek},
    KeyName{"description", Key::dek},
    KeyName{"лид", Key::dek},
    KeyName{"الملخص", Key::dek},
    KeyName{"author", Key::byline},
    KeyName{"authors", Key::byline},
    KeyName{"byline", Key::byline},
    KeyName{"автор", Key::byline},
    KeyName{"авторы", Key::byline},
    KeyName{"автору", Key::byline},
    KeyName{"الكاتب", Key::byline},
    KeyName{"date", Key::published},
    KeyName{"published", Key::published},
    KeyName{"дата", Key::published},
    KeyName{"күнү", Key::published},
    KeyName{"датасы", Key::published},
    KeyName{"التاريخ", Key::published},
    KeyName{"تاريخ النشر", Key::published},
    KeyName{"updated", Key::updated},
    KeyName{"modified", Key::updated},
    KeyName{"обновлено", Key::updated},
    KeyName{"жаңырды", Key::updated},
    KeyName{"آخر تحديث", Key::updated},
    KeyName{"language", Key::language},
    KeyName{"lang", Key::language},
    KeyName{"язык", Key::language},
    KeyName{"тили", Key::language},
    KeyName{"اللغة", Key::language},
    KeyName{"section", Key::section},
    KeyName{"category", Key::section},
    KeyName{"раздел", Key::section},
    KeyName{"рубрика", Key::section},
    KeyName{"бөлүм", Key::section},
    KeyName{"القسم", Key::section},
    KeyName{"tags", Key::tags},
    KeyName{"keywords", Key::tags},
    KeyName{"теги", Key::tags},
    KeyName{"тегдер", Key::tags},
    KeyName{"الوسوم", Key::tags},
    KeyName{"source", Key::source},
    KeyName{"agency", Key::source},
    KeyName{"источник", Key::source},
    KeyName{"булак", Key::source},
    KeyName{"булагы", Key::source},
    KeyName{"المصدر", Key::source},
    KeyName{"url", Key::url},
    KeyName{"link", Key::url},
    KeyName{"ссылка", Key::url},
    KeyName{"шилтеме", Key::url},
    KeyName{"الرابط", Key::url},
    KeyName{"rights", Key::rights},
    KeyName{"copyright", Key::rights},
    KeyName{"права", Key::rights},
    KeyName{"укуктар", Key::rights},
    KeyName{"الحقوق", Key::rights},
    KeyName{"status", Key::status},
    KeyName{"статус", Key::status},
    KeyName{"абалы", Key::status},
    KeyName{"الحالة", Key::status},
    KeyName{"embargo", Key::embargo},
    KeyName{"эмбарго", Key::embargo},
    KeyName{"expires", Key::expires},
    KeyName{"срок действия", Key::expires},
    KeyName{"حظر النشر حتى", Key::embargo},
    KeyName{"access", Key::access},
    KeyName{"доступ", Key::access},
    KeyName{"image", Key::image},
    KeyName{"alt", Key::alt},
    KeyName{"caption", Key::caption},
    KeyName{"credit", Key::credit},
    KeyName{"base", Key::base},
    KeyName{"база", Key::base},
    KeyName{"базовая валюта", Key::base},
    KeyName{"базалык валюта", Key::base},
    KeyName{"عملة الأساس", Key::base},
    KeyName{"rates date", Key::rates_date},
    KeyName{"дата курсов", Key::rates_date},
    KeyName{"курстардын күнү", Key::rates_date},
    KeyName{"rates source", Key::rates_source},
    KeyName{"источник курсов", Key::rates_source},
    KeyName{"курстардын булагы", Key::rates_source},
};

struct Field {
  std::string_view key;
  std::string_view value;
};

/// "Key: value" with a key of at most three short words; nothing for any other line.
std::optional<Field> field_of(std::string_view line) {
  constexpr std::size_t longest_key = 40;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return std::nullopt;
  const std::string_view key = text::trim_spaces(line.substr(0, colon));
  const std::string_view value = text::trim_spaces(line.substr(colon + 1));
  if (std::ranges::count(key, ' ') > 2 || value.starts_with("//")) return std::nullopt;
  return Field{key, value};
}

std::optional<Key> key_named(std::string_view name) {
  const std::string lower = text::to_lower(name);
  const auto found = std::ranges::find(key_names, lower, &KeyName::name);
  if (found == key_names.end()) return std::nullopt;
  return found->key;
}

bool has_known_key(std::string_view line) {
  const auto field = field_of(line);
  return field && key_named(field->key);
}

/// A few words, as of a name or a rubric.
bool is_short(std::string_view value) { return std::ranges::count(value, ' ') < 3; }

/// Whether the line with `key` and `value` is a header line even if it stands alone: "Embargo: EU
/// tightens rules" and "Link: the missing piece" are headlines.
bool is_certain_alone(Key key, std::string_view value) {
  Header header;
  switch (key) {
    case Key::headline:
    case Key::kicker:
    case Key::dek:
    case Key::byline:
      return true;
    case Key::section:
    case Key::rights:
    case Key::source:
    case Key::rates_source:
      return is_short(value);
    case Key::tags:
      return is_short(value) || value.find_first_of(",;") != std::string_view::npos;
    case Key::alt:
    case Key::caption:
    case Key::credit:
      return false;
    case Key::url:
    case Key::image:
      return value.find_first_of("./") != std::string_view::npos && set_field(header, key, value);
    // A word or two that cannot be read may hold the copy back; no headline is as short.
    case Key::status:
    case Key::embargo:
      return std::ranges::count(value, ' ') < 2 || set_field(header, key, value);
    case Key::published:
    case Key::updated:
    case Key::expires:
    case Key::language:
    case Key::access:
    case Key::base:
    case Key::rates_date:
      return set_field(header, key, value);
  }
  return false;
}

bool stands_alone(std::string_view line) {
  const auto field = field_of(line);
  const auto key = field ? key_named(field->key) : std::nullopt;
  return key && is_certain_alone(*key, field->value);
}

void report(Findings& findings, DiagnosticCode code, const Line& line) {
  const std::string_view key = text::trim_spaces(line.text.substr(0, line.text.find(':')));
  findings.add_on(key, code, line.offset);
}

}  // namespace

std::size_t count_header_lines(std::span<const Line> lines) {
  std::size_t count = 0;
  std::size_t known = 0;
  while (count < lines.size() && field_of(lines[count].text)) {
    if (has_known_key(lines[count].text)) ++known;
    ++count;
  }
  // One key that we know may be a word of the copy: "Question: …", "Link: …".
  if (known == 0 || (known == 1 && !has_known_key(lines.front().text))) return 0;
  // A header stands apart from the text: otherwise the last line may be its beginning.
  while (count > 0 && count < lines.size() && !lines[count].is_blank() &&
         !has_known_key(lines[count - 1].text)) {
    --count;
  }
  return count == 1 && !stands_alone(lines.front().text) ? 0 : count;
}

void read_header_lines(std::span<const Line> lines, Header& header, Findings& findings) {
  std::uint32_t seen = 0;  // a bit a key
  for (const Line& line : lines) {
    const auto field = field_of(line.text);
    const auto key = field ? key_named(field->key) : std::nullopt;
    if (!key) {
      report(findings, DiagnosticCode::unknown_header, line);
      continue;
    }
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(*key);
    if ((seen & bit) != 0 && !may_repeat(*key)) {
      report(findings, DiagnosticCode::duplicate_header, line);
    } else if (field->value.empty() || !set_field(header, *key, field->value)) {
      report(findings, DiagnosticCode::invalid_header, line);
    } else {
      note_place(header, *key, line.offset);
      seen |= bit;
    }
  }
  findings.add(DiagnosticCode::header_lines, lines.front().offset,
               counted(lines.size(), "line").append(" about the article"));
}

}  // namespace courant::readers::wire

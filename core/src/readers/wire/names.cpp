#include "readers/wire/names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "readers/wire/words.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

constexpr std::size_t longest_byline = 160;

/// Takes the first word, up to a space, off `text`.
std::string_view take_word(std::string_view& text) {
  text = text::trim_spaces(text);
  std::size_t end = 0;
  while (end < text.size()) {
    const text::CodePoint c = text::decode_at(text, end);
    if (text::is_space(c.value)) break;
    end += c.size;
  }
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

bool starts_with_capital(std::string_view word) {
  return !word.empty() && text::is_upper(text::decode_at(word, 0).value);
}

/// In a script without case, as Arabic, only what stands before a name tells that it is one.
bool starts_without_case(std::string_view word) {
  const char32_t first = word.empty() ? U' ' : text::decode_at(word, 0).value;
  return text::is_letter(first) && !text::is_lower(first);
}

/// Letters and what names hold besides: full stops of initials, hyphens and apostrophes.
bool is_made_of_name_characters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::decode_at(word, at);
    const bool joins = c.value == '.' || c.value == '-' || c.value == '\'' || c.value == 0x2019;
    if (!joins && !text::is_letter(c.value)) return false;
    at += c.size;
  }
  return true;
}

/// A full stop ends an initial ("A.") but no name.
bool ends_like_a_sentence(std::string_view text) {
  if (!text.ends_with('.')) return false;
  const std::size_t last_space = text.find_last_of(' ');
  const std::string_view last =
      text.substr(last_space == std::string_view::npos ? 0 : last_space + 1);
  return text::count_code_points(last) > 2;
}

/// Takes a comma off the end of `word`, the Arabic one too. Whether it had one.
bool take_comma(std::string_view& word) {
  constexpr std::string_view arabic = "،";
  const bool is_arabic = word.ends_with(arabic);
  const bool ends = is_arabic || word.ends_with(',');
  if (ends) word.remove_suffix(is_arabic ? arabic.size() : 1);
  return ends;
}

/// Whether the words of `text`, conjunctions and commas apart, could all be names. Without case
/// there may be few of them: more are a sentence.
bool is_list_of_names(std::string_view text, bool may_lack_case) {
  constexpr std::size_t most_without_case = 5;
  std::size_t capitals = 0;
  std::size_t without_case = 0;
  for (std::string_view rest = text; !text::trim_spaces(rest).empty();) {
    std::string_view word = take_word(rest);
    while (take_comma(word) || word.ends_with('|')) {
      if (word.ends_with('|')) word.remove_suffix(1);
    }
    if (word.empty() || is_conjunction(word) || is_name_particle(word)) continue;
    if (!is_made_of_name_characters(word)) return false;
    if (starts_with_capital(word)) {
      ++capitals;
    } else if (may_lack_case && starts_without_case(word)) {
      ++without_case;
    } else {
      return false;
    }
  }
  return capitals + without_case > 0 && without_case <= most_without_case &&
         !ends_like_a_sentence(text);
}

/// Separates "Name, dpa", "Name (dpa)" and "NAME | Agency" into names and role.
std::string_view take_role(std::string_view& names) {
  const bool closed = names.ends_with(')');
  const std::size_t mark = closed ? names.find_last_of('(') : names.find('|');
  const bool is_sure = mark != std::string_view::npos;
  const std::size_t at = is_sure ? mark : names.find_last_of(',');
  if (at == std::string_view::npos) return {};
  std::string_view tail = names.substr(at + 1);
  if (closed && is_sure) tail.remove_suffix(1);
  tail = text::trim_spaces(tail);
  if (!is_sure && !is_role(tail)) return {};
  names = text::trim_spaces(names.substr(0, at));
  return tail;
}

}  // namespace

std::string_view name_part(std::string_view text) noexcept {
  return text::trim_spaces(text.substr(0, text.find(',')));
}

bool looks_like_name(std::string_view text, bool one_word) {
  constexpr std::size_t longest_line = 120;
  if (text.empty() || text.size() > longest_line) return false;
  if (text.find_first_of("0123456789:;!?\"") != std::string_view::npos) return false;
  if (ends_like_a_sentence(text)) return false;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::string_view rest = name_part(text); !text::trim_spaces(rest).empty(); ++words) {
    const std::string_view word = take_word(rest);
    if (!is_made_of_name_characters(word)) return false;
    if (starts_with_capital(word)) {
      ++capitals;
    } else if (!is_name_particle(word)) {
      return false;
    }
  }
  return capitals >= (one_word ? 1U : 2U) && words <= 5;
}

std::vector<Author> split_authors(std::string_view names) {
  std::vector<Author> authors;
  std::string name;
  const auto add = [&] {
    if (!name.empty()) authors.push_back({.name = name});
    name.clear();
  };
  while (!text::trim_spaces(names).empty()) {
    std::string_view word = take_word(names);
    if (is_conjunction(word)) {
      add();
      continue;
    }
    bool ends = take_comma(word);
    if (!ends && word.ends_with(';')) {
      word.remove_suffix(1);
      ends = true;
    }
    if (!name.empty() && !word.empty()) name += ' ';
    name += word;
    if (ends) add();
  }
  add();
  return authors;
}

bool is_role(std::string_view text) {
  constexpr std::size_t longest_role = 60;
  if (text.empty() || text.size() > longest_role || ends_like_a_sentence(text)) return false;
  if (text.find_first_of("()/:") != std::string_view::npos) return false;
  const std::string lower = text::to_lower(text);
  static constexpr std::array<std::string_view, 12> words = {
      "agency",        "agentur",  "агентств",      "агенттиг", "news",  "writer",
      "correspondent", "reporter", "корреспондент", "кабарчы",  "وكالة", "مراسل"};
  return is_agency(text) || std::ranges::any_of(words, [&](std::string_view word) {
           return lower.find(word) != std::string::npos;
         });
}

std::vector<Author> authors_of_byline(std::string_view line) {
  if (line.size() > longest_byline) return {};
  std::string_view names = line;
  const LeadingWord lead = leading_word(line);
  const bool dashed = line.starts_with("— ") || line.starts_with("– ");
  if (lead.kind == LineWord::byline) {
    names.remove_prefix(lead.size);
  } else if (dashed) {
    names.remove_prefix(std::string_view("— ").size());
  }
  names = text::trim_spaces(names);
  const std::string_view role = take_role(names);
  const bool is_labelled = lead.kind == LineWord::byline && line[lead.size - 1] == ':';
  const bool is_marked = lead.kind == LineWord::byline || dashed;
  if (!is_marked && (role.empty() || !looks_like_name(names))) return {};
  if (!is_list_of_names(names, lead.kind == LineWord::byline)) return {};
  // "By Monday" names nobody, "By Reuters" does.
  if (!is_labelled && names.find(' ') == std::string_view::npos && !is_agency(names)) return {};
  std::vector<Author> authors = split_authors(names);
  for (Author& author : authors) author.role = role;
  return authors;
}

}  // namespace courant::readers::wire

#include "amounts/written_sign.hpp"

#include "amounts/characters.hpp"
#include "text/characters.hpp"

namespace courant::amounts {
namespace {

/// Behind a name, and behind the full stop of "руб." where the sentence goes on.
std::size_t end_of(const Passage& in, const FoundWord& found) {
  const bool stops = found.word->abbreviates && in.text[found.end - 1] == '.';
  return stops && !sentence_goes_on(in, found.end) ? found.end - 1 : found.end;
}

bool is_weak(const Passage& in, std::string_view code) {
  return is_weak_code(code) && !in.lexicon.is_home(code);
}

Sign read_bare_name(const Passage& in, std::size_t at) {
  constexpr Kinds kinds = bit_of(WordKind::currency) | bit_of(WordKind::sign) |
                          bit_of(WordKind::minor) | bit_of(WordKind::false_friend);
  const FoundWord found = in.find(at, kinds);
  if (found.word != nullptr) {
    return found.word->kind == WordKind::false_friend ? Sign{} : sign_of(in, found, at);
  }
  const std::string_view code = code_at(in.text, at, false);
  if (code.empty()) return {};
  return {
      .value = code, .code = code, .begin = at, .end = at + code.size(), .weak = is_weak(in, code)};
}

/// A country leaves no doubt that a word is the name of money.
void settle(Sign& sign, const FoundWord& country) {
  sign.country = country.word->value;
  sign.weak = false;
  sign.doubtful = false;
}

}  // namespace

Sign sign_of(const Passage& in, const FoundWord& found, std::size_t at) {
  return {
      .value = found.word->value,
      .begin = at,
      .end = end_of(in, found),
      .weak = found.word->weak,
      .doubtful = found.word->doubtful,
      .is_symbol = !text::is_letter(code_point_before(found.word->text, found.word->text.size())),
      .is_minor = found.word->kind == WordKind::minor,
      .abbreviates = found.word->abbreviates};
}

Sign read_prefix(const Passage& in, std::size_t at) {
  if (const std::string_view code = code_at(in.text, at, true); !code.empty()) {
    return {.value = code,
            .code = code,
            .begin = at,
            .end = at + code.size(),
            .weak = is_weak(in, code)};
  }
  const FoundWord found = in.find(at, bit_of(WordKind::sign), Boundary::no_letter);
  return found.word == nullptr ? Sign{} : sign_of(in, found, at);
}

Sign read_name(const Passage& in, std::size_t at) {
  const FoundWord country = in.find(at, bit_of(WordKind::country));
  Sign sign = read_bare_name(in, at);
  if (country.word != nullptr) {
    const Sign named = read_bare_name(in, skip_joint(in.text, country.end));
    if (named.is_there() && named.end > sign.end && named.code.empty()) {
      sign = named;
      settle(sign, country);
      return sign;
    }
  }
  if (!sign.is_there() || !sign.code.empty() || sign.is_symbol) return sign;
  // "долл. США": the full stop is none of a sentence.
  const bool stops = sign.abbreviates && code_point_at(in.text, sign.end) == '.';
  const std::size_t behind = skip_spaces(in.text, stops ? sign.end + 1 : sign.end);
  const FoundWord later = in.find(behind, bit_of(WordKind::country));
  if (later.word == nullptr) return sign;
  Sign with_country = sign;
  settle(with_country, later);
  with_country.end = later.end;
  return resolve(with_country, in.policy, in.region).sound ? with_country : sign;
}

bool sentence_goes_on(const Passage& in, std::size_t at) {
  const std::size_t behind = skip_spaces(in.text, at);
  const char32_t c = code_point_at(in.text, behind);
  const bool is_mark = behind == at && (c == ',' || c == ')' || c == ';' || c == ':');
  return text::is_lower(c) || digit_value(c) >= 0 || is_mark;
}

}  // namespace courant::amounts

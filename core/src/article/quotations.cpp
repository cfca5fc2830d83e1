#include "courant/quotations.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "article/attribution.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

constexpr std::size_t most_name_words = 5;
constexpr std::size_t fewest_words = 3;
/// Between a verb and a name: "said former prime minister Aida Asanova".
constexpr std::size_t most_title_words = 3;

// They name nobody, or stand in front of a name that begins a sentence.
constexpr std::array nobody = std::to_array<std::string_view>(
    {"he",     "she",   "they",   "it",      "we",        "i",        "you",     "who",
     "one",    "but",   "and",    "then",    "later",     "also",     "earlier", "so",
     "as",     "now",   "monday", "tuesday", "wednesday", "thursday", "friday",  "saturday",
     "sunday", "он",    "она",    "они",     "оно",       "мы",       "я",       "вы",
     "но",     "и",     "потом",  "позже",   "ранее",     "затем",    "также",   "так",
     "кто",    "это",   "ал",     "алар",    "биз",       "мен",      "сиз",     "бирок",
     "анан",   "кийин", "муну",   "мурда",   "ким",       "дагы"});

/// Behind them stands who is told, not who speaks.
constexpr std::array telling = std::to_array<std::string_view>(
    {"told", "рассказал", "рассказала", "сообщил", "сообщила", "сообщили"});

/// Titles that may stand between a verb and a name. Any other word may be somebody else: "said
/// critics of Aida Asanova".
constexpr std::array titles = std::to_array<std::string_view>({"the",          "a",
                                                               "to",           "prime",
                                                               "deputy",       "vice",
                                                               "acting",       "former",
                                                               "foreign",      "finance",
                                                               "minister",     "president",
                                                               "premier",      "director",
                                                               "head",         "chairman",
                                                               "chairwoman",   "chair",
                                                               "governor",     "mayor",
                                                               "senator",      "ambassador",
                                                               "professor",    "doctor",
                                                               "analyst",      "economist",
                                                               "spokesman",    "spokeswoman",
                                                               "spokesperson", "general",
                                                               "министр",      "президент",
                                                               "премьер",      "премьер-министр",
                                                               "вице-премьер", "замминистра",
                                                               "глава",        "директор",
                                                               "депутат",      "мэр",
                                                               "губернатор",   "посол",
                                                               "профессор",    "аналитик",
                                                               "экономист",    "спикер",
                                                               "председатель", "бывший",
                                                               "врач",         "тренер",
                                                               "министри",     "президенти",
                                                               "башчысы",      "директору",
                                                               "депутаты",     "мэри",
                                                               "төрагасы",     "профессору"});

/// Words for what may be quoted without anybody speaking: "Газета «…» сообщила".
constexpr std::array works =
    std::to_array<std::string_view>({"газета", "журнал", "агентство", "книга", "роман", "фильм",
                                     "гезити", "журналы", "китеби", "newspaper", "book", "film"});

/// Endings of names that do not speak: whose or whom they are.
constexpr std::array other_cases = std::to_array<std::string_view>(
    {"'s",  "’s",  "у",   "ю",   "ого", "ому", "дун", "дүн", "дын", "дин", "нун", "нүн", "нын",
     "нин", "тун", "түн", "тын", "тин", "го",  "гө",  "га",  "ге",  "ко",  "кө",  "ка",  "ке"});

template <std::size_t count>
bool has(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::find(words, std::string_view(text::to_lower(word))) != words.end();
}

/// A word of running text and where it stands there.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text{};
};

bool is_capital(const Word& word) {
  return text::is_upper(text::decode_at(word.text, 0).value) && !has(nobody, word.text);
}

/// Whether nothing but spaces, and a full stop behind an initial, stands between two words.
bool is_next(std::string_view between, const Word& before) {
  const bool is_initial = text::count_code_points(before.text) == 1;
  if (is_initial && between.starts_with('.')) between.remove_prefix(1);
  return text::trim_spaces(between).empty();
}

std::vector<Word> words_of(std::string_view prose, std::size_t begin, std::size_t end) {
  std::vector<Word> words;
  for (std::size_t at = begin; at < end;) {
    const std::string_view word = text::first_word(prose.substr(at, end - at));
    if (!word.empty()) words.push_back({at, at + word.size(), word});
    at += word.empty() ? text::decode_at(prose, at).size : word.size();
  }
  return words;
}

/// Quoted words in a paragraph, as bytes of its text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The text of a paragraph, and what of it is quoted. Quotations inside of others belong to them.
struct Prose {
  std::string text{};
  std::vector<Span> quoted{};
};

Prose prose_of(const Body& body, Range inlines) {
  Prose prose;
  std::uint32_t quoted_until = 0;
  for (std::uint32_t index = inlines.begin; index < inlines.end; ++index) {
    if (quoted_until != 0 && index >= quoted_until) {
      prose.quoted.back().end = prose.text.size();
      quoted_until = 0;
    }
    const Inline& node = body.inlines[index];
    if (node.kind == InlineKind::quoted && quoted_until == 0) {
      prose.quoted.push_back({prose.text.size(), prose.text.size()});
      quoted_until = node.end;
    }
    prose.text += plain_text(body, {.begin = index, .end = index + 1});
  }
  if (quoted_until != 0) prose.quoted.back().end = prose.text.size();
  return prose;
}

struct Attribution {
  std::string_view speaker;
  QuotationRule rule;
};

/// Who said what is quoted at one place of a paragraph. Borrows all that it is given.
class Evidence {
 public:
  /// `before` are the words since the quotation before, `behind` those up to the next one.
  Evidence(std::string_view text, Span quoted, const std::vector<Word>& before,
           const std::vector<Word>& behind)
      : text_(text), span_(quoted), before_(before), behind_(behind) {}

  [[nodiscard]] std::optional<Attribution> find() const {
    if (begins_clause_behind()) {
      if (const auto name = name_behind_verb()) return Attribution{*name, QuotationRule::verb_name};
      if (const auto name = name_before_verb()) return Attribution{*name, QuotationRule::name_verb};
    }
    if (const auto name = name_and_verb_in_front()) {
      return Attribution{*name, QuotationRule::name_verb_quote};
    }
    if (const auto name = name_around()) return Attribution{*name, QuotationRule::name_quote_verb};
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  /// Whether what stands behind the quotation belongs to its sentence: a sentence of its own may
  /// begin with any capital, and the title of a book ends with no mark.
  [[nodiscard]] bool begins_clause_behind() const {
    if (behind_.empty()) return false;
    const std::string_view gap = between(span_.end, behind_.front().begin);
    if (gap.contains('.')) return false;
    if (gap.contains(',') || gap.contains("\u2014") || gap.contains("\u2013")) return true;
    // "It is warm," in front of the mark
    const std::string_view quoted = between(span_.begin, span_.end);
    const std::string_view words = text::start_of(quoted, quoted.size() - 1);
    return words.ends_with(',') || words.ends_with('?') || words.ends_with('!') ||
           words.ends_with("\u2026");
  }

  /// The words from `first` on that may be a name, in `words`.
  [[nodiscard]] std::size_t name_size(const std::vector<Word>& words, std::size_t first) const {
    std::size_t size = 0;
    while (first + size < words.size() && size < most_name_words &&
           is_capital(words[first + size])) {
      const bool follows =
          size == 0 || is_next(between(words[first + size - 1].end, words[first + size].begin),
                               words[first + size - 1]);
      if (!follows) break;
      ++size;
    }
    return size;
  }

  [[nodiscard]] std::string_view name_at(const std::vector<Word>& words, std::size_t first,
                                         std::size_t size) const {
    return between(words[first].begin, words[first + size - 1].end);
  }

  /// "…", said minister Aida Asanova. One word alone may be a day: "said Monday".
  [[nodiscard]] std::optional<std::string_view> name_behind_verb() const {
    const Word& verb = behind_.front();
    if (!is_attribution_verb(verb.text) || has(telling, verb.text)) return std::nullopt;
    for (std::size_t at = 1; at < behind_.size() && at <= most_title_words + 1; ++at) {
      if (!is_next(between(behind_[at - 1].end, behind_[at].begin), behind_[at - 1])) break;
      const std::size_t size = name_size(behind_, at);
      if (size >= 2) {
        return goes_on_as_noun(at + size) ? std::nullopt : subject(name_at(behind_, at, size));
      }
      if (size > 0 || !has(titles, behind_[at].text)) break;
    }
    return std::nullopt;
  }

  /// "…", Asanova said.
  [[nodiscard]] std::optional<std::string_view> name_before_verb() const {
    const std::size_t size = name_size(behind_, 0);
    if (size == 0 || size >= behind_.size()) return std::nullopt;
    const Word& verb = behind_[size];
    const bool adjacent = is_next(between(behind_[size - 1].end, verb.begin), behind_[size - 1]);
    if (!adjacent || !is_attribution_verb(verb.text)) return std::nullopt;
    return subject(name_at(behind_, 0, size));
  }

  /// `name` if it can be who speaks.
  [[nodiscard]] static std::optional<std::string_view> subject(std::string_view name) {
    std::string_view rest = name;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, space);
      if (has(works, word)) return std::nullopt;
      for (const std::string_view ending : other_cases) {
        if (word.ends_with(ending)) return std::nullopt;
      }
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return name;
  }

  /// "said White House officials": the word at `index` says what the name is the name of.
  [[nodiscard]] bool goes_on_as_noun(std::size_t index) const {
    constexpr std::size_t shortest_noun = 5;
    static constexpr std::array<std::string_view, 8> others = {
        "during", "after", "while", "before", "which", "about", "through", "despite"};
    if (index >= behind_.size()) return false;
    const Word& word = behind_[index];
    return is_next(between(behind_[index - 1].end, word.begin), behind_[index - 1]) &&
           !is_capital(word) && text::count_code_points(word.text) >= shortest_noun &&
           !word.text.ends_with("ing") && !has(others, word.text);
  }

  /// The name that ends with the word before `end` of those in front.
  [[nodiscard]] std::optional<std::string_view> name_ending_before(std::size_t end) const {
    std::size_t first = end;
    while (first > 0 && end - first < most_name_words && is_capital(before_[first - 1])) {
      const bool follows =
          first == end ||
          is_next(between(before_[first - 1].end, before_[first].begin), before_[first - 1]);
      if (!follows) break;
      --first;
    }
    if (first == end || is_governed(first)) return std::nullopt;
    return subject(name_at(before_, first, end - first));
  }

  /// Whether the sentence says more of the clause with the name, which begins at `first` of the
  /// words in front: "denied that Asanova", "According to Bekov, Asanova".
  [[nodiscard]] bool is_governed(std::size_t first) const {
    for (std::size_t index = first; index > 0; --index) {
      const Word& word = before_[index - 1];
      const std::string_view gap = between(word.end, before_[index].begin);
      if (gap.find_first_of(".!?\n") != std::string_view::npos) return false;
      static constexpr std::array<std::string_view, 4> joints = {"that", "что", "деп", "how"};
      if (gap.contains(',') || has(joints, word.text) || is_attribution_verb(word.text))
        return true;
    }
    return false;
  }

  /// Asanova said: "…"
  [[nodiscard]] std::optional<std::string_view> name_and_verb_in_front() const {
    if (before_.size() < 2 || !is_attribution_verb(before_.back().text)) return std::nullopt;
    const std::string_view gap = text::trim_spaces(between(before_.back().end, span_.begin));
    if (gap != "," && gap != ":") return std::nullopt;
    const Word& last = before_[before_.size() - 2];
    if (!is_next(between(last.end, before_.back().begin), last)) return std::nullopt;
    return name_ending_before(before_.size() - 1);
  }

  /// Асанова «…» деди.
  [[nodiscard]] std::optional<std::string_view> name_around() const {
    if (before_.empty() || behind_.empty() || !is_attribution_verb(behind_.front().text)) {
      return std::nullopt;
    }
    const std::string_view gap = text::trim_spaces(between(before_.back().end, span_.begin));
    if (!gap.empty() && gap != ":" && gap != ",") return std::nullopt;
    const auto name = name_ending_before(before_.size());
    // "Газета «…» сообщила": one word may say what the quoted words are the name of.
    if (!name || (gap.empty() && !name->contains(' '))) return std::nullopt;
    // "… деди Бекова": somebody else may claim it.
    return behind_.size() > 1 && is_capital(behind_[1]) ? std::nullopt : name;
  }

  std::string_view text_;
  Span span_;
  const std::vector<Word>& before_;
  const std::vector<Word>& behind_;
};

void add_spoken(std::vector<Quotation>& found, const Body& body, std::uint32_t block) {
  const Prose prose = prose_of(body, body.blocks[block].inlines);
  if (prose.quoted.empty()) return;
  std::vector<Word> behind = words_of(prose.text, 0, prose.quoted.front().begin);
  for (std::size_t index = 0; index < prose.quoted.size(); ++index) {
    const auto [begin, end] = prose.quoted[index];
    const bool is_last = index + 1 == prose.quoted.size();
    const std::vector<Word> before = std::exchange(
        behind,
        words_of(prose.text, end, is_last ? prose.text.size() : prose.quoted[index + 1].begin));
    if (words_of(prose.text, begin, end).size() < fewest_words) continue;
    const auto attribution = Evidence(prose.text, prose.quoted[index], before, behind).find();
    if (!attribution) continue;
    found.push_back({.text = prose.text.substr(begin, end - begin),
                     .speaker = std::string(attribution->speaker),
                     .rule = attribution->rule,
                     .block = block});
  }
}

/// The paragraphs of a quotation, each on a line.
std::string text_of_quotation(const Body& body, std::uint32_t quotation) {
  std::string text;
  for (std::uint32_t index = quotation + 1; index < body.blocks[quotation].end; ++index) {
    const std::string line = plain_text(body, body.blocks[index].inlines);
    if (line.empty()) continue;
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

}  // namespace

std::string_view name_of(QuotationRule rule) noexcept {
  switch (rule) {
    case QuotationRule::speaker_line:
      break;
    case QuotationRule::verb_name:
      return "verb-name";
    case QuotationRule::name_verb:
      return "name-verb";
    case QuotationRule::name_verb_quote:
      return "name-verb-quote";
    case QuotationRule::name_quote_verb:
      return "name-quote-verb";
  }
  return "speaker-line";
}

std::vector<Quotation> find_quotations(const Article& article) {
  const Body& body = article.body;
  std::vector<Quotation> found;
  for (std::uint32_t index = 0; index < body.blocks.size(); ++index) {
    const Block& block = body.blocks[index];
    if (block.kind == BlockKind::quotation) {
      std::string speaker = plain_text(body, block.inlines);
      if (speaker.empty()) continue;
      std::string text = text_of_quotation(body, index);
      if (!text.empty()) {
        found.push_back({.text = std::move(text),
                         .speaker = std::move(speaker),
                         .rule = QuotationRule::speaker_line,
                         .block = index});
      }
      index = block.end - 1;
    } else if (block.kind == BlockKind::paragraph) {
      add_spoken(found, body, index);
    }
  }
  return found;
}

}  // namespace courant

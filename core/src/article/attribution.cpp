#include "article/attribution.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace courant {
namespace {

constexpr std::array attribution_verbs = std::to_array<std::string_view>(
    {"said",       "says",     "told",      "added",     "noted",       "stressed",    "emphasized",
     "emphasised", "believes", "thinks",    "reminded",  "recalled",    "explained",   "concluded",
     "wrote",      "argued",   "warned",    "announced", "stated",      "continued",   "replied",
     "according",  "сказал",   "сказала",   "сказали",   "заявил",      "заявила",     "заявили",
     "сообщил",    "сообщила", "отметил",   "отметила",  "подчеркнул",  "подчеркнула", "добавил",
     "добавила",   "считает",  "напомнил",  "напомнила", "пояснил",     "пояснила",    "рассказал",
     "рассказала", "уточнил",  "уточнила",  "заключил",  "заключила",   "говорит",     "ответил",
     "ответила",   "деди",     "билдирди",  "белгиледи", "кошумчалады", "эскертти",    "түшүндүрдү",
     "деді",       "айтты",    "мәлімдеді", "sagte",     "erklärte",    "betonte",     "déclaré",
     "affirmé",    "dijo",     "afirmó",    "señaló",    "dedi",        "belirtti",    "vurguladı",
     "aytdi",      "гуфт",     "قال",       "قالت",      "أضاف",        "أضافت",       "أكد",
     "أكدت",       "أوضح",     "أوضحت",     "صرح",       "صرحت",        "ذكر",         "ذكرت"});

}  // namespace

bool is_attribution_verb(std::string_view word) {
  // Most words of a text are shorter than any verb.
  constexpr std::size_t shortest_word = 4;
  constexpr std::size_t longest_word = 48;
  return word.size() >= shortest_word && word.size() <= longest_word &&
         std::ranges::find(attribution_verbs, text::to_lower(word)) != attribution_verbs.end();
}

}  // namespace courant

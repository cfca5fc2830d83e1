#include "support/amount_corpus.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "courant/amounts.hpp"
#include "locale/language_tag.hpp"
#include "support/load.hpp"
#include "text/ascii.hpp"

namespace courant::test {
namespace {

using locale::take_until;

/// A sentence and the amounts that are marked in it, as "begin-end value currency".
struct Sentence {
  std::string text;
  std::vector<std::string> amounts;
};

std::string described(std::size_t begin, std::size_t end, std::string_view value,
                      std::string_view currency) {
  return std::to_string(begin) + '-' + std::to_string(end) + ' ' + std::string(value) + ' ' +
         std::string(currency);
}

/// Zeros at the end of a fraction are the writer's, and say nothing of the value.
std::string plain(std::string_view number) {
  std::string text(number);
  if (!text.contains('.')) return text;
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string plain_value(std::string_view value) {
  const bool about = value.starts_with('~');
  if (about) value.remove_prefix(1);
  const std::size_t dots = value.find("..");
  const std::string text = about ? "~" : "";
  if (dots == std::string_view::npos) return text + plain(value);
  return text + plain(value.substr(0, dots)) + ".." + plain(value.substr(dots + 2));
}

Sentence parse_sentence(std::string_view line) {
  Sentence sentence;
  while (true) {
    const std::size_t mark = line.find("[[");
    sentence.text += line.substr(0, mark);
    if (mark == std::string_view::npos) return sentence;
    line.remove_prefix(mark + 2);
    std::string_view inside = line.substr(0, line.find("]]"));
    line.remove_prefix(inside.size() + 2);
    const std::size_t begin = sentence.text.size();
    sentence.text += take_until(inside, '|');
    const std::string_view value = take_until(inside, '|');
    sentence.amounts.push_back(described(begin, sentence.text.size(), plain_value(value), inside));
  }
}

std::string described(const AmountMatch& match) {
  const Amount& amount = match.amount;
  std::string value = amount.approximate ? "~" : "";
  value += plain(amount.low.to_string());
  if (amount.high != amount.low) value += ".." + plain(amount.high.to_string());
  std::string currency = amount.currency ? std::string(amount.currency->code()) : "?";
  if (amount.currency && match.candidates.size() > 1) currency += '*';
  return described(match.begin, match.end, value, currency);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += " [" + line + ']';
  return text.empty() ? " nothing" : text;
}

/// Goes through the lines of a file of the corpus.
class Scorer {
 public:
  explicit Scorer(const std::string& language) : score_{.language = language}, tag_(language) {}

  void take_line(std::string_view line) {
    if (line.empty() || line.starts_with('#')) return;
    if (line.starts_with('@')) return take_setting(line.substr(1));
    const Sentence sentence = parse_sentence(line);
    std::vector<std::string> found;
    for (const AmountMatch& match : find_amounts(sentence.text, tag_, policy_)) {
      found.push_back(described(match));
    }
    ++score_.sentences;
    if (sentence.amounts.empty()) ++score_.negatives;
    score_.expected += sentence.amounts.size();
    score_.found += found.size();
    for (const std::string& one : found) {
      score_.right += static_cast<std::size_t>(std::ranges::count(sentence.amounts, one));
    }
    if (found != sentence.amounts) {
      score_.mistakes.push_back(tag_ + ": " + std::string(line) + "\n    wanted" +
                                joined(sentence.amounts) + ", found" + joined(found));
    }
  }

  AmountScore finish() { return std::move(score_); }

 private:
  void take_setting(std::string_view setting) {
    const std::string_view name = take_until(setting, ' ');
    if (name == "language") tag_ = text::trim(setting);
    if (name == "declared") policy_.declared = Currency::from_code(text::trim(setting));
  }

  AmountScore score_;
  std::string tag_;
  AmountPolicy policy_{};
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string line_of(const AmountScore& score) {
  std::array<char, 120> line{};
  std::snprintf(line.data(), line.size(), "%-8s %9zu %9zu %9zu %9zu %9.3f %9.3f\n",
                score.language.c_str(), score.sentences, score.negatives, score.expected,
                score.found, score.precision(), score.recall());
  return line.data();
}

}  // namespace

double AmountScore::precision() const { return share(right, found); }
double AmountScore::recall() const { return share(right, expected); }

std::vector<std::string> amount_languages() { return cases_of("amounts"); }

AmountScore score_amounts(const std::string& language) {
  const std::string file = load("amounts/" + language + ".txt");
  Scorer scorer(language);
  std::string_view rest = file;
  while (!rest.empty()) scorer.take_line(take_until(rest, '\n'));
  return scorer.finish();
}

AmountScore total_of(const std::vector<AmountScore>& scores) {
  AmountScore total{.language = "all"};
  for (const AmountScore& score : scores) {
    total.sentences += score.sentences;
    total.negatives += score.negatives;
    total.expected += score.expected;
    total.found += score.found;
    total.right += score.right;
  }
  return total;
}

std::string table_of(const std::vector<AmountScore>& scores) {
  std::string table = "language sentences negatives  expected     found precision    recall\n";
  for (const AmountScore& score : scores) table += line_of(score);
  return table + line_of(total_of(scores));
}

}  // namespace courant::test

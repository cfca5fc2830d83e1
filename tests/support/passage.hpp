#pragma once

#include <string_view>

#include "amounts/passage.hpp"

namespace courant::test {

/// A text to be searched, with all that a Passage borrows. Stays where it is made.
class PassageOf {
 public:
  explicit PassageOf(std::string_view text, std::string_view language = "en")
      : lexicon_(language),
        style_(style_of(language)),
        passage_{text, lexicon_, style_, {}, policy_} {}
  PassageOf(const PassageOf&) = delete;
  PassageOf& operator=(const PassageOf&) = delete;
  ~PassageOf() = default;

  [[nodiscard]] const amounts::Passage& get() const& noexcept { return passage_; }

 private:
  static amounts::NumberStyle style_of(std::string_view language) {
    if (language == "en") return {.indian_groups = true};
    return {.decimal_mark = ',', .group_mark = ' '};
  }

  amounts::Lexicon lexicon_;
  amounts::NumberStyle style_;
  AmountPolicy policy_{};
  amounts::Passage passage_;
};

}  // namespace courant::test

#pragma once

#include <string_view>
#include <vector>

#include "courant/article.hpp"

namespace courant::readers::wire {

/// Whether `text` looks like the name of a person and nothing else: two to five words that start
/// with capitals (one with `one_word`), particles apart, without digits and final punctuation; a
/// title may follow after a comma.
[[nodiscard]] bool looks_like_name(std::string_view text, bool one_word = false);

/// The part of a name line before its title: "A. Asanova" of "A. Asanova, minister".
[[nodiscard]] std::string_view name_part(std::string_view text) noexcept;

/// Whether `text` says who an author is or works for: "Staff Writer", "24.kg news agency", "dpa".
[[nodiscard]] bool is_role(std::string_view text);

/// The authors that a byline names: "By A. Asanova and B. Bekov | Kabar", "Von A. Meier, dpa",
/// "Автор: А. Асанова", "— A. Asanova". Empty if the line is no byline.
[[nodiscard]] std::vector<Author> authors_of_byline(std::string_view line);

/// `names` parted at commas and conjunctions, one author each.
[[nodiscard]] std::vector<Author> split_authors(std::string_view names);

}  // namespace courant::readers::wire

#include "readers/html/own_parts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "locale/strings.hpp"
#include "readers/html/images.hpp"
#include "readers/html/plain.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/datetime.hpp"

namespace courant::readers::html {
namespace {

constexpr std::string_view place = "{}";
constexpr std::string_view separator = " \u00B7 ";

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

/// `text` without what the label puts around a value; absent if it is not there.
std::optional<std::string> labelled(std::string_view text, locale::Label label,
                                    std::string_view language) {
  const std::string_view written = locale::label(label, language);
  const std::size_t at = written.find(place);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view before = text::trim(written.substr(0, at));
  const std::string_view after = text::trim(written.substr(at + place.size()));
  if (!text.starts_with(before) || !text.ends_with(after) ||
      text.size() < before.size() + after.size()) {
    return std::nullopt;
  }
  text.remove_prefix(before.size());
  text.remove_suffix(after.size());
  return std::string(text::trim(text));
}

std::optional<Timestamp> time_of(const Tree& tree, std::uint32_t index) {
  const auto timestamp = text::parse_timestamp(tree.attribute(tree[index], "datetime"));
  if (!timestamp) return std::nullopt;
  return *timestamp;
}

/// Adds the names in `text`, which commas and the word for "and" part, as authors without address.
void add_unlinked(std::string_view text, std::string_view and_word, Article& article) {
  std::string name;
  const auto add = [&] {
    if (!name.empty()) article.authors.push_back({.name = std::exchange(name, {})});
  };
  for_each_word(text, [&](std::string_view word) {
    const bool last = word.ends_with(',');
    if (last) word.remove_suffix(1);
    if (word == and_word) return add();
    if (!name.empty() && !word.empty()) name += ' ';
    name += word;
    if (last) add();
  });
  add();
}

/// A byline that links names is made of authors, not of words of the copy.
void read_byline(const Tree& tree, std::uint32_t index, Article& article) {
  const std::uint32_t end = tree[index].end;
  if (!article.byline.empty() || !article.authors.empty()) return;
  if (find_tag(tree, index, end, Tag::a) == end)
    return fill(article.byline, plain_text(tree, index));
  const std::string_view by = locale::label(locale::Label::by, article.language);
  const std::string_view before = text::trim(by.substr(0, by.find(place)));
  const std::string_view and_word = locale::label(locale::Label::and_word, article.language);
  for (std::uint32_t at = index + 1; at < end; at = tree[at].end) {
    const std::string text = plain_text(tree, at, tree[at].end);
    std::string_view words = text;
    if (tree[at].tag == Tag::a) {
      article.authors.push_back({.name = text, .url = tree.attribute(tree[at], "href")});
      continue;
    }
    if (at == index + 1 && words.starts_with(before)) words.remove_prefix(before.size());
    add_unlinked(words, and_word, article);
  }
}

/// The time of an update stands behind words; one of publication begins the line.
void read_dates(const Tree& tree, std::uint32_t index, Article& article) {
  bool after_words = false;
  for (std::uint32_t at = index + 1; at < tree[index].end; ++at) {
    const Node& node = tree[at];
    if (node.tag == Tag::text) after_words |= text::has_letter(tree.source(node));
    if (!tree.has_attribute(node, "datetime")) continue;
    std::optional<Timestamp>& field = after_words ? article.updated : article.published;
    if (!field) field = time_of(tree, at);
    after_words = false;
    at = node.end - 1;
  }
}

void read_lead(const Tree& tree, std::uint32_t index, Article& article) {
  const std::uint32_t end = tree[index].end;
  const std::uint32_t image = find_tag(tree, index, end, Tag::img);
  if (image == end || article.image) return;
  article.image = image_of(tree, tree[image], {}).image;
  for (std::uint32_t at = index + 1; at < end; ++at) {
    if (tree[at].meaning == Meaning::credit) article.image->credit = plain_text(tree, at);
  }
  const std::uint32_t caption = find_tag(tree, index, end, Tag::figcaption);
  if (caption == end) return;
  article.image->caption = plain_text(tree, caption);
  if (article.image->caption.ends_with(article.image->credit)) {
    std::string& text = article.image->caption;
    text.resize(text.size() - article.image->credit.size());
    text = text::trim(text);
  }
}

void read_correction(const Tree& tree, std::uint32_t index, Article& article) {
  Correction correction;
  const std::uint32_t end = tree[index].end;
  const std::uint32_t label = find_tag(tree, index, end, Tag::strong);
  const std::uint32_t begin = label == end ? index + 1 : tree[label].end;
  for (std::uint32_t at = index + 1; at < begin; ++at) {
    if (tree.has_attribute(tree[at], "datetime")) correction.date = time_of(tree, at);
  }
  std::string text = plain_text(tree, begin, end);
  const std::string_view mark = text::trim(separator);
  if (text.starts_with(mark)) text = text::trim(std::string_view(text).substr(mark.size()));
  correction.text = std::move(text);
  article.corrections.push_back(std::move(correction));
}

void read_source(const Tree& tree, std::uint32_t index, Article& article) {
  if (!article.source.empty()) return;
  const std::uint32_t end = tree[index].end;
  const std::uint32_t link = find_tag(tree, index, end, Tag::a);
  if (link < end) {
    article.source = plain_text(tree, link);
    fill(article.url, tree.attribute(tree[link], "href"));
    return;
  }
  std::string text = plain_text(tree, index);
  article.source =
      labelled(text, locale::Label::source, article.language).value_or(std::move(text));
}

}  // namespace

void read_own_part(const Tree& tree, std::uint32_t index, Article& article) {
  switch (tree[index].meaning) {
    case Meaning::kicker:
      return fill(article.kicker, plain_text(tree, index));
    case Meaning::headline:
      return fill(article.headline, plain_text(tree, index));
    case Meaning::dek:
      return fill(article.dek, plain_text(tree, index));
    case Meaning::byline:
      return read_byline(tree, index, article);
    case Meaning::dates:
      return read_dates(tree, index, article);
    case Meaning::lead:
      return read_lead(tree, index, article);
    case Meaning::correction:
      return read_correction(tree, index, article);
    case Meaning::credits:
      article.credits.push_back(plain_text(tree, index));
      return;
    case Meaning::source:
      return read_source(tree, index, article);
    case Meaning::rights:
      return fill(article.rights, plain_text(tree, index));
    case Meaning::none:
    case Meaning::hidden:
    case Meaning::related:
    case Meaning::credit:
    case Meaning::pull_quote:
    case Meaning::embed:
    case Meaning::post:
    case Meaning::emoji:
    case Meaning::noise:
      return;
  }
}

}  // namespace courant::readers::html

#include "readers/html/page.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "article/sanitize.hpp"
#include "readers/html/images.hpp"
#include "readers/html/plain.hpp"
#include "readers/schema_org.hpp"
#include "text/ascii.hpp"
#include "text/json.hpp"
#include "text/urls.hpp"

namespace courant::readers::html {
namespace {

/// What a meta element tells: its property or name, and where that goes.
enum class Fact : std::uint8_t {
  headline,
  dek,
  url,
  source,
  image,
  image_alt,
  image_width,
  image_height,
  published,
  updated,
  expires,
  section,
  tag,
  author,
  locale,
  type,
};

struct MetaName {
  std::string_view name;
  Fact fact;
};

// Of two for the same fact the first on the page counts, as it does where one comes twice.
constexpr std::array meta_names = std::to_array<MetaName>({
    {"og:title", Fact::headline},
    {"og:description", Fact::dek},
    {"og:url", Fact::url},
    {"og:site_name", Fact::source},
    {"og:image", Fact::image},
    {"og:image:url", Fact::image},
    {"og:image:secure_url", Fact::image},
    {"og:image:alt", Fact::image_alt},
    {"og:image:width", Fact::image_width},
    {"og:image:height", Fact::image_height},
    {"og:locale", Fact::locale},
    {"og:type", Fact::type},
    {"article:published_time", Fact::published},
    {"article:modified_time", Fact::updated},
    {"article:expiration_time", Fact::expires},
    {"article:section", Fact::section},
    {"article:tag", Fact::tag},
    {"author", Fact::author},
    {"description", Fact::dek},
});

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

bool has_word(std::string_view text, std::string_view wanted) {
  bool found = false;
  for_each_word(text,
                [&](std::string_view word) { found |= text::equals_ignoring_case(word, wanted); });
  return found;
}

/// Reads metadata in two passes over the tree: JSON-LD is chosen by the canonical address.
class FactReader {
 public:
  FactReader(const Tree& tree, std::string_view url, Article& article, Times& times,
             Findings& findings)
      : tree_(tree), article_(article), times_(times), findings_(findings) {
    facts_.base_url = url;
  }

  PageFacts read() {
    read_links();
    read_scripts();
    for (std::uint32_t index = 0; index < tree_.size(); ++index) {
      const Node& node = tree_[index];
      if (node.tag == Tag::meta) read_meta(node);
      if (node.tag == Tag::title && facts_.title.empty()) facts_.title = plain_text(tree_, index);
    }
    settle();
    return std::move(facts_);
  }

 private:
  [[nodiscard]] std::string resolved(std::string_view written, UrlUse use) const {
    if (written.empty()) return {};
    return safe_url(text::resolve_url(written, facts_.base_url), use);
  }

  void read_links() {
    for (const Node& node : tree_.nodes()) {
      if (node.tag == Tag::base && !has_base_) {
        facts_.base_url = text::resolve_url(tree_.attribute(node, "href"), facts_.base_url);
        has_base_ = true;
      }
      if (node.tag != Tag::link || !facts_.url.empty()) continue;
      if (!has_word(tree_.attribute(node, "rel"), "canonical")) continue;
      facts_.url = resolved(tree_.attribute(node, "href"), UrlUse::link);
    }
    if (facts_.base_url.empty()) facts_.base_url = facts_.url;
  }

  /// The article object of all scripts whose address is the page's, else the first.
  void read_scripts() {
    std::uint32_t first = no_node;
    for (std::uint32_t index = 0; index < tree_.size(); ++index) {
      const bool is_script = tree_[index].tag == Tag::script && tree_[index].end > index + 1;
      if (!is_script || !is_json_ld(tree_[index])) continue;
      const bool is_pages = read_script(index, true);
      if (is_pages) return;
      if (first == no_node && found_) first = index;
    }
    if (first != no_node) read_script(first, false);
  }

  [[nodiscard]] bool is_json_ld(const Node& node) const {
    const std::string type = tree_.attribute(node, "type");
    return text::equals_ignoring_case(text::trim(type).substr(0, 19), "application/ld+json");
  }

  /// Reads the article object of a script, if there is one, and if it must be the page's own.
  /// @return whether it was read.
  bool read_script(std::uint32_t index, bool only_pages) {
    const Node& content = tree_[index + 1];
    text::JsonDocument json;
    found_ = false;
    if (!json.parse(tree_.source(content))) {
      if (only_pages) findings_.add(DiagnosticCode::invalid_metadata, content.offset);
      return false;
    }
    const text::JsonValue object = find_schema_article(json.root(), facts_.url);
    found_ = static_cast<bool>(object);
    if (!found_ || (only_pages && !has_schema_url(object, facts_.url))) return false;
    report_notes(json, content.offset);
    const SchemaSource source{
        .root = json.root(), .offset = content.offset, .base_url = facts_.base_url};
    read_schema_org(object, source, article_, times_, findings_);
    facts_.body = schema_body(object).string();
    facts_.body_offset = content.offset + schema_body(object).offset();
    facts_.has_article = true;
    return true;
  }

  void report_notes(const text::JsonDocument& json, std::size_t offset) {
    for (const text::JsonNote& note : json.notes()) {
      if (note.flaw == text::JsonFlaw::duplicate_key) {
        findings_.add(DiagnosticCode::duplicate_key, offset + note.offset);
      } else if (note.flaw == text::JsonFlaw::raw_control) {
        findings_.add(DiagnosticCode::control_character, offset + note.offset);
      } else {
        findings_.add(DiagnosticCode::json_wrapping, offset + note.offset);
      }
    }
  }

  void read_meta(const Node& node) {
    std::string name = tree_.attribute(node, "property");
    if (name.empty()) name = tree_.attribute(node, "name");
    const auto named = [&name](const MetaName& row) {
      return text::equals_ignoring_case(row.name, name);
    };
    const auto found = std::ranges::find_if(meta_names, named);
    if (found == meta_names.end()) return;
    const std::string content = tree_.attribute(node, "content");
    take(found->fact, std::string(text::trim(content)), node.offset);
  }

  void take(Fact fact, std::string value, std::size_t offset) {
    switch (fact) {
      case Fact::headline:
        return fill(article_.headline, std::move(value));
      case Fact::dek:
        return fill(article_.dek, std::move(value));
      case Fact::url:
        return fill(facts_.url, resolved(value, UrlUse::link));
      case Fact::source:
        return fill(article_.source, std::move(value));
      case Fact::image:
        return fill(image_.url, resolved(value, UrlUse::image));
      case Fact::image_alt:
        return fill(image_.alt, std::move(value));
      case Fact::image_width:
        image_.width = pixels_of(value);
        return;
      case Fact::image_height:
        image_.height = pixels_of(value);
        return;
      case Fact::published:
        if (!article_.published) article_.published = times_.read(value, offset);
        return;
      case Fact::updated:
        if (!article_.updated) article_.updated = times_.read(value, offset);
        return;
      case Fact::expires:
        if (!article_.expires) article_.expires = times_.read(value, offset);
        return;
      case Fact::section:
        return fill(article_.section, std::move(value));
      case Fact::tag:
        tags_.push_back(std::move(value));
        return;
      case Fact::author:
        if (article_.authors.empty()) article_.authors.push_back({.name = std::move(value)});
        return;
      case Fact::locale:
        std::ranges::replace(value, '_', '-');
        return fill(locale_, std::move(value));
      case Fact::type:
        facts_.has_article |= text::equals_ignoring_case(value, "article");
        return;
    }
  }

  /// What several facts make together.
  void settle() {
    fill(article_.url, facts_.url);
    if (article_.tags.empty()) article_.tags = std::move(tags_);
    if (article_.updated == article_.published) article_.updated.reset();
    fill(article_.language, std::string(text::trim(tree_.root_attribute("lang"))));
    fill(article_.language, std::string(text::trim(tree_.root_attribute("xml:lang"))));
    fill(article_.language, locale_);
    if (!article_.image && !image_.url.empty()) article_.image = std::move(image_);
    if (article_.image && article_.image->url == image_.url) fill(article_.image->alt, image_.alt);
    if (article_.dek == article_.headline) article_.dek.clear();
  }

  const Tree& tree_;
  Article& article_;
  Times& times_;
  Findings& findings_;
  PageFacts facts_{};
  Image image_{};
  std::string locale_{};
  std::vector<std::string> tags_{};
  bool has_base_ = false;
  bool found_ = false;  // an article object, in the script that was looked at last
};

/// The size of the text that stands in paragraphs right below each element, links left out, and
/// half of that below elements of its own. The most is the article's.
std::uint32_t find_most_text(const Tree& tree) {
  struct Open {
    std::uint32_t node;
    std::uint32_t end;
    std::size_t size = 0;  // of the text of its paragraphs, times two
  };
  constexpr std::size_t least = 280;  // bytes: a paragraph or two, times two
  std::vector<Open> open;
  std::uint32_t best = no_node;
  std::size_t most = least;
  const auto close = [&] {
    if (open.back().size > most) {
      most = open.back().size;
      best = open.back().node;
    }
    open.pop_back();
  };
  for (std::uint32_t index = 0; index < tree.size();) {
    while (!open.empty() && open.back().end <= index) close();
    const Node& node = tree[index];
    const Role role = role_of(node.tag);
    if (!is_shown(role) || node.meaning == Meaning::hidden || node.meaning == Meaning::noise) {
      index = node.end;
      continue;
    }
    if (role == Role::paragraph && !open.empty()) {
      const std::size_t size = plain_text(tree, index).size();
      open.back().size += 2 * size;
      if (open.size() > 1) open[open.size() - 2].size += size;
      index = node.end;
      continue;
    }
    if (role == Role::flow) open.push_back({index, node.end});
    ++index;
  }
  while (!open.empty()) close();
  return best;
}

}  // namespace

bool is_page(const Tree& tree) noexcept {
  if (tree.has_root()) return true;
  return std::ranges::any_of(tree.nodes(), [](const Node& node) {
    return node.tag == Tag::title || node.tag == Tag::meta;
  });
}

PageFacts read_page_facts(const Tree& tree, std::string_view url, Article& article, Times& times,
                          Findings& findings) {
  return FactReader(tree, url, article, times, findings).read();
}

std::uint32_t find_article(const Tree& tree) {
  std::uint32_t found = no_node;
  std::uint32_t main = no_node;
  std::size_t articles = 0;
  for (std::uint32_t index = 0; index < tree.size(); ++index) {
    const Node& node = tree[index];
    if (role_of(node.tag) != Role::flow) continue;
    if (has_word(tree.attribute(node, "itemprop"), "articleBody")) return index;
    if (node.tag == Tag::main && main == no_node) main = index;
    if (node.tag != Tag::article || node.meaning == Meaning::noise) continue;
    if (found == no_node || tree[found].end <= index) ++articles;
    if (found == no_node) found = index;
  }
  // Several articles side by side are teasers, unless the first is the one that all is about.
  const bool is_list = articles > 1 && plain_text(tree, found).size() < 1000;
  if (found != no_node && !is_list) return found;
  const std::uint32_t most = find_most_text(tree);
  return most != no_node ? most : main;
}

}  // namespace courant::readers::html

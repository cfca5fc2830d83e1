#include "readers/front_matter/fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::readers::front_matter {
namespace {

using news::Header;
using news::Key;

/// What a name means that is no plain field of a header.
enum class Meaning : std::uint8_t {
  field,
  ignored,     ///< For the generator alone.
  draft,       ///< Whether it must not be published yet.
  published,   ///< Whether it may be published, or since when.
  author_url,  ///< Of the author before it.
  categories,  ///< The section, and tags.
  place,       ///< Where it was filed.
  correction,
};

struct Name {
  std::string_view path;  // lower case, without '_' and '-'
  Meaning meaning;
  Key key = Key::headline;
};

constexpr Name field(std::string_view path, Key key) { return {path, Meaning::field, key}; }
constexpr Name ignored(std::string_view path) { return {path, Meaning::ignored}; }

// The names of Hugo, Jekyll and Astro and of their common themes, in order of preference: of two
// names for one field the first counts.
constexpr std::array names = {
    field("title", Key::headline),
    field("headline", Key::headline),
    field("kicker", Key::kicker),
    field("description", Key::dek),
    field("dek", Key::dek),
    field("summary", Key::dek),
    field("excerpt", Key::dek),
    field("subtitle", Key::dek),
    field("author", Key::byline),
    field("authors", Key::byline),
    field("author.name", Key::byline),
    field("authors.name", Key::byline),
    field("params.author", Key::byline),
    field("byline", Key::byline),
    Name{"author.url", Meaning::author_url},
    Name{"authors.url", Meaning::author_url},
    field("date", Key::published),
    field("pubdate", Key::published),
    field("publishdate", Key::published),
    Name{"published", Meaning::published},
    field("lastmod", Key::updated),
    field("updateddate", Key::updated),
    field("updated", Key::updated),
    field("modified", Key::updated),
    field("lastmodifiedat", Key::updated),
    field("lang", Key::language),
    field("language", Key::language),
    field("section", Key::section),
    field("category", Key::section),
    Name{"categories", Meaning::categories},
    field("tags", Key::tags),
    field("keywords", Key::tags),
    field("source", Key::source),
    field("publisher", Key::source),
    field("canonicalurl", Key::url),
    field("canonical", Key::url),
    field("url", Key::url),
    field("permalink", Key::url),
    field("rights", Key::rights),
    field("copyright", Key::rights),
    field("status", Key::status),
    field("embargo", Key::embargo),
    field("expirydate", Key::expires),
    field("expires", Key::expires),
    field("access", Key::access),
    Name{"draft", Meaning::draft},
    field("image", Key::image),
    field("image.src", Key::image),
    field("image.url", Key::image),
    field("image.path", Key::image),
    field("images", Key::image),
    field("heroimage", Key::image),
    field("heroimage.src", Key::image),
    field("featuredimage", Key::image),
    field("cover", Key::image),
    field("cover.image", Key::image),
    field("cover.src", Key::image),
    field("image.alt", Key::alt),
    field("imagealt", Key::alt),
    field("heroimage.alt", Key::alt),
    field("heroimagealt", Key::alt),
    field("cover.alt", Key::alt),
    field("alt", Key::alt),
    field("image.caption", Key::caption),
    field("cover.caption", Key::caption),
    field("caption", Key::caption),
    field("image.credit", Key::credit),
    field("credit", Key::credit),
    Name{"dateline", Meaning::place},
    Name{"location", Meaning::place},
    Name{"correction", Meaning::correction},
    Name{"corrections", Meaning::correction},
    Name{"corrections.text", Meaning::correction},
    ignored("aliases"),
    ignored("cascade"),
    ignored("comments"),
    ignored("featured"),
    ignored("id"),
    ignored("layout"),
    ignored("linktitle"),
    ignored("markup"),
    ignored("math"),
    ignored("menu"),
    ignored("outputs"),
    ignored("params"),
    ignored("pin"),
    ignored("redirectfrom"),
    ignored("series"),
    ignored("sitemap"),
    ignored("slug"),
    ignored("toc"),
    ignored("translationkey"),
    ignored("type"),
    ignored("weight"),
};

/// "heroImage", "hero_image" and "hero-image" are one name.
std::string plain_path(std::string_view path) {
  std::string plain;
  for (const char c : path) {
    if (c != '_' && c != '-') plain += text::to_lower(c);
  }
  return plain;
}

const Name* name_of_path(std::string_view path) {
  const std::string plain = plain_path(path);
  const auto found = std::ranges::find(names, plain, &Name::path);
  if (found != names.end()) return &*found;
  const auto group = std::ranges::find_if(names, [&](const Name& name) {
    return name.meaning == Meaning::ignored && plain.starts_with(name.path) &&
           plain[name.path.size()] == '.';
  });
  return group == names.end() ? nullptr : &*group;
}

enum class Truth : std::uint8_t { no, yes, unknown };

Truth truth_of(std::string_view text) {
  const std::string lower = text::to_lower(text);
  static constexpr std::array<std::string_view, 3> yes = {"true", "yes", "on"};
  static constexpr std::array<std::string_view, 3> no = {"false", "no", "off"};
  if (std::ranges::find(yes, lower) != yes.end()) return Truth::yes;
  return std::ranges::find(no, lower) != no.end() ? Truth::no : Truth::unknown;
}

bool says_nothing(std::string_view text) { return text.empty() || text == "null" || text == "~"; }

/// `text` with single spaces between words.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text::trim(text)) {
    const bool is_white = text::is_white(c);
    if (!is_white || !line.ends_with(' ')) line += is_white ? ' ' : c;
  }
  return line;
}

/// What the values so far have set.
class Fields {
 public:
  Fields(Header& header, Findings& findings) : header_(header), findings_(findings) {}

  void set(const Value& value) {
    const Name* name = name_of_path(value.path);
    if (name == nullptr) return report(DiagnosticCode::unknown_header, value);
    if (says_nothing(value.text)) return;
    switch (name->meaning) {
      case Meaning::field:
        return set_named(*name, value);
      case Meaning::ignored:
        return;
      case Meaning::draft:
        return set_draft(truth_of(value.text) != Truth::no, value);
      case Meaning::published:
        if (truth_of(value.text) == Truth::unknown) return set_field(Key::published, value);
        return set_draft(truth_of(value.text) == Truth::no, value);
      case Meaning::author_url:
        return set_author_url(value);
      case Meaning::categories:
        return add_categories(value);
      case Meaning::place:
        header_.article.dateline = Dateline{.raw = value.text, .places = {value.text}};
        return;
      case Meaning::correction:
        header_.article.corrections.push_back({.text = value.text});
        return;
    }
  }

 private:
  void report(DiagnosticCode code, const Value& value) {
    findings_.add_on(value.path, code, value.offset);
  }

  /// A value that neither says yes nor no holds the copy back, too.
  void set_draft(bool is_draft, const Value& value) {
    if (truth_of(value.text) == Truth::unknown) report(DiagnosticCode::invalid_header, value);
    if (is_draft) header_.article.status = Status::draft;
  }

  /// Of several names for one field the first in the table counts, of several values of one name
  /// all that add up.
  void set_named(const Name& name, const Value& value) {
    const auto index = static_cast<std::size_t>(name.key);
    const Name*& before = set_by_[index];
    if (before == &name && !value.in_list && !news::may_repeat(name.key)) {
      return report(DiagnosticCode::duplicate_header, value);
    }
    if (before == &name && name.key == Key::image) return;  // the first of a list leads
    if (before != nullptr && before < &name && !adds_up(name.key)) return;
    if (value.text.starts_with('/') && name.path == "permalink" && value.text.contains(':')) {
      return;  // a pattern of addresses
    }
    before = &name;
    set_field(name.key, value);
  }

  [[nodiscard]] static bool adds_up(Key key) noexcept {
    return key == Key::tags || news::may_repeat(key);
  }

  void set_field(Key key, const Value& value) {
    if (key == Key::tags && value.in_list) {
      header_.article.tags.push_back(value.text);
    } else if (key == Key::byline && value.in_list) {
      header_.article.authors.push_back({.name = value.text});
    } else if (!news::set_field(header_, key, value.text)) {
      report(DiagnosticCode::invalid_header, value);
    } else {
      news::note_place(header_, key, value.offset);
    }
  }

  void set_author_url(const Value& value) {
    std::vector<Author>& authors = header_.article.authors;
    Header other;
    if (authors.empty() || !news::set_field(other, Key::url, value.text)) {
      return report(DiagnosticCode::invalid_header, value);
    }
    authors.back().url = std::move(other.article.url);
  }

  /// In one string Jekyll parts categories by spaces.
  void add_categories(const Value& value) {
    if (value.in_list) return add_category(value.text);
    for (std::string_view rest = value.text; !rest.empty();) {
      const std::size_t end = std::min(rest.find_first_of(" ,"), rest.size());
      if (end > 0) add_category(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_category(std::string_view category) {
    if (header_.article.section.empty()) {
      header_.article.section = category;
    } else {
      header_.article.tags.emplace_back(category);
    }
  }

  Header& header_;
  Findings& findings_;
  std::array<const Name*, static_cast<std::size_t>(Key::rates_source) + 1> set_by_{};
};

}  // namespace

bool is_known_name(std::string_view path) { return name_of_path(path) != nullptr; }

void set_fields(const Values& values, Header& header, Findings& findings) {
  Fields fields(header, findings);
  for (const Value& value : values.all) {
    fields.set({value.path, on_one_line(value.text), value.offset, value.in_list});
  }
  for (const Gap& gap : values.gaps) {
    findings.add(DiagnosticCode::invalid_header, gap.offset, std::string(gap.what));
  }
}

}  // namespace courant::readers::front_matter

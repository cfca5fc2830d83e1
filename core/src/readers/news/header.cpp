#include "readers/news/header.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "article/sanitize.hpp"
#include "readers/entries/times.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/names.hpp"
#include "text/characters.hpp"
#include "text/datetime.hpp"
#include "text/language.hpp"
#include "text/urls.hpp"

namespace courant::readers::news {
namespace {

using namespace wire;

bool set_timestamp(std::optional<Timestamp>& target, std::string_view value) {
  if (const auto timestamp = text::parse_timestamp(value)) {
    target = *timestamp;
    return true;
  }
  const auto timestamp = timestamp_in_words(value);
  if (timestamp) target = timestamp;
  return timestamp.has_value();
}

/// An embargo that cannot be read is not over: the copy is held back, as with an unknown status.
bool set_embargo(Article& article, std::string_view value) {
  if (set_timestamp(article.embargo, value)) return true;
  article.status = Status::withheld;
  return false;
}

bool set_currency(std::optional<Currency>& target, std::string_view value) {
  const auto currency = Currency::from_code(value);
  if (!currency || !is_listed(*currency)) return false;
  target = currency;
  return true;
}

bool set_status(Status& target, std::string_view value) {
  struct Name {
    std::string_view name;
    Status status;
  };
  static constexpr std::array names = {
      Name{"usable", Status::usable},       Name{"published", Status::usable},
      Name{"draft", Status::draft},         Name{"withheld", Status::withheld},
      Name{"cancelled", Status::cancelled}, Name{"canceled", Status::cancelled},
      Name{"опубликовано", Status::usable}, Name{"жарыяланды", Status::usable},
      Name{"черновик", Status::draft},      Name{"отозвано", Status::cancelled},
      Name{"منشور", Status::usable},        Name{"مسودة", Status::draft},
      Name{"ملغى", Status::cancelled}};
  const auto found = std::ranges::find(names, text::to_lower(value), &Name::name);
  // A status that we do not know may mean "not yet": such copy is held back, not shown. What holds
  // it back once is not undone by another line.
  if (target == Status::usable) target = found == names.end() ? Status::withheld : found->status;
  return found != names.end();
}

bool set_access(Access& target, std::string_view value) {
  const std::string lower = text::to_lower(value);
  if (lower != "free" && lower != "paid") return false;
  target = lower == "free" ? Access::free : Access::paid;
  return true;
}

bool set_tags(std::vector<std::string>& target, std::string_view value) {
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find_first_of(",;"), rest.size());
    const std::string_view tag = text::trim_spaces(rest.substr(0, comma));
    if (!tag.empty()) target.emplace_back(tag);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return !target.empty();
}

bool set_url(std::string& target, std::string_view value, UrlUse use) {
  if (value.contains(' ')) return false;
  target = safe_url(value, use);
  return !target.empty();
}

void add_authors(std::vector<Author>& target, std::string_view value) {
  std::vector<Author> authors = authors_of_byline(value);
  if (authors.empty()) authors = split_authors(value);
  std::ranges::move(authors, std::back_inserter(target));
}

Image& image_of(Article& article) {
  if (!article.image) article.image.emplace();
  return *article.image;
}

void settle(std::optional<Timestamp>& timestamp, std::size_t offset, const ReadOptions& options,
            Findings& findings) {
  if (timestamp && !settle_zone(*timestamp, options)) {
    findings.add(DiagnosticCode::unknown_zone, offset);
  }
}

}  // namespace

bool set_field(Header& header, Key key, std::string_view value) {
  Article& article = header.article;
  switch (key) {
    case Key::headline:
      article.headline = value;
      return true;
    case Key::kicker:
      article.kicker = value;
      return true;
    case Key::dek:
      article.dek = value;
      return true;
    case Key::byline:
      add_authors(article.authors, value);
      return true;
    case Key::published:
      return set_timestamp(article.published, value);
    case Key::updated:
      return set_timestamp(article.updated, value);
    case Key::language:
      if (!text::is_language_tag(value)) return false;
      article.language = value;
      return true;
    case Key::section:
      article.section = value;
      return true;
    case Key::tags:
      return set_tags(article.tags, value);
    case Key::source:
      article.source = value;
      return true;
    case Key::url:
      return set_url(article.url, value, UrlUse::link);
    case Key::rights:
      article.rights = value;
      return true;
    case Key::status:
      return set_status(article.status, value);
    case Key::embargo:
      return set_embargo(article, value);
    case Key::expires:
      return set_timestamp(article.expires, value);
    case Key::access:
      return set_access(article.access, value);
    case Key::image:
      return set_url(image_of(article).url, value, UrlUse::image);
    case Key::alt:
      image_of(article).alt = value;
      return true;
    case Key::caption:
      image_of(article).caption = value;
      return true;
    case Key::credit:
      image_of(article).credit = value;
      return true;
    case Key::base:
      return set_currency(header.base, value);
    case Key::rates_date: {
      std::optional<Timestamp> timestamp;
      if (!set_timestamp(timestamp, value) || !timestamp) return false;
      header.rates_date = timestamp->date;
      return true;
    }
    case Key::rates_source:
      header.rates_source = value;
      return true;
  }
  return false;
}

bool may_repeat(Key key) noexcept {
  return key == Key::byline || key == Key::status || key == Key::embargo;
}

void note_place(Header& header, Key key, std::size_t offset) noexcept {
  if (key == Key::published) header.published_at = offset;
  if (key == Key::updated) header.updated_at = offset;
  if (key == Key::embargo) header.embargo_at = offset;
  if (key == Key::expires) header.expires_at = offset;
}

void settle_zones(Header& header, const ReadOptions& options, Findings& findings) {
  settle(header.article.published, header.published_at, options, findings);
  settle(header.article.updated, header.updated_at, options, findings);
  settle(header.article.embargo, header.embargo_at, options, findings);
  settle(header.article.expires, header.expires_at, options, findings);
}

void settle_addresses(Article& article, const ReadOptions& options) {
  if (article.image && article.image->url.empty()) article.image.reset();
  if (options.url.empty()) return;
  const auto settle = [&](std::string& url, UrlUse use) {
    if (!url.empty()) url = safe_url(text::resolve_url(url, options.url), use);
  };
  settle(article.url, UrlUse::link);
  if (article.image) settle(article.image->url, UrlUse::image);
  for (Author& author : article.authors) settle(author.url, UrlUse::link);
}

bool says_something(const Article& article) {
  return !article.headline.empty() || !article.body.blocks.empty() || !article.dek.empty() ||
         !article.corrections.empty() || !article.credits.empty();
}

}  // namespace courant::readers::news

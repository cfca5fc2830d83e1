#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "courant/article.hpp"
#include "courant/rates.hpp"
#include "courant/read.hpp"
#include "readers/findings.hpp"

namespace courant::readers::news {

/// A field that the header of a text or its front matter sets.
enum class Key : unsigned char {
  headline,
  kicker,
  dek,
  byline,
  published,
  updated,
  language,
  section,
  tags,
  source,
  url,
  rights,
  status,
  embargo,
  expires,
  access,
  image,
  alt,
  caption,
  credit,
  base,
  rates_date,
  rates_source,
};

/// What stands in front of a text says of it.
struct Header {
  Article article{};  ///< The fields that are named.
  std::optional<Currency> base{};
  std::optional<Date> rates_date{};
  std::string rates_source{};
  std::size_t published_at = 0;  ///< Offsets of the times.
  std::size_t updated_at = 0;
  std::size_t embargo_at = 0;
  std::size_t expires_at = 0;
};

/// Puts `value` where `key` says; false if it is not what the field takes. A status or an embargo
/// that cannot be read holds the copy back.
bool set_field(Header& header, Key key, std::string_view value);

/// Whether `key` may come more than once: authors add up, and what holds copy back once is not
/// undone.
[[nodiscard]] bool may_repeat(Key key) noexcept;

/// Remembers that the value of `key` stands at `offset`, if it is a time.
void note_place(Header& header, Key key, std::size_t offset) noexcept;

/// Gives times without offset the zone that the caller declares; without one they are reported.
void settle_zones(Header& header, const ReadOptions& options, Findings& findings);

/// Resolves the addresses that the header gave without host: they are meant where the text is from.
/// A picture without an address is none.
void settle_addresses(Article& article, const ReadOptions& options);

/// Whether there is anything in `article` to show.
[[nodiscard]] bool says_something(const Article& article);

}  // namespace courant::readers::news

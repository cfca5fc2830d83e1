#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "courant/datetime.hpp"
#include "courant/money.hpp"

namespace courant {

/// A half-open range of indices, or of bytes of Body::text.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool is_empty() const noexcept { return begin == end; }
  friend bool operator==(const Range&, const Range&) = default;
};

/// What a block is. Together with InlineKind this is all that an article can express.
enum class BlockKind : std::uint8_t {
  paragraph,   ///< Inlines.
  heading,     ///< Inlines; Block::level.
  quotation,   ///< Child blocks: the quoted ones. Inlines: the speaker, possibly none.
  list,        ///< Child blocks: list_item. Block::ordered, Block::number, Block::tight.
  list_item,   ///< Child blocks.
  table,       ///< Child blocks: table_row. Inlines: the caption.
  table_row,   ///< Child blocks: table_cell.
  table_cell,  ///< Inlines; Block::scope, Block::alignment, spans.
  figure,      ///< An image (Block::number indexes Body::images). Inlines: the caption.
  code,        ///< One text inline, shown to the letter. Block::detail: the language.
  rule,        ///< A thematic break; nothing inside.
  embed_link,  ///< A link that stands alone: an embed, or "read also". Inlines: its label.
               ///< Block::detail: the URL, empty when the copy names none.
};

enum class CellScope : std::uint8_t { none, column, row };
enum class Alignment : std::uint8_t { none, left, center, right };

/// A node of the block tree, which lies in Body::blocks in document order: the blocks inside block
/// `i` are those from `i + 1` up to, not including, `blocks[i].end`. A tree in one array costs no
/// allocation per node, needs no recursion to walk or destroy, and cannot dangle.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< heading: 1 to 6, relative to the article's own headline.
  bool ordered = false;    ///< list.
  bool tight = false;      ///< list: its items' paragraphs are set without space between them.
  CellScope scope = CellScope::none;      ///< table_cell: of which a cell is the header.
  Alignment alignment = Alignment::none;  ///< table_cell.
  std::uint16_t column_span = 1;          ///< table_cell.
  std::uint16_t row_span = 1;             ///< table_cell.
  std::uint32_t end = 0;                  ///< Index in Body::blocks one past the last block inside.
  std::uint32_t number = 0;  ///< ordered list: its first number. figure: index in Body::images.
  Range inlines{};           ///< In Body::inlines.
  Range detail{};            ///< In Body::text: see the kinds.
};

/// What an inline is. Containers hold the inlines that follow them, up to Inline::end.
enum class InlineKind : std::uint8_t {
  text,        ///< Characters.
  line_break,  ///< Nothing inside.
  code,        ///< Characters, shown to the letter.
  emphasis,    ///< Container, like all that follow.
  strong,
  deleted,
  subscript,
  superscript,
  link,    ///< Inline::url, Inline::title.
  quoted,  ///< Direct speech or a quoted word; its marks are part of the text inside.
  amount,  ///< A sum of money; Inline::number indexes Body::amounts.
};

/// A node of the inline tree, laid out like Block.
struct Inline {
  InlineKind kind = InlineKind::text;
  std::uint32_t end = 0;     ///< Index in Body::inlines one past the last inline inside.
  std::uint32_t number = 0;  ///< amount: index in Body::amounts.
  Range text{};              ///< text and code: in Body::text.
  Range url{};    ///< link: in Body::text; its scheme is one of http, https, mailto, tel.
  Range title{};  ///< link: in Body::text.
};

/// A picture. URLs are https, http or relative; never data: or blob:.
struct Image {
  std::string url{};
  std::string alt{};
  std::string caption{};
  std::string credit{};
  std::uint32_t width = 0;   ///< CSS pixels; 0 if unknown.
  std::uint32_t height = 0;  ///< CSS pixels; 0 if unknown.

  friend bool operator==(const Image&, const Image&) = default;
};

/// The rate that an amount was converted at: `units` of its currency cost `price` in the other, or
/// the other way round if the rates were published so.
struct AppliedRate {
  std::uint32_t units = 1;
  Decimal price{};        ///< As published, or what it comes to across the base.
  bool exact = true;      ///< Whether nothing was rounded off `price`.
  bool inverted = false;  ///< `units` of the other currency cost `price` in that of the amount.

  friend bool operator==(const AppliedRate&, const AppliedRate&) = default;
};

/// An amount in the currency that a reader asked for.
struct ConvertedAmount {
  Decimal low{};   ///< Rounded for reading, half to even.
  Decimal high{};  ///< Equal to `low` unless the amount is a range.
  Currency currency;
  std::optional<Date> date{};  ///< The day of the rate; of the older one if two were needed.
  std::string source{};        ///< Who published the rate; empty if unknown.
  std::optional<AppliedRate> rate{};

  friend bool operator==(const ConvertedAmount&, const ConvertedAmount&) = default;
};

/// What an amount inline says: a value or a range, in a currency or, if the sign is ambiguous,
/// none.
struct Amount {
  Decimal low{};
  Decimal high{};  ///< Equal to `low` unless the copy gives a range.
  std::optional<Currency> currency{};
  std::string symbol{};  ///< The sign or word as written, e.g. "$".
  bool approximate = false;
  /// Several currencies share the sign. `currency` is then what language, country or declaration
  /// settled, if they did.
  bool ambiguous = false;
  std::optional<ConvertedAmount> converted{};  ///< By convert_amounts(), if it was asked for.

  friend bool operator==(const Amount&, const Amount&) = default;
};

/// The body of an article: text in one buffer, blocks and inlines that point into it.
/// Copyable as a whole, since everything refers by index.
struct Body {
  std::string text{};  ///< UTF-8 without NUL and without lone surrogates.
  std::vector<Block> blocks{};
  std::vector<Inline> inlines{};
  std::vector<Image> images{};
  std::vector<Amount> amounts{};

  /// The characters in `range` of the text. Valid while this body lives unchanged.
  [[nodiscard]] std::string_view view(Range range) const& noexcept [[clang::lifetimebound]] {
    return std::string_view(text).substr(range.begin, range.end - range.begin);
  }
  [[nodiscard]] std::string_view view(Range range) const&& = delete;
};

/// The characters of a run of inlines without their marks; a line break becomes a space.
[[nodiscard]] std::string plain_text(const Body& body, Range inlines);

/// Somebody who made the article.
struct Author {
  std::string name{};
  std::string url{};
  std::string role{};  ///< As the copy says, e.g. "Staff Writer"; empty for a plain author.

  friend bool operator==(const Author&, const Author&) = default;
};

/// Where and when an article was filed, e.g. "BISHKEK, June 12 (Kabar) —".
struct Dateline {
  std::string raw{};                  ///< As written, separator left out.
  std::vector<std::string> places{};  ///< As written, e.g. "BISHKEK".
  std::optional<Date> date{};         ///< Only if the copy gives the year.
  std::string agency{};

  friend bool operator==(const Dateline&, const Dateline&) = default;
};

struct Correction {
  std::string text{};
  std::optional<Timestamp> date{};

  friend bool operator==(const Correction&, const Correction&) = default;
};

/// Whether the copy may be shown.
enum class Status : std::uint8_t { usable, draft, withheld, cancelled };

/// Whether reading the article costs something, if its source says.
enum class Access : std::uint8_t { unknown, free, paid };

enum class TextDirection : std::uint8_t { left_to_right, right_to_left };

/// A news article. Strings are UTF-8 plain text, empty when the source gives none.
struct Article {
  std::string kicker{};  ///< The line above the headline.
  std::string headline{};
  std::string dek{};  ///< The summary below the headline.
  std::vector<Author> authors{};
  std::string byline{};  ///< As written, "By A. Asanova".
  std::optional<Dateline> dateline{};
  std::optional<Timestamp> published{};
  std::optional<Timestamp> updated{};
  std::string language{};  ///< BCP 47, e.g. "ky"; never empty after read().
  TextDirection direction = TextDirection::left_to_right;
  std::string section{};
  std::vector<std::string> tags{};
  std::string source{};          ///< The publisher or agency.
  std::string url{};             ///< The canonical address.
  std::optional<Image> image{};  ///< The lead image.
  Body body{};
  std::vector<Correction> corrections{};
  std::vector<std::string> credits{};  ///< "Reporting by …", "Photo: …" lines.
  std::string rights{};
  Status status = Status::usable;
  std::optional<Timestamp> embargo{};  ///< Not to be shown before.
  std::optional<Timestamp> expires{};  ///< Not to be shown from then on.
  Access access = Access::unknown;
};

}  // namespace courant

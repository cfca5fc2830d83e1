#include "article/quoted_text.hpp"

#include "locale/locale.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace courant {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// `mark` without the space that it sets inside the quotation, if the copy has one there already.
std::string_view without_doubled_space(std::string_view mark, std::string_view before,
                                       std::string_view after) {
  const bool space_after = !after.empty() && text::is_space(text::decode_at(after, 0).value);
  const bool space_before =
      !before.empty() && text::is_space(text::decode_before(before, before.size()));
  if (mark.ends_with(no_break_space) && space_after) mark.remove_suffix(no_break_space.size());
  if (mark.starts_with(no_break_space) && space_before) mark.remove_prefix(no_break_space.size());
  return mark;
}

/// What `language` writes in place of `mark`.
std::string_view mark_of_language(const QuoteMark& mark, std::string_view language) {
  const locale::QuotationMarks marks = locale::quotation_marks(language);
  const bool outer = mark.depth % 2 == 0;
  if (mark.role == MarkRole::open) return outer ? marks.open : marks.inner_open;
  return outer ? marks.close : marks.inner_close;
}

/// Whether a mark begins a quoted inline: it has a partner, or opens the paragraph and leaves it
/// open, as British copy does.
bool begins_inline(const QuoteMark& mark) noexcept {
  return mark.role == MarkRole::open && (mark.partner != QuoteMark::no_partner || mark.offset == 0);
}

}  // namespace

std::string_view printed_mark(const QuoteMark& mark, std::string_view paragraph,
                              const QuoteStyle& style) {
  const std::string_view written = paragraph.substr(mark.offset, mark.size);
  if (!style.repair || !mark.mismatched) return written;
  return without_doubled_space(mark_of_language(mark, style.language),
                               paragraph.substr(0, mark.offset),
                               paragraph.substr(mark.offset + mark.size));
}

std::vector<QuoteMark> add_quoted_text(BodyBuilder& builder, std::string_view paragraph,
                                       const QuoteStyle& style) {
  std::vector<QuoteMark> marks = pair_quote_marks(paragraph);
  std::size_t at = 0;
  bool left_open = false;
  for (const QuoteMark& mark : marks) {
    builder.add_text(paragraph.substr(at, mark.offset - at));
    at = mark.offset + mark.size;
    const bool begins = begins_inline(mark);
    if (begins) builder.open_inline(InlineKind::quoted);
    left_open |= begins && mark.partner == QuoteMark::no_partner;
    builder.add_text(printed_mark(mark, paragraph, style));
    if (mark.role == MarkRole::close) builder.close_inline();
  }
  builder.add_text(paragraph.substr(at));
  if (left_open) builder.close_inline();
  return marks;
}

}  // namespace courant

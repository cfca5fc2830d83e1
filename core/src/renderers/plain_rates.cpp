#include <algorithm>

#include "locale/locale.hpp"
#include "renderers/labels.hpp"
#include "renderers/plain_parts.hpp"
#include "renderers/quotes.hpp"
#include "text/utf8.hpp"

namespace courant::renderers {
namespace {

using locale::Label;

/// How numbers are shown.
struct Style {
  const RenderOptions& options;
  std::string_view language;
};

std::string number(const Decimal& value, const Style& style) {
  return locale::format_decimal(shortened(value, style.options), style.language);
}

void append_side(std::string& out, Label label, const std::optional<Decimal>& price,
                 const Style& style) {
  if (!price) return;
  if (!out.empty()) out += line_separator;
  out += locale::label(label, style.language);
  out += ' ';
  out += number(*price, style);
}

/// The value; without one, what the bank buys and sells at.
std::string price_of(const Quote& quote, const Style& style) {
  if (quote.value) return number(*quote.value, style);
  std::string text;
  append_side(text, Label::buy, quote.buy, style);
  append_side(text, Label::sell, quote.sell, style);
  return text;
}

void append_part(std::string& out, std::string_view part) {
  if (part.empty()) return;
  if (!out.empty()) out += line_separator;
  append_visible(out, part);
}

std::string note_of(const RateTable& rates, std::string_view language) {
  std::string note;
  append_part(note, base_note(rates, language));
  if (rates.date) {
    append_part(note, locale::format_date(*rates.date, locale::DateStyle::long_form, language));
  } else if (rates.published_at) {
    append_part(note, format_timestamp(*rates.published_at, language));
  }
  if (!rates.source.empty()) append_part(note, fill_label(Label::source, language, rates.source));
  return note;
}

struct PlainQuote {
  std::string code;
  std::string price;
  std::string rest;
};

std::vector<PlainQuote> plain_quotes(const RateTable& rates, const Style& style) {
  std::vector<PlainQuote> quotes;
  for (const Quote& quote : rates.quotes) {
    std::string rest;
    if (const auto change = shown_change(quote, style.options)) {
      rest += " " + format_change(*change, style.options, style.language);
    }
    if (quote.date) {
      rest += line_separator;
      rest += locale::format_date(*quote.date, locale::DateStyle::short_form, style.language);
    }
    quotes.push_back({priced(quote, style.language), price_of(quote, style), std::move(rest)});
  }
  return quotes;
}

std::string padding(std::size_t width, std::string_view text) {
  // NOLINTNEXTLINE(modernize-return-braced-init-list): braces would list characters.
  return std::string(width - text::count_code_points(text), ' ');
}

}  // namespace

void write_plain_rates(PlainLines& lines, const RateTable& rates, const RenderOptions& options,
                       std::string_view language) {
  if (rates.quotes.empty()) return;
  const std::vector<PlainQuote> quotes = plain_quotes(rates, {options, language});
  std::size_t code_width = 0;
  std::size_t price_width = 0;
  for (const PlainQuote& quote : quotes) {
    code_width = std::max(code_width, text::count_code_points(quote.code));
    price_width = std::max(price_width, text::count_code_points(quote.price));
  }
  std::string text;
  for (const PlainQuote& quote : quotes) {
    if (!text.empty()) text += '\n';
    text += padding(code_width, quote.code) + quote.code;
    text += ' ' + padding(price_width, quote.price) + quote.price + quote.rest;
  }
  lines.block(text);
  if (const std::string note = note_of(rates, language); !note.empty()) lines.line(note);
}

}  // namespace courant::renderers

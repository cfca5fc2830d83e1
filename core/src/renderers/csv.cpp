#include <optional>

#include "courant/render.hpp"
#include "rates/names.hpp"
#include "renderers/quotes.hpp"

namespace courant {
namespace {

/// Rows of fields, quoted where they must be.
class CsvWriter {
 public:
  void field(std::string_view text) {
    if (!first_) text_ += ',';
    first_ = false;
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
      text_ += text;
      return;
    }
    text_ += '"';
    for (const char c : text) {
      if (c == '"') text_ += '"';
      text_ += c;
    }
    text_ += '"';
  }

  void field(const std::optional<Decimal>& number) {
    field(number ? std::string_view(number->to_string()) : std::string_view());
  }

  void end_row() {
    text_ += '\n';
    first_ = true;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_{};
  bool first_ = true;
};

void write_row(CsvWriter& csv, const RateTable& rates, const Quote& quote,
               const std::optional<Date>& day) {
  const std::optional<Date> date = quote.date ? quote.date : day;
  csv.field(date ? to_string(*date) : std::string());
  csv.field(quote.currency.code());
  // A program that knows no grams takes "1 g" for no number, rather than grams for ounces.
  csv.field(renderers::units_of(quote));
  csv.field(quote.value);
  csv.field(quote.buy);
  csv.field(quote.sell);
  csv.field(change_of(quote));
  csv.field(name_of(quote.direction));
  csv.field(rates.base ? rates.base->code() : std::string_view());
  csv.field(rates.source);
  csv.end_row();
}

}  // namespace

std::string render_csv(const Document& document, const RenderOptions&) {
  if (!document.rates) return {};
  const RateTable& rates = *document.rates;
  CsvWriter csv;
  for (const std::string_view name : {"date", "code", "nominal", "value", "buy", "sell", "change",
                                      "direction", "base", "source"}) {
    csv.field(name);
  }
  csv.end_row();
  for (const Quote& quote : rates.quotes) write_row(csv, rates, quote, rates.date);
  for (const Fixing& fixing : rates.history) {
    for (const Quote& quote : fixing.quotes) write_row(csv, rates, quote, fixing.date);
  }
  return csv.take();
}

}  // namespace courant

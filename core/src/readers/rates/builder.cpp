#include "readers/rates/builder.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "money/written_number.hpp"
#include "readers/readers.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/datetime.hpp"
#include "text/excerpt.hpp"

namespace courant::readers {
namespace {

/// Whether `currency` is a metal, which ISO 4217 counts in troy ounces.
bool is_metal(const Currency& currency) noexcept {
  static constexpr std::array<std::string_view, 4> metals = {"XAU", "XAG", "XPT", "XPD"};
  return std::ranges::find(metals, currency.code()) != metals.end();
}

bool has_exponent(std::string_view number) noexcept {
  return number.find_first_of("eE") != std::string_view::npos;
}

/// Half of `a` and `b` together, exactly, with no more digits than that takes.
std::optional<Decimal> middle_of(const Decimal& a, const Decimal& b) {
  const auto sum = courant::add(a, b);
  if (!sum) return std::nullopt;
  const Decimal one = Decimal::from_integer(1);
  const Decimal two = Decimal::from_integer(2);
  for (const int scale : {sum->scale(), sum->scale() + 1}) {
    const auto half = multiply_divide(*sum, one, two, scale, Rounding::half_even);
    if (half && courant::add(*half, *half) == *sum) return *half;
  }
  return std::nullopt;
}

/// The sign of `number` is taken off; whether it was a minus.
bool take_sign(std::string_view& number) noexcept {
  constexpr std::string_view minus = "\xE2\x88\x92";
  const bool negative = number.starts_with('-') || number.starts_with(minus);
  if (number.starts_with(minus)) {
    number.remove_prefix(minus.size());
  } else if (negative || number.starts_with('+')) {
    number.remove_prefix(1);
  }
  return negative;
}

}  // namespace

RateTableBuilder::RateTableBuilder(const RateSource& source, const ReadOptions& options,
                                   Findings& findings)
    : source_(source), options_(options), findings_(findings), direction_(source.direction) {
  table_.source = source.name;
  table_.kind = source.kind;
  table_.base = Currency::from_code(source.base);
}

void RateTableBuilder::set_base(std::string_view code) {
  base_named_ |= !text::trim(code).empty();
  if (!table_.base) table_.base = Currency::from_code(text::trim(code));
}

void RateTableBuilder::report(DiagnosticCode code, const WrittenRate& row, std::string_view what) {
  findings_.add_on(what, code, row.offset);
}

std::optional<Date> RateTableBuilder::date_of(std::string_view written, std::size_t offset) {
  const auto moment = moment_of(written, offset);
  return moment ? std::optional(moment->date) : std::nullopt;
}

std::optional<Timestamp> RateTableBuilder::moment_of(std::string_view written, std::size_t offset) {
  const std::string_view trimmed = text::trim(written);
  if (trimmed.empty()) return std::nullopt;
  // Up to eight digits are a day: 20310612.
  if (trimmed.size() > 8) {
    if (const auto moment = text::parse_unix_seconds(trimmed)) return moment;
  }
  if (const auto moment = text::parse_timestamp(trimmed)) return *moment;
  report(DiagnosticCode::invalid_date, {.offset = offset}, written);
  invalid_date_ = true;
  return std::nullopt;
}

// A separator that is not the source's own is grouping only where the number says so by itself:
// "1.234" of a source that writes commas may be a mistake for 1,234.
std::optional<Decimal> RateTableBuilder::number_of(std::string_view written) const {
  std::string_view number = text::trim_spaces(written);
  if (number.empty()) return std::nullopt;
  const bool negative = take_sign(number);
  const bool comma = source_.decimal_mark == ',';
  Result<Decimal> value = std::unexpected(Error{ErrorCode::malformed, {}, {}});
  if (has_exponent(number)) {
    if (!comma && text::is_digit(number.front())) value = Decimal::parse(number);
  } else {
    const MarkEvidence own = comma ? MarkEvidence::comma : MarkEvidence::point;
    const MarkEvidence evidence = evidence_of(number);
    const bool plain = !number.contains(comma ? '.' : ',');
    const bool clear = evidence == own || (plain && evidence != MarkEvidence::invalid);
    if (clear) value = parse_written(number, own);
  }
  const auto most_digits = static_cast<int>(options_.limits.number_digits);
  if (!value || value->digits() > most_digits) return std::nullopt;
  return negative ? value->negated() : *value;
}

std::optional<Currency> RateTableBuilder::currency_of(const WrittenRate& row) {
  const auto currency = Currency::from_code(text::trim_spaces(row.code));
  if (currency && is_listed(*currency)) return currency;
  if (!leaves_out_unlisted_) report(DiagnosticCode::unlisted_currency, row, row.code);
  return std::nullopt;
}

std::optional<std::uint32_t> RateTableBuilder::nominal_of(const WrittenRate& row) {
  const std::string_view written = text::trim_spaces(row.nominal);
  if (written.empty()) return 1;
  std::uint32_t nominal = 0;
  const bool digits =
      written.size() <= 9 && written.find_first_not_of("0123456789") == std::string_view::npos;
  for (const char c : digits ? written : std::string_view()) {
    nominal = nominal * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (nominal > 0) return nominal;
  report(DiagnosticCode::invalid_rate, row, row.nominal);
  return std::nullopt;
}

/// A price that is given and above zero; absent and reported if it is given and is not.
std::optional<Decimal> RateTableBuilder::price_of(std::string_view written,
                                                  const WrittenRate& row) {
  if (text::trim_spaces(written).empty()) return std::nullopt;
  const auto price = number_of(written);
  if (price && !price->is_zero() && !price->is_negative()) return price;
  report(DiagnosticCode::invalid_rate, row, written);
  return std::nullopt;
}

/// Whether the price of one unit is that of `nominal` units divided, in its own digits. True if it
/// is no number: it is only there to find faults. The Bank of Russia writes it as 5,33746E-05 too.
bool RateTableBuilder::agrees(std::string_view per_one, const Decimal& value,
                              std::uint32_t nominal) const {
  std::string number(text::trim_spaces(per_one));
  if (source_.decimal_mark == ',') std::ranges::replace(number, ',', '.');
  const auto stated = Decimal::parse(number);
  if (!stated) return true;
  // Half a unit of the last digit may have been rounded either way.
  return std::ranges::any_of(std::array{Rounding::half_even, Rounding::half_up}, [&](Rounding way) {
    const auto reckoned = multiply_divide(value, Decimal::from_integer(1),
                                          Decimal::from_integer(nominal), stated->scale(), way);
    return reckoned && *reckoned == *stated;
  });
}

/// The quotes of a day; null, with a diagnostic, if newer days fill the table. Sources differ in
/// which end of their history they begin at, and the newest rates must not be those left out.
std::vector<Quote>* RateTableBuilder::quotes_of(std::optional<Date> date, const WrittenRate& row) {
  if (!date) {
    if (undated_.empty()) undated_at_ = row.offset;
    return &undated_;
  }
  auto day = std::ranges::lower_bound(days_, *date, std::greater<>(), &Fixing::date);
  if (day != days_.end() && day->date == *date) return &day->quotes;
  if (days_.size() >= options_.limits.dates) {
    if (!too_many_days_) report(DiagnosticCode::limit_reached, row, to_string(*date));
    too_many_days_ = true;
    if (day == days_.end()) return nullptr;
    days_.pop_back();
  }
  day = days_.insert(day, {.date = *date, .quotes = {}});
  return &day->quotes;
}

void RateTableBuilder::keep(const Quote& quote, std::vector<Quote>& quotes,
                            const WrittenRate& row) {
  const auto same = std::ranges::find(quotes, quote.currency, &Quote::currency);
  if (same != quotes.end()) {
    if (last_counts_) {
      *same = quote;
    } else {
      report(DiagnosticCode::duplicate_currency, row, row.code);
    }
  } else if (quotes.size() >= options_.limits.quotes_per_date) {
    report(DiagnosticCode::limit_reached, row, row.code);
  } else {
    quotes.push_back(quote);
    if (!one_table_) return;
    one_table_ = std::ranges::find(order_, quote.currency) == order_.end();
    order_.push_back(quote.currency);
  }
}

void RateTableBuilder::add(const WrittenRate& row, std::optional<Date> date) {
  const auto currency = currency_of(row);
  if (!currency) return;
  if (date && (*date < source_.base_since || *date > source_.base_until)) {
    return report(DiagnosticCode::other_base, row, to_string(*date));
  }
  const auto nominal = nominal_of(row);
  if (!nominal) return;
  auto value = price_of(row.value, row);
  const auto buy = price_of(row.buy, row);
  const auto sell = price_of(row.sell, row);
  if (source_.value_is_middle && buy && sell) value = middle_of(*buy, *sell);
  if (value && !agrees(row.per_one, *value, *nominal)) {
    return report(DiagnosticCode::contradictory_rate, row, row.per_one);
  }
  // An empty cell says that there is no rate; anything else has been reported.
  if (!value && !buy && !sell) return;
  std::vector<Quote>* const quotes = quotes_of(date, row);
  if (quotes == nullptr) return;
  const auto change = number_of(row.change);
  if (!change && !row.change.empty()) report(DiagnosticCode::ignored_change, row, row.change);
  keep({.currency = *currency,
        .nominal = *nominal,
        .value = value,
        .direction = direction_,
        .buy = buy,
        .sell = sell,
        .previous = price_of(row.previous, row),
        .change = change,
        .date = row.own_date,
        .unit = row.unit.value_or(is_metal(*currency) ? source_.metal_unit : QuoteUnit::money)},
       *quotes, row);
}

/// Among rows that say their day one that does not is of an unknown one, not of the newest.
void RateTableBuilder::drop_undated() {
  if (undated_.empty() || days_.empty()) return;
  if (!invalid_date_) findings_.add(DiagnosticCode::invalid_date, undated_at_);
  undated_.clear();
}

/// The quotes of all days in the order in which they came.
std::vector<Quote> RateTableBuilder::quotes_of_one_table() const {
  std::vector<Quote> all;
  for (const Currency currency : order_) {
    for (const auto& [date, quotes] : days_) {
      const auto quote = std::ranges::find(quotes, currency, &Quote::currency);
      if (quote == quotes.end()) continue;
      all.push_back(*quote);
      if (date != days_.front().date) all.back().date = date;
    }
  }
  return all;
}

std::optional<RateTable> RateTableBuilder::finish() {
  drop_undated();
  if (days_.empty()) {
    table_.quotes = std::move(undated_);
  } else {
    table_.date = days_.front().date;
    if (one_table_) {
      table_.quotes = quotes_of_one_table();
    } else {
      table_.quotes = std::move(days_.front().quotes);
      days_.erase(days_.begin());
      table_.history = std::move(days_);
    }
  }
  if (table_.quotes.empty()) return std::nullopt;
  if (!table_.base && !base_named_) table_.base = options_.base;
  if (!table_.base) findings_.add(DiagnosticCode::missing_base, 0);
  return std::move(table_);
}

Document rates_document(RateTableBuilder& builder, const Input& input, const ReadOptions& options,
                        Findings& findings, std::string_view language) {
  report_json_notes(input, findings);
  Document document;
  document.rates = builder.finish();
  document.language = language_for(options, language, {}, findings);
  document.complete = input.complete();
  if (!document.complete) findings.add(DiagnosticCode::incomplete, input.text().size());
  document.diagnostics = findings.take();
  return document;
}

std::unexpected<Error> source_error(std::string_view words, std::size_t offset) {
  constexpr std::size_t most = 200;
  return std::unexpected(Error{ErrorCode::source_error,
                               {.offset = offset},
                               "the source says: " + text::excerpt(text::trim(words), most)});
}

}  // namespace courant::readers

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "amounts/reports.hpp"
#include "courant/amounts.hpp"

namespace courant {
namespace {

/// Until the next rate is published, banks' rates hold over weekends and long holidays.
constexpr std::int32_t longest_validity = 10;  // days

constexpr int fewest_digits = 3;

/// Digits that say something: zeros at the end of a whole number may be rounding.
int significant_digits(const Decimal& value) {
  std::string digits = value.to_string();
  if (!digits.contains('.')) digits.resize(digits.find_last_not_of('0') + 1);
  const auto count = std::ranges::count_if(digits, [](char c) { return c >= '0' && c <= '9'; });
  const std::size_t zeros = digits.find_first_not_of("0.");
  const auto leading = std::ranges::count(digits.substr(0, std::min(zeros, digits.size())), '0');
  return static_cast<int>(count - leading);
}

int digits_for(const Amount& amount) {
  const int digits = std::max(significant_digits(amount.low), significant_digits(amount.high));
  return std::clamp(digits, fewest_digits, Decimal::max_digits);
}

/// The rates that one way of converting takes, and the day that counts. Each currency is there
/// once, with the day of its rate.
struct Way {
  RateTable rates;
  std::optional<Date> day;  ///< Absent: the latest.
};

/// The latest rates of each currency, or those valid on `day`.
Result<Way> way_of(const RateTable& rates, std::optional<Date> day) {
  constexpr Date last_day{.year = 9999, .month = 12, .day = 31};
  if (!day && !rates.date) return Way{.rates = rates, .day = day};
  Result<RateTable> selected = select_rates(rates, {.date = day.value_or(last_day)});
  if (!selected) {
    return std::unexpected(
        Error{selected.error().code, {}, "no rates for " + to_string(day.value_or(last_day))});
  }
  selected->history.clear();
  return Way{.rates = *std::move(selected), .day = day};
}

std::unexpected<Error> no_rate(ErrorCode code, Currency currency, std::string_view more) {
  return std::unexpected(
      Error{code, {}, "no rate of " + std::string(currency.code()).append(more)});
}

/// The day of the rate of `currency`; none for the base. @return why there is no valid rate.
Result<std::optional<Date>> day_of_rate(const Way& way, Currency currency) {
  if (currency == way.rates.base) return std::optional<Date>{};
  const Quote* quote = find_quote(way.rates, currency);
  if (quote == nullptr || !quote->value) {
    return no_rate(ErrorCode::unknown_currency, currency, {});
  }
  const std::optional<Date> published = quote->date ? quote->date : way.rates.date;
  if (!way.day || !published ||
      days_since_epoch(*way.day) - days_since_epoch(*published) <= longest_validity) {
    return published;
  }
  return no_rate(
      ErrorCode::missing_field, currency,
      " for " + to_string(*way.day) + ", the last before it is of " + to_string(*published));
}

std::optional<Date> older_of(std::optional<Date> a, std::optional<Date> b) {
  if (!a || !b) return a ? a : b;
  return std::min(a, b);
}

/// The published rate of a pair with the base in it, whichever of the two it prices: nobody prints
/// its inverse.
std::optional<AppliedRate> published_rate(Currency source, Currency target,
                                          const RateTable& rates) {
  const bool to_base = target == rates.base;
  if (!to_base && source != rates.base) return std::nullopt;
  const Quote* quote = find_quote(rates, to_base ? source : target);
  if (quote == nullptr || !quote->value) return std::nullopt;
  const bool prices_base = quote->direction == RateDirection::foreign_per_base;
  return AppliedRate{
      .units = quote->nominal, .price = *quote->value, .inverted = prices_base == to_base};
}

/// As published, or else what it comes to across the base.
std::optional<AppliedRate> rate_of(Currency source, Currency target, const RateTable& rates) {
  constexpr int digits = 6;
  if (auto published = published_rate(source, target, rates)) return published;
  const auto price = cross_rate(source, target, rates, digits);
  if (!price) return std::nullopt;
  const Money unit{.amount = Decimal::from_integer(1), .currency = source};
  return AppliedRate{.price = *price,
                     .exact = is_exact(unit, {.amount = *price, .currency = target}, rates)};
}

Result<ConvertedAmount> convert_amount(const Amount& amount, Currency source, Currency target,
                                       const Way& way) {
  if (!way.rates.base) {
    return std::unexpected(Error{ErrorCode::missing_field, {}, "the rates name no base"});
  }
  const auto from = day_of_rate(way, source);
  if (!from) return std::unexpected(from.error());
  const auto to = day_of_rate(way, target);
  if (!to) return std::unexpected(to.error());
  const int digits = digits_for(amount);
  const auto low = convert_rounded({amount.low, source}, target, way.rates, digits);
  if (!low) return std::unexpected(low.error());
  const auto high = convert_rounded({amount.high, source}, target, way.rates, digits);
  if (!high) return std::unexpected(high.error());
  return ConvertedAmount{.low = low->amount,
                         .high = high->amount,
                         .currency = target,
                         .date = older_of(*from, *to),
                         .source = way.rates.source,
                         .rate = rate_of(source, target, way.rates)};
}

/// The day that counts as that of publication: the copy's own date is explicit, too.
std::optional<Date> day_of(const Article& article) {
  if (article.published) return article.published->date;
  return article.dateline ? article.dateline->date : std::nullopt;
}

/// Which inlines of a body are direct speech.
std::vector<bool> spoken_inlines(const Body& body) {
  std::vector<bool> spoken(body.inlines.size(), false);
  const auto mark = [&](Range range) {
    for (std::uint32_t index = range.begin; index < range.end; ++index) spoken[index] = true;
  };
  // Blocks and inlines that end behind this are inside what was marked already.
  std::uint32_t marked = 0;
  for (std::uint32_t index = 0; index < body.blocks.size(); ++index) {
    if (body.blocks[index].kind == BlockKind::quotation)
      marked = std::max(marked, body.blocks[index].end);
    if (index < marked) mark(body.blocks[index].inlines);
  }
  marked = 0;
  for (std::uint32_t index = 0; index < body.inlines.size(); ++index) {
    if (body.inlines[index].kind == InlineKind::quoted)
      marked = std::max(marked, body.inlines[index].end);
    if (index < marked) spoken[index] = true;
  }
  return spoken;
}

/// Converts the amounts of one document.
class Converter {
 public:
  Converter(Document& document, const RateTable* rates, const ConversionOptions& options)
      : document_(document), rates_(rates), options_(options) {}

  void run() {
    for (Article& article : document_.articles) {
      if (article.body.amounts.empty()) continue;
      lack_.clear();
      reason_.clear();
      convert_body(article);
      if (reason_.empty()) continue;
      amounts::report(document_, DiagnosticCode::unconverted_amount,
                      "amounts are not converted: " + reason_);
    }
  }

 private:
  void convert_body(Article& article) {
    Body& body = article.body;
    const std::vector<Way> ways = ways_for(article);
    const std::optional<Currency> target = target_for(ways);
    if (!target) return;
    const std::vector<bool> spoken = spoken_inlines(body);
    for (std::uint32_t index = 0; index < body.inlines.size(); ++index) {
      const Inline& node = body.inlines[index];
      if (node.kind != InlineKind::amount || (spoken[index] && !options_.speech)) continue;
      convert(body.amounts[node.number], *target, ways);
    }
  }

  /// What the reader chose, if there is a rate of it; else what the article has.
  std::optional<Currency> target_for(const std::vector<Way>& ways) {
    if (!options_.chosen || ways.empty()) {
      return options_.chosen ? options_.chosen : options_.target;
    }
    const Currency chosen = *options_.chosen;
    std::string reason;
    for (const Way& way : ways) {
      const auto day = day_of_rate(way, chosen);
      if (day) return chosen;
      reason = day.error().message;
    }
    if (options_.target == chosen) return chosen;
    amounts::report(document_, DiagnosticCode::unrated_choice,
                    "amounts are not converted to " + std::string(chosen.code()) + ": " + reason);
    return options_.target;
  }

  /// The tables to try, the preferred one first.
  std::vector<Way> ways_for(const Article& article) {
    const RateTable* own = document_.rates ? &*document_.rates : nullptr;
    std::vector<Way> ways;
    if (options_.day == ConversionDay::latest) {
      add_way(ways, rates_ != nullptr ? rates_ : own, {});
    } else if (const std::optional<Date> day = day_of(article); !day) {
      lack_ = "the article names no day of publication";
      return ways;
    } else {
      if (own != nullptr && own->date) add_way(ways, own, day);
      add_way(ways, rates_, day);
    }
    if (ways.empty() && lack_.empty()) {
      lack_ = own == nullptr ? "there are no rates" : "the rates name no day";
    }
    return ways;
  }

  void add_way(std::vector<Way>& ways, const RateTable* rates, std::optional<Date> day) {
    if (rates == nullptr) return;
    Result<Way> way = way_of(*rates, day);
    if (way) return ways.push_back(*std::move(way));
    lack_ = way.error().message;
  }

  void convert(Amount& amount, Currency target, const std::vector<Way>& ways) {
    amount.converted.reset();
    if (!amount.currency) return note("nothing says which currency " + amount.symbol + " is");
    if (*amount.currency == target) return;
    if (ways.empty()) return note(lack_);
    for (const Way& way : ways) {
      Result<ConvertedAmount> converted = convert_amount(amount, *amount.currency, target, way);
      if (converted) {
        amount.converted = *std::move(converted);
        return;
      }
      if (&way == &ways.back()) note(converted.error().message);
    }
  }

  /// Keeps the first reason of an article.
  void note(std::string reason) {
    if (reason_.empty()) reason_ = std::move(reason);
  }

  Document& document_;
  const RateTable* rates_;
  const ConversionOptions& options_;
  std::string lack_{};    // why there is no way at all
  std::string reason_{};  // why an amount was not converted
};

}  // namespace

void convert_amounts(Document& document, const RateTable* rates, const ConversionOptions& options) {
  if (options.target || options.chosen) Converter(document, rates, options).run();
}

}  // namespace courant

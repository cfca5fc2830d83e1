// Central Bank of the Republic of Türkiye, EVDS: series of exchange rates as JSON, a row for each
// day with null where there is none. The name of a series says what it is: TP_DK_USD_A is what the
// bank buys dollars at (alış), TP_DK_USD_S what it sells them at (satış), _EF for banknotes, which
// are left out as in tcmb.cpp, and _YTL in the lira of 2005 for earlier days, too.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "readers/rates/json_rates.hpp"
#include "readers/readers.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

constexpr RateSource source = {.name = "TCMB", .base = "TRY", .value_is_middle = true};
constexpr Date new_lira{.year = 2005, .month = 1, .day = 1};

/// What the name of a series says.
struct Series {
  std::string_view code;
  bool buys;
  bool banknotes;
  bool in_new_lira;
};

bool take_ending(std::string_view& name, std::string_view ending) noexcept {
  const bool has = name.ends_with(ending);
  if (has) name.remove_suffix(ending.size());
  return has;
}

bool is_listed_code(std::string_view code) noexcept {
  const auto currency = Currency::from_code(code);
  return currency && is_listed(*currency);
}

/// Absent for a series of something else, and for one that was reckoned from rates: changes of them
/// have names with more behind.
std::optional<Series> series_named(std::string_view name) noexcept {
  constexpr std::string_view prefix = "TP_DK_";
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  const bool in_new_lira = take_ending(name, "_YTL");
  const bool banknotes = take_ending(name, "_EF");
  const bool buys = name.ends_with("_A");
  if (name.size() != 5 || (!buys && !name.ends_with("_S"))) return std::nullopt;
  if (!is_listed_code(name.substr(0, 3))) return std::nullopt;
  return Series{name.substr(0, 3), buys, banknotes, in_new_lira};
}

/// The data does not say how many units a rate is for; the bank's own list of the day does.
std::string_view nominal_of(std::string_view code) noexcept {
  static constexpr std::array<std::string_view, 2> in_hundreds = {"JPY", "IRR"};
  return std::ranges::find(in_hundreds, code) != in_hundreds.end() ? "100" : "1";
}

/// "12-06-2031", the day first, as text::parse_timestamp knows such dates.
std::string dotted(std::string_view written) {
  std::string date(written);
  std::ranges::replace(date, '-', '.');
  return date;
}

/// Reads the rows into a builder.
class DayReader {
 public:
  DayReader(RateTableBuilder& builder, Findings& findings) noexcept
      : builder_(builder), findings_(findings) {}

  /// Of a day that is cut one side of a rate may be missing.
  void add(JsonValue row) {
    if (!row.is(JsonKind::object) || !row.complete()) return;
    const JsonValue date = row["Tarih"];
    const auto day = builder_.date_of(dotted(json_written(date)), date.offset());
    if (!day) {
      if (json_written(date).empty()) findings_.add(DiagnosticCode::invalid_date, row.offset());
      return;
    }
    rates_.clear();
    for (const JsonValue member : row.children()) collect(member, *day);
    for (const WrittenRate& rate : rates_) builder_.add(rate, day);
  }

 private:
  void collect(JsonValue member, Date day) {
    const std::string_view name = member.key();
    if (!name.starts_with("TP_")) return;
    const auto series = series_named(name);
    if (!series) return report_once(member);
    const std::string_view written = json_written(member);
    if (series->banknotes || written.empty()) return;
    if (day < new_lira && !series->in_new_lira) {
      return findings_.add(DiagnosticCode::other_base, member.offset());
    }
    auto rate = std::ranges::find(rates_, series->code, &WrittenRate::code);
    if (rate == rates_.end()) {
      rate = rates_.insert(
          rate,
          {.code = series->code, .nominal = nominal_of(series->code), .offset = member.offset()});
    }
    std::string_view& side = series->buys ? rate->buy : rate->sell;
    if (side.empty()) side = written;
    if (side != written) {
      findings_.add_on(name, DiagnosticCode::duplicate_currency, member.offset());
    }
  }

  /// A series is in the row of each day. There are few of them in honest data.
  void report_once(JsonValue member) {
    constexpr std::size_t most_remembered = 100;
    if (std::ranges::find(reported_, member.key()) != reported_.end()) return;
    if (reported_.size() < most_remembered) reported_.push_back(member.key());
    findings_.add_on(member.key(), DiagnosticCode::unlisted_currency, member.offset());
  }

  RateTableBuilder& builder_;
  Findings& findings_;
  std::vector<WrittenRate> rates_{};          // of the row
  std::vector<std::string_view> reported_{};  // series that are no rates
};

}  // namespace

bool is_tcmb_evds(Input& input) {
  const JsonValue row = input.json_or_none()["items"].first();
  return row["Tarih"].is(JsonKind::string) &&
         std::ranges::any_of(row.children(), [](JsonValue member) {
           return series_named(member.key()).has_value();
         });
}

Result<Document> read_tcmb_evds(Input& input, const ReadOptions& options) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  const JsonValue rows = (*reply)["items"];
  if (!rows.is(JsonKind::array)) return not_in_reply(*reply, "items");
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(source, options, findings);
  DayReader reader(builder, findings);
  for (const JsonValue row : rows.children()) reader.add(row);
  return rates_document(builder, input, options, findings);
}

}  // namespace courant::readers

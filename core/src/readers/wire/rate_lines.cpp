#include "readers/wire/rate_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "money/written_number.hpp"
#include "readers/wire/dateline.hpp"
#include "readers/wire/header_lines.hpp"
#include "readers/wire/line_forms.hpp"
#include "readers/wire/rate_entries.hpp"
#include "readers/wire/words.hpp"
#include "text/datetime.hpp"
#include "text/utf8.hpp"

namespace courant::readers::wire {
namespace {

bool is_date(const Line& line) {
  const auto timestamp = text::parse_timestamp(line.text);
  return timestamp.has_value() && !timestamp->time;
}

/// The day that `text` is, in figures or in words.
std::optional<Date> day_of(std::string_view text) {
  auto timestamp = timestamp_in_words(text);
  if (const auto figures = text::parse_timestamp(text)) timestamp = *figures;
  if (!timestamp || timestamp->time) return std::nullopt;
  return timestamp->date;
}

/// Where the words of `line` begin, and its end.
std::vector<std::size_t> word_bounds(std::string_view line) {
  std::vector<std::size_t> bounds = {0};
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at - 1] == ' ' && line[at] != ' ') bounds.push_back(at);
  }
  bounds.push_back(line.size());
  return bounds;
}

/// `words` without brackets, punctuation and spaces around them.
std::string_view without_marks(std::string_view words) {
  constexpr std::string_view marks = " (.,:;)";
  const std::size_t first = std::min(words.find_first_not_of(marks), words.size());
  return words.substr(first, words.find_last_not_of(marks) + 1 - first);
}

/// The day in a line that heads rates and is none itself: "12.06.2031", "Курсы валют на 12 июня
/// 2031 года".
std::optional<Date> heading_day(const Line& line) {
  constexpr std::size_t longest_heading = 120;
  if (is_date(line)) return day_of(line.text);
  if (line.text.size() > longest_heading || !speaks_of_rates(line.text) ||
      parse_rate_line(line).shape != RateLineShape::other) {
    return std::nullopt;
  }
  const std::vector<std::size_t> bounds = word_bounds(line.text);
  for (std::size_t first = 0; first + 1 < bounds.size(); ++first) {
    for (std::size_t last = bounds.size() - 1; last > first; --last) {
      const std::size_t size = bounds[last] - bounds[first];
      if (const auto day = day_of(without_marks(line.text.substr(bounds[first], size)))) return day;
    }
  }
  return std::nullopt;
}

/// Index of the first line below the one that stands first and says the day, alone or apart; 0 if
/// there is none.
std::size_t after_heading(std::span<const Line> lines) {
  if (lines.empty() || !heading_day(lines.front())) return 0;
  return lines.size() > 1 && lines[1].is_blank() ? 2 : 1;
}

/// Whether a line that is no rates may stand among some: what a page has between its tables, no
/// sentence, and nothing that says something of the rates below.
bool may_stand_among_rates(const Line& line) {
  constexpr std::size_t longest = 80;
  return text::count_code_points(line.text) <= longest && !ends_a_sentence(line.text) &&
         !heading_day(line) && count_header_lines(std::span(&line, 1)) == 0;
}

/// "COP 30" and "TOP 10" head articles, too: alone they are no rates.
bool may_be_words(std::span<const RateEntry> entries) {
  static constexpr std::array<std::string_view, 10> words = {"ALL", "COP", "CUP", "GEL", "MAD",
                                                             "MOP", "PEN", "SOS", "TOP", "TRY"};
  if (entries.size() != 1) return false;
  const RateEntry& entry = entries.front();
  return std::ranges::find(words, entry.currency.code()) != words.end() &&
         evidence_of(entry.value) == MarkEvidence::none && entry.nominal.empty() &&
         entry.change.empty() && !entry.base;
}

/// Which decimal mark the numbers of a block agree on; `none` if they do not.
class MarkVote {
 public:
  void add(std::string_view number) {
    const MarkEvidence evidence = evidence_of(number);
    point_ |= evidence == MarkEvidence::point;
    comma_ |= evidence == MarkEvidence::comma;
  }
  [[nodiscard]] MarkEvidence verdict() const {
    if (point_ == comma_) return MarkEvidence::none;
    return point_ ? MarkEvidence::point : MarkEvidence::comma;
  }

 private:
  bool point_ = false;
  bool comma_ = false;
};

/// "1", "1.00": the price of the base itself, which some banks list.
bool is_one(std::string_view value) {
  if (!value.starts_with('1')) return false;
  value.remove_prefix(1);
  const bool marked = value.starts_with('.') || value.starts_with(',');
  return value.empty() || (marked && value.find_first_not_of('0', 1) == std::string_view::npos);
}

/// The currencies that have a price in `table` or by those of `entries` that name no base. "USD
/// 84.80" above "EUR/USD 1.09" shows that dollars are not what the rates are in.
std::vector<Currency> priced_currencies(std::span<const RateEntry> entries,
                                        const RateTable& table) {
  std::vector<Currency> priced;
  priced.reserve(table.quotes.size());
  for (const Quote& quote : table.quotes) priced.push_back(quote.currency);
  for (const RateEntry& entry : entries) {
    if (entry.base || !is_listed(entry.currency) || is_one(entry.value)) continue;
    const bool known = std::ranges::find(priced, entry.currency) != priced.end();
    if (!known) priced.push_back(entry.currency);
  }
  return priced;
}

/// Turns entries into quotes.
class QuoteMaker {
 public:
  QuoteMaker(std::span<const RateEntry> entries, MarkEvidence mark, const ReadOptions& options,
             RateTable& table, Findings& findings)
      : priced_(priced_currencies(entries, table)),
        names_base_(
            std::ranges::any_of(entries, [](const auto& entry) { return entry.base.has_value(); })),
        continues_(!table.quotes.empty()),
        continues_base_(table.base.has_value()),
        mark_(mark),
        options_(options),
        table_(table),
        findings_(findings) {}

  void add(const RateEntry& entry) {
    if (!is_listed(entry.currency)) {
      return report(DiagnosticCode::unlisted_currency, entry.offset, entry.currency.code());
    }
    if (entry.unclear) {
      return findings_.add(DiagnosticCode::ambiguous_number, entry.value_offset,
                           "it is not clear which numbers this rate is made of; skipped");
    }
    const auto nominal = nominal_of(entry);
    const auto value = number(entry.value, entry.value_offset);
    if (!nominal || !value || clashes(entry)) return;
    if (table_.quotes.size() >= options_.limits.quotes_per_date) {
      return findings_.add(DiagnosticCode::limit_reached, entry.offset);
    }
    if (entry.base) table_.base = entry.base;
    const Quote quote{.currency = entry.currency,
                      .nominal = *nominal,
                      .value = value,
                      .change = change_of(entry)};
    table_.quotes.push_back(quote);
  }

 private:
  void report(DiagnosticCode code, std::size_t offset, std::string_view what) {
    findings_.add_on(what, code, offset);
  }

  std::optional<std::uint32_t> nominal_of(const RateEntry& entry) {
    if (entry.nominal.empty()) return 1;
    std::uint32_t nominal = 0;
    if (entry.nominal.size() <= 7) {
      for (const char c : entry.nominal)
        nominal = nominal * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (nominal > 0) return nominal;
    report(DiagnosticCode::invalid_rate, entry.offset, entry.nominal);
    return std::nullopt;
  }

  /// The value of `written` if it is a number above zero and clear in its separators.
  std::optional<Decimal> number(std::string_view written, std::size_t offset) {
    const MarkEvidence evidence = evidence_of(written);
    if (evidence == MarkEvidence::ambiguous && mark_ == MarkEvidence::none) {
      report(DiagnosticCode::ambiguous_number, offset, written);
      return std::nullopt;
    }
    if (evidence != MarkEvidence::invalid) {
      const auto value = parse_written(written, mark_);
      const std::size_t digits = value ? static_cast<std::size_t>(value->digits()) : 0;
      if (value && !value->is_zero() && digits <= options_.limits.number_digits) return *value;
    }
    report(DiagnosticCode::invalid_rate, offset, written);
    return std::nullopt;
  }

  /// A currency given twice, or one that is not priced in what the table is in.
  bool clashes(const RateEntry& entry) {
    const bool twice = std::ranges::any_of(
        table_.quotes, [&](const Quote& quote) { return quote.currency == entry.currency; });
    if (twice) report(DiagnosticCode::duplicate_currency, entry.offset, entry.currency.code());
    if (twice || !is_in_another_base(entry)) return twice;
    findings_.add(DiagnosticCode::invalid_rate, entry.offset,
                  "'" + std::string(entry.currency.code()) +
                      "': a rate in another base than the others; skipped");
    return true;
  }

  /// Rows that name no base are in that of their block. A block that names none is in the same as
  /// those above only if they name none, either.
  [[nodiscard]] bool is_in_another_base(const RateEntry& entry) const {
    if (!entry.base) {
      const bool prices_base = table_.base == entry.currency && !is_one(entry.value);
      return prices_base || (continues_base_ && !names_base_);
    }
    const bool other = table_.base ? *entry.base != *table_.base : continues_;
    return other || std::ranges::find(priced_, *entry.base) != priced_.end();
  }

  std::optional<Decimal> change_of(const RateEntry& entry) {
    if (entry.percent) findings_.add(DiagnosticCode::ignored_change, entry.value_offset);
    if (entry.change.empty()) return std::nullopt;
    const std::string_view digits = std::string_view(entry.change).substr(1);
    const MarkEvidence evidence = evidence_of(digits);
    const bool clear = evidence != MarkEvidence::invalid &&
                       (evidence != MarkEvidence::ambiguous || mark_ != MarkEvidence::none);
    const auto change = clear ? std::optional(parse_written(digits, mark_)) : std::nullopt;
    if (!change || !*change) {
      report(DiagnosticCode::ambiguous_number, entry.change_offset, entry.change);
      return std::nullopt;
    }
    return entry.change.front() == '-' ? (*change)->negated() : **change;
  }

  std::vector<Currency> priced_;
  bool names_base_;      // some row of the block does
  bool continues_;       // there are rates of blocks above
  bool continues_base_;  // and they name a base
  MarkEvidence mark_;
  const ReadOptions& options_;
  RateTable& table_;
  Findings& findings_;
};

/// "USD 92.15 92.80": a listed code with nothing but numbers, of which any may be its rate.
bool is_unclear(const RateLine& line) {
  return !line.entries.empty() && line.entries.back().unclear &&
         std::ranges::all_of(line.entries, is_listed, &RateEntry::currency);
}

/// Which lines of a run belong to rates. A line that is none belongs to them where the others leave
/// no doubt: good ones on both sides, or good ones on one and a form that was meant for a rate.
class RateBlock {
 public:
  /// Takes the next line, behind which the block ends if it is `last`. False for one that ends it.
  bool take(const Line& line, bool is_last) {
    ++seen_;
    RateLine rates = parse_rate_line(line);
    if (rates.shape == RateLineShape::other && has_strong_ && is_date(line)) {
      confirm();
      return true;
    }
    if (rates.shape == RateLineShape::other) return take_odd(line, is_last);
    if (is_unclear(rates)) ++unclear_;
    // Columns of numbers that nobody has named are rates, too, though none that can be shown.
    const bool is_strong = rates.shape == RateLineShape::strong;
    if (is_strong) add_strong(std::move(rates));
    has_strong_ |= strong_ > 0 || unclear_ > 1;
    // A weak line stands only between strong ones, or as the last of a block of its own.
    if (is_strong || (is_last && gap_ != Gap::words)) confirm();
    return true;
  }

  /// How many of the lines that were taken are rates.
  [[nodiscard]] std::size_t count() const {
    const std::size_t size = strong_ >= needed_ ? confirmed_ : certain_;
    const bool is_headline = size == 1 && may_be_words(only_);
    return has_strong_ && !is_headline ? size : 0;
  }

 private:
  /// What stands in the gap since the last line that is certain.
  enum class Gap : unsigned char { none, near_rates, words };

  /// Strong lines that a gap needs around it: a form of a rate less than just a few words.
  static constexpr std::size_t enough_for(Gap gap) noexcept {
    switch (gap) {
      case Gap::none:
        return 0;
      case Gap::near_rates:
        return 2;
      case Gap::words:
        break;
    }
    return 3;
  }

  bool take_odd(const Line& line, bool is_last) {
    const bool is_near = is_near_rate(line);
    if (!is_near && (!may_stand_among_rates(line) || ++words_ > most_words)) return false;
    if (gap_ == Gap::none && needed_ == 0) certain_ = confirmed_;
    gap_ = std::max(gap_, is_near ? Gap::near_rates : Gap::words);
    if (is_last && gap_ == Gap::near_rates && strong_ > 1) confirm();
    return true;
  }

  void add_strong(RateLine rates) {
    if (strong_ == 0) only_ = std::move(rates.entries);
    ++strong_;
  }

  void confirm() {
    needed_ = std::max(needed_, enough_for(gap_));
    confirmed_ = seen_;
    gap_ = Gap::none;
    words_ = 0;
  }

  static constexpr int most_words = 2;  // lines of words in one gap

  std::size_t seen_ = 0;
  std::size_t confirmed_ = 0;
  std::size_t certain_ = 0;  // confirmed without any gap
  std::size_t strong_ = 0;
  std::size_t unclear_ = 0;
  std::size_t needed_ = 0;  // strong lines, for the gaps within what is confirmed
  int words_ = 0;
  bool has_strong_ = false;
  Gap gap_ = Gap::none;
  std::vector<RateEntry> only_{};  // of the first strong line
};

}  // namespace

std::size_t count_rate_lines(std::span<const Line> lines) {
  const std::size_t first = after_heading(lines);
  RateBlock block;
  for (std::size_t at = first; at < lines.size() && !lines[at].is_blank(); ++at) {
    const bool is_last = at + 1 == lines.size() || lines[at + 1].is_blank();
    if (!block.take(lines[at], is_last)) break;
  }
  const std::size_t count = block.count();
  return count == 0 ? 0 : first + count;
}

void read_rate_lines(std::span<const Line> lines, const ReadOptions& options, RateTable& table,
                     Findings& findings) {
  std::vector<RateEntry> entries;
  MarkVote vote;
  if (const auto day = heading_day(lines.front())) table.date = day;
  const std::size_t heading = after_heading(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (is_date(line)) {
      table.date = text::parse_timestamp(line.text)->date;
      continue;
    }
    RateLine rates = parse_rate_line(line);
    if (rates.shape == RateLineShape::other) {
      if (i >= heading) findings.add_on(line.text, DiagnosticCode::odd_rate_line, line.offset);
      continue;
    }
    for (RateEntry& entry : rates.entries) {
      vote.add(entry.value);
      if (!entry.change.empty()) vote.add(std::string_view(entry.change).substr(1));
      entries.push_back(std::move(entry));
    }
  }
  QuoteMaker maker(entries, vote.verdict(), options, table, findings);
  for (const RateEntry& entry : entries) maker.add(entry);
  findings.add(
      DiagnosticCode::rate_lines, lines.front().offset,
      counted(table.quotes.size(), "rate").append(" in ").append(counted(lines.size(), "line")));
}

}  // namespace courant::readers::wire

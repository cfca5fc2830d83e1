// Plain wire copy: what a news agency sends or an editor pastes. The format has no grammar but
// conventions; each is a rule with a name (diagnostics.def) that reports itself and can be
// switched off. Their facts: formats.md §3 of the project's design notes.

#include <span>
#include <utility>
#include <vector>

#include "locale/locale.hpp"
#include "readers/news/header.hpp"
#include "readers/readers.hpp"
#include "readers/wire/blocks.hpp"
#include "readers/wire/body_writer.hpp"
#include "readers/wire/header_lines.hpp"
#include "readers/wire/lines.hpp"
#include "readers/wire/opening.hpp"
#include "readers/wire/rate_lines.hpp"
#include "readers/wire/units.hpp"
#include "text/ascii.hpp"

namespace courant::readers {
namespace {

using namespace wire;

/// Rates and header lines above the text, in any order.
class Preamble {
 public:
  Preamble(std::span<const Line> lines, const ReadOptions& options, Findings& findings)
      : lines_(lines), options_(options), findings_(findings) {}

  /// Reads what there is; the answer is the index of the first line of the text.
  std::size_t read() {
    do {
      while (at_ < lines_.size() && lines_[at_].is_blank()) ++at_;
    } while (take_rates() || take_header());
    return at_;
  }

  Header header{};
  RateTable rates{};

 private:
  bool take_rates() {
    if (!options_.rules.allows(DiagnosticCode::rate_lines)) return false;
    const std::size_t count = count_rate_lines(lines_.subspan(at_));
    if (count > 0) read_rate_lines(lines_.subspan(at_, count), options_, rates, findings_);
    at_ += count;
    return count > 0;
  }

  bool take_header() {
    if (!options_.rules.allows(DiagnosticCode::header_lines)) return false;
    const std::size_t count = count_header_lines(lines_.subspan(at_));
    if (count > 0) read_header_lines(lines_.subspan(at_, count), header, findings_);
    at_ += count;
    return count > 0;
  }

  std::span<const Line> lines_;
  const ReadOptions& options_;
  Findings& findings_;
  std::size_t at_ = 0;
};

/// Whether `base` has a price among the rates, other than one: then they are not in it.
bool prices(const RateTable& rates, Currency base) {
  const Quote* quote = find_quote(rates, base);
  return quote != nullptr && quote->value != Decimal::from_integer(quote->nominal);
}

/// The base that header or caller declare, unless the rates say otherwise.
std::optional<Currency> declared_base(const RateTable& rates, const Header& header,
                                      const ReadOptions& options, Findings& findings) {
  const std::optional<Currency> base = header.base ? header.base : options.base;
  if (!base) {
    findings.add(DiagnosticCode::missing_base, 0);
  } else if (prices(rates, *base)) {
    findings.add(
        DiagnosticCode::missing_base, 0,
        "the rates give " + std::string(base->code()) + " a price, so it is not their base");
    return std::nullopt;
  }
  return base;
}

std::optional<RateTable> finished_rates(Preamble& preamble, const ReadOptions& options,
                                        Findings& findings) {
  RateTable& rates = preamble.rates;
  if (rates.quotes.empty()) return std::nullopt;
  const Header& header = preamble.header;
  if (!rates.base) rates.base = declared_base(rates, header, options, findings);
  if (header.rates_date) rates.date = header.rates_date;
  rates.source = header.rates_source;
  return std::move(rates);
}

}  // namespace

// What nothing else claims is copy, unless it is markup or JSON: those must never be printed as if
// they were, a login page sent in place of an article among them.
bool is_wire(Input& input) {
  const std::string_view start = text::trim(input.text());
  if (start.starts_with('<') || start.starts_with('{')) return false;
  if (!start.starts_with('[')) return true;
  const std::string_view inside = text::trim(start.substr(1));
  return !inside.starts_with('{') && !inside.starts_with('[') && inside != "]";
}

Result<Document> read_wire(Input& input, const ReadOptions& options) {
  const std::string_view text = input.text();
  Findings findings(options.limits.diagnostics);
  const std::vector<Line> lines = split_lines(text);
  Preamble preamble(lines, options, findings);
  const std::size_t first = preamble.read();

  news::settle_zones(preamble.header, options, findings);
  Article article = std::move(preamble.header.article);
  article.language = language_for(options, article.language, text, findings);
  article.direction = locale::direction_of(article.language);
  news::settle_addresses(article, options);

  std::vector<Unit> units = make_units(lines, first, options.rules, findings);
  take_opening(lines, units, options.rules, article, findings);
  const std::vector<BodyUnit> body = classify(lines, units, options.rules, article.language);
  BodyWriter(lines, body, options, article, findings).write();

  Document document{.language = article.language};
  document.rates = finished_rates(preamble, options, findings);
  if (news::says_something(article)) {
    document.articles.push_back(std::move(article));
  } else if (document.rates && !document.rates->date && article.published) {
    // "Date:" above rates and nothing else is theirs.
    document.rates->date = article.published->date;
  }
  document.diagnostics = findings.take();
  return document;
}

}  // namespace courant::readers

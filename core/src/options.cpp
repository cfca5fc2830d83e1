#include "courant/options.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/ascii.hpp"
#include "text/datetime.hpp"
#include "text/excerpt.hpp"
#include "text/language.hpp"

namespace courant {
namespace {

/// Takes an option's value; false: the value is not one it takes.
using Setter = bool (*)(Options&, std::string_view);

template <class T>
struct Choice {
  std::string_view name;
  T value;
};

template <class T, std::size_t count>
bool choose(T& target, const std::array<Choice<T>, count>& choices, std::string_view name) {
  for (const Choice<T>& choice : choices) {
    if (choice.name != name) continue;
    target = choice.value;
    return true;
  }
  return false;
}

bool set_format(Options& options, std::string_view value) {
  const auto format = format_named(value);
  if (format) options.read.format = *format;
  return format.has_value();
}

bool set_tag(std::string& target, std::string_view value) {
  if (!value.empty() && !text::is_language_tag(value)) return false;
  target = value;
  return true;
}

bool set_language(Options& options, std::string_view value) {
  return set_tag(options.read.language, value);
}

bool set_context_language(Options& options, std::string_view value) {
  return set_tag(options.read.context_language, value);
}

bool set_labels_language(Options& options, std::string_view value) {
  return set_tag(options.render.language, value);
}

bool set_currency(std::optional<Currency>& target, std::string_view value) {
  const auto currency = Currency::from_code(value);
  if (!currency || !is_listed(*currency)) return false;
  target = currency;
  return true;
}

bool set_base(Options& options, std::string_view value) {
  return set_currency(options.read.base, value);
}

bool set_from(Options& options, std::string_view value) {
  return set_currency(options.render.conversion.from, value);
}

bool set_to(Options& options, std::string_view value) {
  return set_currency(options.render.conversion.to, value);
}

/// What it means depends on the language, so it is read when it is used.
bool set_amount(Options& options, std::string_view value) {
  options.render.conversion.amount = value;
  return true;
}

/// "Z" or an offset as in ISO 8601: "+06:00", "+0600", "+06".
bool set_zone(Options& options, std::string_view value) {
  const auto timestamp = text::parse_timestamp("2000-01-01T00:00:00" + std::string(value));
  if (!timestamp || !timestamp->utc_offset) return false;
  options.read.zone = timestamp->utc_offset;
  return true;
}

bool set_timestamp(std::optional<Timestamp>& target, std::string_view value) {
  const auto timestamp = text::parse_timestamp(value);
  if (timestamp) target = *timestamp;
  return timestamp.has_value();
}

bool set_now(Options& options, std::string_view value) {
  const bool taken = set_timestamp(options.read.now, value);
  if (taken) options.render.now = options.read.now;
  return taken;
}

bool set_not_updated_since(Options& options, std::string_view value) {
  return set_timestamp(options.render.not_updated_since, value);
}

bool set_url(Options& options, std::string_view value) {
  options.read.url = value;
  return true;
}

bool set_content_type(Options& options, std::string_view value) {
  options.read.content_type = value;
  return true;
}

bool set_typography(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<Typography>{"repair", Typography::repair},
                                         Choice<Typography>{"source", Typography::source}};
  return choose(options.read.typography, choices, value);
}

constexpr std::array on_off = {Choice<bool>{"on", true}, Choice<bool>{"off", false}};

bool set_news_rules(Options& options, std::string_view value) {
  return choose(options.read.news_rules, on_off, value);
}

bool set_withheld(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<bool>{"refuse", false},
                                         Choice<bool>{"include", true}};
  return choose(options.read.include_withheld, choices, value);
}

bool set_wanted(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<Wanted>{"anything", Wanted::anything},
                                         Choice<Wanted>{"articles", Wanted::articles},
                                         Choice<Wanted>{"rates", Wanted::rates}};
  return choose(options.read.wanted, choices, value);
}

/// Calls `take` with each of the tokens that spaces or commas part; false if it ever says false.
template <class Take>
bool for_each_token(std::string_view value, Take take) {
  constexpr std::string_view separators = " \t\r\n,";
  bool all_taken = true;
  while (true) {
    const std::size_t begin = value.find_first_not_of(separators);
    if (begin == std::string_view::npos) return all_taken;
    const std::size_t end = value.find_first_of(separators, begin);
    all_taken &= take(value.substr(begin, end - begin));
    if (end == std::string_view::npos) return all_taken;
    value.remove_prefix(end);
  }
}

bool switch_rules_off(Options& options, std::string_view value) {
  return for_each_token(value, [&](std::string_view name) {
    const auto rule = rule_named(name);
    if (rule) options.read.rules.switch_off(*rule);
    return rule.has_value();
  });
}

bool add_code(std::vector<Currency>& codes, std::string_view code) {
  const auto currency = Currency::from_code(code);
  if (!currency || !is_listed(*currency)) return false;
  if (std::ranges::find(codes, *currency) == codes.end()) codes.push_back(*currency);
  return true;
}

bool set_codes(Options& options, std::string_view value) {
  options.selection.codes.clear();
  return for_each_token(
      value, [&](std::string_view code) { return add_code(options.selection.codes, code); });
}

bool set_date(Options& options, std::string_view value) {
  const auto timestamp = text::parse_timestamp(value);
  if (!timestamp || timestamp->time) return false;
  options.selection.date = timestamp->date;
  return true;
}

bool set_change(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<RateChange>{"none", RateChange::none},
                                         Choice<RateChange>{"absolute", RateChange::absolute},
                                         Choice<RateChange>{"percent", RateChange::percent}};
  RateChange change{};
  if (!choose(change, choices, value)) return false;
  options.render.rate_change = change;
  return true;
}

/// As an attribute without a value has it: there means on.
bool set_switch(bool& target, std::string_view value) {
  return choose(target, on_off, value.empty() ? "on" : value);
}

bool set_inverse(Options& options, std::string_view value) {
  return set_switch(options.render.inverse_rates, value);
}

bool set_picker(Options& options, std::string_view value) {
  return set_switch(options.render.picker, value);
}

bool set_find_amounts(Options& options, std::string_view value) {
  return choose(options.finds_amounts, on_off, value);
}

/// A whole number from `least` to `most`; absent if `value` is anything else.
std::optional<int> whole_number(std::string_view value, int least, int most) {
  constexpr std::size_t most_digits = 7;
  if (value.empty() || value.size() > most_digits) return std::nullopt;
  int number = 0;
  for (const char c : value) {
    if (!text::is_digit(c)) return std::nullopt;
    number = (number * 10) + (c - '0');
  }
  if (number < least || number > most) return std::nullopt;
  return number;
}

bool set_digits(Options& options, std::string_view value) {
  const auto digits = whole_number(value, 1, Decimal::max_digits);
  if (digits) options.render.rate_digits = digits;
  return digits.has_value();
}

bool set_max_age(Options& options, std::string_view value) {
  constexpr int hundred_years = 24 * 366 * 100;
  const auto hours = whole_number(value, 0, hundred_years);
  if (hours) options.render.max_age = *hours;
  return hours.has_value();
}

bool set_subject(Options& options, std::string_view value) {
  static constexpr std::array choices = {
      Choice<Subject>{"document", Subject::document}, Choice<Subject>{"rates", Subject::rates},
      Choice<Subject>{"conversion", Subject::conversion}, Choice<Subject>{"feed", Subject::feed}};
  return choose(options.render.subject, choices, value);
}

/// Of rates or of a feed: no name is of both.
bool set_view(Options& options, std::string_view value) {
  static constexpr std::array feed_choices = {Choice<FeedView>{"headlines", FeedView::headlines},
                                              Choice<FeedView>{"cards", FeedView::cards},
                                              Choice<FeedView>{"full", FeedView::full}};
  static constexpr std::array choices = {
      Choice<RatesView>{"list", RatesView::list}, Choice<RatesView>{"table", RatesView::table},
      Choice<RatesView>{"inline", RatesView::inline_text},
      Choice<RatesView>{"ticker", RatesView::ticker}, Choice<RatesView>{"chart", RatesView::chart}};
  return choose(options.render.rates_view, choices, value) ||
         choose(options.render.feed_view, feed_choices, value);
}

bool set_count(std::size_t& target, std::string_view value) {
  constexpr int most = 10'000;  // two of them can be multiplied
  const auto number = whole_number(value, 0, most);
  if (number) target = static_cast<std::size_t>(*number);
  return number.has_value();
}

bool set_limit(Options& options, std::string_view value) {
  return set_count(options.render.feed_limit, value);
}

bool set_pages(Options& options, std::string_view value) {
  return set_count(options.render.feed_pages, value);
}

bool set_item_href(Options& options, std::string_view value) {
  options.render.item_href = value;
  return true;
}

/// What there is of it only the document knows.
bool set_item(Options& options, std::string_view value) {
  options.item = value;
  return true;
}

bool set_stylesheet(Options& options, std::string_view value) {
  options.render.stylesheet = value;
  return true;
}

bool set_heading_level(Options& options, std::string_view value) {
  if (value.size() != 1 || value.front() < '1' || value.front() > '6') return false;
  options.render.heading_level = value.front() - '0';
  return true;
}

bool show_part(Parts& parts, std::string_view name) {
  struct Part {
    std::string_view name;
    bool Parts::* shown;
  };
  static constexpr std::array known = {
      Part{"headline", &Parts::headline}, Part{"kicker", &Parts::kicker},
      Part{"dek", &Parts::dek},           Part{"byline", &Parts::byline},
      Part{"date", &Parts::date},         Part{"updated", &Parts::updated},
      Part{"image", &Parts::image},       Part{"rates", &Parts::rates},
      Part{"source", &Parts::source},     Part{"corrections", &Parts::corrections},
      Part{"toc", &Parts::contents},      Part{"reading-time", &Parts::reading_time},
      Part{"quotes", &Parts::quotations}};
  for (const Part& part : known) {
    if (part.name != name) continue;
    parts.*part.shown = true;
    return true;
  }
  return false;
}

/// The named parts and no others. Unknown names are passed over: later versions know more.
bool set_show(Options& options, std::string_view value) {
  Parts parts{false, false, false, false, false, false, false, false, false, false};
  const bool all_known =
      for_each_token(value, [&](std::string_view name) { return show_part(parts, name); });
  options.render.show = parts;
  return all_known;
}

bool set_images(Options& options, std::string_view value) {
  static constexpr std::array choices = {
      Choice<ImagePolicy>{"https", ImagePolicy::https},
      Choice<ImagePolicy>{"same-origin", ImagePolicy::same_origin},
      Choice<ImagePolicy>{"none", ImagePolicy::none}};
  return choose(options.render.images, choices, value);
}

bool set_origin(Options& options, std::string_view value) {
  options.render.origin = value;
  return true;
}

bool set_links(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<LinkPolicy>{"untrusted", LinkPolicy::untrusted},
                                         Choice<LinkPolicy>{"own", LinkPolicy::own}};
  return choose(options.render.links, choices, value);
}

/// Reads another document, which has rates. The hints are on the main one.
Result<RateTable> read_rates(std::string_view bytes, ReadOptions options) {
  options.content_type.clear();
  options.wanted = Wanted::rates;
  Result<Document> document = read(bytes, options);
  if (!document) return std::unexpected(std::move(document).error());
  return std::move(document->rates).value_or(RateTable{});
}

void report_unread(std::vector<Diagnostic>& diagnostics, DiagnosticCode code, Error error) {
  diagnostics.push_back(Diagnostic{.severity = Severity::warning,
                                   .code = code,
                                   .where = {},
                                   .message = std::move(error.message)});
}

[[gnu::noinline]] void read_history(RateTable& rates, std::vector<Diagnostic>& diagnostics,
                                    std::string_view history, ReadOptions options) {
  options.format = Format::automatic;
  Result<RateTable> earlier = read_rates(history, std::move(options));
  if (!earlier) {
    return report_unread(diagnostics, DiagnosticCode::unread_history, std::move(earlier).error());
  }
  add_history(rates, *std::move(earlier));
}

bool set_convert_to(Options& options, std::string_view value) {
  return set_currency(options.conversion.target, value);
}

bool set_reader_currency(Options& options, std::string_view value) {
  return set_currency(options.conversion.chosen, value);
}

bool set_convert_at(Options& options, std::string_view value) {
  static constexpr std::array choices = {
      Choice<ConversionDay>{"publication", ConversionDay::publication},
      Choice<ConversionDay>{"latest", ConversionDay::latest}};
  return choose(options.conversion.day, choices, value);
}

bool set_convert_speech(Options& options, std::string_view value) {
  return choose(options.conversion.speech, on_off, value);
}

bool set_rates_format(Options& options, std::string_view value) {
  const auto format = format_named(value);
  if (format) options.rates_format = *format;
  return format.has_value();
}

bool set_rates_base(Options& options, std::string_view value) {
  return set_currency(options.rates_base, value);
}

bool set_country(Options& options, std::string_view value) {
  if (value.size() != 2 || !text::is_letter(value[0]) || !text::is_letter(value[1])) return false;
  options.amounts.country = value;
  return true;
}

/// The place in `articles` that `item` names: a number from 0, or the address of an article.
std::size_t place_of(const std::vector<Article>& articles, std::string_view item) {
  constexpr int most = 1'000'000;
  if (const auto number = whole_number(item, 0, most)) return static_cast<std::size_t>(*number);
  const auto found = std::ranges::find(articles, item, &Article::url);
  return static_cast<std::size_t>(found - articles.begin());
}

Result<void> keep_item(std::vector<Article>& articles, std::string_view item) {
  const std::size_t place = place_of(articles, item);
  if (place >= articles.size()) {
    return std::unexpected(
        Error{ErrorCode::missing_field, {}, "the document has no article " + text::quoted(item)});
  }
  std::swap(articles.front(), articles[place]);
  articles.resize(1);
  return {};
}

struct Row {
  std::string_view name;
  Setter set;
  std::string_view takes;  // for the message
};

constexpr std::array rows = {
    Row{"format", set_format, "auto or the name of a format"},
    Row{"lang", set_language, "a language tag, e.g. ky"},
    Row{"context-lang", set_context_language, "a language tag, e.g. ky"},
    Row{"labels-lang", set_labels_language, "a language tag, e.g. ky"},
    Row{"base", set_base, "a currency code of ISO 4217, e.g. KGS"},
    Row{"zone", set_zone, "an offset from UTC, e.g. +06:00"},
    Row{"now", set_now, "a date and time, e.g. 2031-06-12T09:15:00+06:00"},
    Row{"url", set_url, "an address"},
    Row{"content-type", set_content_type, "a media type"},
    Row{"typography", set_typography, "repair or source"},
    Row{"news-rules", set_news_rules, "on or off"},
    Row{"rules-off", switch_rules_off, "names of rules, e.g. pull-quote"},
    Row{"withheld", set_withheld, "refuse or include"},
    Row{"wanted", set_wanted, "anything, articles or rates"},
    Row{"subject", set_subject, "document, rates, conversion or feed"},
    Row{"amount", set_amount, "an amount as people write it"},
    Row{"from", set_from, "a currency code of ISO 4217, e.g. USD"},
    Row{"to", set_to, "a currency code of ISO 4217, e.g. KGS"},
    Row{"codes", set_codes, "currency codes of ISO 4217, e.g. USD,EUR"},
    Row{"date", set_date, "a day, e.g. 2031-06-12"},
    Row{"change", set_change, "none, absolute or percent"},
    Row{"inverse", set_inverse, "on, off or nothing"},
    Row{"picker", set_picker, "on, off or nothing"},
    Row{"find-amounts", set_find_amounts, "on or off"},
    Row{"digits", set_digits, "a number from 1 to 40"},
    Row{"max-age", set_max_age, "a number of hours"},
    Row{"not-updated-since", set_not_updated_since, "a date and time"},
    Row{"view", set_view, "list, table, inline, ticker or chart; headlines, cards or full"},
    Row{"item", set_item, "the place of an article, from 0, or its address"},
    Row{"limit", set_limit, "a number of articles"},
    Row{"pages", set_pages, "a number"},
    Row{"item-href", set_item_href, "an address with {index} or {url}"},
    Row{"heading-level", set_heading_level, "a number from 1 to 6"},
    Row{"show", set_show,
        "any of headline kicker dek byline date updated image rates source corrections toc "
        "reading-time quotes"},
    Row{"images", set_images, "https, same-origin or none"},
    Row{"origin", set_origin, "the origin of a page, e.g. https://example.org"},
    Row{"convert-to", set_convert_to, "a currency code of ISO 4217, e.g. KGS"},
    Row{"convert-at", set_convert_at, "publication or latest"},
    Row{"convert-speech", set_convert_speech, "on or off"},
    Row{"reader-currency", set_reader_currency, "a currency code of ISO 4217, e.g. KGS"},
    Row{"rates-format", set_rates_format, "auto or the name of a format"},
    Row{"rates-base", set_rates_base, "a currency code of ISO 4217, e.g. KGS"},
    Row{"country", set_country, "a country code of ISO 3166, e.g. CA"},
    Row{"links", set_links, "untrusted or own"},
    Row{"stylesheet", set_stylesheet, "an address"},
};

}  // namespace

Result<void> set_option(Options& options, std::string_view name, std::string_view value) {
  for (const Row& row : rows) {
    if (row.name != name) continue;
    if (row.set(options, text::trim(value))) return {};
    std::string message(name);
    message += " takes ";
    message += row.takes;
    return std::unexpected(Error{ErrorCode::malformed, {}, std::move(message)});
  }
  return std::unexpected(
      Error{ErrorCode::missing_field, {}, "no option is called " + text::quoted(name)});
}

Result<Document> prepare(Document document, std::string_view history, const Options& options,
                         Output output) {
  if (!options.item.empty()) {
    if (auto kept = keep_item(document.articles, options.item); !kept) {
      return std::unexpected(std::move(kept).error());
    }
  }
  if (!document.rates) return document;
  if (!history.empty()) {
    read_history(*document.rates, document.diagnostics, history, options.read);
  }
  Result<RateTable> selected = select_rates(*std::move(document.rates), options.selection);
  if (!selected) return std::unexpected(std::move(selected).error());
  if (is_for_people(output)) fill_previous(*selected);
  document.rates = *std::move(selected);
  return document;
}

[[gnu::noinline]] void convert_document(Document& document, std::string_view rates,
                                        std::string_view history, const Options& options) {
  ReadOptions reading = options.read;
  reading.format = options.rates_format;
  if (options.rates_base) reading.base = options.rates_base;
  std::optional<RateTable> table;
  if (!rates.empty()) {
    Result<RateTable> read = read_rates(rates, reading);
    if (read) {
      table = *std::move(read);
      if (!history.empty()) read_history(*table, document.diagnostics, history, reading);
    } else {
      report_unread(document.diagnostics, DiagnosticCode::unread_rates, std::move(read).error());
    }
  }
  annotate(document, options.amounts, options.read.limits);
  convert_amounts(document, table ? &*table : nullptr, options.conversion);
}

}  // namespace courant

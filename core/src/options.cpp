#include "courant/options.hpp"

#include <algorithm>
#include <array>
#include <string>
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

bool set_base(Options& options, std::string_view value) {
  const auto base = Currency::from_code(value);
  if (!base || !is_listed(*base)) return false;
  options.read.base = base;
  return true;
}

/// "Z" or an offset as in ISO 8601: "+06:00", "+0600", "+06".
bool set_zone(Options& options, std::string_view value) {
  const auto timestamp = text::parse_timestamp("2000-01-01T00:00:00" + std::string(value));
  if (!timestamp || !timestamp->utc_offset) return false;
  options.read.zone = timestamp->utc_offset;
  return true;
}

bool set_now(Options& options, std::string_view value) {
  const auto timestamp = text::parse_timestamp(value);
  if (timestamp) options.read.now = *timestamp;
  return timestamp.has_value();
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

bool set_subject(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<Subject>{"document", Subject::document},
                                         Choice<Subject>{"rates", Subject::rates}};
  return choose(options.render.subject, choices, value);
}

bool set_view(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<RatesView>{"list", RatesView::list},
                                         Choice<RatesView>{"table", RatesView::table}};
  return choose(options.render.rates_view, choices, value);
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
      Part{"source", &Parts::source},     Part{"corrections", &Parts::corrections}};
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

bool set_links(Options& options, std::string_view value) {
  static constexpr std::array choices = {Choice<LinkPolicy>{"untrusted", LinkPolicy::untrusted},
                                         Choice<LinkPolicy>{"own", LinkPolicy::own}};
  return choose(options.render.links, choices, value);
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
    Row{"subject", set_subject, "document or rates"},
    Row{"codes", set_codes, "currency codes of ISO 4217, e.g. USD,EUR"},
    Row{"date", set_date, "a day, e.g. 2031-06-12"},
    Row{"view", set_view, "list or table"},
    Row{"heading-level", set_heading_level, "a number from 1 to 6"},
    Row{"show", set_show,
        "any of headline kicker dek byline date updated image rates source corrections"},
    Row{"images", set_images, "https, same-origin or none"},
    Row{"links", set_links, "untrusted or own"},
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

}  // namespace courant

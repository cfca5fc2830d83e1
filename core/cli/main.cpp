// The command `courant`. This file knows the command line; each command has a file of its own.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include "amounts.hpp"
#include "commands.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

constexpr const char* overview =
    "Examples:\n"
    "  courant render story.txt                  an article as an HTML fragment\n"
    "  courant render story.txt --as text        the same as plain text\n"
    "  courant render story.md --as page -o story.html\n"
    "  courant rates bank.txt --base KGS         exchange rates as JSON\n"
    "  courant convert 100 USD KGS --rates bank.txt --base KGS\n"
    "  courant feed news.xml --limit 10          the headlines of a feed\n"
    "  courant check inbox/*.txt                 what an editor should look at\n"
    "'courant COMMAND --help' has more of them.\n\n"
    "Exit codes: 0 done, 1 problems in the input, 2 usage, 3 a file cannot be read or written.";

constexpr const char* render_examples =
    "Examples:\n"
    "  courant render story.txt -o story.html\n"
    "  curl -s https://example.org/story.txt | courant render - --lang ky\n"
    "  courant render story.txt --view table --base KGS --heading-level 1\n"
    "  courant render story.txt --show headline,byline,rates --images none\n"
    "  courant render story.txt --typography source --rule-off pull-quote\n"
    "  courant render story.txt --convert-to KGS --rates history.xml\n"
    "  courant render story.md --as page --stylesheet /css/courant.css -o story.html\n"
    "  courant render story.md --as json-ld                for search engines\n"
    "  courant render feed.xml --item 3 --as text          the fourth article of a feed\n\n"
    "Exit codes: 0 done, 1 the input cannot be rendered, 2 usage, 3 a file cannot be read or "
    "written.";

constexpr const char* rates_examples =
    "Examples:\n"
    "  courant rates bank.txt --base KGS -o rates.json     for programs\n"
    "  courant rates daily.xml --merge weekly.xml -o rates.json\n"
    "  courant rates history.xml --codes USD,EUR --date 2031-06-12 --as text\n"
    "  courant rates daily.xml --as csv -o rates.csv       for spreadsheets\n"
    "  courant rates bank.txt --as html --view table --labels-lang ru\n"
    "  curl -fsS https://example.org/daily.xml | courant rates - --whole -o rates.json\n"
    "On a day without rates those of the nearest earlier day are valid.\n\n"
    "Exit codes: 0 done, 1 the input has no such rates, 2 usage, 3 a file cannot be read or "
    "written.";

constexpr const char* convert_examples =
    "Examples:\n"
    "  courant convert 100 USD KGS --rates daily.xml\n"
    "  courant convert '1 234,5' EUR USD --rates rates.csv --base KGS\n"
    "  courant convert 100 USD KGS --rates history.xml --date 2031-06-12 --as json\n"
    "  courant convert 100 USD JPY --rates daily.xml --merge weekly.xml\n"
    "  curl -fsS https://example.org/daily.xml | courant convert 100 USD KGS --rates -\n"
    "The result is exact and rounded once, to the smallest unit of its currency. Below it stand\n"
    "the rates that it was reckoned with, as they were published, with their days and source.\n\n"
    "Exit codes: 0 done, 1 the rates do not allow it, 2 usage, 3 a file cannot be read or written.";

constexpr const char* amounts_examples =
    "Examples:\n"
    "  courant amounts story.txt --lang en           offsets, values, currencies, words\n"
    "  courant amounts story.txt --lang ky --as json\n"
    "  courant amounts story.txt --lang en --country CA      whose dollars they are\n"
    "  echo '5 млн сомов' | courant amounts - --lang ru\n"
    "FILE is plain text. Offsets count bytes of UTF-8 from 0. A '?' is a sign that several "
    "currencies\n"
    "have and nothing settles; the currencies that it may be stand behind it.\n\n"
    "Exit codes: 0 done, 2 usage, 3 a file cannot be read or written.";

constexpr const char* feed_examples =
    "Examples:\n"
    "  courant feed news.xml                     headlines with date, summary and link\n"
    "  curl -fsS https://example.org/feed | courant feed - --limit 5\n"
    "  courant feed news.xml --as html -o headlines.html\n"
    "  courant feed posts.json --item 2 --as text    the entry with number 2, as a whole\n"
    "  courant feed news.xml --as json -o news.json  every entry as a whole, for programs\n"
    "Reads RSS, Atom, JSON Feed, lists of posts of WordPress and our own JSON.\n\n"
    "Exit codes: 0 done, 1 there is no such entry or nothing to show, 2 usage, 3 a file cannot be "
    "read or written.";

constexpr const char* check_examples =
    "Examples:\n"
    "  courant check story.txt\n"
    "  courant check --verbose story.txt         also which rules fired, and where\n"
    "  courant check --json inbox/*.txt > report.json\n\n"
    "Exit codes: 0 nothing worse than warnings, 1 errors, 2 usage, 3 a file cannot be read.";

// clang-format off
constexpr const char* formats =
    "auto"
#define COURANT_FORMAT(name, web, ships, begins) ", " web
#include "courant/formats.def"
    ;
// clang-format on

/// A flag that sets an option of the core, which knows its values.
struct Flag {
  const char* flag;
  const char* option;
  const char* help;
  const char* takes = nullptr;  // where the core's own words are less exact
};

constexpr std::array input_flags = {
    Flag{"--format", "format", "How the input is written", formats},
    Flag{"--base", "base", "Currency that the rates are in, if the input does not say, e.g. KGS"},
    Flag{"--content-type", "content-type", "As in HTTP, e.g. 'text/plain; charset=windows-1251'"},
};

constexpr std::array reading_flags = {
    Flag{"--lang", "lang", "Language of the input, e.g. ky"},
    Flag{"--zone", "zone", "Offset of times written without one, e.g. +06:00"},
    Flag{"--url", "url", "Where the input came from; relative links start there"},
    Flag{"--typography", "typography", "Quotation marks: repair or source"},
    Flag{"--rule-off", "rules-off", "Switch off a rule; repeatable",
         "a name that 'courant rules' lists"},
    Flag{"--withheld", "withheld",
         "Drafts, embargoed, expired and cancelled copy: refuse or include"},
    Flag{"--now", "now",
         "Time for embargoes and expiry instead of the clock's, e.g. 2031-06-12T09:15+06:00"},
};

constexpr std::array conversion_flags = {
    Flag{"--convert-to", "convert-to",
         "Add what amounts of money come to in this currency, e.g. KGS"},
    Flag{"--convert-at", "convert-at", "Rates of which day: publication (the default) or latest"},
};

constexpr std::array country_flags = {
    Flag{"--country", "country", "Where the text is from, which settles bare signs, e.g. CA"},
};

constexpr std::array amounts_flags = {
    Flag{"--lang", "lang", "Language of the text, e.g. ky"},
    Flag{"--content-type", "content-type", "As in HTTP, e.g. 'text/plain; charset=windows-1251'"},
};

constexpr std::array code_flags = {
    Flag{"--codes", "codes", "Only these currencies, in this order, e.g. USD,EUR"},
};

constexpr std::array day_flags = {
    Flag{"--date", "date", "Rates that were valid on this day, e.g. 2031-06-12"},
};

constexpr std::array rendering_flags = {
    Flag{"--view", "view", "Rates as list, table, inline, ticker or chart"},
    Flag{"--change", "change", "Since the fixing before: none, absolute or percent"},
    Flag{"--inverse", "inverse", "The other direction of each rate, too: on or off"},
    Flag{"--digits", "digits", "At most this many significant digits"},
    Flag{"--max-age", "max-age", "Working hours after which rates are called out of date"},
    Flag{"--labels-lang", "labels-lang", "Language of labels, numbers and dates"},
};

constexpr std::array article_flags = {
    Flag{"--show", "show",
         "Only these parts, parted by commas: headline, kicker, dek, byline, date, updated, "
         "image, rates, source, corrections, toc, reading-time, quotes"},
    Flag{"--heading-level", "heading-level", "Level of the headline, 1 to 6"},
    Flag{"--images", "images", "Images from https, same-origin or none"},
    Flag{"--links", "links", "untrusted (rel=nofollow and so on) or own"},
};

constexpr std::array item_flags = {
    Flag{"--item", "item", "One article of several: its place, from 0, or its address"},
};

constexpr std::array document_flags = {
    Flag{"--stylesheet", "stylesheet", "What a page links to instead of courant.css"},
};

/// What a command can be told to write.
struct OutputChoice {
  const char* help;
  const char* takes;
  std::span<const Output> outputs;
};

constexpr std::array articles_as = {Output::html, Output::page,    Output::text,
                                    Output::json, Output::json_ld, Output::csv};
constexpr std::array rates_as = {Output::html, Output::page, Output::text, Output::json,
                                 Output::csv};
constexpr std::array feeds_as = {Output::html, Output::text, Output::json};
constexpr std::array results_as = {Output::text, Output::json};

constexpr OutputChoice render_outputs = {
    "html (the default), page, text, json, json-ld or csv (rates alone)",
    "html, page, text, json, json-ld or csv", articles_as};
constexpr OutputChoice rates_outputs = {"json (the default), csv, text, html or page",
                                        "html, page, text, json or csv", rates_as};
constexpr OutputChoice feed_outputs = {"text (the default), html or json", "html, text or json",
                                       feeds_as};
constexpr OutputChoice convert_outputs = {"text (the default) or json", "text or json", results_as};

/// Options that take several names, parted by commas or spaces.
constexpr std::array<std::string_view, 3> list_options = {"codes", "rules-off", "show"};

/// What of `value` an option does not take: of a list the first name.
std::string culprit_in(const Flag& flag, const std::string& value) {
  constexpr std::string_view separators = " ,";
  if (std::ranges::find(list_options, flag.option) == list_options.end()) return value;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find_first_of(separators, at), value.size());
    std::string name = value.substr(at, end - at);
    Options scratch;
    if (!set_option(scratch, flag.option, name)) return name;
    at = end + 1;
  }
  return value;
}

/// Sets an option of the core, or tells the user what it takes; the core's own sentence begins
/// with the name of the option, which is not always that of the flag.
void set(Options& options, const Flag& flag, const std::string& value) {
  const Result<void> result = set_option(options, flag.option, value);
  if (result) return;
  const std::string_view name = flag.option;
  const std::string takes = flag.takes == nullptr ? result.error().message.substr(name.size())
                                                  : " takes " + std::string(flag.takes);
  throw CLI::ValidationError(flag.flag + takes + ", not '" + culprit_in(flag, value) + "'");
}

/// A number of entries, from 1 on; absent if `written` is anything else.
std::optional<std::size_t> count_in(std::string_view written) {
  std::size_t count = 0;
  const char* const end = std::to_address(written.end());
  const auto [stop, error] = std::from_chars(std::to_address(written.begin()), end, count);
  const bool is_count = error == std::errc() && stop == end && count > 0;
  return is_count ? std::optional(count) : std::nullopt;
}

template <std::size_t count>
void add_flags(CLI::App& command, Options& options, const std::array<Flag, count>& flags) {
  for (const Flag& flag : flags) {
    std::string help = flag.help;
    if (flag.takes != nullptr) help += ": " + std::string(flag.takes);
    command
        .add_option_function<std::vector<std::string>>(
            flag.flag,
            [&options, &flag](const std::vector<std::string>& values) {
              for (const std::string& value : values) set(options, flag, value);
            },
            help)
        ->type_name("")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
}

/// The only use of the clock; the core is told the time.
Timestamp now() {
  using namespace std::chrono;
  const auto time = floor<seconds>(system_clock::now());
  const auto day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  return {.date = {.year = static_cast<std::int16_t>(static_cast<int>(date.year())),
                   .month = static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                   .day = static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))},
          .time = TimeOfDay{.hour = static_cast<std::uint8_t>(clock.hours().count()),
                            .minute = static_cast<std::uint8_t>(clock.minutes().count()),
                            .second = static_cast<std::uint8_t>(clock.seconds().count())},
          .utc_offset = std::int16_t{0}};
}

/// Grammar of the command line. Its callbacks fill the request, which must outlive it.
class CommandLine {
 public:
  explicit CommandLine(Request& request) : request_(request) {
    app.require_subcommand(1);
    app.set_version_flag("--version", "courant " COURANT_VERSION);
    app.footer(overview);
    app.get_formatter()->column_width(28);
    add_reading(*render, render_examples);
    add_output(*render, render_outputs);
    add_flags(*render, request_.options, rendering_flags);
    add_flags(*render, request_.options, article_flags);
    add_flags(*render, request_.options, item_flags);
    add_flags(*render, request_.options, document_flags);
    add_conversion_of_articles();
    add_reading(*rates, rates_examples);
    add_flags(*rates, request_.options, code_flags);
    add_flags(*rates, request_.options, day_flags);
    add_output(*rates, rates_outputs);
    add_flags(*rates, request_.options, rendering_flags);
    add_merging(*rates);
    add_conversion();
    add_amounts();
    add_feed();
    add_reading(*check, check_examples);
    check->add_flag("--json", request_.json, "Report as a JSON array");
    check->add_flag("-v,--verbose", request_.verbose, "Report infos as well");
  }

  CLI::App app{"Articles and exchange rates, from news copy to HTML, text or JSON.", "courant"};
  CLI::App* render = app.add_subcommand("render", "Render an article with its rates");
  CLI::App* rates = app.add_subcommand("rates", "Extract exchange rates");
  CLI::App* convert = app.add_subcommand("convert", "Convert an amount of money");
  CLI::App* amounts = app.add_subcommand("amounts", "Find amounts of money in a text");
  CLI::App* feed = app.add_subcommand("feed", "List the entries of a feed, or render one");
  CLI::App* check = app.add_subcommand("check", "Report what is wrong or guessed in files");
  CLI::App* rules = app.add_subcommand("rules", "List the rules that interpret copy");

 private:
  void add_reading(CLI::App& command, const char* examples) {
    command.add_option("FILE", request_.files, "Path of the input; - is standard input")
        ->type_name("")
        ->required()
        ->expected(1, &command == check ? CLI::detail::expected_max_vector_size : 1);
    add_flags(command, request_.options, input_flags);
    add_flags(command, request_.options, reading_flags);
    command.add_flag_callback(
        "--no-news-rules", [this] { request_.options.read.news_rules = false; },
        "Take the format at its word: no conventions of the trade");
    command.footer(examples);
  }

  void add_output(CLI::App& command, const OutputChoice& choice) {
    command
        .add_option_function<std::string>(
            "--as",
            [this, &choice](const std::string& name) {
              const auto output = output_named(name);
              if (!output || std::ranges::find(choice.outputs, *output) == choice.outputs.end()) {
                throw CLI::ValidationError(std::string("--as takes ") + choice.takes + ", not '" +
                                           name + "'");
              }
              request_.output = *output;
            },
            choice.help)
        ->type_name("");
    command.add_option("-o,--output", request_.output_path, "Write to this file, in one step")
        ->type_name("FILE");
    command.add_flag("-q,--quiet", request_.quiet, "Do not report warnings");
  }

  void add_merging(CLI::App& command) {
    command
        .add_option("--merge", request_.merged_files,
                    "Add what only this file of the same source has; repeatable")
        ->type_name("FILE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    command.add_flag("--whole", request_.whole, "Refuse an input that ends early");
  }

  void add_feed() {
    add_reading(*feed, feed_examples);
    add_output(*feed, feed_outputs);
    feed->add_option_function<std::string>(
            "--limit",
            [this](const std::string& written) {
              const auto count = count_in(written);
              if (!count) {
                throw CLI::ValidationError("--limit takes a number of entries from 1 on, not '" +
                                           written + "'");
              }
              request_.limit = *count;
            },
            "List at most so many entries")
        ->type_name("");
    add_flags(*feed, request_.options, item_flags);
    add_flags(*feed, request_.options, article_flags);
  }

  void add_conversion() {
    convert
        ->add_option_function<std::string>(
            "AMOUNT",
            [this](const std::string& written) {
              const auto amount = parse_amount(written);
              if (!amount) throw CLI::ValidationError("AMOUNT " + amount.error());
              request_.amount = *amount;
            },
            "How much: 1234.5 or '1 234,5'")
        ->type_name("")
        ->required();
    add_currency("FROM", request_.from, "Its currency, e.g. USD");
    add_currency("TO", request_.to, "The currency that is wanted, e.g. KGS");
    convert->add_option("--rates", request_.files, "Path of the rates; - is standard input")
        ->type_name("FILE")
        ->required()
        ->expected(1);
    add_merging(*convert);
    add_flags(*convert, request_.options, day_flags);
    add_flags(*convert, request_.options, input_flags);
    add_output(*convert, convert_outputs);
    convert->footer(convert_examples);
  }

  void add_conversion_of_articles() {
    add_flags(*render, request_.options, conversion_flags);
    add_flags(*render, request_.options, country_flags);
    render->add_flag("--convert-speech", request_.options.conversion.speech,
                     "Convert amounts in direct speech, too");
    render
        ->add_option(
            "--rates", request_.rates_file,
            "Rates to convert at; those in the article count first, if they name their day")
        ->type_name("FILE");
  }

  void add_amounts() {
    amounts->add_option("FILE", request_.files, "Path of the text; - is standard input")
        ->type_name("")
        ->required()
        ->expected(1);
    add_flags(*amounts, request_.options, amounts_flags);
    add_flags(*amounts, request_.options, country_flags);
    amounts
        ->add_option_function<std::string>(
            "--currency",
            [this](const std::string& code) {
              request_.options.amounts.declared = Currency::from_code(code);
              const auto& declared = request_.options.amounts.declared;
              if (declared && is_listed(*declared)) return;
              throw CLI::ValidationError(
                  "--currency takes a currency code of ISO 4217, e.g. CAD, not '" + code + "'");
            },
            "What bare signs such as $ stand for, e.g. CAD")
        ->type_name("");
    add_output(*amounts, convert_outputs);
    amounts->footer(amounts_examples);
  }

  void add_currency(const char* name, std::optional<Currency>& target, const char* help) const {
    convert
        ->add_option_function<std::string>(
            name,
            [name, &target](const std::string& code) {
              target = Currency::from_code(code);
              if (target && is_listed(*target)) return;
              throw CLI::ValidationError(std::string(name) +
                                         " takes a currency code of ISO 4217, e.g. KGS, not '" +
                                         code + "'");
            },
            help)
        ->type_name("")
        ->required();
  }

  Request& request_;
};

ExitCode run_command(const CommandLine& line, Request& request) {
  if (*line.rules) return list_rules();
  if (*line.check) return check(request);
  if (*line.render) return render(request);
  if (*line.amounts) return find_amounts(request);
  if (*line.feed) {
    request.options.read.wanted = Wanted::articles;
    return feed(request);
  }
  request.options.read.wanted = Wanted::rates;
  request.options.render.subject = Subject::rates;
  return *line.rates ? rates(request) : convert(request);
}

/// Why the command line makes no sense. That a command is missing says little where there is a word
/// that is none.
std::string complaint_of(const CLI::App& app, const CLI::ParseError& error,
                         std::span<char* const> arguments) {
  const bool has_command = !app.get_subcommands().empty();
  if (has_command || arguments.size() < 2) return error.what();
  const std::string_view first = arguments[1];
  if (first.starts_with('-')) return "no option is called '" + std::string(first) + "'";
  std::string names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return "no command is called '" + std::string(first) + "'; there are " + names;
}

ExitCode run(int count, char** arguments) {
  Request request;
  request.options.read.limits = Limits::for_server();
  request.options.read.now = request.options.render.now = now();
  CommandLine line(request);
  line.rates->preparse_callback([&](std::size_t) { request.output = Output::json; });
  line.feed->preparse_callback([&](std::size_t) { request.output = Output::text; });
  line.convert->preparse_callback([&](std::size_t) { request.output = Output::text; });
  line.amounts->preparse_callback([&](std::size_t) { request.output = Output::text; });
  try {
    line.app.parse(count, arguments);
  } catch (const CLI::Success& help) {
    line.app.exit(help);
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    complain_of_failure(
        complaint_of(line.app, error, std::span(arguments, static_cast<std::size_t>(count))));
    std::string command = "courant";
    for (const CLI::App* chosen : line.app.get_subcommands()) command += ' ' + chosen->get_name();
    complain("Try '" + command + " --help'.");
    return ExitCode::usage;
  }
  return run_command(line, request);
}

}  // namespace
}  // namespace courant::cli

// NOLINTNEXTLINE(bugprone-exception-escape): all that is left to throw is running out of memory.
int main(int count, char** arguments) {
  return static_cast<int>(courant::cli::run(count, arguments));
}

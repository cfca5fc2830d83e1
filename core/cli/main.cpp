// The command `courant`. This file knows the command line; each command has a file of its own.

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>

#include "commands.hpp"
#include "reporting.hpp"

namespace courant::cli {
namespace {

constexpr const char* overview =
    "Examples:\n"
    "  courant render story.txt                  an article as an HTML fragment\n"
    "  courant render story.txt --as text        the same as plain text\n"
    "  courant rates bank.txt --base KGS         exchange rates as JSON\n"
    "  courant check inbox/*.txt                 what an editor should look at\n"
    "'courant COMMAND --help' has more of them.\n\n"
    "Exit codes: 0 done, 1 problems in the input, 2 usage, 3 a file cannot be read or written.";

constexpr const char* render_examples =
    "Examples:\n"
    "  courant render story.txt -o story.html\n"
    "  curl -s https://example.org/story.txt | courant render - --lang ky\n"
    "  courant render story.txt --view table --base KGS --heading-level 1\n"
    "  courant render story.txt --show headline,byline,rates --images none\n"
    "  courant render story.txt --typography source --rule-off pull-quote\n\n"
    "Exit codes: 0 done, 1 the input cannot be rendered, 2 usage, 3 a file cannot be read or "
    "written.";

constexpr const char* rates_examples =
    "Examples:\n"
    "  courant rates bank.txt --base KGS -o rates.json     for programs\n"
    "  courant rates bank.txt --as text\n"
    "  courant rates bank.txt --as html --view table --labels-lang ru\n\n"
    "Exit codes: 0 done, 1 the input has no rates, 2 usage, 3 a file cannot be read or written.";

constexpr const char* check_examples =
    "Examples:\n"
    "  courant check story.txt\n"
    "  courant check --verbose story.txt         also which rules fired, and where\n"
    "  courant check --json inbox/*.txt > report.json\n\n"
    "Exit codes: 0 nothing worse than warnings, 1 errors, 2 usage, 3 a file cannot be read.";

// clang-format off
constexpr const char* formats =
    "auto"
#define COURANT_FORMAT(name, web, ships) ", " web
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

constexpr std::array reading_flags = {
    Flag{"--format", "format", "How the input is written", formats},
    Flag{"--lang", "lang", "Language of the input, e.g. ky"},
    Flag{"--base", "base", "Currency that the rates are in, if the input does not say, e.g. KGS"},
    Flag{"--zone", "zone", "Offset of times written without one, e.g. +06:00"},
    Flag{"--url", "url", "Where the input came from; relative links start there"},
    Flag{"--content-type", "content-type", "As in HTTP, e.g. 'text/plain; charset=windows-1251'"},
    Flag{"--typography", "typography", "Quotation marks: repair or source"},
    Flag{"--rule-off", "rules-off", "Switch off a rule; repeatable",
         "a name that 'courant rules' lists"},
    Flag{"--withheld", "withheld", "Drafts, embargoed and cancelled copy: refuse or include"},
    Flag{"--now", "now", "Time for embargoes instead of the clock's, e.g. 2031-06-12T09:15+06:00"},
};

constexpr std::array rendering_flags = {
    Flag{"--view", "view", "Rates as list or table"},
    Flag{"--labels-lang", "labels-lang", "Language of labels, numbers and dates"},
};

constexpr std::array article_flags = {
    Flag{"--show", "show",
         "Only these parts, parted by commas: headline, kicker, dek, byline, date, updated, "
         "image, rates, source, corrections"},
    Flag{"--heading-level", "heading-level", "Level of the headline, 1 to 6"},
    Flag{"--images", "images", "Images from https, same-origin or none"},
    Flag{"--links", "links", "untrusted (rel=nofollow and so on) or own"},
};

/// Sets an option of the core, or tells the user what it takes; the core's own sentence begins
/// with the name of the option, which is not always that of the flag.
void set(Options& options, const Flag& flag, const std::string& value) {
  const Result<void> result = set_option(options, flag.option, value);
  if (result) return;
  const std::string_view name = flag.option;
  const std::string takes = flag.takes == nullptr ? result.error().message.substr(name.size())
                                                  : " takes " + std::string(flag.takes);
  throw CLI::ValidationError(flag.flag + takes + ", not '" + value + "'");
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
    add_output(*render, "html (the default), text or json");
    add_flags(*render, request_.options, rendering_flags);
    add_flags(*render, request_.options, article_flags);
    add_reading(*rates, rates_examples);
    add_output(*rates, "json (the default), text or html");
    add_flags(*rates, request_.options, rendering_flags);
    add_reading(*check, check_examples);
    check->add_flag("--json", request_.json, "Report as a JSON array");
    check->add_flag("-v,--verbose", request_.verbose, "Report infos as well");
  }

  CLI::App app{"Articles and exchange rates, from news copy to HTML, text or JSON.", "courant"};
  CLI::App* render = app.add_subcommand("render", "Render an article with its rates");
  CLI::App* rates = app.add_subcommand("rates", "Extract exchange rates");
  CLI::App* check = app.add_subcommand("check", "Report what is wrong or guessed in files");
  CLI::App* rules = app.add_subcommand("rules", "List the rules that interpret copy");

 private:
  void add_reading(CLI::App& command, const char* examples) {
    command.add_option("FILE", request_.files, "Path of the input; - is standard input")
        ->type_name("")
        ->required()
        ->expected(1, &command == check ? CLI::detail::expected_max_vector_size : 1);
    add_flags(command, request_.options, reading_flags);
    command.add_flag_callback(
        "--no-news-rules", [this] { request_.options.read.news_rules = false; },
        "Take the format at its word: no conventions of the trade");
    command.footer(examples);
  }

  void add_output(CLI::App& command, const char* help) {
    command
        .add_option_function<std::string>(
            "--as",
            [this](const std::string& name) {
              const auto output = output_named(name);
              if (!output) {
                throw CLI::ValidationError("--as takes html, text or json, not '" + name + "'");
              }
              request_.output = *output;
            },
            help)
        ->type_name("");
    command.add_option("-o,--output", request_.output_path, "Write to this file, in one step")
        ->type_name("FILE");
    command.add_flag("-q,--quiet", request_.quiet, "Do not report warnings");
  }

  Request& request_;
};

ExitCode run_command(const CommandLine& line, Request& request) {
  if (*line.rules) return list_rules();
  if (*line.check) return check(request);
  if (*line.rates) {
    request.options.read.wanted = Wanted::rates;
    request.options.render.subject = Subject::rates;
  }
  return render(request);
}

ExitCode run(int count, char** arguments) {
  Request request;
  request.options.read.limits = Limits::for_server();
  request.options.read.now = now();
  CommandLine line(request);
  line.rates->preparse_callback([&](std::size_t) { request.output = Output::json; });
  try {
    line.app.parse(count, arguments);
  } catch (const CLI::Success& help) {
    line.app.exit(help);
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    complain_of_failure(error.what());
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

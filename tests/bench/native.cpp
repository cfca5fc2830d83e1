// The core natively against md4c's own renderer, and against itself on twice as much. Processor
// time in milliseconds as JSON: courant_bench markdown FILE, courant_bench double FORMAT ONCE
// TWICE.

#include <md4c-html.h>
#include <md4c.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "courant/options.hpp"
#include "courant/read.hpp"
#include "courant/render.hpp"

namespace {

/// The least of several times, each of as many calls as take a while: what else runs on the machine
/// adds to some of them.
struct Sides {
  double one = std::numeric_limits<double>::infinity();
  double other = std::numeric_limits<double>::infinity();
};

double milliseconds_of(const std::function<void()>& work, int calls) {
  const std::clock_t start = std::clock();
  for (int call = 0; call < calls; ++call) work();
  return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC / calls;
}

/// Measures both in turn, so that neither has the quieter machine.
Sides measure(const std::function<void()>& one, const std::function<void()>& other, int rounds) {
  const double once = milliseconds_of(one, 1);
  const int calls = std::max(1, static_cast<int>(20.0 / std::max(once, 0.001)));
  Sides sides;
  for (int round = 0; round < rounds; ++round) {
    sides.one = std::min(sides.one, milliseconds_of(one, calls));
    sides.other = std::min(sides.other, milliseconds_of(other, calls));
  }
  return sides;
}

std::string load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

courant::ReadOptions options_for(std::string_view format) {
  courant::Options options;
  options.read.limits = courant::Limits::for_server();
  if (!courant::set_option(options, "format", format)) std::exit(2);
  return options.read;
}

/// The length of the HTML that the core makes of `text`; a failure ends the run.
std::size_t convert(std::string_view text, const courant::ReadOptions& options) {
  const auto document = courant::read(text, options);
  if (!document) {
    std::cerr << document.error().message << '\n';
    std::exit(1);
  }
  return courant::render_html(*document, {}).size();
}

std::size_t convert_with_md4c(std::string_view text) {
  std::string html;
  const auto append = [](const MD_CHAR* part, MD_SIZE size, void* target) {
    static_cast<std::string*>(target)->append(part, size);
  };
  const unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
  if (md_html(text.data(), static_cast<MD_SIZE>(text.size()), append, &html, dialect, 0) != 0) {
    std::exit(1);
  }
  return html.size();
}

void print(std::string_view one, std::string_view other, const Sides& sides) {
  std::cout << "{\"" << one << "\":" << sides.one << ",\"" << other << "\":" << sides.other
            << "}\n";
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  const std::string_view what = arguments.size() > 1 ? arguments[1] : "";
  const char* const rounds_text = std::getenv("COURANT_BENCH_ROUNDS");
  const int rounds = rounds_text ? std::atoi(rounds_text) : 15;
  std::size_t sink = 0;  // What is used is not left out.
  if (what == "markdown" && arguments.size() == 3) {
    const std::string text = load(arguments[2]);
    const courant::ReadOptions options = options_for("markdown");
    print("ours", "peer",
          measure([&] { sink += convert(text, options); }, [&] { sink += convert_with_md4c(text); },
                  rounds));
  } else if (what == "double" && arguments.size() == 5) {
    const std::string once = load(arguments[3]);
    const std::string twice = load(arguments[4]);
    const courant::ReadOptions options = options_for(arguments[2]);
    print("once", "twice",
          measure([&] { sink += convert(once, options); }, [&] { sink += convert(twice, options); },
                  rounds));
  } else {
    std::cerr << "usage: courant_bench markdown FILE | courant_bench double FORMAT ONCE TWICE\n";
    return 2;
  }
  return sink > 0 ? 0 : 1;
}

// Prints what the core makes of the Markdown texts on stdin, which NUL parts, as HTML, NUL behind
// each, for tests/repo/commonmark.test.mjs. Rules of the trade and typography are off.

#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "courant/courant.hpp"

int main() {
  const std::string input(std::istreambuf_iterator<char>(std::cin), {});
  const courant::ReadOptions options{.format = courant::Format::markdown,
                                     .typography = courant::Typography::source,
                                     .news_rules = false};
  const courant::RenderOptions render_options{.heading_level = 1,
                                              .links = courant::LinkPolicy::own};
  std::string_view rest = input;
  while (!rest.empty()) {
    const std::string_view text = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(text.size() + 1, rest.size()));
    // A text that gives nothing is an error; its HTML is empty.
    const auto document = courant::read(text, options);
    if (document) std::cout << courant::render_html(*document, render_options);
    std::cout << '\0';
  }
  return 0;
}

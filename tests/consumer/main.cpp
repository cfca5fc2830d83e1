#include <courant/courant.hpp>
#include <iostream>
#include <string>

int main() {
  const auto document =
      courant::read("USD 84.80\nEUR 98.41\n\nRates rise\n\nThe first paragraph.\n");
  if (!document) {
    std::cerr << document.error().message << '\n';
    return 1;
  }
  const std::string html = courant::render_html(*document);
  std::cout << html << '\n';
  return html.find("84.80") != std::string::npos ? 0 : 1;
}

#include "readers/rates/val_curs.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::readers;

namespace {

constexpr ValCurs with_commas =
    val_curs_of({.name = "Bank", .base = "KGS", .decimal_mark = ','}, false);
constexpr ValCurs with_points = val_curs_of({.name = "Bank", .base = "KGS"}, false);
constexpr ValCurs with_iso_dates = val_curs_of({.name = "Bank", .base = "KGS"}, true);

std::string file_of(std::string_view date, std::string_view rows) {
  return "<ValCurs Date=\"" + std::string(date) + "\">" + std::string(rows) + "</ValCurs>";
}

std::string row(std::string_view code, std::string_view value) {
  return "<Valute><CharCode>" + std::string(code) + "</CharCode><Value>" + std::string(value) +
         "</Value></Valute>";
}

/// Which of the three banks a file is of: a letter for each.
std::string banks_of(const std::string& text) {
  std::string banks;
  Input input(text);
  if (is_val_curs(input, with_commas)) banks += 'c';
  if (is_val_curs(input, with_points)) banks += 'p';
  if (is_val_curs(input, with_iso_dates)) banks += 'i';
  return banks;
}

}  // namespace

TEST_CASE("val_curs: a file is of the bank whose notation it is in", "[readers][rates][val_curs]") {
  CHECK(banks_of(file_of("12.06.2031", row("USD", "84,8"))) == "c");
  CHECK(banks_of(file_of("12.06.2031", row("USD", "84.8"))) == "p");
  CHECK(banks_of(file_of("2031-06-12", row("USD", "84.8"))) == "i");
  CHECK(banks_of(file_of("12.06.2031", row("XAU", "9000") + row("USD", "84.8"))) == "p");
  CHECK(banks_of(file_of("12.06.2031",
                         row("USD", "84,8") + row("EUR", "98.4") + row("JPY", "0,5"))) == "c");
}

TEST_CASE("val_curs: a file that does not tell is of none", "[readers][rates][val_curs]") {
  const std::string text = GENERATE(
      file_of("2031-06-12", row("USD", "84,8")),
      file_of("12.06.2031", row("USD", "84,8") + row("EUR", "98.4")),
      file_of("12.06.2031", row("USD", "84")),
      file_of("12.06.2031", row("USD", "84.8") + row("KGS", "1.0")), file_of("12.06.2031", ""),
      file_of("12.06.2031", "<ValType>" + row("USD", "84.8") + "</ValType>"),
      std::string("<Valuta><Valute><CharCode>USD</CharCode><Value>84.8</Value></Valute></Valuta>"),
      std::string("{}"));

  CHECK(banks_of(text).empty());
}

#include "readers/rates/csv_table.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace courant;
using namespace courant::readers;

TEST_CASE("csv_table: a column is found however its name is spelled",
          "[readers][rates][csv_table]") {
  const std::string title = GENERATE(as<std::string>(), "Currency Code", "currency_code",
                                     "CURRENCY-CODE", "\"Currency code\"", "Currency.Code");
  const std::string text = "date," + title + ",value\n";
  const CsvTable table(text);

  CHECK(table.header().find("currencycode") == 1);
}

TEST_CASE("csv_table: of several names the first that is there counts",
          "[readers][rates][csv_table]") {
  const CsvTable table("Валюта;код;Множество\n");

  CHECK(table.separator() == ';');
  CHECK(table.header().find("code|код|валюта") == 1);
  CHECK(table.header().has_all("код валюта|currency"));
  CHECK_FALSE(table.header().has_all("код курс"));
  CHECK_FALSE(table.header().find("").has_value());
}

TEST_CASE("csv_table: the header is the first line that is not blank",
          "[readers][rates][csv_table]") {
  CsvTable table("\n \ncode,value,\nUSD,84.80\n", 100);

  CHECK(table.header().titles().at(0).offset == 103);
  CHECK(table.header().width() == 2);
  REQUIRE(table.next());
  CHECK(table.row().fields.at(1).text == "84.80");
}

TEST_CASE("csv_table: a row fits if it has a field for each name and none besides",
          "[readers][rates][csv_table]") {
  const auto [row, fit] = GENERATE(table<std::string, CsvFit>({
      {"USD,1,84.80\n", CsvFit::whole},
      {"USD,1,84.80,\n", CsvFit::whole},
      {"USD,1,\n", CsvFit::whole},
      {"USD,1\n", CsvFit::ragged},
      {"USD,1,84,80\n", CsvFit::ragged},
      {"USD,1,84,80", CsvFit::ragged},
      {"USD,1,84.8", CsvFit::cut},
      {"USD,1,", CsvFit::cut},
      {"USD,1", CsvFit::cut},
      {"USD,1,84.80,", CsvFit::whole},
      {"USD,1,\"84.80\"", CsvFit::whole},
  }));
  const std::string text = "code,nominal,value,\n" + row;
  CsvTable table(text);

  REQUIRE(table.next());

  CAPTURE(row);
  CHECK(table.fit() == fit);
}

TEST_CASE("csv_table: what the text ends inside of is reported with its place",
          "[readers][rates][csv_table][error]") {
  const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
      {"code,value\nUSD,84.8", 11},
      {"code,val", 0},
      {"code,value\nUSD,\"84.8\n", 15},
  }));
  CsvTable table(text);
  while (table.next()) continue;
  Findings findings(10);

  CHECK(table.report_end(findings));
  const auto reported = findings.take();
  REQUIRE(reported.size() == 1);
  CHECK(reported.at(0).code == DiagnosticCode::incomplete);
  CHECK(reported.at(0).where.offset == offset);
}

TEST_CASE("csv_table: a text that ends with its last line is complete",
          "[readers][rates][csv_table]") {
  CsvTable table("code,value\nUSD,84.80\n");
  while (table.next()) continue;
  Findings findings(10);

  CHECK_FALSE(table.report_end(findings));
  CHECK(findings.take().empty());
}

TEST_CASE("csv_table: a page in place of a table speaks for its source",
          "[readers][rates][csv_table][error]") {
  Input page("<!DOCTYPE html><html><head><meta charset=utf-8><title>Not available</title></html>");
  Input untitled("<p>Not available</p>");
  Input copy("Talks go on\n");

  CHECK(not_csv(page, "codes").error().code == ErrorCode::source_error);
  CHECK(not_csv(page, "codes").error().message == "the source says: Not available");
  CHECK(not_csv(untitled, "codes").error().code == ErrorCode::source_error);
  CHECK(not_csv(copy, "codes").error().code == ErrorCode::unknown_format);
}

TEST_CASE("csv_table: JSON and markup are no tables", "[readers][rates][csv_table]") {
  CHECK_FALSE(csv_or_none(Input("{\"code\":1}")).has_value());
  CHECK_FALSE(csv_or_none(Input(" <code>,value")).has_value());
  CHECK(csv_or_none(Input("")).has_value());
}

#include "money/amount_input.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

using courant::AmountReading;
using courant::read_amount;

namespace {

/// "1234.5", "1234 or 1.234", or "none".
std::string meaning_of(std::string_view written, std::string_view language) {
  const AmountReading reading = read_amount(written, language);
  if (!reading.value) return "none";
  std::string text = reading.value->to_string();
  if (reading.other) text += " or " + reading.other->to_string();
  return text;
}

}  // namespace

TEST_CASE("amount_input: what has one meaning has it in every language", "[money][amount_input]") {
  const std::string_view language = GENERATE("en", "ru", "ky", "de", "fr", "ar", "fa", "hi", "");
  const auto [written, value] = GENERATE(table<std::string_view, std::string_view>({
      {"100", "100"},
      {"0", "0"},
      {"1 234,5", "1234.5"},
      {"1\u00A0234.50", "1234.50"},
      {"1\u202F234", "1234"},
      {"1,234.5", "1234.5"},
      {"1.234,5", "1234.5"},
      {"1,234,567", "1234567"},
      {"1'234.5", "1234.5"},
      {"1’234’567,8", "1234567.8"},
      {"0,5", "0.5"},
      {"0.125", "0.125"},
      {"84,80", "84.80"},
      {"  42 ", "42"},
  }));

  CAPTURE(language, written);
  CHECK(meaning_of(written, language) == value);
}

TEST_CASE("amount_input: a mark before three digits means what it does in the language",
          "[money][amount_input]") {
  CHECK(meaning_of("1,234", "en") == "1234");
  CHECK(meaning_of("1.234", "en") == "1.234");
  CHECK(meaning_of("1,234", "de") == "1.234");
  CHECK(meaning_of("1.234", "de") == "1234");
  CHECK(meaning_of("1,234", "ky") == "1.234");
  CHECK(meaning_of("1,234", "fr") == "1.234");
}

TEST_CASE("amount_input: a mark that the language does not have leaves two meanings",
          "[money][amount_input]") {
  CHECK(meaning_of("1.234", "ru") == "1234 or 1.234");
  CHECK(meaning_of("1.234", "ky") == "1234 or 1.234");
  CHECK(meaning_of("12.345", "fr") == "12345 or 12.345");
  CHECK(meaning_of("1,234", "fa") == "1234 or 1.234");
}

TEST_CASE("amount_input: digits of other scripts count", "[money][amount_input]") {
  CHECK(meaning_of("١٬٢٣٤٫٥", "ar") == "1234.5");
  CHECK(meaning_of("۱۲۳۴", "fa") == "1234");
  CHECK(meaning_of("१,२३४.५", "hi") == "1234.5");
  CHECK(meaning_of("১২৩", "bn") == "123");
  CHECK(meaning_of("１２．５", "ja") == "none");
  CHECK(meaning_of("１２.５", "ja") == "12.5");
}

TEST_CASE("amount_input: an Arabic decimal mark is never a group's", "[money][amount_input]") {
  CHECK(meaning_of("۱٫۲۳۴", "fa") == "1.234");
  CHECK(meaning_of("۱٬۲۳۴", "fa") == "1234");
}

TEST_CASE("amount_input: marks of direction that come with copied text are passed over",
          "[money][amount_input]") {
  CHECK(meaning_of("\u200E1,234.5\u200F", "ar") == "1234.5");
}

TEST_CASE("amount_input: what is no amount has no value", "[money][amount_input][error]") {
  const std::string_view written =
      GENERATE("", " ", "abc", "-5", "+5", "1e3", "1,,2", ".", ",", "1 23", "12 3456", "1.2.3",
               "5 USD", "$5", "\xFF", "1\n2", "½", "Ⅳ");

  CAPTURE(written);
  CHECK(meaning_of(written, "en") == "none");
}

TEST_CASE("amount_input: forty digits are an amount, one more is none",
          "[money][amount_input][limit]") {
  CHECK(meaning_of(std::string(40, '9'), "en") == std::string(40, '9'));
  CHECK(meaning_of(std::string(41, '9'), "en") == "none");
}

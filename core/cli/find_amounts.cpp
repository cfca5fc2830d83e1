#include <string>
#include <vector>

#include "amounts/finder.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "files.hpp"
#include "reporting.hpp"
#include "text/encoding.hpp"
#include "text/excerpt.hpp"
#include "text/json_writer.hpp"
#include "text/language.hpp"

namespace courant::cli {
namespace {

/// The language that is asked for, else the one that the script tells, else English.
std::string language_of(const Request& request, std::string_view text) {
  const std::string& asked = request.options.read.language;
  if (!asked.empty()) return asked;
  const std::string_view told = text::language_of_script(text);
  return std::string(told.empty() ? "en" : told);
}

/// "12..15" for a range.
std::string value_of(const Amount& amount) {
  std::string value = amount.low.to_string();
  if (amount.high != amount.low) value += ".." + amount.high.to_string();
  return value;
}

/// The candidates parted by `separator`.
std::string join(const std::vector<Currency>& candidates, std::string_view separator) {
  std::string joined;
  for (const Currency& candidate : candidates) {
    if (!joined.empty()) joined += separator;
    joined += candidate.code();
  }
  return joined;
}

/// "12:40: 5000000..7000000 USD (or CAD, AUD): $5–7 million"
std::string line_of(const AmountMatch& match, std::string_view words) {
  const Amount& amount = match.amount;
  std::string line = std::to_string(match.begin) + '-' + std::to_string(match.end) + '\t';
  if (amount.approximate) line += '~';
  line += value_of(amount) + '\t';
  line += amount.currency ? std::string(amount.currency->code()) : "?";
  line += '\t' + join(match.candidates, " ") + '\t';
  for (const char c : words) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return line + '\n';
}

void write_object(text::JsonWriter& json, const AmountMatch& match, std::string_view words) {
  json.begin_object();
  json.key("start");
  json.number(match.begin);
  json.key("end");
  json.number(match.end);
  json.key("text");
  json.string(words);
  json.member("min", match.amount.low.to_string());
  json.member("max", match.amount.high.to_string());
  json.key("currency");
  if (match.amount.currency) {
    json.string(match.amount.currency->code());
  } else {
    json.null();
  }
  json.member("symbol", match.amount.symbol);
  json.key("candidates");
  json.begin_array();
  for (const Currency& candidate : match.candidates) json.string(candidate.code());
  json.end_array();
  json.key("scale");
  json.number(static_cast<std::size_t>(match.scale));
  json.key("approximate");
  json.boolean(match.amount.approximate);
  json.end_object();
}

std::string render_json(const std::vector<AmountMatch>& matches, const text::DecodedText& decoded) {
  std::string out;
  text::JsonWriter json(out);
  json.begin_array();
  for (AmountMatch match : matches) {
    const auto words = std::string_view(decoded.text).substr(match.begin, match.end - match.begin);
    match.begin = decoded.source_offset(match.begin);
    match.end = decoded.source_offset(match.end);
    write_object(json, match, words);
  }
  json.end_array();
  return out;
}

std::string render_text(const std::vector<AmountMatch>& matches, std::string_view text) {
  std::string out;
  for (const AmountMatch& match : matches) {
    out += line_of(match, text.substr(match.begin, match.end - match.begin));
  }
  return out;
}

/// Tells the user of digits with a sign of money that are no number.
void complain_of_unread(const std::string& file, const std::vector<amounts::Span>& unread,
                        const text::DecodedText& decoded) {
  text::Locator locator(decoded);
  for (const amounts::Span& span : unread) {
    constexpr DiagnosticCode code = DiagnosticCode::unread_amount;
    const auto words = std::string_view(decoded.text).substr(span.begin, span.end - span.begin);
    complain(report_line(
        file, Diagnostic{.severity = severity_of(code),
                         .code = code,
                         .where = locator.locate(span.begin),
                         .message = text::quoted(words) + ": " + std::string(summary_of(code))}));
  }
}

}  // namespace

ExitCode find_amounts(const Request& request) {
  const std::string& file = request.files.front();
  const auto bytes = read_file(file, request.options.read.limits.input_bytes);
  if (!bytes) {
    complain_of_failure(bytes.error());
    return ExitCode::unavailable;
  }
  const text::DecodedText decoded = text::decode(*bytes, request.options.read.content_type);
  const std::string language = language_of(request, decoded.text);
  if (!knows_amounts(language) && !request.quiet) {
    complain(file + ": nothing is found: no words for money are known in '" + language + "'");
  }
  amounts::Found found;
  if (knows_amounts(language)) {
    found = amounts::Finder(language, request.options.amounts).find(decoded.text);
  }
  if (!request.quiet) complain_of_unread(file, found.unread, decoded);
  return write_output(request, request.output == Output::json
                                   ? render_json(found.amounts, decoded)
                                   : render_text(found.amounts, decoded.text));
}

}  // namespace courant::cli

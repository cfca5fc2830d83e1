#include "readers/rates/json_rates.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace courant::readers {
namespace {

using text::JsonKind;
using text::JsonValue;

/// Takes what is before the first `mark` off `names`, and the mark.
std::string_view take_name(std::string_view& names, char mark) noexcept {
  const std::size_t size = std::min(names.find(mark), names.size());
  const std::string_view name = names.substr(0, size);
  names.remove_prefix(std::min(size + 1, names.size()));
  return name;
}

/// Whether a service that writes `value` as its error means one: "error": false is none.
bool is_raised(JsonValue value) noexcept {
  switch (value.kind()) {
    case JsonKind::boolean:
      return value.text() == "true";
    case JsonKind::string:
      return !value.text().empty();
    case JsonKind::object:
      return static_cast<bool>(value.first());
    case JsonKind::null:
    case JsonKind::number:
    case JsonKind::array:
      return false;
  }
  return false;
}

bool is_false(JsonValue value) noexcept {
  return value.is(JsonKind::boolean) && value.text() == "false";
}

bool holds_data(JsonValue object) noexcept {
  return std::ranges::any_of(object.children(), [](JsonValue member) {
    return member.is(JsonKind::object) || member.is(JsonKind::array);
  });
}

/// The object that may be a refusal: some send theirs as the only element of the usual array.
JsonValue reply_object(JsonValue reply) noexcept {
  if (!reply.is(JsonKind::array)) return reply;
  const auto all = reply.children();
  const bool is_one = all.begin() != all.end() && std::next(all.begin()) == all.end();
  return is_one ? reply.first() : JsonValue();
}

/// The words in which a service says why it failed, as clear as it has them.
JsonValue words_of_refusal(JsonValue reply) noexcept {
  constexpr std::string_view clearest_first =
      "info|explanation|description|message|type|error-type";
  const JsonValue error = reply["error"];
  for (const JsonValue object : {error, reply}) {
    const JsonValue words = json_member(object, clearest_first);
    if (!words.string().empty()) return words;
  }
  if (!error.string().empty()) return error;
  return error["code"];
}

/// The error that a refusal is, in a reply that begins at `origin` of the text.
std::unexpected<Error> refusal(JsonValue reply, std::size_t origin = 0) {
  const JsonValue object = reply_object(reply);
  const JsonValue words = words_of_refusal(object);
  if (!words) return source_error("no success", origin + object.offset());
  return source_error(words.text(), origin + words.offset());
}

/// "USDEUR" is EUR where the base is USD. Only there: six letters are not two codes by themselves.
std::string_view code_behind(std::string_view key, std::string_view base) noexcept {
  const bool has_prefix = base.size() == 3 && key.size() == 6 && key.starts_with(base);
  return has_prefix ? key.substr(base.size()) : key;
}

/// The host of an address; empty if it is none.
std::string_view host_of(std::string_view address) noexcept {
  constexpr std::string_view scheme = "https://";
  if (!address.starts_with(scheme)) return {};
  address.remove_prefix(scheme.size());
  return address.substr(0, address.find_first_of("/?#"));
}

/// Where the rows of a group are, which is the group itself where they are not parted from it.
JsonValue rows_in(JsonValue group, const JsonRateRows& shape) noexcept {
  return shape.rows.empty() ? group : json_member(group, shape.rows);
}

bool holds_rows(JsonValue rows) noexcept {
  return rows.is(JsonKind::array) || rows.is(JsonKind::object);
}

/// Whether `value` is a row by itself, and not the place of rows.
bool is_row(JsonValue value, const JsonRateRows& shape) noexcept {
  return value.is(JsonKind::object) && !json_written(json_member(value, shape.code)).empty() &&
         !holds_rows(json_member(value, shape.code));
}

/// Reads rows into a builder, group by group.
class RowReader {
 public:
  RowReader(const JsonRateRows& shape, RateTableBuilder& builder, Findings& findings) noexcept
      : shape_(shape), builder_(builder), findings_(findings) {}

  /// Where in the text the JSON begins that the next rows are of.
  void set_origin(std::size_t origin) noexcept { origin_ = origin; }

  void add_group(JsonValue group) {
    code_ = json_written(json_member(group, shape_.code));
    const JsonValue published = json_member(group, shape_.published);
    if (published) {
      builder_.set_published(builder_.moment_of(json_written(published), place_of(published)));
    }
    const JsonValue date = json_member(group, shape_.date);
    date_ = builder_.date_of(json_written(date), place_of(date));
    const JsonValue rows = rows_in(group, shape_);
    if (is_row(rows, shape_)) return add_row(rows);
    for (const JsonValue row : rows.children()) add_row(row);
  }

 private:
  /// A row that is cut may lack its nominal.
  void add_row(JsonValue row) {
    if (!row.complete() || !has_base(row)) return;
    const JsonValue own_date = json_member(row, shape_.row_date);
    const std::string_view day = json_written(own_date);
    builder_.add(rate_in(row), day.empty() ? date_ : builder_.date_of(day, place_of(own_date)));
  }

  [[nodiscard]] WrittenRate rate_in(JsonValue row) const {
    const auto field = [&](std::string_view names) {
      return json_written(json_member(row, names));
    };
    const std::string_view code = field(shape_.code);
    return {.code = code.empty() ? code_ : code,
            .nominal = nominal_in(row),
            .value = value_in(row),
            .per_one = field(shape_.per_one),
            .buy = field(shape_.buy),
            .sell = field(shape_.sell),
            .previous = field(shape_.previous),
            .change = field(shape_.change),
            .offset = place_of(row)};
  }

  [[nodiscard]] std::size_t place_of(JsonValue value) const noexcept {
    return origin_ + value.offset();
  }

  /// What is written and empty is not the same as what is not written, which is 1.
  [[nodiscard]] std::string_view nominal_in(JsonValue row) const {
    const JsonValue nominal = json_member(row, shape_.nominal);
    const std::string_view written = json_written(nominal);
    return nominal && text::trim_spaces(written).empty() ? "null" : written;
  }

  [[nodiscard]] std::string_view value_in(JsonValue row) const {
    const std::string_view value = json_written(json_member(row, shape_.value));
    const std::string_view shown = json_written(json_member(row, shape_.shown));
    if (shown.empty()) return value;
    const auto exact = builder_.number_of(value);
    return exact && exact == builder_.number_of(shown) ? shown : value;
  }

  /// Whether the row is in the base of the table, which the first row says.
  bool has_base(JsonValue row) {
    const JsonValue base = json_member(row, shape_.row_base);
    if (!base) return true;
    builder_.set_base(json_written(base));
    if (builder_.base() == Currency::from_code(json_written(base))) return true;
    findings_.add(DiagnosticCode::other_base, place_of(base));
    return false;
  }

  const JsonRateRows& shape_;
  RateTableBuilder& builder_;
  Findings& findings_;
  std::size_t origin_ = 0;
  std::string_view code_{};  // beside the rows
  std::optional<Date> date_{};
};

/// A line of the text that may be JSON.
struct JsonLine {
  std::string_view text;
  std::size_t offset;
};

/// Takes the first line that is not blank off `text`, which begins at `offset` of the whole, and
/// all before it. Absent if there is none.
std::optional<JsonLine> take_line(std::string_view& text, std::size_t& offset) noexcept {
  while (!text.empty()) {
    const JsonLine line{text.substr(0, text.find('\n')), offset};
    const std::size_t size = std::min(line.text.size() + 1, text.size());
    text.remove_prefix(size);
    offset += size;
    if (!text::trim(line.text).empty()) return line;
  }
  return std::nullopt;
}

std::unexpected<Error> no_lines(std::size_t offset) {
  return std::unexpected(
      Error{ErrorCode::unknown_format, {.offset = offset}, "expected a JSON object a line"});
}

/// The day that a service gives its rates: its own word, else the day on which it published them.
std::optional<Date> date_in(JsonValue reply, const JsonRateMap& shape, RateTableBuilder& builder) {
  const JsonValue published = json_member(reply, shape.published);
  const auto moment = builder.moment_of(json_written(published), published.offset());
  builder.set_published(moment);
  const JsonValue date = json_member(reply, shape.date);
  if (!json_written(date).empty()) return builder.date_of(json_written(date), date.offset());
  // In a reply that is cut the date may have been meant to follow, and may be another one.
  const bool is_said = shape.date.empty() || reply.complete();
  return moment && is_said ? std::optional(moment->date) : std::nullopt;
}

}  // namespace

JsonValue json_member(JsonValue object, std::string_view names) noexcept {
  JsonValue empty;
  while (!names.empty()) {
    const JsonValue member = object[take_name(names, '|')];
    if (member && !member.is(JsonKind::null)) return member;
    if (member) empty = member;
  }
  return empty;
}

bool has_members(JsonValue object, std::string_view names) noexcept {
  while (!names.empty()) {
    const JsonValue member = json_member(object, take_name(names, ' '));
    if (!member || member.is(JsonKind::null)) return false;
  }
  return true;
}

std::string_view json_written(JsonValue value) noexcept {
  switch (value.kind()) {
    case JsonKind::null:
      return {};
    case JsonKind::array:
      return "[";
    case JsonKind::object:
      return "{";
    case JsonKind::boolean:
    case JsonKind::number:
    case JsonKind::string:
      return value.text();
  }
  return {};
}

JsonValue first_json_row(JsonValue reply, const JsonRateRows& shape) noexcept {
  const bool in_groups = reply.is(JsonKind::array) && !shape.rows.empty();
  const JsonValue rows = rows_in(in_groups ? reply.first() : reply, shape);
  return is_row(rows, shape) ? rows : rows.first();
}

bool is_json_refusal(JsonValue reply) noexcept {
  const JsonValue object = reply_object(reply);
  if (!object.is(JsonKind::object)) return false;
  const bool only_words = !object["message"].string().empty() && !holds_data(object);
  return is_raised(object["error"]) || is_false(object["success"]) || is_false(object["status"]) ||
         object["result"].string() == "error" || only_words;
}

Result<JsonValue> json_reply(Input& input) {
  auto reply = input.json();
  if (reply && is_json_refusal(*reply)) return refusal(*reply);
  return reply;
}

std::unexpected<Error> not_in_reply(JsonValue reply, std::string_view names) {
  const bool is_cut = !reply.complete();
  const auto code = is_cut ? ErrorCode::unexpected_end : ErrorCode::unknown_format;
  return std::unexpected(
      Error{code, {.offset = reply.offset()}, "expected the member " + std::string(names)});
}

void add_json_map(JsonValue map, std::string_view base, std::optional<Date> date,
                  RateTableBuilder& builder) {
  for (const JsonValue member : map.children()) {
    if (!member.is(JsonKind::object)) {
      builder.add({.code = code_behind(member.key(), base),
                   .value = json_written(member),
                   .offset = member.offset()},
                  date);
      continue;
    }
    const auto day = builder.date_of(member.key(), member.offset());
    if (!day) continue;
    for (const JsonValue rate : member.children()) {
      builder.add({.code = code_behind(rate.key(), base),
                   .value = json_written(rate),
                   .offset = rate.offset()},
                  day);
    }
  }
}

bool is_json_rates(Input& input, const JsonRateMap& shape) {
  const JsonValue reply = input.json_or_none();
  return json_member(reply, shape.rates).is(JsonKind::object) &&
         json_member(reply, shape.base).is(JsonKind::string) && has_members(reply, shape.marks);
}

bool is_json_rates(Input& input, const JsonRateRows& shape) {
  const JsonValue row = first_json_row(input.json_or_none(), shape);
  return row.is(JsonKind::object) && has_members(row, shape.marks);
}

Result<Document> read_json_rates(Input& input, const ReadOptions& options,
                                 const JsonRateMap& shape) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  const JsonValue map = json_member(*reply, shape.rates);
  // An array is how PHP writes an empty map.
  const bool is_empty = map.is(JsonKind::array) && !map.first();
  if (!map.is(JsonKind::object) && !is_empty) return not_in_reply(*reply, shape.rates);

  RateSource source = shape.source;
  const std::string_view publisher = host_of(json_member(*reply, shape.publisher).string());
  if (!publisher.empty()) source.name = publisher;
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(source, options, findings);
  builder.let_last_count();
  const std::string_view base = json_written(json_member(*reply, shape.base));
  builder.set_base(base);
  add_json_map(map, base, date_in(*reply, shape, builder), builder);
  return rates_document(builder, input, options, findings);
}

Result<Document> read_json_rates(Input& input, const ReadOptions& options,
                                 const JsonRateRows& shape) {
  const auto reply = json_reply(input);
  if (!reply) return std::unexpected(reply.error());
  const bool in_groups = reply->is(JsonKind::array) && !shape.rows.empty();
  if (!in_groups && !holds_rows(rows_in(*reply, shape))) return not_in_reply(*reply, shape.rows);
  // Rows behind each other without an array around them: all but the first would be lost.
  if (is_row(*reply, shape) && shape.rows.empty() && !input.json_notes().empty()) {
    return not_in_reply(*reply, "an array");
  }

  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape.source, options, findings);
  if (!shape.row_date.empty()) builder.take_as_one_table();
  RowReader reader(shape, builder, findings);
  if (!in_groups) {
    reader.add_group(*reply);
  } else {
    for (const JsonValue group : reply->children()) reader.add_group(group);
  }
  return rates_document(builder, input, options, findings);
}

bool is_json_lines(const Input& input, const JsonRateRows& shape) {
  std::string_view rest = input.text();
  std::size_t offset = 0;
  const auto opens = [](const auto& line) { return text::trim(line.text).starts_with('{'); };
  const auto first = take_line(rest, offset);
  if (!first || !opens(*first) || !text::trim(first->text).ends_with('}')) return false;
  text::JsonDocument row;
  if (!row.parse(first->text) || !has_members(row.root(), shape.marks)) return false;
  while (const auto line = take_line(rest, offset)) {
    if (opens(*line)) return true;
  }
  return false;
}

Result<Document> read_json_lines(const Input& input, const ReadOptions& options,
                                 const JsonRateRows& shape) {
  Findings findings(options.limits.diagnostics);
  RateTableBuilder builder(shape.source, options, findings);
  builder.take_as_one_table();
  RowReader reader(shape, builder, findings);
  std::string_view rest = input.text();
  std::size_t offset = 0;
  bool is_first = true;
  bool complete = true;
  while (const auto line = take_line(rest, offset)) {
    text::JsonDocument row;
    const auto parsed = row.parse(line->text);
    const bool is_object = parsed && row.root().is(JsonKind::object);
    if (is_first && !is_object) return no_lines(line->offset);
    if (is_first && is_json_refusal(row.root())) return refusal(row.root(), line->offset);
    is_first = false;
    const bool is_cut = is_object && !row.complete();
    if (!is_object || (is_cut && !rest.empty())) {
      findings.add(DiagnosticCode::invalid_rate, line->offset,
                   "a line that is no JSON object; skipped");
      continue;
    }
    complete = !is_cut;
    if (!is_cut) report_json_notes(row.notes(), line->offset, findings);
    reader.set_origin(line->offset);
    reader.add_group(row.root());
  }
  if (!complete) findings.add(DiagnosticCode::incomplete, input.text().size());
  // Taken for one value by those who told the format, the text has too much behind it.
  const Input unread(input.text());
  Document document = rates_document(builder, unread, options, findings);
  document.complete &= complete;
  return document;
}

}  // namespace courant::readers

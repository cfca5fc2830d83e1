#include "text/json_writer.hpp"

#include "text/escape.hpp"

namespace courant::text {

void JsonWriter::separate() {
  if (!separated_) out_ += ',';
  separated_ = false;
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  separated_ = true;
}

void JsonWriter::end(char bracket) {
  out_ += bracket;
  separated_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_json(out_, name);
  out_ += ':';
  separated_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  append_json(out_, value);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::member(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  string(value);
}

}  // namespace courant::text

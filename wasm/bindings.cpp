// The core as JavaScript sees it, in browsers and on servers: the bytes of a task go into linear
// memory, views of its results come out. Options cross as bytes too, so that courant::set_option
// alone knows how they are spelled.
//
// Results are fetched one by one rather than as a value_object, which embind walks with for…in: on
// a page whose scripts have added to Object.prototype that would fail.

#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "courant/options.hpp"
#include "courant/read.hpp"
#include "courant/render.hpp"

// The types of the views in the declarations that --emit-tsd writes.
EMSCRIPTEN_DECLARE_VAL_TYPE(Bytes)
EMSCRIPTEN_DECLARE_VAL_TYPE(Words)

namespace {

// What the latest task was given and what it gave. They live until the next one, since JavaScript
// holds views of them.
std::string request;
courant::Rendering rendering;
std::string names;

Bytes bytes_of(const std::string& text) {
  const void* const data = text.data();
  return Bytes(emscripten::val(
      emscripten::typed_memory_view(text.size(), static_cast<const std::uint8_t*>(data))));
}

/// Takes `bytes` off `rest`, or as many as there are.
std::string_view take(std::string_view& rest, std::size_t bytes) {
  const std::string_view taken = rest.substr(0, bytes);
  rest.remove_prefix(taken.size());
  return taken;
}

/// Takes the text up to the next NUL off `rest`.
std::string_view take_field(std::string_view& rest) {
  const std::string_view field = take(rest, rest.find('\0'));
  take(rest, 1);
  return field;
}

/// The options in `fields`, which are names and values, each followed by NUL. What the core does
/// not take is left out, as HTML does with attributes.
courant::Options options_in(std::string_view fields) {
  courant::Options options;
#ifndef COURANT_BROWSER
  options.read.limits = courant::Limits::for_server();
#endif
  while (!fields.empty()) {
    const std::string_view name = take_field(fields);
    const std::string_view value = take_field(fields);
    static_cast<void>(courant::set_option(options, name, value));
  }
  return options;
}

/// Makes room for the bytes of a task, its input followed by its options, and shows where.
Bytes reserve(std::size_t bytes) {
  request.resize(bytes);
  return bytes_of(request);
}

struct Task {
  courant::Result<courant::Document> document;
  courant::RenderOptions options;
};

/// Reads the document in the first `input_bytes` of what reserve() made. Behind it are the rates
/// that its amounts are converted at, rates of earlier days, and the options. Without the former,
/// those of earlier days are for the rates of the document itself.
Task read_task(std::size_t input_bytes, std::size_t rates_bytes, std::size_t history_bytes,
               courant::Output output = courant::Output::html) {
  std::string_view rest = request;
  const std::string_view input = take(rest, input_bytes);
  const std::string_view rates = take(rest, rates_bytes);
  const std::string_view history = take(rest, history_bytes);
  const courant::Options options = options_in(rest);
  courant::Result<courant::Document> document = courant::read(input, options.read);
  if (document) {
    const std::string_view own_history = rates.empty() ? history : std::string_view();
    document = courant::prepare(*std::move(document), own_history, options, output);
  }
  if (document && (options.finds_amounts || options.conversion.target)) {
    courant::convert_document(*document, rates, history, options);
  }
  return {std::move(document), options.render};
}

/// Reads a task and renders it. operations(), text() and report() show the results.
void render(std::size_t input_bytes, std::size_t rates_bytes, std::size_t history_bytes) {
  const Task task = read_task(input_bytes, rates_bytes, history_bytes);
  rendering = task.document ? courant::render_with_report(*task.document, task.options)
                            : courant::Rendering{{}, courant::render_report(task.document.error())};
}

/// courant::NodeStream::operations; empty after a failure. Like all views, good until the next
/// call.
Words operations() {
  return Words(emscripten::val(emscripten::typed_memory_view(rendering.nodes.operations.size(),
                                                             rendering.nodes.operations.data())));
}

/// courant::NodeStream::text, UTF-8.
Bytes text() { return bytes_of(rendering.nodes.text); }

/// JSON as courant::render_report describes it, UTF-8.
Bytes report() { return bytes_of(rendering.report); }

void append_lines(const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines) names.append(line).push_back('\n');
}

/// The names that node operations refer to, each followed by LF: those of elements, an empty line,
/// those of attributes.
Bytes vocabulary() {
  names.clear();
  append_lines(courant::element_names());
  names.push_back('\n');
  append_lines(courant::attribute_names());
  return bytes_of(names);
}

#ifndef COURANT_BROWSER
constexpr std::array outputs = {
#define COURANT_OUTPUT(name, web, summary) courant::Output::name,
#include "courant/outputs.def"
};

/// Reads a task and writes it in the form of that place in forms(). text() and report() show the
/// results.
void write(std::size_t form, std::size_t input_bytes, std::size_t rates_bytes,
           std::size_t history_bytes) {
  const courant::Output output = outputs.at(form);
  const Task task = read_task(input_bytes, rates_bytes, history_bytes, output);
  rendering = {};
  if (!task.document) {
    rendering.report = courant::render_report(task.document.error());
    return;
  }
  rendering.nodes.text = courant::render(*task.document, output, task.options);
  rendering.report = courant::render_report(*task.document, task.options);
}

/// The names of the forms that write() knows, each followed by LF.
Bytes forms() {
  names.clear();
  for (const courant::Output output : outputs) names.append(name_of(output)).push_back('\n');
  return bytes_of(names);
}
#endif

}  // namespace

EMSCRIPTEN_BINDINGS(courant) {
  emscripten::register_type<Bytes>("Uint8Array");
  emscripten::register_type<Words>("Uint32Array");
  emscripten::function("reserve", &reserve);
  emscripten::function("render", &render);
  emscripten::function("operations", &operations);
  emscripten::function("text", &text);
  emscripten::function("report", &report);
  emscripten::function("vocabulary", &vocabulary);
#ifndef COURANT_BROWSER
  emscripten::function("write", &write);
  emscripten::function("forms", &forms);
#endif
}

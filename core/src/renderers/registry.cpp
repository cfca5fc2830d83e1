#include "courant/render.hpp"

namespace courant {

std::string_view name_of(Output output) noexcept {
  switch (output) {
#define COURANT_OUTPUT(name, web, summary) \
  case Output::name:                       \
    return web;
#include "courant/outputs.def"
  }
  return {};
}

std::optional<Output> output_named(std::string_view name) noexcept {
#define COURANT_OUTPUT(identifier, web, summary) \
  if (name == (web)) return Output::identifier;
#include "courant/outputs.def"
  return std::nullopt;
}

bool is_for_people(Output output) noexcept {
  return output == Output::html || output == Output::page || output == Output::text;
}

std::string render(const Document& document, Output output, const RenderOptions& options) {
  switch (output) {
#define COURANT_OUTPUT(name, web, summary) \
  case Output::name:                       \
    return render_##name(document, options);
#include "courant/outputs.def"
  }
  return {};
}

}  // namespace courant

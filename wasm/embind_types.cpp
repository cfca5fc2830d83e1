// The types that cross between the core and JavaScript, in place of embind's own list of thirty
// (system/lib/embind/bind.cpp), which brings strings, floats, big integers and sprintf into every
// page. It saves 4.0 of 12.7 kB of an empty core (glue and wasm, brotli). Linked before libembind,
// whose object file then stays out; fits the Emscripten that the set-up pins. embind_core.js is the
// JavaScript side of it.

#include <emscripten/bind.h>

#include <cstdint>
#include <limits>

namespace {

using emscripten::internal::TypeID;

// Places in the list of typed arrays in embind.js.
constexpr unsigned uint8_array = 1;
constexpr unsigned uint32_array = 5;

template <class T>
void register_view(unsigned array, const char* name) {
  emscripten::internal::_embind_register_memory_view(TypeID<emscripten::memory_view<T>>::get(),
                                                     array, name);
}

}  // namespace

extern "C" {

const char* __getTypeName(const std::type_info*);

/// Only messages about types that are not registered would use it. Here, or the linker would take
/// libembind's, and all of that object with it.
const char* __getTypeName(const std::type_info*) { return ""; }

/// For threads, which each run the bindings again.
void _embind_register_bindings(emscripten::internal::InitFunc*) {}
}

EMSCRIPTEN_BINDINGS(builtin) {
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_integer(TypeID<unsigned long>::get(), "unsigned long",
                                                 sizeof(unsigned long), 0,
                                                 std::numeric_limits<unsigned long>::max());
  emscripten::internal::_embind_register_emval(TypeID<emscripten::val>::get());
  register_view<std::uint8_t>(uint8_array, "emscripten::memory_view<uint8_t>");
  register_view<std::uint32_t>(uint32_array, "emscripten::memory_view<uint32_t>");
}

// Functions of the C library that the browser's core links but makes no use of, reduced to nothing.
//
// The lexer of nlohmann/json converts every number and words every error with snprintf.
// text/json.cpp takes the digits as they are written and the place of an error, never the number or
// the words, so that conversions, quadruple precision and printf would be 26 kB of a page's wasm
// for nothing. Linked before the C library, whose object files then stay out; strtof, strtold,
// strtol and strtoul are here because they share theirs with those that the lexer calls.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

/// Says that all of `text` is a number, as the lexer has made sure of already, and that it is 0.
int zero(const char* text, char** end) {
  *end = const_cast<char*>(text) + std::strlen(text);
  return 0;
}

}  // namespace

extern "C" {

float strtof(const char* text, char** end) { return static_cast<float>(zero(text, end)); }
double strtod(const char* text, char** end) { return zero(text, end); }
long double strtold(const char* text, char** end) { return zero(text, end); }
long strtol(const char* text, char** end, int) { return zero(text, end); }
long long strtoll(const char* text, char** end, int) { return zero(text, end); }
unsigned long strtoul(const char* text, char** end, int) {
  return static_cast<unsigned long>(zero(text, end));
}
unsigned long long strtoull(const char* text, char** end, int) {
  return static_cast<unsigned long long>(zero(text, end));
}

/// Writes nothing, as if the format were empty.
int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
}

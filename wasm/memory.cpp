// The C library's functions that move memory, by the instructions that WebAssembly has for it. Its
// own, when linked for size, go byte by byte. Linked before it, so that they take the place of
// those; kept out of link-time optimisation, which would find in them the very calls that they are.

#include <cstddef>
#include <cstring>

extern "C" {

void* memmove(void* target, const void* source, std::size_t bytes) {
  asm volatile("local.get %0\n local.get %1\n local.get %2\n memory.copy 0, 0"
               :
               : "r"(target), "r"(source), "r"(bytes)
               : "memory");
  return target;
}

void* memcpy(void* target, const void* source, std::size_t bytes) {
  asm volatile("local.get %0\n local.get %1\n local.get %2\n memory.copy 0, 0"
               :
               : "r"(target), "r"(source), "r"(bytes)
               : "memory");
  return target;
}

void* memset(void* target, int byte, std::size_t bytes) {
  asm volatile("local.get %0\n local.get %1\n local.get %2\n memory.fill 0"
               :
               : "r"(target), "r"(byte), "r"(bytes)
               : "memory");
  return target;
}
}

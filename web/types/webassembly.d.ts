// Servers have it, but their type declarations need not.

declare namespace WebAssembly {
  interface Module {}
}

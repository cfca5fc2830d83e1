// Stands before the glue, inside its function: what it takes for WebAssembly leads to the loader. By
// itself the glue would ask the global object, which a page may have changed, and a failure would
// be an unhandled rejection there.

/* global Module */

// eslint-disable-next-line no-unused-vars, no-var -- the glue uses it, and ends up in one scope with it
var WebAssembly = {
  instantiate: (_module, imports) => ({
    then: (receive) => Module['instantiate'](imports, receive),
  }),
};

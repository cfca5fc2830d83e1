/// <reference path="./webassembly.d.ts" />

/** What edge workers give for its import, and setWasmModule() takes. */
declare const module: WebAssembly.Module;
export default module;

/** The beginning of the SHA-256 of courant.wasm; the build puts it in. */
declare const COURANT_WASM_HASH: string;
/** The same of courant-views.js. */
declare const COURANT_VIEWS_HASH: string;

/** The parts of the core that are loaded on demand, in order; the build puts them in. */
declare const COURANT_PARTS: { file: string; integrity: string }[];
/** Where modules have them, for bundlers, which move them; the one-tag script has them beside it. */
declare const COURANT_PART_URLS: URL[] | undefined;

declare module '*.css' {
  const css: string;
  export default css;
}

declare module '*.wasm' {
  const compiled: WebAssembly.Module;
  export default compiled;
}

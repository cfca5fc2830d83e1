/** The beginning of the SHA-256 of courant.wasm; the build puts it in. */
declare const COURANT_WASM_HASH: string;
/** The same of courant-views.js. */
declare const COURANT_VIEWS_HASH: string;

/** The parts of the core that are loaded on demand, in order; the build puts them in. */
declare const COURANT_PARTS: { file: string; integrity: string }[];

declare module '*.css' {
  const css: string;
  export default css;
}

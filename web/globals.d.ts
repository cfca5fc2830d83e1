/** The beginning of the SHA-256 of courant.wasm; the build puts it in. */
declare const COURANT_WASM_HASH: string;

declare module '*.css' {
  const css: string;
  export default css;
}

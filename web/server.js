// Courant on a server: documents in, text and HTML out, without a page. Runs in Node, and wherever a
// WebAssembly.Module of courant-server.wasm can be had: edge workers compile none from bytes.

export { CourantError } from './errors.js';
export { renderDocument, setWasmModule } from './server/document.js';
export { renderElement, renderPage } from './server/element.js';
export { fillElements } from './server/fill.js';

/** @typedef {import('./server/document.js').Form} Form */
/** @typedef {import('./server/document.js').Settings} Settings */

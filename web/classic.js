// The entry of courant.js: <script src=".../courant.js" async></script> is all that a page needs.
// The core and what only some views need lie beside it.

import { setWasmUrl } from './api.js';
import './define.js';
import { baseURI, currentScript, querySelector } from './dom.js';
import { setViewsImport } from './views-loader.js';

/**
 * The tag that this script came with. There is none for a script that was bundled or loaded as a
 * module; then one that looks like ours is taken.
 *
 * @returns {HTMLScriptElement | null}
 */
function ownTag() {
  return (
    currentScript(document) ??
    /** @type {HTMLScriptElement | null} */ (querySelector(document, 'script[src*="courant"]'))
  );
}

/**
 * Elements that are in the page already have been upgraded by now, but work in microtasks only.
 *
 * @param {HTMLScriptElement | null} tag
 */
function locateRest(tag) {
  // Not through dataset, which inherits what a page adds to Object.prototype.
  const wasm = tag?.getAttribute('data-wasm');
  const integrity = tag?.getAttribute('data-integrity') ?? undefined;
  const page = tag?.baseURI ?? baseURI(document);
  const beside = tag?.src || page;
  const views = tag?.getAttribute('data-views');
  setWasmUrl(wasm ? new URL(wasm, page) : new URL(`courant.wasm?${COURANT_WASM_HASH}`, beside), integrity);
  const { href } = views ? new URL(views, page) : new URL(`courant-views.js?${COURANT_VIEWS_HASH}`, beside);
  // An engine remembers by its address that a module did not load.
  setViewsImport((attempt) => import(attempt ? `${href}#${attempt}` : href));
}

if (globalThis.document) locateRest(ownTag());

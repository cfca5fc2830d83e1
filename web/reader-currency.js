// The currency that the reader chose for the amounts in articles: one for the whole page. The event
// `courant-currency` says it, whoever sends it: rows of rates, or a script of the page.

import { addListener, removeListener } from './dom.js';

const { CustomEvent, document } = globalThis;
const type = 'courant-currency';

/** ISO 4217; empty: as each article has it. */
let chosen = '';
let isRemembered = false;

if (document) addListener(document, type, (event) => {
  const currency = String(/** @type {any} */ (event).detail?.currency ?? '');
  chosen = /^[A-Z]{3}$/.test(currency) ? currency : '';
  if (isRemembered) withStorage((storage) => storage.setItem(type, chosen));
});

/** The reader's choice; empty if there is none. */
export const readerCurrency = () => chosen;

/**
 * @param {Element} element Where it is chosen.
 * @param {string} currency Empty: no choice any more.
 */
export function chooseCurrency(element, currency) {
  const init = { __proto__: null, detail: { currency }, bubbles: true, composed: true };
  element.dispatchEvent(new CustomEvent(type, /** @type {CustomEventInit} */ (init)));
}

/**
 * Keeps the choice for the reader's next page, from now on, and takes up that of the last one.
 *
 * @param {Element} element That of which the page says so.
 */
export function rememberCurrency(element) {
  if (isRemembered) return;
  isRemembered = true;
  const kept = withStorage((storage) => storage.getItem(type));
  if (kept && !chosen) chooseCurrency(element, kept);
}

/**
 * Calls `listener` after each choice.
 *
 * @param {() => void} listener
 * @returns {() => void} Stops that.
 */
export function followCurrency(listener) {
  addListener(document, type, listener);
  return () => removeListener(document, type, listener);
}

/**
 * Storage throws where a page's sandbox or the reader's settings have none.
 *
 * @template T
 * @param {(storage: Storage) => T} use
 * @returns {T | undefined}
 */
function withStorage(use) {
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}

// What follows a failure: when to try again, and a button where there is nothing to show. Most pages never
// need it.

import { addListener, createPart, hidden, querySelector } from './dom.js';
import { pageLabel } from './labels.js';
import { discard } from './storage.js';
import { timestamp } from './timestamp.js';

/** @import { CourantError } from './errors.js' */
/** @import { DataElement } from './elements/data-element.js' */
/** @import * as Api from './api.js' */

// Taken at the start: what pages later make of them is not our concern.
const { addEventListener, setTimeout, clearTimeout, Comment, CustomEvent, Element } = globalThis;

/** Milliseconds: a minute and what is added to it so that pages do not come all at once. */
const longestWait = 66_000;
/** Milliseconds between two tries because a reader came back. */
const leastPause = 20_000;

/** What the button says unless the page has it otherwise: "Try again". @type {Record<string, string>} */
const labels = {
  __proto__: /** @type {any} */ (null),
  en: 'Try again',
  ru: 'Повторить',
  uk: 'Повторити',
  ky: 'Кайталоо',
  kk: 'Қайталау',
  uz: 'Qayta urinish',
  tg: 'Такрор кардан',
  tr: 'Tekrar dene',
  de: 'Erneut versuchen',
  fr: 'Réessayer',
  es: 'Reintentar',
  pt: 'Tentar novamente',
  ar: 'إعادة المحاولة',
  fa: 'تلاش دوباره',
  zh: '重试',
  ja: '再試行',
};

/** Whose button was pressed last: another one in its place gets the focus. @type {WeakSet<DataElement>} */
const pressed = new WeakSet();

/**
 * How a failure is met.
 *
 * @typedef {object} Means
 * @property {string} key The address of the source.
 * @property {string} language Of the page around the element.
 * @property {() => void} ask Tries at the wish of a reader, who may ask more often than a timer.
 * @property {typeof Api.render} render
 * @property {AbortSignal} signal Ends when the element tries, and when it leaves the page.
 */

/**
 * Lets an element that failed try again. How often its source is asked is not decided here.
 *
 * @param {DataElement} element
 * @param {CourantError} error
 * @param {Means} means
 */
export async function recover(element, { code, status, retryAfter }, { key, language, ask, render, signal }) {
  if (code !== 'withheld') retryOnReturn(element, signal);
  if (retryAfter && retryAfter <= longestWait) retryLater(element, retryAfter, signal);
  if (code !== 'withheld' && !element.hasContent() && isBare(element)) offerRetry(element, language, ask, signal);
  if (element.hasContent() && !element.shown) await markBehind(element, language, render, signal);
  // What was taken back is not to come back at the next visit.
  if (code === 'withheld' || status === 404 || status === 410) await discard(key);
}

/**
 * What a server rendered is as old as the page, at least, once newer could not be read. Its source is not here to be
 * rendered again: the words for it are those of other rates in the same language.
 *
 * @param {DataElement} element
 * @param {string} language
 * @param {typeof Api.render} render
 * @param {AbortSignal} signal
 */
async function markBehind(element, language, render, signal) {
  const since = new Date(performance.timeOrigin);
  const { marked } = element;
  const { language: own, rates } = JSON.parse(marked?.getAttribute('data-summary') || '{}');
  element.setAttribute('data-since', since.toISOString());
  const detail = { reason: 'not-updated', date: rates?.date, since };
  const init = { __proto__: null, detail, bubbles: true, composed: true };
  element.dispatchEvent(new CustomEvent('courant-stale', /** @type {CustomEventInit} */ (init)));
  const place = element.shadowRoot?.querySelector('.courant-rates, .courant-conversion');
  if (!place || signal.aborted) return;
  /** @type {[string, string][]} */
  const options = [['subject', 'rates'], ['wanted', 'rates'], ['context-lang', language], ['lang', own ?? ''], ['not-updated-since', timestamp(since)]];
  if (place.localName === 'span') options.push(['view', 'inline']);
  const { nodes } = await render({ content: 'USD 1' }, options, element.ownerDocument);
  const warning = nodes.querySelector('.courant-warning');
  if (!warning || signal.aborted) return;
  place.querySelector('.courant-warning')?.remove();
  if (place.localName === 'span') place.append(' ', warning);
  else place.prepend(warning);
}

/**
 * Where there is nothing at all to show there is a button.
 *
 * @param {DataElement} element
 * @param {string} language
 * @param {() => void} ask
 * @param {AbortSignal} signal
 */
function offerRetry(element, language, ask, signal) {
  const document = element.ownerDocument;
  const [subtag] = language.toLowerCase().split('-');
  const button = createPart(document, 'button', 'retry');
  button.type = 'button';
  const own = pageLabel(document, language || 'en', 'retry');
  button.lang = own ? language || 'en' : labels[subtag] ? subtag : 'en';
  button.textContent = own ?? labels[button.lang];
  button.addEventListener('click', () => {
    pressed.add(element);
    ask();
  });
  signal.addEventListener('abort', () => button.remove());
  element.shadowRoot?.append(button);
  // Unless the reader has gone elsewhere meanwhile.
  if (pressed.delete(element) && !querySelector(document, ':focus')) button.focus();
}

/**
 * Whether no children stand in for what could not be shown.
 *
 * @param {DataElement} element
 */
function isBare(element) {
  return [...element.childNodes].every((node) =>
    node instanceof Element ? node.localName === 'script' : node instanceof Comment || !node.textContent?.trim(),
  );
}

/** When elements tried because a reader came back. @type {WeakMap<DataElement, number>} */
const returns = new WeakMap();

/**
 * Whichever comes first of several events ends the others, for it makes the element try.
 *
 * @param {DataElement} element
 * @param {AbortSignal} signal
 */
function retryOnReturn(element, signal) {
  const options = /** @type {AddEventListenerOptions} */ ({ __proto__: null, signal });
  const retry = () => {
    const now = Date.now();
    // Events and cores that are forbidden are not counted elsewhere, as requests of sources are.
    if (hidden(document) || now - (returns.get(element) ?? 0) < leastPause) return;
    returns.set(element, now);
    element.reload();
  };
  addListener(document, 'visibilitychange', retry, options);
  addEventListener('pageshow', ({ persisted }) => persisted && retry(), options);
}

/**
 * @param {DataElement} element
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 */
function retryLater(element, milliseconds, signal) {
  const timer = setTimeout(() => element.reload(), milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

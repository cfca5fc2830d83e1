// What follows a failure: when to try again. Most pages never need it.

import { addListener, hidden } from './dom.js';
import { discard } from './storage.js';

/** @import { CourantError } from './errors.js' */
/** @import { DataElement } from './elements/data-element.js' */

// Taken at the start: what pages later make of them is not our concern.
const { addEventListener, setTimeout, clearTimeout } = globalThis;

/** Milliseconds: a minute and what is added to it so that pages do not come all at once. */
const longestWait = 66_000;

/**
 * Lets an element that failed try again. How often its source is asked is not decided here.
 *
 * @param {DataElement} element
 * @param {CourantError} error
 * @param {string} key The address of its source.
 * @param {AbortSignal} signal Ends when it tries, and when it leaves the page.
 */
export async function recover(element, { code, status, retryAfter }, key, signal) {
  const retry = () => element.reload();
  // A core that did not load has been forbidden, as a rule, and stays so.
  if (code !== 'withheld' && code !== 'load_failed') retryOnReturn(retry, signal);
  if (retryAfter && retryAfter <= longestWait) retryLater(retry, retryAfter, signal);
  // What was taken back is not to come back at the next visit.
  if (code === 'withheld' || status === 404 || status === 410) await discard(key);
}

/**
 * Whichever comes first of several events ends the others, for it makes the element try.
 *
 * @param {() => void} retry
 * @param {AbortSignal} signal
 */
function retryOnReturn(retry, signal) {
  const options = /** @type {AddEventListenerOptions} */ ({ __proto__: null, signal });
  addListener(document, 'visibilitychange', () => hidden(document) || retry(), options);
  addEventListener('pageshow', ({ persisted }) => persisted && retry(), options);
}

/**
 * @param {() => void} retry
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 */
function retryLater(retry, milliseconds, signal) {
  const timer = setTimeout(retry, milliseconds);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

// What follows a failure: when to try again. Most pages never need it.

import { discard } from './storage.js';

/** @import { CourantError } from './errors.js' */
/** @import { DataElement } from './elements/data-element.js' */

// Taken at the start: what pages later make of them is not our concern.
const { setTimeout, clearTimeout } = globalThis;

/** Milliseconds: a minute and what is added to it so that pages do not come all at once. */
const longestWait = 66_000;

/**
 * Lets an element that failed try again.
 *
 * @param {DataElement} element
 * @param {CourantError} error
 * @param {string} key The address of its source.
 * @param {AbortSignal} signal Ends when it tries, and when it leaves the page.
 */
export async function recover(element, { code, status, retryAfter }, key, signal) {
  // What was taken back is not to come back at the next visit.
  if (code === 'withheld' || status === 404 || status === 410) return discard(key);
  if (!retryAfter || retryAfter > longestWait) return;
  const timer = setTimeout(() => element.reload(), retryAfter);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

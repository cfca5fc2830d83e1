// What follows a failure: when to try again. Most pages never need it.

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
 * @param {AbortSignal} signal Ends when it tries, and when it leaves the page.
 */
export function recover(element, { retryAfter }, signal) {
  if (!retryAfter || retryAfter > longestWait) return;
  const timer = setTimeout(() => element.reload(), retryAfter);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

// When to look for newer rates: one timer for all elements of the page.

import { addListener, hidden } from './dom.js';

// Taken at the start: what pages later make of them is not our concern.
const { setTimeout, clearTimeout, addEventListener, AbortController } = globalThis;

/** Milliseconds: nobody is asked more often than that. */
const leastPeriod = 60_000;
/** Milliseconds after the latest request before a return to the network may cause another. */
const pause = 20_000;
/** Milliseconds: timers count in 32 bits. */
const longestTimer = 2 ** 31 - 1;

/**
 * One who wants newer rates.
 *
 * @typedef {object} Member
 * @property {string} url
 * @property {number} period Milliseconds.
 * @property {() => void} refresh
 * @property {number} latest When it was called, or began to wait.
 * @property {number} due
 */

/** @type {Set<Member>} */
const members = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Ends when nobody wants refreshing any more. @type {AbortController | undefined} */
let watch;

/**
 * Calls `refresh` every `seconds`, and at least a minute apart, while the page is visible and online.
 * What falls due meanwhile is made up for once.
 *
 * @param {string} url Those with the same one are called at the same time.
 * @param {number} seconds
 * @param {() => void} refresh
 * @returns {() => void} Stops it.
 */
export function refreshEvery(url, seconds, refresh) {
  if (members.size === 0) watchPage();
  const member = { url, period: Math.max(seconds * 1000, leastPeriod), refresh, latest: 0, due: 0 };
  members.add(member);
  plan(member);
  check();
  return () => {
    if (members.delete(member) && members.size === 0) watch?.abort();
    check();
  };
}

function watchPage() {
  const { signal } = (watch = new AbortController());
  const options = /** @type {AddEventListenerOptions} */ ({ __proto__: null, signal });
  addListener(document, 'visibilitychange', check, options);
  // Out of the cache of pages that were left; not all engines say that it is visible again.
  addEventListener('pageshow', check, options);
  addEventListener('offline', check, options);
  addEventListener('online', comeBack, options);
}

/**
 * The jitter keeps pages that were opened at the same time from asking at the same time.
 *
 * @param {Member} member
 */
function plan(member) {
  member.latest = Date.now();
  member.due = member.latest + member.period * (1 + Math.random() / 10);
}

function comeBack() {
  for (const member of members) member.due = Math.min(member.due, member.latest + pause);
  check();
}

function check() {
  clearTimeout(timer);
  if (hidden(document) || !navigator.onLine || members.size === 0) return;
  const all = [...members];
  const now = Date.now();
  const urls = all.filter(({ due }) => due <= now).map(({ url }) => url);
  const called = all.filter(({ url }) => urls.includes(url));
  called.forEach(plan);
  const next = Math.min(...all.map(({ due }) => due));
  timer = setTimeout(check, Math.min(next - now, longestTimer));
  for (const { refresh } of called) refresh();
}

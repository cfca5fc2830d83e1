// What pages that want it keep from one visit to the next: the bytes of sources, never what was made of
// them.

/** @import { Source } from './source.js' */

// Taken at the start: what pages later make of them is not our concern.
const { Date, Headers, Response, Uint8Array } = globalThis;

/** Where in the browser's cache storage; another name when what is stored changes. */
const name = 'courant-1';
/** How many sources. */
const most = 50;
/** Milliseconds: a week. */
const longest = 7 * 24 * 3_600_000;

/** Asked for each time: where storage is forbidden this throws. */
function open() {
  return globalThis.caches.open(name);
}

/**
 * What was stored under an address, if it is not too old.
 *
 * @param {string} key
 * @returns {Promise<Source | undefined>} It also rejects, where storage is forbidden.
 */
export async function recall(key) {
  const stored = await (await open()).match(key);
  if (!stored) return undefined;
  const header = (/** @type {string} */ field) => stored.headers.get(field) ?? '';
  const time = new Date(header('x-courant-time'));
  const age = Date.now() - Number(time);
  if (!(age >= 0 && age < longest)) return undefined;
  const content = new Uint8Array(await stored.arrayBuffer());
  return { content, contentType: header('content-type'), url: header('x-courant-url'), key, time };
}

/**
 * @param {Source} source One that was fetched, whole and good.
 */
export async function store({ content, contentType = '', url = '', key = '', time = new Date() }) {
  const headers = new Headers();
  headers.set('content-type', contentType);
  headers.set('x-courant-url', url);
  headers.set('x-courant-time', time.toISOString());
  const cache = await open();
  const init = /** @type {ResponseInit} */ ({ __proto__: null, headers });
  await cache.put(key, new Response(/** @type {BodyInit} */ (content), init));
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, -most)) await cache.delete(oldest);
}

/** @param {string} key */
export async function discard(key) {
  await (await open()).delete(key);
}

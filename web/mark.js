// The mark that a server leaves on what it rendered: a hash of all that it was asked, but not of bytes
// that a page would have to fetch. Where a page would ask the same of the same core, it takes over.

/** @import { Options } from './elements/kinds.js' */

/** Milliseconds. */
const hour = 3_600_000;

/**
 * @param {string} tag
 * @param {Options} options
 * @param {string} [inline] The source that stands between the tags.
 */
export function markFor(tag, options, inline = '') {
  // Whether rates are out of date is a question of the time of day.
  const time = options.some(([name]) => name === 'max-age') ? Math.floor(Date.now() / hour) : '';
  return hashOf([`${COURANT_WASM_HASH}`, tag, time, ...options, inline].join('\0'));
}

/**
 * FNV-1a over UTF-16. It guards against what has changed, not against people: who can write the mark
 * can write what it stands on. The hashes of browsers come later, and only to pages from HTTPS.
 *
 * @param {string} text
 */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

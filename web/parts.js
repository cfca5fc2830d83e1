// Which parts of the core will be asked for (wasm/parts.mjs): fetched along with it they cost a page no
// time of their own. One that nobody foresees is fetched when it is missed.

/** @import { Source } from './source.js' */

// Their numbers, from 1, in the order there.
export const data = 1;
export const articles = 2;
export const views = 3;
export const amounts = 4;

/** What a document may be, by its media type, its address or the name of a format. */
const formats = [
  { names: /markdown|\.md\b/, parts: [articles] },
  { names: /html|rss|atom|feed|ninjs|wordpress|apple|schema|\bld\b/, parts: [data, articles] },
  { names: /json|xml|csv/, parts: [data] },
];

/**
 * What reading that source takes, as far as is said of it.
 *
 * @param {Source} source
 * @param {string} format As the attribute has it.
 */
export function partsFor({ contentType = '', url = '' }, format) {
  const said = `${format} ${contentType} ${url.split(/[?#]/)[0]}`;
  return formats.find(({ names }) => names.test(said))?.parts ?? [];
}

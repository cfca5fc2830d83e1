// What the page wants buttons and fields to say:
// <script type="application/json" data-courant-labels>{ "en": { "retry": "Reload" } }</script>
// It is looked at when something is to be said, so that it may come and change at any time.

import { querySelector } from './dom.js';

/** By language, then by name. @typedef {Record<string, Record<string, string>>} Labels */

/** The names that README has. @typedef {'retry' | 'pause' | 'resume' | 'more' | 'amounts-in' | 'converter' | 'amount' | 'from' | 'to' | 'swap' | 'copy' | 'copied'} LabelName */

/** What the block said last, and what was made of it. */
let text = '';
/** @type {Labels} */
let labels = {};

/**
 * @param {Document} document
 * @param {string} language A tag; what is said for "en" is said for "en-GB", too.
 * @param {LabelName} name
 * @param {string} ours What it says unless the page has something else.
 * @returns {string}
 */
export function labelFor(document, language, name, ours) {
  return pageLabel(document, language, name) ?? ours;
}

/**
 * @param {Document} document
 * @param {string} language
 * @param {LabelName} name
 */
export function pageLabel(document, language, name) {
  readBlock(document);
  const tag = language.toLowerCase();
  for (const key of [tag, tag.split('-')[0]]) {
    const label = own(own(labels, key), name);
    if (typeof label === 'string') return label;
  }
  return undefined;
}

/** @param {Document} document */
function readBlock(document) {
  const found = querySelector(document, 'script[data-courant-labels]')?.textContent ?? '';
  if (found === text) return;
  text = found;
  labels = {};
  try {
    if (text) labels = JSON.parse(text);
  } catch {
    console.warn('courant: the labels of the page are no JSON');
  }
}

/**
 * Not what a page has added to all objects.
 *
 * @param {any} object
 * @param {string} key
 */
function own(object, key) {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

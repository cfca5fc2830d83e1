// What tests ask of a page again and again.

import assert from 'node:assert/strict';

/** @import { Page } from '../engines.mjs' */

// Documents are asked through their prototype: on a page with <img name="querySelector">
// document.querySelector is that image.
const querySelector = 'Document.prototype.querySelector.call';
const querySelectorAll = 'Document.prototype.querySelectorAll.call';

/** Whether each of the elements has left the loading state, for a page to say. @param {string} selector */
export const areSettled = (selector) => `
  const elements = [...${querySelectorAll}(document, '${selector}')];
  return elements.length > 0 && elements.every(({ dataset }) => dataset.state && dataset.state !== 'loading');
`;

/**
 * Waits until each of the elements has left the loading state.
 *
 * @param {Page} page
 * @param {string} [selector]
 */
export function settled(page, selector = 'courant-article, courant-rates') {
  return page.until(areSettled(selector), 15_000);
}

/**
 * @param {Page} page
 * @returns {Promise<{ errors: string[], violations: string[], lines: string[],
 *   events: { type: string, tag: string, id: string, code?: string, detail: any }[] }>}
 */
export function seen(page) {
  return page.run('return seen');
}

/**
 * Nothing was thrown into the page, said on its console or blocked by its policy.
 *
 * @param {Page} page
 */
export async function assertQuiet(page) {
  const { errors, violations, lines } = await seen(page);
  assert.deepEqual({ errors, violations, lines }, { errors: [], violations: [], lines: [] });
}

/**
 * The text that a reader sees in an element, flattened: what is not in a slot does not count.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<string>}
 */
export function visibleText(page, selector) {
  return page.run(`return ${querySelector}(document, '${selector}').innerText.trim()`);
}

/**
 * The text that a reader sees in the shadow root of an element.
 *
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<string>}
 */
export function shadowText(page, selector) {
  return page.run(`return ${querySelector}(document, '${selector}').shadowRoot.firstElementChild.innerText.trim()`);
}

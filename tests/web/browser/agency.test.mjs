// The page of a news agency that the project started from. It is read where it is and never copied.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { assertQuiet, settled, visibleText } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */

const file = fileURLToPath(new URL('../../../../shared/data/agency-page.txt', import.meta.url));

/**
 * Opens a page with the script tag and one element. What it gives is the source without its rates.
 *
 * @param {Context} context
 */
async function open({ page, server, skip }) {
  if (!existsSync(file)) skip('../shared/data/agency-page.txt is not there');
  await page.goto(server.page('<courant-article src="agency-page.txt"></courant-article>'));
  await settled(page);
  const [, ...paragraphs] = readFileSync(file, 'utf8').trim().split('\n\n');
  return paragraphs;
}

/** @param {string} text */
const wordsOf = (text) => text.replace(/["“”«»]/g, '').trim().split(/\s+/);

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'three rates keep their digits'(context) {
    await open(context);

    const shown = await context.page.run(`
      const inside = (selector) => [...document.querySelectorAll('[data-courant] ' + selector)];
      return inside('.courant-rate').map((rate) => [...rate.children].map(({ textContent }) => textContent))`);
    assert.deepEqual(shown, [['USD', '84.80'], ['EUR', '98.41'], ['RUB', '1.19']]);
    await assertQuiet(context.page);
  },

  async 'the first line behind the rates is the headline'(context) {
    const [headline] = await open(context);

    assert.equal(await visibleText(context.page, 'h2.courant-headline'), headline);
  },

  async 'the one pull quote has its speaker'(context) {
    await open(context);

    const speakers = await context.page.run(`
      return [...document.querySelectorAll('figure:has(blockquote) > figcaption')].map(({ textContent }) => textContent)`);
    assert.deepEqual(speakers, ['Vladimir Putin']);
  },

  async 'every quotation mark has its partner'(context) {
    const source = await open(context);

    const texts = await context.page.run(`
      return [...document.querySelectorAll('.courant-article > p')].map(({ textContent }) => textContent)`);
    const quotations = texts.flatMap((/** @type {string} */ text) => text.match(/“[^“”"«»]+”/g) ?? []);
    assert.equal(quotations.length, source.join().split('«').length - 1);
    assert.doesNotMatch(texts.join().replaceAll(/“[^“”"«»]+”/g, ''), /[“”"«»]/);
  },

  async 'no word is changed, added or lost'(context) {
    const source = await open(context);

    assert.deepEqual(wordsOf(await visibleText(context.page, '.courant-article')), wordsOf(source.join(' ')));
  },
};

// The HTML that README tells to paste.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { assertQuiet, settled, shadowText, visibleText } from './support/observe.mjs';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const [article, rates, converter, amounts, feed, labels, module, , served] = [...readme.matchAll(/^```html\n(.*?)^```$/gms)].map(([, code]) => code);
const tag = article.slice(0, article.indexOf('\n'));

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'the tag and the element show a story'({ page, server }) {
    await page.goto(server.page(article, { head: '' }));
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /^USD\s[^]*in KGS[^]*Village bakery sends/);
    await assertQuiet(page);
  },

  async 'rates that stand in the page are shown as a table'({ page, server }) {
    await page.goto(server.page(rates, { head: tag }));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /Exchange rates[^]*USD\s[^]*87\.45[^]*JPY\s+100\s+57\.84/);
    await assertQuiet(page);
  },

  async 'a converter takes the rates of the table above it'({ page, server }) {
    await page.goto(server.page(converter, { head: tag }));
    await settled(page, 'courant-rates, courant-converter');

    assert.match(await shadowText(page, 'courant-rates'), /USD[^]*87\.4482[^]*\+0\.0608/);
    assert.match(await page.run(`return document.querySelector('courant-converter').value`), /^8744\.82$/);
    await assertQuiet(page);
  },

  async 'sums in an article are converted, in the currency that the reader chooses'({ page, server }) {
    await page.goto(server.page(amounts, { head: tag }));
    const sum = `return document.querySelector('.courant-converted')?.textContent`;
    await page.until(`return document.querySelector('.courant-converted')`);
    assert.equal(await page.run(sum), ' (≈\u00A0about 1.06 billion\u00A0som)');

    await page.run(`document.dispatchEvent(new CustomEvent('courant-currency', { detail: { currency: 'EUR' } }))`);
    await page.until(`${sum}.includes('€11.8 million')`);
    await assertQuiet(page);
  },

  async 'a feed is cards, and one of its articles stands alone'({ page, server }) {
    await page.goto(server.page(feed, { head: tag }));
    await settled(page, 'courant-feed, courant-article');

    assert.match(await visibleText(page, 'courant-feed'), /^Cable car carries[^]*Show more$/);
    assert.match(await visibleText(page, 'courant-article'), /^Lake ferry returns/);
    await assertQuiet(page);
  },

  async 'buttons say what the page has them say'({ page, server }) {
    await page.goto(server.page(feed + labels, { head: tag }));
    await page.until(`return document.querySelector('.courant-more')?.textContent === 'Older stories'`);

    await assertQuiet(page);
  },

  async 'what a server renders shows with the style sheet and the script, and nothing else is fetched'({ page, server }) {
    const { fillElements } = await import(new URL('../../../dist/modules/server.js', import.meta.url).href);
    const load = () => readFileSync(new URL('../../../demo/story-en.txt', import.meta.url));
    const { html } = await fillElements(article.slice(tag.length), { load, language: 'en' });
    const requests = () => server.requests('/page/story.txt') + server.requests('/dist/courant.wasm');
    const before = requests();
    await page.goto(server.page(html, { head: served }));
    await page.until(`return document.querySelector('courant-article').shown === null && seen.events.length === 2`);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery sends/);
    assert.equal(requests(), before);
    await assertQuiet(page);
  },

  async 'the module registers the elements'({ page, server }) {
    await page.goto(server.page(rates, { head: module, csp: 'none' }));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    await assertQuiet(page);
  },
};

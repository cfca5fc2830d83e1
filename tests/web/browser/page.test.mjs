// The page that `--as page` makes, as courant/server writes it: it stands alone, under the strictest policy.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { renderDocument } from '../../../dist/modules/server.js';
import { assertQuiet } from './support/observe.mjs';

const story = await readFile(new URL('../../../demo/story-en.txt', import.meta.url));

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'it needs no script, and its data block is none'({ page, server }) {
    const { text } = await renderDocument(story, { as: 'page', options: { stylesheet: '/dist/courant.css' } });
    await page.goto(server.raw(text));

    assert.equal(await page.run(`return document.compatMode`), 'CSS1Compat');
    assert.equal(await page.run(`return document.title`), 'Village bakery sends its bread to town by cable car');
    assert.equal(await page.run(`return document.querySelectorAll('main > article h1').length`), 1);
    const data = await page.run(`return JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)`);
    assert.equal(data['@type'], 'NewsArticle');
    assert.equal(data.headline, 'Village bakery sends its bread to town by cable car');
    await page.until(`return getComputedStyle(document.querySelector('main')).maxWidth !== 'none'`);
    await assertQuiet(page);
  },

  async 'a hostile title stays a title'({ page, server }) {
    const title = '</title><script>window.fired = 1</script><img src=x onerror="window.fired = 2">';
    const copy = `${title}\n\nA paragraph of some words, and a full stop.\n`;
    const { text } = await renderDocument(copy, { as: 'page', options: { format: 'wire' } });
    await page.goto(server.raw(text, { csp: 'none' }));

    assert.equal(await page.run(`return document.title`), title);
    assert.equal(await page.run(`return document.querySelector('h1').textContent`), title);
    assert.equal(await page.run(`return window.fired === undefined && document.images.length === 0`), true);
    assert.equal(await page.run(`return JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent).headline`), title);
  },
};

// The index of quotations.

import assert from 'node:assert/strict';

import { assertQuiet, settled } from './support/observe.mjs';

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'who said what is listed where the page asks for it, with the rule that shows it'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt" base="KGS" show="headline quotes">Fallback</courant-article>'));
    await settled(page);

    assert.deepEqual(
      await page.run(`return [...document.querySelectorAll('.courant-quotes li')]
        .map((quote) => [quote.dataset.rule, quote.querySelector('figcaption').textContent])`),
      [['verb-name', 'Ainura Saparova'], ['speaker-line', 'Temir Isakov'], ['name-verb', 'Saparova']],
    );
    await assertQuiet(page);
  },
};

// What buttons and fields say, where the page says something else than we do.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled } from './support/observe.mjs';

const all = 'courant-rates, courant-converter, courant-feed';
/** Seconds of waiting are tenths. */
const hurried = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';
const elements = `<courant-rates src="/demo/bank.json" view="ticker"></courant-rates>
  <courant-rates src="/demo/bank.json" codes="USD" picker></courant-rates>
  <courant-converter rates="/demo/bank.json" amount="100"></courant-converter>
  <courant-feed src="/demo/feed.xml" limit="1"></courant-feed>`;

const english = {
  pause: 'Halt', resume: 'Go on', more: 'Older stories', 'amounts-in': 'Reckon in {}', converter: 'Bureau de change', amount: 'Sum', from: 'I have',
  to: 'I want', swap: 'Turn round', copy: 'Take', copied: 'Taken',
};

/** @param {object | string} labels */
const block = (labels) =>
  `<script type="application/json" data-courant-labels>${typeof labels === 'string' ? labels : JSON.stringify(labels)}</script>`;

/** All that a script of ours says. */
const said = `
  const [ticker, picker, converter] = [...document.querySelectorAll('courant-rates, courant-converter')].map(({ shadowRoot }) => shadowRoot);
  const names = (root, selector) => [...root.querySelectorAll(selector)].map((part) => part.getAttribute('aria-label') ?? part.textContent);
  return [...names(ticker, 'button'), ...names(picker, 'button'), ...names(converter, 'fieldset, .courant-label, button'), ...names(document, '.courant-more')]`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a page has them say what it likes'({ page, server }) {
    await page.goto(server.page(block({ en: english }) + elements));
    await settled(page, all);

    assert.deepEqual(await page.run(said), [
      'Halt', 'Reckon in USD', 'Reckon in KGS', 'Bureau de change', 'Sum', 'I have', 'Turn round', 'I want', 'Take', 'Older stories',
    ]);
    await page.run(`for (const { shadowRoot } of document.querySelectorAll('courant-rates, courant-converter')) shadowRoot.querySelector('.courant-ticker-button')?.click()`);
    assert.equal((await page.run(said))[0], 'Go on');
    await assertQuiet(page);
  },

  async 'what it does not name, and other languages, stay as they are'({ page, server }) {
    await page.goto(server.page(block({ ru: english, en: { copy: 'Take', swap: 7, constructor: 'x' } }) + elements));
    await settled(page, all);

    assert.deepEqual(await page.run(said), [
      'Pause', 'Amounts in USD', 'Amounts in KGS', 'Currency converter', 'Amount', 'From', 'Swap currencies', 'To', 'Take', 'Show more',
    ]);
    await assertQuiet(page);
  },

  async 'a region takes those of its language, and its own before'({ page, server }) {
    const labels = { en: { copy: 'Take', swap: 'Turn' }, 'en-gb': { copy: 'Pinch' } };
    await page.goto(server.page(block(labels) + elements, { root: 'lang="en-GB"' }));
    await settled(page, all);
    const words = await page.run(said);

    assert.deepEqual([words[6], words[8]], ['Turn', 'Pinch']);
  },

  async 'a language that we do not speak has the button that tries again'({ page, server }) {
    const labels = block({ mn: { retry: 'Дахин оролдох' } });
    await page.goto(server.page(`${labels}<courant-rates src="${server.inTurn('missing')}"></courant-rates>`, { head: hurried, root: 'lang="mn"' }));
    await page.until(`return document.querySelector('courant-rates').shadowRoot?.querySelector('button')`);

    assert.deepEqual(await page.run(`const { lang, textContent } = document.querySelector('courant-rates').shadowRoot.querySelector('button'); return [lang, textContent]`), [
      'mn', 'Дахин оролдох',
    ]);
  },

  async 'what is no JSON is passed over, and said once'({ page, server }) {
    await page.goto(server.page(block('{ en: }') + elements));
    await settled(page, all);

    assert.equal((await page.run(said))[8], 'Copy');
    const { lines, errors } = await seen(page);
    assert.deepEqual(errors, []);
    assert.equal(lines.length, 1);
    assert.match(lines[0], /labels/);
  },

  async 'what a script changes counts from the next thing that is said'({ page, server }) {
    await page.goto(server.page(elements, { csp: 'none' }));
    await settled(page, all);
    await page.run(`
      const script = document.createElement('script');
      script.setAttribute('type', 'application/json');
      script.setAttribute('data-courant-labels', '');
      script.append('{ "en": { "copy": "Take" } }');
      document.head.append(script);
      document.querySelector('courant-converter').amount = '200'`);
    await page.until(`return document.querySelector('courant-converter').shadowRoot.querySelector('.courant-copy').textContent === 'Take'`);

    await assertQuiet(page);
  },

  async 'what a server rendered says it once the script has taken over'({ page, server }) {
    const { renderElement } = await import(new URL('../../../dist/modules/server.js', import.meta.url).href);
    const rates = JSON.stringify({ courant: 1, base: 'KGS', date: '2031-06-12', rates: [{ code: 'USD', nominal: 1, value: '87.45', direction: 'local-per-foreign' }] });
    const settings = { stylesheet: '/dist/courant.css', language: 'en' };
    const rendered = await renderElement('courant-converter', { rates: '/rates.json', amount: '100' }, { rates }, settings);
    await page.goto(server.page(block({ en: english }) + rendered));
    await page.until(`return document.querySelector('courant-converter').shadowRoot.querySelector('.courant-copy').textContent === 'Take'`);

    await assertQuiet(page);
  },
};

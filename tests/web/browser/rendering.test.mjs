import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, shadowText, visibleText } from './support/observe.mjs';

const article = '<courant-article src="/demo/story-en.txt" lang="en" base="KGS"><p>Fallback</p></courant-article>';

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a page with one script tag shows an article under the strict policy'({ page, server }) {
    await page.goto(server.page(article));
    await settled(page);

    const shown = await page.run(`
      const text = (selector) => document.querySelector('courant-article > [data-courant] ' + selector)?.textContent;
      return {
        headline: text('h2.courant-headline'),
        dateline: text('.courant-dateline'),
        speaker: text('figure.courant-quotation > figcaption'),
        codes: [...document.querySelectorAll('dl.courant-rates-list dt')].map((dt) => dt.textContent),
        values: [...document.querySelectorAll('dl.courant-rates-list dd.courant-rate-value')].map((dd) => dd.textContent),
      }`);
    assert.deepEqual(shown, {
      headline: 'Village bakery sends its bread to town by cable car',
      dateline: 'NARYN, June 12 (Kerege)',
      speaker: 'Temir Isakov',
      codes: ['USD', 'EUR', 'RUB', 'KZT', 'CNY'],
      values: ['87.45', '95.10', '1.0912', '0.1802', '12.17'],
    });
    await assertQuiet(page);
  },

  async 'quotations that opened with « and closed with " are paired'({ page, server }) {
    await page.goto(server.page(article));
    await settled(page);

    const text = await visibleText(page, 'courant-article');
    assert.match(text, /[“«]The bread arrives warm,[”»]/);
    assert.doesNotMatch(text, /"/);
  },

  async 'the fallback of an article is hidden to the last text node, and stays in place'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt">Bare text <b>bold</b></courant-article>'));
    await settled(page);

    assert.doesNotMatch(await visibleText(page, 'courant-article'), /Bare text|bold/);
    assert.equal(await page.run(`return document.querySelector('courant-article').firstChild.data`), 'Bare text ');
  },

  async 'rates are shown in a shadow root, as a list and as a table'({ page, server }) {
    await page.goto(
      server.page(`<courant-rates id="list" src="/demo/rates.txt" base="KGS">Fallback</courant-rates>
        <courant-rates id="table" view="table" lang="ky" src="/demo/rates.txt" base="KGS"></courant-rates>`),
    );
    await settled(page);

    const shown = await page.run(`
      const inside = (id, selector) =>
        [...document.getElementById(id).shadowRoot.querySelectorAll(selector)].map((node) => node.textContent);
      return {
        codes: inside('list', '.courant-rate-code'),
        values: inside('list', '.courant-rate-value'),
        rows: inside('table', 'tbody th[scope=row]'),
        prices: inside('table', 'td.courant-rate-value'),
        parts: document.getElementById('list').shadowRoot.querySelector('.courant-rate-code').getAttribute('part'),
      }`);
    assert.deepEqual(shown.codes, ['USD', 'EUR', 'RUB', 'KZT', 'CNY', '100 JPY']);
    assert.deepEqual(shown.values, ['87.45', '95.10', '1.0912', '0.1802', '12.17', '57.84']);
    assert.deepEqual(shown.rows, ['USD', 'EUR', 'RUB', 'KZT', 'CNY', 'JPY']);
    assert.deepEqual(shown.prices, ['87,45', '95,10', '1,0912', '0,1802', '12,17', '57,84']);
    assert.equal(shown.parts, 'rate-code');
    await assertQuiet(page);
  },

  async 'load and render say what was read and how long it took'({ page, server }) {
    await page.goto(server.page(article));
    await settled(page);

    const { events } = await seen(page);
    assert.deepEqual(events.map(({ type }) => type), ['courant-load', 'courant-render']);
    const { summary, diagnostics, timings } = events[0].detail;
    assert.equal(summary.language, 'en');
    assert.equal(summary.rates.count, 5);
    assert.equal(summary.articles[0].headline, 'Village bakery sends its bread to town by cable car');
    assert.ok(diagnostics.some((/** @type {any} */ { code }) => code === 'rate-lines'));
    assert.deepEqual(Object.keys(timings), ['fetch', 'read', 'build']);
  },

  async 'a page in XHTML gets HTML elements'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt"></courant-article>', { xhtml: true }));
    await settled(page);

    const namespaces = await page.run(`
      return [...new Set([...document.querySelectorAll('[data-courant] *')].map((node) => node.namespaceURI))]`);
    assert.deepEqual(namespaces, ['http://www.w3.org/1999/xhtml']);
    await assertQuiet(page);
  },

  async 'rates may stand in the page'({ page, server }) {
    await page.goto(
      server.page('<courant-rates base="KGS"><script type="text/plain">USD 87.45 +0.12</script></courant-rates>'),
    );
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /^USD\s+87\.45\s+▲ \+0\.12\s+up\s+in KGS$/);
    await assertQuiet(page);
  },

  async 'what is written from left to right stays so on a page that is not'({ page, server }) {
    await page.goto(
      server.page(`${article}<courant-rates src="/demo/rates.txt"></courant-rates>`, { root: 'lang="ar" dir="rtl"' }),
    );
    await settled(page);

    const directions = await page.run(`
      const shadow = document.querySelector('courant-rates').shadowRoot;
      return [document.querySelector('.courant-article'), document.querySelector('.courant-rates'),
        shadow.querySelector('.courant-rates')].map((node) => getComputedStyle(node).direction)`);
    assert.deepEqual(directions, ['ltr', 'ltr', 'rtl']);
  },

  async 'rates are a group with a name and no landmark'({ page, server }) {
    await page.goto(server.page(article));
    await settled(page);

    const found = await page.run(`
      const rates = document.querySelector('section.courant-rates');
      return [rates.getAttribute('role'), rates.getAttribute('aria-label')]`);
    assert.deepEqual(found, ['group', 'Exchange rates']);
  },

  async 'a narrow place wraps rates and breaks no number'({ page, server }) {
    const rates = '<courant-rates src="/demo/rates.txt" base="KGS" view="table" lang="ky"></courant-rates>';
    await page.goto(server.page(`<div id="narrow">${rates}</div>`, { csp: 'none' }));
    await settled(page);
    await page.run(`document.getElementById('narrow').style.width = '15rem'`);

    const measured = await page.run(`
      const root = document.querySelector('courant-rates').shadowRoot;
      const heights = [...root.querySelectorAll('data')].map((node) => node.getClientRects().length);
      return [Math.max(...heights), root.querySelector('table').scrollWidth <= 240]`);
    assert.deepEqual(measured, [1, true]);
  },

  async 'the demo shows three languages without a violation'({ page, server }) {
    await page.goto(server.url('/demo/index.html'));
    await settled(page);

    const english = await visibleText(page, '#story');
    await page.run(`document.querySelector('[data-lang=ru]').click()`);
    await page.until(`return document.querySelector('#story .courant-headline')?.textContent.startsWith('Сельская')`);
    await page.run(`document.querySelector('[data-lang=ky]').click()`);
    await page.until(`return document.querySelector('#story .courant-headline')?.textContent.startsWith('Айылдык')`);
    assert.match(english, /Village bakery/);
    assert.match(await visibleText(page, '#own'), /Library opens at night/);
  },
};

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { assertQuiet, seen, settled, visibleText } from './support/observe.mjs';

const command = fileURLToPath(new URL('../../../dist/bin/courant', import.meta.url));
const story = fileURLToPath(new URL('../../../demo/story-en.txt', import.meta.url));
const agencyPage = fileURLToPath(new URL('../../../../shared/data/agency-page.txt', import.meta.url));

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

  async 'the HTML of the command gives the tree that the page builds'({ page, server, skip }) {
    if (!existsSync(command)) skip('dist/bin/courant is not built');
    const html = execFileSync(command, ['render', story, '--as', 'html', '--lang', 'en', '--base', 'KGS'], {
      encoding: 'utf8',
    });
    await page.goto(server.page(article, { csp: 'none' }));
    await settled(page);

    const difference = await page.run(`
      const parsed = document.createElement('div');
      parsed.innerHTML = ${JSON.stringify(html.trimEnd())};
      const container = document.querySelector('[data-courant]');
      const built = document.createElement('div');
      built.append(...[...container.childNodes].map((node) => node.cloneNode(true)));
      return parsed.isEqualNode(built) ? null : [parsed.innerHTML, built.innerHTML]`);
    assert.equal(difference, null);
  },

  async 'the page of a news agency becomes rates, a headline and a quotation with its speaker'({ page, server, skip }) {
    if (!existsSync(agencyPage)) skip('../shared/data/agency-page.txt is not there');
    await page.goto(server.page('<courant-article src="/shared/agency-page.txt" base="KGS"></courant-article>'));
    await settled(page);

    const shown = await page.run(`
      const container = document.querySelector('[data-courant]');
      return {
        values: [...container.querySelectorAll('.courant-rate-value')].map((node) => node.textContent),
        headline: container.querySelector('.courant-headline').textContent.length > 20,
        speaker: container.querySelector('.courant-quotation > figcaption').textContent.split(' ').length,
        paragraphs: container.querySelectorAll('.courant-article > p').length,
        unpaired: (container.textContent.match(/"/g) ?? []).length,
      }`);
    assert.deepEqual(shown, {
      values: ['84.80', '98.41', '1.19'],
      headline: true,
      speaker: 2,
      paragraphs: 6,
      unpaired: 0,
    });
    await assertQuiet(page);
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

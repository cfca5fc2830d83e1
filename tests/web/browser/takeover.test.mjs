// What a server rendered is taken over: the nodes stay, nothing moves, nothing is fetched again.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { fillElements } from '../../../dist/modules/server.js';
import { assertQuiet, seen, settled } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */

const demo = new URL('../../../demo/', import.meta.url);
const every = 'courant-article, courant-rates, courant-converter, courant-feed';

/** Records what the parser has made, before the elements are defined; late, so that it has been painted. */
const head =
  '<link rel="stylesheet" href="/dist/courant.css"><script src="/nodes-before.js" defer></script>' +
  '<script src="/dist/courant.js" defer></script>';

const samples = {
  article: '<courant-article src="/demo/story-en.txt" base="KGS">Fallback <b>text</b></courant-article>',
  'article in another language': '<div lang="ky"><courant-article src="/demo/story-ky.txt">Fallback</courant-article></div>',
  feed: '<courant-feed src="/demo/feed.xml" view="cards" limit="2" item-href="?{index}">Fallback</courant-feed>',
  list: '<courant-rates src="/demo/bank.json"><p>Fallback</p></courant-rates>',
  table: '<courant-rates src="/demo/bank.json" history="/demo/history.csv" view="table" inverse></courant-rates>',
  'rate in a sentence': '<p>The dollar is <courant-rates view="inline" codes="USD" src="/demo/bank.json">84</courant-rates> today.</p>',
  ticker: '<courant-rates src="/demo/bank.json" view="ticker"></courant-rates>',
  chart: '<courant-rates src="/demo/bank.json" history="/demo/history.csv" codes="USD" view="chart"></courant-rates>',
  'rates in the page': '<courant-rates base="KGS">\r\n<script type="text/plain">\r\nUSD 84.5\r\nEUR 98.1\r\n</script></courant-rates>',
  converter: '<courant-converter rates="/demo/bank.json" amount="1 234,5" from="EUR">Fallback</courant-converter>',
  'article with sums, and the rates that they are converted at':
    '<courant-rates id="official" src="/demo/bank.json" history="/demo/history.csv" change="none"></courant-rates>' +
    '<courant-article src="/demo/business-en.txt" rates="#official" convert-to="KGS"></courant-article>',
  'converter and the rates it takes':
    '<courant-converter rates="#bank" amount="100"></courant-converter><courant-rates id="bank" src="/demo/bank.json" base="KGS"></courant-rates>',
};

/**
 * @param {Context} context
 * @param {string} html
 * @param {object} [options] Of the page.
 */
async function openFilled({ page, server }, html, options = {}) {
  const load = (/** @type {string} */ address) => readFile(new URL(address.split('/demo/')[1], demo));
  const filled = await fillElements(html, { load, language: 'en', url: server.url('/page/'), stylesheet: '/dist/courant.css' });
  assert.deepEqual(filled.unfilled, []);
  const paths = ['/demo/story-en.txt', '/demo/story-ky.txt', '/demo/bank.json', '/demo/history.csv', '/demo/feed.xml', '/dist/courant.wasm'];
  const count = () => paths.reduce((sum, path) => sum + server.requests(path), 0);
  const before = count();
  await page.goto(server.page(filled.html, { head, ...options }));
  return { requests: () => count() - before };
}

/** @type {import('./run.mjs').Tests} */
export const tests = {};

for (const [name, html] of Object.entries(samples)) {
  tests[`${name}: the nodes stay, nothing moves and nothing is fetched`] = async (context) => {
    const { page } = context;
    const { requests } = await openFilled(context, html);
    await page.until(`return seen.events.filter(({ type }) => type === 'courant-render').length >= document.querySelectorAll('${every}').length`);
    await sleep(200);

    const { events } = await seen(page);
    const tags = (html.match(/<courant-/g) ?? []).length;
    assert.equal(events.filter(({ type }) => type === 'courant-render').length >= tags, true);
    assert.equal(requests(), 0);
    assert.deepEqual(await page.run(`return nodesBefore.filter((node) => !node.isConnected).map(({ nodeName }) => nodeName)`), []);
    assert.ok((await page.run(`return nodesBefore.length`)) > 10);
    assert.equal(await page.run(`return layoutShift()`), 0);
    assert.deepEqual(await page.run(`return [...document.querySelectorAll('${every}')].map(({ dataset }) => dataset.state)`), Array(tags).fill('ready'));
    await assertQuiet(page);
  };
}

/**
 * The text of an element as it shows, wherever it stands.
 *
 * @param {Context['page']} page
 * @param {string} selector
 */
const shownText = (page, selector) =>
  page.run(`
    const { shadowRoot, innerText } = document.querySelector('${selector}');
    return (shadowRoot.querySelector('slot') ? innerText : [...shadowRoot.children].map((child) => child.innerText ?? '').join('')).trim()`);

Object.assign(tests, /** @type {import('./run.mjs').Tests} */ ({
  async 'events tell what they tell of any rendering'(context) {
    await openFilled(context, samples.article);
    await settled(context.page);
    await context.page.until(`return seen.events.length >= 2`);

    const [load, render, ...others] = (await seen(context.page)).events;
    assert.deepEqual([load.type, render.type, others], ['courant-load', 'courant-render', []]);
    assert.equal(render.detail.summary.articles[0].headline, 'Village bakery sends its bread to town by cable car');
    assert.deepEqual(load.detail.diagnostics, []);
    assert.deepEqual(load.detail.timings, { fetch: 0, read: 0, build: 0 });
  },

  async 'a change of an attribute renders afresh, with one request'(context) {
    const { page } = context;
    const { requests } = await openFilled(context, samples.article);
    await page.until(`return seen.events.length >= 2`);
    await page.run(`document.querySelector('courant-article').setAttribute('heading-level', '4')`);
    await page.until(`return document.querySelector('h4.courant-headline') && true`);

    assert.equal(requests(), 2); // The story, and the core.
    assert.equal(await page.run(`return document.querySelectorAll('[data-courant]').length`), 1);
    await page.run(`document.querySelector('courant-article').setAttribute('heading-level', '2')`);
    await page.until(`return document.querySelector('h2.courant-headline') && true`);
    assert.equal(requests(), 2);
  },

  async 'another version of the core, or another attribute, renders afresh'(context) {
    const { page, server } = context;
    const load = () => readFile(new URL('rates.txt', demo));
    const { html } = await fillElements('<courant-rates src="/demo/rates.txt" base="KGS"></courant-rates>', { load, language: 'en' });
    const before = server.requests('/demo/rates.txt');
    await page.goto(server.page(html.replace('base="KGS"', 'base="UZS"') + html.replace(/data-courant="\w+"/, 'data-courant="old"'), { head }));
    await page.until(`return seen.events.filter(({ type }) => type === 'courant-render').length === 2`);

    assert.equal(server.requests('/demo/rates.txt') - before, 1);
    assert.match(await shownText(page, 'courant-rates[base=UZS]'), /in UZS/);
    await assertQuiet(page);
  },

  async 'a table sorts, and keeps its order when its rates are read again'(context) {
    const { page } = context;
    const { requests } = await openFilled(context, samples.table);
    await page.until(`return document.querySelector('courant-rates').shadowRoot.querySelector('.courant-sort') && true`);
    await page.run(`document.querySelector('courant-rates').shadowRoot.querySelector('.courant-sort').click()`);
    const first = `return document.querySelector('courant-rates').shadowRoot.querySelector('tbody th').textContent`;
    assert.equal(await page.run(first), 'CHF');

    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`return !document.querySelector('courant-rates').shadowRoot.querySelector('link')`);
    assert.equal(await page.run(first), 'CHF');
    assert.ok(requests() >= 2);
    await assertQuiet(page);
  },

  async 'attributes that are what they were again change nothing, and what a reader can do stays there once'(context) {
    const { page } = context;
    const { requests } = await openFilled(context, samples.table);
    await page.until(`return document.querySelector('courant-rates').shadowRoot.querySelector('.courant-sort') && true`);
    await page.run(`
      const element = document.querySelector('courant-rates');
      // In a task of the page's own: what WebDriver runs in WebKit is none, but several.
      setTimeout(() => {
        element.view = 'list';
        element.view = 'table';
      })`);
    await page.until(`return seen.events.length >= 4`);
    await sleep(100);

    assert.equal(requests(), 0);
    assert.equal(await page.run(`return document.querySelector('courant-rates').shadowRoot.querySelectorAll('.courant-sort .courant-sort').length`), 0);
  },

  async 'a change while the page is still being parsed is not lost'({ page, server }) {
    const blocking = '<script src="/dist/courant.js"></script>';
    const late = '<courant-article id="late" src="/demo/story-ru.txt"></courant-article><script src="/before-upgrade.js"></script>';
    await page.goto(server.page(late, { head: blocking }));
    await page.until(`return document.querySelector('h4.courant-headline')?.textContent.startsWith('Village')`);
    await assertQuiet(page);
  },

  async 'what was taken over stays when its source fails later, and says so'({ page, server }) {
    const load = () => readFile(new URL('rates.txt', demo));
    const { html } = await fillElements('<courant-rates src="/fault/500"></courant-rates>', { load, language: 'en' });
    await page.goto(server.page(html, { head }));
    await page.until(`return document.querySelector('courant-rates').reload && seen.events.length >= 2`);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'stale'`);

    await page.until(`return seen.events.at(-1).type === 'courant-stale'`);
    await page.until(`return document.querySelector('courant-rates').shadowRoot.querySelector('.courant-warning')`);
    assert.match(await shownText(page, 'courant-rates'), /^Not updated since \w+ \d+, \d{4}, [^]*87\.45/);
    const [failure, stale] = (await seen(page)).events.slice(-2);
    assert.equal(failure.code, 'http_status');
    assert.deepEqual([stale.detail.reason, stale.detail.since], ['not-updated', await page.run(`return document.querySelector('courant-rates').dataset.since`)]);
    assert.equal(await page.run(`return new Date(document.querySelector('courant-rates').dataset.since) <= new Date()`), true);
  },

  async 'it says so once, in its own language, until there is newer'({ page, server }) {
    const src = server.inTurn('missing', 'missing', 'good');
    const load = () => '{"courant": 1, "base": "KGS", "date": "2031-06-11", "rates": [{"code": "USD", "nominal": 1, "value": "87.01", "direction": "local-per-foreign"}]}';
    const elements = `<div lang="ky"><courant-rates src="${src}" view="table"></courant-rates></div><p><courant-rates src="${src}" view="inline"></courant-rates></p>`;
    const { html } = await fillElements(elements, { load, language: 'en' });
    await page.goto(server.page(html, { head: '<script src="/hurry.js"></script>' + head }));
    const warnings = `[...document.querySelectorAll('courant-rates')].map(({ shadowRoot }) => shadowRoot.querySelectorAll('.courant-warning').length).join()`;
    const reload = `for (const element of document.querySelectorAll('courant-rates')) element.reload()`;
    await page.until(`return document.querySelector('courant-rates').reload && seen.events.length >= 4`);
    await page.run(reload);
    await page.until(`return ${warnings} === '1,1'`);
    assert.match(await shownText(page, 'courant-rates'), /^Акыркы жаңыртуу: [^]*87,01/);
    assert.match(await shownText(page, 'courant-rates[view=inline]'), /^1 USD = 87\.01\sKGS[^]* Not updated since /);
    await page.run(`skip(70_000); ${reload}`);
    await page.until(`return seen.events.filter(({ type }) => type === 'courant-error').length === 4`);
    await sleep(100);
    assert.equal(await page.run(`return ${warnings}`), '1,1');
    await page.run(`skip(70_000); ${reload}`);
    await page.until(`return ${warnings} === '0,0'`);

    assert.equal(await page.run(`return document.querySelectorAll('[data-since]').length`), 0);
  },

  async 'a chart follows the pointer'(context) {
    const { page } = context;
    await openFilled(context, samples.chart);
    await page.until(`return document.querySelector('courant-rates').shadowRoot.querySelector('.courant-chart-slider') && true`);
    await page.run(`document.querySelector('courant-rates').shadowRoot.querySelector('.courant-chart-slider').focus()`);

    assert.match(await page.run(`return document.querySelector('courant-rates').shadowRoot.querySelector('.courant-chart-readout').textContent`), /\d/);
  },

  async 'a feed shows more below what the server rendered'(context) {
    const { page } = context;
    await openFilled(context, samples.feed);
    await page.until(`return document.querySelector('.courant-more:enabled') && true`);
    await page.run(`document.querySelector('.courant-more').click()`);
    await page.until(`return document.querySelectorAll('.courant-entry').length > 2`);

    assert.equal(await page.run(`return nodesBefore.every((node) => node.isConnected || node.localName === 'button' || node.parentNode?.localName === 'button')`), true);
    await assertQuiet(page);
  },

  async 'a converter answers once it is asked'(context) {
    const { page } = context;
    const { requests } = await openFilled(context, samples.converter);
    await page.until(`return document.querySelector('courant-converter').shadowRoot.querySelector('fieldset:enabled') && true`);
    assert.equal(await page.run(`return document.querySelector('courant-converter').value`), '117405.39');
    await page.run(`
      const input = document.querySelector('courant-converter').shadowRoot.querySelector('input');
      window.input = input;
      input.value = '10';
      input.dispatchEvent(new Event('input'))`);
    await page.until(`return document.querySelector('courant-converter').value === '951.04'`);

    assert.equal(requests(), 2); // The rates, and the core.
    assert.equal(await page.run(`return input.isConnected`), true);
    await assertQuiet(page);
  },

  async 'so does one that takes the rates of an element'(context) {
    const { page } = context;
    const { requests } = await openFilled(context, samples['converter and the rates it takes']);
    await page.until(`return document.querySelector('courant-converter').shadowRoot.querySelector('fieldset:enabled') && true`);
    await page.run(`document.querySelector('courant-converter').amount = '10'`);
    await page.until(`return document.querySelector('courant-converter').value === '874.48'`);

    assert.equal(requests(), 2);
    await assertQuiet(page);
  },

  async 'where the page is still being parsed the elements wait for it'(context) {
    const { page } = context;
    const html = Object.values(samples).join('');
    const blocking = '<link rel="stylesheet" href="/dist/courant.css"><script src="/dist/courant.js"></script>';
    const { requests } = await openFilled(context, html, { head: blocking });
    await page.until(`return seen.events.filter(({ type }) => type === 'courant-render').length >= ${html.match(/<courant-/g)?.length}`);

    assert.equal(requests(), 0);
    assert.equal(await page.run(`return document.querySelectorAll('template').length`), 0);
    await assertQuiet(page);
  },

  async 'without scripts the rendering shows, and the fallback does not'(context) {
    const { page } = context;
    await openFilled(context, samples.article + samples.list, { head: '<link rel="stylesheet" href="/dist/courant.css">' });

    const boxes = (/** @type {string} */ selector) => page.run(`return document.querySelector('${selector}').getClientRects().length`);
    assert.deepEqual([await boxes('courant-article > b'), await boxes('courant-rates > p')], [0, 0]);
    assert.equal(await boxes('.courant-headline'), 1);
    assert.match(await page.run(`return document.querySelector('courant-rates').shadowRoot.textContent`), /87\.4482/);
  },

  async 'one that came by innerHTML is shown all the same'(context) {
    const { page, server } = context;
    const load = () => readFile(new URL('rates.txt', demo));
    const { html } = await fillElements('<courant-rates src="/demo/rates.txt"></courant-rates>', { load, language: 'en' });
    await page.goto(server.page('', { csp: 'none' }));
    await page.run(`document.querySelector('main').innerHTML = ${JSON.stringify(html)}`);
    await page.until(`return document.querySelector('courant-rates').shadowRoot?.textContent.includes('87.45')`);
  },
}));

tests['sums that a server has converted can be pressed, and follow the reader'] = async (context) => {
  const { page } = context;
  await openFilled(context, samples['article with sums, and the rates that they are converted at']);
  await page.until(`return document.querySelector('.courant-converted[role=button]')`);
  assert.match(await page.run(`return document.querySelector('.courant-converted').textContent`), /1\.06 billion/);

  await page.run(`window.words = document.querySelector('.courant-article > p').firstChild;
    document.dispatchEvent(new CustomEvent('courant-currency', { detail: { currency: 'EUR' } }))`);
  await page.until(`return document.querySelector('.courant-converted')?.textContent.includes('€11.8')`);
  assert.equal(await page.run(`return words.isConnected`), true);
};

tests['rates that a server has rendered remember the reader’s choice, too'] = async (context) => {
  const { page } = context;
  const html = '<courant-rates src="/demo/bank.json" picker remember></courant-rates>';
  const button = `document.querySelector('courant-rates').shadowRoot.querySelector('.courant-pick')`;
  await openFilled(context, html);
  await page.until(`return ${button}`);
  await page.run(`localStorage.clear(); ${button}.click()`);
  assert.equal(await page.run(`return localStorage.getItem('courant-currency')`), 'USD');

  await openFilled(context, html);
  await page.until(`return ${button}?.ariaPressed === 'true'`);
  await page.run('localStorage.clear()');
};

// courant-views.js: loaded where it is needed, and done without where it does not come.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, shadowText, visibleText } from './support/observe.mjs';

const views = '/dist/courant-views.js';

/** @param {string} attributes */
const bank = (attributes) => `<courant-rates src="/demo/bank.json" ${attributes}>Fallback</courant-rates>`;

const table = bank('view="table"');
const converter = '<courant-converter rates="/demo/bank.json" from="USD" amount="100">Fallback</courant-converter>';

/** @param {string} address */
const withViewsAt = (address) => `<script src="/dist/courant.js" data-views="${address}" async></script>`;

const missing = { head: withViewsAt('/nowhere.js') };
const root = `const root = document.querySelector('courant-rates').shadowRoot;`;
const sortButtons = `${root} return root.querySelectorAll('thead button').length`;
const result = `return document.querySelector('courant-converter').value`;
const failures = (/** @type {any[]} */ events) => events.filter(({ type }) => type === 'courant-error').map(({ code }) => code);

/**
 * Shows rates without the script of their view.
 *
 * @param {import('./run.mjs').Context} context
 * @param {string} attributes
 */
async function showPlain({ page, server }, attributes) {
  await page.goto(server.page(bank(attributes), missing));
  await settled(page);

  const { errors, violations, lines, events } = await seen(page);
  assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'ready');
  assert.deepEqual(failures(events), ['load_failed']);
  assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  assert.equal(lines.filter((line) => line.startsWith('courant:')).length, 1);
}

/**
 * The table sorts and the converter answers, and nobody complains.
 *
 * @param {import('./run.mjs').Context} context
 * @param {import('./server.mjs').PageOptions} options
 */
async function assertAlive({ page, server }, options) {
  await page.goto(server.page(table + converter, options));
  await settled(page, 'courant-rates, courant-converter');

  assert.equal((await page.run(sortButtons)) > 0, true);
  assert.equal(await page.run(result), '8744.82');
  await assertQuiet(page);
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'articles and lists do without it'({ page, server }) {
    const before = server.requests(views);
    await page.goto(server.page(`<courant-article src="/demo/story-en.txt"></courant-article>${bank('')}${bank('view="inline"')}`));
    await settled(page);

    assert.equal(server.requests(views), before);
    await assertQuiet(page);
  },

  async 'all who need it load it once'({ page, server }) {
    const before = server.requests(views);
    const ticker = bank('view="ticker"');
    await page.goto(server.page(`${table}${ticker}${bank('view="chart" history="/demo/history.csv" codes="USD"')}${converter}`));
    await settled(page, 'courant-rates, courant-converter');

    assert.equal(server.requests(views), before + 1);
    await assertQuiet(page);
  },

  async 'it is asked for with the hash of its content'({ page, server }) {
    await page.goto(server.page(table));
    await settled(page);

    const addresses = await page.run(`return performance.getEntriesByType('resource').map(({ name }) => name)`);
    assert.match(addresses.find((/** @type {string} */ address) => address.includes('courant-views.js')), /\/dist\/courant-views\.js\?[0-9a-f]{16}$/);
  },

  'it comes under a strict policy': (context) => assertAlive(context, {}),

  'and where scripts need a nonce, with strict-dynamic': (context) =>
    assertAlive(context, { csp: 'nonce', head: '<script nonce="once" src="/dist/courant.js" async></script>' }),

  'and to pages that are made of modules': (context) =>
    assertAlive(context, { head: '<script type="module" src="/dist/modules/define.js"></script>' }),

  'and to pages that tamper with Object.prototype': async ({ page, server }) => {
    const head = '<script src="/tamper.js"></script><script src="/dist/courant.js" async></script>';
    await page.goto(server.page(table + converter, { head }));
    await settled(page, 'courant-rates, courant-converter');

    assert.equal((await page.run(sortButtons)) > 0, true);
    assert.equal(await page.run(result), '8744.82');
    assert.deepEqual((await seen(page)).errors, []);
  },

  async 'without it a table is plain, which is said once'(context) {
    await showPlain(context, 'view="table"');
    const { page } = context;
    await page.run(`document.querySelector('courant-rates').digits = 4`);
    await page.until(`${root} return root.textContent.includes('87.45')`);

    assert.equal(await page.run(sortButtons), 0);
    assert.deepEqual(failures((await seen(page)).events), ['load_failed']);
  },

  async 'without it a ticker is a list'(context) {
    await showPlain(context, 'view="ticker"');

    const isRunning = `${root} return root.querySelector('dl').getAnimations().length`;
    assert.equal(await context.page.run(isRunning), 0);
    assert.match(await shadowText(context.page, 'courant-rates'), /USD[^]*87\.4482/);
  },

  async 'without it a chart is its table'(context) {
    await showPlain(context, 'view="chart" codes="USD" history="/demo/history.csv"');

    assert.match(await shadowText(context.page, 'courant-rates'), /Jun 12, 2031\s+87\.4482/);
    assert.equal(await context.page.run(`${root} return root.querySelectorAll('svg').length`), 0);
  },

  async 'without it a converter shows its children'({ page, server }) {
    await page.goto(server.page(converter, missing));
    await settled(page, 'courant-converter');

    assert.equal(await visibleText(page, 'courant-converter'), 'Fallback');
    assert.equal(await page.run(`return document.querySelector('courant-converter').dataset.state`), 'error');
    assert.deepEqual(failures((await seen(page)).events), ['load_failed']);
  },

  async 'a load that failed is tried again with the next update'({ page, server }) {
    await page.goto(server.page(table, { head: withViewsAt('/fault/late-views.js') }));
    await settled(page);
    assert.equal(await page.run(sortButtons), 0);
    await page.run(`document.querySelector('courant-rates').digits = 4`);
    await page.until(`${root} return root.textContent.includes('87.45')`);

    assert.equal((await page.run(sortButtons)) > 0, true);
    assert.deepEqual(failures((await seen(page)).events), ['load_failed']);
  },
};

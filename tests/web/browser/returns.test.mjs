// What happens when a reader comes back: to the network, to the tab, to a page that they had left.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { needing } from './support/abilities.mjs';
import { seen, settled, shadowText } from './support/observe.mjs';

/** @import { Page } from './engines.mjs' */

/** Seconds of waiting are tenths, and skip() leaves out more. */
const head = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';

/** @param {string} src @param {string} [attributes] */
const rates = (src, attributes = '') => `<courant-rates src="${src}" ${attributes}>Fallback</courant-rates>`;

/** @param {string} state */
const first = (state) => `return document.querySelector('courant-rates')?.dataset.state === '${state}'`;

/** What a browser does when its network goes or comes. @param {Page} page @param {boolean} onLine */
const connect = (page, onLine) =>
  page.run(`
    Object.defineProperty(navigator, 'onLine', { value: ${onLine}, configurable: true });
    dispatchEvent(new Event('${onLine ? 'online' : 'offline'}'))`);

/** @param {Page} page @param {boolean} hidden */
const hide = (page, hidden) =>
  page.run(`
    Object.defineProperty(Document.prototype, 'hidden', { get: () => ${hidden}, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'))`);

/** Puts elements into a page. @param {Page} page @param {string} src @param {number} [count] */
const put = (page, src, count = 1) =>
  page.run(`
    for (let i = 0; i < ${count}; i += 1) {
      const element = document.createElement('courant-rates');
      element.setAttribute('src', '${src}');
      document.querySelector('main').append(element);
    }`);

/** As page.until(), on the way from one page to another. @param {Page} page @param {string} body */
async function arrived(page, body) {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await page.run(body).catch(() => false)) return;
  }
  throw new Error(`never became true: ${body}`);
}

/** Time enough for anything that would follow. @param {Page} page */
async function pass(page) {
  await page.run('window.isLater = false; setTimeout(() => (window.isLater = true), 6000)');
  await page.until('return window.isLater');
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a return to the network brings what could not be fetched, with one request for all'({ page, server }) {
    const src = server.inTurn('broken', 'good');
    await page.goto(server.page('', { head }));
    await page.until(`return Boolean(customElements.get('courant-rates'))`);
    await connect(page, false);
    await put(page, src, 2);
    await settled(page);
    assert.equal(await page.run(first('error')), true);
    await pass(page);
    assert.equal(server.requests(src), 1);
    await connect(page, true);
    await page.until(`return document.querySelectorAll('[data-state="ready"]').length === 2`, 5000);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    assert.equal(server.requests(src), 2);
  },

  'a network that is gone and comes back, without a script to recover': needing('offline', async ({ page, server, chromium }) => {
    const src = server.inTurn('good');
    await page.goto(server.page(rates('/demo/bank.json'), { head }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').remove()`);
    await chromium.setOfflineMode(true);
    try {
      await put(page, src);
      await page.until(first('error'));
      await pass(page);
    } finally {
      await chromium.setOfflineMode(false);
    }
    await page.until(first('ready'), 5000);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    assert.equal(server.requests(src), 1);
  }),

  async 'a network that flickers causes no storm'({ page, server }) {
    const src = server.inTurn('good', 'broken');
    await page.goto(server.page(rates(src, 'refresh="60"'), { head }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(first('stale'));
    for (let i = 0; i < 20; i += 1) {
      await connect(page, false);
      await connect(page, true);
      await hide(page, true);
      await hide(page, false);
    }

    const seconds = await page.run('return (Date.now() - start) / 1000');
    assert.ok(server.requests(src) <= 3 + (3 * seconds) / 60, `${server.requests(src)} requests in ${seconds} s`);
  },

  async 'a look at the tab brings what could not be fetched'({ page, server }) {
    const src = server.inTurn('missing', 'good');
    await page.goto(server.page(rates(src), { head }));
    await page.until(first('error'));
    await page.until(`return performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
      name.includes('courant-views.js') && responseEnd > 0)`);
    await pass(page);
    await hide(page, true);
    await hide(page, false);
    await page.until(first('ready'), 5000);

    assert.equal(server.requests(src), 2);
  },

  async 'who looks at the tab again and again makes it try three times a minute'({ page, server }) {
    const src = server.inTurn('missing');
    await page.goto(server.page(rates(src), { head }));
    await page.until(first('error'));
    await pass(page);
    for (const requests of [2, 3]) {
      await page.run('skip(60_000)');
      for (let i = 0; i < 10; i += 1) {
        await hide(page, true);
        await hide(page, false);
      }
      await page.until(first('error'));
      await pass(page);

      assert.equal(server.requests(src), requests);
    }
  },

  async 'a core that did not come is looked for again, too'({ page, server }) {
    const core = head.replace(' async', ' data-wasm="/fault/late-core.wasm" async');
    await page.goto(server.page(rates('/demo/rates.txt'), { head: core }));
    await page.until(first('error'));
    await pass(page);
    await hide(page, true);
    await hide(page, false);
    await page.until(first('ready'));

    assert.match(await shadowText(page, 'courant-rates'), /USD/);
  },

  async 'what is right is not asked for again, whatever comes back'({ page, server }) {
    const src = server.inTurn('good', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await connect(page, false);
    await connect(page, true);
    await hide(page, true);
    await hide(page, false);
    await page.run(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    await pass(page);

    assert.equal(server.requests(src), 1);
  },

  async 'a page that comes back out of the cache tries again, once'({ page, server }) {
    const src = server.inTurn('good', 'missing', 'better');
    await page.goto(server.page(rates(src) + rates(src), { head }));
    await settled(page);
    await page.run(`for (const element of document.querySelectorAll('courant-rates')) element.reload()`);
    await page.until(`return document.querySelectorAll('[data-state="stale"]').length === 2`);
    await pass(page);
    await page.run(`addEventListener('pageshow', ({ persisted }) => (window.isBack = persisted))`);
    await page.goto(server.page('Elsewhere'));
    await page.run('history.back()');
    await arrived(page, `return document.querySelector('courant-rates') !== null`);
    assert.equal(await page.run('return window.isBack ?? false'), true);
    await page.until(`return document.querySelectorAll('[data-state="ready"]').length === 2`, 5000);

    assert.match(await shadowText(page, 'courant-rates'), /88\.20/);
    assert.equal(server.requests(src), 3);
    assert.deepEqual((await seen(page)).errors, []);
  },

  async 'an element that left and came back asks again for what it could not fetch'({ page, server }) {
    const src = server.inTurn('good', 'missing', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(first('stale'));
    await page.run(`
      const element = document.querySelector('courant-rates');
      element.remove();
      document.querySelector('main').append(element)`);
    await page.until(first('ready'));

    assert.match(await shadowText(page, 'courant-rates'), /88\.20/);
  },

  'ten thousand comings and goings leave no listener, timer or request behind': needing('listeners', async ({ page, server, chromium }) => {
    const failing = server.inTurn('missing');
    const slow = server.inTurn('never answers');
    await page.goto(server.page(rates(failing, 'refresh="60"') + rates(slow) + rates(failing, 'loading="lazy"')));
    await page.until(first('error'));
    const session = await chromium.createCDPSession();
    const listeners = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return Number((await chromium.metrics()).JSEventListeners);
    };
    const before = await listeners();
    await page.run(`
      const main = document.querySelector('main');
      const elements = [...main.children];
      let rounds = 0;
      const round = () => {
        for (let i = 0; i < 50; i += 1) {
          main.replaceChildren();
          main.append(...elements);
        }
        rounds += 1;
        if (rounds < 200) return setTimeout(round);
        main.replaceChildren();
        window.isOver = true;
      };
      round()`);
    await page.until('return window.isOver', 60_000);
    await sleep(100);

    assert.ok((await listeners()) <= before, `${await listeners()} listeners, ${before} before`);
    assert.equal(server.pending(slow), 0);
    assert.ok(server.requests(failing) <= 3, `${server.requests(failing)} requests`);
  }),
};

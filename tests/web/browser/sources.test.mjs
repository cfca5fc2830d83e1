// What elements fetch, when, and what they keep of it.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, shadowText } from './support/observe.mjs';

/** Seconds of waiting are tenths, and skip() leaves out more. */
const head = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';

/** @param {string} src @param {string} [attributes] */
const rates = (src, attributes = '') => `<courant-rates src="${src}" ${attributes}>Fallback</courant-rates>`;

/** Puts another element into the page. @param {string} src @param {string} [attributes] */
const add = (src, attributes = '') => `
  const element = document.createElement('courant-rates');
  element.id = 'second';
  element.setAttribute('src', '${src}');
  for (const name of '${attributes}'.split(' ').filter(Boolean)) element.setAttribute(name, '');
  document.querySelector('main').append(element);`;

/** @param {string} state */
const second = (state) => `return document.getElementById('second')?.dataset.state === '${state}'`;

/** Whether the address is in the cache storage. @param {import('./engines.mjs').Page} page @param {string} src */
async function isStored(page, src) {
  await page.run(`
    window.answer = '';
    caches.open('courant-1').then((cache) => cache.match('${src}')).then((found) => (window.answer = found ? 'yes' : 'no'))`);
  return (await page.until('return window.answer')) === 'yes';
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'one request serves all elements of an address'({ page, server }) {
    const src = server.inTurn('good', 'better');
    await page.goto(server.page(rates(src) + rates(src) + `<courant-converter rates="${src}"></courant-converter>`, { head }));
    await settled(page, 'courant-rates, courant-converter');

    assert.equal(server.requests(src), 1);
    await assertQuiet(page);
  },

  async 'an element that comes later shows what has come, without a request'({ page, server }) {
    const src = server.inTurn('good', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(add(src));
    await page.until(second('ready'));

    assert.match(await shadowText(page, '#second'), /87\.45/);
    assert.equal(server.requests(src), 1);
  },

  async 'what came minutes ago shows at once, and what is newer after it'({ page, server }) {
    const src = server.inTurn('good', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(`skip(600_000); ${add(src)}`);
    await page.until(`return document.getElementById('second').shadowRoot.textContent.includes('88.20')`);

    const { events } = await seen(page);
    const renderings = events.filter(({ type, id }) => id === 'second' && type === 'courant-render');
    assert.equal(renderings.length, 2);
    assert.equal(events.some(({ type }) => type === 'courant-stale'), false);
    assert.equal(server.requests(src), 2);
    await assertQuiet(page);
  },

  async 'what came hours ago says since when, until there is newer'({ page, server }) {
    const src = server.inTurn('good', 'closed', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(`skip(7_200_000); ${add(src)}`);
    await page.until(second('stale'));
    assert.match(await shadowText(page, '#second'), /^Not updated since [^]*87\.45/);
    await page.until(second('ready'));

    assert.match(await shadowText(page, '#second'), /88\.20/);
    assert.equal(server.requests(src), 3);
  },

  async 'bad news replaces no good one, for elements that come later either'({ page, server }) {
    const src = server.inTurn('good', 'login page as JSON');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'stale'`);
    await page.run(add(src));
    await page.until(second('ready'));

    assert.match(await shadowText(page, '#second'), /87\.45/);
  },

  async 'a change of how it is shown costs no request at any age'({ page, server }) {
    const src = server.inTurn('good', 'better');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);
    await page.run(`skip(7_200_000); document.querySelector('courant-rates').digits = 3`);
    await page.until(`return document.querySelector('courant-rates').shadowRoot.textContent.includes('87.5')`);

    assert.equal(server.requests(src), 1);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'ready');
  },

  async 'history is asked for again with its rates, but for an hour, and stays if it fails'({ page, server }) {
    const [src, history] = [server.inTurn('good', 'better'), server.inTurn('history', 'longer history', 'broken')];
    await page.goto(server.page(rates(src, `history="${history}" codes="USD" view="chart"`), { head }));
    await settled(page);
    const isShown = (/** @type {string} */ rate, /** @type {number} */ count) =>
      page.until(`const { shadowRoot } = document.querySelector('courant-rates');
        return shadowRoot.textContent.includes('${rate}') && shadowRoot.querySelectorAll('tbody tr').length === ${count}`);
    await isShown('87.45', 4);
    await page.run(`skip(120_000); document.querySelector('courant-rates').reload()`);
    await isShown('88.20', 4);
    assert.equal(server.requests(history), 1);
    await page.run(`skip(7_200_000); document.querySelector('courant-rates').reload()`);
    await isShown('88.20', 5);
    assert.equal(server.requests(history), 2);
    const before = server.requests(src);
    await page.run(`skip(7_200_000); document.querySelector('courant-rates').reload()`);
    await page.until(`return seen.events.filter(({ type }) => type === 'courant-render').length === 4`);
    await isShown('88.20', 5);

    assert.equal(server.requests(src), before + 1);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'ready');
  },

  async 'nothing is stored unless the page wants it'({ page, server }) {
    const src = server.inTurn('good');
    await page.goto(server.page(rates(src), { head }));
    await settled(page);

    assert.equal(await isStored(page, src), false);
  },

  async 'what is kept shows at the next visit, marked if it is old, until there is newer'({ page, server }) {
    const src = server.inTurn('good', 'closed', 'better');
    await page.goto(server.page(rates(src, 'keep'), { head }));
    await settled(page);
    while (!(await isStored(page, src)));
    await page.goto(server.page('', { head }));
    await page.until(`return Boolean(customElements.get('courant-rates'))`);
    await page.run(`skip(7_200_000); ${add(src, 'keep')}`);
    await page.until(second('stale'));
    assert.match(await shadowText(page, '#second'), /^Not updated since [^]*87\.45/);
    await page.until(second('ready'));

    assert.match(await shadowText(page, '#second'), /88\.20/);
    assert.deepEqual((await seen(page)).errors, []);
  },

  async 'what is gone from its source does not stay stored'({ page, server }) {
    const src = server.inTurn('good', 'missing');
    await page.goto(server.page(rates(src, 'keep'), { head }));
    await settled(page);
    while (!(await isStored(page, src)));
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'stale'`);

    while (await isStored(page, src));
    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
  },

  async 'what was withdrawn comes back nowhere'({ page, server }) {
    const src = server.inTurn('story', 'withheld story');
    const article = `<courant-article src="${src}" keep>Fallback</courant-article>`;
    await page.goto(server.page(article, { head }));
    await settled(page);
    while (!(await isStored(page, src)));
    await page.run(`document.querySelector('courant-article').reload()`);
    await page.until(`return document.querySelector('courant-article').dataset.state === 'error'`);
    await page.run(`
      const element = document.querySelector('courant-article');
      element.headingLevel = 4;
      document.querySelector('main').append(element.cloneNode(true))`);
    await page.until(`return document.querySelectorAll('courant-article[data-state="error"]').length === 2`);

    const texts = await page.run(`return [...document.querySelectorAll('courant-article')].map(({ innerText }) => innerText.trim())`);
    assert.deepEqual(texts, ['Fallback', 'Fallback']);
    while (await isStored(page, src));
  },
};

// What a reader meets while something loads, when nothing can be shown, and when not all of it came.

import assert from 'node:assert/strict';

import { needing } from './support/abilities.mjs';
import { assertQuiet, seen, settled, shadowText, visibleText } from './support/observe.mjs';

/** Seconds of waiting are tenths, and skip() leaves out more. */
const head = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';

const button = `document.querySelector('main [src], main [rates]')?.shadowRoot?.querySelector('[part=retry]')`;

/** @param {string} state */
const first = (state) => `return document.querySelector('main [src], main [rates]')?.dataset.state === '${state}'`;

const languages = ['en', 'ru', 'uk', 'ky', 'kk', 'uz', 'tg', 'tr', 'de', 'fr', 'es', 'pt', 'ar', 'fa', 'zh', 'ja'];

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'where nothing can be shown a button tries again, however often that was done'({ page, server }) {
    const elements = { 'courant-rates': 'src', 'courant-article': 'src', 'courant-converter': 'rates' };
    for (const [tag, attribute] of Object.entries(elements)) {
      const src = server.inTurn('broken', 'broken', 'broken', 'missing', 'good');
      await page.goto(server.page(`<${tag} ${attribute}="${src}"> <!-- nothing --> </${tag}>`, { head }));
      await page.until(`return ${button} && true`);
      assert.deepEqual(await page.run(`return [${button}.textContent, ${button}.lang, ${button}.part.value]`), ['Try again', 'en', 'retry']);
      assert.equal(server.requests(src), 3);
      await page.run(`window.before = ${button}; before.click()`);
      await page.until(`return ${button} && ${button} !== before`);
      assert.equal(server.requests(src), 4);
      await page.run(`${button}.click()`);
      await page.until(first('ready'));

      assert.equal(server.requests(src), 5);
      assert.equal(await page.run(`return ${button}`), null);
    }
  },

  async 'the button keeps the focus of who works with keys, and takes it from nobody'({ page, server }) {
    const src = server.inTurn('missing');
    await page.goto(server.page(`<courant-rates src="${src}"></courant-rates><input>`, { head }));
    await page.until(`return ${button} && true`);
    const press = `window.before = ${button}; before.focus(); before.click()`;
    await page.run(press);
    await page.until(`return ${button} && ${button} !== before`);
    assert.equal(await page.run(`return ${button} === document.querySelector('courant-rates').shadowRoot.activeElement`), true);
    await page.run(`${press}; document.querySelector('input').focus()`);
    await page.until(`return ${button} && ${button} !== before`);

    assert.equal(await page.run('return document.activeElement.localName'), 'input');
  },

  async 'the button speaks the language of the page'({ page, server }) {
    const elements = languages.map((lang) => `<p lang="${lang}-x-test"><courant-rates src="/nowhere.json"></courant-rates></p>`);
    await page.goto(server.page(`${elements.join('')}<p lang="xx"><courant-rates src="/nowhere.json"></courant-rates></p>`, { head }));
    const labels = `return [...document.querySelectorAll('courant-rates')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('button')).filter(Boolean).map(({ lang, textContent }) => [lang, textContent])`;
    await page.until(`${labels}.length === 17`);

    /** @type {string[][]} */
    const found = await page.run(labels);
    assert.deepEqual(found.map(([lang]) => lang), [...languages, 'en']);
    assert.equal(new Set(found.map(([, label]) => label)).size, 16);
  },

  async 'where children stand in for it there is no button'({ page, server }) {
    await page.goto(server.page('<courant-rates src="/nowhere.json">Fallback</courant-rates><courant-rates id="bare" src="/nowhere.json"></courant-rates>', { head }));
    await page.until(`return document.getElementById('bare').shadowRoot?.querySelector('button') && true`);

    assert.equal(await page.run(`return ${button}`), null);
  },

  async 'rates of which some did not come are shown and say so, until they are whole'({ page, server }) {
    const src = server.inTurn('cut JSON', 'good', 'cut JSON');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head }));
    await page.until(first('stale'));
    assert.match(await shadowText(page, 'courant-rates'), /^Incomplete[^]*87\.45/);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(first('ready'));
    assert.match(await shadowText(page, 'courant-rates'), /^[^I][^]*87\.45[^]*95\.10/);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(first('stale'));

    assert.match(await shadowText(page, 'courant-rates'), /^Not updated since [^]*87\.45[^]*95\.10/);
    assert.deepEqual((await seen(page)).events.filter(({ code }) => code).map(({ code }) => code), ['unexpected_end']);
  },

  async 'an article that did not come whole is shown and marked'({ page, server }) {
    await page.goto(server.page(`<courant-article src="${server.inTurn('cut feed')}">Fallback</courant-article>`, { head }));
    await page.until(first('stale'));

    assert.match(await visibleText(page, 'courant-article'), /Rates rise again/);
    const { events } = await seen(page);
    assert.deepEqual(events.find(({ type }) => type === 'courant-stale')?.detail, { reason: 'incomplete' });
    await assertQuiet(page);
  },

  async 'what is not the latest says since when, to the page too'({ page, server }) {
    const src = server.inTurn('good', 'missing', 'better');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').reload()`);
    const since = await page.until(`return document.querySelector('courant-rates').dataset.since`);
    const { events } = await seen(page);
    const { reason, ...detail } = events.find(({ type }) => type === 'courant-stale')?.detail ?? {};
    assert.deepEqual([reason, detail.since], ['not-updated', since]);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(first('ready'));

    assert.equal(await page.run(`return 'since' in document.querySelector('courant-rates').dataset`), false);
  },

  async 'an element is busy while it loads'({ page, server }) {
    const src = server.inTurn('closed', 'never answers');
    await page.goto(server.page(`<courant-rates src="${src}"></courant-rates>`, { head }));
    await page.until(first('error'));
    assert.equal(await page.run(`return document.querySelector('courant-rates').ariaBusy`), null);
    await page.until(first('loading'));

    assert.equal(await page.run(`return document.querySelector('courant-rates').ariaBusy`), 'true');
  },

  'nothing shifts where a page reserves the space': needing('shifts', async ({ page, server }) => {
    const style = '<style>body { --courant-reserve: 40rem }</style>';
    const elements = '<courant-rates src="/demo/bank.json"></courant-rates><courant-article src="/fault/slow.txt"></courant-article>';
    await page.goto(server.page(`${elements}<p>What follows</p>`, { csp: 'none', head: `${style}<script src="/dist/courant.js"></script>` }));
    await page.run(`
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value)))
        .observe({ type: 'layout-shift', buffered: true })`);
    await settled(page);
    await page.run(`requestAnimationFrame(() => setTimeout(() => (window.isPainted = true)))`);
    await page.until('return window.isPainted');

    assert.equal(await page.run('return shift'), 0);
  }),
};

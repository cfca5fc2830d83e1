// When elements begin to work: not when they are made, but when they are in the page, and with
// loading="lazy" when the reader comes near.

import assert from 'node:assert/strict';

import { assertQuiet, settled, shadowText } from './support/observe.mjs';

/** @import { Page } from './engines.mjs' */

const lazy = (/** @type {string} */ src, attributes = '') =>
  `<courant-rates id="far" loading="lazy" src="${src}" ${attributes}>Fallback</courant-rates>`;
const style = '<style>hr { height: 400vh }</style><script src="/dist/courant.js" async></script>';
const options = { csp: 'none', head: style };

/** Two frames, after which an observer has said what it had to say. @param {Page} page */
async function drawn(page) {
  await page.until(`return Boolean(customElements.get('courant-rates'))`);
  await page.run(`
    window.isDrawn = false;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (window.isDrawn = true))))`);
  await page.until('return window.isDrawn');
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'what is far below asks for nothing, not even the core, until the reader comes near'({ page, server }) {
    const src = server.inTurn('good');
    const core = server.requests('/dist/courant.wasm');
    await page.goto(server.page(`<hr>${lazy(src)}`, options));
    await drawn(page);
    assert.equal(server.requests(src), 0);
    assert.equal(server.requests('/dist/courant.wasm'), core);
    assert.equal(await page.run(`return document.getElementById('far').dataset.state ?? null`), null);
    await page.run(`document.getElementById('far').scrollIntoView()`);
    await settled(page);

    assert.match(await shadowText(page, '#far'), /87\.45/);
    assert.equal(server.requests(src), 1);
    await assertQuiet(page);
  },

  async 'what is in sight, or a screen below, does not wait'({ page, server }) {
    await page.goto(server.page(`${lazy(server.inTurn('good'))}<hr>`, options));
    await settled(page);

    assert.match(await shadowText(page, '#far'), /87\.45/);
  },

  async 'what has no size yet is found all the same'({ page, server }) {
    const src = server.inTurn('good');
    await page.goto(server.page(`<hr><courant-article id="far" loading="lazy" src="/demo/story-en.txt"></courant-article>${lazy(src)}`, options));
    await drawn(page);
    await page.run(`scrollTo(0, 1e6)`);
    await settled(page);

    assert.equal(server.requests(src), 1);
  },

  async 'neither refreshing nor other attributes bring it earlier, but loading does'({ page, server }) {
    const src = server.inTurn('good');
    await page.goto(server.page(`<hr>${lazy(src, 'refresh="60"')}`, options));
    await drawn(page);
    await page.run(`
      const element = document.getElementById('far');
      element.digits = 3;
      element.reload()`);
    await drawn(page);
    assert.equal(server.requests(src), 0);
    await page.run(`document.getElementById('far').loading = 'eager'`);
    await settled(page);

    assert.match(await shadowText(page, '#far'), /87\.5/);
  },

  async 'what was near once does not wait again'({ page, server }) {
    await page.goto(server.page(`<section>${lazy('/demo/bank.json')}</section><hr><p></p>`, options));
    await settled(page);
    await page.run(`
      const element = document.getElementById('far');
      document.querySelector('p').append(element);
      element.digits = 3`);

    await page.until(`return /87\\.4\\D/.test(document.getElementById('far').shadowRoot.textContent)`);
  },

  async 'what is made but not in the page asks for nothing'({ page, server }) {
    await page.goto(server.page('', options));
    await drawn(page);
    await page.run(`
      const template = document.createElement('template');
      template.innerHTML = '${['article', 'rates', 'feed', 'converter']
        .map((name) => `<courant-${name} src="/nowhere.txt" rates="/nowhere.txt" refresh="60"></courant-${name}>`)
        .join('')}';
      window.made = document.importNode(template.content, true)`);
    await drawn(page);

    assert.deepEqual(await page.run(`return [...made.children].map(({ shadowRoot }) => Boolean(shadowRoot))`), [false, false, false, false]);
    const asked = await page.run(`return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`);
    assert.deepEqual(asked.filter((/** @type {string} */ path) => !['/recorder.js', '/dist/courant.js', '/favicon.ico'].includes(path)), []);
  },

  async 'a table that a server has rendered is sorted, with one button a header'({ page, server }) {
    const { renderElement } = await import(new URL('../../../dist/modules/server.js', import.meta.url).href);
    const content = 'USD 87.45\nEUR 95.10\n';
    const declared = await renderElement('courant-rates', { view: 'table', src: '/rates.txt' }, { src: content }, { stylesheet: '/dist/courant.css', language: 'en' });
    await page.goto(server.page(`${declared}<section></section>`, options));
    await page.until(`return document.querySelector('courant-rates').shadowRoot.querySelector('button') && true`);
    await page.run(`document.querySelector('section').append(document.querySelector('courant-rates'))`);
    await drawn(page);

    const counts = `const { shadowRoot } = document.querySelector('courant-rates');
      return ['th[scope=col]', 'button'].map((part) => shadowRoot.querySelectorAll(part).length)`;
    assert.deepEqual(await page.run(counts), [2, 2]);
  },

  async 'what leaves the page before the reader came is not waited for'({ page, server }) {
    const src = server.inTurn('good');
    await page.goto(server.page(`<hr>${lazy(src)}`, options));
    await drawn(page);
    await page.run(`
      const element = document.getElementById('far');
      element.remove();
      scrollTo(0, 1e6)`);
    await drawn(page);

    assert.equal(server.requests(src), 0);
  },
};

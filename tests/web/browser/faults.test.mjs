import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, shadowText, visibleText } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */

/**
 * Whatever fails, the children stay, the failure leaves as an event with its code and as one line,
 * and nothing is thrown into the page.
 *
 * @param {Context} context
 * @param {string} src
 * @param {string} code
 */
async function assertFallback({ page, server }, src, code) {
  await page.goto(server.page(`<courant-article src="${src}">Fallback</courant-article>`, { head: hurried }));
  await settled(page);

  const { errors, violations, lines, events } = await seen(page);
  assert.equal(await visibleText(page, 'courant-article'), 'Fallback');
  assert.deepEqual(events.map((event) => [event.type, event.code]), [['courant-error', code]]);
  assert.deepEqual({ errors, violations, lines: lines.length }, { errors: [], violations: [], lines: 1 });
}

/** Seconds of waiting are twentieths. */
const hurried = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';

const twoElements = `
  <courant-article src="/demo/story-en.txt">Fallback</courant-article>
  <courant-rates src="/demo/rates.txt">Rates</courant-rates>`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a policy that forbids wasm leaves the fallback and one line'({ page, server }) {
    await page.goto(server.page(twoElements, { csp: 'no-wasm' }));
    await settled(page);

    const { errors, lines, events } = await seen(page);
    assert.equal(await visibleText(page, 'courant-article'), 'Fallback');
    assert.deepEqual(events.map(({ code }) => code), ['load_failed', 'load_failed']);
    assert.deepEqual({ errors, lines: lines.length }, { errors: [], lines: 1 });
  },

  async 'a browser without wasm leaves the fallback and one line'({ page, server }) {
    const head = '<script src="/without-wasm.js"></script><script src="/dist/courant.js" async></script>';
    await page.goto(server.page(twoElements, { head }));
    await settled(page);

    const { errors, lines, events } = await seen(page);
    assert.equal(await visibleText(page, 'courant-article'), 'Fallback');
    assert.deepEqual(events.map(({ code }) => code), ['load_failed', 'load_failed']);
    assert.deepEqual({ errors, lines: lines.length }, { errors: [], lines: 1 });
  },

  async 'a core that is not there leaves the fallback and one line'({ page, server }) {
    const head = '<script src="/dist/courant.js" data-wasm="/nowhere.wasm" async></script>';
    await page.goto(server.page(twoElements, { head }));
    await settled(page);

    const { errors, lines, events } = await seen(page);
    assert.deepEqual(events.map(({ code }) => code), ['load_failed', 'load_failed']);
    assert.deepEqual({ errors, lines: lines.length }, { errors: [], lines: 1 });
  },

  async 'a core with a changed byte does not run'({ page, server }) {
    const integrity = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    const head = `<script src="/dist/courant.js" data-integrity="${integrity}" async></script>`;
    await page.goto(server.page(twoElements, { head }));
    await settled(page);

    const { events } = await seen(page);
    assert.deepEqual(events.map(({ code }) => code), ['load_failed', 'load_failed']);
  },

  async 'a core with the wrong type is compiled all the same'({ page, server }) {
    const head = '<script src="/dist/courant.js" data-wasm="/fault/wrong-type.wasm" async></script>';
    await page.goto(server.page(twoElements, { head }));
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery/);
  },

  'a missing document: http_status': (context) => assertFallback(context, '/nowhere.txt', 'http_status'),
  'a broken server: http_status': (context) => assertFallback(context, '/fault/500', 'http_status'),
  'no content: http_status': (context) => assertFallback(context, '/fault/204', 'http_status'),
  'an empty document: missing_field': (context) => assertFallback(context, '/fault/empty', 'missing_field'),
  'a reset connection: network': (context) => assertFallback(context, '/fault/reset', 'network'),
  'a body that is cut: network': (context) => assertFallback(context, '/fault/short', 'network'),
  'no address: network': (context) => assertFallback(context, 'http://', 'network'),
  'a document over the limit: too_large': (context) => assertFallback(context, '/fault/large', 'too_large'),
  'no answer in ten seconds: timeout': (context) => assertFallback(context, '/fault/silence', 'timeout'),
  'an answer that stops: timeout': (context) => assertFallback(context, '/fault/hang', 'timeout'),

  async 'a source that stumbles is asked again before anything is said'({ page, server }) {
    const src = server.inTurn('broken', 'busy', 'good');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried }));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    assert.equal(server.requests(src), 3);
    await assertQuiet(page);
  },

  async 'a source that fails is asked no more than three times a minute'({ page, server }) {
    const src = server.inTurn('broken');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried }));
    await settled(page);
    await page.run(`
      const element = document.querySelector('courant-rates');
      window.failures = 0;
      element.addEventListener('courant-error', () => failures++ < 20 && setTimeout(() => element.reload()));
      element.reload()`);
    await page.until('return failures > 20');

    assert.equal(server.requests(src), 3);
  },

  async 'a source that says when to come back is asked then'({ page, server }) {
    const src = server.inTurn('closed', 'good');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried }));
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'error'`);
    assert.equal(server.requests(src), 1);
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'ready'`);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    assert.equal(server.requests(src), 2);
  },

  async 'an element that has left the page does not come back to its source'({ page, server }) {
    const src = server.inTurn('closed', 'good');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried }));
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'error'`);
    await page.run(`
      document.querySelector('courant-rates').remove();
      setTimeout(() => (window.isLater = true), 50_000)`);
    await page.until('return window.isLater');

    assert.equal(server.requests(src), 1);
  },

  async 'a good rendering survives a later failure and is called stale'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt">Fallback</courant-article>', { head: hurried }));
    await settled(page);
    await page.run(`document.querySelector('courant-article').setAttribute('src', '/fault/500')`);
    await page.until(`return document.querySelector('courant-article').dataset.state === 'stale'`);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery/);
  },

  async 'copy that is withdrawn does not stay'({ page, server }) {
    await page.goto(server.page('<courant-article>Fallback</courant-article>'));
    await page.until(`return Boolean(customElements.get('courant-article'))`);
    await page.run(`document.querySelector('courant-article').source = 'Headline\\n\\nStory that was sent.'`);
    await page.until(`return document.querySelector('courant-article').dataset.state === 'ready'`);
    await page.run(`document.querySelector('courant-article').source = 'Status: withheld\\n\\nHeadline\\n\\nStory that was sent.'`);
    await page.until(`return document.querySelector('courant-article').dataset.state === 'error'`);

    assert.equal(await visibleText(page, 'courant-article'), 'Fallback');
    assert.equal((await seen(page)).events.at(-1)?.code, 'withheld');
  },

  async 'a source that is neither text nor bytes is malformed'({ page, server }) {
    await page.goto(server.page('<courant-article>Fallback</courant-article>'));
    await page.until(`return Boolean(customElements.get('courant-article'))`);
    await page.run(`document.querySelector('courant-article').source = 42`);
    await settled(page);

    assert.equal(await visibleText(page, 'courant-article'), 'Fallback');
    assert.deepEqual((await seen(page)).events.map(({ code }) => code), ['malformed']);
  },

  async 'rates without a table of rates in the document: missing_field, the fallback stays'({ page, server }) {
    await page.goto(server.page('<courant-rates src="/fault/slow.txt">Fallback</courant-rates>'));
    await settled(page);

    const { events } = await seen(page);
    assert.deepEqual(events.map(({ code }) => code), ['missing_field']);
  },
};

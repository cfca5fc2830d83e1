import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** Seconds of waiting are tenths. */
const hurried = '<script src="/hurry.js"></script><script src="/dist/courant.js" async></script>';

/** What a source can answer, and the code of the failure that it makes of it. */
const faulty = {
  missing: 'http_status',
  broken: 'http_status',
  nothing: 'http_status',
  busy: 'http_status',
  'never answers': 'timeout',
  'headers, then nothing': 'timeout',
  'a few bytes, then nothing': 'timeout',
  'slow drip': 'timeout',
  'too long a Content-Length': 'network',
  'chunked, then cut': 'network',
  'not the gzip it says': 'network',
  reset: 'network',
  'redirected for ever': 'network',
  '10 MB': 'too_large',
  'gzip bomb': 'too_large',
  'login page': 'missing_field',
  'login page as JSON': 'missing_field',
  garbage: 'unknown_format',
};

/** What browsers ask for again by themselves: along redirects, and where a connection that they had kept broke. */
const repeated = ['redirected for ever', 'reset'];

/**
 * What WebKit takes for whole, and how it is met there: the reader has to say what came.
 *
 * @type {Record<string, (context: Context, fault: string) => Promise<void>>}
 */
const taken = { 'chunked, then cut': assertMarked, 'not the gzip it says': assertRead };

/**
 * A fault of a source after good data and before any. The last good data stays, marked with its time;
 * where there is none the children do. Nothing is thrown into the page, and nobody is pressed.
 *
 * @param {Context} context
 * @param {string} fault
 * @param {string} code
 */
async function assertKept({ page, server }, fault, code) {
  const later = server.inTurn('good', fault);
  const first = server.inTurn(fault);
  const elements = `<courant-rates id="later" src="${later}">None</courant-rates><courant-rates id="first" src="${first}">Fallback</courant-rates>`;
  // What is not to time out has more time: good answers, and twenty redirects.
  const head = code === 'timeout' ? hurried : hurried.replace('hurry', 'hurry-less');
  await page.goto(server.page(elements, { head }));
  await settled(page);
  await page.run(`document.getElementById('later').reload()`);
  await page.until(`return document.getElementById('later').dataset.state === 'stale'`, 15_000);

  const { errors, violations, events } = await seen(page);
  assert.match(await shadowText(page, '#later'), /^Not updated since [^]*87\.45[^]*95\.10/);
  assert.equal(await page.run(`return new Date(document.getElementById('later').dataset.since) <= new Date()`), true);
  assert.equal(await visibleText(page, '#first'), 'Fallback');
  assert.equal(await page.run(`return document.getElementById('first').dataset.state`), 'error');
  const failures = events.filter(({ type }) => type === 'courant-error');
  assert.deepEqual(failures.map((event) => [event.id, event.code]), [['first', code], ['later', code]]);
  assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  if (repeated.includes(fault)) return;
  assert.ok(server.requests(later) <= 3 && server.requests(first) <= 3);
}

/**
 * What came first and was not whole shows and says so; it does not replace what was good.
 *
 * @param {Context} context
 * @param {string} fault
 */
async function assertMarked({ page, server }, fault) {
  const elements = [server.inTurn('good', fault), server.inTurn(fault)].map((src) => `<courant-rates src="${src}">None</courant-rates>`);
  await page.goto(server.page(elements.join(''), { head: hurried }));
  await settled(page);
  await page.run(`document.querySelector('courant-rates').reload()`);
  await page.until(`return document.querySelector('courant-rates').dataset.state === 'stale'`, 15_000);

  const { errors, events } = await seen(page);
  assert.match(await shadowText(page, 'courant-rates'), /^Not updated since [^]*87\.45[^]*95\.10/);
  assert.match(await shadowText(page, 'courant-rates:last-of-type'), /^Incomplete[^]*87\.45/);
  assert.deepEqual(events.filter(({ type }) => type === 'courant-stale').map(({ detail }) => detail.reason), ['incomplete', 'not-updated']);
  assert.deepEqual(errors, []);
}

/**
 * What came says more than what was said of it.
 *
 * @param {Context} context
 * @param {string} fault
 */
async function assertRead({ page, server }, fault) {
  await page.goto(server.page(`<courant-rates src="${server.inTurn(fault)}">None</courant-rates>`, { head: hurried }));
  await settled(page);

  assert.match(await shadowText(page, 'courant-rates'), /^USD\s+87\.45\s+EUR\s+95\.10/);
  await assertQuiet(page);
}

/**
 * @param {Context} context
 * @param {string} src At another origin.
 */
async function assertUnreachable({ page, server }, src) {
  await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried, csp: 'none' }));
  await settled(page);

  const { errors, events } = await seen(page);
  assert.equal(await visibleText(page, 'courant-rates'), 'Fallback');
  assert.deepEqual(events.map(({ code }) => code), ['network']);
  assert.deepEqual(errors, []);
}

const faultTests = Object.entries(faulty).map(([fault, code]) => [
  `${fault}: ${code}, what was good stays and says since when, or the children do`,
  async (/** @type {Context} */ context) => {
    const isTaken = context.engine === 'webkit' && Object.hasOwn(taken, fault);
    await (isTaken ? taken[fault](context, fault) : assertKept(context, fault, code));
  },
]);

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

  async 'a core that does not begin to come, or does not end, is given up'({ page, server }) {
    for (const file of ['silence', 'hang']) {
      const head = hurried.replace(' async', ` data-wasm="/fault/${file}.wasm" async`);
      await page.goto(server.page(twoElements, { head }));
      await settled(page);

      const { errors, lines, events } = await seen(page);
      assert.equal(await visibleText(page, 'courant-article'), 'Fallback', file);
      assert.deepEqual(events.map(({ code }) => code), ['load_failed', 'load_failed'], file);
      assert.deepEqual({ errors, lines: lines.length }, { errors: [], lines: 1 }, file);
    }
  },

  async 'so is the script of some views, and a table is plain'({ page, server }) {
    const head = hurried.replace(' async', ' data-views="/fault/hang.js" async');
    await page.goto(server.page('', { head }));
    // Once the page has loaded, which in WebKit waits for such a script.
    await page.run(`
      const rates = document.createElement('courant-rates');
      rates.setAttribute('src', '/demo/rates.txt');
      rates.setAttribute('view', 'table');
      document.querySelector('main').append(rates)`);
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /87\.45/);
    assert.deepEqual((await seen(page)).events.map(({ code }) => code ?? '').filter(Boolean), ['load_failed']);
  },

  async 'a core with the wrong type is compiled all the same'({ page, server }) {
    const head = '<script src="/dist/courant.js" data-wasm="/fault/wrong-type.wasm" async></script>';
    await page.goto(server.page(twoElements, { head }));
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery/);
  },

  ...Object.fromEntries(faultTests),

  async 'what came of a cut body is not taken for whole, whatever the engine says of it'({ page, server }) {
    const src = server.inTurn('good', 'chunked, then cut');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`, { head: hurried }));
    await settled(page);
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`return document.querySelector('courant-rates').dataset.state === 'stale'`);

    assert.match(await shadowText(page, 'courant-rates'), /^Not updated since [^]*87\.45[^]*95\.10/);
    assert.match((await seen(page)).events.map(({ code }) => code ?? '').join(''), /^(network|unexpected_end)$/);
  },

  'a port where nobody listens: network': (context) => assertUnreachable(context, context.server.nowhere),
  'an origin that does not let others read: network': (context) =>
    assertUnreachable(context, context.server.elsewhere('/demo/bank.json')),

  async 'a wrong type and an unknown charset do not matter where the bytes speak for themselves'({ page, server }) {
    const elements = ['wrong type', 'unknown charset'].map((name) => `<courant-rates src="${server.inTurn(name)}">Fallback</courant-rates>`);
    await page.goto(server.page(elements.join('')));
    await settled(page);

    const states = await page.run(`return [...document.querySelectorAll('courant-rates')].map(({ shadowRoot, dataset }) =>
      [dataset.state, shadowRoot.textContent.includes('87.45')])`);
    assert.deepEqual(states, [['ready', true], ['ready', true]]);
    await assertQuiet(page);
  },

  'an empty document: missing_field': (context) => assertFallback(context, '/fault/empty', 'missing_field'),
  'no address: network': (context) => assertFallback(context, 'http://', 'network'),

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

  async 'an element that leaves the page gives its request up, and nothing is written into it'({ page, server }) {
    const src = server.inTurn('a few bytes, then nothing');
    await page.goto(server.page(`<courant-rates src="${src}">Fallback</courant-rates>`));
    while (server.pending(src) === 0) await sleep(10);
    await page.run(`
      window.element = document.querySelector('courant-rates');
      element.remove();
      window.writings = 0;
      const look = new MutationObserver((records) => (writings += records.length));
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      look.observe(element, all);
      look.observe(element.shadowRoot, all)`);
    await sleep(100);

    assert.equal(server.pending(src), 0);
    assert.equal(await page.run('return writings'), 0);
    await assertQuiet(page);
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

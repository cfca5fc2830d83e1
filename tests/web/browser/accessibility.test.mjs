import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { settled } from './support/observe.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const markets = '/demo/rates.html';
const front = '/demo/feed.html';
const themes = '/demo/themes.html';
const formats = '/demo/formats.html';
const amounts = '/demo/amounts.html';
const elements = ':is(courant-article, courant-rates, courant-converter, courant-feed):not([hidden] *)';

/**
 * @param {import('./run.mjs').Context} context
 * @param {{ path?: string, scheme?: 'light' | 'dark', width?: number, forced?: boolean, still?: boolean }} [options]
 *   `still`: there are no elements of ours on the page.
 */
async function assertAccessible({ page, server, engine, skip }, options = {}) {
  if (!page.chromium) return skip(`axe is run in Chromium, not in ${engine}`);
  const { path = '/demo/index.html', scheme = 'light', width = 1200, forced = false, still = false } = options;
  await page.chromium.setViewport({ width, height: 900 });
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
    // What moves is judged where it stands still.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  const session = await page.chromium.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(server.url(path));
  if (!still) await settled(page, elements);
  await page.chromium.evaluate(axe);

  const found = await page.chromium.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run();
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      nodes.map((/** @type {any} */ { target, failureSummary }) => `${target}: ${failureSummary}`),
    ]);
  });
  assert.deepEqual(found, []);
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  'the demo has no violation in light colours': (context) => assertAccessible(context),
  'the demo has no violation in dark colours': (context) => assertAccessible(context, { scheme: 'dark' }),
  'the demo has no violation on a phone': (context) => assertAccessible(context, { width: 320 }),
  'the markets page has no violation in light colours': (context) => assertAccessible(context, { path: markets }),
  'the markets page has no violation in dark colours': (context) =>
    assertAccessible(context, { path: markets, scheme: 'dark' }),
  'the markets page has no violation in forced colours': (context) =>
    assertAccessible(context, { path: markets, forced: true }),
  'the front page of a feed has no violation in light colours': (context) => assertAccessible(context, { path: front }),
  'the front page of a feed has no violation in dark colours': (context) =>
    assertAccessible(context, { path: front, scheme: 'dark', width: 320 }),
  'the page of themes has no violation in light colours': (context) => assertAccessible(context, { path: themes }),
  'the page of themes has no violation in dark colours': (context) =>
    assertAccessible(context, { path: themes, scheme: 'dark', width: 320 }),
  'a guide has no violation in light colours': (context) =>
    assertAccessible(context, { path: '/demo/guide/hosting.html', still: true }),
  'a guide has no violation in dark colours': (context) =>
    assertAccessible(context, { path: '/demo/guide/theming.html', still: true, scheme: 'dark', width: 320 }),
  'a story of a feed has no violation': (context) => assertAccessible(context, { path: `${front}?item=0` }),
  'the page of amounts has no violation in light colours': (context) => assertAccessible(context, { path: amounts }),
  'the page of amounts has no violation in dark colours': (context) =>
    assertAccessible(context, { path: `${amounts}?lang=ky`, scheme: 'dark', width: 320 }),
  'the page of formats has no violation in light colours': (context) => assertAccessible(context, { path: formats, width: 1440 }),
  'the page of formats has no violation in dark colours': (context) =>
    assertAccessible(context, { path: formats, scheme: 'dark', width: 320 }),
  'the markets page has no violation on a phone, from right to left': (context) =>
    assertAccessible(context, { path: `${markets}?lang=ar`, width: 320 }),

  async 'the demo and the markets page fit a phone without scrolling sideways'({ page, server, engine, skip }) {
    if (!page.chromium) return skip(`the viewport is set in Chromium, not in ${engine}`);
    await page.chromium.setViewport({ width: 320, height: 700 });
    for (const path of ['/demo/index.html', markets, `${markets}?lang=fa`, themes, front, `${front}?item=0`, formats, amounts]) {
      await page.goto(server.url(path));
      await settled(page, elements);

      assert.equal(await page.run('return document.documentElement.scrollWidth'), 320, path);
    }
  },
};

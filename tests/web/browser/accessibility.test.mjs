import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { needing } from './support/abilities.mjs';
import { areSettled, settled } from './support/observe.mjs';
import { widthIn } from './support/phone.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const markets = '/demo/rates.html';
const front = '/demo/feed.html';
const themes = '/demo/themes.html';
const formats = '/demo/formats.html';
const amounts = '/demo/amounts.html';
const elements = ':is(courant-article, courant-rates, courant-converter, courant-feed):not([hidden] *)';

/**
 * @param {{ path?: string, scheme?: 'light' | 'dark', width?: number, forced?: boolean, still?: boolean }} [options]
 *   `still`: there are no elements of ours on the page.
 */
function accessible(options = {}) {
  return needing('axe', (context) => assertAccessible(context, options));
}

/**
 * @param {import('./run.mjs').Context & { chromium: import('puppeteer-core').Page }} context
 * @param {Parameters<typeof accessible>[0]} options
 */
async function assertAccessible({ page, server, chromium }, options = {}) {
  const { path = '/demo/index.html', scheme = 'light', width = 1200, forced = false, still = false } = options;
  await chromium.setViewport({ width, height: 900 });
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
    // What moves is judged where it stands still.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  const session = await chromium.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(server.url(path));
  // With its style sheet.
  await page.until(`return document.readyState === 'complete'`);
  if (!still) await settled(page, elements);
  await chromium.evaluate(axe);

  const found = await chromium.evaluate(async () => {
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
  'the demo has no violation in light colours': accessible(),
  'the demo has no violation in dark colours': accessible({ scheme: 'dark' }),
  'the demo has no violation on a phone': accessible({ width: 320 }),
  'the markets page has no violation in light colours': accessible({ path: markets }),
  'the markets page has no violation in dark colours': accessible({ path: markets, scheme: 'dark' }),
  'the markets page has no violation in forced colours': accessible({ path: markets, forced: true }),
  'the front page of a feed has no violation in light colours': accessible({ path: front }),
  'the front page of a feed has no violation in dark colours': accessible({ path: front, scheme: 'dark', width: 320 }),
  'the page of themes has no violation in light colours': accessible({ path: themes }),
  'the page of themes has no violation in dark colours': accessible({ path: themes, scheme: 'dark', width: 320 }),
  'a guide has no violation in light colours': accessible({ path: '/demo/guide/hosting.html', still: true }),
  'a guide has no violation in dark colours': accessible({ path: '/demo/guide/theming.html', still: true, scheme: 'dark', width: 320 }),
  'a story of a feed has no violation': accessible({ path: `${front}?item=0` }),
  'the page of amounts has no violation in light colours': accessible({ path: amounts }),
  'the page of amounts has no violation in dark colours': accessible({ path: `${amounts}?lang=ky`, scheme: 'dark', width: 320 }),
  'the page of formats has no violation in light colours': accessible({ path: formats, width: 1440 }),
  'the page of formats has no violation in dark colours': accessible({ path: formats, scheme: 'dark', width: 320 }),
  'the markets page has no violation on a phone, from right to left': accessible({ path: `${markets}?lang=ar`, width: 320 }),

  async 'the demo and the markets page fit a phone without scrolling sideways'(context) {
    for (const path of ['/demo/index.html', markets, `${markets}?lang=fa`, themes, front, `${front}?item=0`, formats, amounts]) {
      assert.equal(await widthIn(context, path, areSettled(elements)), 320, path);
    }
  },
};

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { settled } from './support/observe.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('./run.mjs').Context} context
 * @param {'light' | 'dark'} scheme
 * @param {number} width
 */
async function assertAccessible({ page, server, engine, skip }, scheme, width) {
  if (!page.chromium) return skip(`axe is run in Chromium, not in ${engine}`);
  await page.chromium.setViewport({ width, height: 900 });
  await page.chromium.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(server.url('/demo/index.html'));
  await settled(page);
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
  'the demo has no violation in light colours': (context) => assertAccessible(context, 'light', 1200),
  'the demo has no violation in dark colours': (context) => assertAccessible(context, 'dark', 1200),
  'the demo has no violation on a phone': (context) => assertAccessible(context, 'light', 320),

  async 'the demo fits a phone without scrolling sideways'({ page, server, engine, skip }) {
    if (!page.chromium) return skip(`the viewport is set in Chromium, not in ${engine}`);
    await page.chromium.setViewport({ width: 320, height: 700 });
    await page.goto(server.url('/demo/index.html'));
    await settled(page);

    assert.equal(await page.run('return document.documentElement.scrollWidth'), 320);
  },
};

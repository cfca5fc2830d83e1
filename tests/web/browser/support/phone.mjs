// How wide pages are on a phone. Not every engine's window can be made so narrow; a frame can. It is high
// enough for the scroll bar beside a page to be no part of it.

/** @import { Context } from '../run.mjs' */

/**
 * @param {Context} context
 * @param {string} path
 * @param {string} isReady The body of a function of `document` that says when to measure.
 * @returns {Promise<number>} Pixels; 320 if nothing makes the page scroll sideways.
 */
export async function widthIn({ page, server }, path, isReady) {
  const frame = `<iframe src="${path}" width="320" height="20000" style="border: 0"></iframe>`;
  await page.goto(server.page(frame, { csp: 'none' }));
  const inside = 'const { document } = window.frames[0]; const { documentElement } = document;';
  await page.until(`${inside} return documentElement?.clientWidth === 320 && document.URL.endsWith('${path}')`);
  await page.until(`${inside} ${isReady}`, 15_000);
  return page.run(`${inside} return documentElement.scrollWidth`);
}

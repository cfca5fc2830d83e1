// What only some engines can be asked, or asked for. A test that needs such a thing says so with needing(),
// and is for the engines that have it; the runner counts it among those for other engines elsewhere.

/** @import { Page as DevTools } from 'puppeteer-core' */
/** @import { Context, Test } from '../run.mjs' */

/**
 * @typedef {object} Ability
 * @property {string[]} engines Those that have it.
 * @property {string} reason Why the others have not.
 */

export const abilities = /** @satisfies {Record<string, Ability>} */ ({
  emulation: { engines: ['chromium'], reason: 'only its protocol emulates colours, forced colours, motion and paper' },
  axe: { engines: ['chromium'], reason: 'axe judges what is the same in all engines, in colours and widths that are emulated' },
  'accessibility tree': { engines: ['chromium'], reason: 'only its protocol gives the tree that screen readers are told of' },
  listeners: { engines: ['chromium'], reason: 'only its protocol counts listeners' },
  offline: { engines: ['chromium'], reason: 'only its protocol cuts the network of a page' },
  shifts: { engines: ['chromium'], reason: 'no other engine measures how the layout shifts' },
});

/**
 * @param {keyof typeof abilities} ability
 * @param {(context: Context & { chromium: DevTools }) => Promise<void>} test
 * @returns {Test}
 */
export function needing(ability, test) {
  const run = (/** @type {Context} */ context) =>
    test({ ...context, chromium: /** @type {DevTools} */ (context.page.chromium) });
  return Object.assign(run, { ability });
}

/**
 * Why a test is not for an engine, if it is not.
 *
 * @param {Test} test
 * @param {string} engine
 */
export function reasonAgainst({ ability }, engine) {
  if (!ability) return undefined;
  const { engines, reason } = abilities[ability];
  return engines.includes(engine) ? undefined : reason;
}

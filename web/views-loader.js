// Loads views.js once, when something on the page needs it.

import { CourantError } from './errors.js';
import { minute } from './source.js';

/** @import * as Views from './views.js' */

// Taken at the start: what pages later make of them is not our concern.
const { setTimeout, clearTimeout } = globalThis;

/**
 * By a static name, which bundlers understand. The attempts are counted from 0.
 *
 * @type {(attempt: number) => Promise<typeof Views>}
 */
let importViews = () => import('./views.js');
let attempts = 0;
/** @type {Promise<typeof Views> | null} */
let loading = null;

/** @param {typeof importViews} replacement What loads it from the next load on. */
export function setViewsImport(replacement) {
  importViews = replacement;
}

/**
 * A failed load is forgotten, so a later call tries again.
 *
 * @returns {Promise<typeof Views>}
 * @throws {CourantError} `load_failed`.
 */
export function loadViews() {
  loading ??= start();
  return loading;
}

async function start() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, minute)));
  try {
    // Not at once: the script that is to say where it lies may still be running.
    await null;
    return await /** @type {Promise<typeof Views>} */ (Promise.race([importViews(attempts++), late]));
  } catch (cause) {
    loading = null;
    throw new CourantError({ code: 'load_failed', message: 'the script of some views did not load' }, { cause });
  } finally {
    clearTimeout(timer);
  }
}

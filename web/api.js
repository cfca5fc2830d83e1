// The façade over the core: one function per task, failures as CourantError.

import createCore from './core.js';
import { Loader } from './loader.js';
import { buildNodes } from './nodes.js';
import { Task, summaryOf } from './task.js';

/** @import { Source } from './source.js' */
/** @import { Companions, Summary } from './task.js' */

const decoder = new TextDecoder();
const now = () => performance.now();

// The hash keeps a cached script from meeting another version's core. The classic script, which is
// no module, says by itself where it lies.
const place = {
  url: import.meta.url ? new URL(`../courant.wasm?${COURANT_WASM_HASH}`, import.meta.url) : '',
  parts: COURANT_PART_URLS,
};
const loader = new Loader(createCore, place, COURANT_PARTS);

/**
 * Says where courant.wasm lies, its parts beside it, instead of beside the script. There is no
 * fallback: a core from another place than the page names must not run.
 *
 * @param {string | URL} url
 * @param {string} [integrity] As in Subresource Integrity.
 */
export function setWasmUrl(url, integrity) {
  loader.setLocation({ url, integrity });
}

/**
 * Loads the core ahead of its first use.
 *
 * @throws {CourantError} `load_failed`.
 */
export async function loadCore() {
  await loader.load();
}

/**
 * Fetches parts of the core that will be asked for, along with it (parts.js).
 *
 * @param {number[]} numbers
 */
export function expectParts(numbers) {
  loader.expect(numbers);
}

/**
 * @typedef {object} Rendering
 * @property {DocumentFragment} nodes
 * @property {Summary} summary
 * @property {number} readTime Milliseconds in the core.
 * @property {number} buildTime Milliseconds for the nodes.
 */

/**
 * Reads and renders a document.
 *
 * @param {Source} source
 * @param {[name: string, value: string][]} options As attributes have them.
 * @param {Document} [owner] Of the nodes.
 * @param {Companions} [companions]
 * @returns {Promise<Rendering>}
 * @throws {CourantError} `malformed` also for content that is neither text nor bytes.
 */
export async function render(source, options, owner = document, companions = {}) {
  const task = new Task(source, companions, options);
  const { report, ...rendering } = await loader.run(({ module, vocabulary }) => {
    const start = now();
    module.render(...task.place(module));
    const report = decoder.decode(module.report());
    const read = now();
    const nodes = buildNodes(owner, module.operations(), decoder.decode(module.text()), vocabulary);
    return { report, nodes, readTime: read - start, buildTime: now() - read };
  });
  return { ...rendering, summary: summaryOf(report) };
}

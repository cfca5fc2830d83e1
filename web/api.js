// The façade over the core: one function per task, failures as CourantError.

import createCore from './core.js';
import { CourantError } from './errors.js';
import { Loader } from './loader.js';
import { buildNodes } from './nodes.js';
import { timestamp } from './timestamp.js';

/** @import { Source } from './source.js' */
/** @import { Failure } from './errors.js' */

const { JSON, TextDecoder, TextEncoder, Uint8Array } = globalThis;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const now = () => performance.now();

// The hash keeps a cached script from meeting another version's core. The classic script, which is
// no module, says by itself where it lies.
const loader = new Loader(createCore, {
  url: import.meta.url ? new URL(`../courant.wasm?${COURANT_WASM_HASH}`, import.meta.url) : '',
});

/**
 * Says where courant.wasm lies, instead of beside the script. There is no fallback: a core from
 * another place than the page names must not run.
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
 * Something that was repaired, skipped, guessed or decided while reading.
 *
 * @typedef {object} Diagnostic
 * @property {'info' | 'warning' | 'error'} severity
 * @property {string} code
 * @property {string} message
 * @property {number} offset Bytes of the decoded UTF-8 text, from 0.
 * @property {number} line
 * @property {number} column
 */

/**
 * What a document holds.
 *
 * @typedef {object} Summary
 * @property {string} language
 * @property {boolean} complete False if the input ended early.
 * @property {{ headline?: string, language: string, published?: string }[]} articles
 * @property {{ base?: string, date?: string, source?: string, count: number,
 *   stale?: 'not-updated' | 'incomplete' | 'outdated' | 'undated' }} [rates]
 * @property {Conversion} [conversion]
 * @property {Diagnostic[]} diagnostics The first 100.
 * @property {number} truncatedDiagnostics How many more there are.
 */

/**
 * What a converter was asked, with its blanks filled in, and the answer.
 *
 * @typedef {object} Conversion
 * @property {string} language
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [amount] As a decimal.
 * @property {string} [result] As a decimal.
 * @property {string} [text] The result as `language` writes it, with its unit.
 * @property {'no-amount' | 'two-readings' | 'no-rate' | 'no-base'} [problem]
 * @property {string} [message] What to say of the problem.
 * @property {string[]} currencies Between which there are rates.
 * @property {Record<'name' | 'amount' | 'from' | 'to' | 'swap' | 'copy' | 'copied', string>} labels
 */

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
 * @param {Source} [history] Another document, with rates of earlier days.
 * @returns {Promise<Rendering>}
 * @throws {CourantError} `malformed` also for content that is neither text nor bytes.
 */
export async function render(source, options, owner = document, history = undefined) {
  const input = bytesOf(source.content);
  const earlier = bytesOf(history?.content ?? '');
  const fields = encoder.encode(listFields(source, options));
  const outcome = await loader.run(({ module, vocabulary }) => {
    const start = now();
    const memory = module.reserve(input.length + earlier.length + fields.length);
    memory.set(input);
    memory.set(earlier, input.length);
    memory.set(fields, input.length + earlier.length);
    module.render(input.length, earlier.length);
    const report = decoder.decode(module.report());
    const read = now();
    const nodes = buildNodes(owner, module.operations(), decoder.decode(module.text()), vocabulary);
    return { report, nodes, readTime: read - start, buildTime: now() - read };
  });
  return finish(outcome);
}

/**
 * @param {string | Uint8Array} content
 * @throws {CourantError} `malformed`.
 */
function bytesOf(content) {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  if (bytes instanceof Uint8Array) return bytes;
  throw new CourantError({ code: 'malformed', message: 'source takes text or bytes' });
}

/** @param {{ report: string } & Omit<Rendering, 'summary'>} outcome */
function finish({ report, ...rendering }) {
  /** @type {Summary & { error?: Failure }} */
  const summary = JSON.parse(report);
  if (Object.hasOwn(summary, 'error')) {
    throw new CourantError(/** @type {Failure} */ (summary.error));
  }
  return { ...rendering, summary };
}

/**
 * Names and values, each followed by NUL.
 *
 * @param {Source} source
 * @param {[name: string, value: string][]} options
 */
function listFields({ contentType = '', url = '' }, options) {
  const hints = [
    ['content-type', contentType],
    ['url', url],
    ['now', timestamp(new Date())],
  ];
  let fields = '';
  for (const [name, value] of [...hints, ...options]) {
    fields += `${name}\0${value.replaceAll('\0', '')}\0`;
  }
  return fields;
}

// Documents in, text out, without a page.

import { CourantError } from '../errors.js';
import { Loader } from '../loader.js';
import createCore from '../server-core.js';
import { Task, summaryOf } from '../task.js';

/** @import { Options } from '../elements/kinds.js' */
/** @import { MainModule } from '../server-core.js' */
/** @import { Source } from '../source.js' */
/** @import { Companions, Summary } from '../task.js' */

const decoder = new TextDecoder();
const loader = new Loader(createCore, { url: 'courant-server.wasm', compile: compileOwn });

/**
 * What a document can be written as: the rows of outputs.def.
 *
 * @typedef {'html' | 'page' | 'text' | 'json' | 'json-ld' | 'csv'} Form
 */

/**
 * Takes `module`, which is that of courant-server.wasm, instead of the file beside this package.
 *
 * @param {WebAssembly.Module} module
 */
export function setWasmModule(module) {
  loader.setLocation({ url: 'courant-server.wasm', compile: async () => module });
}

/**
 * @typedef {object} Settings
 * @property {Form} [as] `html` unless given.
 * @property {string} [contentType] Of the content, as in HTTP; a hint.
 * @property {string} [url] Where the content came from; relative links start there.
 * @property {string | Uint8Array} [rates] Another document, with rates that the sums in articles are
 *   converted at.
 * @property {string | Uint8Array} [history] Another document, with rates of earlier days.
 * @property {Record<string, string | number | boolean | null | undefined>} [options] Names and values as elements have attributes:
 *   lang, base, zone, format, view, codes, heading-level, show, …
 */

/**
 * Reads a document of any format, banks that no page can fetch among them, and writes it as text.
 *
 * @param {string | Uint8Array} content
 * @param {Settings} [settings]
 * @returns {Promise<{ text: string, summary: Summary }>}
 * @throws {CourantError} `malformed` also for content that is neither text nor bytes, and for an
 *   `as` that is none of the forms.
 */
export async function renderDocument(content, { as = 'html', contentType, url, rates, history, options = {} } = {}) {
  const companions = { rates: sourceOf(rates), history: sourceOf(history) };
  return writeDocument(as, { content, contentType, url }, companions, written(options));
}

/**
 * Values as HTML writes those of attributes.
 *
 * @param {Record<string, string | number | boolean | null | undefined>} options
 * @returns {Options}
 */
function written(options) {
  const given = Object.entries(options).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return given.map(([name, value]) => [name, value === true ? '' : String(value)]);
}

/** @param {string | Uint8Array | undefined} content */
function sourceOf(content) {
  return content === undefined ? undefined : { content };
}

/**
 * As renderDocument().
 *
 * @param {Form} as
 * @param {Source} source
 * @param {Companions} companions
 * @param {Options} options
 * @returns {Promise<{ text: string, summary: Summary }>}
 * @throws {CourantError}
 */
export async function writeDocument(as, source, companions, options) {
  const task = new Task(source, companions, options);
  const { text, report } = await loader.run(({ module }) => {
    const core = /** @type {MainModule} */ (module);
    const form = decoder.decode(core.forms()).split('\n').indexOf(as);
    if (form < 0) return { text: '', report: unknownForm(as) };
    core.write(form, ...task.place(core));
    return { text: decoder.decode(core.text()), report: decoder.decode(core.report()) };
  });
  return { summary: summaryOf(report), text };
}

/** @param {string} as */
function unknownForm(as) {
  return JSON.stringify({ error: { code: 'malformed', message: `as takes no '${as}'` } });
}

/** @returns {Promise<WebAssembly.Module>} */
async function compileOwn() {
  if (!import.meta.url?.startsWith('file:')) {
    throw new CourantError({ code: 'load_failed', message: 'setWasmModule() was not called' });
  }
  const { readFile } = await import('node:fs/promises');
  return WebAssembly.compile(await readFile(new URL('../../courant-server.wasm', import.meta.url)));
}

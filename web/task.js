// What crosses between JavaScript and the core, whichever build of it: a task as bytes, its report as
// JSON.

import { CourantError } from './errors.js';
import { timestamp } from './timestamp.js';

/** @import { Failure } from './errors.js' */
/** @import { Source } from './source.js' */

const { JSON, TextEncoder, Uint8Array, location } = globalThis;
const encoder = new TextEncoder();

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
 * @property {boolean} [exact] Whether nothing was rounded off the result.
 * @property {'no-amount' | 'two-readings' | 'no-rate' | 'no-base'} [problem]
 * @property {string} [message] What to say of the problem.
 * @property {string[]} currencies Between which there are rates.
 * @property {Record<'name' | 'amount' | 'from' | 'to' | 'swap' | 'copy' | 'copied', string>} labels
 */

/**
 * Other documents that a task reads.
 *
 * @typedef {object} Companions
 * @property {Source} [rates] Rates that the amounts in articles are converted at.
 * @property {Source} [history] Rates of days before those, or before those of the document itself.
 */

/** The bytes of a task, in the order in which the core takes them. */
export class Task {
  #pieces;

  /**
   * @param {Source} source
   * @param {Companions} companions
   * @param {[name: string, value: string][]} options As attributes have them.
   * @throws {CourantError} `malformed` for content that is neither text nor bytes.
   */
  constructor(source, { rates, history }, options) {
    const documents = [source, rates, history].map((document) => bytesOf(document?.content ?? ''));
    this.#pieces = [...documents, encoder.encode(listFields(source, options))];
  }

  /**
   * Puts the task into the memory of `core`.
   *
   * @param {{ reserve(bytes: number): Uint8Array }} core
   * @returns {[inputBytes: number, ratesBytes: number, historyBytes: number]} What its functions
   *   want to know of it.
   */
  place(core) {
    const pieces = this.#pieces;
    // Not with reduce(), of which old libraries made something else.
    let size = 0;
    for (const { length } of pieces) size += length;
    const memory = core.reserve(size);
    let at = 0;
    for (const piece of pieces) {
      memory.set(piece, at);
      at += piece.length;
    }
    return [pieces[0].length, pieces[1].length, pieces[2].length];
  }
}

/**
 * @param {string} report
 * @returns {Summary}
 * @throws {CourantError} What the core says went wrong.
 */
export function summaryOf(report) {
  /** @type {Summary & { error?: Failure }} */
  const summary = JSON.parse(report);
  if (Object.hasOwn(summary, 'error')) {
    throw new CourantError(/** @type {Failure} */ (summary.error));
  }
  return summary;
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
    // Files have none, and servers no page.
    ['origin', location?.origin ?? ''],
    ['now', timestamp(new Date())],
  ];
  let fields = '';
  for (const [name, value] of [...hints, ...options]) {
    fields += `${name}\0${value.replaceAll('\0', '')}\0`;
  }
  return fields;
}

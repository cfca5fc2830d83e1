// Fetching, all of it: what an element shows and nothing else.

import { CourantError } from './errors.js';

// Taken at the start: what pages later make of them is not our concern.
const { fetch, setTimeout, clearTimeout, AbortController, Uint8Array } = globalThis;

/** The hard limit of the core in the browser; counted after decompression. */
const mostBytes = 2_000_000;
/** Milliseconds without progress, and in all, after which an answer is given up. */
const patience = { idle: 10_000, total: 60_000 };

/**
 * A document as it arrived.
 *
 * @typedef {object} Source
 * @property {string | Uint8Array} content
 * @property {string} [contentType] A hint.
 * @property {string} [url] Where it came from; the base of its links.
 */

/**
 * Fetches `url`. Whether the answer is whole is for the reader to say: WebKit takes a body that was
 * cut for a complete one.
 *
 * @param {string} url Absolute.
 * @param {AbortSignal} signal Gives the fetch up; it then rejects with the signal's reason.
 * @param {{ idle: number, total: number }} [limits] Milliseconds.
 * @returns {Promise<Source>}
 * @throws {CourantError} `network`, `timeout`, `http_status`, `too_large`.
 */
export async function fetchSource(url, signal, limits = patience) {
  const deadline = new Deadline(signal, limits);
  try {
    const response = await fetch(url, fetchOptions(deadline.signal));
    if (!response.ok || response.status === 204) throw badStatus(response);
    return {
      content: await readBody(response, deadline),
      contentType: response.headers.get('content-type') ?? '',
      url: response.url || url,
    };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof CourantError) throw cause;
    // An own flag, since WebKit reports an abort where others report a timeout.
    throw deadline.isOver
      ? new CourantError({ code: 'timeout', message: `${url} did not answer in time` }, { cause })
      : new CourantError({ code: 'network', message: `${url} could not be fetched` }, { cause });
  } finally {
    deadline.cancel();
  }
}

/**
 * A fetch that all who want `url` now wait for together.
 *
 * @typedef {object} SharedFetch
 * @property {Promise<Source>} promise
 * @property {AbortController} controller
 * @property {number} waiting
 */

/** @type {Map<string, SharedFetch>} */
const underWay = new Map();

/**
 * As fetchSource(), but one request serves everybody on the page who asks for `url` meanwhile. It is
 * given up when nobody waits any more.
 *
 * @param {string} url Absolute.
 * @param {AbortSignal} signal
 * @returns {Promise<Source>}
 * @throws {CourantError} As fetchSource().
 */
export async function fetchShared(url, signal) {
  signal.throwIfAborted();
  const shared = underWay.get(url) ?? startShared(url);
  shared.waiting += 1;
  /** @type {() => void} */
  let leave = () => {};
  const left = new Promise((_, reject) => (leave = () => reject(signal.reason)));
  signal.addEventListener('abort', leave);
  try {
    return await /** @type {Promise<Source>} */ (Promise.race([shared.promise, left]));
  } finally {
    signal.removeEventListener('abort', leave);
    shared.waiting -= 1;
    if (shared.waiting === 0) end(url, shared);
  }
}

/** @param {string} url */
function startShared(url) {
  const controller = new AbortController();
  const shared = { promise: fetchSource(url, controller.signal), controller, waiting: 0 };
  underWay.set(url, shared);
  return shared;
}

/**
 * The answer has come, or nobody wants it any more. Who asks now gets a fresh one.
 *
 * @param {string} url
 * @param {SharedFetch} shared
 */
function end(url, shared) {
  if (underWay.get(url) === shared) underWay.delete(url);
  shared.controller.abort();
}

/**
 * Without a prototype: fetch() reads every option it knows, and a page's Object.prototype may
 * have them.
 *
 * @param {AbortSignal} signal
 * @returns {RequestInit}
 */
function fetchOptions(signal) {
  return /** @type {RequestInit} */ ({
    __proto__: null,
    signal,
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
  });
}

/** @param {Response} response */
function badStatus({ url, status }) {
  return new CourantError({ code: 'http_status', status, message: `${url} answered ${status}` });
}

/**
 * @param {Response} response
 * @param {Deadline} deadline
 */
async function readBody(response, deadline) {
  const body = /** @type {any} */ (response.body);
  // Without a prototype again: WebKit looks for a mode even where no options are given.
  /** @type {ReadableStreamDefaultReader<Uint8Array>} */
  const reader = body.getReader({ __proto__: null });
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (;;) {
    deadline.progress();
    const { done, value } = await reader.read();
    if (done) return join(chunks, size);
    chunks.push(value);
    size += value.length;
    if (size > mostBytes) {
      reader.cancel().catch(() => {});
      throw new CourantError({
        code: 'too_large',
        message: `${response.url} is larger than ${mostBytes} bytes`,
      });
    }
  }
}

/**
 * @param {Uint8Array[]} chunks
 * @param {number} size
 */
function join(chunks, size) {
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < chunks.length; at += chunks[i].length, i += 1) bytes.set(chunks[i], at);
  return bytes;
}

/** Aborts when its outer signal does, when nothing arrives for too long, or when it takes too long. */
class Deadline {
  #controller = new AbortController();
  #outer;
  #limits;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idle;
  #total;
  isOver = false;

  /**
   * @param {AbortSignal} outer
   * @param {{ idle: number, total: number }} limits
   */
  constructor(outer, limits) {
    this.#outer = outer;
    this.#limits = limits;
    this.#total = setTimeout(this.#end, limits.total);
    outer.addEventListener('abort', this.#abort);
    if (outer.aborted) this.#abort();
    this.progress();
  }

  get signal() {
    return this.#controller.signal;
  }

  /** Something arrived. */
  progress() {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(this.#end, this.#limits.idle);
  }

  cancel() {
    clearTimeout(this.#idle);
    clearTimeout(this.#total);
    this.#outer.removeEventListener('abort', this.#abort);
  }

  #abort = () => this.#controller.abort();

  #end = () => {
    this.isOver = true;
    this.#controller.abort();
  };
}

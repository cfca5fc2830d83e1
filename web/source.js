// Fetching, all of it: what an element shows and nothing else.

import { CourantError } from './errors.js';

/** @import { ErrorCode } from './errors.js' */

// Taken at the start: what pages later make of them is not our concern.
const { fetch, setTimeout, clearTimeout, AbortController, Math, Uint8Array } = globalThis;

/** The hard limit of the core in the browser; counted after decompression. */
const mostBytes = 2_000_000;
/** Requests of an address within a minute, whoever asks and whatever comes of them. */
const mostRequests = 3;
/** Milliseconds. */
export const minute = 60_000;
/**
 * Milliseconds without progress, and in all, after which an answer is given up; and before it is asked
 * for again, the first time.
 */
export const patience = { idle: 10_000, total: minute, pause: 1_000 };

/**
 * A document as it arrived.
 *
 * @typedef {object} Source
 * @property {string | Uint8Array} content
 * @property {string} [contentType] A hint.
 * @property {string} [url] Where it came from; the base of its links.
 * @property {string} [key] The address that was asked for it.
 * @property {Date} [time] When it came.
 */

/**
 * Fetches `url`, and again if that may help. Whether the answer is whole is for the reader to say:
 * WebKit takes a body that was cut for a complete one.
 *
 * @param {string} url Absolute.
 * @param {AbortSignal} signal Gives the fetch up; it then rejects with the signal's reason.
 * @param {typeof patience} [limits] Milliseconds.
 * @param {number[]} [ended] When requests of the last minute did; those of this call come to it.
 * @returns {Promise<Source>}
 * @throws {CourantError} `network`, `timeout`, `http_status`, `too_large`.
 */
export async function fetchSource(url, signal, limits = patience, ended = []) {
  const end = Date.now() + limits.total;
  for (let retries = 0; ; retries += 1) {
    try {
      const source = await fetchOnce(url, signal, { ...limits, total: end - Date.now() });
      ended.push(Date.now());
      return source;
    } catch (error) {
      signal.throwIfAborted();
      // Without a network it reached nobody, and trying again is of no use before there is one.
      if (!navigator.onLine) throw error;
      ended.push(Date.now());
      const wait = limits.pause * 3 ** retries * (0.5 + Math.random());
      const isLast = ended.length >= mostRequests || Date.now() + wait > end;
      if (isLast || !mayHelp(/** @type {CourantError} */ (error), retries)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    signal.throwIfAborted();
  }
}

/**
 * Whether another request may end better. A server that says when to come back is believed.
 *
 * @param {CourantError} error
 * @param {number} retries So far.
 */
function mayHelp({ code, status, retryAfter }, retries) {
  if (code === 'timeout') return retries < 1;
  return retries < 2 && !retryAfter && (code === 'network' || status === 429 || status >= 500);
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {{ idle: number, total: number }} limits
 * @returns {Promise<Source>}
 * @throws {CourantError}
 */
async function fetchOnce(url, signal, limits) {
  const deadline = startDeadline(signal, limits);
  try {
    const response = await fetch(url, fetchOptions(deadline.signal));
    if (!response.ok || response.status === 204) throw badStatus(response);
    return {
      content: await readBody(response, deadline.progress),
      contentType: response.headers.get('content-type') ?? '',
      url: response.url || url,
      key: url,
      time: new Date(),
    };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof CourantError) throw cause;
    const [code, message] = deadline.isOver() ? ['timeout', 'did not answer in time'] : ['network', 'could not be fetched'];
    throw new CourantError({ code: /** @type {ErrorCode} */ (code), message: `${url} ${message}` }, { cause });
  } finally {
    deadline.cancel();
  }
}

/**
 * A fetch that all who want the address now wait for together.
 *
 * @typedef {object} SharedFetch
 * @property {Promise<Source>} promise
 * @property {AbortController} controller
 * @property {number} waiting
 */

/**
 * What the page knows of an address.
 *
 * @typedef {object} Known
 * @property {number[]} ended When requests of the last minute did.
 * @property {unknown} [failure] What the latest failed with.
 * @property {SharedFetch} [underWay]
 * @property {Source} [latest] What came last.
 * @property {Source} [good] What came last and was good, as its readers said.
 */

/** By address, the oldest first. @type {Map<string, Known>} */
const all = new Map();
/** How many addresses are remembered, beside those with a request under way. */
const mostKnown = 50;

/**
 * As fetchSource(), but one request serves everybody on the page: those who ask for `url` meanwhile, and
 * those who ask later. What was good then is given at any age; who minds it says so. The request is given
 * up when nobody waits any more. Who asks too often is told what came of it the last time.
 *
 * @param {string} url Absolute.
 * @param {AbortSignal} signal
 * @param {number} [after] Only what came after this time will do.
 * @returns {Promise<Source>}
 * @throws {CourantError} As fetchSource().
 */
export async function fetchShared(url, signal, after = 0) {
  signal.throwIfAborted();
  const known = knownOf(url);
  const { latest, good, ended, failure } = known;
  const oldest = latest === good ? after : Math.max(after, Date.now() - minute);
  const isExhausted = ended.length >= mostRequests;
  if (latest && (Number(latest.time) > oldest || (isExhausted && !failure))) return latest;
  if (isExhausted && failure) throw failure;
  const shared = (known.underWay ??= startShared(url, known));
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
    // The answer has come, or nobody wants it any more.
    if (shared.waiting === 0) {
      if (known.underWay === shared) known.underWay = undefined;
      // What was given up may have reached its server.
      if (signal.aborted) ended.push(Date.now());
      shared.controller.abort();
    }
  }
}

/**
 * Something that was known of an address before the page was.
 *
 * @param {Source} source
 */
export function remember(source) {
  const known = knownOf(source.key ?? '');
  known.latest ??= known.good ??= source;
}

/**
 * What a reader says of an answer: a bad one gives way to the good one before it.
 *
 * @param {Source} source
 * @param {boolean} isGood
 */
export function judge(source, isGood) {
  const known = all.get(source.key ?? '');
  if (!known) return;
  if (isGood) known.good = source;
  else if (known.latest === source) known.latest = known.good ?? source;
}

/**
 * Lets `url` be asked once more than it would be: somebody wants it, not only a timer.
 *
 * @param {string} url
 */
export function allowRequest(url) {
  knownOf(url).ended.shift();
}

/** @param {string} url */
function knownOf(url) {
  const known = all.get(url) ?? { ended: [] };
  all.delete(url);
  for (const [oldest, { underWay }] of all) if (all.size >= mostKnown && !underWay) all.delete(oldest);
  all.set(url, known);
  while (known.ended[0] <= Date.now() - minute) known.ended.shift();
  return known;
}

/**
 * @param {string} url
 * @param {Known} known
 * @returns {SharedFetch}
 */
function startShared(url, known) {
  const controller = new AbortController();
  return { promise: fetchKnown(url, known, controller.signal), controller, waiting: 0 };
}

/**
 * @param {string} url
 * @param {Known} known
 * @param {AbortSignal} signal
 */
async function fetchKnown(url, known, signal) {
  try {
    const source = await fetchSource(url, signal, patience, known.ended);
    known.failure = undefined;
    known.latest = source;
    return source;
  } catch (failure) {
    if (!signal.aborted) known.failure = failure;
    throw failure;
  }
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
function badStatus({ url, status, headers }) {
  const retryAfter = untilRetry(headers.get('retry-after') ?? '');
  return new CourantError({ code: 'http_status', status, retryAfter, message: `${url} answered ${status}` });
}

/**
 * The same for all elements of the page, but not for all pages of the world.
 *
 * @param {string} field Seconds or a date.
 */
function untilRetry(field) {
  const wait = /^\d+$/.test(field) ? Number(field) * 1000 : Date.parse(field) - Date.now();
  return wait > 0 ? wait * (1 + Math.random() / 10) : 0;
}

/**
 * @param {Response} response
 * @param {() => void} progress Called whenever something arrives.
 */
async function readBody(response, progress) {
  const body = /** @type {any} */ (response.body);
  // Without a prototype again: WebKit looks for a mode even where no options are given.
  /** @type {ReadableStreamDefaultReader<Uint8Array>} */
  const reader = body.getReader({ __proto__: null });
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (;;) {
    progress();
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

/**
 * Aborts when `outer` does, when nothing arrives for too long, or when it takes too long. It knows
 * whether it was the time, since WebKit reports an abort where others report a timeout.
 *
 * @param {AbortSignal | undefined} outer
 * @param {{ idle: number, total: number }} limits
 */
export function startDeadline(outer, { idle, total }) {
  const controller = new AbortController();
  let isOver = false;
  const abort = () => controller.abort();
  const end = () => {
    isOver = true;
    abort();
  };
  const whole = setTimeout(end, total);
  let part = setTimeout(end, idle);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  return {
    signal: controller.signal,
    isOver: () => isOver,
    progress(wait = idle) {
      clearTimeout(part);
      part = setTimeout(end, wait);
    },
    cancel() {
      clearTimeout(part);
      clearTimeout(whole);
      outer?.removeEventListener('abort', abort);
    },
  };
}

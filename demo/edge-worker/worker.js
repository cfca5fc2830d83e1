// An edge worker between a bank and pages: it fetches the bank's file, which has no CORS and a format of
// its own, turns it into our JSON and caches it. What the bank publishes next replaces it only if it
// arrived whole; while the bank is away the old rates stay, and say of which day they are.
//
// Its bindings: SOURCE, the address of the file; if they are needed, BASE and ZONE, which are the options
// of the elements; and FRESH_SECONDS. wrangler and workerd load the module of the core by its import.

import { renderDocument, setWasmModule } from 'courant/server';
import wasm from 'courant/courant-server.wasm';

setWasmModule(wasm);

/** Milliseconds, and bytes: what a bank may take. */
const patience = 10_000;
const mostBytes = 4_000_000;
/** When the rates in the cache were fetched, in milliseconds. */
const readAt = 'courant-read-at';

/**
 * @typedef {object} Bindings
 * @property {string} SOURCE
 * @property {string} [BASE]
 * @property {string} [ZONE]
 * @property {string} [FRESH_SECONDS] How long nobody asks the bank again; 600 unless given.
 */

export default {
  /**
   * @param {Request} request
   * @param {Bindings} bindings
   */
  async fetch(request, bindings) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('GET it\n', { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    try {
      return answer(await ratesFor(bindings));
    } catch (error) {
      console.error(error);
      return new Response('the rates could not be read\n', { status: 502, headers: { ...open, 'Cache-Control': 'no-store' } });
    }
  },
};

/**
 * @param {Bindings} bindings
 * @returns {Promise<Response>}
 */
async function ratesFor(bindings) {
  const cache = /** @type {any} */ (caches).default;
  // By all that decides what it holds.
  const key = `https://rates.invalid/?${new URLSearchParams(Object.entries(optionsOf(bindings)))}&source=${encodeURIComponent(bindings.SOURCE)}`;
  /** @type {Response | undefined} */
  const cached = await cache.match(key);
  const age = cached ? Date.now() - Number(cached.headers.get(readAt)) : Infinity;
  if (cached && age < Number(bindings.FRESH_SECONDS ?? 600) * 1000) return cached;
  try {
    const json = await readBank(bindings);
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'max-age=2592000', [readAt]: String(Date.now()) };
    await cache.put(key, new Response(json, { headers }));
    return new Response(json, { headers });
  } catch (error) {
    if (!cached) throw error;
    console.error(error);
    return cached;
  }
}

/** @param {Bindings} bindings */
function optionsOf({ BASE, ZONE }) {
  return { wanted: 'rates', ...(BASE && { base: BASE }), ...(ZONE && { zone: ZONE }) };
}

/**
 * @param {Bindings} bindings
 * @returns {Promise<string>}
 */
async function readBank(bindings) {
  const response = await fetch(bindings.SOURCE, { signal: AbortSignal.timeout(patience) });
  if (!response.ok || !response.body) throw new Error(`the bank answered ${response.status}`);
  const content = await bytesOf(response.body);
  const contentType = response.headers.get('content-type') ?? '';
  const { text, summary } = await renderDocument(content, { as: 'json', contentType, options: optionsOf(bindings) });
  if (!summary.complete) throw new Error('the file of the bank ended early');
  return text;
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @returns {Promise<Uint8Array>}
 */
async function bytesOf(body) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > mostBytes) throw new Error('the file of the bank is too large');
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (chunks)).arrayBuffer());
}

/** Any page may read it, as JSON and nothing else. */
const open = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };

/**
 * What pages get: they may keep it for a minute.
 *
 * @param {Response} rates
 */
function answer({ body }) {
  const headers = { ...open, 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=60, stale-while-revalidate=600' };
  return new Response(body, { headers });
}

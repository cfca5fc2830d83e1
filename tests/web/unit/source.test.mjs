import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { CourantError } from '../../../web/errors.js';
import { fetchShared, fetchSource } from '../../../web/source.js';

/** For answers that come, however busy the machine is; and for those that never do. */
const patient = { idle: 30_000, total: 60_000 };
const impatient = { idle: 150, total: 600 };

/** @type {Record<string, (response: import('node:http').ServerResponse) => void>} */
const answers = {
  '/whole': (response) => response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end('USD 84.80'),
  '/moved': (response) => response.writeHead(302, { Location: '/whole' }).end(),
  '/missing': (response) => response.writeHead(404).end(),
  '/nothing': (response) => response.writeHead(204).end(),
  '/limit': (response) => response.end(Buffer.alloc(2_000_000, 'a')),
  '/over': (response) => response.end(Buffer.alloc(2_000_001, 'a')),
  '/bomb': (response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(3_000_000, 'a'))),
  '/silent': () => {},
  '/hanging': (response) => response.writeHead(200).write('USD'),
  '/dripping': (response) => {
    const timer = setInterval(() => response.write('a'), 50);
    response.on('close', () => clearInterval(timer));
  },
  '/reset': (response) => response.destroy(),
};

/** @type {string[]} */
let requests = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  answers[request.url ?? ''](response);
});
let base = '';

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

/** @param {string} path */
const asked = (path) => requests.filter((request) => request === path).length;

/**
 * @param {string} path
 * @param {{signal?: AbortSignal, limits?: typeof patient}} [options]
 */
function get(path, { signal = new AbortController().signal, limits = patient } = {}) {
  return fetchSource(base + path, signal, limits);
}

/**
 * @param {string} path
 * @param {string} code
 * @param {typeof patient} [limits]
 */
async function assertFails(path, code, limits) {
  await assert.rejects(get(path, { limits }), (error) => error instanceof CourantError && error.code === code);
}

test('source: a document comes with its type and address', async () => {
  const { content, contentType, url } = await get('/moved');

  assert.equal(new TextDecoder().decode(/** @type {Uint8Array} */ (content)), 'USD 84.80');
  assert.equal(contentType, 'text/plain; charset=utf-8');
  assert.equal(url, `${base}/whole`);
});

test('source: two million bytes are taken, one more is too large', async () => {
  const { content } = await get('/limit');

  assert.equal(content.length, 2_000_000);
  await assertFails('/over', 'too_large');
});

test('source: the limit counts what comes out of the compression', () => assertFails('/bomb', 'too_large'));

test('source: a status that is not success says which it was', async () => {
  await assert.rejects(get('/missing'), { name: 'CourantError', code: 'http_status', status: 404 });
  await assertFails('/nothing', 'http_status');
});

test('source: no answer is a timeout', () => assertFails('/silent', 'timeout', impatient));

test('source: an answer that stops is a timeout', () => assertFails('/hanging', 'timeout', impatient));

test('source: an answer that never ends is a timeout', () => assertFails('/dripping', 'timeout', impatient));

test('source: a broken connection is a network error', () => assertFails('/reset', 'network'));

test('source: an address that cannot be reached is a network error', async () => {
  await assert.rejects(fetchSource('http://127.0.0.1:1/', new AbortController().signal, patient), { code: 'network' });
});

test('source: giving up rejects with the reason, not with a failure', async () => {
  const controller = new AbortController();
  const reading = get('/silent', { signal: controller.signal });

  controller.abort(new Error('left'));

  await assert.rejects(reading, { message: 'left' });
});

test('source: a signal that is aborted already makes no request', async () => {
  await assert.rejects(get('/whole', { signal: AbortSignal.abort(new Error('gone')) }), { message: 'gone' });
});

test('source: one request serves all who ask for an address at one time', async () => {
  requests = [];
  const { signal } = new AbortController();

  const [first, second] = await Promise.all([fetchShared(`${base}/whole`, signal), fetchShared(`${base}/whole`, signal)]);

  assert.equal(first, second);
  assert.equal(asked('/whole'), 1);
});

test('source: who asks later is served afresh', async () => {
  requests = [];
  const { signal } = new AbortController();

  await fetchShared(`${base}/whole`, signal);
  await fetchShared(`${base}/whole`, signal);

  assert.equal(asked('/whole'), 2);
});

test('source: one who gives up leaves the request to the others', async () => {
  requests = [];
  const controller = new AbortController();
  const leaving = fetchShared(`${base}/whole`, controller.signal);
  const staying = fetchShared(`${base}/whole`, new AbortController().signal);

  controller.abort(new Error('left'));

  await assert.rejects(leaving, { message: 'left' });
  assert.equal((await staying).url, `${base}/whole`);
  assert.equal(asked('/whole'), 1);
});

test('source: when all give up, so does the request', async () => {
  const controller = new AbortController();
  const closed = new Promise((resolve) => {
    answers['/left'] = (response) => response.on('close', () => resolve('closed'));
  });
  const leaving = fetchShared(`${base}/left`, controller.signal);
  setTimeout(() => controller.abort(new Error('left')), 50);

  await assert.rejects(leaving, { message: 'left' });

  assert.equal(await closed, 'closed');
});

test('source: a failure is the same for all, and the next one tries again', async () => {
  const { signal } = new AbortController();
  const both = await Promise.allSettled([fetchShared(`${base}/missing`, signal), fetchShared(`${base}/missing`, signal)]);

  assert.deepEqual(both.map(({ status }) => status), ['rejected', 'rejected']);
  requests = [];
  await assert.rejects(fetchShared(`${base}/missing`, signal), { code: 'http_status' });
  assert.equal(asked('/missing'), 1);
});

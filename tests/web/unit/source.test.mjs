import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, afterEach, before, mock, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { CourantError } from '../../../web/errors.js';
import { allowRequest, fetchShared, fetchSource, judge, remember } from '../../../web/source.js';

const network = { onLine: true };
Object.defineProperty(globalThis, 'navigator', { value: network, configurable: true });

/** For answers that come, however busy the machine is; and for those that never do. */
const patient = { idle: 30_000, total: 60_000, pause: 5 };
const impatient = { idle: 150, total: 600, pause: 5 };

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
  '/broken': (response) => response.writeHead(500).end(),
  '/recovering': (response) => response.writeHead(asked('/recovering') < 3 ? 503 : 200).end('USD 84.80'),
  '/crowded': (response) => response.writeHead(asked('/crowded') < 2 ? 429 : 200).end('USD 84.80'),
  '/closed': (response) => response.writeHead(503, { 'Retry-After': '30' }).end(),
  '/closed-until': (response) =>
    response.writeHead(429, { 'Retry-After': new Date(Date.now() + 30_000).toUTCString() }).end(),
  '/closed-badly': (response) => response.writeHead(503, { 'Retry-After': 'soon' }).end(),
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

afterEach(() => {
  mock.restoreAll();
  network.onLine = true;
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

test('source: a server that stumbles is asked again, twice at most', async () => {
  assert.equal((await get('/recovering')).url, `${base}/recovering`);
  assert.equal((await get('/crowded')).url, `${base}/crowded`);
  await assertFails('/broken', 'http_status');
  await assertFails('/reset', 'network');

  assert.deepEqual(['/recovering', '/crowded', '/broken'].map(asked), [3, 2, 3]);
});

test('source: what will not change is not asked for again', async () => {
  requests = [];
  await assertFails('/missing', 'http_status');
  await assertFails('/over', 'too_large');

  assert.deepEqual(['/missing', '/over'].map(asked), [1, 1]);
});

test('source: no answer in time is waited for once more, and not beyond the time for all', async () => {
  requests = [];
  await assertFails('/silent', 'timeout', impatient);
  await assertFails('/dripping', 'timeout', impatient);

  assert.deepEqual(['/silent', '/dripping'].map(asked), [2, 1]);
});

test('source: retries wait, the second longer, and each page as long as chance has it', async () => {
  for (const [random, least] of [[0, 200], [1, 600]]) {
    mock.method(Math, 'random', () => random);
    const start = performance.now();
    await assertFails('/broken', 'http_status', { ...patient, pause: 100 });

    assert.ok(performance.now() - start >= least - 5);
  }
});

test('source: a server that says when to come back is not asked before', async () => {
  requests = [];
  for (const path of ['/closed', '/closed-until']) {
    await assert.rejects(get(path), ({ retryAfter }) => retryAfter > 28_000 && retryAfter <= 33_000);
  }
  await assert.rejects(get('/closed-badly'), { retryAfter: 0 });

  assert.deepEqual(['/closed', '/closed-until', '/closed-badly'].map(asked), [1, 1, 3]);
});

test('source: without a network nothing is tried again', async () => {
  requests = [];
  network.onLine = false;
  await assertFails('/reset', 'network');

  assert.equal(asked('/reset'), 1);
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

test('source: who asks later gets what has come, and asks for newer by its time', async () => {
  requests = [];
  const { signal } = new AbortController();

  const first = await fetchShared(`${base}/whole`, signal);
  assert.equal(await fetchShared(`${base}/whole`, signal), first);
  assert.equal(asked('/whole'), 0);
  const newer = await fetchShared(`${base}/whole`, signal, Date.now());
  assert.equal(asked('/whole'), 1);
  assert.notEqual(newer, first);
  assert.equal(await fetchShared(`${base}/whole`, signal, Number(first.time)), newer);
});

test('source: what was good is given at any age, what was not for a minute', async () => {
  const { signal } = new AbortController();
  answers['/aging'] = answers['/whole'];
  const first = await fetchShared(`${base}/aging`, signal);
  const now = Date.now();
  mock.method(Date, 'now', () => now + 60_001);
  const second = await fetchShared(`${base}/aging`, signal);
  assert.notEqual(second, first);

  judge(second, true);
  mock.restoreAll();
  mock.method(Date, 'now', () => now + 3_600_000);

  assert.equal(await fetchShared(`${base}/aging`, signal), second);
});

test('source: a bad answer gives way to the good one before it', async () => {
  const { signal } = new AbortController();
  answers['/turning'] = answers['/whole'];
  const good = await fetchShared(`${base}/turning`, signal);
  judge(good, true);
  const bad = await fetchShared(`${base}/turning`, signal, Date.now());

  judge(bad, false);

  assert.equal(await fetchShared(`${base}/turning`, signal), good);
});

test('source: who asks for newer too often gets the latest', async () => {
  const { signal } = new AbortController();
  answers['/popular'] = answers['/whole'];
  const sources = new Set();
  for (let i = 0; i < 10; i += 1) sources.add(await fetchShared(`${base}/popular`, signal, Date.now()));

  assert.equal(asked('/popular'), 3);
  assert.equal(sources.size, 3);
});

test('source: what an earlier visit kept is given until there is newer', async () => {
  const { signal } = new AbortController();
  answers['/kept'] = answers['/whole'];
  const kept = { content: 'USD 1', key: `${base}/kept`, time: new Date(2031, 5, 12) };
  remember(kept);

  assert.equal(await fetchShared(`${base}/kept`, signal), kept);
  const newer = await fetchShared(`${base}/kept`, signal, Date.now());
  remember(kept);
  assert.equal(await fetchShared(`${base}/kept`, signal), newer);
});

test('source: the latest fifty addresses are remembered', async () => {
  const { signal } = new AbortController();
  requests = [];
  for (let i = 0; i <= 50; i += 1) {
    answers[`/many/${i}`] = answers['/whole'];
    await fetchShared(`${base}/many/${i}`, signal);
  }
  await fetchShared(`${base}/many/1`, signal);
  await fetchShared(`${base}/many/0`, signal);

  assert.deepEqual(['/many/1', '/many/0'].map(asked), [1, 2]);
});

test('source: one who gives up leaves the request to the others', async () => {
  requests = [];
  const controller = new AbortController();
  answers['/staying'] = answers['/whole'];
  const leaving = fetchShared(`${base}/staying`, controller.signal);
  const staying = fetchShared(`${base}/staying`, new AbortController().signal);

  controller.abort(new Error('left'));

  await assert.rejects(leaving, { message: 'left' });
  assert.equal((await staying).url, `${base}/staying`);
  assert.equal(asked('/staying'), 1);
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

test('source: nobody is asked more than three times a minute, unless somebody wants it', async () => {
  const { signal } = new AbortController();
  const url = `${base}/missing?often`;
  answers['/missing?often'] = answers['/missing'];
  for (let i = 0; i < 20; i += 1) await assert.rejects(fetchShared(url, signal), { code: 'http_status', status: 404 });
  assert.equal(asked('/missing?often'), 3);

  allowRequest(url);
  for (let i = 0; i < 20; i += 1) await assert.rejects(fetchShared(url, signal), { code: 'http_status', status: 404 });
  assert.equal(asked('/missing?often'), 4);
});

test('source: a minute later it may be asked again', async () => {
  const { signal } = new AbortController();
  const url = `${base}/missing?later`;
  answers['/missing?later'] = answers['/missing'];
  for (let i = 0; i < 4; i += 1) await assert.rejects(fetchShared(url, signal));
  const now = Date.now();
  mock.method(Date, 'now', () => now + 60_001);

  await assert.rejects(fetchShared(url, signal));

  assert.equal(asked('/missing?later'), 4);
});

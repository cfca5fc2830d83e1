import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

const day = 24 * 3_600_000;

/** What the module takes of a browser. @type {Map<string, Response>} */
let stored = new Map();
const cache = {
  match: async (/** @type {string} */ key) => stored.get(key)?.clone(),
  put: async (/** @type {string} */ key, /** @type {Response} */ response) => stored.set(key, response),
  keys: async () => [...stored.keys()],
  delete: async (/** @type {string} */ key) => stored.delete(key),
};
const open = mock.fn(async () => cache);
Object.defineProperty(globalThis, 'caches', { value: { open }, configurable: true });
mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 5, 12) });
const { discard, recall, store } = await import('../../../web/storage.js');

const key = 'https://example.org/rates';

/** @param {string} [address] */
function source(address = key) {
  const content = new TextEncoder().encode('USD 84.80');
  return { content, contentType: 'text/plain', url: `${address}?moved`, key: address, time: new Date() };
}

beforeEach(() => (stored = new Map()));

test('storage: a source comes back as it was, with its time', async () => {
  const before = source();
  await store(before);

  assert.deepEqual(await recall(key), before);
  assert.deepEqual(open.mock.calls.at(-1)?.arguments, ['courant-1']);
});

test('storage: what is not there is undefined', async () => {
  assert.equal(await recall(key), undefined);
});

test('storage: nothing comes back after a week', async () => {
  await store(source());

  mock.timers.tick(7 * day - 1);
  assert.notEqual(await recall(key), undefined);
  mock.timers.tick(1);
  assert.equal(await recall(key), undefined);
});

test('storage: what comes from the future does not come back', async () => {
  await store({ ...source(), time: new Date(Date.now() + day) });

  assert.equal(await recall(key), undefined);
});

test('storage: what has lost its time does not come back', async () => {
  stored.set(key, new Response('USD 84.80'));

  assert.equal(await recall(key), undefined);
});

test('storage: the latest fifty sources are kept', async () => {
  for (let i = 0; i <= 50; i += 1) await store(source(`${key}/${i}`));

  assert.equal(stored.size, 50);
  assert.equal(await recall(`${key}/0`), undefined);
});

test('storage: what is discarded is gone', async () => {
  await store(source());
  await discard(key);

  assert.equal(await recall(key), undefined);
});

test('storage: where it is forbidden it rejects, and at no other time', async () => {
  Object.defineProperty(globalThis, 'caches', { get: () => assert.fail('forbidden'), configurable: true });

  await assert.rejects(recall(key), { message: 'forbidden' });
  Object.defineProperty(globalThis, 'caches', { value: { open }, configurable: true });
});

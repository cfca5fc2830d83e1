// courant/server as edge workers run it, under workerd.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import test, { after, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startCache, startWorker, workerd } from './support/workerd.mjs';

const dist = new URL('../../../dist/', import.meta.url);
const data = new URL('../../data/', import.meta.url);
const command = fileURLToPath(new URL('bin/courant', dist));
const isBuilt = existsSync(new URL('modules/server.js', dist));
const skip = !isBuilt ? 'dist/ is not built' : existsSync(workerd) ? false : 'workerd is not installed';

const renderer = `
  import { fillElements, renderDocument, setWasmModule } from 'courant/server';
  import wasm from 'courant/courant-server.wasm';
  setWasmModule(wasm);
  export default {
    async fetch(request) {
      if (request.method !== 'POST') return new Response('');
      try {
        const content = new Uint8Array(await request.arrayBuffer());
        if (request.url.endsWith('/fill')) return new Response((await fillElements(new TextDecoder().decode(content))).html);
        return new Response((await renderDocument(content)).text);
      } catch (error) {
        return new Response(error.code, { status: 422 });
      }
    },
  };`;

/** One sample of each format, and the stories of the demo. */
function samples() {
  const first = readdirSync(data).flatMap((format) => {
    const folder = new URL(`${format}/`, data);
    return readdirSync(folder).filter((name) => !name.endsWith('.expected.json')).slice(0, 1).map((name) => new URL(name, folder));
  });
  const demo = new URL('../../../demo/', import.meta.url);
  return [...first, ...['story-en.txt', 'story-ky.txt', 'story-ru.txt', 'feed.xml', 'bank.json'].map((name) => new URL(name, demo))].map((url) => fileURLToPath(url));
}

test('workerd: HTML is what the command and Node give, byte for byte', { skip }, async () => {
  const { renderDocument } = await import(new URL('modules/server.js', dist).href);
  const worker = await startWorker(renderer);
  let equal = 0;
  try {
    for (const path of samples()) {
      const content = readFileSync(path);
      const answer = await fetch(worker.url, { method: 'POST', body: content });
      const inWorker = await answer.text();
      const inNode = await renderDocument(content).then(
        (/** @type {{ text: string }} */ { text }) => text,
        (/** @type {{ code: string }} */ { code }) => code,
      );
      assert.equal(inWorker, inNode, path);
      const { stdout, status } = spawnSync(command, ['render', path, '--as', 'html'], { encoding: 'utf8' });
      assert.equal(answer.status, status === 0 ? 200 : 422, path);
      if (status !== 0) continue;
      assert.equal(`${inWorker}\n`, stdout, path);
      equal += 1;
    }
  } finally {
    await worker.stop();
  }
  assert.ok(equal > 20, `${equal} of them were documents`);
});

test('workerd: elements are filled as in Node', { skip }, async () => {
  const { fillElements } = await import(new URL('modules/server.js', dist).href);
  const html = '<p lang="ky"><courant-rates base="KGS"><script type="text/plain">USD 84.80</script></courant-rates>';
  const worker = await startWorker(renderer);
  try {
    const answer = await fetch(`${worker.url}fill`, { method: 'POST', body: html });

    assert.equal(await answer.text(), (await fillElements(html)).html);
  } finally {
    await worker.stop();
  }
});

/** A bank, and what it answers. */
const bank = { status: 200, body: /** @type {string | Buffer} */ (''), requests: 0 };
const bankServer = createServer((_, response) => {
  bank.requests += 1;
  response.writeHead(bank.status, { 'Content-Type': 'application/xml' }).end(bank.body);
});
const daily = readFileSync(new URL('nbkr/daily.xml', data));

/** @type {import('./support/workerd.mjs').Worker} */
let edge;
/** @type {Awaited<ReturnType<typeof startCache>>} */
let cache;

before(async () => {
  if (skip) return;
  await new Promise((resolve) => bankServer.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (bankServer.address());
  cache = await startCache();
  const code = readFileSync(new URL('../../../demo/edge-worker/worker.js', import.meta.url), 'utf8');
  edge = await startWorker(code, { SOURCE: `http://127.0.0.1:${port}/daily.xml` }, cache.address);
});

after(async () => {
  await edge?.stop();
  await cache?.close();
  bankServer.close();
});

beforeEach(() => {
  Object.assign(bank, { status: 200, body: daily, requests: 0 });
  cache?.entries.clear();
});

/** Makes what is in the cache as old as if it had been fetched yesterday. */
function age() {
  for (const [key, entry] of cache.entries) {
    const text = entry.toString('latin1').replace(/(courant-read-at: )(\d+)/i, (_, name, time) => name + (Number(time) - 86_400_000));
    cache.entries.set(key, Buffer.from(text, 'latin1'));
  }
}

test('edge worker: the file of a bank becomes our JSON, for any page', { skip }, async () => {
  const answer = await fetch(edge.url);
  const text = await answer.text();

  assert.equal(answer.headers.get('content-type'), 'application/json');
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const { stdout } = spawnSync(command, ['render', '-', '--as', 'json'], { input: daily, encoding: 'utf8' });
  assert.equal(`${text}\n`, stdout);
});

test('edge worker: the bank is asked once', { skip }, async () => {
  const [first, second] = [await (await fetch(edge.url)).text(), await (await fetch(edge.url)).text()];

  assert.equal(second, first);
  assert.equal(bank.requests, 1);
});

test('edge worker: what is old is fetched again', { skip }, async () => {
  await fetch(edge.url);
  age();
  bank.body = Buffer.from(String(daily).replace(/<Value>[\d,]+/, '<Value>99,9900'));

  assert.match(await (await fetch(edge.url)).text(), /99\.99/);
  assert.equal(bank.requests, 2);
});

for (const [what, fault] of Object.entries({
  'is away': { status: 503, body: '' },
  'sends half of its file': { status: 200, body: daily.subarray(0, daily.length - 40) },
  'sends a page for people': { status: 200, body: '<!doctype html><title>Sign in</title><p>Sign in' },
  'sends too much': { status: 200, body: Buffer.alloc(5_000_000, ' ') },
})) {
  test(`edge worker: while the bank ${what} the old rates stay`, { skip }, async () => {
    const good = await (await fetch(edge.url)).text();
    age();
    Object.assign(bank, fault);
    const answer = await fetch(edge.url);

    assert.deepEqual([answer.status, await answer.text()], [200, good]);
    assert.equal(bank.requests, 2);
  });
}

test('edge worker: without any rates it says so, and nobody keeps that', { skip }, async () => {
  Object.assign(bank, { status: 500, body: '' });
  const answer = await fetch(edge.url);

  assert.deepEqual([answer.status, answer.headers.get('cache-control')], [502, 'no-store']);
});

test('edge worker: it only gives', { skip }, async () => {
  const answer = await fetch(edge.url, { method: 'POST', body: 'x' });

  assert.deepEqual([answer.status, bank.requests], [405, 0]);
});

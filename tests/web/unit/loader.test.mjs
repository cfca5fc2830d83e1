import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';

import { Loader } from '../../../web/loader.js';

/** The smallest module there is: a magic number and a version. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

let type = 'application/wasm';
let status = 200;
let requests = 0;
let instances = 0;

const server = createServer((_request, response) => {
  requests += 1;
  response.writeHead(status, { 'Content-Type': type }).end(emptyModule);
});
let url = '';

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  type = 'application/wasm';
  status = 200;
  requests = instances = 0;
});

/** Stands for the glue: asks for an instance, then is ready. */
function createCore(/** @type {any} */ { instantiate }) {
  return new Promise((resolve) => {
    instantiate({}, () => {
      instances += 1;
      resolve({ number: instances, vocabulary: () => new TextEncoder().encode('p\nsvg\n\nclass\n') });
    });
  });
}

/** @param {any} [create] */
function makeLoader(create = createCore) {
  return new Loader(create, { url });
}

test('loader: all callers share one core', async () => {
  const loader = makeLoader();

  const [first, second] = await Promise.all([loader.load(), loader.load()]);

  assert.equal(first, second);
  assert.equal(await loader.load(), first);
  assert.deepEqual([requests, instances], [1, 1]);
  assert.deepEqual(first.vocabulary, { elements: ['p', 'svg'], attributes: ['class'], svg: 1 });
});

test('loader: a type that streaming refuses is compiled from its bytes', async () => {
  type = 'application/octet-stream';

  await makeLoader().load();

  assert.deepEqual([requests, instances], [1, 1]);
});

test('loader: a failed load is forgotten', async () => {
  const loader = makeLoader();
  status = 503;

  await assert.rejects(loader.load(), { name: 'CourantError', code: 'load_failed' });
  status = 200;
  await loader.load();

  assert.deepEqual([requests, instances], [2, 1]);
});

test('loader: a page that is no core fails', async () => {
  const loader = new Loader(/** @type {any} */ (createCore), { url: `${url}core.html` });
  type = 'text/html';
  emptyModule[0] = 1;

  await assert.rejects(loader.load(), { code: 'load_failed' });
  emptyModule[0] = 0;
});

test('loader: glue that rejects fails the load', async () => {
  const loader = makeLoader(() => Promise.reject(new Error('aborted')));

  await assert.rejects(loader.load(), (error) => /** @type {any} */ (error).cause.message === 'aborted');
});

test('loader: an instance that does not start fails the load', async () => {
  const neverReady = (/** @type {any} */ { instantiate }) => {
    instantiate({}, () => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
    return new Promise(() => {});
  };

  await assert.rejects(makeLoader(neverReady).load(), { code: 'load_failed' });
});

test('loader: an explicit location is the only one that is asked', async () => {
  const loader = makeLoader();

  loader.setLocation({ url: 'http://127.0.0.1:1/courant.wasm' });

  await assert.rejects(loader.load(), { code: 'load_failed' });
  assert.equal(requests, 0);
});

test('loader: after an exception a fresh instance of the same module has one more try', async () => {
  const loader = makeLoader();
  /** @type {number[]} */
  const tried = [];

  const result = await loader.run(({ module }) => {
    tried.push(/** @type {any} */ (module).number);
    if (tried.length === 1) throw new WebAssembly.RuntimeError('unreachable');
    return 'done';
  });

  assert.equal(result, 'done');
  assert.deepEqual([tried, requests, instances], [[1, 2], 1, 2]);
});

test('loader: a task that waits for an instance which another one breaks gets a fresh one', async () => {
  const loader = makeLoader();
  /** @param {any} core */
  const breakFirst = ({ module }) => {
    if (module.number === 1) throw new WebAssembly.RuntimeError('unreachable');
  };

  const [, number] = await Promise.all([
    loader.run(breakFirst),
    loader.run(({ module }) => /** @type {any} */ (module).number),
  ]);

  assert.equal(number, 2);
});

test('loader: a task that fails twice is given up, and the next one gets a fresh instance', async () => {
  const loader = makeLoader();
  const crash = () => {
    throw new RangeError('stack');
  };

  await assert.rejects(loader.run(crash), { code: 'crashed' });

  assert.equal(await loader.run(({ module }) => /** @type {any} */ (module).number), 3);
  assert.equal(requests, 1);
});

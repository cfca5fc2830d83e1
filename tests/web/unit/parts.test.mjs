// The core that pages load, and the parts that are fetched when something asks for them.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';

const dist = new URL('../../../dist/', import.meta.url);
const skip = existsSync(new URL('modules/loader.js', dist)) ? false : 'dist/ is not built';

const linked = new URL('../../../build/wasm/web/core.wasm', import.meta.url);
const data = new URL('../../data/', import.meta.url);

const copy = 'USD 84.80\n\nSom holds, exporters say that they sell more dollars\n\nA paragraph of the story.\n';
const json = '{"base":"USD","date":"2031-06-12","rates":{"KGS":84.80}}';

/** @type {string[]} */
let requested = [];
let failing = '';

const server = createServer(({ url = '' }, response) => {
  const file = url.slice(1).split('?')[0];
  requested.push(file);
  if (file === failing) return void response.writeHead(503).end();
  response.writeHead(200, { 'Content-Type': 'application/wasm' }).end(readFileSync(new URL(file, dist)));
});

before(() => new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(undefined))));

after(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  requested = [];
  failing = '';
});

/** The parts as the build names them in the modules. */
function builtParts() {
  const api = readFileSync(new URL('modules/api.js', dist), 'utf8');
  return JSON.parse(/** @type {RegExpExecArray} */ (/new Loader\(createCore, place, (\[.*\])\)/.exec(api))[1]);
}

/** Samples of all formats. */
function samples() {
  const folders = readdirSync(data).map((name) => new URL(`${name}/`, data));
  return folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
}

/**
 * A loader of the built core, and what reports on a document.
 *
 * @param {any} [parts]
 * @param {string[]} [places] Of the parts, where they are not beside the core.
 */
async function makeReader(parts = builtParts(), places = undefined) {
  const { Loader } = await import(new URL('modules/loader.js', dist).href);
  const { default: createCore } = await import(new URL('modules/core.js', dist).href);
  const { Task } = await import(new URL('modules/task.js', dist).href);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}/`;
  const urls = places?.map((place) => new URL(place, origin));
  const loader = new Loader(createCore, { url: `${origin}courant.wasm`, parts: urls }, parts);
  const read = async (/** @type {string} */ content) => {
    const task = new Task({ content }, {}, []);
    const report = await loader.run((/** @type {any} */ { module }) => {
      module.render(...task.place(module));
      return new TextDecoder().decode(module.report());
    });
    return JSON.parse(report);
  };
  return Object.assign(read, { loader });
}

test('parts: plain copy needs none', { skip }, async () => {
  const read = await makeReader();

  const { articles, rates } = await read(copy);

  assert.equal(articles.length, 1);
  assert.equal(rates.count, 1);
  assert.deepEqual(requested, ['courant.wasm']);
});

test('parts: one that was moved is fetched from where it is said to be', { skip }, async () => {
  const places = builtParts().map((/** @type {{ file: string }} */ { file }) => `${file}?moved`);
  const read = await makeReader(builtParts().map((/** @type {object} */ part) => ({ ...part, file: 'none.wasm' })), places);

  const { rates } = await read(json);

  assert.equal(rates.count, 1);
  assert.deepEqual(requested, ['courant.wasm', 'courant-data.wasm']);
});

test('parts: JSON fetches the part that reads it, once', { skip }, async () => {
  const read = await makeReader();

  const first = await read(json);
  const second = await read(json);

  assert.equal(first.rates.count, 1);
  assert.deepEqual(second, first);
  assert.deepEqual(requested, ['courant.wasm', 'courant-data.wasm']);
});

test('parts: what is expected comes along with the core, and is not missed', { skip }, async () => {
  const read = await makeReader();
  let runs = 0;

  read.loader.expect([1]);
  await read.loader.run(() => (runs += 1));

  assert.equal((await read(json)).rates.count, 1);
  assert.deepEqual(requested.toSorted(), ['courant-data.wasm', 'courant.wasm']);
  assert.equal(runs, 1);
});

test('parts: one that is expected when the core is there already is fetched then', { skip }, async () => {
  const read = await makeReader();
  await read(copy);

  read.loader.expect([1, 1]);

  assert.equal((await read(json)).rates.count, 1);
  assert.deepEqual(requested, ['courant.wasm', 'courant-data.wasm']);
});

test('parts: tasks at the same time share what they fetch', { skip }, async () => {
  const read = await makeReader();

  const [fromJson, fromCsv, fromCopy] = await Promise.all([read(json), read('code,value\nUSD,84.80\n'), read(copy)]);

  assert.deepEqual([fromJson.rates.count, fromCsv.rates.count, fromCopy.articles.length], [1, 1, 1]);
  assert.deepEqual(requested, ['courant.wasm', 'courant-data.wasm']);
});

test('parts: one that did not come is a failed load, and the next task asks again', { skip }, async () => {
  const read = await makeReader();
  failing = 'courant-data.wasm';
  await assert.rejects(read(json), { name: 'CourantError', code: 'load_failed' });

  failing = '';
  assert.equal((await read(json)).rates.count, 1);
});

test('parts: a core that misses one which nobody knows of has crashed', { skip }, async () => {
  const read = await makeReader([]);

  await assert.rejects(read(json), { code: 'crashed' });
  assert.deepEqual(requested, ['courant.wasm']);
});

test('parts: without theirs other tasks go on', { skip }, async () => {
  const read = await makeReader();
  failing = 'courant-data.wasm';
  await assert.rejects(read(json), { code: 'load_failed' });

  assert.equal((await read(copy)).articles.length, 1);
});

test('parts: a part of another core is not run', { skip }, async () => {
  const [part] = builtParts();
  const read = await makeReader([{ ...part, integrity: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }]);

  await assert.rejects(read(json), { code: 'load_failed' });
});

test('parts: with them the core gives what it gave before it was cut', { skip: skip || !existsSync(linked) }, async () => {
  const { default: createCore } = await import(new URL('modules/core.js', dist).href);
  const { Loader } = await import(new URL('modules/loader.js', dist).href);
  const { Task } = await import(new URL('modules/task.js', dist).href);
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const cut = new Loader(createCore, { url: `http://127.0.0.1:${port}/courant.wasm` }, builtParts());
  const whole = new Loader(createCore, { url: linked, compile: () => WebAssembly.compile(readFileSync(linked)) });
  const all = samples();

  const rates = { content: '2031-06-12\nUSD 84.80\nEUR 98.41\nRUB 1.19\n' };
  const asked = [['view', 'table'], ['now', '2031-06-12T12:00:00Z']];
  const tasks = all.flatMap((sample) => {
    const source = { content: readFileSync(sample) };
    const converted = new Task(source, { rates }, [...asked, ['convert-to', 'KGS'], ['convert-at', 'latest'], ['rates-base', 'KGS']]);
    return [{ sample, task: new Task(source, {}, asked) }, { sample, task: converted }];
  });
  for (const { sample, task } of tasks) {
    const run = (/** @type {any} */ { module }) => {
      module.render(...task.place(module));
      return [module.report(), module.text(), module.operations()].map((view) => Buffer.from(view.slice().buffer).toString('base64'));
    };
    assert.deepEqual(await cut.run(run), await whole.run(run), sample.pathname);
  }
  assert.ok(all.length > 100);
});

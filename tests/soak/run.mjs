// Uses one core for long: node --expose-gc tests/soak/run.mjs [--renders=10000]
// Memory stays where it was after every sample was rendered once, and no input takes more of it than its
// size allows.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { csv, dirtyHtml, ecb, json, markdown, rss, sums, wire } from '../bench/documents.mjs';
import { checkout } from '../sources.mjs';

const { values } = parseArgs({ options: { renders: { type: 'string', default: '10000' } } });
const renders = Number(values.renders);
const megabyte = 2 ** 20;

const dist = join(checkout, 'dist');
const [{ Loader }, { default: createCore }, { Task }] = await Promise.all(
  ['loader.js', 'core.js', 'task.js'].map((name) => import(join(dist, 'modules', name))),
);

/** The core as it is linked, before parts are cut out of it. */
const compiled = WebAssembly.compile(readFileSync(join(checkout, 'build/wasm/web/core.wasm')));
const makeLoader = () => new Loader(createCore, { url: 'file:///core.wasm', compile: () => compiled }, []);

/**
 * Renders `content` and gives the report, and the bytes of linear memory.
 *
 * @param {any} loader
 * @param {string | Uint8Array} content
 * @param {[string, string][]} [options]
 */
async function render(loader, content, options = []) {
  const task = new Task({ content }, {}, options);
  return loader.run((/** @type {any} */ { module }) => {
    module.render(...task.place(module));
    const report = new TextDecoder().decode(module.report());
    return { report: JSON.parse(report), memory: module.operations().buffer.byteLength };
  });
}

/** @returns {Uint8Array[]} */
function readSamples() {
  const data = join(checkout, 'tests/data');
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

/** @type {Record<string, () => Promise<void>>} */
const tests = {
  /** Nothing is kept after a render. */
  'memory is flat over many renders': async () => {
    const loader = makeLoader();
    const samples = readSamples();
    const options = /** @type {[string, string][]} */ ([['find-amounts', 'on'], ['base', 'KGS']]);
    let before = 0;
    for (const sample of samples) before = (await render(loader, sample, options)).memory;
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed;
    let after = before;
    for (let count = 0; count < renders; count += 1) {
      after = (await render(loader, samples[count % samples.length], options)).memory;
    }
    globalThis.gc?.();
    const growth = process.memoryUsage().heapUsed - heap;
    console.log(`      ${renders} renders of ${samples.length} samples: ${after / megabyte} MB before and after; heap ${(growth / megabyte).toFixed(2)} MB`);
    assert.equal(after, before);
    assert.ok(growth < megabyte, `the heap grew by ${growth} bytes`);
  },

  /** Linear memory never shrinks: each document has a core of its own. */
  'no document takes more than 16 times its size and 8 MB': async () => {
    const size = 1_950_000;
    const documents = {
      wire: wire(size), markdown: markdown(size), html: dirtyHtml(size), rss: rss(250, 6000), ecb: ecb(1700), csv: csv(2700), json: json(4000), sums: sums(size),
    };
    for (const [name, content] of Object.entries(documents)) {
      const { report, memory } = await render(makeLoader(), content, name === 'sums' ? [['find-amounts', 'on']] : []);
      console.log(`      ${name}: ${(content.length / megabyte).toFixed(2)} MB takes ${(memory / megabyte).toFixed(1)} MB`);
      assert.equal(report.error, undefined, `${name}: ${report.error?.message}`);
      assert.ok(memory <= 16 * content.length + 8 * megabyte, name);
    }
  },

  'a document that is too large is refused, and the next one rendered': async () => {
    const loader = makeLoader();

    const { report: refusal } = await render(loader, wire(2 * megabyte + 1));
    const { report } = await render(loader, wire(1000));

    assert.equal(refusal.error.code, 'too_large');
    assert.equal(report.articles.length, 1);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${/** @type {Error} */ (error).stack}`);
  }
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

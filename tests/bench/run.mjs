// Measures Courant against its peers: node tests/bench/run.mjs [--only=TEXT] [--quick]
// Times are the least of several rounds in which both take turns, and only their ratio means something.
// `--quick` is for `npm test`: it shows that everything can be measured, and judges nothing.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { checkout } from '../sources.mjs';
import { measureInBrowser, peerVersions } from './browser.mjs';
import { csv, dirtyHtml, ecb, json, markdown, rss, wire } from './documents.mjs';
import { doubling, doublings, nativeRows } from './rows.mjs';

/** @typedef {{ ours: number, peer: number }} Times Milliseconds. */
/** @typedef {import('./rows.mjs').Row} Row */

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } } });
const wanted = (/** @type {string} */ name) => name.includes(values.only);

/** Documents of one length and of twice that. @type {Record<string, (times: number) => string>} */
const documents = {
  wire: (times) => wire(times * 100_000),
  markdown: (times) => markdown(times * 100_000),
  html: (times) => dirtyHtml(times * 100_000),
  rss: (times) => rss(times * 50),
  ecb: (times) => ecb(times * 90),
  rates_csv: (times) => csv(times * 90),
  frankfurter: (times) => json(times * 90),
};

const folder = join(checkout, 'build/bench');

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The C library keeps what it has: pages that the system clears again for each document are no work of ours. */
const keepMemory = { MALLOC_MMAP_THRESHOLD_: '1000000000', MALLOC_TRIM_THRESHOLD_: '1000000000' };

/** @param {string[]} args */
function courantBench(...args) {
  const env = { ...process.env, ...keepMemory, COURANT_BENCH_ROUNDS: values.quick ? '1' : '15' };
  return JSON.parse(execFileSync(join(checkout, 'build/release/tests/bench/courant_bench'), args, { env, encoding: 'utf8' }));
}

/** @returns {Generator<[Row, Times]>} */
function* measureNatively() {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(nativeRows).filter(wanted)) {
    yield [nativeRows[name], courantBench('markdown', write('story.md', markdown(100_000)))];
  }
  for (const format of doublings.filter((name) => wanted(`double-${name}`))) {
    const files = [1, 2].map((times) => write(`${format}-${times}`, documents[format](times)));
    const { once, twice } = courantBench('double', format.replaceAll('_', '-'), ...files);
    yield [doubling(format), { ours: twice, peer: once }];
  }
}

/** @type {{ row: Row, ratio: number }[]} */
const missed = [];
let measured = 0;

/** @param {Row} row @param {Times} times */
function report(row, { ours, peer }) {
  const ratio = row.unit === 'times faster' ? peer / ours : ours / peer;
  const holds = row.unit === 'times faster' ? ratio >= row.budget : ratio <= row.budget;
  measured += 1;
  if (!holds) missed.push({ row, ratio });
  const bound = `${row.unit === 'times faster' ? '≥' : '≤'} ${row.budget}`;
  const cells = [ours.toFixed(2), peer.toFixed(2), ratio.toFixed(2), bound, String(row.aim)].map((cell) => cell.padStart(10));
  console.log(`${row.what.padEnd(40)}${row.against.padEnd(24)}${cells.join('')}${holds ? '' : '  over'}`);
}

const [{ model }] = cpus();
console.log(`${cpus().length} × ${model.trim()}; ${peerVersions().join(', ')}`);
console.log(`${'what'.padEnd(40)}${'against'.padEnd(24)}${['ours, ms', 'peer, ms', 'ratio', 'budget', 'aim'].map((cell) => cell.padStart(10)).join('')}`);
for (const [row, times] of measureNatively()) report(row, times);
for await (const [row, times] of measureInBrowser(wanted, values.quick)) report(row, times);
console.log(`${measured} measured, ${missed.length} over their budgets${values.quick ? ' in a pass that is too short to judge by' : ''}`);
if (measured === 0 || (missed.length > 0 && !values.quick)) process.exitCode = 1;

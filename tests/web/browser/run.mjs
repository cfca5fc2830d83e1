// Runs the browser tests: node tests/web/browser/run.mjs [--engine=chromium] [--only=TEXT]
// Each *.test.mjs beside this file exports tests: { 'what holds': async (context) => … }.

import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { engines } from './engines.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} Context
 * @property {import('./engines.mjs').Page} page A fresh one.
 * @property {import('./server.mjs').TestServer} server
 * @property {string} engine
 * @property {(reason: string) => never} skip
 */

/** @typedef {Record<string, (context: Context) => Promise<void>>} Tests */

class Skipped extends Error {}

const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'chromium' }, only: { type: 'string', default: '' } },
});
const launch = engines[values.engine];
if (!launch) {
  console.error(`--engine takes ${Object.keys(engines).join(', ')}`);
  process.exit(2);
}

const counts = { passed: 0, failed: 0, skipped: 0 };
const server = await startServer();
const engine = await launch();
try {
  for (const file of (await readdir(new URL('.', import.meta.url))).sort()) {
    if (!file.endsWith('.test.mjs')) continue;
    /** @type {{ tests: Tests }} */
    const { tests } = await import(new URL(file, import.meta.url).href);
    for (const [name, test] of Object.entries(tests)) await run(`${file.split('.')[0]}: ${name}`, test);
  }
} finally {
  await engine.close();
  await server.close();
}
if (counts.skipped) console.log(`${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed || !counts.passed ? 1 : 0;

/**
 * @param {string} name
 * @param {Tests[string]} test
 */
async function run(name, test) {
  if (!name.includes(values.only)) return;
  try {
    await test({ page: await engine.open(), server, engine: values.engine, skip });
    counts.passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    if (error instanceof Skipped) {
      counts.skipped += 1;
      console.log(`skip  ${name}: ${error.message}`);
      return;
    }
    counts.failed += 1;
    console.log(`FAIL  ${name}\n${/** @type {Error} */ (error).stack}`);
  }
}

/** @param {string} reason @returns {never} */
function skip(reason) {
  throw new Skipped(reason);
}

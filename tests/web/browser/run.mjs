// Runs the browser tests, in all engines or in some, as many side by side as there are processors:
//   node tests/web/browser/run.mjs [--engine=chromium,firefox,webkit] [--only=TEXT]
// Each *.test.mjs beside this file exports tests: { 'what holds': async (context) => … }.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { engines } from './engines.mjs';
import { startServer } from './server.mjs';
import { reasonAgainst } from './support/abilities.mjs';
import { printMatrix } from './support/matrix.mjs';

/**
 * @typedef {object} Context
 * @property {import('./engines.mjs').Page} page A fresh one.
 * @property {import('./server.mjs').TestServer} server
 * @property {string} engine
 * @property {(reason: string) => never} skip For what is not on this machine. What an engine lacks is said
 *   in support/abilities.mjs.
 */

/** @typedef {((context: Context) => Promise<void>) & { ability?: keyof typeof import('./support/abilities.mjs').abilities }} Test */
/** @typedef {Record<string, Test>} Tests */

/**
 * How a test ended.
 *
 * @typedef {object} Outcome
 * @property {string} engine
 * @property {string} file Without endings.
 * @property {'passed' | 'failed' | 'elsewhere' | 'skipped'} result
 * @property {string} [reason] Why it was not run.
 */

class Skipped extends Error {}

const { values } = parseArgs({
  options: { engine: { type: 'string', default: Object.keys(engines).join() }, only: { type: 'string', default: '' } },
});
const chosen = values.engine.split(',');
if (!chosen.every((name) => Object.hasOwn(engines, name))) {
  console.error(`--engine takes ${Object.keys(engines).join(', ')}`);
  process.exit(2);
}

/** @type {Outcome[]} */
const outcomes = [];
if (chosen.length === 1) await runHere(chosen[0]);
else await runSideBySide();
if (!process.send) {
  printMatrix(outcomes, chosen);
  const count = (/** @type {string} */ result) => outcomes.filter((outcome) => outcome.result === result).length;
  console.log(`${count('passed')} passed, ${count('failed')} failed`);
  process.exitCode = count('failed') || !count('passed') ? 1 : 0;
}

/** The slowest first, so that it does not end alone. */
async function runSideBySide() {
  // Through process.exit(), which ends the others, too.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const waiting = ['firefox', 'chromium', 'webkit'].filter((name) => chosen.includes(name));
  const places = Array.from({ length: availableParallelism() }, async () => {
    for (let engine = waiting.shift(); engine; engine = waiting.shift()) await runBeside(engine);
  });
  await Promise.all(places);
}

/**
 * In a process of its own: with a server whose counts no other engine touches.
 *
 * @param {string} engine
 */
async function runBeside(engine) {
  const args = [`--engine=${engine}`, `--only=${values.only}`];
  const child = fork(fileURLToPath(import.meta.url), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  process.once('exit', () => child.kill());
  createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on('line', (line) =>
    console.log(`${engine.padEnd(9)} ${line}`),
  );
  child.on('message', (outcome) => outcomes.push(/** @type {Outcome} */ (outcome)));
  const [[code]] = await Promise.all([once(child, 'close'), once(child, 'disconnect')]);
  // What ended without a word has failed.
  if (code !== 0) outcomes.push({ engine, file: 'the run itself', result: 'failed' });
}

/** @param {string} name */
async function runHere(name) {
  const server = await startServer();
  const engine = await engines[name]();
  try {
    for (const file of (await readdir(new URL('.', import.meta.url))).sort()) {
      if (!file.endsWith('.test.mjs')) continue;
      /** @type {{ tests: Tests }} */
      const { tests } = await import(new URL(file, import.meta.url).href);
      for (const [title, test] of Object.entries(tests)) {
        const unit = file.split('.')[0];
        if (!`${unit}: ${title}`.includes(values.only)) continue;
        const reason = reasonAgainst(test, name);
        const open = async () => ({ page: await engine.open(), server, engine: name, skip });
        /** @type {Outcome} */
        const outcome = { engine: name, file: unit, ...(reason ? { result: 'elsewhere', reason } : await run(`${unit}: ${title}`, test, open)) };
        outcomes.push(outcome);
        process.send?.(outcome);
      }
    }
  } finally {
    await engine.close();
    await server.close();
  }
}

/**
 * @param {string} name
 * @param {Test} test
 * @param {() => Promise<Context>} open
 * @returns {Promise<Pick<Outcome, 'result' | 'reason'>>}
 */
async function run(name, test, open) {
  try {
    await test(await open());
    console.log(`ok    ${name}`);
    return { result: 'passed' };
  } catch (error) {
    if (error instanceof Skipped) {
      console.log(`skip  ${name}: ${error.message}`);
      return { result: 'skipped', reason: error.message };
    }
    console.log(`FAIL  ${name}\n${/** @type {Error} */ (error).stack}`);
    return { result: 'failed' };
  }
}

/** @param {string} reason @returns {never} */
function skip(reason) {
  throw new Skipped(reason);
}

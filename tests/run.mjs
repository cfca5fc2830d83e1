// Runs the checks of steps.mjs in order and goes on after a failure. `--only=name,name` picks some.
// The output of a step is in build/logs/, and is shown if the step fails.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { toolchainEnv } from '../wasm/toolchain/environment.mjs';
import { sum } from './counts.mjs';
import { checkout } from './sources.mjs';
import { steps } from './steps.mjs';

/** @import { Counts } from './counts.mjs' */
/** @import { Step } from './steps.mjs' */

/** @typedef {{step: Step, counts: Counts, seconds: number}} Outcome */

const logs = join(checkout, 'build', 'logs');
/** @type {NodeJS.ProcessEnv} */
const env = { ...toolchainEnv(), NO_COLOR: '1' };
delete env.NODE_TEST_CONTEXT;

/** How often a step that compiles says how far it is. */
const progressInterval = 20_000;
let progressShown = 0;

/**
 * Of what Ninja counts: "[12/250] Building …".
 *
 * @param {string} chunk
 */
function showProgress(chunk) {
  const counted = [...chunk.matchAll(/^\[(\d+)\/(\d+)\]/gm)].at(-1);
  if (!counted || Date.now() - progressShown < progressInterval) return;
  progressShown = Date.now();
  process.stdout.write(`${Math.floor((100 * Number(counted[1])) / Number(counted[2]))} % `);
}

/**
 * @param {string[]} command
 * @returns {Promise<{ok: boolean, output: string}>}
 */
function runCommand([program, ...args]) {
  return new Promise((resolve) => {
    let output = `$ ${[program, ...args].join(' ')}\n`;
    const child = spawn(program, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      showProgress(String(chunk));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error}\n` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * @param {Step} step
 * @returns {Promise<{ok: boolean, output: string}>}
 */
async function runCommands({ commands }) {
  let output = '';
  for (const command of commands) {
    const result = await runCommand(command);
    output += result.output;
    if (!result.ok) return { ok: false, output };
  }
  return { ok: true, output };
}

/**
 * A gate is one case. A step that fails without naming a failed case, or that runs no case at all,
 * has failed once.
 *
 * @param {Step} step
 * @param {boolean} ok
 * @param {string} output
 * @returns {Counts}
 */
function countCases({ count }, ok, output) {
  if (!count) return { passed: Number(ok), failed: Number(!ok) };
  const { passed, failed } = count(output);
  const hidden = failed === 0 && (!ok || passed === 0);
  return { passed, failed: failed + Number(hidden) };
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  const started = performance.now();
  process.stdout.write(`${step.name} … `);
  progressShown = Date.now();
  const { ok, output } = await runCommands(step);
  writeFileSync(join(logs, `${step.name}.log`), output);
  const counts = countCases(step, ok, output);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  if (counts.failed > 0) console.log(lastLines(output, 60));
  return { step, counts, seconds };
}

/** @param {string} text @param {number} limit */
function lastLines(text, limit) {
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(-limit).map((line) => `    ${line}`);
  return [...(lines.length > limit ? ['    … (all of it in build/logs/)'] : []), ...shown].join('\n');
}

/** @param {string[]} args */
function chosenSteps(args) {
  const names = steps.map(({ name }) => name);
  if (args.some((arg) => !arg.startsWith('--only='))) {
    console.log(`usage: node tests/run.mjs [--only=STEP,STEP]\nSteps: ${names.join(' ')}`);
    process.exit(args.includes('--help') ? 0 : 2);
  }
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',');
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`no such step: ${unknown}. Steps: ${names}`);
  return only ? steps.filter(({ name }) => only.includes(name)) : steps;
}

/** @param {Outcome[]} outcomes */
function printTable(outcomes) {
  console.log(`\n${'step'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`);
  for (const { step, counts, seconds } of outcomes) {
    const cells = [String(counts.passed).padStart(8), String(counts.failed).padStart(8), seconds.toFixed(1).padStart(10)];
    console.log(step.name.padEnd(14) + cells.join(''));
  }
}

mkdirSync(logs, { recursive: true });
/** @type {Outcome[]} */
const outcomes = [];
for (const step of chosenSteps(process.argv.slice(2))) outcomes.push(await runStep(step));
printTable(outcomes);
if (outcomes.some(({ step }) => step.name === 'size')) {
  console.log(`\n${(await runCommand(['node', 'tests/size.mjs'])).output.split('\n').slice(1).join('\n').trimEnd()}`);
}
if (outcomes.some(({ step }) => step.name === 'browser')) {
  const matrix = /^tests passed [^]*?(?=^$)/m.exec(readFileSync(join(logs, 'browser.log'), 'utf8'));
  console.log(`\nbrowser ${matrix?.[0].trimEnd() ?? 'tests: no table'}`);
}
if (outcomes.some(({ step }) => step.name === 'native-dev')) {
  const table = /^.*language sentences[^]*?^.*\ball .*$/m.exec(readFileSync(join(logs, 'native-dev.log'), 'utf8'));
  console.log(`\namounts found in sentences\n${table?.[0] ?? 'no table'}`);
}
const { passed, failed } = sum(outcomes.map(({ counts }) => counts));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

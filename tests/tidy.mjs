// Runs clang-tidy over the sources that a Clang build folder compiles. A file that passed is not
// looked at again until it, a header that it includes, its options or the configuration change:
//   node tests/tidy.mjs build/clang
// The folder must have been built, since Ninja knows from then on what includes what.

import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';

import { cachePath } from '../wasm/toolchain/cache.mjs';
import { checkout } from './sources.mjs';

const tidy = 'clang-tidy-19';
const folder = resolve(process.argv[2] ?? join(checkout, 'build/clang'));
const passed = cachePath('tidy');

/** @typedef {{file: string, output: string, command: string}} Entry */

/** @returns {Entry[]} */
function ourSources() {
  /** @type {{file: string, command: string}[]} */
  const entries = JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8'));
  return entries
    .filter(({ file }) => file.startsWith(`${checkout}/`) && !file.startsWith(folder))
    .filter(({ file }) => !file.includes('/compile_fail/'))
    // CMake names the output only from 3.26 on.
    .map((entry) => ({ ...entry, output: / -o (\S+)/.exec(entry.command)?.[1] ?? '' }));
}

/** What each object file was made from, by its name. */
function dependencies() {
  const text = execFileSync('ninja', ['-C', folder, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  /** @type {Map<string, string[]>} */
  const files = new Map();
  for (const block of text.split('\n\n')) {
    const [head, ...lines] = block.split('\n');
    files.set(head.slice(0, head.indexOf(':')), lines.map((line) => resolve(folder, line.trim())));
  }
  return files;
}

/** @type {Map<string, string>} */
const hashes = new Map();

/** @param {string} path */
function hashOf(path) {
  let hash = hashes.get(path);
  if (!hash) {
    hash = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'absent';
    hashes.set(path, hash);
  }
  return hash;
}

/**
 * Names the file's present state, in this clone or another; null if Ninja has not compiled it.
 *
 * @param {Entry} entry
 * @param {Map<string, string[]>} known
 */
function keyOf(entry, known) {
  const files = known.get(entry.output);
  if (!files) return null;
  const key = createHash('sha256').update(version).update(entry.command.replaceAll(checkout, ''));
  const configurations = ['.clang-tidy', 'tests/.clang-tidy'].map((name) => join(checkout, name));
  for (const path of [...configurations, ...files]) key.update(`${relative(checkout, path)} ${hashOf(path)}\n`);
  return key.digest('hex');
}

/** @param {string} file @returns {Promise<string | null>} what is wrong, or null */
function check(file) {
  return new Promise((done) => {
    execFile(tidy, ['--quiet', '-p', folder, file], { maxBuffer: 1 << 28 }, (error, stdout) => done(error ? stdout || String(error) : null));
  });
}

/** @param {{file: string, key: string | null}} job */
async function checkAndRemember({ file, key }) {
  const complaint = await check(file);
  if (complaint === null && key) writeFileSync(join(passed, key), '');
  if (complaint !== null) console.log(`${relative(checkout, file)}:\n${complaint}`);
  return complaint === null;
}

const version = execFileSync(tidy, ['--version'], { encoding: 'utf8' });
mkdirSync(passed, { recursive: true });
const known = dependencies();
const jobs = ourSources().map((entry) => ({ file: entry.file, key: keyOf(entry, known) }));
const due = jobs.filter(({ key }) => !key || !existsSync(join(passed, key)));
console.log(`${jobs.length} files, ${due.length} to check`);

let failures = 0;
const queue = [...due];
const worker = async () => {
  for (let job = queue.shift(); job; job = queue.shift()) {
    // Not in one expression: that would read the sum before the other worker has changed it.
    const ok = await checkAndRemember(job);
    if (!ok) failures += 1;
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
console.log(`${failures} files with findings`);
process.exitCode = failures === 0 && jobs.length > 0 ? 0 : 1;

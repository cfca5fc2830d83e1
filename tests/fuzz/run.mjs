// Runs every fuzz target of the fuzz preset for a while: `--seconds=60` each, starting from the
// samples in tests/data: of one format of articles, of feeds and articles in JSON, of all formats of
// rates, or of sentences with amounts. What crashes is left in build/fuzz/findings/.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { checkout } from '../sources.mjs';

const prefix = 'courant_fuzz_';
const binaries = join(checkout, 'build/fuzz/tests/fuzz');
const seconds = Number(process.argv.find((arg) => arg.startsWith('--seconds='))?.slice('--seconds='.length) ?? 60);

const data = join(checkout, 'tests/data');

const feeds = ['apple_news', 'atom', 'courant_json', 'json_feed', 'ninjs', 'rss', 'schema_json', 'wordpress'];
/** The folders of samples that hold no rates. */
const others = [...feeds.filter((name) => name !== 'courant_json'), 'amounts', 'html', 'markdown', 'wire'];

/** @param {string} kind */
function samples(kind) {
  const rates = readdirSync(data).filter((name) => !others.includes(name));
  const names = kind === 'rates' ? rates : kind === 'feeds' ? feeds : [kind];
  return names.map((name) => join(data, name));
}

/** Seeds grow here from run to run; the samples are only read. @param {string} format */
function folders(format) {
  const corpus = join(checkout, 'build/fuzz/corpus', format);
  const findings = join(checkout, 'build/fuzz/findings');
  for (const folder of [corpus, findings]) mkdirSync(folder, { recursive: true });
  return { corpus, findings, seeds: samples(format) };
}

/** @param {string} format */
function fuzz(format) {
  const { corpus, findings, seeds } = folders(format);
  const limits = [`-max_total_time=${seconds}`, '-timeout=5', '-rss_limit_mb=512', '-print_final_stats=1'];
  const args = [...limits, `-artifact_prefix=${findings}/${format}-`, corpus, ...seeds];
  // Freed memory that the sanitizer keeps for its reports would be most of the limit.
  const env = { ...process.env, ASAN_OPTIONS: 'quarantine_size_mb=32' };
  const { status, stderr } = spawnSync(join(binaries, prefix + format), args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  const runs = /number_of_executed_units:\s*(\d+)/.exec(stderr)?.[1] ?? '0';
  console.log(`${format}: ${runs} runs, ${status === 0 ? 'ok' : `FAILED\n${stderr.slice(-4000)}`}`);
  return status === 0 && Number(runs) > 0;
}

const formats = readdirSync(binaries).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
// A run in CI starts from the samples alone, so that it does the same each time.
if (seconds < 10) rmSync(join(checkout, 'build/fuzz/corpus'), { recursive: true, force: true });
const results = formats.map(fuzz);
const failed = results.filter((ok) => !ok).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;

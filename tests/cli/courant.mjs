// Runs the built command in an empty folder of its own.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const places = ['dist/bin/courant', 'build/release/core/courant', 'build/dev/core/courant'];

const { COURANT_CLI } = process.env;
export const command = COURANT_CLI ? resolve(COURANT_CLI) : places.map((place) => join(checkout, place)).find((path) => existsSync(path));
if (!command) throw new Error(`the command is not built: none of ${places.join(', ')}; or set COURANT_CLI`);

/**
 * A folder with these files, removed after the test.
 *
 * @param {import('node:test').TestContext} test
 * @param {Record<string, string | Uint8Array>} [files]
 */
export function folderWith(test, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'courant-cli-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/**
 * @param {string[]} args
 * @param {{folder?: string, input?: string | Uint8Array, output?: number}} [options] `output` is an open
 *   file that takes standard output's place.
 */
export function courant(args, { folder, input = '', output } = {}) {
  const { status, stdout, stderr, error } = spawnSync(/** @type {string} */ (command), args, {
    cwd: folder ?? tmpdir(),
    input,
    stdio: ['pipe', output ?? 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  // A command that refuses its arguments is gone before its input is written.
  if (error && /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  return { status, stdout: stdout?.toString() ?? '', stderr: stderr.toString() };
}

// Builds the last commit again, from nothing and in another folder, and compares what is published: every
// file of dist/ but the command. Takes as long as a first build: `npm run reproduce`, after `npm run build`.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkout } from '../sources.mjs';
import { filesIn } from './consumer.mjs';

const copy = mkdtempSync(join(tmpdir(), 'courant-again-'));
const folders = [checkout, copy].map((folder) => join(folder, 'dist'));

function buildAgain() {
  execFileSync('git', ['clone', '--quiet', checkout, copy], { stdio: 'inherit' });
  // What ccache remembers would be the first build's.
  execFileSync('npm', ['run', 'build'], { cwd: copy, stdio: 'inherit', env: { ...process.env, CCACHE_DISABLE: '1' } });
}

/** @param {string} name Of a file of dist/. */
function differs(name) {
  const [first, second] = folders.map((folder) => join(folder, name));
  return !existsSync(first) || !existsSync(second) || !readFileSync(first).equals(readFileSync(second));
}

try {
  buildAgain();
  const names = [...new Set(folders.flatMap(filesIn))].filter((name) => !name.startsWith('bin/'));
  const different = names.filter(differs);
  console.log(different.length > 0 ? `not the same: ${different.join(' ')}` : `${names.length} files are the same`);
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

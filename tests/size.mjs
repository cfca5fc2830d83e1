// What a page downloads, compressed as a good server would, against its budget.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { checkout } from './sources.mjs';

const budget = 35_000;
const parts = [
  { file: 'courant.js', what: 'script and glue' },
  { file: 'courant.wasm', what: 'core' },
  { file: 'courant.css', what: 'styles' },
];

/** @param {Buffer} bytes */
function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** @param {string} name @param {string} what @param {number | string} raw @param {number | string} small */
function printRow(name, what, raw, small) {
  console.log(`${name.padEnd(14)}${what.padEnd(18)}${String(raw).padStart(9)}${String(small).padStart(9)}`);
}

const missing = parts.filter(({ file }) => !existsSync(join(checkout, 'dist', file)));
if (missing.length > 0) {
  console.log(`not built: ${missing.map(({ file }) => file)}`);
  process.exit(1);
}

printRow('dist/', '', 'bytes', 'brotli');
let total = 0;
for (const { file, what } of parts) {
  const bytes = readFileSync(join(checkout, 'dist', file));
  const size = compressed(bytes);
  printRow(file, what, bytes.length, size);
  total += size;
}
printRow('together', `budget ${budget}`, '', total);
if (total > budget) {
  console.log(`${total - budget} bytes over the budget`);
  process.exitCode = 1;
}

// What a page downloads, compressed as a good server would, against its budget.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { parts } from '../wasm/parts.mjs';
import { checkout } from './sources.mjs';

/** What each part of the product may take. */
const allowances = { foundation: 35_000, 'rates and locales': 20_000, articles: 26_000, shell: 5_000, amounts: 10_000 };
const built = /** @type {const} */ (['foundation', 'rates and locales', 'articles', 'shell', 'amounts']);

/** All of it together may take this, whatever the parts take. */
const budget = Object.values(allowances).reduce((sum, bytes) => sum + bytes);

/**
 * What may be loaded today: by every page, and by one that asks for everything. Both are above the
 * budget, which is not met. These lines are lowered whenever something is saved.
 * Raising one is a decision that its commit explains.
 */
const agreed = { everyPage: 99_000, everything: 281_000 };

/** What pages load. The style sheet is in the script. */
const files = [
  { file: 'courant.js', what: 'script, glue and styles', needed: true },
  { file: 'courant.wasm', what: 'core', needed: true },
  { file: 'courant-views.js', what: 'sortable tables, charts, converters', needed: false },
  ...parts.map(({ name, what }) => ({ file: `courant-${name}.wasm`, what, needed: false })),
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
  console.log(`${name.padEnd(24)}${what.padEnd(32)}${String(raw).padStart(9)}${String(small).padStart(9)}`);
}

const missing = files.filter(({ file }) => !existsSync(join(checkout, 'dist', file)));
if (missing.length > 0) {
  console.log(`not built: ${missing.map(({ file }) => file)}`);
  process.exit(1);
}

printRow('dist/', '', 'bytes', 'brotli');
const total = { everyPage: 0, everything: 0 };
for (const { file, what, needed } of files) {
  const bytes = readFileSync(join(checkout, 'dist', file));
  const size = compressed(bytes);
  printRow(file, what, bytes.length, size);
  total.everything += size;
  if (needed) total.everyPage += size;
}
const allowed = built.reduce((sum, part) => sum + allowances[part], 0);
printRow('every page', '', '', total.everyPage);
printRow('', 'agreed', '', agreed.everyPage);
printRow('everything', '', '', total.everything);
printRow('', 'agreed', '', agreed.everything);
printRow('budget', built.join(' + '), '', allowed);
printRow('', 'everything', '', budget);
for (const what of /** @type {const} */ (['everyPage', 'everything'])) {
  const over = total[what] - agreed[what];
  if (over <= 0) continue;
  console.log(`${what}: ${over} bytes over what is agreed`);
  process.exitCode = 1;
}

// integrity.json: the hashes that pages and import maps want of the files that they load.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * As in Subresource Integrity, by names from `folder` on.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function hashFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const loaded = names.filter((name) => /\.(?:js|css|wasm)$/.test(name)).sort();
  return Object.fromEntries(loaded.map((name) => [name, `sha384-${hashOf(readFileSync(join(folder, name)))}`]));
}

/** @param {Uint8Array} bytes */
function hashOf(bytes) {
  return createHash('sha384').update(bytes).digest('base64');
}

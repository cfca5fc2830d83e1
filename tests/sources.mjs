import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, without a slash at the end. */
export const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/**
 * The files below `folders` whose path matches, relative to the checkout and sorted.
 *
 * @param {string[]} folders
 * @param {RegExp} pattern
 */
export function globSources(folders, pattern) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files.filter((name) => pattern.test(name)).sort();
}

// Where the tests of the package have what a user of it has: a folder with courant among its
// node_modules, and what is built there. Other packages are found above it, in the checkout.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { checkout } from '../sources.mjs';

export const consumer = join(checkout, 'build', 'package');
export const tarball = join(consumer, 'courant.tgz');
export const installed = join(consumer, 'node_modules', 'courant');
/** The sources that are built. */
export const app = join(consumer, 'app');
/** What is built from them; the server of the browser tests has all of `consumer` under /package/. */
export const site = join(consumer, 'site');

const readme = readFileSync(join(checkout, 'README.md'), 'utf8');

/**
 * The example of README in `language` that has `words` in it.
 *
 * @param {string} language
 * @param {string} words
 */
export function example(language, words) {
  const fences = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  const found = fences.find(([, named, code]) => named === language && code.includes(words));
  if (!found) throw new Error(`README has no ${language} with ${words}`);
  return found[2];
}

/**
 * The names of all files in a folder, from there on.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}

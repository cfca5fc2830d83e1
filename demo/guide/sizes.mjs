// The figures in the guide to hosting, from dist/: `node demo/guide/sizes.mjs` writes them into it, and
// tests compare them.

import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const guide = new URL('hosting.html', import.meta.url);
const dist = new URL('../../dist/', import.meta.url);

/** Of a gigabyte, in dollars; the text of the guide says it, too. */
export const price = 0.05;

/** A cell names the files that its page loads, and what of them it shows. */
const cell = /<td data-files="([^"]+)" data-as="(\w+)">([^<]*)<\/td>/g;

/** What was compressed already: it takes a second. @type {Map<string, number>} */
const known = new Map();

/** @param {string} file */
function sizeOf(file) {
  const size = known.get(file) ?? compressed(file);
  known.set(file, size);
  return size;
}

/** @param {string} file */
function compressed(file) {
  const bytes = readFileSync(new URL(file, dist));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** What a figure says of a number of bytes. @type {Record<string, (bytes: number) => string>} */
export const figures = {
  kilobytes: (bytes) => `${(bytes / 1e3).toFixed(1)} kB`,
  gigabytes: (bytes) => `${(bytes / 1e3).toFixed(1)} GB`,
  cost: (bytes) => ((bytes / 1e3) * price).toFixed(2),
};

/** The figures as they are written, each with the bytes that it should speak of. */
export function writtenFigures() {
  const html = readFileSync(guide, 'utf8');
  return [...html.matchAll(cell)].map(([, files, unit, text]) => ({ files, unit, text, bytes: sum(files) }));
}

/** @param {string} files */
function sum(files) {
  return files.split(' ').reduce((bytes, file) => bytes + sizeOf(file), 0);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const html = readFileSync(guide, 'utf8');
  const filled = html.replace(cell, (_, files, unit) => `<td data-files="${files}" data-as="${unit}">${figures[unit](sum(files))}</td>`);
  writeFileSync(guide, filled);
}

import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { privateApt } from './apt.mjs';
import { cachePath, makeOnce } from './cache.mjs';
import { SetupError, run } from './process.mjs';
import { libraries } from './versions.mjs';

/** The folder of the library sources, named after all their versions. */
const folderName = `sources-${Object.values(libraries).map(({ version }) => version).join('-')}`;

export function haveLibraries() {
  return existsSync(cachePath(folderName));
}

/** Where the source of each library is, by its FetchContent name. */
export function librarySources() {
  return Object.fromEntries(Object.keys(libraries).map((name) => [name, cachePath(folderName, name)]));
}

/** Needs an up-to-date private apt view. */
export function fetchLibraries() {
  makeOnce(folderName, (folder) => {
    const downloads = join(folder, 'downloads');
    mkdirSync(downloads);
    // The packaging files are not needed, and not every mirror has them.
    const packages = Object.values(libraries).map((library) => library.package);
    privateApt(['source', '--tar-only', ...packages], downloads);
    for (const [name, library] of Object.entries(libraries)) unpack(name, library, downloads, join(folder, name));
  });
}

/**
 * @param {string} name
 * @param {{package: string, version: string, marker: string}} library
 * @param {string} downloads
 * @param {string} target
 */
function unpack(name, { package: source, version, marker }, downloads, target) {
  const tarball = readdirSync(downloads).find((file) => file.startsWith(`${source}_${version}`) && file.includes('.orig.tar'));
  if (!tarball) throw new SetupError(`the package source has another version of ${name} than ${version}`);
  mkdirSync(target);
  run('tar', ['-xf', join(downloads, tarball), '-C', target, '--strip-components=1', '--no-same-owner']);
  const inner = readdirSync(target);
  // A tarball without a top-level folder would have lost one level too many.
  if (!existsSync(join(target, marker))) {
    throw new SetupError(`${tarball} does not hold ${marker} but ${inner.slice(0, 8).join(', ')}`);
  }
  renameSync(join(downloads, tarball), join(target, tarball));
}

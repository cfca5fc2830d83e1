// What the tarball has in it, as tools that judge packages see it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';

import { checkout } from '../sources.mjs';
import { consumer, filesIn, installed, tarball } from './consumer.mjs';

const description = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

test('package: publint has nothing to say of it', async () => {
  const { buffer, byteOffset, length } = readFileSync(tarball);
  const { messages } = await publint({ pack: { tarball: buffer.slice(byteOffset, byteOffset + length) }, strict: true });

  assert.deepEqual(messages, []);
});

test('package: types are found, and fit what runs, wherever modules are resolved', async () => {
  const { problems, entrypoints } = /** @type {import('@arethetypeswrong/core').Analysis} */ (
    await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  );
  // It is made of modules: what is older than they are cannot load it at all.
  const found = problems.filter((problem) => !('resolutionKind' in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)));

  assert.deepEqual(found, []);
  assert.ok(['.', './define', './server', './courant.wasm', './courant.css'].every((name) => name in entrypoints));
});

test('package: it depends on nothing, and runs nothing when it is installed', () => {
  const { dependencies, optionalDependencies, peerDependencies, scripts } = description;

  assert.deepEqual({ dependencies, optionalDependencies, peerDependencies }, {
    dependencies: undefined,
    optionalDependencies: undefined,
    peerDependencies: undefined,
  });
  assert.deepEqual(Object.keys(scripts).filter((name) => /install/.test(name)), []);
});

test('package: it has dist/ without the command, and what its licences ask for', () => {
  const names = filesIn(installed);

  assert.deepEqual(names.filter((name) => !name.startsWith('dist/')), ['CHANGELOG.md', 'LICENSE', 'NOTICES.md', 'README.md', 'package.json']);
  assert.deepEqual(names.filter((name) => name.startsWith('dist/bin/')), []);
});

test('package: each name that can be imported is a file, and each has types or is data', () => {
  for (const [name, target] of Object.entries(description.exports)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) assert.ok(existsSync(join(installed, path)), `${name}: ${path}`);
    assert.ok(target.types ?? target.endsWith('.json'), name);
  }
});

test('package: each file that a page or a server can ask for by name can be imported', () => {
  const targets = Object.values(description.exports).map(({ default: target }) => target);
  const files = readdirSync(join(installed, 'dist')).filter((name) => /\.(?:js|css|wasm)$/.test(name));

  assert.deepEqual(files.filter((name) => !targets.includes(`./dist/${name}`)), []);
});

test('package: integrity.json has the hash of each file that a page can load', () => {
  const dist = join(installed, 'dist');
  const hashes = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
  const loaded = filesIn(dist).filter((name) => /\.(?:js|css|wasm)$/.test(name));
  const hashOf = (/** @type {string} */ name) => createHash('sha384').update(readFileSync(join(dist, name))).digest('base64');

  assert.ok(loaded.includes('courant.js') && loaded.includes('courant.wasm'));
  assert.deepEqual(hashes, Object.fromEntries(loaded.map((name) => [name, `sha384-${hashOf(name)}`])));
});

test('package: no file says where it was built', () => {
  const telling = filesIn(join(installed, 'dist')).filter((name) => readFileSync(join(installed, 'dist', name)).includes(checkout));

  assert.deepEqual(telling, []);
});

test('package: a second build gives the same bytes', () => {
  const again = join(consumer, 'dist-again');
  execFileSync(process.execPath, ['web/build.mjs', `--to=${again}`], { cwd: checkout, stdio: 'pipe' });
  const dist = join(checkout, 'dist');

  assert.deepEqual(filesIn(again), filesIn(dist));
  for (const name of filesIn(dist)) assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(dist, name))), name);
});

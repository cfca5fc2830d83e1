// The declarations of the package, compiled with what a user writes. They are checked, too: none of
// these projects skips the check of libraries.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { checkout } from '../sources.mjs';
import { consumer } from './consumer.mjs';

/**
 * @param {string} compiler
 * @param {string} project
 * @returns {Promise<string>} What it says.
 */
function compile(compiler, project) {
  const program = join(checkout, 'node_modules/.bin', compiler);
  return new Promise((resolve) => {
    execFile(program, ['-p', join(consumer, 'types', project)], (error, stdout) => resolve(stdout || (error ? error.message : '')));
  });
}

test('package: pages, React, Vue and its templates compile, and mistakes do not', async () => {
  assert.equal(await compile('vue-tsc', 'tsconfig.json'), '');
});

test('package: a server compiles without the DOM', async () => {
  assert.equal(await compile('tsc', 'tsconfig.server.json'), '');
});

test('package: what is declared of elements and functions is what they are', async () => {
  assert.equal(await compile('tsc', 'tsconfig.conformance.json'), '');
});

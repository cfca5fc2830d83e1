import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { generateLocales } from '../../core/src/locale/generate_locales.mjs';
import { generateBrowserNames, generateNames } from '../../core/src/locale/generate_names.mjs';

const committed = (file) =>
  readFileSync(new URL(`../../core/src/locale/${file}`, import.meta.url), 'utf8');

test('locales.inc: is what its generator writes', () => {
  assert.equal(committed('locales.inc'), generateLocales());
});

test('names.inc: is what its generator writes', () => {
  assert.equal(committed('names.inc'), generateNames());
});

test('browser_names.inc: is what its generator writes', () => {
  assert.equal(committed('browser_names.inc'), generateBrowserNames());
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { generateLocales } from '../../core/src/locale/generate_locales.mjs';

test('locales.inc: is what its generator writes', () => {
  const committed = new URL('../../core/src/locale/locales.inc', import.meta.url);

  assert.equal(readFileSync(committed, 'utf8'), generateLocales());
});

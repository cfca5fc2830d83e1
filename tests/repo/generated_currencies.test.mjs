import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { generateCurrencies } from '../../core/src/money/generate_currencies.mjs';

test('currencies.inc: is what its generator writes', () => {
  const committed = new URL('../../core/src/money/currencies.inc', import.meta.url);

  assert.equal(readFileSync(committed, 'utf8'), generateCurrencies());
});

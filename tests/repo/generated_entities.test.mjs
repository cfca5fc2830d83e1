import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { characterEntities } from 'character-entities';
import { characterEntitiesLegacy } from 'character-entities-legacy';

import { generateEntities } from '../../core/src/text/generate_entities.mjs';

test('entities.inc: is what its generator writes', () => {
  const committed = new URL('../../core/src/text/entities.inc', import.meta.url);

  assert.equal(readFileSync(committed, 'utf8'), generateEntities());
});

test('entities.inc: has the 2,231 references of the HTML Standard', () => {
  assert.equal(Object.keys(characterEntities).length + characterEntitiesLegacy.length, 2231);
});

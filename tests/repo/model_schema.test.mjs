import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv';

import { checkout, globSources } from '../sources.mjs';

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(join(checkout, file), 'utf8'));

/**
 * The schema without room for members that it does not name: what we write ourselves is all in it.
 *
 * @param {any} schema
 * @returns {any}
 */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  return schema.type === 'object' ? { ...parts, additionalProperties: false } : parts;
}

const schema = readJson('core/model-json.schema.json');
const ajv = new Ajv({ allErrors: true });
const isModel = ajv.compile(schema);
const isWholeModel = ajv.compile(closed(schema));

/** A table of one rate. @param {object} changes @returns {object} */
const tableWith = (changes) => ({
  courant: 1,
  kind: 'official',
  rates: [{ code: 'USD', nominal: 1, value: '84.80', direction: 'local-per-foreign', ...changes }],
});

test('the schema of the model is a JSON Schema', () => {
  assert.equal(ajv.validateSchema(schema), true);
});

for (const file of globSources(['tests/data'], /\.expected\.json$|courant_json\/[^.]*\.json$/)) {
  test(`the schema has all of ${file}`, () => {
    assert.equal(isWholeModel(readJson(file)), true, ajv.errorsText(isWholeModel.errors));
  });
}

test('the schema accepts a table alone, and members that came later', () => {
  assert.equal(isModel(tableWith({})), true);
  assert.equal(isModel(tableWith({ later: 1 })), true);
  assert.equal(isWholeModel(tableWith({ later: 1 })), false);
});

for (const [what, table] of Object.entries({
  'a number where a decimal belongs': tableWith({ value: 84.8 }),
  'a decimal with a comma': tableWith({ value: '84,80' }),
  'a rate of zero': tableWith({ value: '0.00' }),
  'a nominal of zero': tableWith({ nominal: 0 }),
  'a rate without a direction': tableWith({ direction: undefined }),
  'a rate without a value': tableWith({ value: undefined }),
  'a code that is none': tableWith({ code: 'usd' }),
  'another version': { ...tableWith({}), courant: 2 },
  'a table without its version': { ...tableWith({}), courant: undefined },
})) {
  test(`the schema refuses ${what}`, () => {
    assert.equal(isModel(JSON.parse(JSON.stringify(table))), false);
  });
}

// custom-elements.json says of the elements what is so.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';

import Ajv from 'ajv';

import { installed } from './consumer.mjs';

/** @import { CustomElementDeclaration, CustomElementField, Package } from 'custom-elements-manifest' */

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
/** @type {Package} */
const manifest = readJson(join(installed, 'dist/custom-elements.json'));
const load = (/** @type {string} */ path) => import(pathToFileURL(join(installed, path)).href);

const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.map((declaration) => ({ path, declaration: /** @type {CustomElementDeclaration} */ (declaration) })),
);

test('manifest: it keeps to the schema of custom-elements.json', () => {
  const schema = readJson(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json'));
  const ajv = new Ajv();

  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
});

test('manifest: it has each element that is registered', async () => {
  const exported = Object.keys(await load('dist/modules/define.js'));

  assert.deepEqual(elements.map(({ declaration }) => declaration.name).sort(), exported.sort());
  assert.deepEqual(
    elements.map(({ declaration }) => declaration.tagName).sort(),
    ['courant-article', 'courant-converter', 'courant-feed', 'courant-rates'],
  );
});

test('manifest: its events are those that the declarations know', () => {
  const types = readFileSync(join(installed, 'dist/modules/courant-element.d.ts'), 'utf8');
  const declared = [...types.matchAll(/^ {2}'(courant-[a-z]+)': CustomEvent/gm)].map(([, name]) => name);

  for (const { declaration } of elements) assert.deepEqual(declaration.events?.map(({ name }) => name).sort(), declared.sort());
});

for (const { path, declaration } of elements) {
  const { name, tagName, attributes = [], members = [] } = declaration;
  const fields = /** @type {CustomElementField[]} */ (members.filter(({ kind }) => kind === 'field'));

  test(`manifest: the attributes of <${tagName}> are those that it observes`, async () => {
    const { [name]: Class } = await load(path);

    assert.deepEqual(attributes.map(({ name }) => name), Class.observedAttributes);
  });

  test(`manifest: the properties of <${tagName}> are there, with these defaults`, async () => {
    const { [name]: Class } = await load(path);
    const bare = { getAttribute: () => null };
    for (const { name: field, attribute, default: value } of fields.filter(({ attribute }) => attribute !== 'lang')) {
      assert.ok(field in Class.prototype, field);
      if (attribute) assert.equal(String(Reflect.get(Class.prototype, field, bare)), value?.replaceAll("'", ''), field);
    }
  });

  test(`manifest: everything of <${tagName}> is described`, () => {
    const described = [...attributes, ...members, ...(declaration.events ?? []), ...(declaration.cssProperties ?? []), declaration];

    assert.ok(described.length > 20);
    assert.deepEqual(described.filter(({ description = '' }) => description.length < 10), []);
  });
}

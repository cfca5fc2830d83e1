import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = new URL('../../../dist/', import.meta.url);
const data = new URL('../../data/', import.meta.url);
const skip = existsSync(new URL('modules/server.js', dist)) ? false : 'dist/ is not built';

const load = () => import(new URL('modules/server.js', dist).href);
const command = fileURLToPath(new URL('bin/courant', dist));
const story = 'USD 84.80\n\nSom holds\n\nOSH, June 12 (Kerege) — Exporters sold more.\n';

/** One sample of each format, those of banks that no page can fetch among them. */
function samples() {
  return readdirSync(data).flatMap((format) => {
    const folder = new URL(`${format}/`, data);
    const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
    return names.slice(0, 1).map((name) => ({ name: `${format}/${name}`, path: fileURLToPath(new URL(name, folder)) }));
  });
}

test('server: an article becomes HTML', { skip }, async () => {
  const { renderDocument } = await load();

  const { text, summary } = await renderDocument(story);

  assert.match(text, /<h2[^>]*>Som holds<\/h2>/);
  assert.equal(summary.articles[0].headline, 'Som holds');
});

test('server: options are those of the elements', { skip }, async () => {
  const { renderDocument } = await load();

  const { text } = await renderDocument(story, { as: 'csv', options: { base: 'KGS' } });

  assert.equal(text.split('\n')[1].split(',').slice(1, 4).join(), 'USD,1,84.80');
});

test('server: what cannot be read is a typed error', { skip }, async () => {
  const { renderDocument } = await load();

  await assert.rejects(renderDocument('{"a":1}'), { name: 'CourantError', code: 'unknown_format' });
  await assert.rejects(renderDocument(/** @type {any} */ (7)), { code: 'malformed' });
  await assert.rejects(renderDocument(story, { as: /** @type {any} */ ('pdf') }), { code: 'malformed' });
});

test('server: inputs that are too large for a page are read', { skip }, async () => {
  const { renderDocument } = await load();
  const paragraphs = 'A sentence of the story that goes on and on.\n\n'.repeat(60_000);

  const { summary } = await renderDocument(`Som holds\n\n${paragraphs}`, { as: 'text' });

  assert.equal(summary.articles.length, 1);
});

test('server: the module may come from the host, as edge workers have it', { skip }, async () => {
  const { renderDocument, setWasmModule } = await load();
  setWasmModule(await WebAssembly.compile(readFileSync(new URL('courant-server.wasm', dist))));

  const { text } = await renderDocument(story, { as: 'text' });

  assert.match(text, /^Som holds$/m);
});

for (const { name, path } of existsSync(dist) ? samples() : []) {
  test(`server: ${name} gives the bytes that the command gives`, { skip }, async () => {
    const { renderDocument } = await load();
    const { stdout, status } = spawnSync(command, ['render', path, '--as', 'json'], { encoding: 'utf8' });
    const written = await renderDocument(readFileSync(path), { as: 'json' }).catch((/** @type {Error} */ error) => error);

    // The command ends what it prints with a line feed.
    if (status === 0) assert.equal(`${written.text}\n`, stdout);
    else assert.equal(written.name, 'CourantError');
  });
}

test('server: options are written as attributes are', { skip }, async () => {
  const { renderDocument } = await load();
  const { text } = await renderDocument(story, { options: { 'heading-level': 3, inverse: true, base: null, change: undefined } });

  assert.match(text, /<h3 class="courant-headline">/);
});

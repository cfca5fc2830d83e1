// The examples in the guides do what they say, and the figures are those of dist/. Their HTML and CSS are
// tried in tests/web/browser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

import { figures, writtenFigures } from '../../demo/guide/sizes.mjs';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const demo = join(checkout, 'demo');
const guides = readdirSync(join(demo, 'guide')).filter((name) => name.endsWith('.html'));
const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
const command = join(checkout, 'dist/bin/courant');
const skip = existsSync(command) ? false : 'dist/bin/courant is not built';

/** @param {string} name */
const read = (name) => readFileSync(join(demo, 'guide', name), 'utf8');

/** @param {string} text */
const decoded = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/**
 * The examples of all guides that are of a kind, each with its guide.
 *
 * @param {string} kind
 */
function examples(kind) {
  const all = guides.flatMap((guide) => [...read(guide).matchAll(/<pre><code class="([^"]+)">([^<]*)<\/code>/g)].map(([, kinds, code]) => ({ guide, kinds, code: decoded(code) })));
  return all.filter(({ kinds }) => kinds.split(' ').includes(kind));
}

test('guides: examples that README has, too, are the same', () => {
  const shared = examples('readme');

  assert.equal(shared.length, 7);
  for (const { guide, code } of shared) assert.ok(readme.includes(code), `${guide}: ${code}`);
});

test('guides: links lead to files', () => {
  for (const guide of guides) {
    const links = [...read(guide).matchAll(/<(?:a|link) [^>]*href="([^"#:]+)"/g)].map(([, path]) => path);

    assert.deepEqual(links.filter((path) => !existsSync(join(demo, 'guide', path))), [], guide);
  }
});

test('guides: attributes in examples are those of the elements', { skip }, () => {
  const { modules } = JSON.parse(readFileSync(join(checkout, 'dist/custom-elements.json'), 'utf8'));
  const declarations = modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
  const known = new Map(declarations.map((/** @type {any} */ { tagName, attributes }) => [tagName, attributes?.map((/** @type {any} */ { name }) => name)]));
  for (const { guide, code } of examples('html')) {
    for (const [, tag, list] of code.matchAll(/<(courant-\w+)([^>]*)>/g)) {
      const names = [...list.matchAll(/ ([\w-]+)(?:="[^"]*")?/g)].map(([, name]) => name);

      assert.deepEqual(names.filter((name) => !known.get(tag).includes(name)), [], `${guide}: <${tag}${list}>`);
    }
  }
});

test('guides: the commands write what they say', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'courant-guides-'));
  try {
    cpSync(demo, folder, { recursive: true });
    spawnSync('mkdir', [join(folder, 'rendered')]);
    const lines = examples('command').flatMap(({ code }) => code.split('\n')).filter(Boolean);
    for (const line of lines) {
      const [, ...args] = line.split(' ');
      const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
      const written = readFileSync(join(folder, String(args.at(-1))), 'utf8');

      assert.equal(status, 0, `${line}: ${stderr}`);
      assert.match(written, /class="courant-(?:rates|article|page)"/, line);
    }
    assert.equal(lines.length, 3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const server = existsSync(command) ? await import(new URL('../../dist/modules/server.js', import.meta.url).href) : {};
const noFilling = 'fillElements' in server ? false : 'courant/server of dist/ fills no elements';

test('guides: the programs for Node print elements that are filled', { skip: noFilling }, () => {
  const page = '<courant-rates src="bank.json" lang="en" view="table"><a href="bank.json">Rates</a></courant-rates>';
  const programs = examples('node');
  for (const { code } of programs) {
    const program = code.replace("await readFile('rates.html', 'utf8')", JSON.stringify(page));
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: demo, encoding: 'utf8' });

    assert.match(stdout, /^<courant-(?:rates|article)[^>]* data-state="ready"/, stderr);
  }
  assert.equal(programs.length, 2);
});

test('guides: the edge worker fills the pages that pass it', { skip: noFilling }, async () => {
  const [{ code }] = examples('worker');
  const folder = mkdtempSync(join(checkout, 'build/guide-worker-'));
  const usual = globalThis.fetch;
  try {
    const imported = "import { readFileSync } from 'node:fs';\nconst wasm = new WebAssembly.Module(readFileSync('dist/courant-server.wasm'));";
    writeFileSync(join(folder, 'worker.mjs'), code.replace(/^import wasm .*$/m, imported.replace('dist/', `${checkout}/dist/`)));
    const page = '<html lang="en"><courant-rates src="/bank.json">Rates</courant-rates><courant-rates src="https://other.example/x">Other</courant-rates>';
    globalThis.fetch = async (input) =>
      String(input instanceof Request ? input.url : input).endsWith('/bank.json')
        ? new Response(readFileSync(join(demo, 'bank.json')))
        : new Response(page, { headers: { 'content-type': 'text/html' } });
    const { default: worker } = await import(join(folder, 'worker.mjs'));
    const html = await (await worker.fetch(new Request('https://news.example/'))).text();

    assert.match(html, /87\.4482/);
    assert.match(html, /<courant-rates src="https:\/\/other\.example\/x">Other</);
  } finally {
    globalThis.fetch = usual;
    rmSync(folder, { recursive: true });
  }
});

test('guides: sizes and costs are those of dist/; node demo/guide/sizes.mjs writes them anew', { skip }, () => {
  const written = writtenFigures();

  assert.equal(written.length, 21);
  for (const { files, unit, text, bytes } of written) {
    const [shown, measured] = [text, figures[unit](bytes)].map((figure) => Number.parseFloat(figure));

    // Within a fiftieth, so that not every byte saved changes a page.
    assert.ok(Math.abs(shown - measured) <= measured / 50, `${files}: ${text}, measured ${figures[unit](bytes)}`);
  }
  assert.match(read('hosting.html'), /at 0\.05 dollars for a gigabyte/);
});

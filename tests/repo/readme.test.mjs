// What README shows is what happens. Its HTML is tried in tests/web/browser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
const command = join(checkout, 'dist/bin/courant');
const skip = existsSync(command) ? false : 'dist/bin/courant is not built';

/** @param {string} language */
function blocks(language) {
  const fences = readme.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...fences].filter(([, named]) => named === language).map(([, , content]) => content);
}

for (const block of blocks('console')) {
  const [prompt, ...output] = block.split('\n');
  test(`readme: '${prompt}' prints what is shown`, { skip }, () => {
    const [program, ...args] = prompt.replace(/^\$ /, '').split(' ');
    const { stdout, status } = spawnSync(command, args, { cwd: join(checkout, 'demo'), encoding: 'utf8' });

    assert.deepEqual([program, status, stdout], ['courant', 0, output.join('\n')]);
  });
}

test('readme: the program for a server prints what the command prints', { skip }, () => {
  const [program] = blocks('js').filter((block) => block.includes('courant/server'));
  const inFolder = { cwd: join(checkout, 'demo'), encoding: /** @type {const} */ ('utf8') };
  // Inside the package its own name leads to what others would import.
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], inFolder);
  const expected = spawnSync(command, 'rates rates.txt --base KGS --codes USD,EUR --as csv'.split(' '), inFolder);

  assert.match(stdout, /^date,code,/);
  assert.equal(stdout.trim(), expected.stdout.trim());
});

test('readme: the program that fills a page fills both of its elements', { skip }, () => {
  const program = blocks('js').find((block) => block.includes('fillElements')) ?? '';
  const inFolder = { cwd: join(checkout, 'demo'), encoding: /** @type {const} */ ('utf8') };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], inFolder);

  assert.equal(stderr, '2 filled, 0 left to the browser\n');
  assert.match(stdout, /^<courant-rates data-state="ready" src="bank.json" view="table"><template.*87\.4482.*<a href="bank.json">Rates<\/a><\/courant-rates>\n/);
  assert.match(stdout, /Village bakery.*<\/div><\/courant-article>\n$/);
});

test('readme: the C++ program is the one that is built against the installed library', () => {
  const consumer = readFileSync(join(checkout, 'tests/consumer/main.cpp'), 'utf8');

  assert.deepEqual(blocks('cpp'), [consumer]);
});

test('readme: the sample of copy is the beginning of the story in the demo', () => {
  const [sample] = blocks('').filter((block) => block.startsWith('USD'));
  const story = readFileSync(join(checkout, 'demo/story-en.txt'), 'utf8');

  for (const line of sample.split('\n')) assert.ok(story.includes(line.replace(' …', '')), line);
});

test('readme: links and pictures lead to files', () => {
  const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, path]) => path);

  assert.ok(links.includes('demo/screenshot.png'));
  assert.deepEqual(links.filter((path) => !existsSync(join(checkout, path))), []);
  assert.ok(statSync(join(checkout, 'demo/screenshot.png')).size < 150_000);
});

test('readme: the custom properties that it lists are those that the style sheets read', () => {
  const css = ['courant.css', 'views.css', 'page.css'].map((name) => readFileSync(join(checkout, 'web', name), 'utf8')).join('\n');
  const named = [...readme.matchAll(/^\|( `--courant-[^|]*)\|/gm)].flatMap(([, cell]) => [...cell.matchAll(/--[\w-]+/g)].map(String));
  const own = new Set([...css.matchAll(/(--courant-[\w-]+):/g)].map(([, name]) => name));
  // Those that the sheets or a script set themselves are nobody else's.
  const read = [...css.matchAll(/var\((--courant-[\w-]+)/g)].map(([, name]) => name).filter((name) => !own.has(name) && !/-(?:way|ticker-time)$/.test(name));

  assert.deepEqual([...new Set(named)].sort(), [...new Set(read)].sort());
});

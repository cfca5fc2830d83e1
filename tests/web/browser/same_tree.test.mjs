// The browser takes over what a server rendered: HTML, parsed, must be the tree that the page builds
// from the node stream.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { settled } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */

const checkout = new URL('../../../', import.meta.url);
const command = fileURLToPath(new URL('dist/bin/courant', checkout));

/** @param {string} folder */
function samplesIn(folder) {
  const place = new URL(folder, checkout);
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => !name.endsWith('.expected.json'));
  return names.sort().map((name) => `${folder}${name}`);
}

/** The samples of what the browser's core reads. */
function sharedSamples() {
  const rows = readFileSync(new URL('core/include/courant/formats.def', checkout), 'utf8');
  const names = [...rows.matchAll(/^COURANT_FORMAT\((\w+),.*everywhere,/gm)].map(([, name]) => name);
  return names.flatMap((name) => samplesIn(`tests/data/${name}/`));
}

/** What HTML parsers treat in ways of their own. */
const hostile = [
  'Heading <b>with</b> markup & ampersands\n\n<script>alert("1")</script> and <!-- a comment --> &amp; &lt;',
  'Heading with a NUL \0 inside\n\nA paragraph\u00a0with \u2028 separators, \u202e controls and \ufeff marks.',
  'Heading about lists\n\n- first <li>\n- second </ul>\n- third `code`\n\nA paragraph that follows the list.',
  'USD 84.80 +0.12\nEUR 98.41 -0.34\n100 JPY 58.1\n',
  '{"base":"USD","date":"2031-06-12","rates":{"EUR":1e999,"KGS":84.80,"RUB":-0}}',
  'USD 84.80\n\nHeading of a story\n\nBy Anna <i>Ivanova\n\nOSH, June 12 (Kerege) — A «quotation" in the text.',
];

/**
 * @param {Context} context
 * @param {string | Buffer} input
 * @param {string[]} [view]
 */
async function assertSameTree({ page, server }, input, view = []) {
  const { error, status, stdout } = spawnSync(command, ['render', '-', '--as', 'html', ...view], { input, encoding: 'utf8' });
  if (error) throw error;
  const bytes = [...Buffer.from(input)];
  // No language around it: the command has none either.
  await page.goto(server.page('<courant-article>Fallback</courant-article>', { csp: 'none', root: '' }));
  await page.until(`return Boolean(customElements.get('courant-article'))`);
  await page.run(`document.querySelector('courant-article').source = Uint8Array.from(${JSON.stringify(bytes)})`);
  await settled(page);

  const tree = await page.run(`
    const parsed = document.createElement('div');
    parsed.innerHTML = ${JSON.stringify(stdout.trimEnd())};
    const container = document.querySelector('[data-courant]');
    const built = document.createElement('div');
    built.append(...(container?.cloneNode(true).childNodes ?? []));
    return { same: parsed.isEqualNode(built), parsed: parsed.innerHTML, built: built.innerHTML }`);
  assert.equal(tree.built, tree.parsed);
  assert.equal(tree.same, true);
  assert.equal(Boolean(tree.built), status === 0);
}

/** @type {import('./run.mjs').Tests} */
export const tests = {};

const demo = samplesIn('demo/').filter((path) => path.endsWith('.txt'));
for (const path of [...demo, ...sharedSamples()]) {
  tests[path] = (context) => assertSameTree(context, readFileSync(new URL(path, checkout)));
}
hostile.forEach((input, index) => {
  tests[`hostile input ${index + 1}`] = (context) => assertSameTree(context, input);
});

// What a screen reader is told, in its order: the tree that Chromium makes of a page, as text. The files are
// written anew with COURANT_APPROVE=1; read the difference before you commit it.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { needing } from './support/abilities.mjs';
import { settled } from './support/observe.mjs';

/** @import { Protocol } from 'puppeteer-core' */

const folder = new URL('reading/', import.meta.url);
const bank = (/** @type {string} */ attributes) => `<courant-rates id="bank" src="/demo/bank.json" history="/demo/history.csv" ${attributes}></courant-rates>`;

/** By the name of the file. */
const samples = {
  article: '<courant-article src="/demo/story-en.txt" base="KGS" show="headline byline date rates source toc quotes reading-time"></courant-article>',
  'article-with-sums': `${bank('codes="USD EUR" picker')}<courant-article src="/demo/business-en.txt" rates="#bank" convert-to="KGS"></courant-article>`,
  'rates-list': bank('codes="USD JPY" inverse'),
  'rates-old': '<courant-rates src="/demo/old.txt" base="KGS" max-age="48"></courant-rates>',
  'rates-table': bank('codes="USD EUR JPY" view="table"'),
  'rates-ticker': bank('codes="USD EUR" view="ticker"'),
  'rates-chart': bank('codes="USD" view="chart"'),
  converter: '<courant-converter rates="/demo/bank.json" codes="USD EUR" from="USD" amount="100"></courant-converter>',
  'converter-without-an-amount': '<courant-converter rates="/demo/bank.json" codes="USD EUR" amount="ten"></courant-converter>',
  feed: '<courant-feed src="/demo/feed.xml" view="cards" limit="2" item-href="?{index}"></courant-feed>',
};

/** What groups other things and says nothing of its own. */
const silent = ['generic', 'none', 'RootWebArea', 'main', 'MenuListPopup', 'LineBreak', 'ListMarker'];
/** What says more than what is in it. */
const whole = ['StaticText', 'textbox'];
const told = ['level', 'pressed', 'expanded', 'invalid', 'disabled', 'live'];
/** What of it goes without saying. */
const usual = ['', 'off', false];

/**
 * A line for each thing that is told, further in what is in it.
 *
 * @param {Protocol.Accessibility.AXNode[]} nodes
 */
function readingOf(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @type {(id: string, depth: number) => string[]} */
  const read = (id, depth) => {
    const node = byId.get(id);
    if (!node) return [];
    const isTold = !node.ignored && !silent.includes(node.role?.value);
    const children = whole.includes(node.role?.value) ? [] : (node.childIds ?? []);
    const inside = children.flatMap((child) => read(child, depth + Number(isTold)));
    const line = isTold ? describe(node, inside) : '';
    return line ? ['  '.repeat(depth) + line, ...inside] : inside;
  };
  return `${read(nodes[0].nodeId, 0).join('\n')}\n`;
}

/**
 * @param {Protocol.Accessibility.AXNode} node
 * @param {string[]} inside What is told of what is in it.
 */
function describe({ role, name, value, description, properties = [] }, inside) {
  const text = String(name?.value ?? '').replaceAll('\u00A0', ' ').trim();
  if (role?.value === 'StaticText') return text && JSON.stringify(text);
  const parts = [role?.value];
  if (text && lettersOf(text) !== lettersOf(inside.join(''))) parts.push(JSON.stringify(text));
  if (value?.value) parts.push(`value ${JSON.stringify(value.value)}`);
  if (description?.value) parts.push(`description ${JSON.stringify(description.value)}`);
  for (const { name: key, value: { value: what } } of properties) {
    if (told.includes(key) && !usual.includes(what) && !(key === 'invalid' && what === 'false')) parts.push(`${key} ${what}`);
  }
  return parts.join(' ');
}

/** @param {string} text */
const lettersOf = (text) => text.replace(/[\s"\\]/g, '');

/** @type {import('./run.mjs').Tests} */
export const tests = {};

for (const [name, html] of Object.entries(samples)) {
  tests[`${name}: a screen reader is told it in this order`] = needing('accessibility tree', async ({ page, server, chromium }) => {
    // What moves stands still, so that it is there twice for nobody.
    await chromium.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(server.page(html));
    await settled(page, 'courant-article, courant-rates, courant-converter, courant-feed');
    const session = await chromium.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const reading = readingOf(nodes);
    const file = new URL(`${name}.txt`, folder);
    if (process.env.COURANT_APPROVE) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, reading);
    }

    assert.equal(reading, readFileSync(file, 'utf8'));
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const bank = `date,code,nominal,value,buy,sell,direction,base,source
2031-06-12,USD,1,84.8000,,,local-per-foreign,KGS,Bank
2031-06-10,USD,1,84.0000,,,local-per-foreign,KGS,Bank
`;

const story = `Date: 2031-06-12

Bridge gets its money

The bank approved a $1.2 billion plan on Thursday.

"We paid $40 for it," said Asan Asanov.
`;

/** @param {string} input @param {string[]} args */
function found(input, ...args) {
  const { status, stdout, stderr } = courant(['amounts', '-', ...args], { input });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @param {string[]} args @param {string} [text] */
function rendered(args, text = story) {
  return courant(['render', '-', '--as', 'text', ...args], { input: text });
}

test('amounts: a line has offsets, value, currency, candidates and words', () => {
  assert.equal(found('около 5 млн сомов.', '--lang', 'ru'), '11-30\t~5000000\tKGS\tKGS\t5 млн сомов\n');
  assert.equal(found('5–7 euros', '--lang', 'en'), '0-11\t5..7\tEUR\tEUR\t5–7 euros\n');
});

test('amounts: JSON is an array of objects whose decimals are strings', () => {
  const [amount, ...others] = JSON.parse(found('A $1.2 billion plan', '--lang', 'en', '--as', 'json'));
  assert.deepEqual(others, []);
  assert.deepEqual({ ...amount, candidates: amount.candidates.slice(0, 2) }, {
    start: 2,
    end: 14,
    text: '$1.2 billion',
    min: '1200000000',
    max: '1200000000',
    currency: 'USD',
    symbol: '$',
    candidates: ['USD', 'CAD'],
    scale: 9,
    approximate: false,
  });
});

test('amounts: a sign that nothing settles has no currency in JSON, and says so', () => {
  const [amount] = JSON.parse(found('a fine of 300 kroner', '--lang', 'en', '--as', 'json'));
  assert.equal(amount.currency, null);
  assert.equal(amount.symbol, 'kroner');
});

test('amounts: sums that cannot be read are told', () => {
  const { status, stdout, stderr } = courant(['amounts', '-', '--lang', 'en'], { input: `It cost\nall of $${'9'.repeat(60)}.` });
  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.match(stderr, /:2:8: info: unread-amount: /);
});

test('amounts: two sides of a rate are no amounts', () => {
  assert.equal(found('1 USD = 84.80 KGS', '--lang', 'en', '--as', 'json'), '[]\n');
});

test('amounts: nothing found is an empty array, and no line', () => {
  assert.equal(found('Euro 2032', '--lang', 'en', '--as', 'json'), '[]\n');
  assert.equal(found('Euro 2032', '--lang', 'en'), '');
});

test('amounts: country and currency settle a bare sign', () => {
  assert.match(found('$5', '--lang', 'en', '--country', 'CA'), /\tCAD\t/);
  assert.match(found('$5', '--lang', 'en', '--currency', 'AUD'), /\tAUD\t/);
  assert.match(found('$5', '--lang', 'es'), /\t\?\t/);
});

test('amounts: the language is told from the script if none is given', () => {
  assert.match(found('84,8 сом'), /\t84\.8\tKGS\t/);
});

test('amounts: a language without words finds nothing and says so', () => {
  const { status, stdout, stderr } = courant(['amounts', '-', '--lang', 'cy'], { input: '$5' });
  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.match(stderr, /no words for money are known in 'cy'/);
});

test('amounts: what is no option is refused', () => {
  assert.equal(courant(['amounts', '-', '--as', 'html']).status, 2);
  assert.equal(courant(['amounts', '-', '--country', 'Canada']).status, 2);
  assert.equal(courant(['amounts', 'missing.txt']).status, 3);
});

test('render: amounts are converted at the rates of the day of publication', (context) => {
  const folder = folderWith(context, { 'bank.csv': bank, 'story.txt': story });
  const { status, stdout, stderr } = courant(
    ['render', 'story.txt', '--convert-to', 'KGS', '--rates', 'bank.csv'], { folder });
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  assert.ok(stdout.includes('<data class="courant-amount" value="1200000000 USD">$1.2 billion</data>'
    + '<span class="courant-converted" title="1&nbsp;USD = 84.8000&nbsp;KGS · as of June 12, 2031 · Bank"> (<span aria-hidden="true">≈&nbsp;</span>'
    + '<span class="courant-hidden">about </span>102 billion&nbsp;som)</span> plan'), stdout);
  assert.ok(stdout.includes('<data class="courant-amount" value="40 USD">$40</data> for it'), stdout);
});

test('render: the sum is in the language of the labels', (context) => {
  const folder = folderWith(context, { 'bank.csv': bank });
  const { stdout } = rendered(['--convert-to', 'KGS', '--rates', join(folder, 'bank.csv'), '--labels-lang', 'ru']);
  assert.match(stdout, /\$1\.2 billion \(≈\u00A0102\u00A0млрд\u00A0сом\) plan/);
});

test('render: direct speech is converted only if asked', (context) => {
  const folder = folderWith(context, { 'bank.csv': bank });
  const args = ['--convert-to', 'KGS', '--rates', join(folder, 'bank.csv')];
  assert.match(rendered(args).stdout, /We paid \$40 for it/);
  assert.match(rendered([...args, '--convert-speech']).stdout, /We paid \$40 \(≈\u00A03,390\u00A0som\) for it/);
});

test('render: without a rate of the day nothing is converted, and why is said', (context) => {
  const folder = folderWith(context, { 'bank.csv': bank });
  const args = ['--convert-to', 'KGS', '--rates', join(folder, 'bank.csv')];
  const old = rendered(args, story.replace('2031-06-12', '2032-01-01'));
  assert.equal(old.status, 0);
  assert.doesNotMatch(old.stdout, /≈/);
  assert.match(old.stderr, /unconverted-amount: amounts are not converted: no rate of USD for 2032-01-01/);
  assert.match(rendered([...args, '--convert-at', 'latest'], story.replace('2031-06-12', '2032-01-01')).stdout, /102 billion/);
  assert.match(rendered(['--convert-to', 'KGS']).stderr, /there are no rates/);
});

test('render: nothing is marked or converted unless it is asked for', () => {
  assert.doesNotMatch(courant(['render', '-'], { input: story }).stdout, /<data/);
});

test('render: the options of conversion are checked', () => {
  assert.equal(rendered(['--convert-to', 'som']).status, 2);
  assert.equal(rendered(['--convert-to', 'KGS', '--convert-at', 'noon']).status, 2);
  assert.equal(rendered(['--convert-to', 'KGS', '--rates', 'missing.csv']).status, 3);
});

test('the table of the corpus has a file for each language that words are known of', () => {
  const list = readFileSync(new URL('../../core/src/amounts/words/languages.inc', import.meta.url), 'utf8');
  const known = [...list.matchAll(/words\/([a-z]+)\.inc/g)].map(([, name]) => name);
  assert.equal(known.length, 31);
  for (const name of known) readFileSync(new URL(`../data/amounts/${name}.txt`, import.meta.url));
});

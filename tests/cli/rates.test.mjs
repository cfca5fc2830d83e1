import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const bank = 'USD 84.80\nEUR 98.41\nRUB 1.19\n';

test('rates: JSON is the default, with every published digit', () => {
  const { status, stdout } = courant(['rates', '-', '--base', 'KGS'], { input: bank });

  assert.equal(status, 0);
  assert.match(stdout, /^\{"courant":1,.*\}\n$/);
  /** @type {{base: string, rates: {code: string, value: string}[]}} */
  const rates = JSON.parse(stdout);
  assert.equal(rates.base, 'KGS');
  assert.deepEqual(rates.rates.map(({ code, value }) => [code, value]), [['USD', '84.80'], ['EUR', '98.41'], ['RUB', '1.19']]);
});

test('rates: HTML has classes and parts, and no article', () => {
  const { stdout } = courant(['rates', '-', '--as', 'html'], { input: `${bank}\nA headline\n\nText of it.\n` });

  assert.match(stdout, /^<section class="courant-rates" part="rates"/);
  assert.doesNotMatch(stdout, /<article/);
});

test('rates: text is aligned', () => {
  assert.equal(courant(['rates', '-', '--as', 'text'], { input: bank }).stdout, 'USD 84.80\nEUR 98.41\nRUB  1.19\n');
});

test('rates: copy without rates is a problem of the input', () => {
  const { status, stdout, stderr } = courant(['rates', '-'], { input: 'A headline\n\nText of it.\n' });

  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^<stdin>: error: missing_field: /);
});

test('rates: --view and --labels-lang shape the HTML', () => {
  const { stdout } = courant(['rates', '-', '--as', 'html', '--view', 'table', '--labels-lang', 'ru'], { input: bank });

  assert.match(stdout, /<table class="courant-rates-table"[^>]*><caption[^>]*>Курсы валют</);
  assert.match(stdout, /84,80/);
});

test('rates: -o writes the file and nothing to standard output', (t) => {
  const folder = folderWith(t, { 'bank.txt': bank });

  const { status, stdout } = courant(['rates', 'bank.txt', '--output', 'rates.json'], { folder });

  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.equal(JSON.parse(readFileSync(join(folder, 'rates.json'), 'utf8')).rates.length, 3);
});

test('rates: a bad row is a warning, unless quiet, and the others are written', () => {
  const input = 'USD 84.80\nEUR abc\nRUB 1.19\n';

  const loud = courant(['rates', '-'], { input });
  const quiet = courant(['rates', '-', '-q'], { input });

  assert.equal(loud.status, 0);
  assert.equal(loud.stderr, "<stdin>:2:5: warning: invalid-rate: 'abc': a rate that is no number above zero; skipped\n");
  assert.equal(quiet.stderr, '');
  assert.equal(JSON.parse(quiet.stdout).rates.length, 2);
});

test('rates: a file that cannot be read or written is told by name', (t) => {
  const folder = folderWith(t, { 'bank.txt': bank });

  const missing = courant(['rates', 'missing.txt'], { folder });
  const unwritable = courant(['rates', 'bank.txt', '-o', 'no/where.json'], { folder });

  assert.equal(missing.status, 3);
  assert.match(missing.stderr, /^courant: cannot read missing\.txt: /);
  assert.equal(unwritable.status, 3);
  assert.match(unwritable.stderr, /^courant: cannot write no\/where\.json: /);
});

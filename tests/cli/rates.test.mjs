import assert from 'node:assert/strict';
import { test } from 'node:test';

import { courant } from './courant.mjs';

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

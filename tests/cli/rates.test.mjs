import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const bank = 'USD 84.80\nEUR 98.41\nRUB 1.19\n';

const history = `date,code,nominal,value,direction,base,source
2031-06-12,USD,1,84.80,local-per-foreign,KGS,Bank
2031-06-12,JPY,10,5.6120,local-per-foreign,KGS,Bank
2031-06-11,USD,1,84.70,local-per-foreign,KGS,Bank
2031-06-10,USD,1,84.50,local-per-foreign,KGS,Bank
2031-06-10,EUR,1,98.00,local-per-foreign,KGS,Bank
`;

/** @typedef {{code: string, value: string, date?: string}} Rate */

/**
 * The rates that the command writes as JSON.
 *
 * @param {string[]} args
 * @returns {{base: string, date: string, source: string, rates: Rate[], history?: {date: string}[]}}
 */
function ratesOf(args, input = history) {
  const { status, stdout, stderr } = courant(['rates', '-', ...args], { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {Rate[]} rates */
const pairs = (rates) => rates.map(({ code, value }) => [code, value]);

test('rates: JSON is the default, with every published digit', () => {
  const { status, stdout } = courant(['rates', '-', '--base', 'KGS'], { input: bank });

  assert.equal(status, 0);
  assert.match(stdout, /^\{"courant":1,.*\}\n$/);
  const rates = JSON.parse(stdout);
  assert.equal(rates.base, 'KGS');
  assert.deepEqual(pairs(rates.rates), [['USD', '84.80'], ['EUR', '98.41'], ['RUB', '1.19']]);
});

test('rates: HTML has classes and parts, and no article', () => {
  const { stdout } = courant(['rates', '-', '--as', 'html'], { input: `${bank}\nA headline\n\nText of it.\n` });

  assert.match(stdout, /^<section class="courant-rates" part="rates"/);
  assert.doesNotMatch(stdout, /<article/);
});

test('rates: text is aligned', () => {
  assert.equal(courant(['rates', '-', '--as', 'text'], { input: bank }).stdout, 'USD 84.80\nEUR 98.41\nRUB  1.19\n');
});

test('rates: CSV is read again without loss', () => {
  const first = courant(['rates', '-', '--as', 'csv'], { input: history });
  const second = courant(['rates', '-', '--as', 'csv'], { input: first.stdout });

  assert.equal(first.status, 0);
  assert.match(first.stdout, /^date,code,nominal,value,buy,sell,change,direction,base,source\n2031-06-12,USD,1,84\.80,,,,local-per-foreign,KGS,Bank\n/);
  assert.equal(first.stdout.split('\n').length, 7);
  assert.equal(second.stdout, first.stdout);
});

test('rates: --codes filters and orders', () => {
  assert.deepEqual(pairs(ratesOf(['--codes', 'JPY,usd']).rates), [['JPY', '5.6120'], ['USD', '84.80']]);
});

test('rates: a code that the rates have not is a warning, unless quiet; none of them an error', () => {
  const some = courant(['rates', '-', '--codes', 'USD,GBP'], { input: history });
  const quiet = courant(['rates', '-', '--codes', 'USD,GBP', '-q'], { input: history });
  const none = courant(['rates', '-', '--codes', 'GBP'], { input: history });

  assert.equal(some.status, 0);
  assert.equal(some.stderr, '<stdin>: warning: unknown_currency: the rates have none of GBP\n');
  assert.equal(quiet.stderr, '');
  assert.equal(quiet.stdout, some.stdout);
  assert.equal(none.status, 1);
  assert.equal(none.stdout, '');
  assert.match(none.stderr, /^<stdin>: error: unknown_currency: /);
});

test('rates: --date takes each currency of its nearest earlier day', () => {
  const rates = ratesOf(['--date', '2031-06-11']);

  assert.equal(rates.date, '2031-06-11');
  assert.deepEqual(rates.rates.map(({ code, value, date }) => [code, value, date]),
    [['USD', '84.70', undefined], ['EUR', '98.00', '2031-06-10']]);
  assert.deepEqual(rates.history?.map(({ date }) => date), ['2031-06-10']);
  assert.equal(ratesOf(['--date', '2031-06-15']).date, '2031-06-12');
});

test('rates: a day before all others, or rates of no day, are a problem of the input', () => {
  const early = courant(['rates', '-', '--date', '2031-06-09'], { input: history });
  const undated = courant(['rates', '-', '--date', '2031-06-12'], { input: bank });

  assert.equal(early.status, 1);
  assert.match(early.stderr, /^<stdin>: error: missing_field: /);
  assert.equal(undated.status, 1);
  assert.match(undated.stderr, /^<stdin>: error: missing_field: /);
});

test('rates: for people the change against the day before is filled in, for programs it is not', () => {
  const args = ['rates', '-', '--codes', 'USD', '--date', '2031-06-11'];

  assert.match(courant([...args, '--as', 'text'], { input: history }).stdout, /^USD 84\.70 \+0\.20\n/);
  assert.match(courant([...args, '--as', 'html'], { input: history }).stdout, /\+0\.20/);
  assert.doesNotMatch(courant([...args, '--as', 'csv'], { input: history }).stdout, /0\.20/);
  assert.doesNotMatch(courant([...args, '--as', 'json'], { input: history }).stdout, /previous|change/);
});

test('rates: a bad row is told with its place, the others are written', () => {
  const input = history.replace('84.80', '84,80');

  const { status, stdout, stderr } = courant(['rates', '-', '--as', 'csv'], { input });

  assert.equal(status, 0);
  assert.match(stderr, /^<stdin>:2:1: warning: invalid-rate: /);
  assert.match(stdout, /2031-06-12,JPY/);
});

test('rates: the format may be named', () => {
  const { status, stderr } = courant(['rates', '-', '--format', 'cnb'], { input: history });

  assert.equal(status, 1);
  assert.match(stderr, /^<stdin>:1:1: error: unknown_format: /);
  assert.equal(courant(['rates', '-', '--format', 'rates-csv'], { input: history }).status, 0);
});

test('rates: -o replaces the file only if there are rates', (t) => {
  const folder = folderWith(t, { 'history.csv': history, 'page.html': '<title>Busy</title>', 'rates.json': 'old' });

  assert.equal(courant(['rates', 'page.html', '-o', 'rates.json'], { folder }).status, 1);
  assert.equal(readFileSync(join(folder, 'rates.json'), 'utf8'), 'old');
  assert.equal(courant(['rates', 'history.csv', '-o', 'rates.json'], { folder }).status, 0);
  assert.equal(JSON.parse(readFileSync(join(folder, 'rates.json'), 'utf8')).source, 'Bank');
});

test('rates: --whole refuses an input that ends early', () => {
  const input = history.slice(0, -10);

  const part = courant(['rates', '-', '--codes', 'USD'], { input });
  const none = courant(['rates', '-', '--codes', 'USD', '--whole'], { input });

  assert.equal(part.status, 0);
  assert.match(part.stderr, /^<stdin>:6:1: warning: incomplete: /);
  assert.equal(none.status, 1);
  assert.equal(none.stdout, '');
  assert.match(none.stderr, /^<stdin>:6:1: error: unexpected_end: /);
  assert.equal(courant(['rates', '-', '--whole'], { input: history }).status, 0);
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

const daily = `<CurrencyRates Name="Daily Exchange Rates" Date="14.06.2031">
<Currency ISOCode="USD"><Nominal>1</Nominal><Value>84,8000</Value></Currency></CurrencyRates>`;
const weekly = `<CurrencyRates Name="Weekly Exchange Rates" Date="07.06.2031">
<Currency ISOCode="USD"><Nominal>1</Nominal><ValidFor>7</ValidFor><Value>84,1000</Value></Currency>
<Currency ISOCode="JPY"><Nominal>10</Nominal><ValidFor>7</ValidFor><Value>5,6127</Value></Currency></CurrencyRates>`;

test('rates: --merge adds what only another file of the source has, with its own day', (context) => {
  const folder = folderWith(context, { 'daily.xml': daily, 'weekly.xml': weekly });
  const { status, stdout, stderr } = courant(['rates', 'daily.xml', '--merge', 'weekly.xml'], { folder });

  assert.equal(status, 0);
  assert.equal(stderr, '');
  /** @type {{date: string, rates: {code: string, value: string, date?: string}[]}} */
  const rates = JSON.parse(stdout);
  assert.equal(rates.date, '2031-06-14');
  assert.deepEqual(
    rates.rates.map(({ code, value, date }) => [code, value, date]),
    [['USD', '84.8000', undefined], ['JPY', '5.6127', '2031-06-07']],
  );
});

test('rates: --merge refuses another source and a file that is not there', (context) => {
  const folder = folderWith(context, { 'daily.xml': daily, 'bank.txt': bank });
  const other = courant(['rates', 'daily.xml', '--merge', 'bank.txt'], { folder });
  const absent = courant(['rates', 'daily.xml', '--merge', 'weekly.xml'], { folder });

  assert.equal(other.status, 1);
  assert.match(other.stderr, /^bank\.txt: error: missing_field: /m);
  assert.equal(other.stdout, '');
  assert.equal(absent.status, 3);
  assert.equal(absent.stdout, '');
});

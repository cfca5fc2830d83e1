import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const bank = `date,code,nominal,value,buy,sell,direction,base,source
2031-06-12,USD,1,84.8000,,,local-per-foreign,KGS,Bank
2031-06-12,EUR,1,98.4100,,,local-per-foreign,KGS,Bank
2031-06-12,JPY,10,5.6120,,,local-per-foreign,KGS,Bank
2031-06-12,CHF,1,,95,97,local-per-foreign,KGS,Bank
2031-06-10,USD,1,84.5000,,,local-per-foreign,KGS,Bank
2031-06-10,KZT,1,0.1634,,,local-per-foreign,KGS,Bank
`;

const central = `date,base,quote,rate
2031-06-12,EUR,USD,1.0417
2031-06-12,EUR,JPY,151.20
`;

/** @param {string[]} args @param {string} [input] */
const convert = (args, input = bank) => courant(['convert', ...args, '--rates', '-'], { input });

/** @param {string[]} args @param {string} [input] */
function converted(args, input) {
  const { status, stdout, stderr } = convert(args, input);
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @param {string[]} args @param {number} code @param {RegExp} complaint @param {string} [input] */
function refuses(args, code, complaint, input) {
  const { status, stdout, stderr } = convert(args, input);
  assert.equal(status, code, args.join(' '));
  assert.equal(stdout, '');
  assert.match(stderr, complaint);
}

test('convert: the result, and below it the rate with its day and source', () => {
  assert.equal(converted(['100', 'USD', 'KGS']), '100 USD = 8480.00 KGS\n1 USD = 84.8000 KGS, 2031-06-12, Bank\n');
});

test('convert: a rate is shown as it was published, with its nominal', () => {
  assert.equal(converted(['1000', 'JPY', 'KGS']), '1000 JPY = 561.20 KGS\n10 JPY = 5.6120 KGS, 2031-06-12, Bank\n');
  assert.equal(converted(['100', 'EUR', 'JPY'], central), '100 EUR = 15120 JPY\n1 EUR = 151.20 JPY, 2031-06-12, Frankfurter\n');
});

test('convert: a pair without the base is crossed through it, with both rates told', () => {
  assert.equal(converted(['100', 'USD', 'EUR']),
    '100 USD ≈ 86.17 EUR\n1 USD = 84.8000 KGS, 2031-06-12, Bank\n1 EUR = 98.4100 KGS, 2031-06-12, Bank\n');
});

test('convert: each rate has its own day', () => {
  assert.equal(converted(['1000', 'KZT', 'USD']),
    '1000 KZT ≈ 1.93 USD\n1 KZT = 0.1634 KGS, 2031-06-10, Bank\n1 USD = 84.8000 KGS, 2031-06-12, Bank\n');
});

test('convert: --date takes the rates of the nearest earlier day', () => {
  assert.equal(converted(['100', 'USD', 'KGS', '--date', '2031-06-11']),
    '100 USD = 8450.00 KGS\n1 USD = 84.5000 KGS, 2031-06-10, Bank\n');
});

test('convert: JSON has decimals as text', () => {
  const stdout = converted(['1234567890123456789.01', 'USD', 'KGS', '--as', 'json']);

  assert.equal(stdout.indexOf('\n'), stdout.length - 1);
  assert.deepEqual(JSON.parse(stdout), {
    courant: 1,
    amount: { value: '1234567890123456789.01', code: 'USD' },
    result: { value: '104691357082469135708.05', code: 'KGS' },
    exact: false,
    source: 'Bank',
    base: 'KGS',
    rates: [{ code: 'USD', nominal: 1, value: '84.8000', direction: 'local-per-foreign', date: '2031-06-12' }],
  });
});

test('convert: the same currency needs no rate', () => {
  assert.equal(converted(['2.3450', 'USD', 'usd']), '2.3450 USD ≈ 2.34 USD\n');
});

test('convert: amounts are read as people write them, where that is clear', () => {
  for (const [written, read] of [
    ['1234.5', '1234.5'], ['1 234,5', '1234.5'], ['1,234.5', '1234.5'], ['1.234,50', '1234.50'], ['1 234', '1234'],
    ['0,5', '0.5'], ['-100', '-100'], ['1234,567', '1234.567'], ['1\u00A0234,5', '1234.5'],
  ]) {
    assert.equal(converted([written, 'USD', 'KGS']).split(' ')[0], read, written);
  }
});

test('convert: an amount that may be two numbers, or is none, is a fault of the command line', () => {
  for (const written of ['1,234', '1.234', '-1,234']) {
    refuses([written, 'USD', 'KGS'], 2, /^courant: AMOUNT takes a number that is clear, e\.g\. 1234 or 1\.2340, not '/);
  }
  for (const written of ['', 'ten', '1e3', '1.2.3', '1 2', '0x10', '--5', '٨٤']) {
    refuses([written, 'USD', 'KGS'], 2, /^courant: /);
  }
  refuses(['9'.repeat(41), 'USD', 'KGS'], 2, /AMOUNT takes a number of at most 40 digits/);
});

test('convert: a result of more than 40 digits is out of range', () => {
  refuses(['9'.repeat(40), 'USD', 'KGS'], 1, /^<stdin>: error: out_of_range: /);
});

test('convert: without a base there is no result, with --base there is', () => {
  const list = 'USD 84.80\nEUR 98.41\n';

  refuses(['100', 'USD', 'EUR'], 1, /^<stdin>: error: missing_field: the rates do not say which currency they are in: add --base, e\.g\. --base KGS\n$/, list);
  assert.equal(converted(['100', 'USD', 'EUR', '--base', 'KGS'], list), '100 USD ≈ 86.17 EUR\n1 USD = 84.80 KGS\n1 EUR = 98.41 KGS\n');
});

test('convert: what the rates lack is told by kind', () => {
  refuses(['1', 'USD', 'GBP'], 1, /^<stdin>: error: unknown_currency: .*GBP\n$/);
  refuses(['1', 'CHF', 'KGS'], 1, /^<stdin>: error: missing_field: .*CHF\n$/);
  refuses(['1', 'EUR', 'KGS', '--date', '2031-06-11'], 1, /^<stdin>: error: missing_field: .*EUR\n$/);
  refuses(['1', 'USD', 'KGS', '--date', '2031-06-09'], 1, /^<stdin>: error: missing_field: .*USD\n$/);
  refuses(['1', 'USD', 'KGS'], 1, /^<stdin>: error: missing_field: /, 'A headline\n\nText of it.\n');
});

test('convert: what is no code, no day, no output or not there is a fault of the command line', () => {
  refuses(['1', 'dollar', 'KGS'], 2, /^courant: FROM takes a currency code of ISO 4217, e\.g\. KGS, not 'dollar'\nTry 'courant convert --help'\.\n$/);
  refuses(['1', 'USD', 'ZZZ'], 2, /TO takes a currency code/);
  refuses(['1', 'USD', 'KGS', '--date', 'tomorrow'], 2, /--date takes a day/);
  refuses(['1', 'USD', 'KGS', '--base', 'som'], 2, /--base takes a currency code/);
  refuses(['1', 'USD', 'KGS', '--format', 'xml'], 2, /--format takes auto, /);
  refuses(['1', 'USD', 'KGS', '--as', 'csv'], 2, /--as takes text or json, not 'csv'/);
  refuses(['1', 'USD'], 2, /TO is required/);
  refuses(['1', '234,5', 'USD', 'KGS'], 2, /^courant: /);
  const { status, stderr } = courant(['convert', '1', 'USD', 'KGS']);
  assert.equal(status, 2);
  assert.match(stderr, /--rates is required/);
});

test('convert: options of reading reach the core', () => {
  const bytes = Buffer.concat([Buffer.from('USD 84.80\n'), Buffer.from([0xd1, 0xee, 0xec]), Buffer.from(' has held on all of Tuesday.\n')]);

  const { status, stdout } = courant(
    ['convert', '1', 'USD', 'KGS', '--rates', '-', '--base', 'KGS', '--format', 'wire', '--content-type', 'text/plain; charset=windows-1251'],
    { input: bytes },
  );

  assert.equal(status, 0);
  assert.equal(stdout, '1 USD = 84.80 KGS\n1 USD = 84.80 KGS\n');
});

test('convert: warnings go to standard error, unless quiet', () => {
  const input = bank.replace('98.4100', 'abc');

  assert.match(convert(['1', 'USD', 'KGS'], input).stderr, /^<stdin>:3:1: warning: invalid-rate: /);
  assert.equal(convert(['1', 'USD', 'KGS', '--quiet'], input).stderr, '');
});

test('convert: --merge completes the rates, --whole refuses those that end early', (t) => {
  const daily = '<CurrencyRates Date="14.06.2031"><Currency ISOCode="USD"><Nominal>1</Nominal><Value>84,8000</Value></Currency></CurrencyRates>';
  const weekly = '<CurrencyRates Date="07.06.2031"><Currency ISOCode="JPY"><Nominal>10</Nominal><Value>5,6127</Value></Currency></CurrencyRates>';
  const folder = folderWith(t, { 'daily.xml': daily, 'weekly.xml': weekly, 'part.xml': weekly.slice(0, -2) });
  const args = ['convert', '100', 'USD', 'JPY', '--rates', 'daily.xml', '--whole', '--merge'];

  const both = courant([...args, 'weekly.xml'], { folder });
  const part = courant([...args, 'part.xml'], { folder });

  assert.equal(both.status, 0, both.stderr);
  assert.equal(both.stdout, '100 USD ≈ 15109 JPY\n1 USD = 84.8000 KGS, 2031-06-14, NBKR\n10 JPY = 5.6127 KGS, 2031-06-07, NBKR\n');
  assert.equal(part.status, 1);
  assert.match(part.stderr, /^part\.xml:\d+:\d+: error: unexpected_end: /);
});

test('convert: files are read and written by name', (t) => {
  const folder = folderWith(t, { 'bank.csv': bank });

  const written = courant(['convert', '100', 'USD', 'KGS', '--rates', 'bank.csv', '-o', 'result.txt'], { folder });
  const missing = courant(['convert', '100', 'USD', 'KGS', '--rates', 'missing.csv'], { folder });
  const unwritable = courant(['convert', '100', 'USD', 'KGS', '--rates', 'bank.csv', '-o', 'no/where'], { folder });

  assert.equal(written.status, 0);
  assert.equal(written.stdout, '');
  assert.match(readFileSync(join(folder, 'result.txt'), 'utf8'), /^100 USD = 8480\.00 KGS\n/);
  assert.equal(missing.status, 3);
  assert.equal(missing.stderr, 'courant: cannot read missing.csv: No such file or directory\n');
  assert.equal(unwritable.status, 3);
});

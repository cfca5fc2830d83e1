/** Compares what the locale layer prints with the Intl of a Node that has the same CLDR. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { availableLocales } from '../../core/src/locale/cldr.mjs';
import { languages, variants, withoutMonths } from '../../core/src/locale/locale_list.mjs';

const repository = new URL('../../', import.meta.url);

/** Where we mean to differ. `ours` turns what Intl prints into what we print. */
const deviations = [
  {
    reason: 'V8 replaces U+202F by a space in dates and times, for old pages; CLDR keeps it',
    kinds: ['long', 'medium', 'short', 'time'],
    ours: (theirs, printed) =>
      printed.replaceAll('\u202F', ' ') === theirs ? printed : theirs,
  },
  {
    reason: 'formatToParts gives direction marks that belong to a sign away as literals',
    kinds: ['symbol'],
    ours: (theirs, printed) => printed.replaceAll('\u200E', '') === theirs ? printed : theirs,
  },
  {
    reason: 'KGS is "сом" in Russian copy, too',
    kinds: ['symbol'],
    ours: (theirs, printed, { locale, value }) =>
      locale.split('-')[0] === 'ru' && value === 'KGS' ? 'сом' : theirs,
  },
];

const integers = ['0', '1', '12', '999', '1000', '1234', '9999', '10000', '12345', '99999',
  '100000', '123456', '1234567', '12345678', '1234567890', '12345678901234567890'];
const fractions = ['', '.5', '.80', '.0000', '.12345678901'];
const decimals = integers.flatMap((integer) =>
  fractions.flatMap((fraction) => [integer + fraction, `-${integer}${fraction}`]))
  .filter((value) => /[1-9]/.test(value) || !value.startsWith('-'));

const dates = [...Array.from({ length: 12 }, (_, month) =>
  `20${30 + month}-${String(month + 1).padStart(2, '0')}-${String(month * 2 + 5).padStart(2, '0')}`),
'1999-12-31', '2000-02-29', '0987-06-01', '9999-11-30'];
const times = Array.from({ length: 24 }, (_, hour) =>
  `${String(hour).padStart(2, '0')}:${String(hour * 7 % 60).padStart(2, '0')}`);
const currencies = ['USD', 'EUR', 'JPY', 'GBP', 'CNY', 'INR', 'KRW', 'RUB', 'KGS', 'KZT', 'UZS',
  'TJS', 'TRY', 'UAH', 'BYN', 'PLN', 'CZK', 'SEK', 'CAD', 'AUD', 'CHF'];

const kinds = { decimal: decimals, long: dates, medium: dates, short: dates, time: times,
  symbol: currencies };

/** What is decided by the language and place alone, without a row of that name. */
const lookups = ['ky-KG', 'ru-KG', 'en-US', 'zh-TW', 'zh-Hant-TW', 'zh-Hans-CN', 'pt-BR',
  'sr-Cyrl-RS', 'no', 'iw', 'es-ES', 'de-DE', 'uz-Latn-UZ', 'ar-SA'];

/**
 * Regions whose numbers no row of their language has. Each would cost a row, and few pages are in
 * them: English on the continent, French in Luxembourg, Italian in Switzerland …
 */
const regionsWithoutRow = [
  'en-AT', 'en-BE', 'en-CH', 'en-DE', 'en-DK', 'en-ES', 'en-FR', 'en-GE', 'en-ID', 'en-IT', 'en-NL',
  'en-PL', 'en-RO', 'en-SI', 'es-CR', 'it-CH', 'ms-BN', 'ms-ID', 'pt-AO', 'ru-UA', 'sw-CD', 'ta-MY',
  'ta-SG', 'ur-IN',
];

/** A language without month names has only its short dates from CLDR. */
const kindsOf = (locale) => Object.entries(kinds).filter(([kind]) =>
  !['long', 'medium'].includes(kind) || !withoutMonths.includes(locale.split('-')[0]));

const formatters = new Map();
function formatter(kind, locale, value) {
  const fractionDigits = kind === 'decimal' ? (value.split('.')[1] ?? '').length : value;
  const key = [kind, locale, kind === 'decimal' || kind === 'symbol' ? fractionDigits : ''].join();
  if (!formatters.has(key)) formatters.set(key, make(kind, locale, fractionDigits));
  return formatters.get(key);
}

function make(kind, locale, detail) {
  if (kind === 'decimal') {
    return new Intl.NumberFormat(locale,
      { minimumFractionDigits: detail, maximumFractionDigits: detail });
  }
  if (kind === 'symbol') {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: detail });
  }
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory', timeZone: 'UTC', ...(kind === 'time' ? { timeStyle: 'short' } : { dateStyle: kind }),
  });
}

function intl({ kind, locale, value }) {
  const format = formatter(kind, locale, value);
  if (kind === 'decimal') return format.format(value);
  if (kind === 'symbol') {
    return format.formatToParts(1).find(({ type }) => type === 'currency').value;
  }
  return format.format(new Date(kind === 'time' ? `2031-06-12T${value}Z` : `${value}T12:00Z`));
}

function findTool() {
  const tool = ['dev', 'release'].map((preset) =>
    fileURLToPath(new URL(`build/${preset}/tests/courant_locale_dump`, repository))).find(existsSync);
  assert.ok(tool, 'courant_locale_dump is not built: cmake --build --preset dev');
  return tool;
}

function print(cases) {
  const input = cases.map(({ kind, locale, value }) => `${kind}\t${locale}\t${value}\n`).join('');
  const { status, stdout, stderr } = spawnSync(findTool(), { input, encoding: 'utf8',
    maxBuffer: 1 << 26 });
  assert.equal(status, 0, stderr);
  return stdout.split('\n').slice(0, -1);
}

const expected = (item, printed) => deviations.filter(({ kinds: of }) => of.includes(item.kind))
  .reduce((text, { ours }) => ours(text, printed, item), intl(item));

/** The cases that print anything else than Intl, deviations apart. */
function differences(cases) {
  assert.equal(process.versions.cldr, '48.0', 'the judge must have the CLDR of the table');
  const printed = print(cases);
  assert.equal(printed.length, cases.length);
  return cases.map((item, index) => ({ ...item, ours: printed[index],
    theirs: expected(item, printed[index]) })).filter(({ ours, theirs }) => ours !== theirs);
}

test('locale: numbers, dates, times and signs are those of Intl', () => {
  const cases = [...languages, ...variants, ...lookups].flatMap((locale) => kindsOf(locale)
    .flatMap(([kind, values]) => values.map((value) => ({ kind, locale, value }))));
  assert.ok(cases.length >= 20_000, `only ${cases.length} cases`);

  const found = differences(cases);

  assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
});

test('locale: numbers are those of Intl in every region but the listed', () => {
  const regions = availableLocales().filter((tag) => /^[a-z]{2}-([A-Z]{2}|[0-9]{3})$/.test(tag) &&
    languages.includes(tag.slice(0, 2)));
  const cases = regions.flatMap((locale) => decimals.map((value) =>
    ({ kind: 'decimal', locale, value })));

  const found = new Set(differences(cases).map(({ locale }) => locale));

  assert.deepEqual([...found].sort(), regionsWithoutRow);
});

/** Compares what the locale layer prints with the Intl of a Node that has the same CLDR. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { availableLocales } from '../../core/src/locale/cldr.mjs';
import { currencies } from '../../core/src/locale/locale_fields.mjs';
import { browserCurrencies } from '../../core/src/locale/generate_names.mjs';
import {
  languages, variants, withoutNamesInBrowser, withoutWords,
} from '../../core/src/locale/locale_list.mjs';
import { listedCodes } from '../../core/src/money/generate_currencies.mjs';
import { intl } from './locale_intl.mjs';
import { print } from './locale_printer.mjs';

const isRussianSom = (locale, code) => locale.split('-')[0] === 'ru' && code === 'KGS';

const signsBesideNames = {
  'el GRD': '\u00A0Δρχ', 'et EEK': '\u00A0kr', 'it ITL': 'ITL\u00A0', 'tr TRY': '₺',
  'pt PTE': '\u00A0\u200B',
};

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
    reason: 'KGS is "сом" in Russian copy, too: the press of Kyrgyzstan writes no code',
    kinds: ['symbol', 'money', 'money change', 'compact money'],
    ours: (theirs, printed, { locale, value }) => isRussianSom(locale, value.split(' ').at(-1))
      ? theirs.replace('KGS', 'сом') : theirs,
  },
  {
    reason: 'ICU adds the sign to the name of a currency that has a pattern of its own in CLDR',
    kinds: ['named money'],
    ours: (theirs, printed, { locale, value }) =>
      theirs.replace(signsBesideNames[`${locale.split('-')[0]} ${value.split(' ')[1]}`] ?? '', ''),
  },
];

const integers = ['0', '1', '12', '999', '1000', '1234', '9999', '10000', '12345', '99999',
  '100000', '123456', '1234567', '12345678', '1234567890', '12345678901234567890'];
const fractions = ['', '.5', '.80', '.0000', '.12345678901'];
const isNegativeZero = (value) => value.startsWith('-') && !/[1-9]/.test(value);
const withSigns = (values) => values.flatMap((value) => [value, `-${value}`])
  .filter((value) => !isNegativeZero(value));
const decimals = withSigns(integers.flatMap((integer) =>
  fractions.map((fraction) => integer + fraction)));
const percentages = withSigns(['0', '0.00', '0.35', '12.5', '100', '1234.50', '1234567']);

/** Numbers around every step of rounding, of units and of plural forms. */
const mantissas = ['1', '1.04', '1.05', '1.5', '1.95', '2', '2.5', '3', '4.4', '5', '7', '9.949',
  '9.95', '9.995', '9.9995'];
const shifted = (mantissa, exponent) => {
  const [integer, fraction = ''] = mantissa.split('.');
  const digits = (integer + fraction).padEnd(exponent + 1, '0');
  const end = exponent + 1;
  return end < digits.length ? `${digits.slice(0, end)}.${digits.slice(end)}` : digits;
};
const counts = ['10', '11', '12', '14', '20', '21', '22', '25', '100', '101', '102', '103', '111',
  '121', '234'];
const large = [
  ...['0', '0.00', '0.004', '0.0456', '0.949', '0.95', '0.999', '0.10', '-0.10', '-1', '-12.5'],
  ...['-999', '-1000', '-1500', '-999500', '-5000000', '-12345678901', '-123456789012345678'],
  ...mantissas.flatMap((mantissa) => Array.from({ length: 19 }, (_, exponent) =>
    shifted(mantissa, exponent))),
  ...counts.flatMap((count) => [3, 6, 9, 12].map((zeros) => count + '0'.repeat(zeros))),
  ...['999999', '99950', '999500000', '123456789012345678901', '1000000000000000000000'],
];

const dates = [...Array.from({ length: 12 }, (_, month) =>
  `20${30 + month}-${String(month + 1).padStart(2, '0')}-${String(month * 2 + 5).padStart(2, '0')}`),
'1999-12-31', '2000-02-29', '0987-06-01', '9999-11-30'];
const times = Array.from({ length: 24 }, (_, hour) =>
  `${String(hour).padStart(2, '0')}:${String(hour * 7 % 60).padStart(2, '0')}`);

const pairs = (amounts, codes) => codes.flatMap((code) => amounts.map((amount) =>
  `${amount} ${code}`));
const amounts = withSigns(['0', '1', '84.80', '1234.5', '123456.789', '1234567']);
/** Whole numbers of every plural form, and their like with visible zeros and fractions. */
const plurals = withSigns(['0', '1', '2', '3', '4', '5', '6', '7', '10', '11', '12', '14', '19', '20',
  '21', '22', '25', '100', '101', '102', '103', '111', '112', '1000', '1000000', '2000000', '0.0',
  '1.0', '1.00', '2.0', '5.00', '0.1', '0.2', '1.1', '1.5', '2.1', '2.5', '0.11', '1.11', '21.21',
  '10.10', '5.12']);
/** In the order of the table: formatting each in every locale takes no second. */
const listed = listedCodes();

const kinds = {
  decimal: decimals, change: withSigns(['0', '0.00', '0.05', '1234.5']),
  percent: percentages, 'percent change': percentages,
  compact: large, 'long compact': large, 'compact change': ['0', '12', '12345', '-12345'],
  money: pairs(amounts, currencies), 'money change': pairs(['0', '1.5', '-1.5'], currencies),
  'code money': pairs(['84.80', '-1234.5'], ['KGS', 'USD']),
  'named money': [...pairs(plurals, ['USD', 'KGS']), ...pairs(['1', '2', '5'], listed)],
  'compact money': pairs(['0', '5.25', '-1234', '999999', '102345678901', '-1234567890123456'],
    currencies),
  symbol: currencies, name: listed,
  long: dates, medium: dates, short: dates, time: times,
};

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

/** A language without words has only its short dates and numbers from CLDR. */
const kindsOf = (locale) => Object.entries(kinds).filter(([kind]) =>
  !['long', 'medium', 'long compact'].includes(kind) || !withoutWords.includes(locale.split('-')[0]));

const expected = (item, printed) => deviations.filter(({ kinds: of }) => of.includes(item.kind))
  .reduce((text, { ours }) => ours(text, printed, item), intl(item));

/** The cases that print anything else than Intl, deviations apart. */
function differences(cases, tool) {
  assert.equal(process.versions.cldr, '48.0', 'the judge must have the CLDR of the table');
  const printed = print(cases, tool);
  return cases.map((item, index) => ({ ...item, ours: printed[index],
    theirs: expected(item, printed[index]) })).filter(({ ours, theirs }) => ours !== theirs);
}

test('locale: numbers, money, names, dates, times and signs are those of Intl', (context) => {
  const cases = [...languages, ...variants, ...lookups].flatMap((locale) => kindsOf(locale)
    .flatMap(([kind, values]) => values.map((value) => ({ kind, locale, value }))));
  assert.ok(cases.length >= 20_000, `only ${cases.length} cases`);

  const found = differences(cases);

  context.diagnostic(`${cases.length} cases, ${found.length} differences`);
  assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
});

test('locale: the names in the browser are those of Intl', (context) => {
  const named = [...languages, ...variants].filter((locale) =>
    !withoutNamesInBrowser.includes(locale.split('-')[0]));
  const cases = named.flatMap((locale) => [
    ...browserCurrencies.map((value) => ({ kind: 'name', locale, value })),
    ...pairs(plurals, browserCurrencies).map((value) => ({ kind: 'named money', locale, value })),
  ]);

  const found = differences(cases, 'courant_browser_locale_dump');

  context.diagnostic(`${cases.length} cases, ${found.length} differences`);
  assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
});

test('locale: the browser shows codes where it has no names', () => {
  const cases = [['et', 'USD'], ['vi', 'USD'], ['ru', 'CHF'], ['uz-Cyrl', 'KGS']]
    .map(([locale, value]) => ({ kind: 'name', locale, value }));

  assert.deepEqual(print(cases, 'courant_browser_locale_dump'), ['USD', 'USD', 'CHF', 'KGS']);
});

test('locale: numbers are those of Intl in every region but the listed', (context) => {
  const regions = availableLocales().filter((tag) => /^[a-z]{2}-([A-Z]{2}|[0-9]{3})$/.test(tag) &&
    languages.includes(tag.slice(0, 2)));
  const cases = regions.flatMap((locale) => decimals.map((value) =>
    ({ kind: 'decimal', locale, value })));

  const found = new Set(differences(cases).map(({ locale }) => locale));

  context.diagnostic(`${cases.length} cases in ${regions.length} regions`);
  assert.deepEqual([...found].sort(), regionsWithoutRow);
});

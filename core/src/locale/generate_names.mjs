/**
 * Writes names.inc and browser_names.inc from CLDR: `node core/src/locale/generate_names.mjs`. They
 * have the names of currencies in the rows of locales.inc, as names.hpp describes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { listedCodes } from '../money/generate_currencies.mjs';
import { joinForms } from './alternatives.mjs';
import { cldrVersion, readLocale } from './cldr.mjs';
import { makeRows } from './generate_locales.mjs';
import { withoutNamesInBrowser } from './locale_list.mjs';
import { categoriesOf, pluralRule } from './plural_rules.mjs';
import { literal } from './source_text.mjs';

/** The currencies that are asked for most where Courant started, and in the world. */
export const browserCurrencies =
  ['USD', 'EUR', 'RUB', 'KGS', 'KZT', 'CNY', 'GBP', 'JPY', 'TRY', 'UZS'];

const languageOf = (tag) => tag.split('-')[0];
const currenciesOf = new Map();

function namesOf(tag, code) {
  if (!currenciesOf.has(tag)) currenciesOf.set(tag, readLocale(tag).currencies);
  return currenciesOf.get(tag)[code] ?? {};
}

/** The forms of a name, that of the name alone first where it is not the singular. */
function entryOf(tag, code) {
  const names = namesOf(tag, code);
  if (!names.displayName) return '';
  const categories = categoriesOf(pluralRule(tag));
  const other = names['displayName-count-other'] ?? names.displayName;
  const forms = categories.map((category) => names[`displayName-count-${category}`] ?? other);
  const singular = forms[categories.includes('one') ? categories.indexOf('one') : forms.length - 1];
  if (names.displayName === singular) return joinForms(forms);
  return joinForms([names.displayName, ...forms], true);
}

/** The row whose names a regional one shares. Another script shares none. */
const sharedTag = (tag) =>
  (/-[A-Z][a-z]{3}/.test(tag) || tag === languageOf(tag) ? undefined : languageOf(tag));

/** The entries of a row; those that it shares are left out, and separators after the last. */
function lineOf(tag, codes) {
  const shared = sharedTag(tag);
  const entries = codes.map((code) => {
    const entry = entryOf(tag, code);
    const isShared = shared && entry === entryOf(shared, code) &&
      pluralRule(tag) === pluralRule(shared);
    return isShared ? '' : entry;
  });
  return entries.join('|').replace(/\|+$/, '');
}

/** Each line once, the empty one first, and the lines of each row. */
function makeLines(codes, hasNames) {
  const { languageRows, variantRows } = makeRows();
  const lineFor = (tag) => (tag && hasNames(tag) ? lineOf(tag, codes) : '');
  const rows = [...languageRows, ...variantRows].map(({ tag }) =>
    ({ own: lineFor(tag), shared: lineFor(sharedTag(tag)) }));
  // Sorted, lines of one script stand together and compress better.
  const lines = [...new Set(['', ...rows.flatMap(({ own, shared }) => [own, shared])])].sort();
  if (lines.length > 256) throw new Error('more lines than a byte can count');
  return { lines, rows: rows.map(({ own, shared }) => [lines.indexOf(own), lines.indexOf(shared)]) };
}

/** A long line is spread over several literals, whole entries in each. */
function spread(line) {
  const parts = [''];
  for (const entry of line.split(/(?<=\|)/)) {
    if (parts.at(-1).length + entry.length > 90) parts.push('');
    parts[parts.length - 1] += entry;
  }
  return parts.map(literal).join('\n     ');
}

const head = (codes, rows) => [
  `// Made by generate_names.mjs from CLDR ${cldrVersion} (© Unicode, Inc., Unicode-3.0).`,
  '// Do not edit.\n',
  '// clang-format off',
  '// The currencies of each line.',
  `constexpr std::string_view name_codes =\n     ${spread(codes.join(''))};\n`,
  '// The line of each row of locales.inc, and the one that has what it leaves out.',
  '// NOLINTBEGIN(modernize-use-designated-initializers)',
  'constexpr NameLines name_rows[] = {',
  ...rows.map(([own, shared]) => `    {${own}, ${shared}},`),
  '};',
  '// NOLINTEND(modernize-use-designated-initializers)\n',
];

/** The text of names.inc: all names in all languages. */
export function generateNames() {
  const codes = listedCodes();
  const { lines, rows } = makeLines(codes, () => true);
  return [
    ...head(codes, rows),
    'constexpr std::string_view name_lines[] = {',
    // Sized, since Clang gives up measuring so much text while it compiles.
    ...lines.map((line) => `    {${spread(line)}sv},`),
    '};',
    '// clang-format on\n',
  ].join('\n');
}

/** The text of browser_names.inc, in which one text of lines is smaller than a table of them. */
export function generateBrowserNames() {
  const { lines, rows } = makeLines(browserCurrencies, (tag) =>
    !withoutNamesInBrowser.includes(languageOf(tag)));
  return [
    ...head(browserCurrencies, rows),
    'constexpr std::string_view name_lines =',
    `${lines.map((line) => `    ${spread(`${line}\n`)}`).join('\n')};`,
    '// clang-format on\n',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('names.inc', import.meta.url), generateNames());
  writeFileSync(new URL('browser_names.inc', import.meta.url), generateBrowserNames());
}

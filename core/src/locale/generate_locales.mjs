/**
 * Writes locales.inc from CLDR: `node core/src/locale/generate_locales.mjs`. The tables are made of
 * texts whose lines are found by number, since those compress best; tables.hpp says how to read them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import {
  availableLocales, cldrVersion, likelySubtags, rightToLeftScripts,
} from './cldr.mjs';
import { fieldsOf, readingFields, usualSigns } from './locale_fields.mjs';
import { aliases, languages, variants, worldwide } from './locale_list.mjs';
import { literal } from './source_text.mjs';

/** Field of a locale → the table that its values are in. */
const tables = {
  quotationMarks: 'quotation_marks_lines', numberFormat: 'number_format_lines',
  longDate: 'date_lines', mediumDate: 'date_lines', shortDate: 'date_lines', time: 'time_lines',
  months: 'month_lines', shortMonths: 'short_month_lines', dayPeriods: 'day_period_lines',
  currencySigns: 'currency_lines', patterns: 'pattern_lines', pluralRule: 'plural_lines',
  compact: 'compact_lines',
};

const tableComments = {
  quotation_marks_lines: 'Open, close, inner open, inner close.',
  number_format_lines:
    'Decimal, group, minus, zero, first grouped length, later group size; money\'s own signs.',
  date_lines: 'CLDR date patterns.',
  time_lines: 'CLDR time patterns.',
  month_lines: 'Months beside a day.',
  short_month_lines: 'Their short forms, or the cuts that make them.',
  day_period_lines: 'Morning and afternoon, or a name for each hour.',
  currency_lines: 'Code and sign where it is not the usual one; a code alone is its own sign.',
  pattern_lines: 'Money, negative, compact, percent, with a name.',
  plural_lines: 'Plural rules.',
  compact_lines: 'Compact units, short and long.',
};

const fieldNames = Object.keys(tables);
const byCodeUnit = (a, b) => (a < b ? -1 : Number(a > b));
const unique = (items) => [...new Set(items)].sort(byCodeUnit);
const likely = likelySubtags();

const subtagsOf = (tag) => {
  const [, language, script = '', region = ''] = tag.match(
    /^([a-z]+)(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|[0-9]{3}))?$/) ?? [];
  return { language, script, region };
};
const likelyOf = (tag) => subtagsOf(likely[tag] ?? '');
const regionalTags = Object.keys(likely).map(subtagsOf)
  .filter(({ script, region }) => region && !script);

/** Regions where `language` is written in `script` though it is not its usual one. */
const regionsOf = (language, script) => regionalTags
  .filter((tag) => tag.language === language &&
    likelyOf(`${language}-${tag.region}`).script === script)
  .map(({ region }) => region);

/** How well `row` serves a locale with `fields` whose numbers it writes. */
const fitness = (row, fields) => fieldNames.filter((name) =>
  row.fields[name] === fields[name]).length + 10 * Number(row.fields.shortDate === fields.shortDate);

const misleads = (fields, other) =>
  fields.numberFormat !== other.numberFormat || fields.shortDate !== other.shortDate;

/**
 * Adds to each row the scripts and regions that it serves. A region without a row of its own goes to
 * the row that writes numbers as it does and agrees with it in most else; but it is left to the row
 * of all other regions if that one's numbers and short dates can be read in the same way.
 */
function assignPlaces(rows) {
  for (const row of rows) {
    const { language, script, region } = subtagsOf(row.tag);
    row.language = language;
    row.places = script ? [script, ...regionsOf(language, script)] : [region].filter(Boolean);
    if (worldwide.includes(row.tag)) row.places = ['*'];
  }
  const available = availableLocales();
  const defaults = languages.map((tag) => `${tag}-${likelyOf(tag).region}`);
  for (const tag of unique([...available, ...defaults])) {
    const { language, script, region } = subtagsOf(tag);
    const candidates = rows.filter((row) => row.language === language && !subtagsOf(row.tag).script);
    const isTaken = rows.some((row) => row.tag === tag || row.language === language &&
      row.places.includes(region));
    if (!region || script || candidates.length < 2 || isTaken) continue;
    const fields = readingFields(available.includes(tag) ? tag : language);
    const others = candidates.find((row) => row.places.includes('*')) ??
      candidates.find((row) => row.tag === language);
    const [best = others] = candidates.filter((row) =>
      row.fields.numberFormat === fields.numberFormat)
      .sort((a, b) => fitness(b, fields) - fitness(a, fields));
    if (misleads(best.fields, others.fields)) best.places.push(region);
  }
}

/**
 * One row per language, then one per line of places. A language whose other regions have a row of
 * their own has a second row for those that are served by its first.
 */
export function makeRows() {
  const makeRow = (tag) => ({ tag, fields: fieldsOf(tag) });
  const languageRows = languages.map(makeRow);
  const variantRows = variants.map(makeRow);
  assignPlaces([...languageRows, ...variantRows]);
  const needLine = languageRows.filter(({ language }) =>
    variantRows.some((row) => row.language === language && row.places.includes('*')));
  const aliasRows = Object.entries(aliases).map(([code, tag]) =>
    ({ ...languageRows.find((row) => row.tag === tag), language: code }));
  return { languageRows: [...languageRows, ...aliasRows], variantRows: [...variantRows, ...needLine] };
}

/** The scripts that run from right to left, and the languages, with regions where only there. */
function rightToLeftLines() {
  const scripts = rightToLeftScripts();
  const known = new Set(availableLocales().map((tag) => tag.split('-')[0]).filter((tag) =>
    tag !== 'und'));
  const used = availableLocales().map((tag) => subtagsOf(tag).script || likelyOf(tag).script)
    .filter((script) => scripts.includes(script));
  const ofLanguage = (language) => {
    if (scripts.includes(likelyOf(language).script)) return [language];
    const regions = scripts.flatMap((script) => regionsOf(language, script));
    return regions.length > 0 ? [[language, ...unique(regions)].join(' ')] : [];
  };
  return unique([...used, ...[...known].flatMap(ofLanguage)]).map((line) => line.toLowerCase());
}

const quoted = (line) => `    ${literal(`${line}\n`)}`;

const textOf = (name, comment, lines) =>
  `// ${comment}\nconstexpr char ${name}[] =\n${lines.map(quoted).join('\n')};\n`;

/** The lines of each table, the most used ones first: small numbers compress better. */
function makeTables(rows) {
  const made = {};
  for (const table of unique(Object.values(tables))) {
    const fields = fieldNames.filter((field) => tables[field] === table);
    const used = rows.flatMap((row) => fields.map((field) => row.fields[field]));
    const count = (line) => used.filter((other) => other === line).length;
    made[table] = unique(used).sort((a, b) => count(b) - count(a));
    if (made[table].length > 256) throw new Error(`${table} has more lines than a byte can count`);
  }
  return made;
}

const rowText = (row, made) => {
  const indices = fieldNames.map((field) => made[tables[field]].indexOf(row.fields[field]));
  return `    {${indices.join(', ')}},`;
};

/** The text of locales.inc. */
export function generateLocales() {
  const { languageRows, variantRows } = makeRows();
  const rows = [...languageRows, ...variantRows];
  const made = makeTables(rows);
  const variantLines = variantRows.map(({ language, places }) =>
    [language, ...places].join(' ').toLowerCase());
  return [
    `// Made by generate_locales.mjs from CLDR ${cldrVersion} (© Unicode, Inc., Unicode-3.0).`,
    '// Do not edit.\n',
    '// clang-format off',
    '// The languages of the first rows, two letters each.',
    `constexpr std::string_view language_codes = "${languageRows.map(({ language }) => language).join('')}";\n`,
    textOf('variant_lines', 'Language, and scripts or regions, of each row after those.',
      variantLines),
    textOf('right_to_left_lines', 'Scripts, languages, and languages with some regions.',
      rightToLeftLines()),
    '// Code and usual sign.',
    `constexpr std::string_view usual_currencies = "${usualSigns()}";\n`,
    ...Object.entries(made).map(([table, lines]) => textOf(table, tableComments[table], lines)),
    '// NOLINTBEGIN(modernize-use-designated-initializers): a table, with the columns of Locale.',
    'constexpr Locale rows[] = {',
    ...rows.map((row) => rowText(row, made)),
    '};',
    '// NOLINTEND(modernize-use-designated-initializers)',
    '// clang-format on\n',
  ].join('\n');
}

const path = fileURLToPath(new URL('locales.inc', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, generateLocales());

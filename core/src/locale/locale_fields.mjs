/** Turns the CLDR data of one locale into the short texts that tables.hpp describes. */
import { dayPeriodRules, readLocale, zeroDigit } from './cldr.mjs';
import { compactUnits } from './compact_fields.mjs';
import { withoutWords } from './locale_list.mjs';
import { moneySeparators, patternFields } from './money_fields.mjs';
import { pluralRule } from './plural_rules.mjs';

/**
 * The currencies whose signs are kept: the most traded ones, those of the region that Courant
 * started in, and their neighbours'. Any other currency is shown by its code.
 */
export const currencies = [
  ...['USD', 'EUR', 'JPY', 'GBP', 'CNY', 'AUD', 'CAD', 'CHF', 'INR', 'KRW', 'SEK', 'NOK', 'DKK'],
  ...['MXN', 'TRY', 'BRL', 'PLN', 'CZK', 'HUF', 'RON', 'BGN', 'ILS', 'VND', 'RUB', 'KGS', 'KZT'],
  ...['UZS', 'TJS', 'UAH', 'BYN', 'AZN', 'GEL', 'AMD', 'MNT'],
];

/** Our own choices, where news copy has a firm usage that CLDR lacks. */
const ownSigns = { ru: { KGS: 'сом' } };

/** « and » stand off from what they enclose by a no-break space in French, which CLDR leaves out. */
function quotationMarks(language, { delimiters }) {
  const spaced = (mark) => mark.replace(/[«‹]/, '$&\u00A0').replace(/[»›]/, '\u00A0$&');
  const marks = ['quotationStart', 'quotationEnd', 'alternateQuotationStart',
    'alternateQuotationEnd'].map((name) => delimiters[name]);
  return (language === 'fr' ? marks.map(spaced) : marks).join('|');
}

/**
 * Decimal, group, minus, zero digit, integer digits that make a group, size of later groups; decimal
 * and group of money if they are others. The plus is as the minus: marks before it, if any.
 */
function numberFormat({ numbers }) {
  const system = numbers.defaultNumberingSystem;
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const { decimal, group, minusSign, plusSign } = symbols;
  if (minusSign.replace(/[-\u2212]$/, '+') !== plusSign) throw new Error(`unknown plus ${plusSign}`);
  const pattern = numbers[`decimalFormats-numberSystem-${system}`].standard;
  const laterGroups = { '#,##0.###': 3, '#,##,##0.###': 2 }[pattern];
  if (!laterGroups) throw new Error(`unknown decimal pattern ${pattern}`);
  const firstGrouped = 3 + Number(numbers.minimumGroupingDigits);
  return [decimal, group, minusSign, zeroDigit(system), firstGrouped, laterGroups,
    ...moneySeparators(symbols)].join('|');
}

/** The text of a pattern that has no other fields than `letters`, which dates.cpp knows. */
function patternText(pattern, letters) {
  const text = pattern._value ?? pattern;
  const fields = text.replace(/'[^']*'/g, '').match(/[A-Za-z]/g) ?? [];
  if (!fields.every((letter) => letters.includes(letter))) throw new Error(`unknown field: ${text}`);
  return text;
}

function datePatterns(language, { dateFormats, eras }) {
  const pattern = (style) =>
    // An era can only be ours: it is part of the text.
    patternText(dateFormats[style], 'GyMd').replace('G', `'${eras.eraAbbr['1']}'`);
  const short = pattern('short');
  if (!withoutWords.includes(language)) {
    return { long: pattern('long'), medium: pattern('medium'), short };
  }
  const fullYear = short.replace('yy', 'y');
  return { long: fullYear, medium: fullYear, short };
}

/** Joined names. Twelve that differ in the number alone are one with "#" in its place. */
function joinedMonths(months) {
  const names = Object.values(months);
  const template = names[0].replace('1', '#');
  const isNumbered = names.every((name, index) => name === template.replace('#', index + 1));
  return isNumbered ? template : names.join('|');
}

/**
 * Short names as cuts of the long ones, if they are that: a character each, '3' for the first three
 * code points, 'C' for three and a full stop.
 */
function cutsOf(wide, abbreviated) {
  const cuts = Object.keys(wide).map((month) => {
    const stem = abbreviated[month].replace(/\.$/, '');
    if (!wide[month].startsWith(stem)) return '';
    const length = [...stem].length;
    return String.fromCharCode((stem === abbreviated[month] ? 0x30 : 0x40) + length);
  });
  return cuts.includes('') ? null : cuts.join('');
}

/** The names that `patterns` use; what no pattern mentions is left out. */
function monthNames({ months: { format } }, patterns) {
  const wide = joinedMonths(format.wide);
  const abbreviated = joinedMonths(format.abbreviated);
  const isUsed = (width) => patterns.some((pattern) => new RegExp(`(^|[^M])M{${width}}([^M]|$)`)
    .test(pattern));
  const needsShort = isUsed(3);
  const cuts = needsShort && !wide.includes('#') ? cutsOf(format.wide, format.abbreviated) : null;
  return {
    months: isUsed(4) || cuts ? wide : '',
    shortMonths: needsShort ? cuts ?? abbreviated : '',
  };
}

/** The name of the period that each hour falls into, for patterns with B. */
function hourlyNames(language, names) {
  const hourOf = (time) => Number(time.slice(0, 2));
  const periods = Object.entries(dayPeriodRules(language)).filter(([, rule]) => rule._from);
  return Array.from({ length: 24 }, (_, hour) => {
    const [name] = periods.find(([, { _from, _before }]) =>
      hourOf(_from) < hourOf(_before)
        ? hourOf(_from) <= hour && hour < hourOf(_before)
        : hour >= hourOf(_from) || hour < hourOf(_before));
    return names[name];
  }).join('|');
}

/**
 * The spelling with plain spaces where there is one, as Intl prints it, too. Heirs of English have
 * its plain spelling even where their own pattern is another, hence the comparison.
 */
function timePattern({ timeFormats }) {
  const pattern = patternText(timeFormats.short, 'HhmaB');
  const plain = timeFormats['short-alt-ascii'];
  return plain === pattern.replace('\u202F', ' ') ? plain : pattern;
}

function dayPeriods(language, gregorian) {
  const names = gregorian.dayPeriods.format.abbreviated;
  const pattern = timePattern(gregorian);
  if (pattern.includes('a')) return `${names.am}|${names.pm}`;
  return pattern.includes('B') ? hourlyNames(language, names) : '';
}

const root = readLocale('und').currencies;
const signOf = (code, from) => from[code]?.symbol ?? code;

/** Code and sign of the currencies that have a sign in the root locale. */
export const usualSigns = () => currencies.filter((code) => signOf(code, root) !== code)
  .map((code) => code + signOf(code, root)).join('|');

/** The same for those that a locale writes in another way; a code alone is its own sign. */
function unusualSigns(language, own) {
  const choice = (code) => ownSigns[language]?.[code] ?? signOf(code, own);
  return currencies.filter((code) => choice(code) !== signOf(code, root))
    .map((code) => (choice(code) === code ? code : code + choice(code))).join('|');
}

/** The units of short and of long compact numbers; no long ones where those are the same. */
function compactNumbers(language, { numbers }, rule) {
  const { short, long } = numbers[`decimalFormats-numberSystem-${numbers.defaultNumberingSystem}`];
  const [shortUnits, longUnits] = [short, long].map(({ decimalFormat }) =>
    compactUnits(decimalFormat, rule));
  const hasLong = longUnits !== shortUnits && !withoutWords.includes(language);
  return hasLong ? `${shortUnits};${longUnits}` : shortUnits;
}

/** What tells which row of its language serves a locale. @param {string} tag of an available locale */
export function readingFields(tag, data = readLocale(tag)) {
  const language = tag.split('-')[0];
  const patterns = datePatterns(language, data.gregorian);
  return {
    quotationMarks: quotationMarks(language, data),
    numberFormat: numberFormat(data),
    longDate: patterns.long,
    mediumDate: patterns.medium,
    shortDate: patterns.short,
    time: timePattern(data.gregorian),
    ...monthNames(data.gregorian, Object.values(patterns)),
    dayPeriods: dayPeriods(language, data.gregorian),
    currencySigns: unusualSigns(language, data.currencies),
  };
}

/** All of a locale that has a row. @param {string} tag */
export function fieldsOf(tag) {
  const data = readLocale(tag);
  const rule = pluralRule(tag);
  return {
    ...readingFields(tag, data),
    patterns: patternFields(data, rule),
    pluralRule: rule,
    compact: compactNumbers(tag.split('-')[0], data, rule),
  };
}

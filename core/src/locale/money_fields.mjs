/** Turns the CLDR patterns of money and percentages into the lines that tables.hpp describes. */
import { joinForms } from './alternatives.mjs';
import { categoriesOf } from './plural_rules.mjs';

const groupSizes = { '#,##0': '3', '#,##,##0': '2' };

/** What a pattern has for its number: fraction digits are given by the number itself. */
const numberPlace = /#[#,]*0(\.00)?/;

/**
 * The pattern with "0" for a number that is grouped as decimals are, "3" for one in groups of three
 * though decimals are not.
 */
function shortPattern(pattern, decimalPattern) {
  const [place] = pattern.match(numberPlace);
  const sizeOf = (text) => groupSizes[text.replace(/\..*/, '')];
  const own = sizeOf(place);
  const usual = sizeOf(decimalPattern);
  if (!own || (own !== usual && own !== '3')) throw new Error(`unknown groups: ${pattern}`);
  const short = pattern.replace(numberPlace, own === usual ? '0' : '3');
  if (/[1-24-9|']/.test(short)) throw new Error(`unknown pattern: ${pattern}`);
  return short;
}

/**
 * Where a currency sign stands beside a compact number, that is its compact pattern without the
 * unit. Millions, or hundreds of them, have a unit everywhere.
 */
function compactPattern({ short }, units, positive) {
  const counts = ['1000000-count-other', '100000000-count-other'];
  const count = counts.find((name) => short?.standard[name].includes('¤'));
  if (!count) return positive;
  const [pattern] = short.standard[count].split(';');
  const [unit] = units[count].split(';');
  if (!pattern.includes(unit)) throw new Error(`unknown compact pattern ${pattern}`);
  return pattern.replace(unit, positive.includes('3') ? '3' : '0');
}

/** The sign is joined by our own rule, which is that of CLDR as long as no locale has another. */
function checkSpacing({ currencySpacing: { beforeCurrency, afterCurrency } }) {
  for (const { currencyMatch, surroundingMatch, insertBetween } of [beforeCurrency, afterCurrency]) {
    const spacing = [currencyMatch, surroundingMatch, insertBetween].join(' ');
    if (spacing !== '[[:^S:]&[:^Z:]] [:digit:] \u00A0') throw new Error(`unknown spacing ${spacing}`);
  }
}

/** Amount and name of a currency in each plural form: "0 ¤". */
function namePattern(currencyFormats, rule) {
  const patternOf = (category) => currencyFormats[`unitPattern-count-${category}`] ??
    currencyFormats['unitPattern-count-other'];
  return joinForms(categoriesOf(rule).map((category) =>
    patternOf(category).replace('{0}', '0').replace('{1}', '¤')));
}

/** Money, negative money and compact money if they are no consequence of it, percent, named money. */
export function patternFields({ numbers }, rule) {
  const system = numbers.defaultNumberingSystem;
  const formats = numbers[`currencyFormats-numberSystem-${system}`];
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const decimals = numbers[`decimalFormats-numberSystem-${system}`];
  const decimalPattern = decimals.standard;
  checkSpacing(formats);
  const [positive, negative = ''] = formats.standard.split(';')
    .map((pattern) => shortPattern(pattern, decimalPattern));
  const compact = compactPattern(formats, decimals.short.decimalFormat, positive);
  const percent = shortPattern(numbers[`percentFormats-numberSystem-${system}`].standard,
    decimalPattern).replace('%', symbols.percentSign);
  return [positive, negative === `-${positive}` ? '' : negative,
    compact === positive ? '' : compact, percent, namePattern(formats, rule)].join('|');
}

/** Decimal and group sign of money where they are others than those of decimals. */
export function moneySeparators({ currencyDecimal, currencyGroup, decimal, group }) {
  if (!currencyDecimal && !currencyGroup) return [];
  return [currencyDecimal ?? decimal, currencyGroup ?? group];
}

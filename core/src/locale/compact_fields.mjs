/** Turns the compact number patterns of CLDR into the units that compact.cpp reads. */
import { joinForms } from './alternatives.mjs';
import { categoriesOf, categoryOf } from './plural_rules.mjs';

const leastExponent = 3;

/** Powers of ten are one digit in the tables. */
const digitOf = (exponent) => exponent.toString(36);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Numbers of `digits` integer digits as a compact form shows them: one digit has one decimal. */
function shownNumbers(digits) {
  const integers = range(10 ** (digits - 1), Math.min(10 ** digits - 1, 10 ** (digits - 1) + 1199));
  const decimals = digits === 1 ? range(11, 99).map((tenths) => String(tenths / 10)) : [];
  return [...integers.map(String), ...decimals];
}

/** The categories that numbers of `digits` digits have; beyond the greatest pattern, of more, too. */
function reachedCategories(rule, digits, isGreatest) {
  const numbers = shownNumbers(digits);
  if (isGreatest) numbers.push(...shownNumbers(digits + 1), '1000000', '2000000');
  return new Set(numbers.map((number) => categoryOf(rule, number)));
}

/** Quotation marks off; "#" would hide the digits of a negative pattern, of which one zero says all. */
const plainText = (pattern) => pattern.replaceAll("'", '').replace(/0+/, '0');

/**
 * What stands around the digits: "K" behind them, "elfu 0" before them. A language that puts the
 * minus elsewhere than in front has it at its place, "elfu -0". Text without digits is "=text".
 */
function affixesOf(pattern) {
  const [positive, negative] = pattern.split(';').map(plainText);
  const text = negative ?? positive;
  if (!text.includes('0')) return `=${text}`;
  if (/[1-9/|=]/.test(text)) throw new Error(`marks in compact pattern ${pattern}`);
  return text.startsWith('0') ? text.slice(1) : text;
}

/** The pattern of one power of ten: what it divides by, and its forms by category. */
function readUnit(patterns, exponent, isGreatest, rule) {
  const patternOf = (count) => patterns[`1${'0'.repeat(exponent)}-count-${count}`];
  const other = patternOf('other');
  if (other === '0') return null;
  const digits = other.match(/0+/)[0].length;
  const reached = reachedCategories(rule, digits, isGreatest);
  const forms = Object.fromEntries([...reached].map((category) =>
    [category, affixesOf(patternOf(category) ?? other)]));
  const exactlyOne = affixesOf(patternOf('1') ?? patternOf(categoryOf(rule, '1')) ?? other);
  if (digits === 1) forms.exactlyOne = exactlyOne;
  return { exponent, divisor: exponent - digits + 1, forms };
}

const continues = (unit, next) => unit?.divisor === next.divisor && Object.entries(next.forms)
  .every(([category, text]) => (unit.forms[category] ?? text) === text);

/** Forms that no number has are those that join best. */
function unitText({ exponent, divisor, forms }, categories) {
  const { exactlyOne, ...byCategory } = forms;
  const some = byCategory.other ?? Object.values(byCategory)[0];
  const all = categories.map((category) => byCategory[category] ?? some);
  const one = byCategory.one ?? some;
  const hasExactlyOne = exactlyOne !== undefined && exactlyOne !== one;
  if (hasExactlyOne) all.push(exactlyOne);
  const head = exponent === divisor ? '' : `/${digitOf(divisor)}`;
  return digitOf(exponent) + head + joinForms(all, hasExactlyOne);
}

/**
 * The units of a locale: the power of ten from which on each is used, what it divides by if that is
 * another ("/9"), its affixes in each plural form; one form more is for the number 1 alone.
 *
 * @param {Record<string, string>} patterns @param {string} rule of plurals
 */
export function compactUnits(patterns, rule) {
  const units = [];
  const exponents = Object.keys(patterns).map((key) => key.match(/^10*/)[0].length - 1);
  const greatest = Math.max(...exponents);
  for (const exponent of range(leastExponent, greatest)) {
    const unit = readUnit(patterns, exponent, exponent === greatest, rule);
    if (!unit) continue;
    const last = units.at(-1);
    if (continues(last, unit)) last.forms = { ...unit.forms, ...last.forms };
    else units.push(unit);
  }
  return units.map((unit) => unitText(unit, categoriesOf(rule))).join('|');
}

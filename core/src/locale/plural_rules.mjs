/** The plural rules of CLDR in the short form that plurals.hpp reads. */
import { pluralRules } from './cldr.mjs';

const allRules = pluralRules();

/** Our numbers have no compact exponent e when a form is chosen. */
const withoutExponent = (relation) => relation !== 'e = 0';
const neverTrue = (relation) => relation === 'e != 0..5';

/** "v = 0 and i % 10 = 2..4 or …" → "v=0&i%10=2-4/…" */
function shortCondition(condition) {
  const alternatives = condition.split(' or ').map((text) => text.split(' and '))
    .filter((relations) => !relations.some(neverTrue))
    .map((relations) => relations.filter(withoutExponent).join('&'));
  return alternatives.join('/').replace(/ /g, '').replace(/!=/g, '!').replace(/\.\./g, '-');
}

/**
 * The clauses of a locale, each after the first letter of its category, in the order of CLDR.
 * What none of them holds of is "other".
 *
 * @param {string} tag
 */
export function pluralRule(tag) {
  const rules = allRules[tag] ?? allRules[tag.split('-')[0]] ?? {};
  const clauses = Object.entries(rules)
    .map(([name, text]) => [name.replace('pluralRule-count-', ''), text.split('@')[0].trim()])
    .filter(([category]) => category !== 'other')
    .map(([category, condition]) => category[0] + shortCondition(condition));
  return clauses.join('|');
}

const categories = { z: 'zero', o: 'one', t: 'two', f: 'few', m: 'many' };
const clausesOf = (rule) => rule.split('|').filter(Boolean);

/** The categories that `rule` tells apart: their number and order are those of the forms. */
export const categoriesOf = (rule) =>
  [...clausesOf(rule).map(([letter]) => categories[letter]), 'other'];

/** The operands of UTS 35 for a number in plain notation. */
function operandsOf(plain) {
  const [integer, fraction = ''] = plain.split('.');
  const trimmed = fraction.replace(/0+$/, '');
  return { n: trimmed ? NaN : Number(integer), i: Number(integer), v: fraction.length,
    f: Number(fraction), t: Number(trimmed) };
}

function holds(relation, operands) {
  const [, operand, , modulus, sign, ranges] = relation.match(/^(.)(%(\d+))?([=!])(.+)$/);
  const value = modulus ? operands[operand] % Number(modulus) : operands[operand];
  const isIn = ranges.split(',').map((range) => range.split('-').map(Number))
    .some(([first, last = first]) => first <= value && value <= last);
  return isIn === (sign === '=');
}

/** The category of a number, which is not negative and in plain notation. */
export function categoryOf(rule, plain) {
  const operands = operandsOf(plain);
  const found = clausesOf(rule).find((clause) => clause.slice(1).split('/')
    .some((relations) => relations.split('&').every((relation) => holds(relation, operands))));
  return found ? categories[found[0]] : 'other';
}

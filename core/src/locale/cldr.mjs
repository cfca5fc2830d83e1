/**
 * Reads the pinned CLDR JSON packages. Their "full" files hold every inherited value, so parents
 * matter for lookup only.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const cldrVersion = '48.0.0';

const require = createRequire(import.meta.url);

/** @param {string} name of an npm package, whose version must be the pinned one */
function folderOf(name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (version !== cldrVersion) throw new Error(`${name} is ${version}, not ${cldrVersion}`);
  return dirname(manifest);
}

const folders = new Map();
const supplements = new Map();

/** A file that concerns all locales, read once. @param {string} path in cldr-core */
function readCore(path) {
  if (!supplements.has(path)) supplements.set(path, readJson('cldr-core', path));
  return supplements.get(path);
}

/** @param {string} name of a package @param {string} path of a file in it */
function readJson(name, path) {
  if (!folders.has(name)) folders.set(name, folderOf(name));
  return JSON.parse(readFileSync(join(folders.get(name), path), 'utf8'));
}

/** @param {string} tag of an available locale, e.g. "zh-Hant" */
export function readLocale(tag) {
  const file = (name, part) => readJson(name, `main/${tag}/${part}.json`).main[tag];
  const { numbers } = file('cldr-numbers-full', 'numbers');
  const { currencies } = file('cldr-numbers-full', 'currencies').numbers;
  const { gregorian } = file('cldr-dates-full', 'ca-gregorian').dates.calendars;
  const { delimiters } = file('cldr-misc-full', 'delimiters');
  return { numbers, currencies, gregorian, delimiters };
}

export const availableLocales = () =>
  readCore('availableLocales.json').availableLocales.full;

/** Tag → tag with its likely script and region, e.g. "zh-TW" → "zh-Hant-TW". */
export const likelySubtags = () =>
  readCore('supplemental/likelySubtags.json').supplemental.likelySubtags;

/** The first digit of a numbering system, e.g. "০" of beng. Digits differ in their last byte alone. */
export function zeroDigit(numberingSystem) {
  const { numberingSystems } = readCore('supplemental/numberingSystems.json')
    .supplemental;
  const [zero, ...others] = [...numberingSystems[numberingSystem]._digits].map((digit) =>
    Buffer.from(digit));
  const isRun = others.every((digit, index) => digit.subarray(0, -1).equals(zero.subarray(0, -1)) &&
    digit.at(-1) === zero.at(-1) + index + 1);
  if (!isRun) throw new Error(`the digits of ${numberingSystem} are no run`);
  return zero.toString();
}

/** Tag → plural rules of cardinal numbers, "pluralRule-count-one" → condition. Some have none. */
export const pluralRules = () =>
  readCore('supplemental/plurals.json').supplemental['plurals-type-cardinal'];

/** The periods of a day that a language tells apart: name → {_from, _before} or {_at}. */
export const dayPeriodRules = (language) =>
  readCore('supplemental/dayPeriods.json').supplemental.dayPeriodRuleSet[language];

/** The scripts that run from right to left, by code. */
export function rightToLeftScripts() {
  const { scriptMetadata } = readCore('scriptMetadata.json');
  return Object.keys(scriptMetadata).filter((script) => scriptMetadata[script].rtl === 'YES');
}

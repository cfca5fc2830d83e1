// What the elements take, for the page and for a server that renders for it.

/**
 * What an attribute takes. A list: one of these words, the first unless it says so. A string or a
 * number: anything, with this as the default. `false`: to be there is to be true.
 *
 * @typedef {string | number | false | readonly string[]} Kind
 */

/** What all elements have, beside `lang`: when their source is fetched, and for how long it is kept. */
export const common = /** @type {const} */ ({ keep: false, loading: ['eager', 'lazy'] });

/** Attributes and what each takes. */
export const articleKinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  item: '',
  base: '',
  zone: '',
  rates: '',
  'convert-to': '',
  'convert-at': ['publication', 'latest'],
  'convert-speech': ['off', 'on'],
  country: '',
  show: '',
  'heading-level': 2,
  typography: ['repair', 'source'],
  'news-rules': ['on', 'off'],
  images: ['https', 'same-origin', 'none'],
  links: ['untrusted', 'own'],
});

export const ratesKinds = /** @type {const} */ ({
  src: '',
  history: '',
  format: 'auto',
  base: '',
  zone: '',
  codes: '',
  view: ['list', 'table', 'inline', 'ticker', 'chart'],
  change: ['absolute', 'percent', 'none'],
  inverse: false,
  digits: 0,
  refresh: 0,
  'max-age': 0,
  picker: false,
  remember: false,
  'news-rules': ['on', 'off'],
});

export const converterKinds = /** @type {const} */ ({
  rates: '',
  format: 'auto',
  base: '',
  zone: '',
  codes: '',
  from: '',
  to: '',
  amount: '',
  digits: 0,
  'max-age': 0,
});

export const feedKinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  limit: 0,
  view: ['headlines', 'cards', 'full'],
  'item-href': '',
  zone: '',
  show: '',
  'heading-level': 2,
  images: ['https', 'same-origin', 'none'],
  links: ['untrusted', 'own'],
});

/**
 * The attributes that an element observes.
 *
 * @param {Record<string, Kind>} kinds
 */
export function observedNames(kinds) {
  return [...Object.keys(kinds), ...Object.keys(common), 'lang'];
}

/**
 * What is asked of the core.
 *
 * @typedef {[name: string, value: string][]} Options
 */

/**
 * All that decides what shows; what is always asked beats attributes of the same names. The core passes over attributes that are not its business, such as `src`.
 *
 * @param {string} language Of the text around the element.
 * @param {Options} fixed
 * @param {string[]} names Of attributes.
 * @param {(name: string) => string | null} valueOf An attribute.
 * @returns {Options}
 */
export function optionsFrom(language, fixed, names, valueOf) {
  /** @type {Options} */
  const options = [['context-lang', language], ...fixed];
  for (const name of names) {
    const value = valueOf(name);
    if (value !== null && !fixed.some(([known]) => known === name)) options.push([name, value]);
  }
  return options;
}

/** @returns {Options} What rates always ask. */
export function ratesOptions() {
  return [
    ['subject', 'rates'],
    ['wanted', 'rates'],
  ];
}

/**
 * @param {string} language Of the page: dates are for its readers.
 * @param {number} pages How many times `limit` are shown.
 * @returns {Options}
 */
export function feedOptions(language, pages) {
  return [
    ['subject', 'feed'],
    ['wanted', 'articles'],
    ['labels-lang', language],
    ['pages', String(pages)],
  ];
}

/**
 * What an article asks that is to convert the sums in it.
 *
 * @param {(name: string) => string | null | undefined} valueOf An attribute of the element that the rates are taken from.
 * @returns {Options}
 */
export function amountsOptions(valueOf) {
  /** @type {Options} */
  const options = [['find-amounts', 'on']];
  for (const name of ['format', 'base']) {
    const value = valueOf(name);
    if (value) options.push([`rates-${name}`, value]);
  }
  return options;
}

/** What says how the rates of another element are to be read. */
const readingOptions = ['format', 'base', 'zone', 'codes', 'news-rules', 'max-age'];

/**
 * @param {(name: string) => string | null | undefined} valueOf An attribute of the element that the rates are taken from.
 * @returns {Options}
 */
export function conversionOptions(valueOf) {
  /** @type {Options} */
  const options = [
    ['subject', 'conversion'],
    ['wanted', 'rates'],
  ];
  for (const name of readingOptions) {
    const value = valueOf(name);
    if (value) options.push([name, value]);
  }
  return options;
}

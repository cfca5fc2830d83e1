// Fills our elements in the HTML of others.

import { CourantError } from '../errors.js';
import { fill, tags } from './element.js';
import { findElements } from './markup.js';

/** @import { Source } from '../source.js' */
/** @import { Companions } from '../task.js' */
/** @import { Place } from './element.js' */
/** @import { Found } from './markup.js' */

/**
 * What an address leads to; null: it is left to the browser.
 *
 * @typedef {string | Uint8Array | Source | Response | null} Loaded
 */

/**
 * @typedef {Place & { load?: (address: string, tag: string) => Loaded | Promise<Loaded> }} FillSettings
 *   `load` is asked once for each address, absolute if `url` is known. It decides what is fetched: a page
 *   that others write may name any address. Without it, only sources that stand in the page are read.
 */

/**
 * An element that was left as it was: the browser shows it.
 *
 * @typedef {object} Unfilled
 * @property {string} tag
 * @property {number} offset Of its attributes in the HTML, in UTF-16 code units.
 * @property {string} message
 * @property {unknown} [cause]
 */

/**
 * Puts into each element of ours in `html` what it shows. All else stays, to the last character: what
 * cannot be filled with certainty is left to the browser.
 *
 * @param {string} html A page or a part of one.
 * @param {FillSettings} [settings]
 * @returns {Promise<{ html: string, filled: number, unfilled: Unfilled[] }>}
 */
export async function fillElements(html, settings = {}) {
  const { found, base } = findElements(html, (name) => Object.hasOwn(tags, name));
  const page = new Page(found, settings, base);
  /** @type {Unfilled[]} */
  const unfilled = [];
  let filled = 0;
  let result = '';
  let at = 0;
  const take = (/** @type {number} */ end) => {
    result += html.slice(at, end);
    at = end;
  };
  for (const element of found) {
    try {
      const { before, after, state } = await page.fill(element);
      take(element.nameEnd);
      result += ` data-state="${state}"`;
      take(element.start);
      result += before;
      take(element.end);
      result += after;
      filled += 1;
    } catch (cause) {
      unfilled.push({ tag: element.tag, offset: element.nameEnd, message: messageOf(cause), cause });
    }
  }
  take(html.length);
  return { html: result, filled, unfilled };
}

/** @param {unknown} cause */
function messageOf(cause) {
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * @param {Record<string, Promise<Source> | null | undefined>} companions
 * @returns {Promise<Companions>}
 */
async function settled(companions) {
  const names = Object.keys(companions);
  const sources = await Promise.all(Object.values(companions));
  return Object.fromEntries(names.map((name, index) => [name, sources[index] ?? undefined]));
}

/** The sources of a page. */
class Page {
  #found;
  #settings;
  #base;
  /** @type {Map<string, Promise<Source>>} */
  #loads = new Map();

  /**
   * @param {Found[]} found
   * @param {FillSettings} settings
   * @param {string} [base]
   */
  constructor(found, settings, base) {
    this.#found = found;
    this.#settings = settings;
    this.#base = base === undefined ? settings.url : absolute(base, settings.url);
    // At the same time: none waits for the others.
    for (const element of found) {
      for (const name of [tags[element.tag].source, ...tags[element.tag].companions]) {
        if (!problemOf(element)) this.#read(element, name)?.catch(() => {});
      }
    }
  }

  /**
   * @param {Found} element
   * @throws {CourantError} Why it is left as it is.
   */
  async fill(element) {
    const problem = problemOf(element);
    if (problem) throw left(problem);
    const { tag, attributes, language, inline } = element;
    const { source: name, companions: names } = tags[tag];
    const linked = this.#linkedTo(element);
    const isItsSource = linked && name === 'rates';
    const reading = this.#sourceOf(isItsSource ? linked : element);
    if (!reading) throw left('it names no source');
    /** @type {Record<string, Promise<Source> | null | undefined>} */
    const companions = Object.fromEntries(names.map((second) => [second, this.#read(element, second)]));
    if (linked && !isItsSource) {
      companions.rates = this.#sourceOf(linked);
      companions.history = this.#read(linked, 'history');
    }
    const valueOf = (/** @type {string} */ key) => attributes.get(key) ?? null;
    const linkedValueOf = (/** @type {string} */ key) => linked?.attributes.get(key) ?? null;
    const place = { ...this.#settings, language: language || this.#settings.language };
    // Rates show without their history, too; a browser may have more luck with it.
    return fill({ tag, valueOf, inline, linked: linkedValueOf }, await reading, await settled(companions), place);
  }

  /**
   * The element of the page that `element` takes its rates from.
   *
   * @param {Found} element
   */
  #linkedTo({ attributes }) {
    const address = attributes.get('rates')?.trim() ?? '';
    if (!address.startsWith('#')) return undefined;
    const linked = this.#found.find((other) => other.attributes.get('id') === address.slice(1));
    if (!linked || problemOf(linked)) throw left(`there is no ${address} to take rates from`);
    return linked;
  }

  /** @param {Found} element */
  #sourceOf(element) {
    const { inline } = element;
    const reading = this.#read(element, tags[element.tag].source);
    return reading ?? (inline && Promise.resolve({ ...inline, url: this.#base }));
  }

  /**
   * @param {Found} element
   * @param {string} name Of the attribute with the address.
   */
  #read({ tag, attributes }, name) {
    const written = attributes.get(name)?.trim();
    if (!written || written.startsWith('#')) return null;
    const address = absolute(written, this.#base);
    const reading = this.#loads.get(address) ?? this.#load(address, tag);
    this.#loads.set(address, reading);
    return reading;
  }

  /**
   * @param {string} address
   * @param {string} tag
   * @returns {Promise<Source>}
   */
  async #load(address, tag) {
    const loaded = (await this.#settings.load?.(address, tag)) ?? null;
    if (loaded === null) throw left(`'${address}' is left to the browser`);
    if (typeof loaded === 'string' || loaded instanceof Uint8Array) return { content: loaded, url: address };
    if (!('arrayBuffer' in loaded)) return loaded;
    if (!loaded.ok || loaded.status === 204) {
      throw new CourantError({ code: 'http_status', status: loaded.status, message: `${address} answered ${loaded.status}` });
    }
    const content = new Uint8Array(await loaded.arrayBuffer());
    return { content, contentType: loaded.headers.get('content-type') ?? '', url: loaded.url || address };
  }
}

/** @param {Found} element */
function problemOf({ tag, problem, end }) {
  if (end < 0) return 'its end is not certain';
  return tags[tag].isLight || !/^it stands in <[pa]>$/.test(problem) ? problem : '';
}

/** @param {string} message */
function left(message) {
  return new CourantError({ code: 'missing_field', message });
}

/**
 * @param {string} address
 * @param {string | undefined} base
 */
function absolute(address, base) {
  try {
    return new URL(address, base).href;
  } catch {
    return address; // As it is written: `load` may know what to do with it.
  }
}

// Finds our elements in the HTML of others.

import { isData } from '../elements/inline-source.js';
import { decodeAttribute } from './text.js';
import { attributesIn, readTokens } from './tokens.js';

/** @import { Source } from '../source.js' */
/** @import { Token } from './tokens.js' */

/**
 * An element of ours in a page.
 *
 * @typedef {object} Found
 * @property {string} tag
 * @property {number} nameEnd Where its attributes begin,
 * @property {number} start its children,
 * @property {number} end and its end tag.
 * @property {Map<string, string>} attributes
 * @property {string} language Of the text around it.
 * @property {Source | null} inline
 * @property {string} problem Why nothing can be put into it; empty: something can.
 */

/**
 * An element that has begun.
 *
 * @typedef {object} Open
 * @property {string} name
 * @property {string} language
 * @property {'' | 'svg' | 'math'} foreign Of which of the two it is a part, if of any.
 * @property {number} floor How far down the open elements end tags reach,
 * @property {number} tableFloor those of tables,
 * @property {number} inlineFloor and those of what is no block: browsers pass over them in an open block.
 * @property {string} obstacle What ends early, or goes astray, when a block stands in it.
 * @property {boolean} isInert
 * @property {Found} [found]
 * @property {boolean} isOurs It or one around it is one of ours.
 */

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Start tags that end a paragraph. */
const blocks = new Set(
  ('address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup ' +
    'hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp').split(' '),
);
/** What stands in them does not touch what stands around them. */
const boundaries = new Set(['object', 'marquee', 'applet', 'template']);
/** The same, but elsewhere than in a table browsers pass over them. */
const cells = new Set(['td', 'th', 'caption']);
const rows = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr']);
/** What HTML calls special. */
const special = new Set([...blocks, ...boundaries, ...cells, ...rows, 'body', 'button', 'colgroup', 'head', 'html', 'select']);
/** Start tags that end SVG and MathML. */
const breakouts = new Set(
  ('b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var').split(' '),
);
/** Where a block, or another link, is moved elsewhere. */
const obstacles = new Set(['p', 'a', 'nobr', 'button', 'select', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup']);

/** @type {Open} */
const outside = { name: '', language: '', foreign: '', floor: 0, tableFloor: 0, inlineFloor: 0, obstacle: '', isInert: false, isOurs: false };

/**
 * The elements named `tags` in `html` that do not stand in one another, in order.
 *
 * @param {string} html
 * @param {(tag: string) => boolean} isOurs
 * @returns {{ found: Found[], base: string | undefined }} With the address that links start from, if it
 *   is said.
 */
export function findElements(html, isOurs) {
  const finder = new Finder(isOurs);
  readTokens(html, (token) => finder.take(token), () => finder.top.foreign !== '');
  // They may take the place of all else.
  if (finder.hasFrames) for (const found of finder.found) found.problem = 'the page is one of frames';
  return { found: finder.found, base: finder.base };
}

/** Follows which elements are open. What a parser would mend is not known here: then nothing is filled. */
class Finder {
  #isOurs;
  /** @type {Open[]} */
  #open = [];
  /** The places of those of a name. @type {Map<string, number[]>} */
  #places = new Map();
  /** @type {Found[]} */
  found = [];
  /** @type {string | undefined} */
  base;
  hasFrames = false;

  /** @param {(tag: string) => boolean} isOurs */
  constructor(isOurs) {
    this.#isOurs = isOurs;
  }

  get top() {
    return this.#open.at(-1) ?? outside;
  }

  /** @param {Token} token */
  take(token) {
    if (token.isEnd) this.#close(token);
    else this.#begin(token);
  }

  /** @param {Token} token */
  #begin(token) {
    const { name } = token;
    if (breakouts.has(name)) this.#leaveForeign();
    if (blocks.has(name) && this.top.obstacle === 'p' && !this.top.foreign) this.#pop('p', undefined);
    if (name === 'script') this.#takeScript(token);
    if (name === 'frameset') this.hasFrames = true;
    const attributes = attributesIn(token.attributes);
    if (name === 'base') this.base ??= decodeAttribute(attributes.get('href') ?? '') ?? undefined;
    const isClosed = voids.has(name) || token.text !== undefined || (this.top.foreign && token.attributes.endsWith('/'));
    if (isClosed) return;
    const around = this.top;
    const isOurs = this.#isOurs(name) && !around.foreign;
    const found = isOurs && !around.isOurs && !around.isInert ? this.#find(token, attributes) : undefined;
    const foreign = foreignIn(name, around.foreign);
    // HTML in a drawing or a formula.
    const isIsland = around.foreign !== '' && foreign === '';
    const isBoundary = boundaries.has(name) || (cells.has(name) && rows.has(around.name));
    const kept = isBoundary ? '' : around.obstacle && isIsland ? around.foreign : around.obstacle;
    // Older parsers pass over most of what stands in a list of options.
    const inner = around.obstacle === 'select' ? 'select' : obstacles.has(name) ? name : kept;
    const place = this.#open.length;
    this.#open.push({
      name,
      language: decodeAttribute(attributes.get('lang') ?? '') || (attributes.has('lang') ? '' : around.language),
      foreign,
      floor: isBoundary || isIsland ? place : around.floor,
      tableFloor: boundaries.has(name) || isIsland ? place : around.tableFloor,
      inlineFloor: special.has(name) || isIsland ? place : around.inlineFloor,
      obstacle: inner,
      isInert: around.isInert || name === 'template',
      isOurs: around.isOurs || isOurs,
      found,
    });
    const places = this.#places.get(name);
    if (places) places.push(place);
    else this.#places.set(name, [place]);
  }

  #leaveForeign() {
    while (this.top.foreign) this.#pop(this.top.name, undefined);
  }

  /**
   * @param {Token} token
   * @param {Map<string, string>} written
   * @returns {Found}
   */
  #find({ name, nameEnd, end }, written) {
    const { language, obstacle } = this.top;
    /** @type {Map<string, string>} */
    const attributes = new Map();
    let problem = obstacle && `it stands in <${obstacle}>`;
    for (const [key, value] of written) {
      const decoded = decodeAttribute(value);
      if (decoded === null) problem = `a character reference in '${key}' is not known`;
      else attributes.set(key, decoded);
    }
    if (attributes.has('data-state')) problem = 'it is filled already';
    const found = { tag: name, nameEnd, start: end, end: -1, attributes, language, inline: null, problem };
    this.found.push(found);
    return found;
  }

  /** @param {Token} token */
  #close({ name, start }) {
    if (name === 'p' || name === 'br') this.#leaveForeign();
    const { floor, tableFloor, inlineFloor } = this.top;
    const place = this.#places.get(name)?.at(-1) ?? -1;
    const reach = rows.has(name) ? tableFloor : special.has(name) ? floor : Math.max(floor, inlineFloor);
    if (place >= reach) this.#pop(name, start);
  }

  /**
   * Ends the innermost element of a name, and all in it. Where something in one of ours was not closed,
   * what is put in might go astray: then its end is not certain.
   *
   * @param {string} name
   * @param {number | undefined} place Of its end tag.
   */
  #pop(name, place) {
    const { top } = this;
    for (let entry = this.#open.pop(); entry; entry = this.#open.pop()) {
      this.#places.get(entry.name)?.pop();
      if (entry.name !== name) continue;
      if (entry.found && entry === top && place !== undefined) entry.found.end = place;
      return;
    }
  }

  /** @param {Token} token */
  #takeScript({ attributes, text = '' }) {
    const { found } = this.top;
    const type = decodeAttribute(attributesIn(attributes).get('type') ?? '') ?? '';
    if (found && !found.inline && isData({ type })) found.inline = { content: parsedText(text), contentType: type };
  }
}

/** Elements of SVG and MathML with HTML in them. */
const islands = { svg: ['foreignobject', 'desc', 'title'], math: ['mi', 'mo', 'mn', 'ms', 'mtext'] };

/**
 * @param {string} name
 * @param {Open['foreign']} around
 * @returns {Open['foreign']}
 */
function foreignIn(name, around) {
  if (name === 'svg' || name === 'math') return name;
  return around && islands[around].includes(name) ? '' : around;
}

/**
 * Text as a parser gives it on.
 *
 * @param {string} text
 */
function parsedText(text) {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

/**
 * The source among the children of an element.
 *
 * @param {string} children HTML.
 * @returns {Source | null}
 */
export function inlineSourceOf(children) {
  const { found } = findElements(`<x->${children}</x->`, (tag) => tag === 'x-');
  return found[0].inline;
}

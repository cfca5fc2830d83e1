// Attribute ↔ property, as HTML does it: the attribute is the state, a property mirrors it.

import { common, observedNames } from './kinds.js';

/** @import { Kind } from './kinds.js' */

/**
 * @template {string} Name
 * @typedef {Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<PropertyName<Tail>>}` : Name} PropertyName
 */

/**
 * @template {Kind} K
 * @typedef {K extends readonly string[] ? K[number] : K extends number ? number
 *   : K extends false ? boolean : string} Value
 */

/**
 * @template {Record<string, Kind>} Kinds
 * @typedef {{ -readonly [Name in keyof Kinds & string as PropertyName<Name>]: Value<Kinds[Name]> }} Properties
 */

/**
 * @param {string} name Of an attribute, e.g. "heading-level".
 * @returns {string} Of its property, e.g. "headingLevel".
 */
export function propertyName(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

/**
 * The value of an attribute; its default if it is absent or says something unknown.
 *
 * @param {Element} element
 * @param {string} name
 * @param {Kind} kind
 */
export function readAttribute(element, name, kind) {
  const written = element.getAttribute(name)?.trim();
  if (kind === false) return written !== undefined;
  if (typeof kind === 'string') return written ?? kind;
  if (typeof kind === 'number') return /^[0-9]+$/.test(written ?? '') ? Number(written) : kind;
  return written !== undefined && kind.includes(written) ? written : kind[0];
}

/**
 * Sets an attribute; null, undefined and false remove it.
 *
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
export function writeAttribute(element, name, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * `Base` with a property for each attribute in `kinds` and of all elements. They and `lang` are observed.
 *
 * @template {abstract new (...args: any[]) => HTMLElement} BaseClass
 * @template {Record<string, Kind>} Kinds
 * @param {BaseClass} Base
 * @param {Kinds} own
 * @returns {BaseClass & { observedAttributes: string[] } &
 *   (abstract new (...args: any[]) => Properties<Kinds & typeof common>)}
 */
export function withAttributes(Base, own) {
  /** @type {Record<string, Kind>} */
  const kinds = { ...own, ...common };
  class WithAttributes extends /** @type {any} */ (Base) {
    static observedAttributes = observedNames(own);
  }
  for (const name of Object.keys(kinds)) {
    Object.defineProperty(WithAttributes.prototype, propertyName(name), {
      configurable: true,
      enumerable: true,
      get() {
        return readAttribute(this, name, kinds[name]);
      },
      set(value) {
        writeAttribute(this, name, value);
      },
    });
  }
  return /** @type {any} */ (WithAttributes);
}

/**
 * A property that was set before the element was defined hides the accessor: it is set again.
 *
 * @param {HTMLElement} element
 * @param {string[]} names
 */
export function upgradeProperties(element, names) {
  const object = /** @type {any} */ (element);
  for (const name of names) {
    if (!Object.hasOwn(object, name)) continue;
    const value = object[name];
    delete object[name];
    object[name] = value;
  }
}

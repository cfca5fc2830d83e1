// The rates of another element of the page, which an attribute names as #id.

import { addListener, removeListener } from '../dom.js';

/** @import { DataElement } from './data-element.js' */

const { Object, Reflect } = globalThis;

export class LinkedRates {
  #element;
  #changed;
  /** Where the other element is looked for. @type {Node | null} */
  #surroundings = null;

  /**
   * @param {DataElement & { rates: string }} element It is in a tree when connect() is called.
   * @param {() => void} changed Called when the other element shows something new.
   */
  constructor(element, changed) {
    this.#element = element;
    this.#changed = changed;
  }

  connect() {
    this.disconnect();
    this.#surroundings = this.#element.getRootNode();
    addListener(this.#surroundings, 'courant-render', this.#follow);
  }

  disconnect() {
    if (this.#surroundings) removeListener(this.#surroundings, 'courant-render', this.#follow);
  }

  /** @returns {DataElement | null} */
  get element() {
    const { rates } = this.#element;
    if (!rates.startsWith('#')) return null;
    const root = this.#element.getRootNode();
    const { getElementById: find } = Object.getPrototypeOf(root);
    const element = find && Reflect.apply(find, root, [rates.slice(1)]);
    return element && 'shown' in element ? /** @type {DataElement} */ (element) : null;
  }

  /** Has rates read that a server rendered: they have not been yet. */
  ask() {
    const { element } = this;
    if (element && !element.shown && element.hasContent()) element.reload();
  }

  #follow = (/** @type {Event} */ { target }) => {
    if (target === this.element) this.#changed();
  };
}

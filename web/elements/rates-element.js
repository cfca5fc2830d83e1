import { createElement } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { propertyName, withAttributes } from './attributes.js';
import { DataElement } from './data-element.js';

const kinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  base: '',
  zone: '',
  view: ['list', 'table'],
  'news-rules': ['on', 'off'],
});

/**
 * Exchange rates, in a shadow root: a table needs protection from the page's style sheets. They are
 * themed by custom properties and parts. The children show until there are rates.
 */
export class CourantRatesElement extends withAttributes(DataElement, kinds) {
  static observedAttributes = [...Object.keys(kinds), 'lang'];

  #root;
  #hasContent = false;

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow(/** @type {ShadowRootInit} */ ({ __proto__: null, mode: 'open' }));
    // A shadow root that a server declared has its rates in it.
    this.#hasContent = this.#root.hasChildNodes();
    if (!this.#hasContent) this.showFallback();
  }

  connectedCallback() {
    adoptTheme(this.#root);
    super.connectedCallback();
  }

  propertyNames() {
    return Object.keys(kinds).map(propertyName);
  }

  /** @returns {[string, string][]} */
  fixedOptions() {
    return [
      ['subject', 'rates'],
      ['wanted', 'rates'],
    ];
  }

  /** @param {DocumentFragment} nodes */
  place(nodes) {
    this.#root.replaceChildren(nodes);
    this.#hasContent = true;
  }

  showFallback() {
    this.#root.replaceChildren(createElement(this.ownerDocument, 'slot'));
    this.#hasContent = false;
  }

  hasContent() {
    return this.#hasContent;
  }
}

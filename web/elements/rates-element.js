import { createElement } from '../dom.js';
import { refreshEvery } from '../refresh.js';
import { adoptTheme } from '../theme.js';
import { withAttributes } from './attributes.js';
import { DataElement } from './data-element.js';
import { enliven } from './rates-views.js';

/** @import { Sorting } from './rates-views.js' */

const kinds = /** @type {const} */ ({
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
  'news-rules': ['on', 'off'],
});

/**
 * Exchange rates, in a shadow root: a table needs protection from the page's style sheets. They are
 * themed by custom properties and parts. The children show until there are rates.
 */
export class CourantRatesElement extends withAttributes(DataElement, kinds) {
  #root;
  #hasContent = false;
  /** What the reader has the table sorted by. @type {Sorting} */
  #sorting = { column: '', descending: false };
  #stopRefreshing = () => {};

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow(/** @type {ShadowRootInit} */ ({ __proto__: null, mode: 'open' }));
    // A shadow root that a server declared has its rates in it.
    this.#hasContent = this.#root.hasChildNodes();
    if (this.#hasContent) enliven(this.#root, this.#sorting);
    else this.showFallback();
  }

  connectedCallback() {
    adoptTheme(this.#root);
    super.connectedCallback();
    this.#keepFresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#keepFresh();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    this.#keepFresh();
    if (name !== 'refresh') super.attributeChangedCallback(name, before, after);
  }

  #keepFresh() {
    this.#stopRefreshing();
    this.#stopRefreshing = () => {};
    if (!this.isConnected || !this.refresh || !this.src) return;
    // A link resolves any address, also one that is none.
    const { href } = Object.assign(createElement(this.ownerDocument, 'a'), { href: this.src });
    this.#stopRefreshing = refreshEvery(href, this.refresh, () => this.reload());
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
    enliven(this.#root, this.#sorting);
  }

  showFallback() {
    this.#root.replaceChildren(createElement(this.ownerDocument, 'slot'));
    this.#hasContent = false;
  }

  hasContent() {
    return this.#hasContent;
  }
}

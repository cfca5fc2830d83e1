import { createElement } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { DataElement } from './data-element.js';

/** @import { Source } from '../source.js' */
/** @import * as Views from '../views.js' */
/** @import { Handling } from './rates-views.js' */

export const kinds = /** @type {const} */ ({
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

/** The views with which a reader can do something. */
const lively = ['table', 'ticker', 'chart'];
/** What a server has rendered of them. */
const livelyParts = 'table, .courant-ticker, [data-pick]';

/**
 * Exchange rates, in a shadow root: a table needs protection from the page's style sheets. They are
 * themed by custom properties and parts. The children show until there are rates.
 */
export class CourantRatesElement extends withAttributes(DataElement, kinds) {
  /** @type {ShadowRoot} */
  #root;
  #hasContent = false;
  /** Whether a server has put the rates there, and nothing was done with them yet. */
  #isDeclared = false;
  /** @type {Handling} */
  #handling = { column: '', descending: false, isPaused: false };
  /** @type {typeof Views | null} */
  #views = null;
  #hasMissedViews = false;
  #stopRefreshing = () => {};

  constructor() {
    super();
    this.#root = this.shadowRoot ?? this.attachShadow(/** @type {ShadowRootInit} */ ({ __proto__: null, mode: 'open' }));
    // A shadow root that a server declared has its rates in it.
    this.#hasContent = this.#root.hasChildNodes();
    this.#isDeclared = this.#hasContent;
    if (!this.#hasContent) this.showFallback();
  }

  connectedCallback() {
    adoptTheme(this.#root);
    if (this.#isDeclared) this.#enlivenDeclared();
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

  async #keepFresh() {
    this.#stopRefreshing();
    let isStopped = false;
    this.#stopRefreshing = () => (isStopped = true);
    if (!this.isConnected || !this.refresh || !this.src) return;
    await this.#loadViews();
    if (isStopped || !this.#views) return;
    // A link resolves any address, also one that is none.
    const { href } = Object.assign(createElement(this.ownerDocument, 'a'), { href: this.src });
    this.#stopRefreshing = this.#views.refreshEvery(href, this.refresh, () => this.reload());
  }

  /** Without it rates are still lists and tables, so that a failure is said and no more. */
  async #loadViews() {
    try {
      this.#views = await loadViews();
    } catch (cause) {
      if (!this.#hasMissedViews) this.report(cause);
      this.#hasMissedViews = true;
    }
  }

  async #enlivenDeclared() {
    this.#isDeclared = false;
    if (!this.#root.querySelector(livelyParts)) return;
    await this.#loadViews();
    if (!this.shown) this.#views?.enliven(this.#root, this.#handling);
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source | null> | null}
   */
  read(signal, isReload) {
    const reading = super.read(signal, isReload);
    if (!reading || !(this.picker || this.remember || lively.includes(this.view))) return reading;
    return Promise.all([reading, this.#loadViews()]).then(([source]) => {
      if (this.remember) this.#views?.rememberCurrency(this);
      return source;
    });
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
    this.#hasContent = true;
    if (this.#views) this.#views.replace(this.#root, nodes, this.#handling);
    else this.#placePlainly(nodes);
  }

  /**
   * A chart that nothing styles is none: its table takes its place.
   *
   * @param {DocumentFragment} nodes
   */
  #placePlainly(nodes) {
    this.#root.replaceChildren(nodes);
    this.#root.querySelector('.courant-chart-plot')?.remove();
    this.#root.querySelector('details')?.setAttribute('open', '');
  }

  showFallback() {
    this.#root.replaceChildren(createElement(this.ownerDocument, 'slot'));
    this.#hasContent = false;
  }

  hasContent() {
    return this.#hasContent;
  }
}

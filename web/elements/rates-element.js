import { createElement } from '../dom.js';
import { views } from '../parts.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { ratesKinds, ratesOptions } from './kinds.js';
import { ShadowElement } from './shadow-element.js';

/** @import { Source } from '../source.js' */
/** @import * as Views from '../views.js' */
/** @import { Handling } from './rates-views.js' */

/** The views with which a reader can do something. */
const lively = ['table', 'ticker', 'chart'];

/**
 * Exchange rates, in a shadow root: a table needs protection from the page's style sheets. The children
 * show until there are rates.
 */
export class CourantRatesElement extends withAttributes(ShadowElement, ratesKinds) {
  /** @type {Handling} */
  #handling = { column: '', descending: false, isPaused: false };
  /** @type {typeof Views | null} */
  #views = null;
  #hasMissedViews = false;
  #stopRefreshing = () => {};
  /** The mark of the rendering of a server that a reader can do something with. @type {Element | undefined} */
  #enlivened;

  connectedCallback() {
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

  get neededParts() {
    return lively.includes(this.view) ? [views] : [];
  }

  get #isLively() {
    return this.picker || this.remember || lively.includes(this.view);
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
      if (this.remember) this.#views.rememberCurrency(this);
    } catch (cause) {
      if (!this.#hasMissedViews) this.report(cause);
      this.#hasMissedViews = true;
    }
  }

  async takeOver() {
    const { marked } = this;
    if (marked === this.#enlivened || !this.#isLively) return;
    this.#enlivened = marked;
    await this.#loadViews();
    // Unless something else shows by now.
    if (marked === this.marked) this.#views?.enliven(this.root, this.#handling);
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source | null> | null}
   */
  read(signal, isReload) {
    const reading = super.read(signal, isReload);
    if (!reading || !this.#isLively) return reading;
    return Promise.all([reading, this.#loadViews()]).then(([source]) => source);
  }

  fixedOptions() {
    return ratesOptions();
  }

  /** @param {DocumentFragment} nodes */
  place(nodes) {
    if (this.#views) this.#views.replace(this.root, nodes, this.#handling);
    else this.#placePlainly(nodes);
  }

  /**
   * A chart that nothing styles is none: its table takes its place.
   *
   * @param {DocumentFragment} nodes
   */
  #placePlainly(nodes) {
    this.root.replaceChildren(nodes);
    this.root.querySelector('.courant-chart-plot')?.remove();
    this.root.querySelector('details')?.setAttribute('open', '');
  }
}

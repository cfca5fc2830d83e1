// What a <courant-article> does with the sums of money in it, once it is to convert them.

import { followCurrency, readerCurrency } from '../reader-currency.js';
import { adoptViewsTheme } from '../views-theme.js';
import { amountsOptions } from './kinds.js';
import { LinkedRates } from './linked-rates.js';
import { tellUnrated } from './picker.js';
import { RateNotes, sums } from './rate-note.js';

/** @import { Companions, Diagnostic } from '../task.js' */
/** @import { CourantArticleElement } from './article-element.js' */

const amounts = 'data.courant-amount';

export class Amounts {
  #element;
  #linked;
  #notes;
  /** @type {Element | null} */
  #container = null;
  #stopFollowing = () => {};

  /** @param {CourantArticleElement} element It is in a tree. */
  constructor(element) {
    this.#element = element;
    this.#linked = new LinkedRates(element, () => element.requestUpdate());
    this.#notes = new RateNotes(/** @type {ShadowRoot} */ (element.shadowRoot));
    element.addEventListener('courant-load', (event) => {
      /** @type {Diagnostic[]} */
      const diagnostics = /** @type {CustomEvent} */ (event).detail.diagnostics;
      if (diagnostics.some(({ code }) => code === 'unrated-choice')) tellUnrated(readerCurrency());
    });
    this.connect();
  }

  connect() {
    this.#linked.connect();
    this.#stopFollowing();
    this.#stopFollowing = followCurrency(() => this.#element.requestUpdate());
  }

  disconnect() {
    this.#linked.disconnect();
    this.#stopFollowing();
    this.#notes.close();
  }

  /**
   * The rates of the element that `rates` names; none if it names none, or one that is not ready.
   *
   * @returns {Companions}
   */
  companions() {
    this.#linked.ask();
    const shown = this.#linked.element?.shown;
    return shown ? { rates: shown.source, history: shown.history } : {};
  }

  /**
   * What is asked of the core. The reader's choice comes before that of the page, where there is a rate of it.
   *
   * @returns {[string, string][]}
   */
  options() {
    const linked = this.#linked.element;
    const options = amountsOptions((name) => linked?.getAttribute(name));
    const currency = readerCurrency();
    if (currency) options.push(['reader-currency', currency]);
    return options;
  }

  /**
   * Shows another rendering. If the words are the same, they stay, and with them what the reader has
   * selected: then the converted sums alone are new.
   *
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    this.#notes.close();
    const isSame = container.hasChildNodes() && wordsOf(container).isEqualNode(wordsOf(nodes));
    if (isSame) replaceSums(container, nodes);
    else container.replaceChildren(nodes);
    this.attach(container);
  }

  /**
   * Lets readers press the sums of what shows, also where a server has rendered it.
   *
   * @param {Element} container
   */
  attach(container) {
    adoptViewsTheme(/** @type {Document | ShadowRoot} */ (this.#element.getRootNode()));
    this.#notes.enliven(container);
    if (this.#container === container) return;
    this.#container = container;
    this.#notes.listen(container);
  }
}

/**
 * A copy of what is in `root`, without converted sums.
 *
 * @param {Element | DocumentFragment} root
 */
function wordsOf(root) {
  const words = new DocumentFragment();
  for (const child of root.childNodes) words.append(child.cloneNode(true));
  for (const sum of words.querySelectorAll(sums)) sum.remove();
  return words;
}

/**
 * @param {Element} container
 * @param {DocumentFragment} nodes With the same amounts.
 */
function replaceSums(container, nodes) {
  const renewed = nodes.querySelectorAll(amounts);
  container.querySelectorAll(amounts).forEach((amount, index) => {
    const old = sumBehind(amount);
    const sum = sumBehind(renewed[index]);
    const hasFocus = old?.matches(':focus');
    old?.remove();
    if (!sum) return;
    amount.after(sum);
    if (!hasFocus) return;
    sum.tabIndex = 0;
    sum.focus(/** @type {FocusOptions} */ ({ __proto__: null, preventScroll: true }));
  });
}

/**
 * @param {Element} amount
 * @returns {HTMLElement | null}
 */
function sumBehind({ nextSibling }) {
  const isSum = nextSibling instanceof HTMLElement && nextSibling.matches(sums);
  return isSum ? nextSibling : null;
}

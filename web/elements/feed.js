// What a <courant-feed> does beyond an article: it shows its articles piece by piece.

import { createElement } from '../dom.js';
import { labelFor } from '../labels.js';
import { adoptViewsTheme } from '../views-theme.js';
import { feedOptions } from './kinds.js';

/** @import { CourantFeedElement } from './feed-element.js' */

const button = '.courant-more';
const entries = '.courant-entries';

export class Feed {
  #element;
  /** How many times `limit` are shown. */
  #pages = 1;
  /** Whether what comes next follows what shows. */
  #isMore = false;
  /** Of the page, when it was last rendered. */
  #language = '';

  /** @param {CourantFeedElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** From the beginning: another feed, or shown in another way. */
  rewind() {
    this.#pages = 1;
    this.#isMore = false;
  }

  /** @param {string} language Of the page. */
  options(language) {
    this.#language = language;
    return feedOptions(language, this.#pages);
  }

  /**
   * What a server rendered has the button already, or it would move what follows.
   *
   * @param {Element} container
   */
  takeOver(container) {
    adoptViewsTheme(/** @type {Document | ShadowRoot} */ (this.#element.getRootNode()));
    const more = /** @type {HTMLButtonElement | null} */ (container.querySelector(button));
    if (!more?.disabled) return;
    more.disabled = false;
    const label = this.#label(more.textContent ?? '');
    if (more.textContent !== label) more.textContent = label;
    more.addEventListener('click', () => this.#showMore());
  }

  /**
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    adoptViewsTheme(/** @type {Document | ShadowRoot} */ (this.#element.getRootNode()));
    const list = this.#isMore && container.querySelector(entries);
    this.#isMore = false;
    const feed = /** @type {Element} */ (nodes.firstElementChild);
    const more = feed.getAttribute('data-more');
    if (list) append(list, /** @type {Element} */ (feed.querySelector(entries)));
    else container.replaceChildren(nodes);
    this.#offer(container, more);
  }

  /**
   * @param {Element} container
   * @param {string | null} label Of a button that shows more; null: there is no more.
   */
  #offer(container, label) {
    const present = container.querySelector(button);
    if (label === null) return present?.remove();
    if (present) return;
    const more = createElement(container.ownerDocument, 'button');
    more.type = 'button';
    more.className = button.slice(1);
    more.textContent = this.#label(label);
    more.addEventListener('click', () => this.#showMore());
    container.firstElementChild?.append(more);
  }

  /** @param {string} ours */
  #label(ours) {
    return labelFor(this.#element.ownerDocument, this.#language, 'more', ours);
  }

  /** Without a request: the source is known. */
  #showMore() {
    this.#pages += 1;
    this.#isMore = true;
    this.#element.requestUpdate();
  }
}

/**
 * Appends what is new in `longer`, and brings who asked for it there: a button that goes would take the
 * focus with it, and one that stays is behind what a screen reader has not read.
 *
 * @param {Element} list
 * @param {Element} longer
 */
function append(list, longer) {
  const added = [...longer.children].slice(list.children.length);
  list.append(...added);
  const [first] = /** @type {HTMLElement[]} */ (added);
  if (!first) return;
  const link = /** @type {HTMLElement | null} */ (first.querySelector('.courant-title > a'));
  if (!link) first.tabIndex = -1;
  (link ?? first).focus();
}

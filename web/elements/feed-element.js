import { articles, data } from '../parts.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { feedKinds } from './kinds.js';
import { LightElement } from './light-element.js';

/** @import { Feed } from './feed.js' */

/**
 * The articles of a feed as headlines, as cards or whole, some at first and more on demand.
 *
 * Here is what has to be there when the tag is registered; the rest comes when the first one is used.
 */
export class CourantFeedElement extends withAttributes(LightElement, feedKinds) {
  /** @type {Feed | null} */
  #feed = null;

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    this.#feed?.rewind();
    super.attributeChangedCallback(name, before, after);
  }

  get neededParts() {
    return [data, articles];
  }

  async prepare() {
    const { Feed } = await loadViews();
    this.#feed ??= new Feed(this);
  }

  /**
   * @param {string} language
   * @returns {[string, string][]}
   */
  fixedOptions(language) {
    return this.#feed?.options(language) ?? [];
  }

  takeOver() {
    super.takeOver();
    this.#feed?.takeOver(/** @type {Element} */ (this.container));
  }

  /**
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    this.#feed?.fill(container, nodes);
  }
}

import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { LightElement } from './light-element.js';

/** @import { Source } from '../source.js' */
/** @import { Feed } from './feed.js' */

export const kinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  limit: 0,
  view: ['headlines', 'cards', 'full'],
  'item-href': '',
  zone: '',
  show: '',
  'heading-level': 2,
  images: ['https', 'same-origin', 'none'],
  links: ['untrusted', 'own'],
});

/**
 * The articles of a feed as headlines, as cards or whole, some at first and more on demand.
 *
 * Here is what has to be there when the tag is registered; the rest comes when the first one is used.
 */
export class CourantFeedElement extends withAttributes(LightElement, kinds) {
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

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source | null>}
   * @throws {CourantError} `load_failed` too.
   */
  async read(signal, isReload) {
    const { Feed } = await loadViews();
    signal.throwIfAborted();
    this.#feed ??= new Feed(this);
    return super.read(signal, isReload);
  }

  /**
   * @param {string} language
   * @returns {[string, string][]}
   */
  fixedOptions(language) {
    return this.#feed?.options(language) ?? [];
  }

  /**
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    this.#feed?.fill(container, nodes);
  }
}

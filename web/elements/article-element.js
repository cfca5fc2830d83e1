import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { LightElement } from './light-element.js';

/** @import { Companions } from '../task.js' */
/** @import { Amounts } from './amounts.js' */

export const kinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  item: '',
  base: '',
  zone: '',
  rates: '',
  'convert-to': '',
  'convert-at': ['publication', 'latest'],
  'convert-speech': ['off', 'on'],
  country: '',
  show: '',
  'heading-level': 2,
  typography: ['repair', 'source'],
  'news-rules': ['on', 'off'],
  images: ['https', 'same-origin', 'none'],
  links: ['untrusted', 'own'],
});

/** An article, or all of a document with several. */
export class CourantArticleElement extends withAttributes(LightElement, kinds) {
  /** What converts its amounts, once it is to do so. @type {Amounts | null} */
  #amounts = null;

  connectedCallback() {
    super.connectedCallback();
    this.#amounts?.connect();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#amounts?.disconnect();
  }

  /**
   * An article is shown without rates, too.
   *
   * @param {AbortSignal} signal
   * @returns {Promise<Companions>}
   */
  async readCompanions(signal) {
    if (!this.rates && !this.convertTo) return {};
    try {
      const { Amounts } = await loadViews();
      if (!signal.aborted) this.#amounts ??= new Amounts(this);
    } catch (cause) {
      this.report(cause);
    }
    if (this.rates.startsWith('#')) return this.#amounts?.companions() ?? {};
    return { rates: await this.fetchCompanion('rates', signal) };
  }

  /** @returns {[string, string][]} */
  fixedOptions() {
    return this.#amounts?.options() ?? [];
  }

  /**
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    if (this.#amounts) this.#amounts.fill(container, nodes);
    else super.fill(container, nodes);
  }
}

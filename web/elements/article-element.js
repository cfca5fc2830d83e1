import { amounts, views } from '../parts.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { articleKinds } from './kinds.js';
import { LightElement } from './light-element.js';

/** @import { Companions } from '../task.js' */
/** @import { Amounts } from './amounts.js' */

/** An article, or all of a document with several. */
export class CourantArticleElement extends withAttributes(LightElement, articleKinds) {
  /** What converts its amounts, once it is to do so. @type {Amounts | null} */
  #amounts = null;

  connect() {
    super.connect();
    this.#amounts?.connect();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#amounts?.disconnect();
  }

  /**
   * An article is shown without conversions, too.
   *
   * @param {AbortSignal} signal
   */
  async prepare(signal) {
    if (!this.rates && !this.convertTo) return;
    try {
      const { Amounts } = await loadViews();
      if (!signal.aborted) this.#amounts ??= new Amounts(this);
    } catch (cause) {
      this.report(cause);
    }
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Companions>}
   */
  async readCompanions(signal, isReload) {
    if (this.rates.startsWith('#')) return this.#amounts?.companions() ?? {};
    return { rates: await this.fetchCompanion('rates', signal, isReload) };
  }

  get neededParts() {
    return this.rates || this.convertTo ? [views, amounts] : [];
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

  takeOver() {
    super.takeOver();
    if (this.container) this.#amounts?.attach(this.container);
  }
}

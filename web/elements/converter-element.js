import { createElement } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { DataElement } from './data-element.js';

/** @import { Source } from '../source.js' */
/** @import { Summary } from '../task.js' */
/** @import { Converter } from './converter.js' */

export const kinds = /** @type {const} */ ({
  rates: '',
  format: 'auto',
  base: '',
  zone: '',
  codes: '',
  from: '',
  to: '',
  amount: '',
  digits: 0,
  'max-age': 0,
});

const shadow = /** @type {ShadowRootInit} */ ({ __proto__: null, mode: 'open', delegatesFocus: true });

/**
 * Converts an amount at the rates of a document or of a `<courant-rates>` of the page. A form field:
 * it submits the result as a decimal, "8745.00", and is invalid as long as there is a problem.
 *
 * Here is what has to be there when the tag is registered; the rest comes when the first one is used.
 */
export class CourantConverterElement extends withAttributes(DataElement, kinds) {
  static formAssociated = true;

  #internals = this.attachInternals();
  #root = this.shadowRoot ?? this.attachShadow(shadow);
  /** @type {Converter | null} */
  #converter = null;

  constructor() {
    super();
    this.showFallback();
  }

  connectedCallback() {
    adoptTheme(this.#root);
    this.#converter?.connect();
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#converter?.disconnect();
    super.disconnectedCallback();
  }

  /** The result as a decimal; empty if there is none. */
  get value() {
    return this.#converter?.value ?? '';
  }

  get form() {
    return this.#internals.form;
  }

  formResetCallback() {
    this.#converter?.reset();
  }

  /** @param {string} amount */
  formStateRestoreCallback(amount) {
    this.amount = amount;
  }

  formDisabledCallback() {
    this.#converter?.updateDisabled();
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source | null>}
   * @throws {CourantError} `load_failed` too.
   */
  async read(signal, isReload) {
    const { Converter } = await loadViews();
    signal.throwIfAborted();
    this.#converter ??= new Converter(this, this.#root, this.#internals);
    return super.read(signal, isReload);
  }

  givenSource() {
    return super.givenSource() ?? this.#converter?.linked?.shown?.source ?? null;
  }

  sourceAttribute() {
    return 'rates';
  }

  /** @returns {[string, string][]} */
  fixedOptions() {
    return this.#converter?.options() ?? [];
  }

  /**
   * @param {DocumentFragment} answer
   * @param {Summary} summary
   */
  place(answer, summary) {
    this.#converter?.place(answer, summary);
  }

  showFallback() {
    this.#root.replaceChildren(createElement(this.ownerDocument, 'slot'));
    this.#converter?.forget();
  }

  hasContent() {
    return this.#converter?.hasContent ?? false;
  }
}

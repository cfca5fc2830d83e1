import { views } from '../parts.js';
import { loadViews } from '../views-loader.js';
import { withAttributes } from './attributes.js';
import { converterKinds } from './kinds.js';
import { ShadowElement } from './shadow-element.js';

/** @import { Summary } from '../task.js' */
/** @import { Converter } from './converter.js' */

/**
 * Converts an amount at the rates of a document or of a `<courant-rates>` of the page. A form field:
 * it submits the result as a decimal, "8745.00", and is invalid as long as there is a problem.
 *
 * Here is what has to be there when the tag is registered; the rest comes when the first one is used.
 */
export class CourantConverterElement extends withAttributes(ShadowElement, converterKinds) {
  static formAssociated = true;
  static delegatesFocus = true;

  #internals = this.attachInternals();
  /** @type {Converter | null} */
  #converter = null;

  connect() {
    super.connect();
    this.#converter?.connect();
  }

  disconnectedCallback() {
    this.#converter?.disconnect();
    super.disconnectedCallback();
  }

  get neededParts() {
    return [views];
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

  /** @param {AbortSignal} signal */
  async prepare(signal) {
    const { Converter } = await loadViews();
    signal.throwIfAborted();
    this.#converter ??= new Converter(this, this.root, this.#internals);
  }

  givenSource() {
    return super.givenSource() ?? this.#converter?.linked?.shown?.source ?? null;
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   */
  read(signal, isReload) {
    this.#converter?.askForSource();
    return super.read(signal, isReload);
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

  /** @param {Summary} summary */
  takeOver(summary) {
    this.#converter?.place(null, summary);
  }

  showFallback() {
    super.showFallback();
    this.#converter?.forget();
  }
}

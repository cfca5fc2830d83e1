import { createElement, createPart } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { timestamp } from '../timestamp.js';
import { withAttributes } from './attributes.js';
import { DataElement } from './data-element.js';

/** @import { Conversion, Summary } from '../task.js' */

const kinds = /** @type {const} */ ({
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

/** What is asked, each with a field for it. */
const asked = /** @type {const} */ (['amount', 'from', 'to']);

/** What says how the rates of another element are to be read. */
const readingOptions = ['format', 'base', 'zone', 'codes', 'news-rules', 'max-age'];

/**
 * Converts an amount at the rates of a document or of a `<courant-rates>` of the page. A form field:
 * it submits the result as a decimal, "8745.00", and is invalid as long as there is a problem.
 */
export class CourantConverterElement extends withAttributes(DataElement, kinds) {
  static formAssociated = true;

  #internals = this.attachInternals();
  #root = this.shadowRoot ?? this.attachShadow(shadow);
  /** @type {ReturnType<CourantConverterElement['makeForm']> | null} */
  #form = null;
  /** @type {Conversion | null} */
  #conversion = null;
  #isDisabled = false;
  /** What a reset goes back to. @type {(string | null)[] | null} */
  #initial = null;
  /** Where the element is that the rates are taken from. @type {Node | null} */
  #surroundings = null;

  constructor() {
    super();
    this.showFallback();
  }

  connectedCallback() {
    adoptTheme(this.#root);
    this.#initial ??= asked.map((name) => this.getAttribute(name));
    this.#surroundings = this.getRootNode();
    this.#surroundings.addEventListener('courant-render', this.#follow);
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#surroundings?.removeEventListener('courant-render', this.#follow);
    super.disconnectedCallback();
  }

  /** The result as a decimal; empty if there is none. */
  get value() {
    return this.#conversion?.result ?? '';
  }

  get form() {
    return this.#internals.form;
  }

  formResetCallback() {
    const object = /** @type {any} */ (this);
    asked.forEach((name, index) => (object[name] = this.#initial?.[index]));
  }

  /** @param {string} amount */
  formStateRestoreCallback(amount) {
    this.amount = amount;
  }

  /** @param {boolean} isDisabled */
  formDisabledCallback(isDisabled) {
    this.#isDisabled = isDisabled;
    if (this.#form) this.#form.box.disabled = isDisabled;
  }

  sourceAttribute() {
    return 'rates';
  }

  /** @returns {DataElement | null} */
  #linked() {
    if (!this.rates.startsWith('#')) return null;
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const element = root.getElementById?.(this.rates.slice(1));
    return element instanceof DataElement ? element : null;
  }

  #follow = (/** @type {Event} */ { target }) => {
    if (target === this.#linked()) this.requestUpdate();
  };

  givenSource() {
    return super.givenSource() ?? this.#linked()?.shown?.source ?? null;
  }

  /** @returns {[string, string][]} */
  fixedOptions() {
    /** @type {[string, string][]} */
    const options = [
      ['subject', 'conversion'],
      ['wanted', 'rates'],
    ];
    const linked = this.#linked();
    for (const name of readingOptions) {
      const value = linked?.getAttribute(name);
      if (value) options.push([name, value]);
    }
    const behind = linked?.shown?.behind;
    if (behind) options.push(['not-updated-since', timestamp(behind)]);
    return options;
  }

  /**
   * @param {DocumentFragment} answer
   * @param {Summary} summary
   */
  place(answer, summary) {
    const conversion = /** @type {Conversion} */ (summary.conversion);
    const { labels, currencies, result = null, text, message = '', problem } = conversion;
    const { box, amount, from, to, swap, copy, output } = (this.#form ??= this.makeForm());
    this.#conversion = conversion;
    box.lang = conversion.language;
    box.dir = /** @type {HTMLElement} */ (answer.firstElementChild).dir;
    box.setAttribute('aria-label', labels.name);
    asked.forEach((name, index) => (box.querySelectorAll('.courant-label')[index].textContent = labels[name]));
    swap.setAttribute('aria-label', labels.swap);
    copy.textContent = labels.copy;
    copy.hidden = !text;
    // Not while somebody is at the space of "1 234".
    if (amount.value.trim() !== this.amount) amount.value = this.amount;
    amount.setAttribute('aria-invalid', String(problem === 'no-amount' || problem === 'two-readings'));
    choose(from, currencies, conversion.from);
    choose(to, currencies, conversion.to);
    output.replaceChildren(answer);
    this.#internals.setFormValue(result, this.amount);
    this.#internals.setValidity({ customError: !!message }, message, amount);
  }

  /** The fields. What they say comes from the core, and what is done with them goes to the attributes. */
  makeForm() {
    const part = (/** @type {any} */ tag, /** @type {string} */ name) => createPart(this.ownerDocument, tag, name);
    const form = {
      box: /** @type {HTMLFieldSetElement} */ (part('fieldset', 'converter')),
      amount: /** @type {HTMLInputElement} */ (part('input', 'amount')),
      from: /** @type {HTMLSelectElement} */ (part('select', 'from')),
      to: /** @type {HTMLSelectElement} */ (part('select', 'to')),
      swap: /** @type {HTMLButtonElement} */ (part('button', 'swap')),
      copy: /** @type {HTMLButtonElement} */ (part('button', 'copy')),
      output: part('output', 'output'),
    };
    const { box, amount, swap, copy, output } = form;
    const [sum, from, to] = asked.map((name) => {
      const label = part('label', 'field');
      label.append(part('span', 'label'), form[name]);
      form[name].addEventListener('input', () => (this[name] = form[name].value));
      return label;
    });
    amount.inputMode = 'decimal';
    amount.autocomplete = 'off';
    swap.type = copy.type = 'button';
    swap.addEventListener('click', () => {
      ({ from: this.to = '', to: this.from = '' } = this.#conversion ?? {});
    });
    copy.setAttribute('aria-live', 'polite');
    copy.addEventListener('click', () => this.#copy(copy, output));
    box.disabled = this.#isDisabled;
    const pair = part('div', 'pair');
    pair.append(from, swap, to);
    box.append(sum, pair, output, copy);
    this.#root.replaceChildren(box);
    return form;
  }

  /**
   * Where there is no clipboard the result is selected, for the reader to copy.
   *
   * @param {HTMLElement} button
   * @param {HTMLElement} output
   */
  async #copy(button, output) {
    const { text = '', labels } = /** @type {Conversion} */ (this.#conversion);
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = labels.copied; // Until the next result.
    } catch {
      getSelection()?.selectAllChildren(/** @type {Node} */ (output.querySelector('strong')));
    }
  }

  showFallback() {
    this.#root.replaceChildren(createElement(this.ownerDocument, 'slot'));
    this.#form = null;
  }

  hasContent() {
    return this.#form !== null;
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {string[]} codes
 * @param {string} [chosen]
 */
function choose(select, codes, chosen = '') {
  const options = codes.map((code) => {
    const option = createElement(select.ownerDocument, 'option');
    option.textContent = code;
    return option;
  });
  // A list that is open would close if it were filled again.
  if (select.textContent !== codes.join('')) select.replaceChildren(...options);
  select.value = chosen;
}

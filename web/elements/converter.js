// What a <courant-converter> does once it is used.

import { createElement, createPart } from '../dom.js';
import { labelFor } from '../labels.js';
import { timestamp } from '../timestamp.js';
import { adoptViewsTheme } from '../views-theme.js';
import { conversionOptions } from './kinds.js';
import { LinkedRates } from './linked-rates.js';

/** @import { LabelName } from '../labels.js' */
/** @import { Conversion, Summary } from '../task.js' */
/** @import { CourantConverterElement } from './converter-element.js' */

/** What is asked, each with a field for it. */
const asked = /** @type {const} */ (['amount', 'from', 'to']);

export class Converter {
  #element;
  #root;
  #internals;
  /** @type {ReturnType<Converter['makeForm']> | null} */
  #form = null;
  /** @type {Conversion | null} */
  #conversion = null;
  /** What a reset goes back to. */
  #initial;
  #linked;

  /**
   * @param {CourantConverterElement} element It is in a tree.
   * @param {ShadowRoot} root
   * @param {ElementInternals} internals
   */
  constructor(element, root, internals) {
    this.#element = element;
    this.#root = root;
    this.#internals = internals;
    this.#linked = new LinkedRates(element, () => element.requestUpdate());
    this.#initial = asked.map((name) => element.getAttribute(name));
    this.connect();
  }

  connect() {
    adoptViewsTheme(this.#root);
    this.#linked.connect();
  }

  disconnect() {
    this.#linked.disconnect();
  }

  get value() {
    return this.#conversion?.result ?? '';
  }

  /** The element shows something else. */
  forget() {
    this.#form = null;
  }

  reset() {
    const object = /** @type {any} */ (this.#element);
    asked.forEach((name, index) => (object[name] = this.#initial[index]));
  }

  updateDisabled() {
    if (this.#form) this.#form.box.disabled = this.#element.matches(':disabled');
  }

  /** The element of the page that the rates are taken from. */
  get linked() {
    return this.#linked.element;
  }

  /** What is asked of the core, beside the attributes of the element. */
  options() {
    const { linked } = this;
    const options = conversionOptions((name) => linked?.getAttribute(name));
    const behind = linked?.shown?.behind;
    if (behind) options.push(['not-updated-since', timestamp(behind)]);
    return options;
  }

  askForSource() {
    this.#linked.ask();
  }

  /**
   * @param {DocumentFragment | null} answer Null: a server has rendered the form and the answer.
   * @param {Summary} summary
   */
  place(answer, summary) {
    const conversion = /** @type {Conversion} */ (summary.conversion);
    const { currencies, language, result = null, text, message = '', problem } = conversion;
    const { box, amount, from, to, swap, copy, output } = (this.#form ??= this.makeForm(answer === null));
    this.#conversion = conversion;
    box.lang = language;
    if (answer) box.dir = /** @type {HTMLElement} */ (answer.firstElementChild).dir;
    box.setAttribute('aria-label', this.#label('name', 'converter'));
    asked.forEach((name, index) => say(box.querySelectorAll('.courant-label')[index], this.#label(name)));
    swap.setAttribute('aria-label', this.#label('swap'));
    say(copy, this.#label('copy'));
    copy.hidden = !text;
    // Not while somebody is at the space of "1 234".
    if (amount.value.trim() !== this.#element.amount) amount.value = this.#element.amount;
    amount.setAttribute('aria-invalid', String(problem === 'no-amount' || problem === 'two-readings'));
    choose(from, currencies, conversion.from);
    choose(to, currencies, conversion.to);
    if (answer) output.replaceChildren(answer);
    this.#internals.setFormValue(result, this.#element.amount);
    this.#internals.setValidity({ customError: !!message }, message, amount);
  }

  /**
   * @param {keyof Conversion['labels']} key
   * @param {LabelName} [name] The page's, where it is another.
   */
  #label(key, name = /** @type {LabelName} */ (key)) {
    const { language, labels } = /** @type {Conversion} */ (this.#conversion);
    return labelFor(this.#element.ownerDocument, language, name, labels[key]);
  }

  /**
   * The fields. What they say comes from the core or the page, and what is done with them goes to the attributes.
   *
   * @param {boolean} isPresent Whether a server has made them, as web/server-form.js does.
   */
  makeForm(isPresent) {
    const element = this.#element;
    const make = (/** @type {any} */ tag, /** @type {string} */ name) => createPart(element.ownerDocument, tag, name);
    const find = (/** @type {any} */ _, /** @type {string} */ name) => /** @type {any} */ (this.#root.querySelector(`.courant-${name}`));
    const part = isPresent ? find : make;
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
    if (!isPresent) {
      const [sum, from, to] = asked.map((name) => {
        const label = make('label', 'field');
        label.append(make('span', 'label'), form[name]);
        return label;
      });
      amount.inputMode = 'decimal';
      amount.autocomplete = 'off';
      swap.type = copy.type = 'button';
      copy.setAttribute('aria-live', 'polite');
      const pair = make('div', 'pair');
      pair.append(from, swap, to);
      box.append(sum, pair, output, copy);
      this.#root.replaceChildren(box);
    }
    for (const name of asked) {
      form[name].addEventListener('input', () => (element[name] = form[name].value));
    }
    swap.addEventListener('click', () => {
      ({ from: element.to = '', to: element.from = '' } = this.#conversion ?? {});
    });
    copy.addEventListener('click', () => this.#copy(copy, output));
    box.disabled = element.matches(':disabled');
    return form;
  }

  /**
   * Where there is no clipboard the result is selected, for the reader to copy.
   *
   * @param {HTMLElement} button
   * @param {HTMLElement} output
   */
  async #copy(button, output) {
    const { text = '' } = /** @type {Conversion} */ (this.#conversion);
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = this.#label('copied'); // Until the next result.
    } catch {
      getSelection()?.selectAllChildren(/** @type {Node} */ (output.querySelector('strong')));
    }
  }
}

/**
 * What is said already stays.
 *
 * @param {Element} element
 * @param {string} text
 */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
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

// The form of a converter as HTML: the tree that web/elements/converter.js makes in a page.

import { attributeText, escapeText } from './text.js';

/** @import { Conversion } from '../task.js' */

/**
 * Disabled, until a script answers.
 *
 * @param {Conversion} conversion
 * @param {string} answer HTML.
 * @param {string} asked The amount, as it is written in the attribute.
 */
export function converterForm({ language, labels, currencies, from, to, text, problem }, answer, asked) {
  const [, direction = 'ltr'] = /^<[^>]* dir="(\w+)"/.exec(answer) ?? [];
  const isWrong = problem === 'no-amount' || problem === 'two-readings';
  const part = (/** @type {string} */ name) => `class="courant-${name}" part="${name}"`;
  const field = (/** @type {string} */ label, /** @type {string} */ control) =>
    `<label ${part('field')}><span ${part('label')}>${escapeText(label)}</span>${control}</label>`;
  const select = (/** @type {string} */ name, /** @type {string} */ chosen = '') => {
    const options = currencies.map((code) => `<option${code === chosen ? ' selected' : ''}>${code}</option>`);
    return `<select ${part(name)}>${options.join('')}</select>`;
  };
  const input = `<input ${part('amount')} inputmode="decimal" autocomplete="off"${attributeText('value', asked)} aria-invalid="${isWrong}">`;
  return (
    `<fieldset ${part('converter')} disabled${attributeText('lang', language)} dir="${direction}"${attributeText('aria-label', labels.name)}>` +
    field(labels.amount, input) +
    `<div ${part('pair')}>${field(labels.from, select('from', from))}` +
    `<button ${part('swap')} type="button"${attributeText('aria-label', labels.swap)}></button>${field(labels.to, select('to', to))}</div>` +
    `<output ${part('output')}>${answer}</output>` +
    `<button ${part('copy')} type="button" aria-live="polite"${text ? '' : ' hidden'}>${escapeText(labels.copy)}</button></fieldset>`
  );
}

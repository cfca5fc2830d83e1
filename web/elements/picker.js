// Buttons on rates with which the reader chooses the currency of the amounts in articles.

import { createPart } from '../dom.js';
import { labelFor } from '../labels.js';
import { chooseCurrency, followCurrency, readerCurrency } from '../reader-currency.js';

const rates = '[data-pick]';
const codes = '.courant-rates-list:not(.courant-ticker-track) > * > dt, tbody th';

/** The shadow roots with buttons. @type {Set<ShadowRoot>} */
const roots = new Set();
let isFollowing = false;
/** The choice that an article has no rate of; empty if there is none. */
let unrated = '';

/**
 * Makes the codes of rendered rates buttons, and gives the base one, if the core has said that there
 * are to be some.
 *
 * @param {ShadowRoot} root
 */
export function makePicker(root) {
  const group = /** @type {HTMLElement | null} */ (root.querySelector(rates));
  if (!group || group.querySelector('.courant-pick')) return;
  const { ownerDocument, lang } = group;
  const label = labelFor(ownerDocument, lang, 'amounts-in', group.getAttribute('data-pick') ?? '');
  for (const place of group.querySelectorAll(codes)) {
    // "100 JPY": the units are not what is chosen.
    const [code] = /[A-Z]{3}$/.exec(place.textContent ?? '') ?? [];
    if (!code) continue;
    const button = makeButton(root, code, label);
    button.textContent = code;
    place.textContent = (place.textContent ?? '').slice(0, -code.length);
    place.append(button);
  }
  const base = group.getAttribute('data-base');
  if (base) {
    const button = makeButton(root, base, label);
    button.textContent = button.getAttribute('aria-label');
    group.append(button);
  }
  const note = createPart(root.ownerDocument, 'p', 'pick-note');
  note.setAttribute('role', 'status');
  group.append(note);
  roots.add(root);
  if (!isFollowing) followCurrency(showChoice);
  isFollowing = true;
  showChoice();
}

/**
 * @param {ShadowRoot} root
 * @param {string} code
 * @param {string} label With "{}" for the code.
 */
function makeButton(root, code, label) {
  const button = createPart(root.ownerDocument, 'button', 'pick');
  button.type = 'button';
  button.value = code;
  button.setAttribute('aria-label', label.replace('{}', () => code));
  // The second press takes the choice back.
  button.addEventListener('click', () => chooseCurrency(root.host, readerCurrency() === code ? '' : code));
  return button;
}

/**
 * Says by the buttons that an article has no rate of what the reader chose, until another is chosen.
 *
 * @param {string} currency
 */
export function tellUnrated(currency) {
  unrated = currency;
  showChoice();
}

function showChoice() {
  const currency = readerCurrency();
  for (const root of roots) {
    if (!root.host.isConnected) roots.delete(root);
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll('.courant-pick'))) {
      button.setAttribute('aria-pressed', String(button.value === currency));
    }
    const label = root.querySelector(rates)?.getAttribute('data-no-rate') ?? '';
    const note = root.querySelector('.courant-pick-note');
    if (note) note.textContent = currency && currency === unrated ? label.replace('{}', () => currency) : '';
  }
}

// What a reader can do with rendered rates: sort a table, stop a ticker, read a chart. It needs what
// is in the page alone, so it also serves what a server has rendered.

import { createPart } from '../dom.js';
import { labelFor } from '../labels.js';
import { adoptViewsTheme } from '../views-theme.js';
import { makePicker } from './picker.js';

/**
 * What a reader has made of a view, for the next rendering.
 *
 * @typedef {object} Handling
 * @property {string} column The text of the header that a table is sorted by; empty: the source's order.
 * @property {boolean} descending
 * @property {boolean} isPaused Of a ticker.
 */

/**
 * Shows another rendering. Who works with the keys stays where they are.
 *
 * @param {ShadowRoot} root
 * @param {DocumentFragment} nodes
 * @param {Handling} handling
 */
export function replace(root, nodes, handling) {
  const focused = reachable(root).findIndex((element) => element === root.activeElement);
  const isOpen = root.querySelector('details')?.open;
  root.replaceChildren(nodes);
  enliven(root, handling);
  const details = root.querySelector('details');
  if (details && isOpen) details.open = true;
  const options = /** @type {FocusOptions} */ ({ __proto__: null, preventScroll: true });
  reachable(root)[focused]?.focus(options);
}

/**
 * @param {ShadowRoot} root
 * @returns {HTMLElement[]}
 */
function reachable(root) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('button, input, summary, [tabindex]'))];
}

/**
 * @param {ShadowRoot} root
 * @param {Handling} handling
 */
export function enliven(root, handling) {
  adoptViewsTheme(root);
  const found = (/** @type {string} */ selector) => /** @type {any} */ (root.querySelector(selector));
  const table = found('.courant-rates-scroll > table');
  const ticker = found('.courant-ticker');
  const plot = found('.courant-chart-plot');
  if (table) makeSortable(table, handling);
  if (ticker) setInMotion(ticker, handling);
  if (plot) makeReadable(plot);
  makePicker(root);
}

/**
 * @param {HTMLTableElement} table
 * @param {Handling} handling
 */
function makeSortable(table, handling) {
  const headers = [...table.rows[0].cells];
  const [body] = table.tBodies;
  const sort = () => {
    const index = headers.findIndex(({ textContent }) => textContent === handling.column);
    if (index < 0) return;
    const { descending } = handling;
    for (const header of headers) header.removeAttribute('aria-sort');
    headers[index].setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    const rows = [...body.rows].map((row) => ({ row, value: sortValue(row.cells[index]) }));
    rows.sort((a, b) => compare(a.value, b.value, descending));
    body.append(...rows.map(({ row }) => row));
  };
  for (const header of headers) {
    const column = header.textContent ?? '';
    const button = createPart(table.ownerDocument, 'button', 'sort');
    button.append(...header.childNodes);
    button.addEventListener('click', () => {
      handling.descending = handling.column === column && !handling.descending;
      handling.column = column;
      sort();
    });
    header.append(button);
  }
  sort();
}

/**
 * A double has more digits than it takes to tell one rate from another; nothing is shown of it.
 *
 * @param {HTMLTableCellElement} cell
 */
function sortValue(cell) {
  const number = cell.querySelector('data');
  return number ? Number(number.value) : (cell.textContent ?? '');
}

/**
 * Cells without a value come last either way.
 *
 * @param {string | number} a
 * @param {string | number} b
 * @param {boolean} descending
 */
function compare(a, b, descending) {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b !== descending ? -1 : 1;
}

/**
 * The style sheet moves the strip, where the reader allows motion; a second copy fills the gap that
 * the first one leaves.
 *
 * @param {HTMLElement} ticker
 * @param {Handling} handling
 */
function setInMotion(ticker, handling) {
  const track = /** @type {HTMLElement} */ (ticker.firstElementChild);
  const copy = /** @type {HTMLElement} */ (track.cloneNode(true));
  copy.setAttribute('aria-hidden', 'true');
  copy.classList.add('courant-ticker-copy');
  ticker.append(copy);
  ticker.style.setProperty('--courant-ticker-time', `${track.childElementCount * 4}s`);
  const button = createPart(ticker.ownerDocument, 'button', 'ticker-button');
  const language = ticker.closest('[lang]')?.getAttribute('lang') ?? '';
  const show = () => {
    ticker.classList.toggle('courant-moving', !handling.isPaused);
    const name = handling.isPaused ? 'resume' : 'pause';
    button.setAttribute('aria-label', labelFor(ticker.ownerDocument, language, name, ticker.getAttribute(`data-${name}`) ?? ''));
  };
  button.addEventListener('click', () => {
    handling.isPaused = !handling.isPaused;
    show();
  });
  show();
  ticker.before(button);
}

/**
 * The pointer or the keys move along the line; the place they are at is said in words. The keys are
 * those of a slider, which lies over the plot unseen.
 *
 * @param {HTMLElement} plot
 */
function makeReadable(plot) {
  const document = plot.ownerDocument;
  const [drawing] = plot.children;
  const dot = /** @type {Element} */ (drawing.lastElementChild);
  const line = /** @type {Element} */ (dot.previousElementSibling);
  const points = (line.getAttribute('points') ?? '').split(' ').map((point) => point.split(','));
  const rows = [...(plot.parentElement?.querySelectorAll('tbody > tr') ?? [])].reverse();
  const last = points.length - 1;
  const cursor = /** @type {Element} */ (dot.cloneNode());
  cursor.setAttribute('class', 'courant-chart-cursor');
  const readout = createPart(document, 'p', 'chart-readout');
  readout.setAttribute('aria-hidden', 'true');
  const slider = createPart(document, 'input', 'chart-slider');
  slider.type = 'range';
  slider.max = slider.value = String(last);
  slider.setAttribute('aria-label', drawing.getAttribute('aria-label') ?? '');

  const show = (/** @type {number} */ index) => {
    const [x, y] = points[index];
    place(dot, x, y, y);
    place(cursor, x, '0', '1000');
    dot.before(cursor);
    const [day, value] = rows[index].children;
    readout.replaceChildren(...day.cloneNode(true).childNodes, ' ', ...value.cloneNode(true).childNodes);
    slider.value = String(index);
    slider.setAttribute('aria-valuetext', `${day.textContent}: ${value.textContent}`);
  };
  const rest = () => {
    show(last);
    cursor.remove();
    readout.replaceChildren();
  };
  slider.addEventListener('input', () => show(slider.valueAsNumber));
  slider.addEventListener('focus', () => show(slider.valueAsNumber));
  slider.addEventListener('blur', rest);
  plot.addEventListener('pointermove', ({ clientX }) => {
    const { left, width } = drawing.getBoundingClientRect();
    const distances = points.map(([x]) => Math.abs(Number(x) - ((clientX - left) / width) * 1000));
    show(distances.indexOf(Math.min(...distances)));
  });
  plot.addEventListener('pointerleave', rest);
  rest();
  plot.append(readout, slider);
}

/**
 * @param {Element} line
 * @param {string} x
 * @param {string} y1
 * @param {string} y2
 */
function place(line, x, y1, y2) {
  line.setAttribute('x1', x);
  line.setAttribute('x2', x);
  line.setAttribute('y1', y1);
  line.setAttribute('y2', y2);
}

// The style sheet of courant.css, for roots that no <link> styles. Adopted, since a strict content
// security policy stops style elements and attributes.

import css from './courant.css';
import { defaultView } from './dom.js';

/** A sheet belongs to the document that it was made in. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Styles what is in `root`, once.
 *
 * @param {Document | ShadowRoot} root
 */
export function adoptTheme(root) {
  const sheet = sheetFor(root.ownerDocument ?? /** @type {Document} */ (root));
  if (!sheet || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** @param {Document} document */
function sheetFor(document) {
  let sheet = sheets.get(document);
  const view = defaultView(document);
  if (!sheet && view) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheet;
}

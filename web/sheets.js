// Style sheets for roots that no <link> styles. Adopted, since a strict content security policy stops
// style elements and attributes.

import { defaultView } from './dom.js';

const { Object, Reflect } = globalThis;
const adopted = 'adoptedStyleSheets';

/** A sheet belongs to the document that it was made in. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap();

/**
 * Styles what is in `root`, once, after what has been adopted before.
 *
 * @param {Document | ShadowRoot} root
 * @param {string} css
 */
export function adopt(root, css) {
  const sheet = sheetFor(root.ownerDocument ?? /** @type {Document} */ (root), css);
  // Past an image of this name, as in dom.js.
  const prototype = Object.getPrototypeOf(root);
  const present = Reflect.get(prototype, adopted, root);
  if (!sheet || present.includes(sheet)) return;
  Reflect.set(prototype, adopted, [...present, sheet], root);
}

/**
 * @param {Document} document
 * @param {string} css
 */
function sheetFor(document, css) {
  const known = sheets.get(document) ?? new Map();
  const view = defaultView(document);
  if (!known.has(css) && view) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, known.set(css, sheet));
  }
  return known.get(css);
}

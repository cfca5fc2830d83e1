// Applies the core's node stream to the DOM. No HTML is parsed here, so that it works where Trusted
// Types allow no policy, and what the stream cannot say cannot appear.

import { contentType, createDocumentFragment, createElement, createElementNS, createTextNode } from './dom.js';

// As courant::NodeOperation has them: the code in the low 8 bits, a number above.
const open = 0;
const close = 1;
const text = 2;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * The names that a node stream refers to by number.
 *
 * @typedef {object} Vocabulary
 * @property {string[]} elements
 * @property {string[]} attributes
 * @property {number} svg Elements from this one on are of SVG: the few that a chart is drawn with.
 */

/**
 * @param {string} names As the core gives them: elements, an empty line, attributes.
 * @returns {Vocabulary}
 */
export function readVocabulary(names) {
  const [elements, attributes] = names.split('\n\n').map((lines) => lines.trimEnd().split('\n'));
  return { elements, attributes, svg: elements.indexOf('svg') };
}

/**
 * Builds what a node stream says, outside the tree.
 *
 * @param {Document} document
 * @param {Uint32Array} operations
 * @param {string} characters The stream's text; operations take it piece by piece.
 * @param {Vocabulary} vocabulary
 * @returns {DocumentFragment}
 */
export function buildNodes(document, operations, characters, { elements, attributes, svg }) {
  const create = elementMaker(document);
  const fragment = createDocumentFragment(document);
  const count = operations.length;
  /** @type {Node} */
  let parent = fragment;
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const operation = operations[i];
    const number = operation >>> 8;
    switch (operation & 0xff) {
      case open:
        parent = parent.appendChild(
          number < svg
            ? create(elements[number])
            : createElementNS(document, svgNamespace, elements[number]),
        );
        break;
      case close:
        parent = /** @type {Node} */ (parent.parentNode);
        break;
      case text:
        parent.appendChild(createTextNode(document, characters.slice(at, (at += number))));
        break;
      default: {
        i += 1; // The value is the text operation that follows.
        const value = characters.slice(at, (at += operations[i] >>> 8));
        /** @type {Element} */ (parent).setAttribute(attributes[number], value);
      }
    }
  }
  return fragment;
}

/**
 * In an XML document that is not XHTML createElement() makes elements of no namespace.
 *
 * @param {Document} document
 * @returns {(name: string) => Element}
 */
function elementMaker(document) {
  return /html/.test(contentType(document))
    ? (name) => createElement(document, name)
    : (name) => createElementNS(document, htmlNamespace, name);
}

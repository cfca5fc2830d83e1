// A document that stands in the page, in a script element that is no script:
// <courant-article><script type="text/plain">…</script></courant-article>

import { addListener, nextSibling, parentNode, readyState, removeListener } from '../dom.js';

/** @import { Source } from '../source.js' */

const { MutationObserver } = globalThis;

/** What to look at. Without a prototype: a page may have added to that of all objects. */
const children = /** @type {MutationObserverInit} */ ({ __proto__: null, childList: true });
const contents = /** @type {MutationObserverInit} */ ({
  __proto__: null,
  childList: true,
  characterData: true,
  subtree: true,
});

/** The data block among the children of an element, also one that comes or changes later. */
export class InlineSource {
  #element;
  #changed;
  #observer;
  /** What was read last. @type {string | null} */
  #content = null;

  /**
   * @param {Element} element
   * @param {() => void} changed Called when read() would give something else than last time.
   */
  constructor(element, changed) {
    this.#element = element;
    this.#changed = changed;
    this.#observer = new MutationObserver(this.#check);
    this.#watch();
  }

  /** @returns {(Source & { content: string }) | null} */
  read() {
    const block = this.#block();
    this.#content = block && block.textContent;
    if (!block) return null;
    this.#observer.observe(block, contents);
    return { content: block.textContent ?? '', contentType: block.type, url: block.baseURI };
  }

  stop() {
    this.#observer.disconnect();
    removeListener(this.#element.ownerDocument, 'DOMContentLoaded', this.#check);
  }

  /** After stop(): also what happened in between counts as a change. */
  resume() {
    const before = this.#content;
    this.#watch();
    this.read();
    if (this.#content !== before) this.#changed();
  }

  #watch() {
    this.#observer.observe(this.#element, children);
    if (!isParsed(this.#element)) this.#awaitParser();
  }

  #check = () => {
    if ((this.#block()?.textContent ?? null) !== this.#content) this.#changed();
  };

  /** The parser has passed the element when something follows it, or at the end of the page. */
  #awaitParser() {
    const { parentNode, ownerDocument } = this.#element;
    if (parentNode) this.#observer.observe(parentNode, children);
    addListener(ownerDocument, 'DOMContentLoaded', this.#check);
  }

  /** @returns {HTMLScriptElement | null} Null as long as it may be cut. */
  #block() {
    if (!isParsed(this.#element)) return null;
    for (const child of this.#element.children) {
      if (child.localName === 'script' && isData(/** @type {HTMLScriptElement} */ (child))) {
        return /** @type {HTMLScriptElement} */ (child);
      }
    }
    return null;
  }
}

/**
 * Browsers run a script element without a type, with a JavaScript type or with a keyword as one.
 *
 * @param {{ type: string }} script
 */
export function isData({ type }) {
  return type.includes('/') && !/(java|ecma|j|live)script/i.test(type);
}

/**
 * Whether the parser, if it is still at work, has passed the end of `element`.
 *
 * @param {Element} element
 */
export function isParsed(element) {
  if (readyState(element.ownerDocument) !== 'loading') return true;
  for (let node = /** @type {Node | null} */ (element); node; node = parentNode(node)) {
    if (nextSibling(node)) return true;
  }
  return false;
}

import { createElement } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { DataElement, mark } from './data-element.js';

const slotName = 'courant';

/**
 * An element that shows itself in the light DOM: reader mode, search, copying, printing and the page's
 * own typography need its text in the page. It goes into a container after the children, which are the
 * fallback.
 *
 * The shadow root holds a slot and nothing else. Named, it shows the container alone; without a name
 * it shows all children. So the fallback is hidden to the last text node, under any content security
 * policy and whatever the page's style sheets say, and a framework finds its nodes where it left them.
 */
export class LightElement extends DataElement {
  /** @type {Element | undefined} */
  #container;

  get #slot() {
    return /** @type {HTMLSlotElement} */ (this.root.firstElementChild);
  }

  connect() {
    adoptTheme(/** @type {Document | ShadowRoot} */ (this.getRootNode()));
    this.#slot.addEventListener('slotchange', this.#putBack);
    this.takeOver();
  }

  /** @param {DocumentFragment} nodes */
  place(nodes) {
    const container = this.container ?? createElement(this.ownerDocument, 'div');
    container.setAttribute(mark, '');
    this.fill(container, nodes);
    this.#show(container);
  }

  /**
   * @param {Element} container
   * @param {DocumentFragment} nodes
   */
  fill(container, nodes) {
    container.replaceChildren(nodes);
  }

  showFallback() {
    this.#slot.name = '';
  }

  hasContent() {
    return this.#slot.name === slotName;
  }

  /** What is in the container shows until there is something newer, and stays if that fails. */
  takeOver() {
    if (this.container) this.#show(this.container);
  }

  /** @param {Element} container */
  #show(container) {
    this.#container = container;
    container.slot = slotName;
    if (container.parentNode !== this) this.append(container);
    this.#slot.name = slotName;
  }

  get marked() {
    return this.container;
  }

  /** Frameworks that change a text among the children may replace all of them, ours too. */
  #putBack = () => {
    if (this.hasContent() && !this.container) this.#show(/** @type {Element} */ (this.#container));
  };

  /** @returns {Element | undefined} */
  get container() {
    for (const child of this.children) if (child.hasAttribute(mark)) return child;
    return undefined;
  }
}

import { createElement } from '../dom.js';
import { adoptTheme } from '../theme.js';
import { DataElement, mark } from './data-element.js';

/**
 * An element that shows itself in its shadow root, protected from the page's style sheets: it is themed by
 * custom properties and parts. A slot shows the children until there is something to show.
 */
export class ShadowElement extends DataElement {
  connect() {
    adoptTheme(this.root);
  }

  /** A server leaves its mark on the link to the style sheet. */
  get marked() {
    return this.root.querySelector(`link[${mark}]`) ?? undefined;
  }

  showFallback() {
    this.root.replaceChildren(createElement(this.ownerDocument, 'slot'));
  }

  hasContent() {
    return this.root.firstElementChild?.localName !== 'slot';
  }
}

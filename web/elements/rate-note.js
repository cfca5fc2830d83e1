// What an amount was converted at, in a bubble beside it: it says what its title says, for readers
// without a mouse, too.

import { createPart } from '../dom.js';
import { adoptViewsTheme } from '../views-theme.js';

/** What amounts were converted to. */
export const sums = '.courant-converted';

/** Lets the converted sums in a container be pressed, by a finger, a mouse or a key. */
export class RateNotes {
  #bubble;
  /** The sum whose note shows. @type {HTMLElement | null} */
  #open = null;
  /** That whose note was open when the press that is under way began, which closed it. @type {HTMLElement | null} */
  #pressed = null;

  /** @param {ShadowRoot} root Of an element in the light DOM: what is there is in no reader's copy. */
  constructor(root) {
    adoptViewsTheme(root);
    this.#bubble = createPart(root.ownerDocument, 'div', 'rate-note');
    this.#bubble.setAttribute('popover', 'auto');
    this.#bubble.addEventListener('toggle', (event) => {
      if (/** @type {ToggleEvent} */ (event).newState === 'closed') this.#forget();
    });
    root.append(this.#bubble);
  }

  /**
   * Serves a container, whatever it comes to hold.
   *
   * @param {Element} container
   */
  listen(container) {
    if (!this.#bubble.showPopover) return; // The titles have to do.
    container.addEventListener('pointerdown', () => (this.#pressed = this.#open), true);
    container.addEventListener('click', (event) => this.#press(sumOf(event.target)));
    container.addEventListener('keydown', (event) => {
      const { key, target } = /** @type {KeyboardEvent} */ (event);
      const isSum = /** @type {Element} */ (target).matches(sums);
      if (!isSum || (key !== 'Enter' && key !== ' ')) return;
      event.preventDefault(); // Or the page scrolls.
      this.#pressed = this.#open;
      this.#press(/** @type {HTMLElement} */ (target));
    });
  }

  /**
   * Makes the sums in `container` buttons. Those in links are not: nothing to press may be inside of
   * one.
   *
   * @param {Element} container
   */
  enliven(container) {
    if (!this.#bubble.showPopover) return;
    for (const sum of container.querySelectorAll(sums)) {
      if (sum.closest('a') || !sum.hasAttribute('title')) continue;
      sum.setAttribute('role', 'button');
      sum.setAttribute('tabindex', '0');
      sum.setAttribute('aria-expanded', 'false');
    }
  }

  close() {
    if (this.#open) this.#bubble.hidePopover();
  }

  /** @param {HTMLElement | null} sum */
  #press(sum) {
    const wasOpen = this.#pressed;
    this.#pressed = null;
    this.close();
    if (!sum?.hasAttribute('role') || sum === wasOpen) return;
    this.#bubble.textContent = sum.title;
    this.#bubble.lang = sum.closest('[lang]')?.getAttribute('lang') ?? '';
    this.#bubble.showPopover();
    this.#place(sum.getBoundingClientRect());
    this.#open = sum;
    sum.setAttribute('aria-expanded', 'true');
    // It would stay where it is while the text goes.
    globalThis.addEventListener('scroll', this.#leave, true);
  }

  #leave = () => this.close();

  #forget() {
    globalThis.removeEventListener('scroll', this.#leave, true);
    this.#open?.setAttribute('aria-expanded', 'false');
    this.#open = null;
  }

  /**
   * Below the sum, or above it where there is no room.
   *
   * @param {DOMRect} sum
   */
  #place({ left, top, bottom }) {
    const { innerWidth, innerHeight } = globalThis;
    const { width, height } = this.#bubble.getBoundingClientRect();
    const gap = 6;
    const isBelow = bottom + gap + height <= innerHeight || top < height + gap;
    this.#bubble.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
    this.#bubble.style.top = `${isBelow ? bottom + gap : top - gap - height}px`;
  }
}

/**
 * The converted sum that a press is for: itself, or the words in front of it.
 *
 * @param {EventTarget | null} target
 * @returns {HTMLElement | null}
 */
function sumOf(target) {
  const place = /** @type {Element} */ (target);
  if (place.closest('a')) return null;
  const sum = place.closest(sums) ?? place.closest('.courant-amount')?.nextElementSibling;
  return sum?.matches(sums) ? /** @type {HTMLElement} */ (sum) : null;
}

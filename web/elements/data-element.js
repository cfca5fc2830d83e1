// What all elements that show a document share: when to work, on what, and what to say of it.

import { loadCore, render } from '../api.js';
import { CourantError } from '../errors.js';
import { fetchSource } from '../source.js';
import { upgradeProperties } from './attributes.js';
import { InlineSource } from './inline-source.js';

/** @import { Source } from '../source.js' */
/** @import { Rendering } from '../api.js' */

const { queueMicrotask, AbortController, CustomEvent, console } = globalThis;
const now = () => performance.now();

/** Failures that every element of a page meets alike are told once. @type {Set<string>} */
const told = new Set();

/**
 * Base of the elements. The state is in the attributes, with one exception: the property `source`
 * gives content from script and beats `src` until it is null again.
 *
 * `data-state` on the element says how it stands: loading, ready, stale (the latest try failed, what
 * shows is older) or error (it failed and there is nothing to show but the children). An attribute,
 * since not all engines had `:state()` when our floor was set.
 */
export class DataElement extends (globalThis.HTMLElement ?? class {}) {
  /** The update under way. @type {AbortController | null} */
  #update = null;
  #isScheduled = false;
  /** @type {string | Uint8Array | null} */
  #given = null;
  /** The content between the element's tags. @type {InlineSource | null} */
  #inline = null;
  /** What `src` named at the latest fetch. @type {Source & { key: string } | null} */
  #fetched = null;
  /** The surroundings of the rendering that shows. @type {string | null} */
  #shownFor = null;

  /** Content from script: text, or bytes in any encoding that the core knows. */
  get source() {
    return this.#given;
  }

  set source(value) {
    this.#given = value ?? null;
    this.requestUpdate();
  }

  connectedCallback() {
    upgradeProperties(this, ['source', ...this.propertyNames()]);
    this.#inline?.resume();
    // Moved within the page: what shows is still right, unless its surroundings speak differently.
    if (this.#shownFor === null || this.#shownFor !== contextLanguage(this)) this.requestUpdate();
  }

  disconnectedCallback() {
    this.#update?.abort();
    this.#update = null;
    this.#inline?.stop();
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.requestUpdate();
  }

  /** Drops the update under way; several changes in one task cost one update. */
  requestUpdate() {
    this.#shownFor = null;
    this.#update?.abort();
    this.#update = null;
    if (this.#isScheduled || !this.isConnected) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.isConnected && this.#shownFor === null) this.#run();
    });
  }

  async #run() {
    const start = now();
    const { signal } = (this.#update = new AbortController());
    try {
      const reading = this.#read(signal);
      if (!reading) return this.#rest();
      this.#setState('loading');
      // At the same time: neither waits for the other.
      const [source] = await Promise.all([reading, loadCore()]);
      signal.throwIfAborted();
      const fetchTime = now() - start;
      const language = contextLanguage(this);
      const rendering = await render(source, this.#options(language), this.ownerDocument);
      signal.throwIfAborted();
      this.#finish(rendering, { language, fetchTime, signal });
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause);
    }
  }

  /**
   * What there is to show, if anything.
   *
   * @param {AbortSignal} signal
   * @returns {Promise<Source> | null}
   */
  #read(signal) {
    if (this.#given !== null) return Promise.resolve({ content: this.#given, contentType: '', url: '' });
    const src = this.getAttribute('src')?.trim();
    if (src) return this.#fetch(src, signal);
    this.#inline ??= new InlineSource(this, () => this.requestUpdate());
    const inline = this.#inline.read();
    return inline && Promise.resolve(inline);
  }

  /**
   * What was fetched is kept, so that a change of how it is shown costs no request.
   *
   * @param {string} src
   * @param {AbortSignal} signal
   */
  async #fetch(src, signal) {
    const key = absolute(src, this.baseURI);
    if (this.#fetched?.key === key) return this.#fetched;
    const source = await fetchSource(key, signal);
    return (this.#fetched = { ...source, key });
  }

  /** @param {string} language */
  #options(language) {
    /** @type {[string, string][]} */
    const options = [['context-lang', language], ...this.fixedOptions()];
    for (const name of /** @type {typeof DataElement} */ (this.constructor).observedAttributes) {
      const value = this.getAttribute(name);
      if (value !== null && name !== 'src') options.push([name, value]);
    }
    return options;
  }

  /**
   * @param {Rendering} rendering
   * @param {{ language: string, fetchTime: number, signal: AbortSignal }} update
   */
  #finish({ nodes, summary, readTime, buildTime }, { language, fetchTime, signal }) {
    const timings = { fetch: fetchTime, read: readTime, build: buildTime };
    this.#say('courant-load', { summary, diagnostics: summary.diagnostics, timings });
    if (signal.aborted) return; // A listener changed the element or took it out.
    this.#update = null;
    this.#shownFor = language;
    this.place(nodes);
    this.#setState('ready');
    this.#say('courant-render', { summary, timings });
  }

  /** Nothing is given that could be shown. What a server rendered stays. */
  #rest() {
    this.#update = null;
    if (this.hasAttribute('data-state')) this.showFallback();
    this.#setState(null);
  }

  /** @param {unknown} cause */
  #fail(cause) {
    const error =
      cause instanceof CourantError
        ? cause
        : new CourantError({ code: 'crashed', message: String(cause) }, { cause });
    this.#update?.abort(); // What else is under way is of no use.
    this.#update = null;
    if (error.code === 'withheld') this.showFallback(); // Copy that was withdrawn must not stay.
    this.#setState(this.hasContent() ? 'stale' : 'error');
    if (this.#say('courant-error', error)) tell(error);
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   * @returns {boolean} Whether no listener called preventDefault().
   */
  #say(type, detail) {
    const init = { __proto__: null, detail, bubbles: true, composed: true, cancelable: true };
    return this.dispatchEvent(new CustomEvent(type, /** @type {CustomEventInit} */ (init)));
  }

  /** @param {'loading' | 'ready' | 'stale' | 'error' | null} state */
  #setState(state) {
    if (state) this.setAttribute('data-state', state);
    else this.removeAttribute('data-state');
    if (state === 'loading') this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
  }

  // What the kinds of elements differ in.

  /** @returns {string[]} */
  static get observedAttributes() {
    return [];
  }

  /**
   * Of the properties that mirror attributes.
   *
   * @returns {string[]}
   */
  propertyNames() {
    return [];
  }

  /**
   * What is always asked of the core.
   *
   * @returns {[name: string, value: string][]}
   */
  fixedOptions() {
    return [];
  }

  /**
   * Puts a rendering in the place of the children or of the one before.
   *
   * @param {DocumentFragment} _nodes
   */
  place(_nodes) {}

  /** Shows the children again. */
  showFallback() {}

  /**
   * Whether a rendering shows.
   *
   * @returns {boolean}
   */
  hasContent() {
    return false;
  }
}

/**
 * The language of the text around an element, through the shadow roots that it is in.
 *
 * @param {Element} element
 */
function contextLanguage(element) {
  /** @type {Element | undefined} */
  let place = element;
  while (place) {
    const declared = place.closest('[lang]')?.getAttribute('lang');
    if (declared !== undefined && declared !== null) return declared;
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/**
 * @param {string} src
 * @param {string} base
 */
function absolute(src, base) {
  try {
    return new URL(src, base).href;
  } catch (cause) {
    throw new CourantError({ code: 'network', message: `'${src}' is no address` }, { cause });
  }
}

/** @param {CourantError} error */
function tell({ code, message }) {
  const line = `courant: ${message} (${code})`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}

// What all elements that show a document share: when to work, on what, and what to say of it.

import { expectParts, loadCore, render } from '../api.js';
import { addListener, createElement } from '../dom.js';
import { CourantError } from '../errors.js';
import { markFor } from '../mark.js';
import { partsFor } from '../parts.js';
import { allowRequest, fetchShared, judge, minute, remember } from '../source.js';
import { timestamp } from '../timestamp.js';
import { loadViews } from '../views-loader.js';
import { propertyName, upgradeProperties, writeAttribute } from './attributes.js';
import { InlineSource, isParsed } from './inline-source.js';
import { optionsFrom } from './kinds.js';

/** @import { Source } from '../source.js' */
/** @import { Companions, Summary } from '../task.js' */
/** @import * as Views from '../views.js' */

/**
 * What an element shows, and since when.
 *
 * @typedef {object} Shown
 * @property {Source} source
 * @property {Source} [history]
 * @property {Date} time When the source was read.
 * @property {boolean} complete
 * @property {Date} [behind] The same, if reading it again has failed since.
 */

const { Reflect, addEventListener, queueMicrotask, AbortController, CustomEvent, IntersectionObserver, Math, console } = globalThis;
const now = () => performance.now();
const { getAttribute } = (globalThis.Element ?? class {}).prototype;

/** Milliseconds after which what was fetched is not shown without saying so. */
const hour = 60 * minute;

/** Marks a rendering; where a server made it, it says for what. */
export const mark = 'data-courant';

/** Failures that every element of a page meets alike are told once. @type {Set<string>} */
const told = new Set();

/**
 * Base of the elements. The state is in the attributes, with one exception: the property `source`
 * gives content from script and beats `src` until it is null again.
 *
 * `data-state` on the element says how it stands: loading, ready, stale (what shows is older than it
 * should be, or the latest try failed) or error (it failed and there is nothing to show but the
 * children). An attribute, since not all engines had `:state()` when our floor was set. A server that
 * renders for an element sets it, too.
 */
export class DataElement extends (globalThis.HTMLElement ?? class {}) {
  static delegatesFocus = false;

  /** The update under way. @type {AbortController | null} */
  #update = null;
  #isScheduled = false;
  /**
   * Whether a server has rendered for the element, and the parser has not passed its end. Not known until
   * it is in the tree: WebKit tells of its attributes first, and runs microtasks in between.
   */
  #isAwaited = true;
  /** Whether the next update asks for the source again, though it is known. */
  #isReload = false;
  /** Whether the latest update only shows again what shows. */
  #isRepeat = false;
  /** @type {string | Uint8Array | null} */
  #given = null;
  /** The content between the element's tags. @type {InlineSource | null} */
  #inline = null;
  /** What attributes with addresses named at the latest fetch. @type {Map<string, Source>} */
  #fetched = new Map();
  /** When the latest fetch ended. */
  #tried = 0;
  /** @type {Shown | null} */
  #shown = null;
  /** The surroundings of the rendering that shows. @type {string | null} */
  #shownFor = null;
  /** Until the reader comes near. @type {IntersectionObserver | null} */
  #nearness = null;
  #wasNear = false;
  /** After a failure: what may bring another try. @type {AbortController | null} */
  #recovery = null;

  get #attributes() {
    return /** @type {{ observedAttributes: string[] }} */ (/** @type {unknown} */ (this.constructor)).observedAttributes;
  }

  /** With a slot at first. Not made before it is needed: the parser makes that of a server's rendering. */
  get root() {
    const { delegatesFocus } = /** @type {typeof DataElement} */ (this.constructor);
    const init = /** @type {ShadowRootInit} */ ({ __proto__: null, mode: 'open', delegatesFocus });
    const root = this.shadowRoot ?? this.attachShadow(init);
    if (!root.firstElementChild) root.append(createElement(this.ownerDocument, 'slot'));
    return root;
  }

  /** Content from script: text, or bytes in any encoding that the core knows. */
  get source() {
    return this.#given;
  }

  set source(value) {
    this.#given = value ?? null;
    this.requestUpdate();
  }

  connectedCallback() {
    upgradeProperties(this, ['source', ...this.#attributes.map(propertyName)]);
    this.#isAwaited = this.hasAttribute('data-state') && !isParsed(this);
    if (this.#isAwaited) {
      addListener(this.ownerDocument, 'DOMContentLoaded', () => this.isConnected && this.connectedCallback());
      return;
    }
    this.connect();
    this.#inline?.resume();
    // Moved within the page: what shows is still right, unless its surroundings speak differently.
    if (this.#shownFor === null || this.#shownFor !== contextLanguage(this)) this.requestUpdate();
    else if (this.#shown?.behind) this.reload();
  }

  disconnectedCallback() {
    this.#update?.abort();
    this.#update = null;
    this.#recovery?.abort();
    this.#nearness?.disconnect();
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

  /** Asks for the source again. What shows stays until there is something better. */
  reload() {
    if ((this.#update || this.#isScheduled) && !this.#isRepeat) return; // One is coming already.
    this.#isReload = true;
    this.requestUpdate();
  }

  /** What a rendering was last made of. */
  get shown() {
    return this.#shown;
  }

  /** Drops the update under way; several changes in one task cost one update. */
  requestUpdate() {
    this.#isRepeat = false;
    this.#schedule();
  }

  #schedule() {
    this.#shownFor = null;
    this.#update?.abort();
    this.#update = null;
    this.#recovery?.abort();
    if (this.#isScheduled || !this.isConnected) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.isConnected && !this.#isAwaited && this.#shownFor === null && !this.#isFar()) this.#run();
    });
  }

  /** Whether its time has not come: then it comes with the reader, a screen ahead. */
  #isFar() {
    this.#nearness?.disconnect();
    if (this.#wasNear || this.getAttribute('loading')?.trim() !== 'lazy') return false;
    const options = /** @type {IntersectionObserverInit} */ ({ __proto__: null, rootMargin: '100%' });
    this.#nearness = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#wasNear = true;
      this.#schedule();
    }, options);
    this.#nearness.observe(this);
    return true;
  }

  async #run() {
    const start = now();
    const { signal } = (this.#update = new AbortController());
    const isReload = this.#isReload;
    this.#isReload = false;
    /** @type {Source | null | undefined} */
    let source;
    try {
      await this.prepare(signal);
      signal.throwIfAborted();
      if (!isReload && this.#takeOver(signal)) return;
      const reading = this.#isRepeat ? Promise.resolve(this.#shown?.source ?? null) : this.read(signal, isReload);
      if (!reading) return this.#rest();
      if (!this.hasContent() || !(isReload || this.#isRepeat)) this.#setState('loading');
      // At the same time: none waits for the others.
      expectParts(this.neededParts);
      const arriving = reading.then((source) => {
        if (source) expectParts(partsFor(source, this.getAttribute('format') ?? ''));
        return source;
      });
      const [found, companions] = await Promise.all([arriving, this.readCompanions(signal, isReload), loadCore()]);
      signal.throwIfAborted();
      if (!found) return this.#rest();
      source = found;
      await this.#show(source, companions, { isReload, fetchTime: now() - start, signal });
    } catch (cause) {
      if (signal.aborted) return;
      // Who comes later is not to have what was withdrawn, but the news that it was.
      if (source) judge(source, asError(cause).code === 'withheld');
      this.#fail(cause);
    }
  }

  /**
   * @param {Source} source
   * @param {Companions} companions
   * @param {{ isReload: boolean, fetchTime: number, signal: AbortSignal }} update
   */
  async #show(source, companions, { isReload, fetchTime, signal }) {
    const language = contextLanguage(this);
    const isNew = source !== this.#shown?.source;
    const { time = new Date() } = source;
    const age = isNew ? Date.now() - Number(time) : 0;
    const shown = /** @type {Shown} */ (isNew ? { source, time, behind: age > hour ? time : undefined } : this.#shown);
    const rendering = await render(source, this.#options(language, shown.behind), this.ownerDocument, companions);
    signal.throwIfAborted();
    const { complete } = rendering.summary;
    if (isReload) this.#keepReloaded(source, complete);
    if (isNew) judge(source, complete);
    this.#shown = { ...shown, history: companions.history, complete };
    const { nodes, summary, readTime, buildTime } = rendering;
    this.#finish(nodes, summary, { fetch: fetchTime, read: readTime, build: buildTime }, language, signal);
    if (signal.aborted) return;
    // Another element, or another visit, had fetched it.
    if (age > minute) this.reload();
    else if (isNew && complete && source.key && this.hasAttribute('keep')) this.#useViews(({ store }) => store(source));
  }

  /**
   * @param {Source} source
   * @param {boolean} complete
   * @throws {CourantError} `unexpected_end`: newer rates of which some are missing are worse than
   *   older ones.
   */
  #keepReloaded(source, complete) {
    if (!complete && (this.#shown?.complete ?? this.hasContent())) {
      throw new CourantError({ code: 'unexpected_end', message: 'the answer was not whole' });
    }
    this.#fetched.set(this.sourceAttribute(), source);
  }

  /**
   * Fetches what is of use beside the source, and is done without otherwise. Asked for again, what is
   * there will do for an hour, and beyond that if there is nothing newer: it is mostly of days that are over.
   *
   * @param {string} name Of the attribute with the address.
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   */
  async fetchCompanion(name, signal, isReload) {
    const address = this.getAttribute(name)?.trim();
    if (!address) return undefined;
    /** @type {Source | undefined} */
    let old;
    try {
      const known = this.#fetched.get(name);
      if (isReload && known?.key === absolute(address, this.baseURI) && Date.now() - Number(known.time) > hour) old = known;
      const source = await this.#fetch(name, signal, !!old);
      this.#fetched.set(name, source);
      return source;
    } catch (cause) {
      if (!signal.aborted) tell(asError(cause));
      return old;
    }
  }

  /**
   * What was fetched is kept, so that a change of how it is shown costs no request.
   *
   * @param {string} name Of the attribute with the address.
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source>}
   */
  async #fetch(name, signal, isReload) {
    const key = absolute(this.getAttribute(name) ?? '', this.baseURI);
    const known = this.#fetched.get(name);
    if (known?.key === key && !isReload) return known;
    if (!isReload && this.hasAttribute('keep')) await this.#recall(key);
    const after = isReload ? Math.max(this.#tried, Date.now() - minute) : 0;
    try {
      const source = await fetchShared(key, signal, after);
      // What was asked for again has to prove better first.
      if (!isReload) this.#fetched.set(name, source);
      return source;
    } finally {
      this.#tried = Date.now();
    }
  }

  /** @param {string} key */
  #recall(key) {
    return this.#useViews(async ({ recall }) => {
      const stored = await recall(key);
      if (stored) remember(stored);
    });
  }

  /**
   * What the element can do without.
   *
   * @param {(views: typeof Views) => void | Promise<void>} task
   */
  async #useViews(task) {
    try {
      await task(await loadViews());
    } catch {
      // It does, also where storage is forbidden.
    }
  }

  /**
   * @param {string} language
   * @param {Date} [behind]
   */
  #options(language, behind) {
    const options = optionsFrom(language, this.fixedOptions(language), this.#attributes, (name) => this.getAttribute(name));
    if (behind) options.push(['not-updated-since', timestamp(behind)]);
    return options;
  }

  /**
   * @param {DocumentFragment | null} nodes Null: those of a server stay.
   * @param {Summary} summary
   * @param {{ fetch: number, read: number, build: number }} timings
   * @param {string} language
   * @param {AbortSignal} signal
   */
  #finish(nodes, summary, timings, language, signal) {
    this.#say('courant-load', { summary, diagnostics: summary.diagnostics, timings });
    if (signal.aborted) return; // A listener changed the element or took it out.
    this.#update = null;
    this.#shownFor = language;
    if (nodes) this.place(nodes, summary);
    else this.takeOver(summary);
    const since = this.#shown?.behind;
    const reason = summary.rates?.stale ?? (since ? 'not-updated' : summary.complete ? undefined : 'incomplete');
    this.#setState(reason ? 'stale' : 'ready');
    writeAttribute(this, 'data-since', since?.toISOString());
    this.#say('courant-render', { summary, timings });
    if (reason) this.#say('courant-stale', { reason, date: summary.rates?.date, since });
  }

  /**
   * What a server rendered stays, and nothing is fetched, where the same would be rendered here.
   *
   * @param {AbortSignal} signal
   * @returns {boolean} Whether it did.
   */
  #takeOver(signal) {
    const { marked } = this;
    if (!marked || this.givenSource()) return false;
    const language = contextLanguage(this);
    const inline = this.#address ? null : this.#readInline();
    if (marked.getAttribute(mark) !== markFor(this.localName, this.#options(language), inline?.content)) return false;
    const summary = JSON.parse(/** @type {string} */ (marked.getAttribute('data-summary')));
    this.#finish(null, summary, { fetch: 0, read: 0, build: 0 }, language, signal);
    return true;
  }

  /** Nothing is given that could be shown. What a server rendered stays. */
  #rest() {
    this.#update = null;
    if (this.#shown) this.showFallback();
    this.#setState(null);
  }

  /** @param {unknown} cause */
  #fail(cause) {
    const error = asError(cause);
    this.#update?.abort(); // What else is under way is of no use.
    this.#update = null;
    if (error.code === 'withheld') this.#withdraw();
    const isStale = this.hasContent();
    this.#setState(isStale ? 'stale' : 'error');
    this.report(error);
    if (this.#isScheduled || !this.isConnected) return; // A listener changed the element or took it out.
    if (isStale) this.#showBehind();
    this.#recover(error);
  }

  /** Copy that was withdrawn must not stay, nor come back with a change of how it is shown. */
  #withdraw() {
    this.#shown = null;
    this.#fetched.clear();
    this.showFallback();
  }

  /** What shows is shown again, with the words that it is not the latest. */
  #showBehind() {
    if (!this.#shown || this.#shown.behind) return;
    this.#shown.behind = this.#shown.time;
    this.#isRepeat = true;
    this.#schedule();
  }

  /**
   * Tries again when that may help.
   *
   * @param {CourantError} error
   */
  #recover(error) {
    const address = this.getAttribute(this.sourceAttribute());
    if (!address) return;
    const { signal } = (this.#recovery = new AbortController());
    // Here, for without a network the rest may not come.
    addEventListener('online', () => this.reload(), /** @type {AddEventListenerOptions} */ ({ __proto__: null, signal }));
    this.#useViews(async ({ recover }) => {
      if (signal.aborted) return;
      const key = absolute(address, this.baseURI);
      const ask = () => {
        allowRequest(key);
        this.reload();
      };
      await recover(this, error, { key, ask, signal, render, language: contextLanguage(this) });
    });
  }

  /**
   * Tells the page of a failure.
   *
   * @param {unknown} cause
   */
  report(cause) {
    const error = asError(cause);
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

  /** In a tree, and as much of it as there is from a server. */
  connect() {}

  /**
   * Loads what only some elements need.
   *
   * @param {AbortSignal} _signal
   * @returns {Promise<void> | void}
   * @throws {CourantError} `load_failed`.
   */
  prepare(_signal) {}

  /**
   * The element with the mark of a server.
   *
   * @returns {Element | undefined}
   */
  get marked() {
    return undefined;
  }

  /**
   * What a server rendered shows from now on.
   *
   * @param {Summary} _summary
   */
  takeOver(_summary) {}

  /**
   * What there is to show, if anything.
   *
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Source | null> | null}
   */
  read(signal, isReload) {
    const given = this.givenSource();
    if (given) return Promise.resolve(given);
    const address = this.#address;
    if (address?.startsWith('#')) return null; // An element that is not ready.
    if (address) return this.#fetch(this.sourceAttribute(), signal, isReload);
    const inline = this.#readInline();
    return inline && Promise.resolve(inline);
  }

  get #address() {
    return this.getAttribute(this.sourceAttribute())?.trim();
  }

  #readInline() {
    this.#inline ??= new InlineSource(this, () => this.requestUpdate());
    return this.#inline.read();
  }

  /**
   * What beats the address.
   *
   * @returns {Source | null}
   */
  givenSource() {
    return this.#given === null ? null : { content: this.#given };
  }

  /**
   * The attribute with the address of the source.
   *
   * @returns {string}
   */
  sourceAttribute() {
    return 'src';
  }

  /** The parts of the core that it asks for whatever its source is. @returns {number[]} */
  get neededParts() {
    return [];
  }

  /**
   * What is read with the source.
   *
   * @param {AbortSignal} signal
   * @param {boolean} isReload
   * @returns {Promise<Companions>}
   */
  async readCompanions(signal, isReload) {
    return { history: await this.fetchCompanion('history', signal, isReload) };
  }

  /**
   * What is always asked of the core; it beats attributes of the same names.
   *
   * @param {string} _language Of the surroundings.
   * @returns {[name: string, value: string][]}
   */
  fixedOptions(_language) {
    return [];
  }

  /**
   * Puts a rendering in the place of the children or of the one before.
   *
   * @param {DocumentFragment} _nodes
   * @param {Summary} _summary
   */
  place(_nodes, _summary) {}

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
    const nearest = place.closest('[lang]');
    // It may be a form with a field of this name.
    if (nearest) return /** @type {string} */ (Reflect.apply(getAttribute, nearest, ['lang']));
    const root = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/**
 * @param {string} address
 * @param {string} base
 * @throws {CourantError} `network`.
 */
function absolute(address, base) {
  try {
    return new URL(address.trim(), base).href;
  } catch (cause) {
    throw new CourantError({ code: 'network', message: `'${address}' is no address` }, { cause });
  }
}

/** @param {unknown} cause */
function asError(cause) {
  if (cause instanceof CourantError) return cause;
  return new CourantError({ code: 'crashed', message: String(cause) }, { cause });
}

/** @param {CourantError} error */
function tell({ code, message }) {
  const line = `courant: ${message} (${code})`;
  if (told.has(line)) return;
  told.add(line);
  console.warn(line);
}

// Methods and properties of documents, and of nodes around ours, taken from their prototype at the start: in
// a page with <img name="createElement"> document.createElement is that image, and forms do the same.

const { Reflect } = globalThis;

/**
 * @param {string} name
 * @returns {(document: any, ...values: unknown[]) => any}
 */
function methodOf(name) {
  const method = /** @type {any} */ (globalThis.Document?.prototype)?.[name];
  // Where there is no DOM but one that a script brought along, its documents know best.
  return (document, ...values) => Reflect.apply(method ?? /** @type {any} */ (document)[name], document, values);
}

/**
 * @param {string} name
 * @returns {(document: any) => any}
 */
function propertyOf(name) {
  const prototype = globalThis.Document?.prototype;
  return (document) => Reflect.get(prototype ?? document, name, document);
}

/** @type {(document: Document) => string} */
export const baseURI = propertyOf('baseURI');
/** @type {(document: Document) => string} */
export const contentType = propertyOf('contentType');
/** @type {(document: Document) => HTMLScriptElement | null} */
export const currentScript = propertyOf('currentScript');
/** @type {(document: Document) => (Window & typeof globalThis) | null} */
export const defaultView = propertyOf('defaultView');
/**
 * @type {{ <Tag extends keyof HTMLElementTagNameMap>(document: Document, name: Tag): HTMLElementTagNameMap[Tag],
 *   (document: Document, name: string): HTMLElement }}
 */
export const createElement = methodOf('createElement');
/**
 * An element with a class and a part of one name.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Document} document
 * @param {Tag} tag
 * @param {string} name Without prefix.
 */
export function createPart(document, tag, name) {
  const element = createElement(document, tag);
  element.className = `courant-${name}`;
  element.setAttribute('part', name);
  return element;
}
/** @type {(document: Document, namespace: string, name: string) => Element} */
export const createElementNS = methodOf('createElementNS');
/** @type {(document: Document, text: string) => Text} */
export const createTextNode = methodOf('createTextNode');
/** @type {(document: Document) => DocumentFragment} */
export const createDocumentFragment = methodOf('createDocumentFragment');
/** @type {(target: Node, type: string, listener: (event: Event) => void, options?: AddEventListenerOptions) => void} */
export const addListener = /* @__PURE__ */ methodOf('addEventListener');
/** @type {(target: Node, type: string, listener: (event: Event) => void) => void} */
export const removeListener = /* @__PURE__ */ methodOf('removeEventListener');
/** @type {(document: Document) => DocumentReadyState} */
export const readyState = propertyOf('readyState');
/** @type {(node: Node) => Node | null} */
export const nextSibling = propertyOf('nextSibling');
/** @type {(node: Node) => Node | null} */
export const parentNode = propertyOf('parentNode');
/** @type {(document: Document) => boolean} */
export const hidden = /* @__PURE__ */ propertyOf('hidden');
/** @type {(document: Document, selector: string) => Element | null} */
export const querySelector = methodOf('querySelector');

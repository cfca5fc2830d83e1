// Methods of documents, taken from their prototype at the start: in a page with
// <img name="createElement"> document.createElement is that image.

const { Reflect } = globalThis;

/**
 * @param {string} name
 * @returns {(document: Document, ...values: unknown[]) => any}
 */
function methodOf(name) {
  const method = /** @type {any} */ (globalThis.Document?.prototype)?.[name];
  // Where there is no DOM but one that a script brought along, its documents know best.
  return (document, ...values) => Reflect.apply(method ?? /** @type {any} */ (document)[name], document, values);
}

/** @type {(document: Document, name: string) => HTMLElement} */
export const createElement = methodOf('createElement');
/** @type {(document: Document, namespace: string, name: string) => Element} */
export const createElementNS = methodOf('createElementNS');
/** @type {(document: Document, text: string) => Text} */
export const createTextNode = methodOf('createTextNode');
/** @type {(document: Document) => DocumentFragment} */
export const createDocumentFragment = methodOf('createDocumentFragment');
/** @type {(document: Document, selector: string) => Element | null} */
export const querySelector = methodOf('querySelector');

// As much of the DOM as the node stream needs, and a way to see what was built.

class FakeNode {
  /** @type {FakeNode[]} */
  childNodes = [];
  /** @type {FakeNode | null} */
  parentNode = null;

  /** @param {FakeNode} child */
  appendChild(child) {
    child.parentNode = this;
    this.childNodes.push(child);
    return child;
  }

  toString() {
    return this.childNodes.join('');
  }
}

class FakeText extends FakeNode {
  /** @param {string} data */
  constructor(data) {
    super();
    this.data = data;
  }

  toString() {
    return `[${this.data}]`;
  }
}

class FakeElement extends FakeNode {
  /** @type {string[]} */
  attributes = [];

  /** @param {string} name */
  constructor(name) {
    super();
    this.name = name;
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes.push(` ${name}="${value}"`);
  }

  toString() {
    return `<${this.name}${this.attributes.join('')}>${super.toString()}</${this.name}>`;
  }
}

/**
 * A text node is shown in brackets, so that two in a row differ from one.
 *
 * @param {string} [contentType]
 * @returns {Document}
 */
export function fakeDocument(contentType = 'text/html') {
  return /** @type {any} */ ({
    contentType,
    createDocumentFragment: () => new FakeNode(),
    createElement: (/** @type {string} */ name) => new FakeElement(name),
    createElementNS: (/** @type {string} */ namespace, /** @type {string} */ name) =>
      new FakeElement(`${namespace.split('/').at(-1)}:${name}`),
    createTextNode: (/** @type {string} */ data) => new FakeText(data),
  });
}

import assert from 'node:assert/strict';
import test from 'node:test';

import { propertyName, readAttribute, upgradeProperties, withAttributes } from '../../../web/elements/attributes.js';

class FakeElement {
  /** @type {Map<string, string>} */
  #attributes = new Map();

  getAttribute(/** @type {string} */ name) {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this.#attributes.set(name, value);
  }

  removeAttribute(/** @type {string} */ name) {
    this.#attributes.delete(name);
  }
}

const Base = /** @type {new () => HTMLElement} */ (/** @type {unknown} */ (FakeElement));
const kinds = /** @type {const} */ ({ src: '', 'heading-level': 2, images: ['https', 'same-origin', 'none'], inverse: false });

function makeElement() {
  const Class = /** @type {new () => any} */ (withAttributes(Base, kinds));
  return new Class();
}

test('attributes: a property has the name of its attribute in camel case', () => {
  assert.equal(propertyName('heading-level'), 'headingLevel');
  assert.equal(propertyName('src'), 'src');
});

test('attributes: an absent attribute reads as the default', () => {
  const element = makeElement();

  assert.deepEqual([element.src, element.headingLevel, element.images], ['', 2, 'https']);
});

test('attributes: a property writes its attribute', () => {
  const element = makeElement();

  element.src = 'a.txt';
  element.headingLevel = 3;

  assert.deepEqual([element.getAttribute('src'), element.getAttribute('heading-level')], ['a.txt', '3']);
  assert.deepEqual([element.src, element.headingLevel], ['a.txt', 3]);
});

test('attributes: null and undefined remove the attribute', () => {
  const element = makeElement();

  element.src = 'a.txt';
  element.src = null;
  element.images = 'none';
  element.images = undefined;

  assert.deepEqual([element.getAttribute('src'), element.getAttribute('images')], [null, null]);
});

test('attributes: what is there or not is true or false', () => {
  const element = makeElement();

  assert.equal(element.inverse, false);
  element.setAttribute('inverse', '');
  assert.equal(element.inverse, true);
  element.inverse = false;
  assert.equal(element.getAttribute('inverse'), null);
  element.inverse = true;
  assert.equal(element.getAttribute('inverse'), '');
});

test('attributes: a word or number that is not taken reads as the default', () => {
  const element = makeElement();

  element.setAttribute('images', 'all');
  element.setAttribute('heading-level', 'two');

  assert.deepEqual([element.images, element.headingLevel], ['https', 2]);
});

test('attributes: spaces around a value do not count', () => {
  const element = makeElement();

  element.setAttribute('images', ' none ');

  assert.equal(readAttribute(element, 'images', kinds.images), 'none');
});

test('attributes: a property set before the upgrade is set again', () => {
  const element = makeElement();
  Object.defineProperty(element, 'src', { value: 'early.txt', configurable: true, writable: true });

  upgradeProperties(element, ['src', 'images']);

  assert.equal(Object.hasOwn(element, 'src'), false);
  assert.equal(element.getAttribute('src'), 'early.txt');
});

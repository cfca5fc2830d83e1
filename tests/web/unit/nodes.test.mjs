import assert from 'node:assert/strict';
import test from 'node:test';

import { buildNodes, readVocabulary } from '../../../web/nodes.js';
import { fakeDocument } from './support/fake_document.mjs';

const vocabulary = { elements: ['article', 'p', 'em', 'svg', 'line'], attributes: ['class', 'lang'], svg: 3 };
const open = (/** @type {number} */ element) => element << 8;
const close = 1;
const text = (/** @type {number} */ length) => (length << 8) | 2;
const attribute = (/** @type {number} */ name) => (name << 8) | 3;

/**
 * @param {number[]} operations
 * @param {string} characters
 * @param {Document} [document]
 */
function build(operations, characters, document = fakeDocument()) {
  return String(buildNodes(document, Uint32Array.from(operations), characters, vocabulary));
}

test('nodes: an empty stream builds nothing', () => {
  assert.equal(build([], ''), '');
});

test('nodes: elements nest as they open and close', () => {
  const built = build([open(0), open(1), open(2), close, close, open(1), close, close], '');

  assert.equal(built, '<article><p><em></em></p><p></p></article>');
});

test('nodes: text and attribute values are taken off the characters in turn', () => {
  const built = build([open(1), attribute(0), text(3), attribute(1), text(2), text(4), close, text(1)], 'deken‘Hi’!');

  assert.equal(built, '<p class="dek" lang="en">[‘Hi’]</p>[!]');
});

test('nodes: an empty attribute value takes no characters', () => {
  assert.equal(build([open(1), attribute(0), text(0), text(2), close], 'ab'), '<p class="">[ab]</p>');
});

test('nodes: lengths count UTF-16 code units', () => {
  assert.equal(build([text(3), text(1)], 'a𝄞b'), '[a𝄞][b]');
});

test('nodes: XML documents get elements of the HTML namespace', () => {
  assert.equal(build([open(1), close], '', fakeDocument('application/xml')), '<xhtml:p></xhtml:p>');
  assert.equal(build([open(1), close], '', fakeDocument('application/xhtml+xml')), '<p></p>');
});

test('nodes: elements of a drawing get the namespace of SVG, in every document', () => {
  const drawing = [open(1), open(3), open(4), close, close, close];

  assert.equal(build(drawing, ''), '<p><svg:svg><svg:line></svg:line></svg:svg></p>');
  assert.equal(
    build(drawing, '', fakeDocument('application/xml')),
    '<xhtml:p><svg:svg><svg:line></svg:line></svg:svg></xhtml:p>',
  );
});

test('nodes: a vocabulary is elements, an empty line, attributes', () => {
  assert.deepEqual(readVocabulary('article\nsvg\nline\n\nclass\naria-label\n'), {
    elements: ['article', 'svg', 'line'],
    attributes: ['class', 'aria-label'],
    svg: 1,
  });
});

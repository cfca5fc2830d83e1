// The parts of the core that a document will ask for, told before it is read.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { amounts, articles, data, partsFor, views } from '../../../web/parts.js';
import { parts } from '../../../wasm/parts.mjs';

const source = { content: '' };

test('expected parts: their numbers are those of the build', () => {
  assert.deepEqual([data, articles, views, amounts].map((number) => parts[number - 1].name), ['data', 'articles', 'views', 'amounts']);
});

test('expected parts: the media type, the address or the attribute says what a document is', () => {
  assert.deepEqual(partsFor({ ...source, contentType: 'text/markdown; charset=utf-8' }, ''), [articles]);
  assert.deepEqual(partsFor({ ...source, url: 'https://example.org/story.md?v=1' }, ''), [articles]);
  assert.deepEqual(partsFor(source, 'markdown'), [articles]);
  assert.deepEqual(partsFor({ ...source, contentType: 'application/rss+xml' }, ''), [data, articles]);
  assert.deepEqual(partsFor({ ...source, contentType: 'application/ld+json' }, ''), [data, articles]);
  assert.deepEqual(partsFor({ ...source, contentType: 'application/json' }, ''), [data]);
  assert.deepEqual(partsFor({ ...source, url: 'https://example.org/history.csv' }, ''), [data]);
});

test('expected parts: plain copy asks for none', () => {
  assert.deepEqual(partsFor({ ...source, contentType: 'text/plain', url: 'https://example.org/story.txt?as=json' }, 'auto'), []);
});

/**
 * Compares what the core makes of the examples of the CommonMark specification with what they ask
 * for. The article has no HTML of its own to compare: both are brought into one form first, in which
 * a picture is a figure, since the model has none inside a line.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tests as examples } from 'commonmark-spec';

import { canonical } from './commonmark_html.mjs';
import { readMarkdown } from './commonmark_reader.mjs';

/** @type {{reason: string, examples: number[]}[]} */
const deviations = JSON.parse(
  readFileSync(new URL('commonmark_deviations.json', import.meta.url), 'utf8'));

const reasons = new Map(deviations.flatMap(({ reason, examples: numbers }) =>
  numbers.map((number) => [number, reason])));
const ours = readMarkdown(examples.map(({ markdown }) => markdown.replaceAll('→', '\t')));

function failureOf({ number, markdown, html }, index) {
  const [expected, actual] = [canonical(html.replaceAll('→', '\t')), canonical(ours[index])];
  if (expected === actual) return null;
  return `example ${number}\n${markdown}\nexpected ${expected}\n  actual ${actual}`;
}

const failures = new Map(examples.map((example, index) => [example.number, failureOf(example, index)])
  .filter(([, failure]) => failure !== null));

test('commonmark: the specification has 652 examples', () => {
  assert.equal(examples.length, 652);
});

test('commonmark: every example that is not listed passes', () => {
  const unlisted = [...failures].filter(([number]) => !reasons.has(number));

  assert.deepEqual(unlisted.map(([, failure]) => failure), []);
});

test('commonmark: every example that is listed differs', () => {
  const passing = [...reasons.keys()].filter((number) => !failures.has(number));

  assert.deepEqual(passing, []);
});

test('commonmark: every deviation has a reason, and none has two', () => {
  const numbers = deviations.flatMap((deviation) => deviation.examples);

  assert.ok(deviations.every(({ reason }) => reason.length > 20));
  assert.equal(new Set(numbers).size, numbers.length);
});

import assert from 'node:assert/strict';
import test from 'node:test';

// The build puts it in.
Object.assign(globalThis, { COURANT_WASM_HASH: 'one' });
const { markFor } = await import('../../../web/mark.js');

/** @type {[string, string][]} */
const options = [
  ['context-lang', 'en'],
  ['src', 'a.txt'],
];

test('mark: it is the same for the same question', () => {
  assert.equal(markFor('courant-article', options), markFor('courant-article', [...options], ''));
  assert.match(markFor('courant-article', options), /^[a-z\d]+$/);
});

test('mark: it differs by element, option, inline source and core', () => {
  const marks = [
    markFor('courant-article', options),
    markFor('courant-feed', options),
    markFor('courant-article', options.slice(1)),
    markFor('courant-article', [options[0], ['src', 'b.txt']]),
    markFor('courant-article', [options[0], ['base', 'a.txt']]),
    markFor('courant-article', options, 'USD 84.80'),
  ];
  Object.assign(globalThis, { COURANT_WASM_HASH: 'two' });
  marks.push(markFor('courant-article', options));
  Object.assign(globalThis, { COURANT_WASM_HASH: 'one' });

  assert.equal(new Set(marks).size, marks.length);
});

test('mark: with an age that is allowed it is good for an hour', ({ mock }) => {
  const aged = () => markFor('courant-rates', [...options, ['max-age', '24']]);
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2031, 5, 12, 9, 0) });
  const [early, plain] = [aged(), markFor('courant-rates', options)];
  mock.timers.tick(59 * 60_000);
  assert.equal(aged(), early);
  mock.timers.tick(60_000);

  assert.notEqual(aged(), early);
  assert.equal(markFor('courant-rates', options), plain);
});

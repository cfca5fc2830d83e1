// What is said of the input on the command line: every option that render, rates and check share.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const story = `USD 84.80
EUR 98.41

Cooperation grows, presidents say
By A. Asanova

BISHKEK, June 12 (Agency) — «The most important field is energy," President N. told journalists.

It will double by 2035.
`;

/**
 * The model of `input`.
 *
 * @param {string | Uint8Array} input
 * @param {string[]} options
 */
function modelOf(input, ...options) {
  const { status, stdout, stderr } = courant(['render', '-', '--as', 'json', '--quiet', ...options], { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {any} model */
const codesOf = (model) => model.diagnostics.map((/** @type {{code: string}} */ { code }) => code);

test('--base names the currency of rates whose source does not', () => {
  const without = modelOf(story);
  const declared = modelOf(story, '--base', 'KGS');
  const lower = modelOf(story, '--base', 'kgs');
  const told = modelOf('USD/KGS 84.80\n', '--base', 'RUB');

  assert.equal(without.rates.base, undefined);
  assert.ok(codesOf(without).includes('missing-base'));
  assert.equal(declared.rates.base, 'KGS');
  assert.ok(!codesOf(declared).includes('missing-base'));
  assert.equal(lower.rates.base, 'KGS');
  assert.equal(told.rates.base, 'KGS');
});

test('--lang beats what the copy declares, and marks follow it', () => {
  const input = 'Language: en\n\nTalks go on\n\nThe «talks" go on.\n';

  const declared = modelOf(input);
  const french = modelOf(input, '--lang', 'fr');

  assert.equal(declared.articles[0].language, 'en');
  assert.equal(declared.articles[0].blocks[0].inlines[1].inlines[0], '“talks”');
  assert.equal(french.articles[0].language, 'fr');
  assert.equal(french.articles[0].blocks[0].inlines[1].inlines[0], '«\u00A0talks\u00A0»');
});

test('--lang settles the direction of the text', () => {
  assert.equal(modelOf('Talks go on\n', '--lang', 'ar').articles[0].direction, 'right-to-left');
});

test('--format takes the input for what it says, whatever the bytes look like', () => {
  const input = '<memo>Talks</memo> go on\n';

  const told = courant(['render', '-'], { input });

  assert.equal(told.status, 1);
  assert.match(told.stderr, /^<stdin>: error: unknown_format: /);
  assert.equal(modelOf(input, '--format', 'wire').articles[0].headline, '<memo>Talks</memo> go on');
  assert.equal(modelOf(story, '--format', 'auto').articles[0].headline, 'Cooperation grows, presidents say');
});

test('--typography repairs quotation marks or leaves those of the source', () => {
  /** @param {string[]} options */
  const quotation = (...options) => modelOf(story, ...options).articles[0].blocks[0].inlines[0].inlines[0];

  assert.equal(quotation(), '“The most important field is energy,”');
  assert.equal(quotation('--typography', 'repair'), '“The most important field is energy,”');
  assert.equal(quotation('--typography', 'source'), '«The most important field is energy,"');
});

test('--zone gives times without offset theirs', () => {
  const input = 'Date: 2031-06-12 09:15\n\nThe talks go on.\n';

  assert.equal(modelOf(input).articles[0].published, '2031-06-12T09:15:00');
  assert.equal(modelOf(input, '--zone', '+06:00').articles[0].published, '2031-06-12T09:15:00+06:00');
  assert.equal(modelOf(input, '--zone', '-03:30').articles[0].published, '2031-06-12T09:15:00-03:30');
  assert.equal(modelOf(input, '--zone', 'Z').articles[0].published, '2031-06-12T09:15:00Z');
});

test('--content-type names the encoding', () => {
  const input = Buffer.from([0xd1, 0xee, 0xec, 0x0a]);

  assert.equal(modelOf(input, '--content-type', 'text/plain; charset=windows-1251').articles[0].headline, 'Сом');
  assert.equal(modelOf(input, '--content-type', 'text/plain; charset=windows-1252').articles[0].headline, 'Ñîì');
});

test('--url is taken, and needs a value', () => {
  assert.equal(modelOf(story, '--url', 'https://example.org/story.txt').articles.length, 1);
  assert.equal(courant(['render', '-', '--url'], { input: story }).status, 2);
});

test('--rule-off switches off each rule that it names', () => {
  const { articles, rates } = modelOf(story, '--rule-off', 'rate-lines', '--rule-off', 'dateline', '--rule-off', 'byline');

  assert.equal(rates, undefined);
  assert.equal(articles[0].dateline, undefined);
  assert.equal(articles[0].byline, undefined);
});

test('--rule-off takes every rule that is listed', () => {
  const names = [...courant(['rules']).stdout.matchAll(/^ {2}(\S+) /gm)].map(([, name]) => name);

  assert.ok(names.length > 10);
  const { status, stderr } = courant(['render', '-', ...names.flatMap((name) => ['--rule-off', name])], { input: story });
  assert.equal(status, 0, stderr);
});

test('--no-news-rules leaves only paragraphs', () => {
  const { articles, rates } = modelOf(story, '--no-news-rules');

  assert.equal(rates, undefined);
  assert.deepEqual([...new Set(articles[0].blocks.map((/** @type {{kind: string}} */ { kind }) => kind))], ['paragraph']);
});

test('--withheld decides about drafts, and refusing is a problem of the input', () => {
  const input = 'Status: draft\nHeadline: Talks go on\n\nThe talks go on.\n';

  for (const options of [[], ['--withheld', 'refuse']]) {
    const { status, stdout, stderr } = courant(['render', '-', ...options], { input });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^<stdin>: error: withheld: /);
  }
  assert.equal(modelOf(input, '--withheld', 'include').articles[0].status, 'draft');
});

test('--now stands in for the clock where copy is under embargo', () => {
  const input = 'Embargo: 2031-06-12T09:15:00+06:00\n\nThe talks go on.\n';

  assert.equal(courant(['render', '-', '--now', '2031-06-12T03:14:59Z'], { input }).status, 1);
  assert.equal(courant(['render', '-', '--now', '2031-06-12T03:15:00Z'], { input }).status, 0);
});

test('an embargo that the clock has passed is over', () => {
  assert.equal(courant(['render', '-'], { input: 'Embargo: 2001-06-12T09:15:00Z\n\nThe talks go on.\n' }).status, 0);
});

test('the options of the input hold for rates and check, too', (t) => {
  const folder = folderWith(t, { 'page.txt': 'Date: 2031-06-12 09:15\nLanguage: en\n\nUSD 84.80\n\nThe «talks" go on.\n' });
  const options = ['--format', 'wire', '--lang', 'fr', '--base', 'KGS', '--zone', '+06:00', '--typography', 'source'];
  const more = ['--content-type', 'text/plain', '--url', 'https://example.org/', '--rule-off', 'dek', '--withheld', 'include'];

  const rates = courant(['rates', 'page.txt', ...options, ...more, '--now', '2031-06-12'], { folder });
  const check = courant(['check', '-v', 'page.txt', ...options, ...more, '--now', '2031-06-12'], { folder });

  assert.equal(JSON.parse(rates.stdout).base, 'KGS');
  assert.equal(check.status, 0);
  assert.match(check.stdout, /^page\.txt:4:1: info: rate-lines: /m);
  assert.doesNotMatch(check.stdout, /missing-base|unknown-zone|paired-quotes/);
});

test('a file whose name ends like Markdown is read as such', (t) => {
  const text = 'A *plain* text.\n\nAnd another.\n';
  const folder = folderWith(t, { 'story.md': text, 'story.markdown': text, 'story.txt': text });
  const render = (/** @type {string} */ file) => courant(['render', file, '--as', 'html'], { folder }).stdout;

  assert.match(render('story.md'), /<p>A <em>plain<\/em> text\.<\/p>/);
  assert.equal(render('story.markdown'), render('story.md'));
  assert.match(render('story.txt'), /A \*plain\* text/);
});

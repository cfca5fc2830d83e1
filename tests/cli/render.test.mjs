import assert from 'node:assert/strict';
import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const story = `USD 84.80
EUR 98.41

Cooperation grows, presidents say
By A. Asanova
BISHKEK, June 12 (Agency) — «The most important field is energy cooperation," President N. told journalists.

It will double by 2035.
`;

test('render: a file becomes one line of HTML', (t) => {
  const folder = folderWith(t, { 'story.txt': story });

  const { status, stdout, stderr } = courant(['render', 'story.txt'], { folder });

  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^<section class="courant-rates".*<\/section><article class="courant-article" lang="en".*<\/article>\n$/);
  assert.match(stdout, /<h2 class="courant-headline">Cooperation grows, presidents say<\/h2>/);
});

test('render: standard input gives what a file gives', (t) => {
  const folder = folderWith(t, { 'story.txt': story });

  assert.equal(courant(['render', '-'], { input: story }).stdout, courant(['render', 'story.txt'], { folder }).stdout);
});

test('render: standard input may hold any byte', () => {
  const bytes = Buffer.concat([Buffer.from('A headline\n\nBefore '), Buffer.from([0, 0xff, 0x1a, 0x0d, 0x0a]), Buffer.from('after.\n')]);

  const { status, stdout } = courant(['render', '-', '--as', 'text', '--quiet'], { input: bytes });

  assert.equal(status, 0);
  assert.match(stdout, /Before/);
  assert.match(stdout, /after\./);
});

test('render: plain text has rates, headline and paragraphs', () => {
  const { stdout } = courant(['render', '-', '--as', 'text', '--base', 'KGS'], { input: story });

  assert.match(stdout, /^USD 84\.80\nEUR 98\.41\nin .+\n\nCooperation grows, presidents say\n\nBy A\. Asanova\n\nBISHKEK/);
});

test('render: JSON is the model', () => {
  const { stdout } = courant(['render', '-', '--as', 'json'], { input: story });

  const model = JSON.parse(stdout);
  assert.equal(model.courant, 1);
  assert.equal(model.articles[0].headline, 'Cooperation grows, presidents say');
  assert.deepEqual(model.rates.rates[0], { code: 'USD', nominal: 1, value: '84.80', direction: 'local-per-foreign' });
});

test('render: JSON keeps text to the letter', () => {
  const text = 'a "b" \\ </script><!-- & ` \u{1F4B1} өүң';

  const { stdout } = courant(['render', '-', '--as', 'json', '--typography', 'source'], { input: `${text}\n\nText.\n` });

  assert.equal(JSON.parse(stdout).articles[0].headline, text);
  assert.doesNotMatch(stdout, /</);
});

test('render: options reach the core', () => {
  const { stdout } = courant(
    ['render', '-', '--view', 'table', '--heading-level', '1', '--show', 'headline,rates', '--labels-lang', 'ru'],
    { input: story },
  );

  assert.match(stdout, /<table class="courant-rates-table"><caption>Курсы валют</);
  assert.match(stdout, /<h1 class="courant-headline">/);
  assert.doesNotMatch(stdout, /courant-byline/);
});

test('render: a rule that is switched off does not fire', () => {
  const { stdout } = courant(['render', '--rule-off', 'rate-lines', '--rule-off', 'byline', '-'], { input: story });

  assert.doesNotMatch(stdout, /courant-rates|courant-byline/);
});

test('render: without news rules a headline is a paragraph', () => {
  assert.doesNotMatch(courant(['render', '-', '--no-news-rules'], { input: story }).stdout, /courant-headline/);
});

test('render: warnings go to standard error with their place, unless quiet', (t) => {
  const folder = folderWith(t, { 'bank.txt': 'USD 84.80\nUSD 84.90\nEUR 98.41\n' });

  const loud = courant(['render', 'bank.txt'], { folder });
  const quiet = courant(['render', 'bank.txt', '--quiet'], { folder });

  assert.equal(loud.status, 0);
  assert.match(loud.stderr, /^bank\.txt:2:1: warning: duplicate-currency: .+\n$/);
  assert.equal(quiet.stderr, '');
  assert.equal(quiet.stdout, loud.stdout);
});

test('render: an input that gives nothing is a problem of the input', () => {
  const { status, stdout, stderr } = courant(['render', '-', '--quiet'], { input: '' });

  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^<stdin>: error: missing_field: /);
});

test('render: -o replaces the file and leaves nothing beside it', (t) => {
  const folder = folderWith(t, { 'story.txt': story, 'story.html': 'old' });
  chmodSync(join(folder, 'story.html'), 0o640);

  const { status, stdout } = courant(['render', 'story.txt', '-o', 'story.html'], { folder });

  assert.equal(status, 0);
  assert.equal(stdout, '');
  assert.match(readFileSync(join(folder, 'story.html'), 'utf8'), /^<section/);
  assert.equal(statSync(join(folder, 'story.html')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder).sort(), ['story.html', 'story.txt']);
});

test('render: -o follows a link', (t) => {
  const folder = folderWith(t, { 'story.txt': story });
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/story.html'), 'old');
  symlinkSync('public/story.html', join(folder, 'link.html'));

  assert.equal(courant(['render', 'story.txt', '-o', 'link.html'], { folder }).status, 0);
  assert.ok(lstatSync(join(folder, 'link.html')).isSymbolicLink());
  assert.match(readFileSync(join(folder, 'public/story.html'), 'utf8'), /^<section/);
});

test('render: a failed read leaves the output file as it was', (t) => {
  const folder = folderWith(t, { 'empty.txt': '', 'story.html': 'old' });

  assert.equal(courant(['render', 'empty.txt', '-o', 'story.html'], { folder }).status, 1);
  assert.equal(readFileSync(join(folder, 'story.html'), 'utf8'), 'old');
});

test('render: files that cannot be read or written are told by name', (t) => {
  const folder = folderWith(t, { 'story.txt': story });

  const missing = courant(['render', 'missing.txt'], { folder });
  const directory = courant(['render', '.'], { folder });
  const unwritable = courant(['render', 'story.txt', '-o', 'no/where.html'], { folder });

  assert.equal(missing.status, 3);
  assert.equal(missing.stderr, 'courant: cannot read missing.txt: No such file or directory\n');
  assert.equal(directory.status, 3);
  assert.equal(unwritable.status, 3);
  assert.match(unwritable.stderr, /^courant: cannot write no\/where\.html: /);
});

test('render: an input above the limit is refused with a position in no line', (t) => {
  const folder = folderWith(t, { 'huge.txt': Buffer.alloc(64_000_001, 'a') });

  const { status, stderr } = courant(['render', 'huge.txt'], { folder });

  assert.equal(status, 1);
  assert.match(stderr, /^huge\.txt: error: too_large: /);
});

test('render: --as html is the default', () => {
  assert.equal(courant(['render', '-', '--as', 'html'], { input: story }).stdout, courant(['render', '-'], { input: story }).stdout);
});

test('render: --images decides which may load', () => {
  const input = 'Image: https://example.org/a.jpg\nAlt: Two people\n\nThe talks go on.\n';
  /** @param {string} policy */
  const html = (policy) => courant(['render', '-', '--images', policy], { input }).stdout;

  assert.match(html('https'), /<img [^>]*src="https:\/\/example\.org\/a\.jpg"/);
  assert.doesNotMatch(html('same-origin'), /<img/);
  assert.doesNotMatch(html('none'), /<img/);
});

test('render: --links own takes the caution off links', () => {
  const input = 'Talks go on\n\nThe talks go on.\n\nRead also: More https://example.org/a\n';

  assert.match(courant(['render', '-', '--links', 'untrusted'], { input }).stdout, /<a href="https:\/\/example\.org\/a" rel="noopener noreferrer nofollow ugc">/);
  assert.match(courant(['render', '-', '--links', 'own'], { input }).stdout, /<a href="https:\/\/example\.org\/a">/);
});

test('render: --show takes each part alone', () => {
  const input = `Kicker: Trade\nUpdated: 2031-06-13\nDate: 2031-06-12\nSource: Kabar\nImage: https://example.org/a.jpg\n\n${story}\nCorrection: The year was wrong.\n`;
  const marks = {
    headline: /class="courant-headline"/,
    kicker: /class="courant-kicker"/,
    byline: /class="courant-byline"/,
    date: /datetime="2031-06-12"/,
    updated: /datetime="2031-06-13"/,
    image: /<img/,
    rates: /class="courant-rates"/,
    source: /class="courant-source"/,
    corrections: /class="courant-correction"/,
  };

  for (const part of Object.keys(marks)) {
    const { stdout } = courant(['render', '-', '--show', part], { input });
    for (const [other, mark] of Object.entries(marks)) assert.equal(mark.test(stdout), other === part, `${other} with --show ${part}`);
  }
});

test('render: what only HTML can show is said to be left out of anything else, unless quiet', () => {
  const asked = ['render', '-', '--show', 'headline,toc,quotes'];

  assert.equal(courant([...asked, '--as', 'text'], { input: story }).stderr,
    'courant: --show toc is for html and page, and left out\ncourant: --show quotes is for html and page, and left out\n');
  assert.equal(courant([...asked, '--as', 'text', '--quiet'], { input: story }).stderr, '');
  assert.equal(courant([...asked, '--as', 'page'], { input: story }).stderr, '');
});

test('render: --show dek shows the summary', () => {
  const input = 'Dek: What it is about\n\nThe talks go on.\n';

  assert.match(courant(['render', '-', '--show', 'dek'], { input }).stdout, /class="courant-dek"/);
  assert.doesNotMatch(courant(['render', '-', '--show', 'headline'], { input }).stdout, /class="courant-dek"/);
});

test('render: every heading level is written', () => {
  for (const level of ['1', '2', '3', '4', '5', '6']) {
    assert.match(courant(['render', '-', '--heading-level', level], { input: story }).stdout, new RegExp(`<h${level} class="courant-headline">`));
  }
});

test('render: a full disk is told', { skip: !existsSync('/dev/full') }, () => {
  const output = openSync('/dev/full', 'w');

  const { status, stderr } = courant(['render', '-'], { input: story, output });

  closeSync(output);
  assert.equal(status, 3);
  assert.match(stderr, /^courant: cannot write standard output: /);
});

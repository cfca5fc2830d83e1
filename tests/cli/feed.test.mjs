import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const news = `<?xml version="1.0"?><rss version="2.0"><channel><title>Kerege</title><link>https://ex.kg/</link>
<item><title>Som holds</title><link>https://ex.kg/n/1</link><pubDate>Thu, 12 Jun 2031 15:15:00 +0600</pubDate>
<description>The week in rates.</description></item>
<item><title>Bread &amp;amp; cable car</title><link>https://ex.kg/n/2</link></item>
<item><title>Third story</title></item></channel></rss>`;

/** @param {string[]} args */
const feed = (args, input = news) => courant(['feed', '-', ...args], { input });

test('feed: the list has title, date, summary and link of each entry', () => {
  const { status, stdout } = feed([]);

  assert.equal(status, 0);
  assert.equal(
    stdout,
    `Kerege

0. Som holds
   2031-06-12 15:15
   The week in rates.
   https://ex.kg/n/1
1. Bread & cable car
   https://ex.kg/n/2
2. Third story
`,
  );
});

test('feed: --limit lists the first entries', () => {
  assert.match(feed(['--limit', '1']).stdout, /0\. Som holds\n(?!.*\n1\. )/);
  assert.doesNotMatch(feed(['--limit', '1']).stdout, /cable car/);
});

test('feed: --item renders one entry, by its number in the list or by its address', () => {
  const { status, stdout } = feed(['--item', '1', '--as', 'html']);

  assert.equal(status, 0);
  assert.match(stdout, /<h2[^>]*>Bread &amp; cable car<\/h2>/);
  assert.doesNotMatch(stdout, /Som holds/);
  assert.equal(feed(['--item', 'https://ex.kg/n/2', '--as', 'html']).stdout, stdout);
  assert.equal(courant(['render', '-', '--item', '1', '--as', 'html'], { input: news }).stdout, stdout);
});

test('feed: HTML is a list of links in which everything is escaped', () => {
  const { stdout } = feed(['--as', 'html', '--limit', '2']);

  assert.match(stdout, /^<div class="courant-feed courant-headlines"><ul[^>]*><li[^>]*>/);
  assert.match(stdout, /<a href="https:\/\/ex\.kg\/n\/1" rel="[^"]+">Som holds<\/a>/);
  assert.match(stdout, /Bread &amp; cable car/);
});

test('feed: JSON holds what is listed, as the model', () => {
  const { articles, feed: about } = JSON.parse(feed(['--as', 'json', '--limit', '2']).stdout);

  assert.equal(about.title, 'Kerege');
  assert.deepEqual(
    articles.map((/** @type {{headline: string}} */ { headline }) => headline),
    ['Som holds', 'Bread & cable car'],
  );
});

test('feed: our own JSON is a feed again', () => {
  const { stdout } = feed(['--as', 'json']);

  assert.equal(feed([], stdout).stdout, feed([]).stdout);
});

test('feed: an entry that is not there fails and is named', () => {
  const { status, stderr } = feed(['--item', '3']);

  assert.equal(status, 1);
  assert.match(stderr, /^<stdin>: error: missing_field: the document has no article '3'\n$/);
});

test('feed: a page of HTML in place of a feed is a typed error', () => {
  const { status, stderr } = courant(['feed', '-', '--format', 'rss'], { input: '<html><body>Log in</body></html>' });

  assert.equal(status, 1);
  assert.match(stderr, /error: unknown_format: a page of HTML in place of a feed/);
});

test('feed: --as csv and --limit 0 are refused', () => {
  assert.equal(feed(['--as', 'csv']).status, 2);
  for (const limit of ['0', '-1', 'all', '1.5']) {
    const { status, stderr } = feed(['--limit', limit]);
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`--limit takes a number of entries from 1 on, not '${limit}'`));
  }
});

test('feed: warnings name the place, unless they are not wanted', () => {
  const broken = news.replace('n/2', 'n/2?a=1&b=2');

  assert.match(feed([], broken).stderr, /^<stdin>:4:\d+: warning: ill-formed-markup: /);
  assert.equal(feed(['--quiet'], broken).stderr, '');
});

test('feed: -o writes the file', (t) => {
  const folder = folderWith(t, { 'news.xml': news });

  assert.equal(courant(['feed', 'news.xml', '--as', 'html', '-o', 'list.html'], { folder }).stdout, '');
  assert.ok(existsSync(join(folder, 'list.html')));
  assert.match(readFileSync(join(folder, 'list.html'), 'utf8'), /Third story/);
});

test('feed: help teaches by example', () => {
  assert.match(courant(['feed', '--help']).stdout, /Examples:\n {2}courant feed news\.xml/);
});

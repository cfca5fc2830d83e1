import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import test from 'node:test';

const dist = new URL('../../../dist/', import.meta.url);
const skip = existsSync(new URL('modules/server.js', dist)) ? false : 'dist/ is not built';

const load = () => import(new URL('modules/server.js', dist).href);
const rates = 'USD 84.80\nEUR 98.41\n';
const story = 'Som holds\n\nOSH, June 12 (Kerege) — Exporters sold more.\n';
const element = '<courant-rates src="rates.txt"></courant-rates>';

/**
 * @param {string} html
 * @param {object} [settings]
 */
async function filled(html, settings) {
  const { fillElements } = await load();
  return fillElements(html, { load: (/** @type {string} */ address) => (address.endsWith('.txt') ? rates : null), ...settings });
}

/** Without what was put in. @param {string} html */
const emptied = (html) =>
  html
    .replace(/ data-state="\w+"/g, '')
    .replace(/<template shadowrootmode.*?<\/template>/gs, '')
    .replace(/<div data-courant.*?<\/div>(?=<\/courant-)/gs, '');

test('fill: rates stand in a declared shadow root with a link to the style sheet', { skip }, async () => {
  const { html } = await filled(element, { stylesheet: '/a.css?b&c' });

  assert.match(html, /^<courant-rates data-state="ready" src="rates.txt"><template shadowrootmode="open"><link rel="stylesheet" href="\/a.css\?b&amp;c" data-courant="\w+"/);
  assert.match(html, /84\.80.*<\/template><\/courant-rates>$/);
});

test('fill: an article stands behind the children, which stay', { skip }, async () => {
  const { html } = await filled('<courant-article src="a">Fall<b>back</b></courant-article>', { load: () => story });

  assert.match(html, /><template shadowrootmode="open"><slot name="courant"><\/slot><\/template>Fall<b>back<\/b><div data-courant="\w+" data-summary='[^']*' slot="courant"><article/);
});

const untouched = {
  comment: `<!-- ${element} -->`,
  'comment that ends late': `<!-- > ${element} --!>`,
  script: `<script>"${element}"</script>`,
  'script in a comment in a script': `<script><!-- <script> </script> ${element} --></script>`,
  style: `<style>${element}</style>`,
  title: `<title>${element}</title>`,
  'text area': `<textarea>${element}</textarea >`,
  template: `<template>${element}</template>`,
  noscript: `<noscript>${element}</noscript>`,
  'section of SVG': `<svg><![CDATA[ > ${element} ]]></svg>`,
  'processing instruction': '<?x <courant-rates src="rates.txt">?>',
  attribute: `<p title='${element}'>`,
  'unquoted attribute': '<p title=<courant-rates>src</courant-rates>',
  'plain text': `<plaintext>${element}`,
  'other name': '<courant-ratesx src="rates.txt"></courant-ratesx>',
};
for (const [what, html] of Object.entries(untouched)) {
  test(`fill: what looks like an element in a ${what} is none`, { skip }, async () => {
    const { html: result, filled: count, unfilled } = await filled(html);

    assert.deepEqual([result, count, unfilled], [html, 0, []]);
  });
}

const left = {
  'that is never closed': '<courant-rates src="rates.txt">',
  'that another end tag closes': '<div><courant-rates src="rates.txt"></div></courant-rates>',
  'with an unclosed paragraph, where browsers pass over its end': '<courant-rates src="rates.txt"><p>x</courant-rates>',
  'in a table, out of which browsers take it': '<table><courant-rates src="rates.txt"></courant-rates></table>',
  'in a paragraph, which a block would end': '<p><courant-article src="rates.txt"></courant-article></p>',
  'in a list of options, where older parsers pass over it and what it stands in': '<select><object><courant-article src="rates.txt"></courant-article></object></select>',
  'in a link, which another would end': '<a href="/"><courant-feed src="rates.txt"></courant-feed></a>',
  'with a character reference that is not known': '<courant-rates src="&Acy;.txt"></courant-rates>',
  'without a source': '<courant-rates></courant-rates>',
  'with a source that is left to the browser': '<courant-rates src="rates.json"></courant-rates>',
  'that takes rates from one that is not there': '<courant-converter rates="#none"></courant-converter>',
  'that is filled already': '<courant-rates data-state="ready" src="rates.txt"></courant-rates>',
};
for (const [what, html] of Object.entries(left)) {
  test(`fill: an element ${what} is left as it is`, { skip }, async () => {
    const { html: result, unfilled } = await filled(html);

    assert.equal(result, html);
    assert.equal(unfilled.length, 1);
    assert.ok(unfilled[0].message);
  });
}

test('fill: nothing else changes, to the last character', { skip }, async () => {
  const page = `\ufeff<!DOCTYPE html>\r\n<HTML lang=ru><p>one<p>two &amp <br/>${element}\r\n<ul><li>a<li>b</ul>\0<courant-RATES\n SRC='rates.txt' x=/>y</courant-rates ></p></html>`;
  const { html, filled: count } = await filled(page);

  assert.equal(count, 2);
  assert.equal(emptied(html), page);
  assert.match(html, /lang="ru"/);
});

test('fill: filling twice is filling once', { skip }, async () => {
  const once = await filled(element);
  const twice = await filled(once.html);

  assert.equal(twice.html, once.html);
});

test('fill: attributes are decoded, as browsers do', { skip }, async () => {
  /** @type {string[]} */
  const asked = [];
  const note = (/** @type {string} */ address) => {
    asked.push(address);
    return rates;
  };
  const sources = ['"?a=1&amp;b=2"', '?a=1&lang=ru', "'&#x2e;&#46;/x'", '"?copy=1&copy=2"'];
  await filled(sources.map((source) => `<courant-rates src=${source}></courant-rates>`).join(''), { load: note });

  assert.deepEqual(asked, ['?a=1&b=2', '?a=1&lang=ru', '../x', '?copy=1&copy=2']);
});

test('fill: an address is asked for once, from the base of the page', { skip }, async () => {
  /** @type {string[]} */
  const asked = [];
  const note = (/** @type {string} */ address) => {
    asked.push(address);
    return rates;
  };
  const { filled: count } = await filled(`<base href="/data/">${element}${element}`, { load: note, url: 'https://example.org/page' });

  assert.deepEqual([count, asked], [2, ['https://example.org/data/rates.txt']]);
});

test('fill: what fails leaves the others alone', { skip }, async () => {
  const fail = (/** @type {string} */ address) => (address === 'bad' ? Promise.reject(new Error('no')) : rates);
  const { filled: count, unfilled } = await filled(`<courant-rates src="bad"></courant-rates>${element}`, { load: fail });

  assert.equal(count, 1);
  assert.deepEqual([unfilled[0].tag, unfilled[0].message], ['courant-rates', 'no']);
});

test('fill: an answer of fetch() is taken as it is', { skip }, async () => {
  const answers = { load: (/** @type {string} */ address) => new Response(rates, { status: address === 'gone' ? 404 : 200 }) };
  const { filled: count, unfilled } = await filled(`<courant-rates src="gone"></courant-rates>${element}`, answers);

  assert.equal(count, 1);
  assert.equal(/** @type {any} */ (unfilled[0].cause).code, 'http_status');
});

test('fill: any page twice as large takes about twice as long', { skip }, async () => {
  const pieces = ['<p>', '<', '<!--', '<!', '</x>', '<a b=', '<a "', "<a b='", '<svg>', '<courant-rates src=x>', '<p></courant-rates>', '<script>', '<script><!--<script>', '<b></i>', '<table><td>', '&amp;'];
  for (const piece of pieces) {
    // The processor's time, the least of three: other tests run beside this one.
    const time = async (/** @type {number} */ count) => {
      const times = [];
      for (let run = 0; run < 3; run += 1) {
        const start = process.cpuUsage().user;
        await filled(piece.repeat(count), { load: null });
        times.push((process.cpuUsage().user - start) / 1000);
      }
      return Math.min(...times);
    };
    await time(1000);
    const [once, more] = [await time(10_000), await time(40_000)];
    // Quadratic would be sixteen times as long.
    assert.ok(more < 30 + once * 8, `${piece}: ${once} ms, ${more} ms`);
  }
});

test('element: it is what filling its tag gives', { skip }, async () => {
  const { renderElement } = await load();
  const html = await renderElement('courant-rates', { src: 'rates.txt', inverse: true, base: null }, { src: rates }, { children: 'F' });
  const { html: expected } = await filled('<courant-rates src="rates.txt" inverse="">F</courant-rates>');

  assert.equal(html, expected);
});

test('element: a source may stand between the tags', { skip }, async () => {
  const { renderElement } = await load();
  const html = await renderElement('courant-rates', {}, {}, { children: '<script type="text/plain">USD 84.80</script>' });

  assert.match(html, /84\.80.*<\/template><script type="text\/plain">USD 84\.80<\/script><\/courant-rates>$/);
});

test('element: attributes that run something, and elements that are not ours, are refused', { skip }, async () => {
  const { renderElement } = await load();

  for (const name of ['onclick', 'style', 'x y', 'data-"', 'is']) {
    await assert.rejects(renderElement('courant-rates', { [name]: 'x' }, { src: rates }), { code: 'malformed' });
  }
  await assert.rejects(renderElement('script', {}, { src: rates }), { code: 'malformed' });
  await assert.rejects(renderElement('courant-rates', { src: 'x' }), { code: 'missing_field' });
});

test('element: what was not whole is for the browser to read again', { skip }, async () => {
  const { renderElement } = await load();
  const html = await renderElement('courant-rates', { src: 'x' }, { src: '[{"code":"USD","value":"84.80"},{"code":"EUR","va' });

  assert.match(html, /84\.80/);
  assert.match(html, /data-courant=""/);
});

test('page: the element stands below a head of its own', { skip }, async () => {
  const { renderPage } = await load();
  const html = await renderPage('courant-article', { src: 'story.txt' }, { src: story }, { stylesheet: '/c.css', script: '/c.js?a&b' });

  assert.match(html, /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>.*<title>Som holds<\/title>.*<link rel="stylesheet" href="\/c.css">.*<script src="\/c.js\?a&amp;b" async><\/script>\n<\/head>/s);
  assert.match(html, /<main>\n<courant-article data-state="ready" heading-level="1" src="story.txt">.*<h1[^>]*>Som holds<\/h1>.*<\/courant-article>\n<\/main>\n<\/body>\n<\/html>\n$/s);
});

test('fill: the sums of an article are converted at the rates of another element, with its history', { skip }, async () => {
  const { fillElements } = await load();
  const files = {
    '/story.txt': 'Date: 2031-06-12\n\nA plan for roads\n\nIt costs $5 million, officials say.\n',
    '/bank.csv': '2031-09-01\nUSD 90.00\n',
    '/old.csv': '2031-06-12\nUSD 84.80\n',
  };
  const html = '<courant-rates id="bank" src="/bank.csv" history="/old.csv" base="KGS"></courant-rates>'
    + '<courant-article lang="en" src="/story.txt" rates="#bank" convert-to="KGS"></courant-article>';
  const fromFiles = (/** @type {string} */ address) => files[/** @type {keyof typeof files} */ (new URL(address).pathname)];

  const filled = await fillElements(html, { load: fromFiles, url: 'https://example.org/' });

  assert.equal(filled.filled, 2);
  assert.match(filled.html, /\$5 million<\/data><span class="courant-converted" title="1&nbsp;USD = 84\.80&nbsp;KGS/);
  assert.match(filled.html, /424 million&nbsp;som/);
});

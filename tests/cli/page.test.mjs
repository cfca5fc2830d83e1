import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import Ajv from 'ajv';

import { courant, folderWith } from './courant.mjs';

const story = `---
title: Wool cooperative opens a mill
description: Twelve villages own it together.
author: Cholpon Beishen
date: 2031-06-12T09:15:00+06:00
lastmod: 2031-06-13T10:00:00+06:00
lang: en
section: Business
tags: [wool, mills]
canonical: https://example.org/mill
image: https://example.org/mill.jpg
---

The mill spins what was shorn a valley away.

## Prices

They are fixed in spring.
`;

const schema = JSON.parse(readFileSync(new URL('news-article.schema.json', import.meta.url), 'utf8'));
const isNewsArticle = new Ajv({ allErrors: true }).compile(schema);

test('page: a story becomes a page that links to the style sheet asked for', (t) => {
  const folder = folderWith(t, { 'story.md': story });

  const { status, stderr } = courant(['render', 'story.md', '--as', 'page', '--stylesheet', '/css/courant.css', '-o', 'story.html'], { folder });

  const page = readFileSync(join(folder, 'story.html'), 'utf8');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">\n/);
  assert.match(page, /<title>Wool cooperative opens a mill<\/title>/);
  assert.match(page, /<link rel="stylesheet" href="\/css\/courant.css">/);
  assert.match(page, /<main>\n<article .*<\/article>\n<\/main>\n<\/body>\n<\/html>\n$/s);
});

test('page: its data block holds what --as json-ld gives', () => {
  const page = courant(['render', '-', '--as', 'page'], { input: story }).stdout;
  const data = courant(['render', '-', '--as', 'json-ld'], { input: story }).stdout;

  assert.equal(/<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1], data.trimEnd());
});

test('json-ld: a story with all that front matter says is a NewsArticle', () => {
  const article = JSON.parse(courant(['render', '-', '--as', 'json-ld'], { input: story }).stdout);

  assert.equal(isNewsArticle(article), true, JSON.stringify(isNewsArticle.errors));
  for (const name of ['headline', 'description', 'datePublished', 'dateModified', 'author', 'image', 'articleSection', 'keywords', 'articleBody']) {
    assert.ok(name in article, name);
  }
});

test('json-ld: the story of an agency is one, too', () => {
  const copy = 'Som holds steady\nBy A. Asanova\nBISHKEK, June 12 (Kerege) — The som held at 84.80 on Thursday, traders said.\n';
  const article = JSON.parse(courant(['render', '-', '--as', 'json-ld', '--quiet'], { input: copy }).stdout);

  assert.equal(isNewsArticle(article), true, JSON.stringify(isNewsArticle.errors));
  assert.match(article.dateline, /BISHKEK/);
});

test('json-ld: the schema refuses what is none', () => {
  const article = JSON.parse(courant(['render', '-', '--as', 'json-ld'], { input: story }).stdout);

  for (const wrong of [{ headline: '' }, { datePublished: 'yesterday' }, { author: [] }, { image: [{ '@type': 'ImageObject' }] }, { other: 1 }]) {
    assert.equal(isNewsArticle({ ...article, ...wrong }), false, JSON.stringify(wrong));
  }
});

test('render: contents and reading time are shown where they are named', () => {
  const { stdout } = courant(['render', '-', '--show', 'headline,toc,reading-time'], { input: story });

  assert.match(stdout, /<p class="courant-meta">Reading time: 1 min<\/p>/);
  assert.match(stdout, /<nav class="courant-contents" aria-label="Contents"><ul><li><a href="#(courant-[a-z2-7]+-1)">Prices<\/a>.*<h3 id="\1">Prices<\/h3>/);
});

test('render: an article that is not there is an error', () => {
  const { status, stdout, stderr } = courant(['render', '-', '--item', '1'], { input: story });

  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /missing_field: the document has no article '1'/);
});

test('rates: they can be a page of their own', () => {
  const { stdout } = courant(['rates', '-', '--as', 'page', '--base', 'KGS'], { input: 'USD 84.80\nEUR 98.41\n' });

  assert.match(stdout, /<title>Exchange rates<\/title>/);
  assert.match(stdout, /<main>\n<h1>Exchange rates<\/h1>\n<section class="courant-rates"/);
});

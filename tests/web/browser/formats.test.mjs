// The demo's page of formats: one story, told alike by every format that articles come in.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';

import { assertQuiet, seen } from './support/observe.mjs';

const demo = new URL('../../../demo/', import.meta.url);
const files = (await readdir(new URL('formats/', demo))).sort();
// Where the recorder can be: in a page of the test's own, whose addresses are those of the demo.
const html = (await readFile(new URL('formats.html', demo), 'utf8')).replace('<head>', '<head><base href="/demo/">');

/** What the article says; where wire copy has no way to put a link into a sentence, it stands below. */
const article = `const article = document.querySelector('.courant-article');
  const texts = (selector) => [...article.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    headline: texts('.courant-headline'),
    dek: texts('.courant-dek'),
    byline: texts('.courant-byline'),
    dateline: texts('.courant-dateline'),
    published: article.querySelector('time').dateTime,
    paragraphs: texts(':scope > p:not(.courant-related)'),
    subheads: texts('h3'),
    list: texts('li'),
    quotation: texts('.courant-quotation :is(blockquote, figcaption)'),
    picture: [...article.querySelectorAll('img')].map((image) => image.src),
    caption: texts('.courant-figure figcaption'),
    links: [...article.querySelectorAll(':scope > p a')].map(({ href }) => href),
  };`;

const rendered = `seen.events.filter(({ type }) => type === 'courant-render').length`;
const remarks = `return [...document.querySelectorAll('#remarks li')].map(({ children }) => [...children].map(({ textContent }) => textContent).join(' '))`;

/**
 * @param {import('./run.mjs').Context} context
 * @param {string} [file]
 */
async function open({ page, server }, file = 'wire.txt') {
  await page.goto(`${server.raw(html)}?file=${file}`);
  await page.until(`return ${rendered} === 1`);
}

/**
 * Types `text` in the place of what is there.
 *
 * @param {import('./engines.mjs').Page} page
 * @param {string} text
 */
const type = (page, text) =>
  page.run(`const editor = document.querySelector('#source');
    editor.value = ${text};
    editor.dispatchEvent(new InputEvent('input', { bubbles: true }))`);

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'each sample can be chosen, and each choice has a sample'(context) {
    await open(context);

    const chosen = await context.page.run(`return [...document.querySelectorAll('[data-file]')].map(({ dataset }) => dataset.file)`);
    assert.deepEqual(chosen.sort(), files);
  },

  async 'all formats tell the same story, with nothing to complain of'(context) {
    const { page } = context;
    await open(context);
    const story = await page.run(article);
    assert.deepEqual(story.headline, ['Mountain post office sends its letters by kite']);
    assert.deepEqual(Object.entries(story).map(([name, value]) => `${name} ${typeof value === 'string' ? 1 : value.length}`), [
      'headline 1', 'dek 1', 'byline 1', 'dateline 1', 'published 1', 'paragraphs 4', 'subheads 1', 'list 3', 'quotation 2',
      'picture 1', 'caption 1', 'links 1',
    ]);

    for (const [count, file] of files.entries()) {
      await page.run(`document.querySelector('[data-file="${file}"]').click()`);
      await page.until(`return ${rendered} === ${count + 2}`);

      assert.deepEqual(await page.run(article), story, file);
      assert.equal(await page.run(`return document.querySelector('#outcome').textContent`), 'Read to the end.', file);
      assert.deepEqual(await page.run(`return [...document.querySelectorAll('#remarks strong')].length`), 0, file);
      assert.equal(await page.run(`return document.querySelector('[data-file="${file}"]').ariaPressed`), 'true');
    }
    const { events } = await seen(page);
    assert.deepEqual(events.filter(({ type }) => type === 'courant-error'), []);
    await assertQuiet(page);
  },

  async 'the picture loads under the policy of the page'(context) {
    await open(context);
    await context.page.run(`document.querySelector('.courant-article img').scrollIntoView()`);

    await context.page.until(`return document.querySelector('.courant-article img').naturalWidth > 0`);
    await assertQuiet(context.page);
  },

  async 'what is typed shows, with what was read'(context) {
    const { page } = context;
    await open(context, 'markdown.md');
    await type(page, `editor.value.replace('by kite', 'by balloon').replace('## What', '# What')`);
    await page.until(`return ${rendered} === 2`);

    const { headline, paragraphs } = await page.run(article);
    assert.deepEqual(headline, ['Mountain post office sends its letters by balloon']);
    assert.equal(paragraphs.length, 4);
    const facts = await page.run(`return document.querySelector('#facts').innerText`);
    assert.match(facts, /Headline\s+Mountain post office sends its letters by balloon\s+Published\s+2031-06-12T09:15:00\+06:00/);
    assert.match(facts, /Parts\s+4 paragraphs, 1 heading, 1 list, 1 quotation, 1 picture, 1 link/);
    await assertQuiet(page);
  },

  async 'a remark has its line and column, and leads there'(context) {
    const { page } = context;
    await open(context);

    assert.ok((await page.run(remarks)).includes('14:96 paired-quotes mismatched quotation marks become the language\'s own pair'));
    await page.run(`document.querySelector('#remarks [aria-label^="14:96"]').click()`);
    const [focused, selected] = await page.run(`const { activeElement, activeElement: { value, selectionStart, selectionEnd } } = document;
      return [activeElement.id, value.slice(selectionStart, selectionEnd)]`);
    assert.equal(focused, 'source');
    assert.equal(selected, '«I only had to ask it nicely."');
  },

  async 'what ends early says so, and what cannot be read leaves the article'(context) {
    const { page } = context;
    await open(context, 'rss.xml');
    await type(page, `editor.value.slice(0, editor.value.indexOf('What a kite'))`);
    await page.until(`return ${rendered} === 2`);
    assert.match(await page.run(`return document.querySelector('#outcome').textContent`), /^The source ends early/);

    await type(page, `'{"courant": 1, "articles": '`);
    // The element shows again what it had, which is no news of the source.
    await page.until(`return seen.events.some(({ detail }) => detail.reason === 'not-updated')`);

    assert.match(await page.run(`return document.querySelector('#outcome').textContent`), /^This cannot be read/);
    assert.match((await page.run(remarks)).join(), /^\d+:\d+ error /);
    assert.deepEqual((await page.run(article)).headline, ['Mountain post office sends its letters by kite']);
    await assertQuiet(page);
  },

  async 'copy that becomes a draft goes, and comes back when it is none'(context) {
    const { page } = context;
    await open(context);
    await type(page, `'Status: draft\\n' + editor.value`);
    await page.until(`return document.querySelector('#story').innerText.trim() === 'The story'
      && document.querySelector('#outcome').textContent === 'This must not be shown.'`);
    assert.match((await page.run(remarks)).join(), /error withheld /);

    await type(page, `editor.value.replace('draft', 'usable')`);
    await page.until(`return document.querySelector('#outcome').textContent === 'Read to the end.'`);
    assert.deepEqual((await page.run(article)).headline, ['Mountain post office sends its letters by kite']);
    await assertQuiet(page);
  },
};

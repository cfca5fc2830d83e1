// <courant-feed>, and one article of several in <courant-article>.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, visibleText } from './support/observe.mjs';

const address = '/demo/feed.xml';
const elements = 'courant-feed, courant-article';

/** @param {string} attributes */
const feed = (attributes) => `<courant-feed src="${address}" ${attributes}>Fallback</courant-feed>`;

const titles = `return [...document.querySelectorAll('.courant-title')].map(({ textContent }) => textContent)`;
const focus = `return document.activeElement.textContent`;
const press = `document.querySelector('.courant-more').click()`;
const hasMore = `return document.querySelector('.courant-more') !== null`;

/**
 * @param {import('./run.mjs').Context} context
 * @param {string} markup
 * @param {import('./server.mjs').PageOptions} [options]
 */
async function show({ page, server }, markup, options) {
  await page.goto(server.page(markup, options));
  await settled(page, elements);
}

/** @param {import('./engines.mjs').Page} page @param {number} count */
const untilTitles = (page, count) => page.until(`return document.querySelectorAll('.courant-title').length === ${count}`);

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'headlines are a list of links with dates, in the light DOM'(context) {
    await show(context, feed(''));

    const { page } = context;
    assert.equal((await page.run(titles)).length, 8);
    assert.equal(await page.run(`return document.querySelector('.courant-entry a').href`), 'https://example.org/courier/1');
    assert.match(await visibleText(page, 'courant-feed'), /^Cable car carries a thousand loaves a day\s+June 12, 2031/);
    assert.equal((await visibleText(page, 'courant-feed')).includes('Fallback'), false);
    await assertQuiet(page);
  },

  async 'dates are in the language of the page'(context) {
    await show(context, feed('limit="1"'), { root: 'lang="ky"' });

    assert.match(await visibleText(context.page, 'courant-feed'), /2031-ж\., 12-июнь.*\s+Дагы көрсөтүү$/s);
  },

  async 'cards have summary and image'(context) {
    await show(context, feed('view="cards" limit="2" heading-level="3"'));

    const { page } = context;
    assert.match(await visibleText(page, 'courant-feed'), /sends its bread to town without a road/);
    assert.equal(await page.run(`return document.querySelectorAll('h3.courant-title').length`), 2);
    assert.deepEqual(
      await page.run(`const image = document.querySelector('.courant-picture img');
        return [image.loading, image.decoding, image.referrerPolicy, image.width > 0, image.getAttribute('width')]`),
      ['lazy', 'async', 'no-referrer', true, '600'],
    );
    await assertQuiet(page);
  },

  async 'a full feed has its articles whole'(context) {
    await show(context, feed('view="full" limit="2"'));

    const { page } = context;
    assert.equal(await page.run(`return document.querySelectorAll('courant-feed article.courant-article').length`), 2);
    assert.match(await visibleText(page, 'courant-feed'), /once a piano in three parts/);
  },

  async 'the button shows as many more, without a request, and leads to the first of them'(context) {
    const { page, server } = context;
    await show(context, feed('limit="3"'));
    const requests = server.requests(address);
    const first = await page.run(titles);
    await page.run(`window.entry = document.querySelector('.courant-entry'); document.querySelector('.courant-more').focus(); ${press}`);
    await untilTitles(page, 6);

    const more = await page.run(titles);
    assert.deepEqual(more.slice(0, 3), first);
    assert.equal(await page.run(focus), more[3]);
    assert.equal(await page.run(`return entry === document.querySelector('.courant-entry')`), true);
    assert.equal(server.requests(address), requests);
    await page.run(press);
    await untilTitles(page, 8);
    assert.equal(await page.run(hasMore), false);
    assert.equal(await page.run(focus), (await page.run(titles))[6]);
    await assertQuiet(page);
  },

  async 'keys alone show more of a full feed'(context) {
    const { page } = context;
    await show(context, feed('view="full" limit="1"'));
    await page.run(`document.querySelector('.courant-more').focus()`);
    await page.press('Enter');
    await page.until(`return document.querySelectorAll('.courant-entries > article').length === 2`);

    assert.equal(await page.run(`return document.activeElement === document.querySelectorAll('.courant-entries > article')[1]`), true);
  },

  async 'another view begins anew'(context) {
    const { page } = context;
    await show(context, feed('limit="2"'));
    await page.run(press);
    await untilTitles(page, 4);
    await page.run(`document.querySelector('courant-feed').view = 'cards'`);
    await page.until(`return document.querySelector('.courant-cards') !== null`);

    assert.equal((await page.run(titles)).length, 2);
    assert.equal(await page.run(hasMore), true);
  },

  async 'links lead where the page shows its stories'(context) {
    await show(context, feed('item-href="story.html?item={index}" limit="2"'));

    const links = await context.page.run(`return [...document.querySelectorAll('.courant-entry a')].map((a) => a.getAttribute('href'))`);
    assert.deepEqual(links, ['story.html?item=0', 'story.html?item=1']);
  },

  async 'what cannot be read leaves the children'(context) {
    const { page } = context;
    await show(context, '<courant-feed src="/fault/500">Fallback</courant-feed>');

    assert.equal(await visibleText(page, 'courant-feed'), 'Fallback');
    assert.equal(await page.run(`return document.querySelector('courant-feed').dataset.state`), 'error');
  },

  async 'an article of several is picked by its place or its address'(context) {
    const { page } = context;
    const article = (/** @type {string} */ item) => `<courant-article src="${address}" item="${item}"></courant-article>`;
    await show(context, article('1') + article('https://example.org/courier/3'));

    assert.deepEqual(
      await page.run(`return [...document.querySelectorAll('.courant-headline')].map(({ textContent }) => textContent)`),
      ['Library lends seeds, and asks for seeds back', 'Lake ferry returns after eleven years'],
    );
  },

  async 'an article that is not there is an error'(context) {
    await show(context, `<courant-article src="${address}" item="99">Fallback</courant-article>`);

    const { events } = await seen(context.page);
    assert.deepEqual(events.map(({ type, code }) => [type, code]), [['courant-error', 'missing_field']]);
    assert.equal(await visibleText(context.page, 'courant-article'), 'Fallback');
  },

  async 'without a choice all articles are shown'(context) {
    await show(context, `<courant-article src="${address}"></courant-article>`);

    assert.equal(await context.page.run(`return document.querySelectorAll('.courant-headline').length`), 8);
  },

  async 'a table of contents leads to the headings, and takes no name that a page uses'(context) {
    const { page } = context;
    await show(context, `<courant-article src="${address}" item="0" show="headline toc reading-time"></courant-article>`);

    const text = await visibleText(page, 'courant-article');
    assert.match(text, /Reading time: 1 min/);
    const links = await page.run(`return [...document.querySelectorAll('.courant-contents a')].map((a) => [a.textContent,
      document.getElementById(a.hash.slice(1))?.textContent])`);
    assert.deepEqual(links, [['Why not by road', 'Why not by road'], ['What comes back', 'What comes back']]);
    assert.equal(await page.run(`return [...document.querySelectorAll('[id]')].every(({ id }) => id.startsWith('courant-'))`), true);
    await assertQuiet(page);
  },
};

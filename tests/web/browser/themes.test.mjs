// The two themes, pages with layers of their own, and every width, direction, colour and medium.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { needing } from './support/abilities.mjs';
import { assertQuiet, settled } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */
/** @import { Page } from './engines.mjs' */

const all = 'courant-article, courant-rates, courant-converter, courant-feed';
const script = '<script src="/dist/courant.js" async></script>';
const story = `<courant-article base="KGS"><script type="text/markdown">
# Bread by cable car

NARYN, June 12 (Kerege) — The line is [on the map](https://example.org/map).
</script></courant-article>`;
const rates = `<courant-rates base="KGS"><script type="text/plain">USD 87.45 +0.12
EUR 95.10 -0.34</script></courant-rates>`;

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** @param {string} name */
const link = (name) => `<link rel="stylesheet" href="/dist/themes/${name}.css">`;

/** The look of an article and of what is in a shadow root. */
const look = `
  const headline = getComputedStyle(document.querySelector('.courant-headline'));
  const list = getComputedStyle(document.querySelector('courant-rates').shadowRoot.querySelector('.courant-rates-list'));
  return { size: headline.fontSize, colour: headline.color, align: getComputedStyle(document.querySelector('.courant-header')).textAlign,
    line: list.borderBlockStartStyle, margin: headline.marginBlockStart };
`;

/**
 * @param {Context} context
 * @param {string} head
 */
async function lookOf({ page, server }, head) {
  await page.goto(server.page(rates + story, { head: head + script, csp: 'none' }));
  await settled(page);
  await assertQuiet(page);
  return page.run(look);
}

/** @param {Context} context */
async function openDemo({ page, server }) {
  await page.goto(server.url('/demo/themes.html'));
  await settled(page, all);
}

/**
 * Chooses on the page of themes as a reader would.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} value
 */
async function choose(page, name, value) {
  await page.run(`document.querySelector('[name=${name}][value=${value}]').click()`);
  if (name === 'theme' && value !== 'none') {
    await page.until(`return [...document.styleSheets].some(({ href }) => href?.endsWith('/${value}.css'))`);
  }
  if (name === 'direction') await page.until(`return document.querySelector('#story article')?.matches('[lang]')`);
  await settled(page, all);
}

/** What is wider than the frame, but for what scrolls by itself. */
const overflow = `
  const stage = document.getElementById('stage');
  return stage.scrollWidth - stage.clientWidth;
`;

const paper = `
  const text = getComputedStyle(document.querySelector('#story article > p'));
  const converted = getComputedStyle(document.querySelector('.courant-converted'));
  return { text: text.color, converted: converted.color, shown: converted.display, size: parseFloat(converted.fontSize) / parseFloat(text.fontSize) };
`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a theme is one link, for articles and for what is in a shadow root'(context) {
    const none = await lookOf(context, '');
    const plain = await lookOf(context, link('plain'));
    const newspaper = await lookOf(context, link('newspaper'));

    assert.deepEqual([none.line, plain.line, newspaper.line], ['solid', 'none', 'double']);
    assert.deepEqual([none.align, plain.align, newspaper.align], ['start', 'start', 'center']);
    assert.ok(parseFloat(plain.size) < parseFloat(none.size));
  },

  async 'a rule of the page wins over a theme, whatever its specificity'(context) {
    const rule = `<style>h2 { font-size: 77px } header { text-align: end } ::part(rates-list) { border-style: dotted }</style>`;
    for (const name of ['plain', 'newspaper']) {
      const { size, align, line } = await lookOf(context, rule + link(name));

      assert.deepEqual([size, align, line], ['77px', 'end', 'dotted'], name);
    }
  },

  async 'the layers of a page win where it puts ours before them, with a theme and without'(context) {
    const layers = `<style>
      @layer reset, courant, courant-theme, site;
      @layer reset { * { margin: 7px } }
      @layer site { h2 { color: rgb(1, 2, 3); font-size: 77px } ::part(rates-list) { border-style: dotted } }
    </style>`;
    for (const head of [layers, layers + link('plain'), layers + link('newspaper')]) {
      const { size, colour, line, margin } = await lookOf(context, head);

      // What resets everything stands before us, so that it leaves our own margins.
      assert.deepEqual([size, colour, line, margin], ['77px', 'rgb(1, 2, 3)', 'dotted', '0px']);
    }
  },

  async 'layers of a page that does not name ours come first, and lose'(context) {
    const { size } = await lookOf(context, '<style>@layer site { h2 { font-size: 77px } }</style>');

    assert.notEqual(size, '77px');
  },

  async 'the parts that README names are there'({ page, server }) {
    const view = (/** @type {string} */ name) =>
      `<courant-rates src="/demo/bank.json" history="/demo/history.csv" codes="USD EUR" view="${name}"></courant-rates>`;
    const old = '<courant-rates src="/demo/old.txt" base="KGS" max-age="48"></courant-rates>';
    const views = ['list', 'table', 'ticker', 'chart'].map(view).join('') + old;
    await page.goto(server.page(`${views}<courant-converter rates="/demo/bank.json" amount="100"></courant-converter>`));
    await settled(page, all);
    const named = [.../Of rates: ([^]*?)All read/.exec(readme)?.[1].matchAll(/`([\w-]+)`/g) ?? []].map(([, part]) => part);
    const shown = await page.run(`
      const roots = [...document.querySelectorAll('${all}')].map(({ shadowRoot }) => shadowRoot);
      return roots.flatMap((root) => [...root.querySelectorAll('[part]')].flatMap((element) => [...element.part]))`);

    assert.ok(named.length > 20);
    assert.deepEqual(named.filter((part) => !shown.includes(part)), []);
    await assertQuiet(page);
  },

  async 'the page of themes switches theme, direction and colours'(context) {
    const { page } = context;
    await openDemo(context);
    await choose(page, 'theme', 'plain');
    await choose(page, 'scheme', 'dark');
    await choose(page, 'direction', 'rtl');

    const chosen = await page.run(`
      const stage = getComputedStyle(document.getElementById('stage'));
      return [stage.direction, stage.colorScheme, document.getElementById('tag').textContent,
        getComputedStyle(document.querySelector('#bank').shadowRoot.querySelector('.courant-rates-list')).borderBlockStartStyle]`);
    assert.deepEqual(chosen, ['rtl', 'dark', '<link rel="stylesheet" href="dist/themes/plain.css">', 'none']);
    await assertQuietDemo(page);
  },

  async 'nothing is wider than its place, from 240 to 1,600 pixels, in either direction, in any theme'(context) {
    const { page } = context;
    await openDemo(context);
    for (const direction of ['ltr', 'rtl']) {
      await choose(page, 'direction', direction);
      for (const theme of ['newspaper', 'plain', 'none']) {
        await choose(page, 'theme', theme);
        for (const width of [240, 320, 480, 760, 1600]) {
          await page.run(`document.getElementById('stage').style.inlineSize = '${width}px'`);

          assert.equal(await page.run(overflow), 0, `${theme}, ${direction}, ${width} px`);
        }
      }
    }
  },

  async 'text of twice the size fits, too'(context) {
    const { page } = context;
    await openDemo(context);
    await page.run(`document.documentElement.style.fontSize = '200%'`);
    for (const theme of ['newspaper', 'plain', 'none']) {
      await choose(page, 'theme', theme);
      for (const width of [320, 640]) {
        await page.run(`document.getElementById('stage').style.inlineSize = '${width}px'`);

        assert.equal(await page.run(overflow), 0, `${theme}, ${width} px`);
      }
    }
  },

  async 'letters that join are not drawn apart'(context) {
    const { page } = context;
    const article = `<courant-article lang="ar" dir="rtl"><script type="text/plain">خبز القرية ينزل إلى المدينة

كتبت القرية أنها راضية.</script></courant-article>`;
    for (const name of ['plain', 'newspaper']) {
      await page.goto(context.server.page(article, { head: link(name) + script, root: 'lang="ar" dir="rtl"' }));
      await settled(page);
      const spacing = await page.run(`return getComputedStyle(document.querySelector('.courant-headline')).letterSpacing`);

      assert.equal(spacing, 'normal', name);
    }
  },

  'on paper links say where they lead, and converted amounts are as black as the text': needing('emulation', async (context) => {
    const { page, server, chromium } = context;
    await openDemo(context);
    await page.until(`return document.querySelector('.courant-converted')`);
    await chromium.emulateMediaType('print');
    const { text, converted, shown, size } = await page.run(paper);
    assert.equal(converted, text);
    assert.equal(shown, 'inline');
    assert.ok(size > 0.9);

    for (const name of ['plain', 'newspaper']) {
      await page.goto(server.page(story, { head: link(name) + script }));
      await settled(page);
      const after = await page.run(`
        const link = document.querySelector('article a');
        return [getComputedStyle(link, '::after').content, getComputedStyle(link).textDecorationLine]`);
      assert.match(after[0], /https:\/\/example\.org\/map/, name);
      assert.equal(after[1], 'underline', name);
    }
  }),

  'in forced colours all text has a colour of the system': needing('emulation', async (context) => {
    const { page, chromium } = context;
    const session = await chromium.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await openDemo(context);
    const system = await page.run(`
      const probe = document.body.appendChild(document.createElement('p'));
      return ['CanvasText', 'LinkText', 'ButtonText', 'FieldText', 'GrayText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      })`);
    for (const theme of ['newspaper', 'plain']) {
      await choose(page, 'theme', theme);
      // Children that a shadow root hides have none.
      const colours = await page.run(`
        const roots = [document.getElementById('stage'), ...[...document.querySelectorAll('courant-rates, courant-converter')].map(({ shadowRoot }) => shadowRoot)];
        const texts = roots.flatMap((root) => [...root.querySelectorAll('p, span, data, th, td, dt, dd, h2, h3, a, label, button')]);
        return [...new Set(texts.map((element) => getComputedStyle(element).color))].filter(Boolean)`);

      assert.ok(colours.length > 0);
      assert.deepEqual(colours.filter((/** @type {string} */ colour) => !system.includes(colour)), [], theme);
    }
  }),
};

/** The demo has no recorder; what it says of itself is enough. @param {Page} page */
async function assertQuietDemo(page) {
  const states = await page.run(`return [...document.querySelectorAll('${all}')].map(({ dataset }) => dataset.state)`);
  assert.deepEqual(states.filter((/** @type {string} */ state) => state !== 'ready'), []);
}

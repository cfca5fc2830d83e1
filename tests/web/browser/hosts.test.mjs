// Pages as they are: old libraries, names that are taken, styles for everything, policies, and every way in
// which a script tag comes to a page. What shows is what shows on a clean page, or what the server or the
// page had there before; nothing is thrown, and no global is left behind.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { fillElements } from '../../../dist/modules/server.js';
import { seen } from './support/observe.mjs';

/** @import { Context } from './run.mjs' */
/** @import { PageOptions } from './server.mjs' */

const demo = new URL('../../../demo/', import.meta.url);

/** One of each, in every view that does more than a list. */
const elements = [
  '<courant-rates id="bank" src="/demo/bank.json" history="/demo/history.csv" codes="USD EUR KZT" picker="">Fallback</courant-rates>',
  '<courant-article src="/demo/story-en.txt" base="KGS" show="headline byline date image rates toc quotes">Fallback</courant-article>',
  '<courant-article src="/demo/business-en.txt" rates="#bank" convert-to="KGS">Fallback</courant-article>',
  '<courant-rates src="/demo/bank.json" view="table" inverse="">Fallback</courant-rates>',
  '<courant-rates src="/demo/bank.json" history="/demo/history.csv" codes="USD" view="chart">Fallback</courant-rates>',
  '<courant-rates src="/demo/bank.json" view="ticker">Fallback</courant-rates>',
  '<courant-converter rates="/demo/bank.json" from="USD" amount="100">Fallback</courant-converter>',
  '<courant-feed src="/demo/feed.xml" view="full" limit="2">Fallback</courant-feed>',
];
const all = elements.join('\n');
const fallback = elements.map(() => 'Fallback').join('');

const tag = '<script src="/dist/courant.js" async></script>';

/**
 * A page that is not clean.
 *
 * @typedef {object} Host
 * @property {string} [before] In its head, before our script.
 * @property {string} [script] Ours.
 * @property {string} [body]
 * @property {Omit<PageOptions, 'head'>} [page]
 * @property {string} [then] What a script does once it has loaded.
 * @property {boolean} [isRendered] Whether it does so when all is shown.
 * @property {string} [place] What in the page has the elements, if not its main part.
 * @property {string} [shown] What shows, if it is not what shows on a clean page.
 * @property {number} [lines] On the console.
 * @property {boolean} [isStill] Whether no script of ours runs.
 * @property {number} [count] Of elements.
 */

/** What a script from the page's server does. @param {string} name */
const host = (name) => `<script src="/host/${name}.js"></script>`;
const style = (/** @type {string} */ rules) => `<style>${rules}</style>`;
const anything = { csp: 'none' };

/** @type {Record<string, Host>} */
const hosts = {
  'a library of 2007 has made toJSON(), from(), bind() and reduce() anew': { before: host('prototype') },
  'Object.prototype has options, setters and getters': { before: '<script src="/tamper.js"></script>' },
  'Object.prototype has setters that throw': { before: host('setters') },
  'all prototypes are frozen': { before: host('frozen') },
  'fetch(), promises and timers are wrapped': { before: host('wrapped') },
  'module loaders and a process of Node are there': { before: host('loaders') },
  'images take the names of what documents do': { body: clobbering('img') + all },
  'forms take the names of what windows and elements do': {
    body: `${clobbering('form')}<form lang="en">${clobbering('input')}${all}</form>`,
  },
  'a style sheet unsets everything': { before: style('* { all: unset !important }'), page: anything },
  'a style sheet moves everything': {
    before: style('*, ::before, ::after { transition: all 3s !important; animation: none !important }'),
    page: anything,
  },
  'a style sheet hides what is empty or unknown': {
    before: style(':empty { display: none } :not(:defined) { display: none } slot { display: block }'),
    page: anything,
  },
  'it runs from right to left': { page: { root: 'lang="en" dir="rtl"' } },
  'its root has letters of 40 pixels': { before: style('html { font-size: 40px }'), page: anything },
  'it is in quirks mode': { page: { doctype: '' } },
  'it is XHTML': { page: { xhtml: true } },
  'it has a base elsewhere': { before: '<base href="/elsewhere/index.html">' },
  'it has two tags of ours': { script: tag + tag, lines: 1 },
  'it has two versions of ours': { script: `${tag}<script type="module" src="/host/second.js"></script>`, lines: 1 },
  'the tag holds up its parser': { script: tag.replace(' async', '') },
  'the tag waits for the parser': { script: tag.replace('async', 'defer') },
  'the tag is a module': { script: tag.replace('async', 'type="module"') },
  'the tag is at its end': { script: '', body: all + tag.replace(' async', '') },
  'the tag and the elements are written by a script': {
    script: `<script>document.write('${tag.replace(' async', '').replace('</', '<\\/')}')</script>`,
    body: `<script>document.write(${JSON.stringify(all).replaceAll('</', '<\\/')})</script>`,
    page: anything,
  },
  'the tag comes later': { script: '', then: insertTag(), page: anything },
  'the elements come later': { body: '', then: `document.querySelector('main').append(make())` },
  'the elements are moved': { then: `const other = document.body.appendChild(document.createElement('section'));
    other.append(...document.querySelector('main').childNodes)`, isRendered: true, place: `document.querySelector('section')` },
  'the elements are cloned': { then: `const main = document.querySelector('main');
    main.replaceChildren(...[...main.childNodes].map((node) => node.cloneNode(true)))`, isRendered: true },
  'the elements come out of a template': { body: '', then: `const template = document.createElement('template');
    template.content.append(make());
    document.querySelector('main').append(document.importNode(template.content, true))` },
  'the elements are in a shadow root': { body: '<section></section>', then: `
    document.querySelector('section').attachShadow({ mode: 'open' }).append(make())`, place: `document.querySelector('section').shadowRoot` },
  'the elements are in a part that opens later': { body: `<details>${all}</details>`, then: `document.querySelector('details').open = true`, isRendered: true },
  'the elements are being edited': { body: `<div contenteditable="">${all}</div>` },
  'it is in a sandbox without storage': { page: { csp: 'sandbox' } },
  'its policy wants a nonce and allows what that loads': { script: tag.replace('<script', '<script nonce="once"'), page: { csp: 'nonce' } },
  'its policy forbids wasm': { page: { csp: 'no-wasm' }, shown: fallback, lines: 1 },
  'its policy forbids all scripts': { page: { csp: 'no-script' }, shown: fallback, isStill: true },
};

/** Elements with the names of methods and properties of documents, windows, elements and forms. @param {'img' | 'form' | 'input'} kind */
function clobbering(kind) {
  const names = {
    img: ['createElement', 'createElementNS', 'createTextNode', 'createDocumentFragment', 'querySelector', 'querySelectorAll', 'addEventListener',
      'removeEventListener', 'getElementById', 'baseURI', 'body', 'contentType', 'currentScript', 'defaultView', 'documentElement', 'head', 'hidden', 'readyState', 'adoptedStyleSheets'],
    form: ['currentScript', 'customElements', 'fetch', 'caches', 'navigator', 'WebAssembly', 'localStorage', 'location', 'courant', 'module'],
    input: ['attributes', 'children', 'childNodes', 'parentNode', 'nextSibling', 'getAttribute', 'getRootNode', 'closest', 'lang', 'dataset',
      'ownerDocument', 'append', 'observe', 'host'],
  };
  const make = { img: 'img alt=""', form: 'form', input: 'input type="hidden"' };
  return names[kind].map((name) => `<${make[kind]} name="${name}" id="${name}"${kind === 'form' ? '></form>' : '/>'}`).join('');
}

/** A script that puts ours into a page. */
function insertTag() {
  return `const script = document.createElement('script');
    script.src = '/dist/courant.js';
    document.head.append(script)`;
}

/** A function with which a page makes the elements without parsing HTML. */
const make = `const make = () => {
  const fragment = document.createDocumentFragment();
  for (const [name, attributes] of ${JSON.stringify(elements.map(describe))}) {
    const element = document.createElement(name);
    element.append('Fallback');
    for (const [key, value] of attributes) element.setAttribute(key, value);
    fragment.append(element);
  }
  return fragment;
};`;

/** @param {string} element */
function describe(element) {
  const [, name] = /** @type {RegExpExecArray} */ (/^<([\w-]+)/.exec(element));
  return [name, [...element.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])];
}

/**
 * The elements in a page, found and asked so that nothing of the page's own gets in between.
 *
 * @param {string} [place]
 */
const inPlace = (place = `Document.prototype.querySelector.call(document, 'main')`) => `
  const place = ${place};
  const elements = [...(place.host ? DocumentFragment : Element).prototype.querySelectorAll.call(place,
    'courant-article, courant-rates, courant-converter, courant-feed')];
`;

/** All words that are shown, without the spaces: those are the style sheet's. */
const text = `
  // What a page has made of JSON is not to get between it and us.
  for (const { prototype } of [Array, String]) delete prototype.toJSON;
  return elements.map((element) => {
    const { shadowRoot } = element;
    const parts = shadowRoot && !shadowRoot.querySelector('slot') ? [...shadowRoot.children] : [element];
    return parts.map(({ innerText }) => innerText ?? '').join('');
  }).join('').replace(/\\s+/g, '');
`;

/**
 * @param {Context} context
 * @param {Host} host
 */
async function show({ page, server }, { before = '', script = tag, body = all, page: options, then, isRendered, place, isStill, count = elements.length }) {
  await page.goto(server.page(body, { ...options, head: `${before}<script nonce="once" src="/globals.js"></script>${script}` }));
  const settled = (/** @type {string | undefined} */ where) =>
    page.until(`${inPlace(where)} return elements.length === ${count} && elements.every(({ dataset }) => dataset.state && dataset.state !== 'loading')`, 20_000);
  if (then && isRendered) await settled(undefined);
  if (then) await page.run(`${make} ${then}`);
  // With its style sheet, before which a page has no boxes.
  await (isStill ? page.until(`return document.readyState === 'complete'`) : settled(place));
  return page.run(inPlace(place) + text);
}

/** What shows on a clean page, in an engine. @type {string} */
let clean = '';

/**
 * @param {Context} context
 * @param {Host} host
 */
async function assertSame(context, host) {
  const shown = await show(context, host);
  assert.equal(shown, host.shown ?? clean);
  if (host.isStill) return;
  // The second copy may come last.
  await context.page.until(`return seen.lines.length >= ${host.lines ?? 0}`);
  const { errors, violations, lines } = await seen(context.page);
  // A policy that forbids wasm says so, in two engines of three.
  assert.deepEqual({ errors, violations: host.shown ? [] : violations }, { errors: [], violations: [] });
  assert.equal(lines.length, host.lines ?? 0, lines.join('\n'));
  assert.deepEqual(await context.page.run('return newGlobals()'), []);
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'on a clean page all show, and nothing is stored'(context) {
    clean = await show(context, {});
    const { page } = context;

    assert.match(clean, /Villagebakery[^]*\(≈about1\.06billionsom\)[^]*8,744\.82KGS/);
    assert.doesNotMatch(clean, /Fallback/);
    assert.deepEqual(await page.run('return newGlobals()'), []);
    assert.deepEqual(await page.run('return [document.cookie, localStorage.length, sessionStorage.length]'), ['', 0, 0]);
  },
};

for (const [what, host] of Object.entries(hosts)) {
  tests[what] = async (context) => {
    clean ||= await show(context, {});
    await assertSame(context, host);
  };
}

/** What is of use with a script only is not there without one: buttons, and the second strip of a ticker. */
const plain = elements.filter((element) => !element.includes('ticker')).map((element) => element.replace(/ (picker|limit)="\d*"/, ''));

for (const [what, options] of Object.entries({ 'no scripts': { csp: 'no-script' }, 'no wasm': { csp: 'no-wasm' } })) {
  tests[`what a server rendered shows where a policy allows ${what}`] = async (context) => {
    const body = plain.join('\n');
    const count = plain.length;
    const expected = await show(context, { body, count });
    const load = (/** @type {string} */ address) => readFile(new URL(address.split('/demo/')[1], demo));
    const { html, unfilled } = await fillElements(body, { load, language: 'en', url: context.server.url('/page/'), stylesheet: '/dist/courant.css' });
    assert.deepEqual(unfilled, []);
    const before = '<link rel="stylesheet" href="/dist/courant.css">';
    const shown = await show(context, { before, body: html, count, page: options, isStill: true });

    assert.equal(shown, expected);
  };
}

// Runs in the page of a benchmark: ours and a peer, measured in turn. Bundled with the peers by run.mjs;
// the modules of dist/ are loaded as they are.

import DOMPurify from 'dompurify';
import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { marked } from 'marked';

import { dirtyHtml, ecb, markdown, rss, wire } from './documents.mjs';

/** @typedef {() => unknown} Work */

const decoder = new TextDecoder();

/**
 * The least time of each, in milliseconds, over rounds in which they take turns.
 *
 * @param {Record<string, Work>} sides
 * @param {number} rounds
 * @param {number} calls In each round.
 */
async function measure(sides, rounds, calls) {
  const least = Object.fromEntries(Object.keys(sides).map((name) => [name, Infinity]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(sides)) {
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) await work();
      least[name] = Math.min(least[name], (performance.now() - start) / calls);
    }
  }
  return least;
}

const dist = new URL('/dist/modules/', location.href);
const modules = (async () => {
  const [{ render }, { Loader }, { default: createCore }, { Task }] = await Promise.all(
    ['api.js', 'loader.js', 'core.js', 'task.js'].map((name) => import(new URL(name, dist).href)),
  );
  const api = await (await fetch(new URL('api.js', dist))).text();
  const parts = JSON.parse(/** @type {RegExpExecArray} */ (/new Loader\(createCore, place, (\[.*\])\)/.exec(api))[1]);
  const loader = new Loader(createCore, { url: new URL('../courant.wasm', dist) }, parts);
  return { render, loader, Task };
})();

/**
 * The node stream of `content`, as one call of the core gives it, and its report.
 *
 * @param {string} content
 * @param {[string, string][]} options
 */
async function nodeStream(content, options) {
  const { loader, Task } = await modules;
  const task = new Task({ content }, {}, options);
  return loader.run((/** @type {any} */ { module }) => {
    module.render(...task.place(module));
    return [module.operations().length, decoder.decode(module.text()), decoder.decode(module.report())];
  });
}

/** @param {string} content @param {[string, string][]} options @returns {Promise<DocumentFragment>} */
async function nodes(content, options) {
  const { render } = await modules;
  return (await render({ content }, options)).nodes;
}

/** @param {string} html @returns {Node} */
const purified = (html) => DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });

const box = document.body.appendChild(document.createElement('main'));

/** @param {Node} content */
function layOut(content) {
  box.replaceChildren(content);
  return box.offsetHeight;
}

/** @param {string} html */
function layOutHtml(html) {
  box.replaceChildren();
  box.innerHTML = html;
  return box.offsetHeight;
}

/** @param {DocumentFragment} fragment */
function htmlOf(fragment) {
  box.replaceChildren(fragment);
  const html = box.innerHTML;
  box.replaceChildren();
  return html;
}

/** @param {string} format @param {string} content @param {number} rounds */
async function againstInnerHtml(format, content, rounds) {
  /** @type {[string, string][]} */
  const options = [['format', format]];
  const finished = htmlOf(await nodes(content, options));
  return measure(
    { ours: async () => layOut(await nodes(content, options)), peer: () => layOutHtml(finished) },
    rounds,
    Math.ceil(60_000 / content.length),
  );
}

/** @param {number} count @param {number} rounds */
async function manyArticles(count, rounds) {
  await import(new URL('define.js', dist).href);
  const content = wire(2000);
  const finished = htmlOf(await nodes(content, [['format', 'wire']]));
  const ours = () =>
    new Promise((resolve) => {
      let left = count;
      const fragment = document.createDocumentFragment();
      for (let index = 0; index < count; index += 1) {
        const article = /** @type {any} */ (document.createElement('courant-article'));
        article.format = 'wire';
        article.source = content;
        fragment.append(article);
      }
      box.replaceChildren(fragment);
      const done = () => {
        left -= 1;
        if (left > 0) return;
        box.removeEventListener('courant-render', done);
        resolve(box.offsetHeight);
      };
      box.addEventListener('courant-render', done);
    });
  const peer = () => {
    const fragment = document.createDocumentFragment();
    for (let index = 0; index < count; index += 1) {
      const article = document.createElement('section');
      article.innerHTML = finished;
      fragment.append(article);
    }
    box.replaceChildren(fragment);
    return box.offsetHeight;
  };
  return measure({ ours, peer }, rounds, 1);
}

/** @type {Record<string, (rounds: number) => Promise<Record<string, number>>>} */
const benchmarks = {
  'markdown-nodes': (rounds) => {
    const content = markdown(10_000);
    return measure(
      { ours: () => nodeStream(content, [['format', 'markdown']]), peer: () => purified(/** @type {string} */ (marked.parse(content))) },
      rounds,
      5,
    );
  },
  'html-tree': (rounds) => {
    const content = dirtyHtml(12_000);
    return measure({ ours: () => nodes(content, [['format', 'html']]), peer: () => purified(content) }, rounds, 5);
  },
  'markdown-10': (rounds) => againstInnerHtml('markdown', markdown(10_000), rounds),
  'markdown-100': (rounds) => againstInnerHtml('markdown', markdown(100_000), rounds),
  'html-10': (rounds) => againstInnerHtml('html', dirtyHtml(10_000), rounds),
  'html-100': (rounds) => againstInnerHtml('html', dirtyHtml(100_000), rounds),
  'articles-100': (rounds) => manyArticles(100, rounds),
  'articles-1000': (rounds) => manyArticles(1000, Math.min(rounds, 4)),
  ecb: (rounds) => {
    const content = ecb(90);
    const parser = new XMLParser({ ignoreAttributes: false });
    return measure(
      { ours: () => nodeStream(content, [['format', 'ecb'], ['subject', 'rates']]), peer: () => parser.parse(content) },
      rounds,
      2,
    );
  },
  rss: (rounds) => {
    const content = rss(50);
    return measure(
      {
        ours: () => nodes(content, [['format', 'rss'], ['subject', 'feed'], ['view', 'full']]),
        peer: () => (parseRssFeed(content).items ?? []).map(({ content: body }) => purified(body?.encoded ?? '')),
      },
      rounds,
      1,
    );
  },
};

Object.assign(globalThis, {
  /** Starts one; its result, as JSON, is in `measured`. @param {string} name @param {number} rounds */
  startBenchmark(name, rounds) {
    const page = /** @type {any} */ (globalThis);
    page.measured = null;
    benchmarks[name](rounds).then(
      (result) => (page.measured = JSON.stringify(result)),
      (error) => (page.measured = JSON.stringify({ error: String(error?.stack ?? error) })),
    );
  },
});

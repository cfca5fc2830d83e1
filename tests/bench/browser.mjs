// The benchmarks in Chromium: inside one page, and from the start of fresh ones.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';

import { checkout } from '../sources.mjs';
import { markdown, wire } from './documents.mjs';
import { freshRows, pageRows } from './rows.mjs';
import { startServer } from './server.mjs';

/** @typedef {import('./run.mjs').Times} Times */

/** A phone of the lower half on a slow network: CPU ÷ 4, 1.6 Mbit/s, 150 ms. */
const phone = { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 } };

/** A page sets `firstText`, milliseconds after its start, once the reader sees the first paragraph. */
const watch = `<script>
  const seen = () => requestAnimationFrame(() => setTimeout(() => (globalThis.firstText = performance.now())));
  const observer = new MutationObserver(() => document.querySelector('main p, main article p') && (observer.disconnect(), seen()));
  observer.observe(document, { childList: true, subtree: true });
</script>`;

/** @param {string} head @param {string} body */
const page = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>${watch}${head}</head><body><main>${body}</main></body></html>`;

const oneTag = '<script src="/dist/courant.js" async></script>';

/** @param {import('esbuild').BuildOptions} source */
async function bundle(source) {
  const { outputFiles } = await esbuild.build({
    ...source,
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const purify = `
  import DOMPurify from 'dompurify';
  import { marked } from 'marked';
  fetch('/story.md').then((response) => response.text()).then((text) => {
    const nodes = DOMPurify.sanitize(marked.parse(text), { RETURN_DOM_FRAGMENT: true });
    document.querySelector('main').append(nodes);
  });
`;

/** The article as a server gives it. @param {string} content */
async function renderedArticle(content) {
  const { renderElement } = await import(join(checkout, 'dist/modules/server.js'));
  return renderElement('courant-article', { src: '/story.txt' }, { src: { content } }, { stylesheet: '/dist/courant.css' });
}

/** Everything that the pages ask for. */
async function makeFiles() {
  const story = wire(2000);
  const article = await renderedArticle(story);
  const container = /** @type {RegExpExecArray} */ (/<div data-courant.*<\/div>/s.exec(article))[0];
  const style = '<link rel="stylesheet" href="/dist/courant.css">';
  const element = (/** @type {string} */ file) => page(oneTag, `<courant-article src="${file}"></courant-article>`);
  return {
    '/empty.html': '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benchmark</title></head><body></body></html>',
    '/page.js': await bundle({ entryPoints: [join(checkout, 'tests/bench/page.js')] }),
    '/purify.js': await bundle({ stdin: { contents: purify, resolveDir: checkout } }),
    '/inner.js': "fetch('/story.html').then((r) => r.text()).then((html) => (document.querySelector('main').innerHTML = html));",
    '/story.txt': story,
    '/story.md': markdown(2000),
    '/story.html': container,
    '/ours-copy.html': element('/story.txt'),
    '/ours-markdown.html': element('/story.md'),
    '/ours-server.html': page(style + oneTag, article),
    '/static.html': page(style, container),
    '/purify.html': page('<script src="/purify.js" async></script>', ''),
    '/inner.html': page(`${style}<script src="/inner.js" async></script>`, ''),
  };
}

/** Which pages a row of fresh ones compares, and how. */
const visits = {
  cold: { ours: '/ours-copy.html', peer: '/inner.html', slow: false },
  'phone-copy': { ours: '/ours-copy.html', peer: '/purify.html', slow: true },
  'phone-markdown': { ours: '/ours-markdown.html', peer: '/purify.html', slow: true },
  'phone-server': { ours: '/ours-server.html', peer: '/static.html', slow: true },
};

/**
 * What a fresh page takes until its first text: time on a slow phone, otherwise work of the main thread.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {boolean} slow
 */
async function visit(browser, url, slow) {
  const tab = await browser.newPage();
  try {
    const client = await tab.createCDPSession();
    await client.send('Network.enable');
    if (slow) {
      await client.send('Network.setCacheDisabled', { cacheDisabled: true });
      await client.send('Network.emulateNetworkConditions', phone.network);
      await client.send('Emulation.setCPUThrottlingRate', { rate: phone.cpu });
    } else {
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    }
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    const handle = await tab.waitForFunction('globalThis.firstText', { timeout: 30_000, polling: 50 });
    if (slow) return Number(await handle.jsonValue());
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  } finally {
    await tab.close();
  }
}

/**
 * @param {(name: string) => boolean} wanted
 * @param {boolean} quick
 * @returns {AsyncGenerator<[import('./rows.mjs').Row, Times]>}
 */
export async function* measureInBrowser(wanted, quick) {
  const names = [...Object.keys(pageRows), ...Object.keys(freshRows)].filter(wanted);
  if (names.length === 0) return;
  const server = await startServer(await makeFiles());
  const browser = await puppeteer.launch({
    headless: true,
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    for (const name of names) {
      if (name in pageRows) yield [pageRows[name], await measureInPage(browser, server, name, quick ? 2 : 15)];
      else yield [freshRows[name], await compareVisits(browser, server, visits[/** @type {keyof visits} */ (name)], quick ? 1 : 7)];
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ url: (path: string) => string }} server
 * @param {string} name
 * @param {number} rounds
 * @returns {Promise<Times>}
 */
async function measureInPage(browser, server, name, rounds) {
  const tab = await browser.newPage();
  try {
    await tab.goto(server.url('/empty.html'));
    await tab.addScriptTag({ url: server.url('/page.js') });
    await tab.evaluate(`startBenchmark('${name}', ${rounds})`);
    const handle = await tab.waitForFunction('globalThis.measured', { timeout: 300_000, polling: 50 });
    const result = JSON.parse(String(await handle.jsonValue()));
    if (result.error) throw new Error(`${name}: ${result.error}`);
    return result;
  } finally {
    await tab.close();
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ url: (path: string) => string }} server
 * @param {{ ours: string, peer: string, slow: boolean }} pages
 * @param {number} rounds
 * @returns {Promise<Times>}
 */
async function compareVisits(browser, server, { ours, peer, slow }, rounds) {
  const least = { ours: Infinity, peer: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    least.ours = Math.min(least.ours, await visit(browser, server.url(ours), slow));
    least.peer = Math.min(least.peer, await visit(browser, server.url(peer), slow));
  }
  return least;
}

/** Versions of the peers, for the report. */
export function peerVersions() {
  const names = ['marked', 'dompurify', 'fast-xml-parser', 'feedsmith'];
  return names.map((name) => {
    const { version } = JSON.parse(readFileSync(join(checkout, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
}

// A loopback server for the browser tests: dist/, the demo, pages that tests write, and answers that
// go wrong in every way that a network has.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { hostScripts } from './support/host_scripts.mjs';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const folders = {
  '/demo/': join(checkout, 'demo'),
  '/data/': join(checkout, 'tests/data'),
  '/package/': join(checkout, 'build/package'),
};
/** Beside the pages that tests write, for addresses as README and users write them. */
const besidePages = {
  '/page/story.txt': join(checkout, 'demo/story-en.txt'),
  '/page/bank.json': join(checkout, 'demo/bank.json'),
  '/page/feed.xml': join(checkout, 'demo/feed.xml'),
  '/page/history.csv': join(checkout, 'demo/history.csv'),
  '/page/business-en.txt': join(checkout, 'demo/business-en.txt'),
  '/page/agency-page.txt': join(checkout, '../shared/data/agency-page.txt'),
};
const dist = process.env.COURANT_DIST ?? join(checkout, 'dist');

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
  "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Content security policies that a test can ask for. @type {Record<string, string>} */
const policies = {
  strict,
  'no-wasm': strict.replace(" 'wasm-unsafe-eval'", ''),
  nonce: strict.replace("script-src 'self'", "script-src 'nonce-once' 'strict-dynamic'"),
  'no-script': strict.replace("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'"),
  sandbox: 'sandbox allow-scripts',
};

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};

/** First in each page: what goes wrong there is in `seen`, in every engine alike. */
const recorder = `
  const seen = { errors: [], violations: [], lines: [], events: [] };
  addEventListener('error', (event) => seen.errors.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
  for (const level of ['log', 'info', 'warn', 'error']) {
    console[level] = (...words) => seen.lines.push(words.map(String).join(' '));
  }
  for (const type of ['courant-load', 'courant-render', 'courant-stale', 'courant-error']) {
    addEventListener(type, ({ target, detail }) =>
      seen.events.push({ type, tag: target.localName, id: target.id, code: detail.code, detail }));
  }
`;

/** What a framework may do before the element is defined. */
const beforeUpgrade = `
  const element = document.getElementById('late');
  element.headingLevel = 4;
  element.src = '/demo/story-en.txt';
`;

/** Time passes so many times as fast, for what waits for seconds, and skip() leaves some out; first in a page. @param {number} times */
const hurry = (times) => `
  const { setTimeout: later, Date: Slow } = globalThis;
  const start = Slow.now();
  let skipped = 0;
  const now = () => start + skipped + (Slow.now() - start) * ${times};
  globalThis.skip = (milliseconds) => (skipped += milliseconds);
  globalThis.setTimeout = (task, milliseconds = 0, ...values) => later(task, milliseconds / ${times}, ...values);
  globalThis.Date = class Date extends Slow {
    static now = now;
    constructor(...values) {
      super(...(values.length > 0 ? values : [now()]));
    }
  };
`;

/** All nodes that the parser has made in our elements, and how much has moved since (Chromium says). */
const nodesBefore = `
  const walk = (node) => [...node.childNodes].flatMap((child) => [child, ...walk(child), ...(child.shadowRoot ? walk(child.shadowRoot) : [])]);
  const nodesBefore = walk(document.body).filter((node) => node.getRootNode() !== document || node.parentElement.closest('[data-state]'));
  let shift = 0;
  const add = (entries) => entries.forEach(({ value }) => (shift += value));
  const watch = globalThis.PerformanceObserver?.supportedEntryTypes.includes('layout-shift') && new PerformanceObserver((list) => add(list.getEntries()));
  if (watch) watch.observe({ type: 'layout-shift', buffered: true });
  const layoutShift = () => {
    if (watch) add(watch.takeRecords());
    return shift;
  };
`;

/** What old scripts do to a page that is not theirs. */
const tamper = `
  Object.prototype.extra = { read: 1 };
  Object.prototype.mode = 'no-cors';
  Object.prototype.integrity = 'sha256-x';
  Object.prototype.wasmBinary = new Uint8Array(8);
  Object.prototype.slot = 'x';
  Object.prototype.is = 'x-y';
  Object.prototype.attributeFilter = 'x';
  Object.prototype.slotAssignment = 'x';
  Object.prototype.then = undefined;
  for (const name of ['render', 'report', 'text', 'instance', 'exports']) {
    Object.defineProperty(Object.prototype, name, { get: () => 'x', set() {}, configurable: true });
  }
  Array.prototype.extra = () => {};
`;

/**
 * @typedef {object} PageOptions
 * @property {string} [csp] Of the policies above; any other word is none.
 * @property {string} [head]
 * @property {string} [root] Attributes of the root element.
 * @property {string} [doctype]
 * @property {boolean} [xhtml]
 */

/**
 * @typedef {object} TestServer
 * @property {(html: string, options?: PageOptions) => string} page Makes a page with the recorder in it
 *   and gives its address.
 * @property {(html: string, options?: PageOptions) => string} raw The same with a page that is whole.
 * @property {(path: string) => string} url
 * @property {(...names: string[]) => string} inTurn The path of a source that answers as `answers` below
 *   has it, one after the other; the last one stays.
 * @property {(path: string) => string} elsewhere The address of a path at another origin.
 * @property {string} nowhere An address where nobody listens.
 * @property {(path: string) => number} requests How often a path was asked for.
 * @property {(path: string) => number} pending How many of them wait for the end of their answer.
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<TestServer>} */
export async function startServer() {
  /** @type {Map<string, { body: string, csp: string, type: string }>} */
  const pages = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const ended = new Map();
  /** @type {Map<string, string[]>} */
  const turns = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
    response.on('close', () => ended.set(pathname, (ended.get(pathname) ?? 0) + 1));
    const page = pages.get(pathname);
    const fault = faults[pathname];
    const names = turns.get(pathname);
    // A page in a sandbox is of no origin.
    if (request.headers.origin === 'null') response.setHeader('Access-Control-Allow-Origin', '*');
    if (page) sendPage(response, page);
    else if (Object.hasOwn(hostScripts, pathname)) response.writeHead(200, { 'Content-Type': types['.js'] }).end(hostScripts[pathname]);
    else if (names) answers[names.length > 1 ? String(names.shift()) : names[0]](response);
    else if (fault) fault(response);
    else sendFile(pathname, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = (/** @type {string} */ path) => `http://127.0.0.1:${port}${path}`;
  return {
    url,
    elsewhere: (path) => `http://localhost:${port}${path}`,
    nowhere: `http://127.0.0.1:${await deadPort()}/`,
    page(html, { csp = 'strict', head = oneTag, root = 'lang="en"', doctype = '<!doctype html>', xhtml = false } = {}) {
      const path = `/page/${pages.size}`;
      const body = xhtml ? xhtmlPage(html, head) : doctype + htmlPage(html, head, root);
      const type = xhtml ? 'application/xhtml+xml' : types['.html'];
      pages.set(path, { body, csp: policies[csp] ?? '', type });
      return url(path);
    },
    raw(html, { csp = 'strict' } = {}) {
      const path = `/page/${pages.size}`;
      const body = html.replace('<head>', '<head><script src="/recorder.js"></script>');
      pages.set(path, { body, csp: policies[csp] ?? '', type: types['.html'] });
      return url(path);
    },
    inTurn(...names) {
      const path = `/turn/${turns.size}`;
      turns.set(path, names);
      return path;
    },
    requests: (path) => counts.get(path) ?? 0,
    pending: (path) => (counts.get(path) ?? 0) - (ended.get(path) ?? 0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port that was free a moment ago. @returns {Promise<number>} */
function deadPort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

const oneTag = '<script src="/dist/courant.js" async></script>';

/**
 * @param {string} body
 * @param {string} head
 * @param {string} root
 */
function htmlPage(body, head, root) {
  return (
    `<html ${root}><head><meta charset="utf-8"><title>Test</title>` +
    `<script nonce="once" src="/recorder.js"></script>${head}</head><body><main>${body}</main></body></html>`
  );
}

/**
 * @param {string} body
 * @param {string} head
 */
function xhtmlPage(body, head) {
  return (
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Test</title>' +
    `<script src="/recorder.js"></script>${head.replaceAll(' async', ' async=""')}</head>` +
    `<body><main>${body}</main></body></html>`
  );
}

/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @param {Response} response
 * @param {{ body: string, csp: string, type: string }} page
 */
function sendPage(response, { body, csp, type }) {
  if (csp) response.setHeader('Content-Security-Policy', csp);
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

/**
 * @param {string} path
 * @param {Response} response
 */
async function sendFile(path, response) {
  try {
    const content = await readFile(fileAt(path));
    const type = types[extname(path)] ?? 'application/octet-stream';
    // The demo is shown under the policy that it claims to keep.
    if (extname(path) === '.html') response.setHeader('Content-Security-Policy', strict);
    response.writeHead(200, { 'Content-Type': type }).end(content);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
  }
}

/** @param {string} path */
function fileAt(path) {
  if (Object.hasOwn(besidePages, path)) return besidePages[/** @type {keyof typeof besidePages} */ (path)];
  if (path.startsWith('/dist/')) return join(dist, normalize(path.slice('/dist'.length)));
  for (const [prefix, folder] of Object.entries(folders)) {
    if (path.startsWith(prefix)) return join(folder, normalize(path.slice(prefix.length - 1)));
  }
  throw new Error(`no such path: ${path}`);
}

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

const json = { 'Content-Type': 'application/json' };
const rates = ['USD 87.45', 'EUR 95.10'].map((rate) => {
  const [code, value] = rate.split(' ');
  return { code, nominal: 1, value, direction: 'local-per-foreign' };
});
const good = JSON.stringify({ courant: 1, base: 'KGS', date: '2031-06-12', rates });
const better = good.replace('87.45', '88.20');
/** What a network that wants a password sends for everything. */
const login = '<!doctype html><title>Sign in</title><h1>Welcome</h1><form><input name="user"><button>OK</button></form>';

/** 50 kB that become 50 MB. */
const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));

/** Rates of so many days before those. @param {number} count */
const days = (count) => `code;date;value\n${Array.from({ length: count }, (_, i) => `USD;2031-06-${11 - i};87.${11 - i}\n`).join('')}`;

/** What a source of rates may answer. @type {Record<string, (response: Response) => void>} */
const answers = {
  good: (response) => response.writeHead(200, json).end(good),
  better: (response) => response.writeHead(200, json).end(better),
  story: (response) => response.writeHead(200, plain).end('Headline\n\nStory that was sent.\n'),
  'withheld story': (response) => response.writeHead(200, plain).end('Status: withheld\n\nHeadline\n\nStory that was sent.\n'),
  history: (response) => response.writeHead(200, plain).end(days(3)),
  'longer history': (response) => response.writeHead(200, plain).end(days(4)),
  'cut JSON': (response) => response.writeHead(200, json).end(good.slice(0, -50)),
  'cut feed': (response) => response.writeHead(200, plain).end('<rss><channel><item><title>Rates rise again'),
  missing: (response) => response.writeHead(404, plain).end('not found'),
  broken: (response) => response.writeHead(500, plain).end('broken'),
  nothing: (response) => response.writeHead(204).end(),
  busy: (response) => response.writeHead(429, plain).end('busy'),
  closed: (response) => response.writeHead(503, { ...plain, 'Retry-After': '40' }).end('closed'),
  'never answers': () => {},
  'headers, then nothing': (response) => response.writeHead(200, json).flushHeaders(),
  'a few bytes, then nothing': (response) => response.writeHead(200, json).write(good.slice(0, 30)),
  'slow drip': (response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 40);
    response.on('close', () => clearInterval(timer));
  },
  'too long a Content-Length': (response) => {
    response.writeHead(200, { ...json, 'Content-Length': 1000 }).write(good);
    setTimeout(() => response.destroy(), 50);
  },
  'chunked, then cut': (response) => {
    response.writeHead(200, json).write(good.slice(0, -8));
    setTimeout(() => response.destroy(), 50);
  },
  'not the gzip it says': (response) => response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(good),
  reset: (response) => response.destroy(),
  'redirected for ever': (response) => response.writeHead(302, { Location: response.req.url }).end(),
  '10 MB': (response) => response.writeHead(200, plain).end('a '.repeat(5_000_000)),
  'gzip bomb': (response) => response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(bomb),
  'login page': (response) => response.writeHead(200, { 'Content-Type': types['.html'] }).end(login),
  'login page as JSON': (response) => response.writeHead(200, json).end(login),
  'wrong type': (response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(good),
  garbage: (response) => response.writeHead(200, json).end(Buffer.from(garbage)),
  'unknown charset': (response) => response.writeHead(200, { 'Content-Type': 'application/json; charset=x-none' }).end(good),
};

/** Bytes without sense, the same each time. */
const garbage = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 17) % 251);

/** What has answered once. @type {Set<string>} */
const answered = new Set();

/** @type {Record<string, (response: Response) => void>} */
const faults = {
  '/recorder.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).end(recorder),
  '/before-upgrade.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).end(beforeUpgrade),
  '/nodes-before.js': (response) => {
    setTimeout(() => response.writeHead(200, { 'Content-Type': types['.js'] }).end(nodesBefore), 300);
  },
  '/without-wasm.js': (response) =>
    response.writeHead(200, { 'Content-Type': types['.js'] }).end('delete globalThis.WebAssembly'),
  '/hurry.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).end(hurry(10)),
  '/hurry-less.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).end(hurry(4)),
  '/tamper.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).end(tamper),
  '/favicon.ico': (response) => response.writeHead(204).end(),
  '/fault/500': (response) => response.writeHead(500, plain).end('broken'),
  '/fault/204': (response) => response.writeHead(204).end(),
  '/fault/empty': (response) => response.writeHead(200, plain).end(),
  '/fault/silence': () => {},
  '/fault/hang': (response) => response.writeHead(200, plain).write('USD 1'),
  '/fault/reset': (response) => response.destroy(),
  '/fault/short': (response) => {
    response.writeHead(200, { ...plain, 'Content-Length': 1000 }).write('USD 1');
    setTimeout(() => response.destroy(), 50);
  },
  '/fault/large': (response) => response.writeHead(200, plain).end('a '.repeat(1_100_000)),
  '/fault/slow.txt': (response) => {
    response.writeHead(200, plain).write('Headline\n\nA paragraph that ends late');
    setTimeout(() => response.end(', but ends.\n'), 400);
  },
  // Good once, and then no more.
  '/fault/once.txt': (response) => {
    const isFirst = !answered.has('/fault/once.txt');
    answered.add('/fault/once.txt');
    response.writeHead(isFirst ? 200 : 500, plain).end('2031-06-12\nUSD 87.45\n');
  },
  // Missing once, and then there.
  '/fault/late-views.js': async (response) => {
    const isFirst = !answered.has('/fault/late-views.js');
    answered.add('/fault/late-views.js');
    if (isFirst) response.writeHead(500, plain).end('broken');
    else response.writeHead(200, { 'Content-Type': types['.js'] }).end(await readFile(join(dist, 'courant-views.js')));
  },
  '/fault/late-core.wasm': async (response) => {
    const isFirst = !answered.has('/fault/late-core.wasm');
    answered.add('/fault/late-core.wasm');
    if (isFirst) response.writeHead(500, plain).end('broken');
    else response.writeHead(200, { 'Content-Type': types['.wasm'] }).end(await readFile(join(dist, 'courant.wasm')));
  },
  '/fault/silence.wasm': () => {},
  '/fault/hang.wasm': (response) => response.writeHead(200, { 'Content-Type': types['.wasm'] }).write('\0asm'),
  '/fault/hang.js': (response) => response.writeHead(200, { 'Content-Type': types['.js'] }).write('export const '),
  '/fault/wrong-type.wasm': async (response) => {
    const content = await readFile(join(dist, 'courant.wasm'));
    response.writeHead(200, plain).end(content);
  },
};

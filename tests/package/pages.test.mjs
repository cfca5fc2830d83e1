// The package in pages: built with bundlers, inside of frameworks, and by itself.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { createServer } from 'vite';

import { engines } from '../web/browser/engines.mjs';
import { startServer } from '../web/browser/server.mjs';
import { assertQuiet, settled, shadowText, visibleText } from '../web/browser/support/observe.mjs';
import { buildWithEsbuild, buildWithVite, buildWithWebpack, viteConfig } from './bundlers.mjs';
import { consumer, example, installed, site } from './consumer.mjs';

/** @import { Engine, Page } from '../web/browser/engines.mjs' */
/** @import { TestServer } from '../web/browser/server.mjs' */

/** @type {Engine} */
let engine;
/** @type {TestServer} */
let server;

before(async () => {
  server = await startServer();
  engine = await engines.chromium();
});

after(async () => {
  await engine?.close();
  await server?.close();
});

const story = '<courant-article src="/demo/story-en.txt" base="KGS"><a href="/demo/story-en.txt">Read</a></courant-article>';
const rates = '<courant-rates src="/demo/bank.json" view="table"><a href="/demo/bank.json">Rates</a></courant-rates>';

/** @param {Page} page */
async function assertShown(page) {
  await settled(page);

  assert.match(await visibleText(page, 'courant-article'), /^USD\s[^]*in KGS[^]*Village bakery sends/);
  assert.match(await shadowText(page, 'courant-rates'), /USD[^]*87\.4482/);
  assert.ok(await page.run(`return document.querySelector('courant-rates').shadowRoot.querySelector('button')`));
  await assertQuiet(page);
}

test('package: an import map and modules are all that a page needs, under the strict policy too', async () => {
  const page = await engine.open();
  const tags = example('html', 'importmap').replaceAll('<script', '<script nonce="once"').replace('/node_modules/', '/package/node_modules/');
  await page.goto(server.page(story + rates, { head: tags, csp: 'nonce' }));

  await assertShown(page);
});

test('package: the one tag with the hashes of integrity.json runs, and with others does not', async () => {
  const dist = '/package/node_modules/courant/dist/';
  const hashes = JSON.parse(readFileSync(join(installed, 'dist/integrity.json'), 'utf8'));
  const tag = (/** @type {string} */ script, /** @type {string} */ core) =>
    `<script src="${dist}courant.js" integrity="${hashes[script]}" data-integrity="${hashes[core]}" async></script>`;
  const page = await engine.open();
  await page.goto(server.page(story + rates, { head: tag('courant.js', 'courant.wasm') }));

  await assertShown(page);

  await page.goto(server.page(story, { head: tag('courant.js', 'courant-data.wasm') }));
  await settled(page);

  assert.equal(await visibleText(page, 'courant-article'), 'Read');

  await page.goto(server.page(story, { head: tag('courant.css', 'courant.wasm') }));
  await page.until('return document.readyState === "complete"');

  assert.equal(await page.run(`return customElements.get('courant-article') === undefined`), true);
});

test('package: modules whose hashes are those of integrity.json run', async () => {
  const page = await engine.open();
  await page.goto(server.page(story + rates, { head: withIntegrity((hash) => hash), csp: 'none' }));

  await assertShown(page);
});

test('package: a module with another hash does not run', async () => {
  const page = await engine.open();
  const swap = (/** @type {string} */ hash, /** @type {string} */ name) => (name === 'modules/define.js' ? `sha384-${'A'.repeat(64)}` : hash);
  await page.goto(server.page(story, { head: withIntegrity(swap), csp: 'none' }));
  await page.until('return document.readyState === "complete"');

  assert.equal(await page.run(`return customElements.get('courant-article') === undefined`), true);
});

/** @param {(hash: string, name: string) => string} change */
function withIntegrity(change) {
  const dist = '/package/node_modules/courant/dist/';
  const hashes = Object.entries(JSON.parse(readFileSync(join(installed, 'dist/integrity.json'), 'utf8')));
  const map = {
    imports: { 'courant/define': `${dist}modules/define.js` },
    integrity: Object.fromEntries(hashes.map(([name, hash]) => [dist + name, change(String(hash), name)])),
  };
  return `<script type="importmap">${JSON.stringify(map)}</script><script type="module">import 'courant/define';</script>`;
}

test('package: esbuild makes a page of it that says where the core lies', async () => {
  assert.deepEqual(await buildWithEsbuild(), []);

  const page = await engine.open();
  const head = '<script type="module" src="/package/site/esbuild/located.js"></script>';
  await page.goto(server.page(story + rates, { head }));

  await assertShown(page);
});

test('package: webpack makes a page of it, the core and its parts included', async () => {
  assert.deepEqual(await buildWithWebpack(), []);

  const page = await engine.open();
  // Its loader of chunks writes addresses of scripts, which the strict policy forbids.
  await page.goto(server.page(story + rates, { head: '<script src="/package/site/webpack/plain.js" defer></script>', csp: 'none' }));

  await assertShown(page);
});

test('package: Vite makes a page of it, the core and its parts included', async () => {
  await buildWithVite();

  const page = await engine.open();
  await page.goto(server.url('/package/site/vite/plain.html'));

  await assertShown(page);
});

test('package: the server that Vite has for developers finds the core, too', async () => {
  const proxy = Object.fromEntries(['/demo/', '/recorder.js'].map((path) => [path, server.url('')]));
  const cacheDir = join(consumer, '.vite');
  const vite = await createServer({ ...viteConfig, cacheDir, server: { host: '127.0.0.1', port: 0, proxy } });
  try {
    await vite.listen();
    const page = await engine.open();
    await page.goto(`${vite.resolvedUrls?.local[0]}plain.html`);
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery sends/);
    assert.match(await shadowText(page, 'courant-rates'), /USD[^]*87\.4482/);
  } finally {
    await vite.close();
  }
});

for (const framework of ['React', 'Vue']) {
  const open = async (main = '<main id="app">') => {
    const page = await engine.open();
    // Without a policy: Vue asks for one of Trusted Types, which the strict one forbids.
    const html = readFileSync(join(site, 'vite', `${framework.toLowerCase()}.html`), 'utf8');
    await page.goto(server.raw(html.replace('<main id="app">', main), { csp: 'none' }));
    await page.until('return typeof show === "function"');
    return page;
  };

  /**
   * @param {Page} page
   * @param {string} [name]
   * @param {object} [props]
   */
  const show = (page, name = '', props = {}) => page.run(`show(${JSON.stringify(name)}, ${JSON.stringify(props)})`);

  test(`package: ${framework} shows the story of README, and another one in the same element`, async () => {
    const page = await open();
    await show(page, 'Story', { src: '/demo/story-en.txt', base: 'KGS' });
    await settled(page, 'courant-article');
    await page.run(`globalThis.first = document.querySelector('courant-article')`);

    assert.match(await visibleText(page, 'courant-article'), /^USD[^]*Village bakery sends/);
    assert.equal(await page.run(`return first.querySelector('article h1') !== null`), true);

    await show(page, 'Story', { src: '/demo/story-ru.txt', base: 'KGS' });
    await page.until(`return /пекарня/i.test(first.innerText)`);

    assert.equal(await page.run(`return first === document.querySelector('courant-article')`), true);
    assert.equal(await page.run(`return first.querySelector('a').getAttribute('href')`), '/demo/story-ru.txt');
    await assertQuiet(page);
  });

  test(`package: ${framework} hears that a story cannot be shown`, async () => {
    const page = await open();
    await show(page, 'Story', { src: '/fault/500' });
    await settled(page, 'courant-article');

    assert.equal(await visibleText(page, 'courant-article'), 'Read the story');
    assert.deepEqual(await page.run('return codes'), ['http_status']);
  });

  test(`package: ${framework} changes what stands inside of an element, and the story stays`, async () => {
    const page = await open();
    const props = { words: 'Loading 1', rates: 'USD 87.45', count: 1 };
    await show(page, 'Words', props);
    await settled(page);
    const requests = server.requests('/demo/story-en.txt');
    await page.run(`globalThis.shown = document.querySelector('courant-article article')`);
    for (const words of ['Loading 2', 'Loading 3', '', 'Loading 4']) await show(page, 'Words', { ...props, words, count: 2 });
    await page.until(`return document.querySelector('p').innerText === '2'`);
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery sends/);
    assert.doesNotMatch(await visibleText(page, 'courant-article'), /Loading/);
    assert.equal(await page.run(`return shown === document.querySelector('courant-article article')`), true);
    assert.equal(server.requests('/demo/story-en.txt'), requests);
    await assertQuiet(page);
  });

  test(`package: ${framework} sets the properties that no attribute mirrors`, async () => {
    const page = await open();
    await show(page, 'Words', { words: 'Loading', rates: '2031-06-12\nUSD 87.45', count: 1 });
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /USD\s+87\.45/);
    assert.equal(await page.run(`return document.querySelector('courant-rates').getAttribute('max-age')`), '48');

    await show(page, 'Words', { words: 'Loading', rates: '2031-06-12\nEUR 95.10', count: 2 });
    await page.until(`return document.querySelector('courant-rates').shadowRoot.textContent.includes('95.10')`);

    assert.equal(await page.run(`return document.querySelector('courant-rates').inverse`), true);
    await assertQuiet(page);
  });

  test(`package: ${framework} takes over what its server has rendered, and then shows another story`, async () => {
    const attributes = 'src="/demo/story-en.txt" base="KGS" heading-level="1"';
    const rendered = `<courant-article ${attributes}><a href="/demo/story-en.txt">Read the story</a></courant-article>`;
    const props = { src: '/demo/story-en.txt', base: 'KGS' };
    const page = await open(`<main id="app" data-hydrate='${JSON.stringify(props)}'>${rendered}`);
    await settled(page, 'courant-article');
    await show(page, 'Story', { ...props, src: '/demo/story-ru.txt' });
    await page.until(`return /пекарня/i.test(document.querySelector('courant-article').innerText)`);

    assert.deepEqual(await page.run('return codes'), []);
    assert.equal(await page.run(`return document.querySelectorAll('courant-article').length`), 1);
    await assertQuiet(page);
  });

  test(`package: ${framework} takes elements away, at any time, and shows them again`, async () => {
    const page = await open();
    const props = { words: 'Loading', rates: 'USD 87.45', count: 1 };
    for (let round = 0; round < 3; round += 1) {
      await show(page, 'Words', props); // Still loading when it goes.
      await show(page);
    }
    await show(page, 'Story', { src: '/demo/story-en.txt' });
    await settled(page, 'courant-article');
    await show(page);
    await page.until(`return document.getElementById('app').textContent === ''`);
    await show(page, 'Words', props);
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /Village bakery sends/);
    await assertQuiet(page);
  });
}

// Other people's text runs nothing, loads nothing and leaves nothing in the page that the model cannot
// express, in whichever format it comes.

import assert from 'node:assert/strict';

import { attacks, envelopes } from './support/attacks.mjs';

/** @import { Page } from './engines.mjs' */

/** What an article may consist of; what it names is the whole of it. */
const elements =
  'a article blockquote br cite code data dd del dl div dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img li nav ol p pre q section ' +
  'small span strong sub sup table tbody td th thead time tr ul b i s caption';
const attributes =
  'alt aria-label class colspan datetime decoding dir height href id lang loading referrerpolicy rel role rowspan scope src start tabindex title ' +
  'translate value width aria-hidden';

/**
 * Renders each of the texts and says what is in the page that must not be.
 *
 * @param {Page} page
 * @param {string} format
 * @param {string[]} texts
 */
async function render(page, format, texts) {
  await page.run(`
    globalThis.found = [];
    globalThis.rendered = 0;
    globalThis.fired = () => found.push('script ran');
    const allowed = new Set(${JSON.stringify(elements.split(' '))});
    const named = new Set(${JSON.stringify(attributes.split(' '))});
    const place = document.querySelector('main');
    (async () => {
      const { render } = await import('/dist/modules/index.js');
      for (const content of ${JSON.stringify(texts)}) {
        const { nodes } = await render({ content }, [['format', '${format}'], ['images', 'none']]).catch(() => ({}));
        if (nodes) place.replaceChildren(nodes);
        for (const element of nodes ? place.querySelectorAll('*') : []) {
          if (!allowed.has(element.localName) || element.namespaceURI !== document.documentElement.namespaceURI) found.push(content + ' made ' + element.localName);
          for (const { name, value } of element.attributes) {
            if (!named.has(name)) found.push(content + ' made ' + name);
            if (name === 'href' && !['http:', 'https:', 'mailto:', 'tel:'].includes(element.protocol)) found.push(content + ' leads to ' + value);
          }
          if (element.localName === 'a') element.focus();
        }
        rendered += 1;
      }
      globalThis.finished = true;
    })().catch((error) => { found.push(String(error)); globalThis.finished = true; });
  `);
  await page.until('return globalThis.finished === true', 60_000);
  return page.run('return { found: found.slice(0, 5), rendered }');
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'the attacks work where nothing holds them back'({ page, server }) {
    await page.goto(server.page('', { csp: 'none' }));
    await page.run(`
      globalThis.fires = 0;
      globalThis.fired = () => { fires += 1; };
      for (const attack of ${JSON.stringify(attacks)}) {
        const place = document.createElement('div');
        place.innerHTML = attack;
        document.body.append(place);
      }
    `);

    // Most of them want a click, or an element that is in no such page; this many need nothing.
    await page.until('return fires >= 30', 20_000);
  },
};

for (const [format, wrap] of Object.entries(envelopes)) {
  tests[`${attacks.length} attacks in ${format} do nothing`] = async ({ page, server }) => {
    await page.goto(server.page('', { csp: 'none' }));
    const before = server.requests('/canary/none.png');

    const { found, rendered } = await render(page, format, attacks.map(wrap));

    assert.deepEqual(found, []);
    assert.equal(rendered, attacks.length);
    assert.equal(server.requests('/canary/none.png'), before);
  };
}

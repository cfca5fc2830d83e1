// The HTML and the styles in the guides of the demo do what the guides say.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

import { assertQuiet, settled } from './support/observe.mjs';
import { widthIn } from './support/phone.mjs';

const folder = new URL('../../../demo/guide/', import.meta.url);
const guides = readdirSync(folder).filter((name) => name.endsWith('.html'));

/**
 * The examples in a guide that are of a kind.
 *
 * @param {string} guide
 * @param {string} kind
 */
function examples(guide, kind) {
  const html = readFileSync(new URL(guide, folder), 'utf8');
  const found = [...html.matchAll(/<pre><code class="([^"]+)">([^<]*)<\/code>/g)].filter(([, kinds]) => kinds === kind);
  return found.map(([, , code]) => code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

const rates = '<courant-rates base="KGS"><script type="text/plain">USD 87.45</script></courant-rates>';

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'the pages that the guides tell to paste show what they say'({ page, server }) {
    const pages = guides.flatMap((guide) => examples(guide, 'html page'));
    for (const example of pages) {
      const [tag, ...element] = example.split('\n');
      await page.goto(server.page(element.join('\n'), { head: tag }));
      await settled(page);

      const states = await page.run(`return [...document.querySelectorAll('[data-state]')].map(({ dataset }) => dataset.state)`);
      assert.deepEqual(states, ['ready'], example);
      await assertQuiet(page);
    }
    assert.equal(pages.length, 4);
  },

  async 'properties, parts and layers are written as the guide to theming has them'({ page, server }) {
    const [properties] = examples('theming.html', 'css properties');
    const [parts] = examples('theming.html', 'css parts');
    const [layers] = examples('theming.html', 'css layers');
    const [theme] = examples('theming.html', 'html theme');
    const site = '@layer site { ::part(rates-list) { border-style: dotted } }';
    const head = `<style>${layers}${properties}${parts}${site}</style>${theme}<script src="/dist/courant.js" async></script>`;
    await page.goto(server.page(rates, { head, csp: 'none' }));
    await settled(page);

    const seen = await page.run(`
      const host = document.querySelector('courant-rates');
      const style = (name) => getComputedStyle(host.shadowRoot.querySelector('.courant-' + name));
      return [getComputedStyle(host).getPropertyValue('--courant-accent'), style('rate-value').fontWeight,
        style('rates-list').borderBlockStartStyle, style('rate-code').fontWeight]`);
    // The last is what the theme has it.
    assert.deepEqual(seen, ['#8a5a00', '400', 'dotted', '600']);
  },

  async 'labels are said as the guide to theming has them'({ page, server }) {
    const [labels] = examples('theming.html', 'html labels readme');
    await page.goto(server.page(`${labels}<courant-feed src="/demo/feed.xml" limit="1"></courant-feed>`));
    await page.until(`return document.querySelector('.courant-more')?.textContent === 'Older stories'`);

    await assertQuiet(page);
  },

  async 'guides fit a phone without scrolling sideways'(context) {
    for (const guide of guides) {
      // With its style sheet.
      const isDone = `return document.readyState === 'complete'`;

      assert.equal(await widthIn(context, `/demo/guide/${guide}`, isDone), 320, guide);
    }
  },
};

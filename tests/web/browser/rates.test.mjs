// The views of rates, and what a reader can do with them.

import assert from 'node:assert/strict';

import { needing } from './support/abilities.mjs';
import { assertQuiet, seen, settled, shadowText } from './support/observe.mjs';

const table = `<courant-rates view="table" base="KGS"><script type="text/plain">
2031-06-12
USD 87.45 +0.12
EUR 95.10 -0.34
100 JPY 57.84
</script></courant-rates>`;

/** @param {string} attributes */
const bank = (attributes) => `<courant-rates src="/demo/bank.json" ${attributes}>Fallback</courant-rates>`;

const root = `const root = document.querySelector('courant-rates').shadowRoot;`;

/** The first cells of the rows, and how the table says that it is sorted. */
const order = `${root}
  return [[...root.querySelectorAll('tbody th')].map(({ textContent }) => textContent).join(' '),
    root.querySelector('[aria-sort]')?.ariaSort, root.querySelector('[aria-sort]')?.textContent]`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a list has each rate with its change in a sign, an arrow and words'({ page, server }) {
    await page.goto(server.page(bank('history="/demo/history.csv" codes="EUR USD"')));
    await settled(page);

    const text = await page.run(`${root} return root.querySelector('dl').textContent`);
    assert.match(text, /^EUR95\.1036▲ \+0\.1817 upUSD87\.4482▲ \+0\.0608 up$/);
    await assertQuiet(page);
  },

  async 'rates show without their history if it fails'({ page, server }) {
    await page.goto(server.page(bank('history="/fault/500" codes="USD"')));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /87\.4482/);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'ready');
  },

  async 'digits, change and inverse say how rates are written'({ page, server }) {
    await page.goto(server.page(bank('history="/demo/history.csv" codes="USD" digits="4" change="percent" inverse')));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /USD[^]*87\.45[^]*\+0\.07%[^]*1\sKGS ≈ 0\.01144\sUSD/);
  },

  async 'a table has a caption, headers with scopes, and buttons that sort it'({ page, server }) {
    await page.goto(server.page(table));
    await settled(page);
    const scopes = await page.run(`${root}
      return [root.querySelector('caption').textContent,
        [...root.querySelectorAll('th')].every(({ scope }) => scope === 'col' || scope === 'row')]`);
    assert.deepEqual(scopes, ['Exchange rates', true]);

    assert.deepEqual(await page.run(order), ['USD EUR JPY', null, null]);
    const click = (/** @type {number} */ index) => page.run(`${root} root.querySelectorAll('thead button')[${index}].click()`);
    await click(0);
    assert.deepEqual(await page.run(order), ['EUR JPY USD', 'ascending', 'Currency']);
    await click(0);
    assert.deepEqual(await page.run(order), ['USD JPY EUR', 'descending', 'Currency']);
    await click(2);
    assert.deepEqual(await page.run(order), ['JPY USD EUR', 'ascending', 'Rate']);
    await assertQuiet(page);
  },

  async 'a table stays sorted when it is rendered again'({ page, server }) {
    await page.goto(server.page(table));
    await settled(page);
    await page.run(`${root}
      root.querySelector('thead button').click();
      window.before = root.firstElementChild;
      document.querySelector('courant-rates').digits = 3`);
    await page.until(`${root} return root.firstElementChild !== before`);

    assert.deepEqual(await page.run(order), ['EUR JPY USD', 'ascending', 'Currency']);
  },

  async 'a table is sorted by keys'({ page, server }) {
    await page.goto(server.page(table));
    await settled(page);
    await page.press('Tab');
    await page.press('Enter');
    assert.deepEqual(await page.run(order), ['EUR JPY USD', 'ascending', 'Currency']);
    await page.press('Space');
    assert.deepEqual(await page.run(order), ['USD JPY EUR', 'descending', 'Currency']);
  },

  async 'a rate stands in the line of a sentence'({ page, server }) {
    await page.goto(server.page(`<p>The bank sold ${bank('codes="EUR" view="inline" digits="4"')} for cash.</p>`));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /^1 EUR ≈ 95\.10\sKGS \(June 12, 2031 · Sample bank\)$/);
    assert.equal(await page.run(`return getComputedStyle(document.querySelector('courant-rates')).display`), 'inline');
  },

  async 'a ticker moves until its button stops it'({ page, server, engine }) {
    await page.goto(server.page(bank('view="ticker"')));
    await settled(page);
    const state = `${root}
      const button = root.querySelector('button');
      const { animationName, animationPlayState } = getComputedStyle(root.querySelector('.courant-ticker-track'));
      return [button.getAttribute('aria-label'), animationName, animationPlayState]`;
    assert.deepEqual(await page.run(state), ['Pause', 'courant-ticker', 'running'], engine);
    await page.run(`${root} root.querySelector('button').click()`);

    assert.deepEqual(await page.run(state), ['Resume', 'courant-ticker', 'paused']);
    const copies = `${root} return [...root.querySelectorAll('dl')].map(({ ariaHidden }) => ariaHidden)`;
    assert.deepEqual(await page.run(copies), [null, 'true']);
    await assertQuiet(page);
  },

  async 'a ticker is stopped and started by keys'({ page, server }) {
    await page.goto(server.page(bank('view="ticker"')));
    await settled(page);
    const state = `${root}
      return [root.activeElement.getAttribute('aria-label'), root.querySelector('.courant-moving') !== null]`;
    await page.press('Tab');
    assert.deepEqual(await page.run(state), ['Pause', true]);
    await page.press('Enter');
    assert.deepEqual(await page.run(state), ['Resume', false]);
    await page.press('Space');

    assert.deepEqual(await page.run(state), ['Pause', true]);
  },

  async 'a ticker that was stopped stays so when it is rendered again'({ page, server }) {
    await page.goto(server.page(bank('view="ticker"')));
    await settled(page);
    await page.run(`${root}
      root.querySelector('button').click();
      window.before = root.firstElementChild;
      document.querySelector('courant-rates').digits = 3`);
    await page.until(`${root} return root.firstElementChild !== before`);

    const state = `${root} return [root.querySelector('button').getAttribute('aria-label'), root.querySelectorAll('.courant-moving').length]`;
    assert.deepEqual(await page.run(state), ['Resume', 0]);
  },

  async 'a new rendering leaves the reader in place'({ page, server }) {
    await page.goto(server.page(bank('history="/demo/history.csv" codes="USD" view="chart"')));
    await settled(page);
    await page.run(`${root}
      root.querySelector('details').open = true;
      root.querySelector('summary').focus();
      window.before = root.firstElementChild;
      document.querySelector('courant-rates').digits = 3`);
    await page.until(`${root} return root.firstElementChild !== before`);

    const state = `${root} return [root.querySelector('details').open, root.activeElement?.localName]`;
    assert.deepEqual(await page.run(state), [true, 'summary']);
  },

  'a ticker stands still where motion is not wanted': needing('emulation', async ({ page, server, chromium }) => {
    await chromium.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(server.page(bank('view="ticker"')));
    await settled(page);

    const state = await page.run(`${root}
      const style = (name) => getComputedStyle(root.querySelector(name));
      return [style('.courant-ticker-track').animationName, style('.courant-ticker-copy').display,
        style('button').display, root.querySelector('.courant-ticker').tabIndex]`);
    assert.deepEqual(state, ['none', 'none', 'none', 0]);
  }),

  async 'a chart is drawn, described, and has its table'({ page, server }) {
    await page.goto(server.page(bank('history="/demo/history.csv" codes="USD" view="chart"')));
    await settled(page);

    const chart = await page.run(`${root}
      const svg = root.querySelector('svg');
      const points = root.querySelector('polyline').getAttribute('points').split(' ');
      return { space: svg.namespaceURI, role: svg.getAttribute('role'), name: svg.getAttribute('aria-label'),
        isWide: svg.getBoundingClientRect().width > 100, ends: [points[0].split(',')[0], points.at(-1).split(',')[0]],
        isWhole: root.querySelectorAll('details tbody tr').length === points.length }`);
    assert.match(chart.name, /^USD: .* – June 12, 2031, .*\d – .*\d$|^USD: .* – June 12, 2031 · .*\d – .*\d$/);
    delete chart.name;
    assert.deepEqual(chart, {
      space: 'http://www.w3.org/2000/svg',
      role: 'img',
      isWide: true,
      ends: ['0', '1000'],
      isWhole: true,
    });
    await assertQuiet(page);
  },

  async 'a chart is read day by day with the keys of a slider'({ page, server }) {
    await page.goto(server.page(bank('history="/demo/history.csv" codes="USD" view="chart"')));
    await settled(page);
    await page.press('Tab');
    const readout = `${root}
      return [root.querySelector('input').getAttribute('aria-valuetext'),
        root.querySelector('.courant-chart-readout').textContent]`;
    assert.deepEqual(await page.run(readout), ['Jun 12, 2031: 87.4482', 'Jun 12, 2031 87.4482']);
    await page.press('ArrowLeft');

    assert.deepEqual(await page.run(readout), ['Jun 11, 2031: 87.3874', 'Jun 11, 2031 87.3874']);
  },

  async 'rates that are too old say so, with their day'({ page, server }) {
    await page.goto(server.page('<courant-rates src="/demo/old.txt" base="KGS" max-age="48"></courant-rates>'));
    await settled(page);

    assert.match(await shadowText(page, 'courant-rates'), /^Out of date: these are the rates of June 13, 2019/);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'stale');
    const { events } = await seen(page);
    const stale = events.find(({ type }) => type === 'courant-stale');
    assert.deepEqual(stale?.detail, { reason: 'outdated', date: '2019-06-13' });
  },

  async 'what cannot be read again stays, and says since when'({ page, server }) {
    await page.goto(server.page('<courant-rates src="/fault/once.txt" base="KGS" refresh="60"></courant-rates>'));
    await settled(page);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'ready');
    await page.run(`document.querySelector('courant-rates').reload()`);
    await page.until(`${root} return root.querySelector('.courant-warning') && true`);

    assert.match(await shadowText(page, 'courant-rates'), /^Not updated since [^]*USD\s[^]*87\.45/);
    assert.equal(await page.run(`return document.querySelector('courant-rates').dataset.state`), 'stale');
    assert.deepEqual((await seen(page)).errors, []);
  },

  async 'views in a hostile page are the same'({ page, server }) {
    const head = '<script src="/tamper.js"></script><script src="/dist/courant.js" async></script>';
    for (const view of ['table', 'ticker', 'chart']) {
      await page.goto(server.page(bank(`view="${view}" history="/demo/history.csv"`), { head }));
      await settled(page);

      assert.match(await shadowText(page, 'courant-rates'), /87\.4482/, view);
      assert.deepEqual((await seen(page)).errors, [], view);
    }
  },
};

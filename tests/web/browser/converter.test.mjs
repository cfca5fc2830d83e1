// The converter: what it answers, and that it works without a pointer.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled } from './support/observe.mjs';

const linked = `<courant-rates id="official" src="/demo/bank.json">Fallback</courant-rates>
  <form><courant-converter name="sum" rates="#official" from="USD" amount="100">Fallback</courant-converter></form>`;

const root = `const element = document.querySelector('courant-converter');
  const root = element.shadowRoot;
  const found = (name) => root.querySelector('.courant-' + name);`;

const output = `${root} return found('output').innerText.replaceAll('\u00A0', ' ').trim()`;

/**
 * @param {import('./engines.mjs').Page} page
 * @param {string} value
 */
async function write(page, value) {
  await page.run(`${root}
    window.before = found('output').firstElementChild;
    found('amount').value = ${JSON.stringify(value)};
    found('amount').dispatchEvent(new Event('input'))`);
  await page.until(`${root} return found('output').firstElementChild !== before`);
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'an amount is converted at the rates of another element, which are said'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');

    assert.match(
      await page.run(output),
      /^100 USD = 8,744\.82 KGS\s+1 USD = 87\.4482 KGS · June 12, 2031 · Source: Sample bank$/,
    );
    assert.equal(server.requests('/demo/bank.json') > 0, true);
    await assertQuiet(page);
  },

  async 'or at those of a document of its own'({ page, server }) {
    await page.goto(server.page('<courant-converter rates="/demo/bank.json" from="JPY" amount="1"></courant-converter>'));
    await settled(page, 'courant-converter');

    assert.match(await page.run(output), /^1 JPY ≈ 0\.58 KGS\s+100 JPY = 57\.8427 KGS/);
  },

  async 'every digit counts'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    await write(page, '90071992547409.93');

    assert.match(await page.run(output), /^90,071,992,547,409\.93 USD ≈ 7,876,633,618,684,413\.04 KGS/);
  },

  async 'it is a field of its form'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    const state = `${root} const form = document.querySelector('form');
      return [new FormData(form).get('sum'), element.value, form.checkValidity()]`;

    assert.deepEqual(await page.run(state), ['8744.82', '8744.82', true]);
    await write(page, 'a lot');
    assert.deepEqual(await page.run(state), [null, '', false]);
    await page.run(`window.before = document.querySelector('courant-converter').shadowRoot
      .querySelector('.courant-output').firstElementChild; document.querySelector('form').reset()`);
    await page.until(`${root} return found('output').firstElementChild !== before`);
    assert.deepEqual(await page.run(state), ['8744.82', '8744.82', true]);
  },

  async 'what is no amount gets an example, and what has two meanings both'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    const invalid = `${root} return found('amount').getAttribute('aria-invalid')`;
    await write(page, '1.2.3,4');
    assert.match(await page.run(output), /^Write an amount, for example 1,234\.50/);
    assert.equal(await page.run(invalid), 'true');
    await page.run(`document.querySelector('courant-converter').lang = 'ru'`);
    await write(page, '1.234');

    assert.match(await page.run(output), /^Это можно понять двояко: 1 234 \/ 1,234/);
    await write(page, '1 234,5');
    assert.match(await page.run(output), /^1 234,5 USD ≈ 107 954,80 сом/);
    assert.equal(await page.run(invalid), 'false');
  },

  async 'rates without a base are not converted with, and the converter says so'({ page, server }) {
    await page.goto(server.page('<courant-converter rates="/demo/rates.txt" from="USD" amount="1"></courant-converter>'));
    await settled(page, 'courant-converter');

    assert.match(await page.run(output), /^The rates do not say which currency they are in/);
    const { events } = await seen(page);
    assert.equal(events.at(-1)?.detail.summary.conversion.problem, 'no-base');
    await page.run(`document.querySelector('courant-converter').base = 'KGS'`);
    await page.until(`${root} return found('conversion-result') && true`);
    await assertQuiet(page);
  },

  async 'the result goes to the clipboard as its language writes it'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    await page.run(`${root}
      const clipboard = { writeText: async (text) => { window.copied = text; } };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      found('copy').click()`);

    await page.until(`${root} return found('copy').textContent === 'Copied'`);
    assert.equal(await page.run('return copied'), '8,744.82\u00A0KGS');
  },

  async 'without a clipboard the result is selected'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    await page.run(`${root}
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      found('copy').click()`);

    assert.equal(await page.run(`${root} return found('copy').textContent`), 'Copy');
    assert.deepEqual((await seen(page)).errors, []);
  },

  async 'keys alone reach and work everything'({ page, server }) {
    await page.goto(server.page(linked));
    await settled(page, 'courant-converter');
    const focused = `${root} return root.activeElement?.className ?? ''`;
    const steps = [];
    for (let count = 0; count < 5; count += 1) {
      await page.press('Tab');
      steps.push((await page.run(focused)).replace('courant-', ''));
    }
    assert.deepEqual(steps, ['amount', 'from', 'swap', 'to', 'copy']);

    for (let count = 0; count < 4; count += 1) await page.press('Tab', 'Shift');
    // What is written takes the place of what a key has brought the reader to.
    await page.type('1 000 000.5');
    await page.until(`${root} return found('output').innerText.includes('≈ 87,448,243.72')`);
    assert.equal(await page.run(`${root} return found('amount').value`), '1 000 000.5');
    await page.press('Tab');
    await page.press('Tab');
    await page.press('Enter');
    await page.until(`${root} return element.from === 'KGS' && element.to === 'USD' &&
      found('from').value === 'KGS' && found('output').innerText.includes('11,435.35')`);
    assert.equal(await page.run(focused), 'courant-swap');
    await assertQuiet(page);
  },
};

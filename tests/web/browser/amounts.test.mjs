// Sums of money in articles: at which rates they are converted, and what a reader may do with them.

import assert from 'node:assert/strict';

import { assertQuiet, seen, settled, visibleText } from './support/observe.mjs';

const bank = (/** @type {string} */ attributes) =>
  `<courant-rates id="bank" src="/demo/bank.json" history="/demo/history.csv" change="none" ${attributes}>Fallback</courant-rates>`;
const story = (/** @type {string} */ attributes) =>
  `<courant-article src="/demo/business-en.txt" lang="en" ${attributes}>Fallback</courant-article>`;
const both = bank('picker') + story('rates="#bank" convert-to="KGS"');

/** The converted sums, in order. */
const sums = `return [...document.querySelectorAll('courant-article .courant-converted')]
  .map((sum) => sum.textContent.replaceAll('\u00A0', ' ').replace('about ', '').replace(/^ \\((.*)\\)$/, '$1'))`;

/** @param {import('./engines.mjs').Page} page @param {string} text */
const showsSum = (page, text) => page.until(`${sums}.some((sum) => sum.includes(${JSON.stringify(text)}))`);

/** @param {string} code */
const button = (code) => `[...document.querySelector('#bank').shadowRoot.querySelectorAll('.courant-pick')]
  .find(({ value }) => value === '${code}')`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'sums are converted at the rates of the day of publication, and the words stay'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');

    assert.deepEqual(await page.run(sums), [
      '≈ 1.06 billion som', '≈ 8,140–12,700 som', '≈ 340 million som', '≈ 6,870 som', '≈ 31,900–39,000 som', '≈ 172 million som',
    ]);
    const words = await page.run(`const copy = document.querySelector('.courant-article').cloneNode(true);
      for (const sum of copy.querySelectorAll('.courant-converted')) sum.remove();
      return copy.textContent`);
    assert.match(words, /has borrowed \$12\.5 million to do something/);
    assert.match(words, /between 90 and 140 euros in Almaty/);
    await assertQuiet(page);
  },

  async 'or at the latest rates, if the page says so'({ page, server }) {
    await page.goto(server.page(bank('') + story('rates="#bank" convert-to="KGS" convert-at="latest"')));
    await showsSum(page, '1.09 billion som');
  },

  async 'direct speech is converted only where that is asked for'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    assert.equal((await page.run(sums)).length, 6);

    await page.run(`document.querySelector('courant-article').convertSpeech = 'on'`);
    await showsSum(page, '6,380 som');
    assert.equal((await page.run(sums)).length, 7);
  },

  async 'rates may have an address of their own'({ page, server }) {
    await page.goto(server.page(story('rates="/demo/history.csv" base="KGS" convert-to="KGS"')));
    await showsSum(page, '1.06 billion som');
  },

  async 'the rates of the document itself do for its own sums'({ page, server }) {
    const source = 'Date: 2031-06-12\nRates: 2031-06-12\n\nUSD 84.80\n\nA headline\n\nIt costs $5 million, they say.\n';
    await page.goto(server.page(`<courant-article base="KGS" convert-to="KGS" convert-at="latest" lang="en"><script type="text/plain">${source}</script></courant-article>`));
    await showsSum(page, '424 million som');
  },

  async 'without rates the article shows as it is, and the page hears why'({ page, server }) {
    await page.goto(server.page(story('rates="/none.json" convert-to="KGS"')));
    await settled(page, 'courant-article');

    assert.match(await visibleText(page, 'courant-article'), /has borrowed \$12\.5 million to do/);
    assert.deepEqual(await page.run(sums), []);
    const { events, lines } = await seen(page);
    assert.match(lines.join(), /none\.json answered 404/);
    const [{ detail }] = events.filter(({ type }) => type === 'courant-load');
    assert.ok(detail.diagnostics.some((/** @type {{ code: string }} */ { code }) => code === 'unconverted-amount'));
  },

  async 'a reader chooses a currency, and nothing but the sums changes'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await page.run(`window.words = document.querySelector('.courant-article > p').firstChild;
      window.heard = [];
      addEventListener('courant-currency', ({ detail }) => heard.push(detail.currency));
      getSelection().selectAllChildren(document.querySelector('.courant-headline'));
      ${button('USD')}.click()`);
    await showsSum(page, '$');

    assert.deepEqual(await page.run(sums), ['≈ $95.7–149', '≈ $8.58 million', '≈ $80.8', '≈ $375–459', '≈ $2.02 million']);
    assert.equal(await page.run(`return words.isConnected`), true);
    assert.match(await page.run(`return String(getSelection())`), /^A dairy in Talas/);
    assert.deepEqual(await page.run(`return heard`), ['USD']);
    assert.equal(await page.run(`return ${button('USD')}.ariaPressed`), 'true');
  },

  async 'a choice without a rate leaves the sums as they are, and the buttons say so'({ page, server }) {
    const note = `document.querySelector('#bank').shadowRoot.querySelector('.courant-pick-note')`;
    const choose = (/** @type {string} */ currency) =>
      page.run(`document.dispatchEvent(new CustomEvent('courant-currency', { detail: { currency: '${currency}' } }))`);
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await choose('AED');
    await page.until(`return ${note}.textContent === 'No rate for AED'`);

    assert.equal(await page.run(`return ${note}.role`), 'status');
    assert.equal((await page.run(sums))[0], '≈ 1.06 billion som');
    await choose('EUR');
    await showsSum(page, '€');
    assert.equal(await page.run(`return ${note}.textContent`), '');
    await assertQuiet(page);
  },

  async 'pressed again, the choice is taken back'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await page.run(`${button('EUR')}.click()`);
    await showsSum(page, '€');
    await page.run(`${button('EUR')}.click()`);
    await showsSum(page, '1.06 billion som');

    assert.equal(await page.run(`return ${button('EUR')}.ariaPressed`), 'false');
  },

  async 'the base has a button, too, and its name says what it does'({ page, server }) {
    await page.goto(server.page(bank('picker') + story('rates="#bank"')));
    await page.until(`return document.querySelector('#bank').shadowRoot?.querySelector('.courant-pick') && document.querySelector('.courant-amount')`);
    assert.deepEqual(await page.run(sums), []);
    assert.equal(await page.run(`return ${button('KGS')}.textContent`), 'Amounts in KGS');
    assert.equal(await page.run(`return ${button('JPY')}.ariaLabel`), 'Amounts in JPY');

    await page.run(`${button('KGS')}.click()`);
    await showsSum(page, '1.06 billion som');
  },

  async 'a page may choose, and articles that come later follow'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await page.run(`document.dispatchEvent(new CustomEvent('courant-currency', { detail: { currency: 'EUR' } }))`);
    await showsSum(page, '€');
    await page.run(`const late = document.querySelector('courant-article').cloneNode(false);
      late.id = 'late';
      document.body.append(late)`);

    await page.until(`return document.querySelector('#late .courant-converted')?.textContent.includes('€')`);
  },

  async 'the choice is kept where the page says so, and nowhere else'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await page.run(`localStorage.clear(); ${button('EUR')}.click()`);
    await showsSum(page, '€');
    assert.equal(await page.run(`return localStorage.length`), 0);

    const keeping = bank('picker remember') + story('rates="#bank" convert-to="KGS"');
    await page.goto(server.page(keeping));
    await showsSum(page, 'som');
    await page.run(`${button('USD')}.click()`);
    await showsSum(page, '$8.58 million');
    await page.goto(server.page(keeping));
    await showsSum(page, '$8.58 million');
    await page.run(`localStorage.clear()`);
  },

  async 'a key opens the note with rate, day and source, and closes it'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    const note = `document.querySelector('courant-article').shadowRoot.querySelector('.courant-rate-note')`;
    const press = (/** @type {string} */ key) =>
      page.run(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }))`);
    await page.run(`document.querySelector('.courant-converted').focus()`);

    await press('Enter');
    await page.until(`return ${note}.matches(':popover-open')`);
    assert.equal(
      (await page.run(`return ${note}.innerText`)).replaceAll('\u00A0', ' '),
      '1 USD = 85.0844 KGS · as of March 20, 2031 · Sample bank',
    );
    assert.equal(await page.run(`return document.activeElement.ariaExpanded`), 'true');

    await press('Enter');
    await page.until(`return !${note}.matches(':popover-open')`);
    assert.equal(await page.run(`return document.activeElement.ariaExpanded`), 'false');
  },

  async 'the author’s words open it, too'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');
    await page.run(`document.querySelectorAll('.courant-amount')[1].click()`);

    await page.until(`return document.querySelector('courant-article').shadowRoot
      .querySelector('.courant-rate-note').innerText.startsWith('1\u00A0EUR')`);
  },

  async 'a screen reader hears a word for the sign'({ page, server }) {
    await page.goto(server.page(both));
    await showsSum(page, 'som');

    const heard = await page.run(`const sum = document.querySelector('.courant-converted').cloneNode(true);
      for (const part of sum.querySelectorAll('[aria-hidden]')) part.remove();
      return sum.textContent.replaceAll('\u00A0', ' ')`);
    assert.equal(heard, ' (about 1.06 billion som)');
  },
};

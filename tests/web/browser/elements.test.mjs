import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

import { assertQuiet, seen, settled, visibleText } from './support/observe.mjs';

const inline = `<courant-article id="inline"><script type="text/plain">
Inline headline

A paragraph that was in the page from the start.
</script></courant-article>`;

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a second copy of the script does no harm and says so once'({ page, server }) {
    const tag = '<script src="/dist/courant.js"></script>';
    await page.goto(server.page(inline, { head: tag + tag.replace('.js"', '.js?second"') }));
    await settled(page);

    const { errors, lines } = await seen(page);
    assert.match(await visibleText(page, 'courant-article'), /Inline headline/);
    assert.deepEqual(errors, []);
    assert.equal(lines.length, 1);
    assert.match(lines[0], /defined already/);
  },

  async 'the source may stand in the page'({ page, server }) {
    await page.goto(server.page(inline));
    await settled(page);

    assert.match(await visibleText(page, 'courant-article'), /^Inline headline\s+A paragraph that was/);
    await assertQuiet(page);
  },

  async 'a source that a script adds or changes later is shown'({ page, server }) {
    await page.goto(server.page('<courant-article></courant-article>'));
    await page.until(`return Boolean(customElements.get('courant-article'))`);
    await page.run(`
      const script = document.createElement('script');
      script.setAttribute('type', 'text/plain');
      script.append('First headline\\n\\nA paragraph of some words, and a full stop.');
      document.querySelector('courant-article').append(script)`);
    await page.until(`return document.querySelector('.courant-headline')?.textContent === 'First headline'`);
    await page.run(`document.querySelector('courant-article > script').firstChild.data =
      'Second headline\\n\\nA paragraph of some words, and a full stop.'`);

    await page.until(`return document.querySelector('.courant-headline')?.textContent === 'Second headline'`);
  },

  async 'a source in the page is watched after a move, and what changed meanwhile counts'({ page, server }) {
    await page.goto(server.page(`<section></section>${inline}`));
    await settled(page);
    await page.run(`
      const element = document.getElementById('inline');
      const text = element.querySelector('script').firstChild;
      element.remove();
      text.data = text.data.replace('Inline', 'Second');
      document.querySelector('section').append(element);
      window.text = text`);
    await page.until(`return document.querySelector('.courant-headline')?.textContent === 'Second headline'`);
    await page.run(`text.data = text.data.replace('Second', 'Third')`);

    await page.until(`return document.querySelector('.courant-headline')?.textContent === 'Third headline'`);
  },

  async 'properties set before the element is defined survive'({ page, server }) {
    const markup = '<courant-article id="late"></courant-article>';
    await page.goto(
      server.page(markup, {
        head: '<script src="/before-upgrade.js" defer></script><script src="/dist/courant.js" defer></script>',
      }),
    );
    await settled(page);

    assert.equal(await page.run(`return document.querySelector('h4.courant-headline')?.textContent.length > 0`), true);
    assert.equal(await page.run(`return document.getElementById('late').getAttribute('heading-level')`), '4');
  },

  async 'properties mirror attributes, and unknown values mean the default'({ page, server }) {
    await page.goto(server.page('<courant-article images="everything" heading-level="3"></courant-article>'));
    await page.until(`return Boolean(customElements.get('courant-article'))`);

    const values = await page.run(`
      const element = document.querySelector('courant-article');
      const before = [element.images, element.headingLevel, element.format, element.source];
      element.images = 'none';
      element.newsRules = 'off';
      element.headingLevel = null;
      return [before, element.getAttribute('images'), element.getAttribute('news-rules'),
        element.hasAttribute('heading-level'), element.headingLevel]`);
    assert.deepEqual(values, [['https', 3, 'auto', null], 'none', 'off', false, 2]);
  },

  async 'the property source beats src until it is null'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt"></courant-article>'));
    await settled(page);
    await page.run(`document.querySelector('courant-article').source =
      new TextEncoder().encode('Given headline\\n\\nA paragraph of some words, and a full stop.')`);
    await page.until(`return document.querySelector('.courant-headline')?.textContent === 'Given headline'`);
    await page.run(`document.querySelector('courant-article').source = null`);

    await page.until(`return document.querySelector('.courant-headline')?.textContent.startsWith('Village')`);
    assert.equal(server.requests('/demo/story-en.txt') >= 1, true);
  },

  async 'several changes in one task cost one update, and none a request'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-ky.txt"></courant-article>'));
    await settled(page);
    const requests = server.requests('/demo/story-ky.txt');
    // In a task of the page's own: what WebDriver runs in WebKit is none, but several.
    await page.run(`
      const element = document.querySelector('courant-article');
      setTimeout(() => {
        element.setAttribute('heading-level', '3');
        element.setAttribute('heading-level', '4');
        element.setAttribute('base', 'KGS');
      })`);
    await page.until(`return document.querySelector('h4.courant-headline') && true`);

    const { events } = await seen(page);
    assert.deepEqual(events.map(({ type }) => type), ['courant-load', 'courant-render', 'courant-load', 'courant-render']);
    assert.equal(server.requests('/demo/story-ky.txt'), requests);
  },

  async 'an element taken out while it loads stays as it was'({ page, server }) {
    await page.goto(server.page('<courant-article src="/fault/slow.txt">Fallback</courant-article>'));
    await page.until(`return document.querySelector('courant-article').dataset.state === 'loading'`);
    await page.run(`window.removed = document.querySelector('courant-article'); removed.remove()`);
    await sleep(800);

    assert.deepEqual(await page.run(`return [removed.childNodes.length, removed.textContent]`), [1, 'Fallback']);
    assert.deepEqual((await seen(page)).events, []);
    await page.run(`document.querySelector('main').append(removed)`);
    await settled(page);
    assert.match(await visibleText(page, 'courant-article'), /ends late, but ends/);
    await assertQuiet(page);
  },

  async 'an element that is moved keeps what it shows'({ page, server }) {
    await page.goto(server.page('<section></section><courant-article src="/demo/story-ru.txt" lang="ru"></courant-article>'));
    await settled(page);
    await page.run(`
      window.before = document.querySelector('.courant-headline');
      document.querySelector('section').append(document.querySelector('courant-article'))`);
    await sleep(100);

    assert.equal(await page.run(`return before === document.querySelector('section .courant-headline')`), true);
    assert.equal((await seen(page)).events.length, 2);
  },

  async 'an article stays when a script replaces all that stands inside of its element'({ page, server }) {
    await page.goto(server.page('<courant-article src="/demo/story-en.txt">Loading</courant-article>'));
    await settled(page);
    await page.run(`document.querySelector('courant-article').textContent = 'Still loading'`);
    await page.until(`return document.querySelector('article')`);

    assert.match(await visibleText(page, 'courant-article'), /^USD[^]*Village bakery sends/);
    assert.doesNotMatch(await visibleText(page, 'courant-article'), /loading/);
    await assertQuiet(page);
  },

  async 'the language of the surroundings is that of the nearest ancestor, through shadow roots'({ page, server }) {
    await page.goto(server.page('<div lang="ru"><section></section></div>'));
    await page.until(`return Boolean(customElements.get('courant-rates'))`);
    await page.run(`
      const rates = document.createElement('courant-rates');
      rates.src = '/demo/rates.txt';
      const root = document.querySelector('section').attachShadow({ mode: 'open' });
      root.append(rates);
      window.rates = rates`);
    await page.until(`return rates.dataset.state === 'ready'`);

    assert.match(await page.run(`return rates.shadowRoot.textContent`), /87,45/);
  },

  async 'what a server rendered shows at once and stays if its source fails'({ page, server }) {
    await page.goto(
      server.page('<courant-article src="/fault/500">Fallback<div data-courant="">From the server</div></courant-article>'),
    );
    await settled(page);

    assert.equal(await visibleText(page, 'courant-article'), 'From the server');
    assert.equal(await page.run(`return document.querySelector('courant-article').dataset.state`), 'stale');
  },
};

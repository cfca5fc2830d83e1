// fillElements() scans HTML without building a tree. A browser's parser is the judge of what it found: filled
// HTML must be the tree of the original with the fillings in it, whatever the markup around is like.

import assert from 'node:assert/strict';

import { fillElements } from '../../../dist/modules/server.js';

const pieces = [
  '<courant-rates src="x">', '</courant-rates>', '<courant-rates src=x>F</courant-rates>', '<courant-article src=x>F <b>x</b></courant-article>', '<courant-article src=x>',
  '</courant-article>', '<courant-feed src=x></courant-feed>', '<courant-rates src="x"/>', '<p>', '</p>', '<div>', '</div>', '<a href=x>', '</a>', '<b>', '</b>', '<table>',
  '<tr>', '<td>', '</td>', '</table>', '<ul>', '<li>', '</li>', '</ul>', '<svg>', '</svg>', '<math>', '</math>', '<foreignObject>', '<desc>', '<mi>', '</svg>', '<title>', '</title>', '<![CDATA[', ']]>',
  '<select>', '</select>', '<option>', '<button>', '</button>', '<template>', '</template>', '<h2>', '</h3>', '<form>', '</form>', '<!--', '-->', '--!>', '<!>', '<?x', '>', '"', "'", '=',
  '<script>', '</script>', '<style>', '</style>', '<textarea>', '</textarea>', '<x y="', '<x y=\'>', '<br/>', '<img src=x>', '</br>', 'text', ' ', '&amp;', '<', '</', '<nobr>', '</nobr>',
  '<object>', '</object>', '<marquee>', '<dl>', '<dd>', '<dt>', '</dl>', '<iframe>', '</iframe>', '<span>', '</span>', '<i>', '</i>', '<body>', '</body>', '<head>', '<center>', '<caption>',
  '<frameset>', '<plaintext>', '<xmp>', '</xmp>', '<input>', '<hr>', '<pre>', '\n', '<ruby>', '<rt>', '<col>', '<details>', '<summary>', '</summary>', '</details>',
];

/** The same numbers in every run. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @type {import('./run.mjs').Tests} */
export const tests = {
  async 'a browser finds in filled HTML what it found before, and the fillings'({ page, server }) {
    const next = numbers(7);
    const load = () => 'USD 84.80\n\nSom holds\n\nExporters sold more of it, and a full stop.\n';
    const cases = [];
    for (let index = 0; index < 6000; index += 1) {
      const before = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join('');
      const { html, filled } = await fillElements(before, { load });
      if (filled) cases.push({ before, html, filled });
    }
    await page.goto(server.page('', { csp: 'none' }));

    assert.ok(cases.length > 300, `${cases.length} were filled`);
    for (let at = 0; at < cases.length; at += 100) {
      const wrong = await page.run(`
        const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
        return ${JSON.stringify(cases.slice(at, at + 100))}.filter(({ before, html, filled }) => {
          const tree = parse(html);
          const elements = [...tree.querySelectorAll('[data-state]')];
          for (const element of elements) {
            element.removeAttribute('data-state');
            if (element.firstChild?.localName === 'template') element.firstChild.remove();
            if (element.lastChild?.slot === 'courant') element.lastChild.remove();
          }
          return elements.length !== filled || !tree.isEqualNode(parse(before));
        }).map(({ before }) => before)`);
      assert.deepEqual(wrong, []);
    }
  },
};

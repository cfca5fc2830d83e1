// What the benchmarks read: documents of our own making, of any length, the same in every run.

/** Stands where a text may say something else each time, so that nothing is learnt by heart. */
const words = [
  ...['bakery', 'valley', 'cable', 'council', 'harvest', 'river', 'school', 'market', 'bridge', 'winter', 'dollar'],
  ...['price', 'letter', 'engine', 'orchard', 'station', 'teacher', 'road', 'mill', 'evening', 'neighbour'],
];

/** Takes `count` words, from another place for each `seed`. @param {number} seed @param {number} count */
function phrase(seed, count) {
  return Array.from({ length: count }, (_, index) => words[(seed * 7 + index * 5 + ((seed * index) % 3)) % words.length]).join(' ');
}

/**
 * Repeats `part` until it is `bytes` long, then ends.
 *
 * @param {number} bytes
 * @param {(index: number) => string} part In ASCII.
 */
function repeated(bytes, part) {
  let text = '';
  for (let index = 0; text.length < bytes; index += 1) text += part(index);
  return text;
}

/** A story as writers of Markdown make them: headings, emphasis, links, lists, quotations, a table. @param {number} bytes */
export function markdown(bytes) {
  return `# The ${phrase(1, 3)}\n\n${repeated(
    bytes,
    (n) =>
      `## ${phrase(n, 4)}\n\nThe *${phrase(n + 1, 2)}* of the **${phrase(n + 2, 3)}** and [${phrase(n + 3, 2)}](https://example.org/${n}) ` +
      `${phrase(n + 4, 28)}.\n\n- ${phrase(n + 5, 6)}\n- \`${phrase(n + 6, 2)}\` ${phrase(n + 7, 5)}\n\n> ${phrase(n + 8, 22)}.\n\n` +
      `| ${words[n % 9]} | ${words[(n + 3) % 9]} |\n|---|---:|\n| ${phrase(n + 9, 2)} | ${n} |\n\n${phrase(n + 10, 40)}.\n\n`,
  )}`;
}

/** What leaves an old editor: spans, styles, handlers, scripts, comments, wrong nesting. @param {number} bytes */
export function dirtyHtml(bytes) {
  return repeated(
    bytes,
    (n) =>
      `<div class="c${n}" style="color:red" onclick="go(${n})"><h2><span>${phrase(n, 4)}</span></h2>` +
      `<p align=left>${phrase(n + 1, 18)} <b><i>${phrase(n + 2, 3)}</b></i> <a href="javascript:go()">${phrase(n + 3, 2)}</a> ` +
      `<a href="https://example.org/${n}" target=_blank>${phrase(n + 4, 2)}</a>&nbsp;&mdash; ${phrase(n + 5, 14)}.<p>${phrase(n + 6, 12)}` +
      `<!-- ${phrase(n, 3)} --><script>track(${n})</script><ul><li>${phrase(n + 7, 4)}<li>${phrase(n + 8, 5)}</ul>` +
      `<img src="https://example.org/${n}.jpg" alt="${phrase(n + 9, 2)}" onerror="go()"></div>\n`,
  );
}

/** Plain copy of an agency, with rates on top. @param {number} bytes */
export function wire(bytes) {
  return `USD 84.80\nEUR 98.41\n\nThe ${phrase(1, 5)}\n\n${repeated(
    bytes,
    (n) => `${phrase(n, 30)}, "${phrase(n + 1, 9)}," the ${phrase(n + 2, 2)} said. ${phrase(n + 3, 20)}.\n\n`,
  )}`;
}

/** Sentences, each with a sum of money. @param {number} bytes */
export function sums(bytes) {
  return `The ${phrase(1, 5)}\n\n${repeated(bytes, (n) => `The ${phrase(n, 8)} cost $${n + 2}.${n % 10} million and ${n} euros.\n\n`)}`;
}

const currencies = [
  ...['USD', 'JPY', 'BGN', 'CZK', 'DKK', 'GBP', 'HUF', 'PLN', 'RON', 'SEK', 'CHF', 'ISK', 'NOK', 'TRY', 'AUD'],
  ...['BRL', 'CAD', 'CNY', 'HKD', 'IDR', 'ILS', 'INR', 'KRW', 'MXN', 'MYR', 'NZD', 'PHP', 'SGD', 'THB', 'ZAR'],
];

/** `days` as dates, the latest first. @param {number} days */
function daysBack(days) {
  return Array.from({ length: days }, (_, index) => new Date(Date.UTC(2031, 5, 12 - index)).toISOString().slice(0, 10));
}

/** The European Central Bank's file of 30 currencies. @param {number} days */
export function ecb(days) {
  const cubes = daysBack(days).map((day, n) => {
    const rows = currencies.map((code, c) => `<Cube currency="${code}" rate="${(1 + c * 3.07 + n / 1000).toFixed(4)}"/>`);
    return `<Cube time="${day}">${rows.join('')}</Cube>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" ' +
    'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><gesmes:subject>Reference rates</gesmes:subject>' +
    `<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender><Cube>${cubes.join('\n')}</Cube></gesmes:Envelope>`
  );
}

/** A feed whose items hold whole stories. @param {number} items @param {number} [bytes] Of each. */
export function rss(items, bytes = 2000) {
  const entries = Array.from(
    { length: items },
    (_, n) =>
      `<item><title>${phrase(n, 6)}</title><link>https://example.org/${n}</link><guid>n${n}</guid><dc:creator>A. Asanova</dc:creator>` +
      `<pubDate>Thu, 12 Jun 2031 09:${String(n % 60).padStart(2, '0')}:00 +0600</pubDate><description>${phrase(n, 20)}</description>` +
      `<content:encoded><![CDATA[${dirtyHtml(bytes)}]]></content:encoded></item>`,
  );
  return (
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://example.org/</link>' +
    `<description>All of it</description>${entries.join('\n')}</channel></rss>`
  );
}

/** Rates of many days as separated values. @param {number} days */
export function csv(days) {
  const rows = daysBack(days).flatMap((day, n) => currencies.map((code, c) => `${day},${code},${(1 + c * 3.07 + n / 1000).toFixed(4)}`));
  return `date,code,value\n${rows.join('\n')}\n`;
}

/** Rates of many days, as services answer. @param {number} days */
export function json(days) {
  const rates = Object.fromEntries(
    daysBack(days).map((day, n) => [day, Object.fromEntries(currencies.map((code, c) => [code, Number((1 + c * 3.07 + n / 1000).toFixed(4))]))]),
  );
  return JSON.stringify({ amount: 1, base: 'EUR', start_date: '2031-01-01', end_date: '2031-06-12', rates });
}

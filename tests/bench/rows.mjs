// What is measured and what it may come to: design budgets, as ratios to a peer in the same run.

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} against
 * @property {'times faster' | 'times the time'} unit
 * @property {number} budget At least, or at most.
 * @property {number} aim
 */

/** @type {(against: string, what: string, budget: number, aim: number) => Row} */
const faster = (against, what, budget, aim) => ({ what, against, unit: 'times faster', budget, aim });
/** @type {(against: string, what: string, budget: number, aim: number) => Row} */
const within = (against, what, budget, aim) => ({ what, against, unit: 'times the time', budget, aim });

/** Measured inside one page of Chromium. @type {Record<string, Row>} */
export const pageRows = {
  'markdown-nodes': faster('marked + DOMPurify', 'Markdown, 10 kB, to safe nodes', 8, 12),
  'html-tree': faster('DOMPurify', 'dirty HTML, 12 kB, to a safe tree', 3, 5),
  'markdown-10': within('innerHTML', 'Markdown, 10 kB, laid out', 1.2, 1.1),
  'markdown-100': within('innerHTML', 'Markdown, 100 kB, laid out', 1.2, 1.1),
  'html-10': within('innerHTML', 'HTML, 10 kB, laid out', 1.2, 1.1),
  'html-100': within('innerHTML', 'HTML, 100 kB, laid out', 1.2, 1.1),
  'articles-100': within('innerHTML', '100 articles of 2 kB', 1.25, 1.15),
  'articles-1000': within('innerHTML', '1,000 articles of 2 kB', 1.25, 1.15),
  ecb: faster('fast-xml-parser', 'ECB XML, 30 currencies × 90 days', 10, 20),
  rss: faster('feedsmith + DOMPurify', 'RSS, 50 items, to safe articles', 4, 6),
};

/** Measured from the start of a fresh page. @type {Record<string, Row>} */
export const freshRows = {
  cold: within('innerHTML', 'first article of 2 kB, fresh page', 1.5, 1.3),
  'phone-copy': within('marked + DOMPurify', 'slow phone, first text of plain copy', 1, 0.85),
  'phone-markdown': within('marked + DOMPurify', 'slow phone, first text of Markdown', 1, 0.85),
  'phone-server': within('static HTML', 'slow phone, rendered on the server', 1.1, 1.05),
};

/** Measured natively. @type {Record<string, Row>} */
export const nativeRows = {
  'native-markdown': within('md4c to HTML', 'Markdown, 100 kB, natively', 2.5, 1.5),
};

/** Formats whose time for twice as much is measured natively. */
export const doublings = ['wire', 'markdown', 'html', 'rss', 'ecb', 'rates_csv', 'frankfurter'];
/** @type {(format: string) => Row} */
export const doubling = (format) => within('itself', `${format.replaceAll('_', '-')}, twice as long`, 2.2, 2.05);

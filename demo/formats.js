// The page of formats: the chosen source in an editor, the article made of it, and what was said of it.

/** @import { Diagnostic, Summary } from '../web/task.js' */

/**
 * @template {HTMLElement} T
 * @param {string} selector
 */
const find = (selector) => /** @type {T} */ (document.querySelector(selector));

/** @type {HTMLTextAreaElement} */
const editor = find('#source');
/** @type {HTMLElement & { source?: string }} */
const story = find('#story');
/** @type {NodeListOf<HTMLButtonElement>} */
const choices = document.querySelectorAll('[data-file]');

/** The choice whose file is on its way, or in the editor. @type {HTMLButtonElement | null} */
let chosen = null;

/** Whether the source that is in the editor could not be read. */
let hasFailed = false;

/** Blocks of an article and where they stand. */
const blocks = [
  ['paragraph', '.courant-article > p:not(.courant-related)'],
  ['heading', ':is(h3, h4, h5, h6)'],
  ['list', ':is(ul, ol)'],
  ['table', 'table'],
  ['quotation', '.courant-quotation'],
  ['picture', 'img'],
  ['link', '.courant-article > :not(header, footer) a'],
];

/**
 * @param {string} name
 * @param {number} count
 */
const counted = (name, count) => `${count} ${name}${count === 1 ? '' : 's'}`;

/**
 * @param {string} tag
 * @param {string} text
 */
function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function showSource() {
  hasFailed = false;
  story.source = editor.value;
}

/** @param {HTMLButtonElement} choice */
async function choose(choice) {
  chosen = choice;
  for (const button of choices) button.setAttribute('aria-pressed', String(button === choice));
  find('#note').textContent = choice.dataset.note ?? '';
  try {
    const response = await fetch(`formats/${choice.dataset.file}`);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const text = await response.text();
    if (chosen !== choice) return; // Another one has been chosen meanwhile.
    editor.value = text;
    editor.scrollTop = 0;
    showSource();
  } catch (cause) {
    if (chosen === choice) find('#outcome').textContent = `The file did not come: ${cause}`;
  }
}

/** @param {[name: string, value: string][]} facts */
function showFacts(facts) {
  find('#facts').replaceChildren(...facts.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
}

/**
 * Where in the editor a remark points to: columns are code points, selections UTF-16.
 *
 * @param {number} line
 * @param {number} column
 */
function goTo(line, column) {
  const lines = editor.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const text = lines[line - 1] ?? '';
  const start = before + [...text].slice(0, column - 1).join('').length;
  // Engines scroll to where the caret is when the focus comes.
  editor.blur();
  editor.setSelectionRange(start, before + text.length);
  editor.focus();
}

/** @param {{ severity: string, code: string, message: string, line?: number, column?: number }} remark */
function remarkItem({ severity, code, message, line = 0, column = 0 }) {
  const item = document.createElement('li');
  if (line > 0) {
    const place = element('button', `${line}:${column}`);
    place.setAttribute('aria-label', `${line}:${column}, go to line ${line}, column ${column}`);
    place.addEventListener('click', () => goTo(line, column));
    item.append(place);
  }
  const words = element('span', '');
  if (severity !== 'info') words.append(element('strong', severity), ' ');
  words.append(element('code', code), ` ${message}`);
  item.append(words);
  return item;
}

/** @param {{ summary: Summary, diagnostics: Diagnostic[], timings: { read: number } }} loaded */
function showReading({ summary, diagnostics, timings }) {
  const { articles, complete, language, truncatedDiagnostics } = summary;
  find('#outcome').textContent = complete ? 'Read to the end.' : 'The source ends early; this is what was read.';
  /** @type {[string, string][]} */
  const facts = [['Articles', String(articles.length)], ['Language', language]];
  for (const { headline, published } of articles) {
    facts.push(['Headline', headline ?? 'none'], ['Published', published ?? 'not said']);
  }
  if (truncatedDiagnostics) facts.push(['Not listed', counted('remark', truncatedDiagnostics)]);
  showFacts([...facts, ['Time', `${timings.read.toFixed(1)} ms`]]);
  find('#remarks').replaceChildren(...diagnostics.map(remarkItem));
}

/** What the article is made of, once it shows. */
function showBlocks() {
  const counts = blocks.map(([name, selector]) => ({ name, count: story.querySelectorAll(selector).length }));
  const text = counts.filter(({ count }) => count > 0).map(({ name, count }) => counted(name, count)).join(', ');
  find('#facts').append(element('dt', 'Parts'), element('dd', text || 'none'));
}

// After a failure the element shows again what it had: no news of what is in the editor.
story.addEventListener('courant-load', (event) => hasFailed || showReading(/** @type {CustomEvent} */ (event).detail));
story.addEventListener('courant-render', () => hasFailed || showBlocks());
story.addEventListener('courant-error', (event) => {
  hasFailed = true;
  event.preventDefault(); // It is told here.
  const { code, message, line, column } = /** @type {CustomEvent} */ (event).detail;
  const isWithheld = code === 'withheld';
  find('#outcome').textContent = isWithheld ? 'This must not be shown.' : 'This cannot be read. An article that shows is older.';
  showFacts([]);
  find('#remarks').replaceChildren(remarkItem({ severity: 'error', code, message, line, column }));
});

editor.addEventListener('input', () => {
  chosen = null; // What is typed is not to be replaced by a file that comes late.
  showSource();
});
for (const choice of choices) choice.addEventListener('click', () => choose(choice));

const wanted = new URLSearchParams(location.search).get('file');
choose([...choices].find(({ dataset }) => dataset.file === wanted) ?? choices[0]);

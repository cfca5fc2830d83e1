// What the demo page adds to its elements: a choice of languages, copy buttons, an editor.

/**
 * @template {HTMLElement} T
 * @param {string} selector
 */
const find = (selector) => /** @type {T} */ (document.querySelector(selector));

/** @type {NodeListOf<HTMLButtonElement>} */
const languages = document.querySelectorAll('[data-story]');

/** @param {HTMLButtonElement} chosen */
function showStory(chosen) {
  const { story = '', lang = '' } = chosen.dataset;
  for (const button of languages) button.setAttribute('aria-pressed', String(button === chosen));
  find('#story').setAttribute('src', story);
  find('#story').setAttribute('lang', lang);
  find('#story-source').setAttribute('href', story);
  find('#story-tag').textContent = `<courant-article\n  src="${story}"\n  lang="${lang}" base="KGS">\n</courant-article>`;
}

for (const button of languages) button.addEventListener('click', () => showStory(button));

/**
 * A secure context has a clipboard; elsewhere the text is selected, for the reader to copy.
 *
 * @param {HTMLElement} code
 * @param {HTMLButtonElement} button
 */
async function copy(code, button) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = 'Selected';
  }
  setTimeout(() => (button.textContent = 'Copy'), 1500);
}

for (const code of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.snippet code'))) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => copy(code, button));
  code.closest('.snippet')?.append(button);
}

/** @type {HTMLTextAreaElement} */
const editor = find('#copy');
/** @type {HTMLElement & { source?: string }} */
const own = find('#own');
const showOwn = () => (own.source = editor.value);
editor.addEventListener('input', showOwn);
showOwn();

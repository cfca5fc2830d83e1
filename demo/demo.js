// What the demo page adds to its elements: a choice of languages, copy buttons, an editor.

const story = document.getElementById('story');
const tag = document.getElementById('story-tag');
const source = document.getElementById('story-source');
const languages = document.querySelectorAll('[data-story]');

for (const button of languages) {
  button.addEventListener('click', () => {
    const { story: file, lang } = button.dataset;
    for (const other of languages) other.setAttribute('aria-pressed', String(other === button));
    story.setAttribute('src', file);
    story.setAttribute('lang', lang);
    source.setAttribute('href', file);
    tag.textContent = `<courant-article\n  src="${file}" lang="${lang}"\n  base="KGS"></courant-article>`;
  });
}

/** A secure context has a clipboard; elsewhere the text is selected, for the reader to copy. */
async function copy(code, button) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(code);
    button.textContent = 'Selected';
  }
  setTimeout(() => (button.textContent = 'Copy'), 1500);
}

for (const snippet of document.querySelectorAll('.snippet')) {
  const code = snippet.querySelector('code');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => copy(code, button));
  snippet.append(button);
}

const editor = document.getElementById('copy');
const own = document.getElementById('own');
const show = () => (own.source = editor.value);
editor.addEventListener('input', show);
show();

// What the page of themes lets a reader change: the style sheet, the colours, the direction, the width.

const form = /** @type {HTMLFormElement} */ (document.getElementById('choices'));
const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
const theme = /** @type {HTMLLinkElement} */ (document.getElementById('theme'));
const tag = /** @type {HTMLElement} */ (document.getElementById('tag'));
const shownWidth = /** @type {HTMLElement} */ (document.getElementById('width'));
const slider = /** @type {HTMLInputElement} */ (form.elements.namedItem('width'));

function apply() {
  const chosen = Object.fromEntries(new FormData(form));
  theme.disabled = chosen.theme === 'none';
  if (!theme.disabled && !theme.href.endsWith(`/${chosen.theme}.css`)) theme.href = `../dist/themes/${chosen.theme}.css`;
  tag.textContent = theme.disabled ? '(no further style sheet)' : `<link rel="stylesheet" href="dist/themes/${chosen.theme}.css">`;
  stage.dataset.scheme = String(chosen.scheme);
  stage.dir = String(chosen.direction);
  stage.lang = chosen.direction === 'rtl' ? 'ar' : 'en';
}

/** The handle of the box and the slider say the same. */
function showWidth() {
  const width = Math.round(stage.getBoundingClientRect().width);
  shownWidth.textContent = `${width} px`;
  slider.value = String(width);
}

form.addEventListener('change', apply);
// A property of CSSOM, which no policy of contents forbids.
slider.addEventListener('input', () => (stage.style.inlineSize = `${slider.value}px`));
new ResizeObserver(showWidth).observe(stage);
// A browser that restores a form has chosen already.
apply();

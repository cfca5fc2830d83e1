// What the page of amounts adds to its elements: languages, and the attributes that a reader may try.

/** @type {Record<string, Record<string, string>>} */
const texts = {
  en: {
    title: 'An article that knows the rates',
    lede: 'The words are the author’s. What stands behind them is reckoned at the bank’s rate: press it to see which.',
    choice: 'Your currency',
    day: 'At the rates of',
    then: 'the day it was published',
    now: 'the latest table',
    speech: 'in direct speech, too',
    colophon: 'The dairy, the bank and its figures are invented.',
  },
  ru: {
    title: 'Статья, которая знает курсы',
    lede: 'Слова принадлежат автору. То, что стоит за ними, посчитано по курсу банка: нажмите, чтобы узнать, по какому.',
    choice: 'Ваша валюта',
    day: 'По курсу',
    then: 'дня публикации',
    now: 'последней таблицы',
    speech: 'и в прямой речи',
    colophon: 'Молокозавод, банк и его цифры вымышлены.',
  },
  ky: {
    title: 'Курсту билген макала',
    lede: 'Сөздөр авторго таандык. Алардын артындагы сан банктын курсу менен эсептелген: кайсы курс экенин көрүү үчүн басыңыз.',
    choice: 'Сиздин валютаңыз',
    day: 'Кайсы күндүн курсу менен',
    then: 'жарыяланган күндүн',
    now: 'акыркы таблицанын',
    speech: 'тике сөздө да',
    colophon: 'Сүт завод, банк жана анын сандары ойдон чыгарылган.',
  },
};

/**
 * @template {HTMLElement} T
 * @param {string} selector
 */
const find = (selector) => /** @type {T} */ (document.querySelector(selector));

const story = find('#story');

/** Shows the tag as a page would have it. */
function showTag() {
  const names = ['src', 'lang', 'rates', 'convert-to', 'convert-at', 'convert-speech'];
  const lines = names.filter((name) => story.hasAttribute(name)).map((name) => `  ${name}="${story.getAttribute(name)}"`);
  find('#tag').textContent = `<courant-article\n${lines.join('\n')}>\n</courant-article>`;
}

/** @param {string} lang */
function speak(lang) {
  document.documentElement.lang = lang;
  document.title = `Courant: ${texts[lang].title}`;
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('lang') === lang));
  }
  for (const text of document.querySelectorAll('[data-text]')) {
    text.textContent = texts[lang][text.getAttribute('data-text') ?? ''];
  }
  find('#bank').lang = lang;
  story.lang = lang;
  story.setAttribute('src', `business-${lang}.txt`);
  showTag();
}

for (const button of document.querySelectorAll('[data-lang]')) {
  button.addEventListener('click', () => speak(button.getAttribute('lang') ?? 'en'));
}
for (const choice of document.querySelectorAll('input[name=day]')) {
  choice.addEventListener('input', () => {
    story.setAttribute('convert-at', /** @type {HTMLInputElement} */ (choice).value);
    showTag();
  });
}
find('#speech').addEventListener('input', ({ target }) => {
  story.setAttribute('convert-speech', /** @type {HTMLInputElement} */ (target).checked ? 'on' : 'off');
  showTag();
});
const wanted = new URLSearchParams(location.search).get('lang') ?? '';
speak(Object.hasOwn(texts, wanted) ? wanted : 'en');

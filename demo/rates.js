// What the markets page adds to its elements: a choice of languages. Numbers, dates and labels come
// from the elements; only the headings of the page are its own.

/** @type {Record<string, Record<string, string>>} */
const texts = {
  en: {
    title: 'Markets',
    dollar: 'The dollar in three months',
    before: 'On Thursday the bank fixed its rates:',
    after: '.',
    convert: 'Convert',
    both: 'Both directions',
    official: 'All rates',
    old: 'When a source falls silent',
    tags: 'The tags of this page',
    colophon: 'The bank and its figures are invented. The files: bank.json, history.csv and old.txt.',
  },
  ru: {
    title: 'Рынки',
    dollar: 'Доллар за три месяца',
    before: 'В четверг банк установил курсы:',
    after: '.',
    convert: 'Пересчитать',
    both: 'В обе стороны',
    official: 'Все курсы',
    old: 'Когда источник молчит',
    tags: 'Теги этой страницы',
    colophon: 'Банк и его цифры вымышлены. Файлы: bank.json, history.csv и old.txt.',
  },
  ky: {
    title: 'Базарлар',
    dollar: 'Доллар үч айда',
    before: 'Бейшемби күнү банк курстарды белгиледи:',
    after: '.',
    convert: 'Эсептөө',
    both: 'Эки багытта',
    official: 'Бардык курстар',
    old: 'Булак унчукпай калганда',
    tags: 'Бул барактын тегдери',
    colophon: 'Банк жана анын сандары ойдон чыгарылган. Файлдар: bank.json, history.csv жана old.txt.',
  },
  ar: {
    title: 'الأسواق',
    dollar: 'الدولار في ثلاثة أشهر',
    before: 'حدّد البنك أسعاره يوم الخميس:',
    after: '.',
    convert: 'تحويل',
    both: 'في الاتجاهين',
    official: 'جميع الأسعار',
    old: 'عندما يصمت المصدر',
    tags: 'وسوم هذه الصفحة',
    colophon: 'البنك وأرقامه من نسج الخيال. الملفات: bank.json و history.csv و old.txt.',
  },
  fa: {
    title: 'بازارها',
    dollar: 'دلار در سه ماه',
    before: 'بانک روز پنجشنبه نرخ‌ها را تعیین کرد:',
    after: '.',
    convert: 'تبدیل',
    both: 'در هر دو جهت',
    official: 'همهٔ نرخ‌ها',
    old: 'وقتی منبع خاموش است',
    tags: 'برچسب‌های این صفحه',
    colophon: 'بانک و ارقام آن ساختگی است. پرونده‌ها: bank.json، history.csv و old.txt.',
  },
};

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll('[data-lang]');
/** @type {NodeListOf<HTMLElement>} */
const headings = document.querySelectorAll('[data-text]');
/** @type {NodeListOf<HTMLElement>} */
const elements = document.querySelectorAll('courant-rates, courant-converter');

/** @param {string} lang */
function speak(lang) {
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr';
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  for (const heading of headings) heading.textContent = texts[lang][heading.dataset.text ?? ''];
  for (const element of elements) element.lang = lang;
}

for (const button of buttons) button.addEventListener('click', () => speak(button.dataset.lang ?? 'en'));
const wanted = new URLSearchParams(location.search).get('lang') ?? '';
if (Object.hasOwn(texts, wanted)) speak(wanted);

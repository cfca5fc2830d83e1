/** Prints cases of locale_differential.test.mjs with Intl. */

const fractionDigitsOf = (number) => (number.split('.')[1] ?? '').length;

/** Options that keep all digits of `number`, as the core does. */
const withAllDigits = (number) => ({
  minimumFractionDigits: fractionDigitsOf(number), maximumFractionDigits: fractionDigitsOf(number),
});

const exceptZero = { signDisplay: 'exceptZero' };
const compact = { notation: 'compact' };

const dateOptions = (options) => ({ calendar: 'gregory', timeZone: 'UTC', ...options });
const moneyOptions = (value, options) => {
  const [amount, currency] = value.split(' ');
  return { style: 'currency', currency, ...withAllDigits(amount), ...options };
};

/** For each kind of case the options of its formatter, whose equality means the same formatter. */
const optionsOf = {
  decimal: (value) => withAllDigits(value),
  change: (value) => ({ ...withAllDigits(value), ...exceptZero }),
  percent: (value) => ({ style: 'percent', ...withAllDigits(value) }),
  'percent change': (value) => ({ style: 'percent', ...withAllDigits(value), ...exceptZero }),
  compact: () => compact,
  'compact change': () => ({ ...compact, ...exceptZero }),
  'long compact': () => ({ ...compact, compactDisplay: 'long' }),
  money: (value) => moneyOptions(value, {}),
  'money change': (value) => moneyOptions(value, exceptZero),
  'code money': (value) => moneyOptions(value, { currencyDisplay: 'code' }),
  'named money': (value) => moneyOptions(value, { currencyDisplay: 'name' }),
  'compact money': (value) => ({ style: 'currency', currency: value.split(' ')[1], ...compact }),
  symbol: (value) => ({ style: 'currency', currency: value }),
  long: () => dateOptions({ dateStyle: 'long' }),
  medium: () => dateOptions({ dateStyle: 'medium' }),
  short: () => dateOptions({ dateStyle: 'short' }),
  time: () => dateOptions({ timeStyle: 'short' }),
  name: () => ({ type: 'currency', fallback: 'code' }),
};

const dateKinds = ['long', 'medium', 'short', 'time'];

function makeFormatter(kind, locale, options) {
  if (kind === 'name') return new Intl.DisplayNames(locale, options);
  if (dateKinds.includes(kind)) return new Intl.DateTimeFormat(locale, options);
  return new Intl.NumberFormat(locale, options);
}

const formatters = new Map();

/** Formatters cost more than formatting. */
function formatterOf({ kind, locale, value }) {
  const options = optionsOf[kind](value);
  const key = JSON.stringify([locale, options]);
  if (!formatters.has(key)) formatters.set(key, makeFormatter(kind, locale, options));
  return formatters.get(key);
}

/** What Intl makes of a case. Numbers are strings all the way: Intl rounds no digit of them. */
export function intl(item) {
  const { kind, value } = item;
  const formatter = formatterOf(item);
  if (kind === 'name') return formatter.of(value);
  if (kind === 'time') return formatter.format(new Date(`2031-06-12T${value}Z`));
  if (dateKinds.includes(kind)) return formatter.format(new Date(`${value}T12:00Z`));
  if (kind === 'symbol') {
    return formatter.formatToParts(1).find(({ type }) => type === 'currency').value;
  }
  if (kind.startsWith('percent')) return formatter.format(`${value}e-2`);
  return formatter.format(value.split(' ')[0]);
}

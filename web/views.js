// What only tables, tickers, charts, converters, feeds, amounts, refreshing and failures need: the entry of courant-views.js,
// which courant.js loads when the first of them asks for it. A page with articles alone never does.

export { Amounts } from './elements/amounts.js';
export { Converter } from './elements/converter.js';
export { Feed } from './elements/feed.js';
export { enliven, replace } from './elements/rates-views.js';
export { recover } from './recovery.js';
export { rememberCurrency } from './reader-currency.js';
export { refreshEvery } from './refresh.js';
export { discard, recall, store } from './storage.js';

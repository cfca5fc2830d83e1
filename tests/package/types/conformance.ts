// What the package declares by hand and from tables is what the classes of web/ are.

import * as Declared from 'courant';

import * as Real from '../../../web/index.js';

const article: new () => Declared.CourantArticleElement = Real.CourantArticleElement;
const converter: new () => Declared.CourantConverterElement = Real.CourantConverterElement;
const feed: new () => Declared.CourantFeedElement = Real.CourantFeedElement;
const rates: new () => Declared.CourantRatesElement = Real.CourantRatesElement;
const functions: Omit<typeof Declared, `Courant${string}`> = Real;

export { article, converter, feed, functions, rates };

// The only place that registers elements; importing it does so.

import { CourantArticleElement } from './elements/article-element.js';
import { CourantConverterElement } from './elements/converter-element.js';
import { CourantFeedElement } from './elements/feed-element.js';
import { CourantRatesElement } from './elements/rates-element.js';

const elements = {
  'courant-article': CourantArticleElement,
  'courant-rates': CourantRatesElement,
  'courant-converter': CourantConverterElement,
  'courant-feed': CourantFeedElement,
};

/**
 * A page may load Courant twice: the first version wins, and the second says so, once.
 *
 * @param {Record<string, CustomElementConstructor>} classes
 */
function define(classes) {
  let isLate = false;
  for (const tag of Object.keys(classes)) {
    try {
      if (customElements.get(tag)) isLate = true;
      else customElements.define(tag, classes[tag]);
    } catch (error) {
      console.warn(`courant: <${tag}> was not defined:`, error);
    }
  }
  if (isLate) console.info('courant: its elements are defined already; this copy stays idle');
}

if (globalThis.customElements) define(elements);

export { CourantArticleElement, CourantConverterElement, CourantFeedElement, CourantRatesElement };

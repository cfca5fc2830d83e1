// Courant for pages that are built from modules. Importing it changes nothing; `courant/define`
// registers the elements.

export { loadCore, render, setWasmUrl } from './api.js';
export { CourantError } from './errors.js';
export { CourantArticleElement } from './elements/article-element.js';
export { CourantConverterElement } from './elements/converter-element.js';
export { CourantFeedElement } from './elements/feed-element.js';
export { CourantRatesElement } from './elements/rates-element.js';

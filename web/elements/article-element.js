import { withAttributes } from './attributes.js';
import { LightElement } from './light-element.js';

const kinds = /** @type {const} */ ({
  src: '',
  format: 'auto',
  item: '',
  base: '',
  zone: '',
  show: '',
  'heading-level': 2,
  typography: ['repair', 'source'],
  'news-rules': ['on', 'off'],
  images: ['https', 'same-origin', 'none'],
  links: ['untrusted', 'own'],
});

/** An article, or all of a document with several. */
export class CourantArticleElement extends withAttributes(LightElement, kinds) {}

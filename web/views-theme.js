// The style sheet of views.css.

import { adopt } from './sheets.js';
import css from './views.css';

/** @param {Document | ShadowRoot} root */
export function adoptViewsTheme(root) {
  adopt(root, css);
}

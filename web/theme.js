// The style sheet of courant.css.

import css from './courant.css';
import { adopt } from './sheets.js';

/** @param {Document | ShadowRoot} root */
export function adoptTheme(root) {
  adopt(root, css);
}

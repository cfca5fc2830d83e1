// What layering.mjs lets pass, each with its reason.

/**
 * Files of core/src, without extension, that have no test file of their own name.
 *
 * @type {Record<string, string>}
 */
export const untested = {};

/**
 * Files of core/ that may say float or double.
 *
 * @type {Record<string, string>}
 */
export const floatingPoint = {};

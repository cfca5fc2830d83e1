// The parts of the browser's core that are loaded when something asks for them. wasm/split.mjs cuts them
// out of the linked core: the functions named here, and what is reached through them alone.

/**
 * @typedef {object} Part
 * @property {string} name courant-NAME.wasm.
 * @property {string} what What is in it.
 * @property {RegExp[]} entries What its way in is called, as C++ writes it.
 */

/** @type {Part[]} */
export const parts = [
  {
    name: 'data',
    what: 'JSON, XML, tables of rates',
    entries: [
      /^courant::readers::Input::(json|xml)\(/,
      /^courant::readers::csv_or_none\(/,
      /^courant::readers::(read|is)_(?!wire)\w+\(courant::readers::Input&/,
    ],
  },
];

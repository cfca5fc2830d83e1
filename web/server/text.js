// Text in HTML.

/** @type {Record<string, string>} */
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * @param {string} text
 * @param {string} [escaped] Which characters need it.
 */
export function escapeText(text, escaped = '&<>"') {
  return text.replace(/[&<>"']/g, (character) => (escaped.includes(character) ? references[character] : character));
}

/**
 * An attribute as it stands in a start tag, after a space.
 *
 * @param {string} name
 * @param {string} value
 */
export function attributeText(name, value) {
  return ` ${name}="${escapeText(value)}"`;
}

/** What the commonest references of attributes stand for. @type {Record<string, string>} */
const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The value of an attribute as parsers have it.
 *
 * @param {string} written
 * @returns {string | null} Null: it has references that are not known here.
 */
export function decodeAttribute(written) {
  let isKnown = true;
  const value = written.replace(/\r\n?/g, '\n').replace(/&(?:#(\d+|[xX][\da-fA-F]+)|([a-zA-Z][a-zA-Z\d]*));/g, (all, number, name) => {
    const character = number ? fromNumber(number) : Object.hasOwn(characters, name) && characters[name];
    if (!character) isKnown = false;
    return character || all;
  });
  // Some need no semicolon, but before "=", as in an address, they are text.
  const isBare = /&(?:#[\dxX]|(?:amp|lt|gt|quot|nbsp|copy|reg|AMP|LT|GT|QUOT)(?![\da-zA-Z=;]))/.test(
    written.replace(/&(?:#(?:\d+|[xX][\da-fA-F]+)|[a-zA-Z][a-zA-Z\d]*);/g, ''),
  );
  return isKnown && !isBare ? value.replaceAll('\0', '\ufffd') : null;
}

/**
 * @param {string} number As in "&#10;" or "&#xA;".
 * @returns {string | null} Null: parsers put something else in its place.
 */
function fromNumber(number) {
  const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : parseInt(number, 10);
  const isPlain = code > 0 && code <= 0x10ffff && !(code >= 0x80 && code < 0xa0) && !(code >= 0xd800 && code < 0xe000) && code !== 13;
  return isPlain ? String.fromCodePoint(code) : null;
}

/** Writes texts as literals of C++. */

const escapes = { '"': '\\"', '\\': '\\\\', '\n': '\\n' };

/** Characters that an editor does not show are spelled by number. @param {string} text */
export function literal(text) {
  const escaped = text.replace(/["\\\n]/g, (character) => escapes[character])
    .replace(/[\p{Cf}\p{Zs}]/gu, (character) => (character === ' ' ? ' '
      : `\\u${character.codePointAt(0).toString(16).padStart(4, '0')}`));
  return `"${escaped}"`;
}

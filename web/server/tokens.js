// The tokens of HTML that say where an element begins and ends, as browsers tell them
// (https://html.spec.whatwg.org/multipage/parsing.html); nothing is built, mended or changed.

/**
 * @typedef {object} Token
 * @property {boolean} isEnd
 * @property {string} name In lower case.
 * @property {string} attributes As written, between the name and the end of the tag.
 * @property {number} start
 * @property {number} nameEnd
 * @property {number} end
 * @property {string} [text] Of an element whose content is text alone. Its end tag is no token.
 * @property {number} [after] Where such an element ends.
 */

/** Elements whose content is text. A `noscript` is one where there are scripts. */
const textual = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/** A tag name. */
const named = /[^\s/>]*/y;
/** What stands in a tag behind its name: quotes hide a ">" only where a value begins. */
const attributePart = /[^>=\s/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?|[\s/]+|=/y;

/**
 * @param {string} html
 * @param {(token: Token) => void} take
 * @param {() => boolean} isForeign Whether the place is in SVG or MathML, where text has sections.
 */
export function readTokens(html, take, isForeign) {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const next = html.slice(at + 1, at + 3);
    if (/^\/?[a-zA-Z]/.test(next)) {
      const token = readTag(html, at);
      if (!token) return;
      at = token.end;
      if (!token.isEnd && !isForeign()) at = takeText(html, token);
      take(token);
    } else if (/^[!?/]/.test(next)) {
      at = endOfComment(html, at, isForeign());
    } else {
      at += 1;
    }
  }
}

/**
 * @param {string} html
 * @param {number} start
 * @returns {Token | null} Null: the text ends inside of it.
 */
function readTag(html, start) {
  const isEnd = html[start + 1] === '/';
  named.lastIndex = start + (isEnd ? 2 : 1);
  const name = /** @type {RegExpExecArray} */ (named.exec(html))[0].toLowerCase();
  const nameEnd = named.lastIndex;
  let at = nameEnd;
  while (at < html.length && html[at] !== '>') {
    attributePart.lastIndex = at;
    const [part] = attributePart.exec(html) ?? [];
    at += /** @type {string} */ (part).length;
    if (/=\s*$/.test(/** @type {string} */ (part)) && /["']/.test(html[at])) return null; // A quotation that never ends.
  }
  if (at >= html.length) return null;
  return { isEnd, name, attributes: html.slice(nameEnd, at), start, nameEnd, end: at + 1 };
}

/**
 * @param {string} html
 * @param {Token} token Gets its text, if it is all that it can hold.
 * @returns {number} Where to read on.
 */
function takeText(html, token) {
  if (token.name === 'plaintext') return html.length;
  if (!textual.has(token.name)) return token.end;
  const close = token.name === 'script' ? endOfScript(html, token.end) : endOfText(html, token.end, token.name);
  token.text = html.slice(token.end, close);
  const end = html.indexOf('>', close);
  return (token.after = end < 0 ? html.length : end + 1);
}

/**
 * @param {string} html
 * @param {number} at
 * @param {string} name
 * @returns {number} Where the end tag begins.
 */
function endOfText(html, at, name) {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = at;
  return closing.exec(html)?.index ?? html.length;
}

/**
 * A script goes on behind an end tag where a comment in it has begun another script.
 *
 * @param {string} html
 * @param {number} at
 * @returns {number} Where the end tag begins.
 */
function endOfScript(html, at) {
  const marks = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  marks.lastIndex = at;
  let isComment = false;
  let isInner = false;
  for (let found = marks.exec(html); found; found = marks.exec(html)) {
    const [mark, slash] = found;
    if (mark === '-->') isComment = isInner = false;
    else if (mark === '<!--') {
      isComment = true;
      marks.lastIndex -= 2; // "<!-->" ends what it begins.
    } else if (slash && !isInner) return found.index;
    else isInner = isComment && !slash;
  }
  return html.length;
}

/**
 * @param {string} html
 * @param {number} at At "<!", "<?" or "</" without a name behind it.
 * @param {boolean} isForeign
 * @returns {number}
 */
function endOfComment(html, at, isForeign) {
  const isSection = isForeign && html.startsWith('<![CDATA[', at);
  const ending = html.startsWith('<!--', at) ? /^<!--(?:-?>)|--!?>/g : isSection ? /\]\]>/g : />/g;
  if (html.startsWith('<!--', at)) {
    const [short] = /^<!---?>/.exec(html.slice(at, at + 6)) ?? [''];
    if (short) return at + short.length;
    ending.lastIndex = at + 4;
  } else {
    ending.lastIndex = at + 1;
  }
  return ending.exec(html) ? ending.lastIndex : html.length;
}

/**
 * The attributes of a tag, the first of each name, as they are written.
 *
 * @param {string} written
 * @returns {Map<string, string>}
 */
export function attributesIn(written) {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  for (let at = 0; at < written.length; ) {
    attributePart.lastIndex = at;
    const [part] = attributePart.exec(written) ?? [];
    if (!part) break;
    at += part.length;
    const [, name, value = ''] = /^([^\s=/]+)(?:\s*=\s*(.*))?$/s.exec(part) ?? [];
    if (!name) continue;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value.replace(/^(["'])(.*)\1$/s, '$2'));
  }
  return attributes;
}

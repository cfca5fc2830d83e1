/** Brings HTML of the CommonMark specification and of the core into one form. */

/** @typedef {{name: string, attributes: Record<string, string>, children: (Node | string)[]}} Node */

const voids = new Set(['br', 'hr', 'img']);
const blocks = new Set(['', 'article', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li',
  'blockquote', 'pre', 'hr', 'figure', 'figcaption']);

const named = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

function decode(text) {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}

function attributesOf(tag) {
  const pairs = [...tag.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name, decode(value)]));
}

/** Comments, instructions and declarations: nobody sees them. */
const unseen = /<!--(?:>|->|[^]*?-->)|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<![A-Z][^>]*>/g;

/** A tree of well-formed HTML; a tag that nothing opened is passed over. */
function parse(html) {
  const root = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [token] of html.replace(unseen, '').matchAll(/<\/?[a-z][^>]*>|[^<]+|</gi)) {
    const [, slash, name] = /^<(\/?)([a-z][\w-]*)/i.exec(token) ?? [];
    if (!name) {
      open.at(-1).children.push(decode(token));
    } else if (slash) {
      if (open.at(-1).name === name && open.length > 1) open.pop();
    } else {
      const node = { name, attributes: attributesOf(token), children: [] };
      open.at(-1).children.push(node);
      if (!voids.has(name)) open.push(node);
    }
  }
  return root;
}

const isText = (child) => typeof child === 'string';

/** The pictures inside a node, which it loses. */
function takePictures(node) {
  const pictures = [];
  node.children = node.children.filter((child) => {
    if (isText(child)) return true;
    if (child.name === 'img') pictures.push(child);
    else pictures.push(...takePictures(child));
    return child.name !== 'img';
  });
  return pictures;
}

function figureOf({ attributes: { src, alt = '', title } }) {
  const image = { name: 'img', attributes: { src, alt }, children: [] };
  const caption = { name: 'figcaption', attributes: {}, children: [title] };
  return { name: 'figure', attributes: {}, children: title ? [image, caption] : [image] };
}

const says = (node) => node.children.some((child) =>
  isText(child) ? /[^ \n\t\r]/.test(child) : child.name === 'br' || child.name === 'code' || says(child));

/** Pictures inside lines become figures: above a paragraph that they begin, else below it. */
function liftPictures(node) {
  node.children = node.children.flatMap((child) => {
    if (isText(child)) return [child];
    if (child.name !== 'p') {
      liftPictures(child);
      return [child];
    }
    const leading = child.children.findIndex((inside) => !isText(inside) || /[^ \n]/.test(inside));
    const first = child.children[leading];
    const above = !isText(first) && first?.name === 'img' ? child.children.splice(leading, 1) : [];
    const below = takePictures(child);
    const figures = [above, below].map((pictures) => pictures.map(figureOf));
    return [...figures[0], ...(says(child) ? [child] : []), ...figures[1]];
  });
}

/** An address as a browser requests it. */
function address(url) {
  try {
    return encodeURI(decodeURI(url));
  } catch {
    return encodeURI(url);
  }
}

function print(node) {
  if (isText(node)) return node;
  const { name, attributes, children } = node;
  const href = attributes.href === undefined ? '' : ` href=${address(attributes.href)}`;
  const src = attributes.src === undefined ? '' : ` src=${address(attributes.src)}`;
  const kept = ['alt', 'title', 'start'].filter((key) => attributes[key])
    .map((key) => ` ${key}=${attributes[key]}`).join('');
  const language = name === 'code' && attributes.class ? ` ${attributes.class}` : '';
  return `<${name}${href}${src}${kept}${language}>${children.map(print).join('')}</${name}>`;
}

/** White space as a browser shows it: none at the edges of blocks, one space between words. */
function settleSpace(node) {
  if (node.name === 'pre') return;
  const isBlock = (child) => child === undefined || (!isText(child) && (blocks.has(child.name) || child.name === 'br'));
  const edge = blocks.has(node.name);
  node.children = node.children.map((child, index, all) => {
    if (!isText(child)) {
      settleSpace(child);
      return child;
    }
    let text = child.replace(/[ \n\t\r]+/g, ' ');
    if ((edge || index > 0) && isBlock(all[index - 1])) text = text.replace(/^ /, '');
    if ((edge || index + 1 < all.length) && isBlock(all[index + 1])) text = text.replace(/ $/, '');
    return text;
  }).filter((child) => child !== '');
}

function lowerHeadings(node) {
  for (const child of node.children) if (!isText(child)) lowerHeadings(child);
  const level = /^h([1-6])$/.exec(node.name)?.[1];
  if (level) node.name = `h${Math.min(Number(level) + 1, 6)}`;
}

/** The line end of a code block is not part of the code. In HTML that an example copies it is. */
function trimCode(node) {
  for (const child of node.children) if (!isText(child)) trimCode(child);
  const code = node.children[0];
  const isCopied = Object.keys(node.attributes).length > 0;
  if (node.name !== 'pre' || isCopied || code?.name !== 'code') return;
  const last = code.children.length - 1;
  if (last >= 0) code.children[last] = code.children[last].replace(/\n$/, '');
}

/** @param {string} html */
export function canonical(html) {
  const root = parse(html);
  const article = root.children[0]?.name === 'article' ? root.children[0] : null;
  const tree = article ? { ...root, children: article.children } : root;
  if (!article) {
    trimCode(tree);
    lowerHeadings(tree);
    liftPictures(tree);
  }
  settleSpace(tree);
  return tree.children.map(print).join('');
}

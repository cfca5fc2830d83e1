// Attacks on a page, made by a grammar: an element with an attribute that runs or loads something, an
// address with a scheme that does, each disguised in several ways, and markup that other sanitizers
// let through because browsers mend it. What runs calls fired(); what loads asks for /canary/….

const script = 'fired()';

/** Attributes that run script, and what makes browsers run them. */
const handlers = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'ontoggle', 'onbegin'];

/** Elements, with what they need for their handler to run. */
const carriers = [
  'img src=/canary/none.png', 'svg', 'body', 'iframe src=/canary/frame', 'input autofocus', 'details open', 'video src=/canary/v', 'audio src=/canary/a',
  'object data=/canary/o', 'embed src=/canary/e', 'link rel=stylesheet href=/canary/css', 'style', 'math', 'marquee', 'a href=# autofocus tabindex=1', 'p',
  'select autofocus', 'textarea autofocus', 'svg><animate attributeName=x', 'table background=/canary/bg',
];

/** How an attribute may be written. */
const quotings = [
  (/** @type {string} */ name) => ` ${name}=${script}`,
  (/** @type {string} */ name) => ` ${name}="${script}"`,
  (/** @type {string} */ name) => `/${name.toUpperCase()}='${script}'`,
  (/** @type {string} */ name) => `\n${name}\t=\n"&#102;ired()"`,
];

/** Elements that take an address, the address at §. */
const links = [
  '<a href="§">x</a>', '<a xlink:href="§">x</a>', '<img src="§">', '<img srcset="§ 2x" src=a.png>', '<form action="§"><button>x</button></form>',
  '<button formaction="§">x</button>', '<iframe src="§"></iframe>', '<object data="§"></object>', '<embed src="§">', '<base href="§">',
  '<meta http-equiv=refresh content="0;url=§">', '<svg><a xlink:href="§"><text>x</text></a></svg>', '<svg><use href="§"/></svg>', '<area href="§">',
  '<blockquote cite="§">x</blockquote>', '<video poster="§" src=a></video>', '<link rel=import href="§">', '<math href="§">x</math>',
];

/** Addresses that run script, disguised. */
const addresses = [
  `javascript:${script}`, `JaVaScRiPt:${script}`, ` javascript:${script}`, `java\tscript:${script}`, `java\nscript:${script}`, `\u0001javascript:${script}`,
  `javascript&colon;${script}`, `javascript&#58;${script}`, `&#106;avascript:${script}`, `&#x6A;avascript:${script}`, `javascript&NewLine;:${script}`,
  `data:text/html,<script>parent.${script}</script>`, 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuZmlyZWQoKTwvc2NyaXB0Pg==', `vbscript:${script}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${script}'/>`, `feed:javascript:${script}`,
];

/** What parsers read in two ways. */
const mutations = [
  `<script>${script}</script>`, `<SCRIPT SRC=/canary/s.js></SCRIPT>`, `<scr<script>ipt>${script}</script>`, `<script/x>${script}</script >`, `<svg><script>${script}</script></svg>`,
  `<noscript><p title="</noscript><img src=/canary/x onerror=${script}>">`, `<math><mtext><table><mglyph><style><img src=/canary/x onerror=${script}>`,
  `<svg></p><style><a id="</style><img src=/canary/x onerror=${script}>">`, `<form><math><mtext></form><form><mglyph><style></math><img src=/canary/x onerror=${script}>`,
  `<template><img src=/canary/x onerror=${script}></template>`, `<textarea><img title="</textarea><img src=/canary/x onerror=${script}>">`,
  `<title><img title="</title><img src=/canary/x onerror=${script}>">`, `<!--><img src=/canary/x onerror=${script}>-->`, `<!--><script>${script}</script>--!>`,
  `<![CDATA[><img src=/canary/x onerror=${script}>]]>`, `<a href="x"><a href="javascript:${script}">y</a></a>`, `<p id=x onclick=${script}>a<table><p onclick=${script}>b`,
  `<img src=x:x onerror=${script}//`, `<iframe srcdoc="<script>parent.${script}</script>"></iframe>`, `<style>@import '/canary/css';*{background:url(/canary/bg)}</style>`,
  `<div style="background:url(/canary/bg)">x</div>`, `<input type=image src=/canary/i onerror=${script}>`, `<x onclick=${script} is=a slot=b part=c>y</x>`,
  `<plaintext><img src=/canary/x onerror=${script}>`, `<xmp><img src=/canary/x onerror=${script}></xmp>`, `<noembed><img src=/canary/x onerror=${script}></noembed>`,
];

const elements = carriers.flatMap((carrier) =>
  handlers.flatMap((handler) => quotings.map((quote) => `<${carrier}${quote(handler)}>x`)),
);
const followed = links.flatMap((link) => addresses.map((address) => link.replace('§', address)));

/** Pieces of HTML; more than a thousand. */
export const attacks = [...elements, ...followed, ...mutations];

/** How a piece comes to a page, in each format that can carry HTML. */
export const envelopes = /** @type {const} */ ({
  html: (/** @type {string} */ html) => `<h1>Heading</h1><p>Words before.</p>${html}<p>Words behind.</p>`,
  markdown: (/** @type {string} */ html) => `# Heading\n\nWords *before* ${html.replaceAll('\n', ' ')} and behind.\n\n${html}\n`,
  rss: (/** @type {string} */ html) =>
    `<rss version="2.0"><channel><title>a</title><item><title>${escaped(html)}</title><link>https://example.org/1</link>` +
    `<description>${escaped(html)}</description></item></channel></rss>`,
  'json-feed': (/** @type {string} */ html) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: html, items: [{ id: '1', title: html, content_html: html, summary: html }] }),
  wordpress: (/** @type {string} */ html) =>
    JSON.stringify({
      id: 1, date: '2031-06-12T15:15:00', link: 'https://example.org/1', title: { rendered: html }, excerpt: { rendered: html },
      content: { rendered: html, protected: false },
    }),
  wire: (/** @type {string} */ html) => `Heading of the story\n\nWords before ${html.replaceAll('\n', ' ')} and behind.\n`,
});

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

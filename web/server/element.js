// Elements as a server renders them, for browsers to take over.

import {
  amountsOptions, articleKinds, conversionOptions, converterKinds, feedKinds, feedOptions, observedNames, optionsFrom, ratesKinds, ratesOptions,
} from '../elements/kinds.js';
import { CourantError } from '../errors.js';
import { markFor } from '../mark.js';
import { writeDocument } from './document.js';
import { converterForm } from './form.js';
import { inlineSourceOf } from './markup.js';
import { attributeText, escapeText } from './text.js';

/** @import { Kind, Options } from '../elements/kinds.js' */
/** @import { Source } from '../source.js' */
/** @import { Companions, Summary } from '../task.js' */

/** @typedef {(name: string) => string | null} Attributes */

/**
 * What the elements differ in.
 *
 * @typedef {object} Tag
 * @property {Record<string, Kind>} kinds
 * @property {boolean} isLight Whether it shows itself in the light DOM.
 * @property {string} source The attribute with the address of its source,
 * @property {('history' | 'rates')[]} companions and those with addresses of others.
 * @property {(language: string, linked: Attributes, valueOf: Attributes) => Options} fixed What it always asks.
 */

/** @type {Record<string, Tag>} */
export const tags = {
  'courant-article': {
    kinds: articleKinds, isLight: true, source: 'src', companions: ['rates'],
    fixed: (_, linked, valueOf) => (valueOf('rates')?.trim() || valueOf('convert-to')?.trim() ? amountsOptions(linked) : []),
  },
  'courant-rates': { kinds: ratesKinds, isLight: false, source: 'src', companions: ['history'], fixed: ratesOptions },
  'courant-feed': { kinds: feedKinds, isLight: true, source: 'src', companions: [], fixed: (language) => feedOptions(language, 1) },
  'courant-converter': { kinds: converterKinds, isLight: false, source: 'rates', companions: [], fixed: (_, linked) => conversionOptions(linked) },
};

/**
 * @typedef {object} Place
 * @property {string} [stylesheet] Address of courant.css, for shadow roots; `courant.css` unless given.
 * @property {string} [language] Of the text around the element, as its nearest `lang` says.
 * @property {string} [url] Of the page: what is "same-origin", and where relative links start.
 */

/**
 * An element of a page.
 *
 * @typedef {object} Filling
 * @property {string} tag
 * @property {Attributes} valueOf Its attributes.
 * @property {Source | null} inline The source that stands between its tags.
 * @property {Attributes} [linked] Attributes of the element that it takes rates from.
 */

/**
 * What stands in the element beside its children.
 *
 * @typedef {object} Filled
 * @property {string} before HTML, in front of the children.
 * @property {string} after HTML, behind them.
 * @property {'ready' | 'stale'} state
 */

/**
 * @param {Filling} filling
 * @param {Source} source
 * @param {Companions} companions
 * @param {Place} place
 * @returns {Promise<Filled>}
 * @throws {CourantError}
 */
export async function fill({ tag, valueOf, inline, linked = () => null }, source, companions, { stylesheet = 'courant.css', language = '', url }) {
  const { kinds, isLight, source: sourceName, fixed } = tags[tag];
  const spoken = valueOf('lang') ?? language;
  const options = optionsFrom(spoken, fixed(spoken, linked, valueOf), observedNames(kinds), valueOf);
  const origin = url ? [/** @type {[string, string]} */ (['origin', new URL(url).origin])] : [];
  const { text, summary } = await writeDocument('html', source, companions, [...options, ...origin]);
  const own = valueOf(sourceName)?.trim() ? undefined : inline?.content;
  const mark = markFor(tag, options, /** @type {string | undefined} */ (own));
  // Without the rates that it names an article is whole for nobody.
  const isWhole = summary.complete && !(isLight && valueOf('rates')?.trim() && !companions.rates);
  const marks = marksOf(summary, isWhole ? mark : '');
  const html = tag === 'courant-feed' ? withButton(text) : text;
  const state = summary.rates?.stale ? 'stale' : 'ready';
  if (isLight) return { before: slot, after: `<div${marks} slot="courant">${html}</div>`, state };
  const focus = tag === 'courant-converter' ? ' shadowrootdelegatesfocus=""' : '';
  const content = summary.conversion ? converterForm(summary.conversion, html, valueOf('amount')?.trim() ?? '') : html;
  const link = `<link rel="stylesheet"${attributeText('href', stylesheet)}${marks}>`;
  return { before: `<template shadowrootmode="open"${focus}>${link}${content}</template>`, after: '', state };
}

/** Hides the children, as the script does. */
const slot = '<template shadowrootmode="open"><slot name="courant"></slot></template>';

/**
 * What is told is JSON: there apostrophes are the rarer quotation marks.
 *
 * @param {Summary} summary
 * @param {string} mark Empty, which fits nothing: a browser reads again what was not whole.
 */
function marksOf(summary, mark) {
  const told = JSON.stringify({ ...summary, diagnostics: [], truncatedDiagnostics: 0 });
  return attributeText('data-courant', mark) + ` data-summary='${escapeText(told, "&<'")}'`;
}

/**
 * The button that shows more takes its room; disabled, it is not seen.
 *
 * @param {string} feed HTML.
 */
function withButton(feed) {
  const [, label] = /^<[^>]* data-more="([^"]*)"/.exec(feed) ?? [];
  if (label === undefined) return feed;
  const end = feed.lastIndexOf('</');
  return `${feed.slice(0, end)}<button type="button" class="courant-more" disabled>${label}</button>${feed.slice(end)}`;
}

/**
 * What the attributes with addresses lead to, by their names; `src` also for content without an
 * address, which a browser cannot read again.
 *
 * @typedef {Record<string, string | Uint8Array | Source>} Sources
 */

/** @typedef {Record<string, string | number | boolean | null | undefined>} AttributeValues */

/** @typedef {Place & { children?: string }} ElementSettings `children` is HTML, and yours: the fallback. */

/**
 * An element with what it shows, as HTML. Articles and feeds stand in the light DOM, rates and
 * converters in a declared shadow root.
 *
 * @param {string} tag
 * @param {AttributeValues} attributes
 * @param {Sources} [sources]
 * @param {ElementSettings} [settings]
 * @returns {Promise<string>}
 * @throws {CourantError} `malformed` also for what is no element or attribute of ours; `missing_field`
 *   where nothing is given to show.
 */
export async function renderElement(tag, attributes, sources = {}, settings = {}) {
  if (!Object.hasOwn(tags, tag)) throw malformed(`there is no element '${tag}'`);
  const { source: name, companions: names } = tags[tag];
  const { children = '' } = settings;
  const written = checked(tag, attributes);
  const valueOf = (/** @type {string} */ asked) => written.get(asked) ?? null;
  const inline = inlineSourceOf(children);
  const source = sourceIn(sources, name, settings.url) ?? inline;
  if (!source) throw new CourantError({ code: 'missing_field', message: `<${tag}> is given no '${name}'` });
  const companions = Object.fromEntries(names.map((second) => [second, sourceIn(sources, second, settings.url)]));
  const filled = await fill({ tag, valueOf, inline }, source, companions, settings);
  const start = [...written].map(([key, value]) => attributeText(key, value)).join('');
  return `<${tag} data-state="${filled.state}"${start}>${filled.before}${children}${filled.after}</${tag}>`;
}

/** What an element of ours may carry beside its own attributes: nothing that runs. */
const harmless = /^(id|class|slot|title|dir|hidden|loading|remember|tabindex|(data|aria)-[a-z][a-z\d-]*)$/;

/**
 * @param {string} tag
 * @param {AttributeValues} attributes
 * @returns {Map<string, string>}
 * @throws {CourantError} `malformed`.
 */
function checked(tag, attributes) {
  const names = observedNames(tags[tag].kinds);
  /** @type {Map<string, string>} */
  const written = new Map();
  for (const [name, value] of Object.entries(attributes)) {
    if (!names.includes(name) && !harmless.test(name)) throw malformed(`<${tag}> takes no attribute '${name}'`);
    if (value === null || value === undefined || value === false) continue;
    written.set(name, (value === true ? '' : String(value)).replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
  }
  return written;
}

/** @param {string} message */
function malformed(message) {
  return new CourantError({ code: 'malformed', message });
}

/**
 * @param {Sources} sources
 * @param {string} name
 * @param {string} [url] Of the page.
 * @returns {Source | undefined}
 */
function sourceIn(sources, name, url) {
  const given = Object.hasOwn(sources, name) ? sources[name] : undefined;
  if (given === undefined) return undefined;
  return typeof given === 'string' || given instanceof Uint8Array ? { content: given, url } : given;
}

/**
 * @typedef {ElementSettings & { script?: string }} PageSettings `script` is the address of courant.js;
 *   a page without it stands as it is.
 */

/**
 * A page of its own with one element in it: title, description, canonical address, Open Graph and
 * schema.org data in its head, as renderDocument() has them `as: 'page'`.
 *
 * @param {string} tag
 * @param {AttributeValues} attributes
 * @param {Sources} sources
 * @param {PageSettings} [settings]
 * @returns {Promise<string>}
 * @throws {CourantError} As renderElement().
 */
export async function renderPage(tag, attributes, sources, settings = {}) {
  if (!Object.hasOwn(tags, tag)) throw malformed(`there is no element '${tag}'`);
  const { source: name, kinds } = tags[tag];
  const source = sourceIn(sources, name, settings.url) ?? inlineSourceOf(settings.children ?? '');
  if (!source) throw new CourantError({ code: 'missing_field', message: `<${tag}> is given no '${name}'` });
  const { stylesheet = 'courant.css', script } = settings;
  const written = checked(tag, attributes);
  const options = optionsFrom(settings.language ?? '', [['stylesheet', stylesheet]], observedNames(kinds), (key) => written.get(key) ?? null);
  const { text } = await writeDocument('page', source, {}, options);
  const [, head, language, heading] = /** @type {string[]} */ (/^(.*?<html lang="([^"]*)".*?<main>\n)((?:<h1>.*?<\/h1>\n)?)/s.exec(text));
  const level = heading || !('heading-level' in kinds) ? {} : { 'heading-level': 1 };
  const element = await renderElement(tag, { ...level, ...attributes }, sources, { ...settings, language });
  const loaded = script ? head.replace('</head>', () => `<script src="${escapeText(script)}" async></script>\n</head>`) : head;
  return `${loaded}${heading}${element}\n</main>\n</body>\n</html>\n`;
}

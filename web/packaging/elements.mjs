// What there is to say of the elements, for the declarations and the manifest of the package: attributes
// and their values come from the tables in web/elements/, the words from the tables in README.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { propertyName } from '../elements/attributes.js';
import * as kindsOf from '../elements/kinds.js';

/** @import { Kind } from '../elements/kinds.js' */

/**
 * @typedef {object} Described
 * @property {string} name
 * @property {string} description
 */

/**
 * @typedef {object} Member A property that no attribute mirrors, or a method.
 * @property {string} name
 * @property {string} type
 * @property {string} description
 * @property {boolean} [readonly]
 * @property {boolean} [isMethod]
 */

/**
 * @typedef {object} ElementDescription
 * @property {string} tag
 * @property {string} className
 * @property {string} module Its file, from the folder of the modules.
 * @property {string} description
 * @property {(Described & { property: string, kind: Kind })[]} attributes
 * @property {Member[]} members
 */

/** What all elements have beside attributes. @type {Member[]} */
export const sharedMembers = [
  {
    name: 'source',
    type: 'string | Uint8Array | null',
    description: 'Content from script: text, or bytes in any encoding that is known. Beats `src` until it is `null` again.',
  },
  {
    name: 'reload',
    type: 'void',
    isMethod: true,
    description: 'Asks for the source again. What shows stays until there is something better.',
  },
];

/** What single elements have beside attributes. @type {Record<string, Member[]>} */
const ownMembers = {
  'courant-converter': [
    { name: 'value', type: 'string', readonly: true, description: 'The result as a decimal; empty if there is none.' },
    { name: 'form', type: 'HTMLFormElement | null', readonly: true, description: 'The form that it is a field of.' },
  ],
};

/**
 * The rows of the table of README below `header`, cell by cell.
 *
 * @param {string} readme
 * @param {string} header Its first cell.
 */
function readTable(readme, header) {
  const [, , ...lines] = readme.slice(readme.indexOf(`\n| ${header} |`) + 1).split('\n');
  const rows = lines.slice(0, lines.findIndex((line) => !line.startsWith('|')));
  return rows.map((row) => row.slice(2, -2).split(' | '));
}

/** @param {string} cell Names in backticks. */
function namesIn(cell) {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
}

/** @param {string} meaning */
function sentence(meaning) {
  return `${meaning[0].toUpperCase()}${meaning.slice(1)}.`;
}

/**
 * What README says of the attributes of the element `word`, e.g. "article".
 *
 * @param {string} readme
 * @param {string} word
 */
function readAttributes(readme, word) {
  const rows = readTable(readme, 'attribute').filter(([, of]) => of === 'all' || of.split(', ').includes(word));
  return new Map(rows.flatMap(([names, , meaning]) => namesIn(names).map((name) => [name, sentence(meaning)])));
}

/**
 * The first paragraph of the comment above a class.
 *
 * @param {string} source
 * @param {string} className
 */
function readComment(source, className) {
  const above = source.slice(0, source.indexOf(`export class ${className} `));
  const comment = above.slice(above.lastIndexOf('/**') + 3, above.lastIndexOf('*/'));
  return comment.replaceAll(/^ *\* ?/gm, '').split('\n\n')[0].replaceAll('\n', ' ').trim();
}

/**
 * @param {string} readme
 * @param {string} modules The folder of the built modules.
 * @returns {Promise<ElementDescription[]>}
 * @throws {Error} If README does not have a row for each attribute, or has one for another.
 */
export async function describeElements(readme, modules) {
  const files = readdirSync(join(modules, 'elements')).filter((file) => file.endsWith('-element.js'));
  const descriptions = [];
  for (const file of files.sort()) {
    const path = join(modules, 'elements', file);
    const word = file.replace('-element.js', '');
    const kinds = /** @type {Record<string, any>} */ (kindsOf)[`${word}Kinds`];
    if (!kinds) continue; // A base of others.
    const [className] = Object.keys(await import(pathToFileURL(path).href));
    descriptions.push({
      tag: `courant-${word}`,
      className,
      module: `elements/${file}`,
      description: readComment(readFileSync(path, 'utf8'), className),
      attributes: describeAttributes({ ...kinds, ...kindsOf.common, lang: '' }, readAttributes(readme, word), word),
      members: [...sharedMembers, ...(ownMembers[`courant-${word}`] ?? [])],
    });
  }
  return descriptions;
}

/**
 * @param {Record<string, Kind>} kinds
 * @param {Map<string, string>} meanings
 * @param {string} word
 */
function describeAttributes(kinds, meanings, word) {
  const strangers = [...meanings.keys()].filter((name) => !(name in kinds));
  if (strangers.length > 0) throw new Error(`README: <courant-${word}> has no ${strangers.join(', ')}`);
  return Object.entries(kinds).map(([name, kind]) => {
    const description = meanings.get(name);
    if (!description) throw new Error(`README: ${name} of <courant-${word}> is missing`);
    return { name, property: propertyName(name), kind, description };
  });
}

/** @param {string} readme @returns {Described[]} */
export function describeEvents(readme) {
  return readTable(readme, 'event').map(([name, detail]) => ({ name: namesIn(name)[0], description: `\`detail\`: ${detail}.` }));
}

/** @param {string} readme @returns {Described[]} */
export function describeCssProperties(readme) {
  return readTable(readme, 'property').flatMap(([names, meaning]) =>
    namesIn(names).map((name) => ({ name, description: sentence(meaning) })),
  );
}

/**
 * The type of the property.
 *
 * @param {Kind} kind
 */
export function typeOf(kind) {
  if (kind === false) return 'boolean';
  if (typeof kind === 'object') return kind.map((word) => `'${word}'`).join(' | ');
  return typeof kind;
}

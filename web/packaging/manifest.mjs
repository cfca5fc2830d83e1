// custom-elements.json: what editors and documentation tools want to know of the elements.

import { describeCssProperties, describeEvents, typeOf } from './elements.mjs';

/** @import { ClassField, ClassMethod, CustomElementDeclaration, JavaScriptModule, Package } from 'custom-elements-manifest' */
/** @import { ElementDescription, Member } from './elements.mjs' */

/** Of a module in the package. @param {string} module */
const pathOf = (module) => `dist/modules/${module}`;

/** @param {string} text */
const type = (text) => ({ type: { text } });

/** The default, as JavaScript writes it. @param {import('../elements/kinds.js').Kind} kind */
function defaultOf(kind) {
  const value = typeof kind === 'object' ? kind[0] : kind;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/**
 * @param {Member} member
 * @returns {ClassField | ClassMethod}
 */
function describeMember({ name, type: text, description, readonly, isMethod }) {
  if (isMethod) return { kind: 'method', name, description, return: type(text) };
  return { kind: 'field', name, description, ...type(text), ...(readonly && { readonly }) };
}

/**
 * @param {ElementDescription} element
 * @param {string} readme
 * @returns {CustomElementDeclaration}
 */
function describe({ tag, className, description, attributes, members }, readme) {
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: className,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: attributes.map(({ name, property, kind, description }) => ({
      ...{ name, description, fieldName: property },
      ...type(typeOf(kind)),
      default: defaultOf(kind),
    })),
    members: [
      ...attributes.map(({ name, property, kind, description }) => ({
        ...{ kind: /** @type {const} */ ('field'), name: property, description, attribute: name, reflects: true },
        ...type(typeOf(kind)),
        default: defaultOf(kind),
      })),
      ...members.map(describeMember),
    ],
    events: describeEvents(readme).map(({ name, description }) => ({ name, description, ...type('CustomEvent') })),
    slots: [{ name: '', description: 'Shown until there is something to show, and if that fails.' }],
    cssProperties: describeCssProperties(readme),
  };
}

/**
 * @param {ElementDescription[]} elements
 * @param {string} readme
 * @returns {Package}
 */
export function makeManifest(elements, readme) {
  /** @type {JavaScriptModule[]} */
  const modules = elements.map((element) => ({
    kind: 'javascript-module',
    path: pathOf(element.module),
    declarations: [describe(element, readme)],
    exports: [{ kind: 'js', name: element.className, declaration: { name: element.className } }],
  }));
  modules.push({
    kind: 'javascript-module',
    path: pathOf('define.js'),
    exports: elements.map(({ tag, className, module }) => ({
      kind: 'custom-element-definition',
      name: tag,
      declaration: { name: className, module: pathOf(module) },
    })),
  });
  return { schemaVersion: '2.1.0', modules };
}

// Writes the .d.ts files of the package: those of modules as the compiler has them from JSDoc, those of
// elements from the tables that make their attributes, and web/types/ as it is.

import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { typeOf } from './elements.mjs';

/** @import { ElementDescription } from './elements.mjs' */

const web = fileURLToPath(new URL('..', import.meta.url));

/** What can be imported, and what the declarations of web/types/ mention. */
const entries = ['index.js', 'define.js', 'server.js'];

/**
 * What the compiler has to say of web/, by the names that the files have in the package.
 *
 * @returns {Map<string, string>}
 * @throws {Error} Where it does not compile.
 */
function emitDeclarations() {
  const settings = ts.getParsedCommandLineOfConfigFile(
    join(web, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: '/', rootDir: web },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail([problem]) },
  );
  if (!settings) throw new Error('web/tsconfig.json cannot be read');
  const program = ts.createProgram(settings.fileNames, settings.options);
  /** @type {Map<string, string>} */
  const emitted = new Map();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    // Compilers before 5.7 know no other kind of it.
    emitted.set(path.replace(/^\//, ''), text.replaceAll('Uint8Array<ArrayBufferLike>', 'Uint8Array'));
  });
  if (diagnostics.length > 0) fail(diagnostics);
  return emitted;
}

/**
 * @param {readonly ts.Diagnostic[]} problems
 * @returns {never}
 */
function fail(problems) {
  throw new Error(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'));
}

/** @param {string} text What is imported from files beside it. */
function neighbours(text) {
  return [...text.matchAll(/(?:from |import\()["']\.\/([^"']+)\.js["']/g)].map(([, name]) => `${name}.d.ts`);
}

/**
 * The files that `roots` lead to; the elements are described by hand and by tables.
 *
 * @param {Map<string, string>} emitted
 * @param {string[]} roots
 */
function reachable(emitted, roots) {
  const found = new Set(roots);
  for (const name of found) {
    for (const next of neighbours(emitted.get(name) ?? '')) if (emitted.has(next) && !next.startsWith('elements/')) found.add(next);
  }
  return found;
}

/** @param {string} text @param {string} indent */
function comment(text, indent) {
  return `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;
}

/** @param {string} name */
function quoted(name) {
  return name.includes('-') ? `'${name}'` : name;
}

/** @param {ElementDescription} element */
function declareElement({ tag, className, description, attributes, members }) {
  const properties = attributes.filter(({ name }) => name !== 'lang'); // HTMLElement has it.
  const own = members.filter(({ name }) => name !== 'source' && name !== 'reload');
  const written = (/** @type {string} */ type) => (type === 'number' ? 'number | string' : type);
  const lines = [
    "import { CourantElement } from '../courant-element.js';\n\n",
    comment(description, ''),
    `export declare class ${className} extends CourantElement {\n`,
    ...properties.map(({ property, kind, description }) => `${comment(description, '  ')}  ${property}: ${typeOf(kind)};\n`),
    ...own.map(({ name, type, description }) => `${comment(description, '  ')}  readonly ${name}: ${type};\n`),
    '}\n\n',
    comment(`The attributes of \`<${tag}>\`, by the names that they have in HTML.`, ''),
    `export interface ${className.replace('Element', 'Attributes')} {\n`,
    ...properties.map(({ name, kind, description }) => `${comment(description, '  ')}  ${quoted(name)}?: ${written(typeOf(kind))};\n`),
    '}\n\n',
    `declare global {\n  interface HTMLElementTagNameMap {\n    '${tag}': ${className};\n  }\n}\n`,
  ];
  return lines.join('');
}

/** @param {ElementDescription[]} elements */
function declareTags(elements) {
  const names = elements.map(({ className, module }) => {
    const attributes = className.replace('Element', 'Attributes');
    return `import type { ${attributes}, ${className} } from './${module}';\n`;
  });
  const rows = elements.map(({ tag, className }) => {
    const attributes = className.replace('Element', 'Attributes');
    return `  '${tag}': { element: ${className}; attributes: ${attributes} };\n`;
  });
  return `${names.join('')}\n/** The tags of Courant. */\nexport interface CourantTags {\n${rows.join('')}}\n`;
}

/**
 * Writes all declarations beside the modules in `output`.
 *
 * @param {ElementDescription[]} elements
 * @param {string} output
 */
export function writeDeclarations(elements, output) {
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), text);
  };
  const handmade = readdirSync(join(web, 'types'));
  const emitted = emitDeclarations();
  const mentioned = handmade.flatMap((name) => neighbours(readFileSync(join(web, 'types', name), 'utf8')));
  const roots = [...entries.map((name) => name.replace('.js', '.d.ts')), ...mentioned.filter((name) => emitted.has(name))];
  for (const name of reachable(emitted, roots)) write(name, emitted.get(name) ?? '');
  for (const element of elements) write(element.module.replace('.js', '.d.ts'), declareElement(element));
  write('tags.d.ts', declareTags(elements));
  for (const name of handmade) cpSync(join(web, 'types', name), join(output, name));
  // Types that no module has a value for.
  write('index.d.ts', `${emitted.get('index.d.ts')}export type * from './public.js';\n`);
  write('server.d.ts', `/// <reference path="./webassembly.d.ts" />\n${emitted.get('server.d.ts')}`);
}

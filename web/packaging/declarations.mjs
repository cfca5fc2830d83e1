// Writes the .d.ts files of the package: those of modules as the compiler has them from JSDoc, those of
// elements from the tables that make their attributes, and web/types/ as it is.

import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { typeOf } from './elements.mjs';

/** @import { ElementDescription } from './elements.mjs' */

const web = fileURLToPath(new URL('..', import.meta.url));

/** What can be imported. */
const entries = ['index.d.ts', 'define.d.ts', 'server.d.ts'];

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

/**
 * The files that a declaration imports from.
 *
 * @param {string} name
 * @param {string} text
 */
function importsOf(name, text) {
  const paths = [...text.matchAll(/(?:from |import\()["'](\.[^"']+)\.js["']/g)].map(([, path]) => path);
  return paths.map((path) => posix.join(posix.dirname(name), `${path}.d.ts`));
}

/**
 * The files that `roots` lead to, but for those in `others`.
 *
 * @param {Map<string, string>} emitted
 * @param {string[]} roots
 * @param {string[]} others
 */
function reachable(emitted, roots, others) {
  const found = new Set(roots);
  for (const name of found) {
    const next = importsOf(name, emitted.get(name) ?? '');
    for (const path of next) if (emitted.has(path) && !others.includes(path)) found.add(path);
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

/** The name of the interface with the attributes of an element. @param {string} className */
const attributesOf = (className) => className.replace('Element', 'Attributes');

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
    `export interface ${attributesOf(className)} {\n`,
    ...properties.map(({ name, kind, description }) => `${comment(description, '  ')}  ${quoted(name)}?: ${written(typeOf(kind))};\n`),
    '}\n\n',
    `declare global {\n  interface HTMLElementTagNameMap {\n    '${tag}': ${className};\n  }\n}\n`,
  ];
  return lines.join('');
}

/** @param {ElementDescription[]} elements */
function declareTags(elements) {
  const names = elements.map(
    ({ className, module }) => `import type { ${attributesOf(className)}, ${className} } from './${module}';\n`,
  );
  const rows = elements.map(
    ({ tag, className }) => `  '${tag}': { element: ${className}; attributes: ${attributesOf(className)} };\n`,
  );
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
  const mentioned = handmade.flatMap((name) => importsOf(name, readFileSync(join(web, 'types', name), 'utf8')));
  const roots = [...entries, ...mentioned.filter((name) => emitted.has(name))];
  const described = new Map(elements.map((element) => [element.module.replace('.js', '.d.ts'), declareElement(element)]));
  for (const name of reachable(emitted, roots, [...described.keys()])) write(name, emitted.get(name) ?? '');
  for (const [name, text] of described) write(name, text);
  write('tags.d.ts', declareTags(elements));
  for (const name of handmade) cpSync(join(web, 'types', name), join(output, name));
  // Types that no module has a value for.
  write('index.d.ts', `${emitted.get('index.d.ts')}export type * from './public.js';\n`);
  write('server.d.ts', `/// <reference path="./webassembly.d.ts" />\n${emitted.get('server.d.ts')}`);
}

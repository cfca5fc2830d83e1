// Checks the order of the layers and the rules about what the core may include and use.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkout, globSources } from '../sources.mjs';
import { floatingPoint, untested } from './exceptions.mjs';

/** A layer may include its own headers and those of layers with a lower number. */
const layers = { text: 0, locale: 1, article: 2, money: 2, rates: 3, amounts: 4, readers: 5, renderers: 5 };

/** Files directly in core/src put the layers together. */
const top = 6;

const inputAndOutput = ['fstream', 'iostream', 'filesystem', 'chrono', 'cstdio', 'ctime', 'locale'];

/** @type {string[]} */
const complaints = [];

/** @param {string} file @param {string} complaint */
const complain = (file, complaint) => complaints.push(`${file}: ${complaint}`);

/** @param {string} file */
const read = (file) => readFileSync(join(checkout, file), 'utf8');

/**
 * The code without comments and the contents of strings, which may hold any word.
 *
 * @param {string} source
 */
function codeOf(source) {
  return source.replace(/\/\/.*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"/g, (text) => (text.startsWith('"') ? '""' : ''));
}

/** @param {string} source @returns {{path: string, quoted: boolean}[]} */
function includesOf(source) {
  return [...source.matchAll(/^\s*#\s*include\s+([<"])([^>"]+)[>"]/gm)].map(([, mark, path]) => ({ path, quoted: mark === '"' }));
}

/** The layer of a path below core/src. @param {string} path */
function layerOf(path) {
  const [folder, ...rest] = path.split('/');
  return rest.length === 0 ? { name: '', rank: top } : { name: folder, rank: layers[/** @type {keyof layers} */ (folder)] };
}

/** @param {string} file @param {string} included */
function checkLayer(file, included) {
  const from = layerOf(file.slice('core/src/'.length));
  const to = layerOf(included);
  if (from.rank === undefined) complain(file, `is in a folder that is no layer`);
  else if (to.rank === undefined) complain(file, `includes ${included}, which is in no layer`);
  else if (to.name !== from.name && to.rank >= from.rank) complain(file, `includes ${included} of a layer that is not below`);
}

/** @param {string} file */
function checkSource(file) {
  for (const { path, quoted } of includesOf(read(file))) {
    if (!quoted && path.includes('/')) {
      const allowed = path === 'nlohmann/json.hpp' && file === 'core/src/text/json.cpp';
      if (!allowed) complain(file, `includes <${path}>`);
    } else if (!quoted && inputAndOutput.includes(path)) {
      complain(file, `includes <${path}>: only core/cli does input and output`);
    } else if (quoted && !path.startsWith('courant/') && path.includes('/')) {
      checkLayer(file, path);
    }
  }
}

/** @param {string} file */
function checkPublicHeader(file) {
  for (const { path, quoted } of includesOf(read(file))) {
    if (quoted ? !path.startsWith('courant/') : !/^[a-z_]+$/.test(path)) {
      complain(file, `includes ${path}; public headers include the standard library and courant/ only`);
    }
  }
}

/** @param {string} file */
function checkNumbers(file) {
  if (file in floatingPoint) return;
  const match = /\b(float|double)\b/.exec(codeOf(read(file)));
  if (match) complain(file, `uses ${match[0]}; numbers are decimals or integers`);
}

/** @param {string} file a .cpp below core/src */
function checkMirrorTest(file, /** @type {Set<string>} */ tests) {
  const path = file.slice('core/src/'.length).replace(/\.cpp$/, '');
  const exists = tests.has(`tests/${path}_test.cpp`);
  if (!exists && !(path in untested)) complain(file, `has no tests/${path}_test.cpp`);
  if (exists && path in untested) complain('tests/repo/exceptions.mjs', `${path} has a test now`);
}

/**
 * A file that no list of sources names is not compiled, and nobody notices.
 *
 * @param {string} folder
 * @param {string[]} files
 * @param {RegExp} named what formats.def adds
 */
function checkListed(folder, files, named) {
  const list = read(`${folder}/CMakeLists.txt`).split(/\s+/);
  for (const file of files) {
    const path = file.slice(folder.length + 1);
    if (!list.includes(path) && !named.test(path)) complain(file, `is not in ${folder}/CMakeLists.txt`);
  }
}

const sources = globSources(['core/src'], /\.(cpp|hpp)$/);
const implementations = sources.filter((file) => file.endsWith('.cpp'));
const headers = globSources(['core/include'], /\.hpp$/);
const tests = globSources(['tests'], /_test\.cpp$/);
if (implementations.length === 0 || headers.length === 0 || tests.length === 0) complain('core', 'nothing to check');

sources.forEach(checkSource);
headers.forEach(checkPublicHeader);
globSources(['core'], /\.(cpp|hpp|inc|def)$/).forEach(checkNumbers);
const testSet = new Set(tests);
implementations.forEach((file) => checkMirrorTest(file, testSet));
Object.keys(untested).filter((path) => !implementations.includes(`core/src/${path}.cpp`))
  .forEach((path) => complain('tests/repo/exceptions.mjs', `${path} does not exist`));
checkListed('core', implementations, /^src\/readers\/[a-z0-9_]+\.cpp$/);
checkListed('tests', tests, /^readers\/[a-z0-9_]+_test\.cpp$/);

for (const complaint of complaints) console.log(complaint);
console.log(`${sources.length + headers.length} files, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

// Fills dist/ from web/ and from the release and wasm presets, which it brings up to date first.
// `--to=FOLDER` fills that folder instead, from what is compiled already.

import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import * as esbuild from 'esbuild';

import { toolchainEnv } from '../wasm/toolchain/environment.mjs';
import { SetupError, run } from '../wasm/toolchain/process.mjs';
import { parts } from '../wasm/parts.mjs';
import { writeDeclarations } from './packaging/declarations.mjs';
import { describeElements } from './packaging/elements.mjs';
import { hashFiles } from './packaging/integrity.mjs';
import { makeManifest } from './packaging/manifest.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const web = join(checkout, 'web');
const glue = join(checkout, 'build/wasm/web');

/** What all engines have had since early 2024. */
const target = ['chrome119', 'firefox121', 'safari17.2'];

function compileCore() {
  const env = toolchainEnv();
  const build = (/** @type {string} */ preset, /** @type {string[]} */ ...targets) => {
    console.log(`building ${targets.join(' and ')} (${preset}) …`);
    run('cmake', ['--preset', preset], { cwd: checkout, env });
    // Shown, since it may take minutes: Ninja counts the files.
    const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'inherit', 'inherit']);
    run('cmake', ['--build', '--preset', preset, '--target', ...targets], { cwd: checkout, env, stdio });
  };
  build('release', 'courant');
  build('wasm', 'courant_wasm', 'courant_server_wasm');
}

/** The style sheets of web/: the first is for everything, the second for what views.js loads. */
const sheets = /** @type {const} */ (['courant.css', 'views.css']);
/** That of pages of our own, which no script shows anything in. */
const pageSheet = 'page.css';
/** Those that a page may link on top of them, one at a time. */
const themes = /** @type {const} */ (['plain', 'newspaper']);

/**
 * The beginning of the hash of a file, part of the address that pages load it from.
 *
 * @param {string} path
 */
function hashOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

/** The parts of the core as the loader wants them. */
function readParts() {
  return parts.map(({ name }) => {
    const file = `courant-${name}.wasm`;
    const hash = createHash('sha256').update(readFileSync(join(glue, file))).digest();
    return { file: `${file}?${hash.toString('hex').slice(0, 16)}`, integrity: `sha256-${hash.toString('base64')}` };
  });
}

/** @param {string} name */
function minifiedCss(name) {
  const css = readFileSync(join(web, name), 'utf8');
  return esbuild.transformSync(css, { loader: 'css', minify: true, target }).code;
}

/**
 * Modules that are not files of web/ under their own name: the glue, and style sheets as texts.
 *
 * @type {esbuild.Plugin}
 */
const builtModules = {
  name: 'built-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/core\.js$/ }, () => ({ path: join(glue, 'core.js') }));
    onResolve({ filter: /^\.\/views\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: minifiedCss(basename(path)), loader: 'text' }));
  },
};

/** What both scripts have in common. @type {esbuild.BuildOptions} */
const bundling = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target,
  plugins: [builtModules],
  logLevel: 'warning',
};

/**
 * courant.js, and courant-views.js that it loads when it is needed.
 *
 * @param {string} output
 */
async function bundleScripts(output) {
  const views = join(output, 'courant-views.js');
  await esbuild.build({ ...bundling, entryPoints: [join(web, 'views.js')], outfile: views });
  await esbuild.build({
    ...bundling,
    entryPoints: [join(web, 'classic.js')],
    outfile: join(output, 'courant.js'),
    // By hand: the wrapping that esbuild knows brings a stand-in for require() along, for an import()
    // that is none of its business.
    banner: { js: '"use strict";(()=>{' },
    footer: { js: '})();' },
    define: {
      COURANT_WASM_HASH: JSON.stringify(hashOf(join(glue, 'courant.wasm'))),
      COURANT_PARTS: JSON.stringify(readParts()),
      COURANT_PART_URLS: 'undefined',
      COURANT_VIEWS_HASH: JSON.stringify(hashOf(views)),
      // A classic script has no import.meta; the code asks before it uses it.
      'import.meta.url': 'undefined',
    },
  });
}

/**
 * The sources as they are, loadable without a build step: only hashes and addresses are written in, and
 * the style sheets become modules.
 *
 * @param {string} output
 */
function writeModules(output) {
  const hash = hashOf(join(glue, 'courant.wasm'));
  const partList = JSON.stringify(readParts());
  // In the words by which bundlers know that a file is meant, which they then copy.
  const partUrls = `[${readParts().map(({ file }) => `new URL('../${file}', import.meta.url)`).join(', ')}]`;
  const modules = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && name !== 'classic.js');
  for (const name of modules.sort()) {
    const source = readFileSync(join(web, name), 'utf8')
      .replaceAll('${COURANT_WASM_HASH}', hash)
      .replaceAll('COURANT_PARTS', partList)
      .replaceAll('COURANT_PART_URLS', partUrls)
      .replaceAll('.css\';', '.css.js\';');
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), source);
  }
  for (const name of sheets) {
    writeFileSync(join(output, `${name}.js`), `export default ${JSON.stringify(minifiedCss(name))};\n`);
  }
  for (const name of ['core.js', 'server-core.js']) copyFileSync(join(glue, name), join(output, name));
}

/**
 * What a package has beside the files that run.
 *
 * @param {string} output
 */
async function describePackage(output) {
  const readme = readFileSync(join(checkout, 'README.md'), 'utf8');
  const elements = await describeElements(readme, join(output, 'modules'));
  writeDeclarations(elements, join(output, 'modules'));
  const writeJson = (/** @type {string} */ name, /** @type {object} */ value) =>
    writeFileSync(join(output, name), `${JSON.stringify(value, null, 2)}\n`);
  writeJson('custom-elements.json', makeManifest(elements, readme));
  writeJson('integrity.json', hashFiles(output));
}

/**
 * Replaces a folder as a whole, so that no file of an earlier build stays in it.
 *
 * @param {string} dist
 */
async function fillDist(dist) {
  const next = join(checkout, 'build', 'dist-next');
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(next, 'modules'), { recursive: true });
  await bundleScripts(next);
  writeModules(join(next, 'modules'));
  writeFileSync(join(next, 'courant.css'), [...sheets, pageSheet].map(minifiedCss).join(''));
  mkdirSync(join(next, 'themes'));
  for (const name of themes) writeFileSync(join(next, `themes/${name}.css`), minifiedCss(`themes/${name}.css`));
  const partFiles = parts.map(({ name }) => `courant-${name}.wasm`);
  for (const name of ['courant.wasm', ...partFiles, 'courant-server.wasm']) copyFileSync(join(glue, name), join(next, name));
  await describePackage(next);
  cpSync(join(checkout, 'build/release/core/courant'), join(next, 'bin/courant'));
  mkdirSync(dirname(dist), { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
}

const started = performance.now();
const { values } = parseArgs({ options: { to: { type: 'string' } } });
try {
  if (!values.to) compileCore();
  await fillDist(values.to ? resolve(values.to) : join(checkout, 'dist'));
  console.log(`${values.to ?? 'dist/'} is up to date (${((performance.now() - started) / 1000).toFixed(1)} s)`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

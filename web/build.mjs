// Fills dist/ from web/ and from the release and wasm presets, which it brings up to date first.

import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

import { toolchainEnv } from '../wasm/toolchain/environment.mjs';
import { SetupError, run } from '../wasm/toolchain/process.mjs';
import { parts } from '../wasm/parts.mjs';

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

/** The beginning of the hash of courant.wasm, part of the address that pages load it from. */
function wasmHash() {
  const bytes = readFileSync(join(glue, 'courant.wasm'));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The parts of the core as the loader wants them. */
function readParts() {
  return parts.map(({ name }) => {
    const file = `courant-${name}.wasm`;
    const hash = createHash('sha256').update(readFileSync(join(glue, file))).digest();
    return { file: `${file}?${hash.toString('hex').slice(0, 16)}`, integrity: `sha256-${hash.toString('base64')}` };
  });
}

function minifiedCss() {
  const css = readFileSync(join(web, 'courant.css'), 'utf8');
  return esbuild.transformSync(css, { loader: 'css', minify: true, target }).code;
}

/**
 * Modules that are not files of web/ under their own name: the glue, and the style sheet as a text.
 *
 * @param {string} css
 * @returns {esbuild.Plugin}
 */
function builtModules(css) {
  return {
    name: 'built-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/core\.js$/ }, () => ({ path: join(glue, 'core.js') }));
      onLoad({ filter: /\/courant\.css$/ }, () => ({ contents: css, loader: 'text' }));
    },
  };
}

/**
 * @param {string} output
 * @param {string} hash
 * @param {string} css
 */
async function bundleClassicScript(output, hash, css) {
  await esbuild.build({
    entryPoints: [join(web, 'classic.js')],
    outfile: join(output, 'courant.js'),
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target,
    // A classic script has no import.meta; the code asks before it uses it.
    define: {
      COURANT_WASM_HASH: JSON.stringify(hash),
      COURANT_PARTS: JSON.stringify(readParts()),
      'import.meta.url': 'undefined',
    },
    plugins: [builtModules(css)],
    logLevel: 'warning',
  });
}

/**
 * The sources as they are, loadable without a build step: only the hash is written in, and the
 * style sheet becomes a module.
 *
 * @param {string} output
 * @param {string} hash
 * @param {string} css
 */
function writeModules(output, hash, css) {
  const modules = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && name !== 'classic.js');
  for (const name of modules.sort()) {
    const source = readFileSync(join(web, name), 'utf8')
      .replaceAll('${COURANT_WASM_HASH}', hash)
      .replaceAll('COURANT_PARTS', JSON.stringify(readParts()))
      .replaceAll('/courant.css\'', '/courant.css.js\'');
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), source);
  }
  writeFileSync(join(output, 'courant.css.js'), `export default ${JSON.stringify(css)};\n`);
  for (const name of ['core.js', 'core.d.ts', 'server-core.js', 'server-core.d.ts']) copyFileSync(join(glue, name), join(output, name));
}

/** Replaces dist/ as a whole, so that no file of an earlier build stays in it. */
async function fillDist() {
  const dist = join(checkout, 'dist');
  const next = join(checkout, 'build', 'dist-next');
  const css = minifiedCss();
  const hash = wasmHash();
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(next, 'modules'), { recursive: true });
  await bundleClassicScript(next, hash, css);
  writeModules(join(next, 'modules'), hash, css);
  writeFileSync(join(next, 'courant.css'), css);
  const partFiles = parts.map(({ name }) => `courant-${name}.wasm`);
  for (const name of ['courant.wasm', ...partFiles, 'courant-server.wasm']) copyFileSync(join(glue, name), join(next, name));
  cpSync(join(checkout, 'build/release/core/courant'), join(next, 'bin/courant'));
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
}

const started = performance.now();
try {
  compileCore();
  await fillDist();
  console.log(`dist/ is up to date (${((performance.now() - started) / 1000).toFixed(1)} s)`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

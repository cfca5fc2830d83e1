// Finds a usable Emscripten, or makes one in the cache from the Debian package and npm modules.

import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { privateApt } from './apt.mjs';
import { cachePath, makeOnce } from './cache.mjs';
import { SetupError, attempt, findCommand, run } from './process.mjs';
import { emscripten, emscriptenFloor } from './versions.mjs';

const folderName = `emscripten-${emscripten.revision}-binaryen-${emscripten.modules.binaryen}`;

/**
 * The folder that holds emcc and em++, or null if there is none yet. One on PATH comes first.
 *
 * @returns {string | null}
 */
export function emscriptenRoot() {
  const cached = cachePath(folderName);
  return usableOnPath() ?? (existsSync(cached) ? cached : null);
}

/** Needs an up-to-date private apt view. */
export function buildEmscripten() {
  makeOnce(folderName, (folder) => {
    const downloads = join(folder, 'downloads');
    mkdirSync(downloads);
    unpack(download(downloads), folder);
    rmSync(downloads, { recursive: true });
    addModules(folder);
    // Paths are given for the final place of the folder.
    writeFileSync(join(folder, '.emscripten'), configuration(cachePath(folderName)));
    verify(folder);
  });
}

/** @param {string} downloads */
function download(downloads) {
  try {
    privateApt(['download', `${emscripten.package}=${emscripten.revision}`], downloads);
  } catch {
    console.log(`      ${emscripten.revision} has been superseded; taking what the suite has now`);
    privateApt(['download', emscripten.package], downloads);
  }
  const file = readdirSync(downloads).find((name) => name.endsWith('.deb'));
  if (!file) throw new SetupError('apt-get download left no package behind');
  return join(downloads, file);
}

/**
 * Unpacks what is needed of the package: without the system libraries for threads and for position
 * independent code it takes a third of the space.
 *
 * @param {string} deb
 * @param {string} folder
 */
function unpack(deb, folder) {
  const libraries = './usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten';
  const unused = ['*/docs', `${libraries}/pic`, `${libraries}/lto-pic`, '*-mt*.a', '*-ww*.a'];
  const excludes = unused.map((pattern) => `--exclude='${pattern}'`).join(' ');
  const script = `dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --no-same-owner --strip-components=4 ${excludes} ./usr/share/emscripten`;
  run('bash', ['-o', 'pipefail', '-c', script, 'unpack', deb, folder]);
}

/** @param {string} folder */
function addModules(folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: emscripten.modules }));
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], { cwd: folder });
}

/**
 * The configuration file is Python. It makes emcc independent of the caller's environment, except
 * for Node, which is taken from PATH; tsc has to be on PATH for --emit-tsd.
 *
 * @param {string} root
 */
function configuration(root) {
  return `import os, shutil
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '${root}/node_modules/binaryen'
NODE_JS = shutil.which('node')
FROZEN_CACHE = True
os.environ['PATH'] = '${root}/node_modules/.bin' + os.pathsep + os.environ['PATH']
`;
}

/** @param {string} folder */
function verify(folder) {
  // The folder still has its temporary name, which the configuration does not know.
  const env = { ...process.env, EM_BINARYEN_ROOT: join(folder, 'node_modules', 'binaryen') };
  const result = tryLink(join(folder, 'emcc'), env);
  if (!result.ok) throw new SetupError(`the unpacked Emscripten does not link a test program:\n${result.stderr.slice(-2000)}`);
}

/**
 * @param {string} emcc
 * @param {NodeJS.ProcessEnv} env
 */
function tryLink(emcc, env) {
  const folder = join(tmpdir(), `courant-link-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'a.cpp'), '#include <expected>\nint main() { return std::expected<int, int>(0).value_or(1); }\n');
    const args = ['-std=c++23', '-O2', '-fno-exceptions', '-sWASM_BIGINT', 'a.cpp', '-o', 'a.mjs'];
    const linked = attempt(emcc, args, { cwd: folder, env });
    return linked.ok ? attempt('node', ['a.mjs'], { cwd: folder }) : linked;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The root of an emcc on PATH that is new enough and links a test program, or null. */
function usableOnPath() {
  const emcc = findCommand('emcc');
  if (!emcc) return null;
  const real = realpathSync(emcc);
  const verdicts = cachePath('emcc-on-path.json');
  const key = `${real} ${statSync(real).mtimeMs} ${process.version}`;
  const known = existsSync(verdicts) ? JSON.parse(readFileSync(verdicts, 'utf8')) : {};
  if (known.key !== key) {
    Object.assign(known, { key, usable: isNewEnough(emcc) && tryLink(emcc, process.env).ok });
    mkdirSync(dirname(verdicts), { recursive: true });
    writeFileSync(verdicts, JSON.stringify(known));
  }
  return known.usable ? emscriptenFolder(emcc, real) : null;
}

/** Distributions put links or wrappers on PATH; CMake needs the folder with the toolchain file. */
function emscriptenFolder(/** @type {string} */ emcc, /** @type {string} */ real) {
  const config = attempt(join(dirname(emcc), 'em-config'), ['EMSCRIPTEN_ROOT']);
  const folder = config.ok ? config.stdout.trim() : dirname(real);
  return existsSync(join(folder, 'cmake/Modules/Platform/Emscripten.cmake')) ? folder : null;
}

function isNewEnough(/** @type {string} */ emcc) {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(attempt(emcc, ['--version']).stdout);
  if (!found) return false;
  const version = found.slice(1).map(Number);
  const different = emscriptenFloor.findIndex((part, index) => version[index] !== part);
  return different < 0 || version[different] > emscriptenFloor[different];
}

// What other scripts and CMake need to know of a finished set-up.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { cachePath } from './cache.mjs';
import { emscriptenRoot } from './emscripten.mjs';
import { librarySources } from './libraries.mjs';
import { checkout } from './node_modules.mjs';

/** The environment for builds and tests: the caller's, with the project's tools in front. */
export function toolchainEnv() {
  const root = emscriptenRoot();
  const tools = [join(checkout, 'node_modules', '.bin'), ...(root ? [root] : [])];
  return {
    ...process.env,
    PATH: [...tools, process.env.PATH].join(delimiter),
    COURANT_CACHE: cachePath(),
  };
}

/**
 * Writes build/toolchain.cmake, which CMakeLists.txt reads, so that `cmake --preset` works in any
 * shell. Left alone if it says the same already: CMake reconfigures when it changes.
 */
export function writeCMakeSettings() {
  const file = join(checkout, 'build', 'toolchain.cmake');
  const settings = cmakeSettings();
  if (existsSync(file) && readFileSync(file, 'utf8') === settings) return;
  mkdirSync(join(checkout, 'build'), { recursive: true });
  writeFileSync(file, settings);
}

function cmakeSettings() {
  const lines = Object.entries(librarySources()).map(
    ([name, folder]) => `set(FETCHCONTENT_SOURCE_DIR_${name.toUpperCase()} "${folder}")`,
  );
  lines.push(`set(COURANT_EMSCRIPTEN_ROOT "${emscriptenRoot() ?? ''}")`);
  lines.push(`set(COURANT_CCACHE_DIR "${cachePath('ccache')}")`);
  return `# Written by wasm/toolchain/setup.mjs.\n${lines.join('\n')}\n`;
}

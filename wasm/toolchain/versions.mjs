// What the set-up installs, in one place. The cache is keyed by these, so a change here makes a
// new entry and leaves the old one alone.

/** The oldest Emscripten whose libc++ has what the core uses (<expected>). */
export const emscriptenFloor = [3, 1, 69];

export const emscripten = {
  package: 'emscripten',
  revision: '3.1.69+dfsg-3',
  /** Modules put beside it. Debian 12's own Binaryen is too old and Debian 13's needs a newer glibc. */
  modules: { binaryen: '120.0.0', acorn: '8.14.0', typescript: '5.8.3' },
};

/** Upstream sources, by the name FetchContent knows them by. */
export const libraries = {
  nlohmann_json: { package: 'nlohmann-json3', version: '3.11.3', marker: 'include/nlohmann/json.hpp' },
  catch2: { package: 'catch2', version: '3.7.1', marker: 'src/catch2/catch_test_macros.hpp' },
  cli11: { package: 'cli11', version: '2.4.1', marker: 'include/CLI/CLI.hpp' },
  md4c: { package: 'md4c', version: '0.5.2', marker: 'src/md4c.c' },
};

/** The Debian release that has the Emscripten and the library sources above. */
export const sourceSuite = 'trixie';

/** System packages, each with a command that shows it is there on machines without dpkg. */
const buildPackages = {
  cmake: 'cmake',
  'g++': 'g++',
  'ninja-build': 'ninja',
  ccache: 'ccache',
  'clang-19': 'clang++-19',
  'lld-19': 'wasm-ld-19',
  'llvm-19': 'llvm-ar-19',
  python3: 'python3',
};
const testPackages = {
  'libclang-rt-19-dev': null,
  'clang-tidy-19': 'clang-tidy-19',
  'clang-format-19': 'clang-format-19',
  git: 'git',
  chromium: 'chromium',
  'chromium-driver': 'chromedriver',
  'firefox-esr': 'firefox-esr',
  'webkit2gtk-driver': 'WebKitWebDriver',
  xvfb: 'Xvfb',
};

/** @param {'build' | 'test'} purpose */
export function systemPackages(purpose) {
  return purpose === 'test' ? { ...buildPackages, ...testPackages } : buildPackages;
}

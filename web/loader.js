// Loads the core: fetches and compiles courant.wasm once, starts an instance, replaces one that broke.

import { CourantError } from './errors.js';
import { readVocabulary } from './nodes.js';
import { patience, startDeadline } from './source.js';

/** @import { MainModule } from './core.js' */
/** @import { Vocabulary } from './nodes.js' */

const { fetch, WebAssembly } = globalThis;
// Some browsers have a mode without it: then loading fails, not this script.
const { compile: compileBytes, compileStreaming, instantiate } = WebAssembly ?? /** @type {typeof WebAssembly} */ ({});
const decoder = new TextDecoder();

/**
 * An instance of the core and the names that its node streams refer to.
 *
 * @typedef {object} Core
 * @property {MainModule} module
 * @property {Vocabulary} vocabulary
 * @property {{ value: number }} [part] The part of the core that something asked for last.
 * @property {number[]} parts Those that it has.
 */

/**
 * A part of the core that is fetched from beside it when something asks for it (wasm/split.mjs).
 *
 * @typedef {object} Part
 * @property {string} file
 * @property {string} integrity As in Subresource Integrity: a part fits no other core.
 */

/**
 * Where the core lies.
 *
 * @typedef {object} Location
 * @property {string | URL} url
 * @property {(string | URL)[]} [parts] Of its parts, in order; beside it unless given.
 * @property {string} [integrity] As in Subresource Integrity.
 * @property {() => Promise<WebAssembly.Module>} [compile] Instead of fetching it, on a server.
 */

/** Loads one core for all callers. */
export class Loader {
  #createCore;
  /** @type {Location} */
  #location;
  #parts;
  /** Those that were asked for, by number from 1. @type {Map<number, Promise<WebAssembly.Module>>} */
  #wanted = new Map();
  /** @type {Promise<WebAssembly.Module> | null} */
  #compiled = null;
  /** @type {Promise<Core> | null} */
  #core = null;

  /**
   * @param {typeof import('./core.js').default} createCore
   * @param {Location} location
   * @param {Part[]} [parts]
   */
  constructor(createCore, location, parts = []) {
    this.#createCore = createCore;
    this.#location = location;
    this.#parts = parts;
  }

  /**
   * Looks for the core there, and nowhere else, from the next load on.
   *
   * @param {Location} location
   */
  setLocation(location) {
    this.#location = location;
    this.#compiled = null;
    this.#core = null;
    this.#wanted.clear();
  }

  /**
   * The core, instantiated once. A failed load is forgotten, so a later call tries again.
   *
   * @returns {Promise<Core>}
   * @throws {CourantError} `load_failed`.
   */
  load() {
    if (this.#core) return this.#core;
    const loading = this.#start().catch((cause) => {
      if (this.#core === loading) {
        this.#core = this.#compiled = null;
        this.#wanted.clear();
      }
      throw new CourantError(
        { code: 'load_failed', message: `the core did not load from ${this.#location.url}` },
        { cause },
      );
    });
    this.#core = loading;
    return loading;
  }

  /**
   * Gives the core to `task`. After an exception its memory cannot be trusted (every failure of the
   * core's own is a value): the instance is thrown away. Where a part of the core was missing it is
   * fetched; otherwise a fresh instance has one more try.
   *
   * @template T
   * @param {(core: Core) => T} task Runs to its end at once; views of linear memory do not outlive it.
   * @returns {Promise<T>}
   * @throws {CourantError} `load_failed`, `crashed`.
   */
  async run(task) {
    for (let failures = 0; ; ) {
      const loading = this.load();
      const core = await loading;
      // Another task, which waited for the same instance, may have broken it.
      if (this.#core !== loading) continue;
      try {
        return task(core);
      } catch (cause) {
        this.#core = null;
        const missed = core.part?.value ?? 0;
        if (this.#parts[missed - 1] && !core.parts.includes(missed)) {
          this.expect([missed]);
          continue;
        }
        failures += 1;
        if (failures === 2) {
          throw new CourantError({ code: 'crashed', message: 'the core stopped working' }, { cause });
        }
      }
    }
  }

  /**
   * Begins to fetch parts of the core, for tasks that will ask for them.
   *
   * @param {number[]} numbers From 1.
   */
  expect(numbers) {
    for (const number of numbers) {
      const part = this.#parts[number - 1];
      if (!part || this.#wanted.has(number)) continue;
      const { url, parts } = this.#location;
      const place = parts?.[number - 1] ?? new URL(part.file, new URL(url, globalThis.location?.href));
      const fetching = compileCore({ url: place, integrity: part.integrity });
      // Who waits for the core hears of a failure; nobody may be waiting by then.
      fetching.catch(() => {});
      this.#wanted.set(number, fetching);
    }
  }

  async #start() {
    const { compile = () => compileCore(this.#location) } = this.#location;
    const compiled = await (this.#compiled ??= compile());
    const numbers = [...this.#wanted.keys()];
    const parts = await Promise.all(this.#wanted.values());
    const { module, exports } = await instantiateCore(this.#createCore, compiled);
    for (const part of parts) await instantiate(part, { core: exports });
    const part = /** @type {WebAssembly.Global | undefined} */ (exports.part);
    return { module, part, parts: numbers, vocabulary: readVocabulary(decoder.decode(module.vocabulary())) };
  }
}

/**
 * It is given up as a source is: when it does not begin to come, or takes too long.
 *
 * @param {Location} location
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileCore({ url, integrity }) {
  const { signal, progress, cancel } = startDeadline(undefined, patience);
  try {
    const options = { __proto__: null, credentials: 'same-origin', signal, ...(integrity && { integrity }) };
    const response = await fetch(url, /** @type {RequestInit} */ (options));
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    // How it comes along is not told of what is compiled meanwhile.
    progress(patience.total);
    // Asked for before, since a body that streaming has refused is used up.
    return await (response.headers.get('content-type') === 'application/wasm'
      ? compileStreaming(response)
      : compileBytes(await response.arrayBuffer()));
  } finally {
    cancel();
  }
}

/**
 * @param {typeof import('./core.js').default} createCore
 * @param {WebAssembly.Module} compiled
 * @returns {Promise<{ module: MainModule, exports: WebAssembly.Exports }>}
 */
function instantiateCore(createCore, compiled) {
  return new Promise((resolve, reject) => {
    /** @type {WebAssembly.Exports} */
    let exports;
    createCore({
      // The functions of the core are set on this object: no setter of the page's may get them.
      __proto__: null,
      /**
       * Rejects by itself: the glue does not notice when this fails, or when what it does with the
       * instance does.
       *
       * @param {WebAssembly.Imports} imports
       * @param {(result: { instance: WebAssembly.Instance }) => void} receive
       */
      instantiate(imports, receive) {
        instantiate(compiled, imports)
          .then((instance) => {
            ({ exports } = instance);
            receive({ instance });
          })
          .catch(reject);
      },
    }).then((module) => resolve({ module, exports }), reject);
  });
}

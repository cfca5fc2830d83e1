// What scripts of others do to the pages that ours comes to.

/** As libraries of 2007 had it, before browsers had most of it. */
const prototype = `
  Array.prototype.toJSON = function () {
    return '[' + this.map((value) => JSON.stringify(value)).join(', ') + ']';
  };
  String.prototype.toJSON = function () {
    return '"' + this.replace(/"/g, '\\\\"') + '"';
  };
  Array.from = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  Array.prototype.reduce = function () {
    return this.length > 1 ? this : this[0];
  };
  Array.prototype.entries = function () {
    return this.map((value) => value);
  };
  Array.prototype.clone = Array.prototype.toArray = function () {
    return [].concat(this);
  };
  Function.prototype.bind = function (context, ...values) {
    const method = this;
    return function (...more) {
      return method.apply(context, values.concat(more));
    };
  };
  Element.prototype.update = function (content) {
    this.textContent = content;
    return this;
  };
  String.prototype.sub = function (pattern, replacement) {
    return this.replace(pattern, replacement);
  };
`;

const setters = `
  for (const name of ['url', 'code', 'detail', 'signal', 'key', 'content', 'vocabulary', 'HEAPU8', 'part', 'nodes', 'summary', 'name', 'message']) {
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get: () => undefined,
      set() {
        throw new Error('a setter of ' + name);
      },
    });
  }
`;

const frozen = `
  for (const { prototype } of [Object, Array, Function, Error, TypeError, Promise, Map, Set, WeakMap, String, RegExp, Uint8Array, Element, HTMLElement, Document, Event]) {
    Object.freeze(prototype);
  }
`;

/** As what watches pages for errors and slow requests does. */
const wrapped = `
  const { fetch, setTimeout, Promise: Native } = globalThis;
  globalThis.fetch = function () {
    return fetch.apply(this, arguments).then((response) => response);
  };
  globalThis.setTimeout = function (task, ...values) {
    return setTimeout(function () {
      return task.apply(this, arguments);
    }, ...values);
  };
  globalThis.Promise = class Promise extends Native {
    then(...listeners) {
      return super.then(...listeners.map((listener) => listener && ((value) => listener(value))));
    }
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    return addEventListener.call(this, type, listener, options);
  };
`;

const loaders = `
  globalThis.module = { exports: {} };
  globalThis.exports = module.exports;
  globalThis.require = () => ({});
  globalThis.define = () => {};
  define.amd = {};
  globalThis.process = { env: {}, argv: [], type: 'browser', versions: { node: '20.0.0' } };
  globalThis.global = globalThis;
`;

/** Another version of ours, with what it has of its own. */
const second = `
  import { CourantArticleElement } from '/dist/modules/elements/article-element.js';
  CourantArticleElement.prototype.version = 'second';
  await import('/dist/modules/define.js');
`;

/** First what a page has had, then what came to it since. */
const globals = `
  Object.defineProperty(globalThis, 'newGlobals', {
    value: ((before) => () => Object.getOwnPropertyNames(globalThis).filter((name) => name !== 'newGlobals' && !before.has(name)))(
      new Set(Object.getOwnPropertyNames(globalThis))),
  });
`;

/** @type {Record<string, string>} */
export const hostScripts = {
  '/globals.js': globals,
  '/host/prototype.js': prototype,
  '/host/setters.js': setters,
  '/host/frozen.js': frozen,
  '/host/wrapped.js': wrapped,
  '/host/loaders.js': loaders,
  '/host/second.js': second,
};

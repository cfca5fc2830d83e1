// Splits the linked core: what every page needs stays, and each part of parts.mjs becomes a module of
// its own that a page loads when something asks for it.
//
//   node wasm/split.mjs LINKED.wasm OUTPUT.wasm
//
// A part shares memory, stack and table with the core. In the core, each function of a part that it can
// call is a stub: it sets the exported global `part` to the part's number, from 1, and calls the
// function's place in the table. That is empty until the part is loaded, so the call traps, and the
// loader knows what to load. Tasks are pure: it starts them again with a fresh core.

import { readFileSync, writeFileSync } from 'node:fs';

import binaryen from 'binaryen';

import { parts, strangers } from './parts.mjs';

const [linked, output] = process.argv.slice(2);
const { BulkMemory, SignExt, MutableGlobals, NontrappingFPToInt } = binaryen.Features;

/** Names in exports and imports that the glue has none of. */
const shared = { part: 'part', stack: 'stack', functions: '$' };
const bytes = readFileSync(linked);

function readCore() {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(BulkMemory | SignExt | MutableGlobals | NontrappingFPToInt);
  return module;
}

/** `name` as C++ has it: Binaryen escapes what is no letter. @param {string} name */
function plain(name) {
  return name.replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * @typedef {object} Mentions What a function names.
 * @property {Set<string>} functions Those that it calls.
 * @property {Set<number>} addresses Numbers that may be addresses of data.
 */

/**
 * What each function names. Binaryen's JavaScript has no walker of expressions, its text does.
 *
 * @param {string} text
 */
function readMentions(text) {
  /** @type {Map<string, Mentions>} */
  const mentions = new Map();
  /** @type {Mentions} */
  let mine = { functions: new Set(), addresses: new Set() };
  for (const line of text.split('\n')) {
    const start = /^ \(func \$([^\s)]+)/.exec(line);
    if (start) mentions.set(start[1], (mine = { functions: new Set(), addresses: new Set() }));
    for (const [, callee] of line.matchAll(/\(call \$([^\s)]+)/g)) mine.functions.add(callee);
    for (const [, number] of line.matchAll(/(?:i32\.const |offset=)(\d+)/g)) mine.addresses.add(Number(number));
    for (const [, number] of line.matchAll(/i64\.const (-?\d+)/g)) {
      // A pointer and a size, written at once.
      const both = BigInt.asUintN(64, BigInt(number));
      mine.addresses.add(Number(both & 0xffff_ffffn)).add(Number(both >> 32n));
    }
  }
  return mentions;
}

/**
 * @typedef {object} Segment Some data: as a rule one variable or literal.
 * @property {string} name As the linker has it.
 * @property {number} offset
 * @property {Uint8Array} data
 */

/**
 * The data of the core in the order of their addresses.
 *
 * @param {any} module
 * @param {string} text Of the module.
 * @returns {Segment[]}
 */
function readSegments(module, text) {
  const names = [...text.matchAll(/^ \(data \$(\S+) /gm)].map(([, name]) => name);
  const segments = names.map((name) => ({ name, ...module.getMemorySegmentInfo(name) }));
  return segments.map(({ data, ...segment }) => ({ ...segment, data: new Uint8Array(data) })).sort((a, b) => a.offset - b.offset);
}

/**
 * The segments that `address` may lie in, or not further than `reach` from.
 *
 * @param {Segment[]} segments
 * @param {number} address
 * @param {number} reach
 */
function segmentsNear(segments, address, reach) {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { offset, data } = segments[middle];
    if (offset + data.length + reach < address) low = middle + 1;
    else high = middle;
  }
  const near = [];
  for (; low < segments.length && segments[low].offset - reach <= address; low += 1) near.push(low);
  return near;
}

/**
 * Which part, from 1, each segment goes with: what the core or two parts name, or what such data point
 * at, is the core's, 0. Any number that might be a pointer is taken for one, so that in doubt data stay in
 * the core; of what parts.mjs names it is known that nothing points at it.
 *
 * @param {Segment[]} segments
 * @param {Map<string, Mentions>} mentions
 * @param {Map<string, number>} partOf
 */
function assignSegments(segments, mentions, partOf) {
  /** @type {(number | undefined)[]} */
  const owners = segments.map(() => undefined);
  /** @type {number[]} */
  const changed = [];
  const claim = (/** @type {number} */ address, /** @type {number} */ part, reach = 0) => {
    for (const index of segmentsNear(segments, address, reach)) {
      const owner = owners[index] === undefined || owners[index] === part ? part : 0;
      if (owner === owners[index]) continue;
      owners[index] = owner;
      changed.push(index);
    }
  };
  for (const [name, { addresses }] of mentions) {
    // Compilers fold what is added to an address into it, `table[i - 1]` for one.
    for (const address of addresses) claim(address, partOf.get(name) ?? 0, 16);
  }
  const named = segments.map(({ name }) => parts.findIndex(({ data }) => data.some((pattern) => pattern.test(name))) + 1);
  for (const [name, { addresses }] of mentions) {
    if (strangers.test(name)) continue;
    for (const address of addresses) {
      for (const index of segmentsNear(segments, address, 0)) {
        if (!named[index] || named[index] === partOf.get(name)) continue;
        throw new Error(`${plain(name)} mentions ${segments[index].name}`);
      }
    }
  }
  for (let index = changed.pop(); index !== undefined; index = changed.pop()) {
    const { offset, data } = segments[index];
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    for (let at = -offset & 3; at + 4 <= data.length; at += 4) claim(view.getUint32(at, true), owners[index] ?? 0);
  }
  return owners.map((owner, index) => named[index] || (owner ?? 0));
}

/**
 * The segments of a part as few: each costs some bytes. Those that lie close together are one, with
 * zeros between. What is between them may be another part's, which writes it later than the core and
 * not later than this one: only the core's own may have zeros there.
 *
 * @param {Segment[]} segments
 * @param {number[]} owners Of each.
 * @param {number} part
 */
function dataOf(segments, owners, part) {
  const most = part === 0 ? 16 : 0;
  /** @type {Segment[]} */
  const all = [];
  for (const segment of segments.filter((_, index) => owners[index] === part)) {
    const { offset, data } = segment;
    const last = all.at(-1);
    const gap = last ? offset - last.offset - last.data.length : Infinity;
    if (!last || gap > most) {
      all.push({ ...segment });
      continue;
    }
    const both = new Uint8Array(last.data.length + gap + data.length);
    both.set(last.data);
    both.set(data, last.data.length + gap);
    last.data = both;
  }
  return all;
}

/**
 * The functions in the table: something may call them that does not name them.
 *
 * @param {any} module
 * @returns {string[]}
 */
function readTable(module) {
  const segments = Array.from({ length: module.getNumElementSegments() }, (_, index) =>
    binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(index)),
  );
  return segments.flatMap(({ data }) => data);
}

/**
 * The functions that are reached through the entries of `part` alone.
 *
 * @param {import('./parts.mjs').Part} part
 * @param {Map<string, Mentions>} mentions
 * @param {string[]} roots
 */
function membersOf(part, mentions, roots) {
  const entries = new Set([...mentions.keys()].filter((name) => part.entries.some((entry) => entry.test(plain(name)))));
  for (const entry of part.entries) {
    if (![...entries].some((name) => entry.test(plain(name)))) throw new Error(`${part.name}: nothing is called ${entry}`);
  }
  const reached = new Set();
  const ahead = roots.filter((name) => !entries.has(name));
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const callee of mentions.get(name)?.functions ?? []) if (!entries.has(callee)) ahead.push(callee);
  }
  return [...mentions.keys()].filter((name) => !reached.has(name));
}

/** The names of all functions, imports among them. @param {any} module @returns {string[]} */
function functionsOf(module) {
  return Array.from({ length: module.getNumFunctions() }, (_, index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)).name);
}

/** @param {any} module @param {string} name */
const signatureOf = (module, name) => binaryen.getFunctionInfo(module.getFunction(name));

/** @param {any} module */
function stackOf(module) {
  const globals = Array.from({ length: module.getNumGlobals() }, (_, index) => module.getGlobalByIndex(index));
  const names = globals.map((global) => binaryen.getGlobalInfo(global)).filter(({ mutable }) => mutable);
  if (names.length !== 1) throw new Error(`one global is expected to be the stack, not ${names.length}`);
  return names[0].name;
}

/** @param {any} module */
function exportsOf(module) {
  return Array.from({ length: module.getNumExports() }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)));
}

const core = readCore();
const text = core.emitText();
const mentions = readMentions(text);
const segments = readSegments(core, text);
const table = readTable(core);
const exported = exportsOf(core);
const memory = exported.find(({ kind }) => kind === binaryen.ExternalMemory);
const places = exported.find(({ kind }) => kind === binaryen.ExternalTable);
const stack = stackOf(core);
const roots = [...table, ...exported.filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value)];

/**
 * Which part a function is in, from 1. What is reached through entries of two parts alone, one inside the
 * other, is in the later one.
 *
 * @type {Map<string, number>}
 */
const partOf = new Map();
parts.forEach((part, index) => {
  for (const name of membersOf(part, mentions, roots)) partOf.set(name, index + 1);
});

const owners = assignSegments(segments, mentions, partOf);

/** Functions of parts that something outside of their part calls. */
const wanted = new Set(table.filter((name) => partOf.has(name)));
/** Functions of the core that parts call. */
const given = new Set();
for (const [caller, { functions }] of mentions) {
  for (const callee of functions) {
    if (partOf.has(callee) && partOf.get(callee) !== partOf.get(caller)) wanted.add(callee);
    if (partOf.has(caller) && partOf.get(callee) !== partOf.get(caller)) given.add(callee);
  }
}

const firstPlace = binaryen._BinaryenTableGetInitial(core.getTableByIndex(0));
/** @type {Map<string, number>} */
const placeOf = new Map([...wanted].map((name, index) => [name, firstPlace + index]));
/** Short names of what the core gives to parts. @type {Map<string, string>} */
const givenNames = new Map([...given].map((name, index) => [name, shared.functions + index.toString(36)]));

/**
 * @param {any} module
 * @param {string | null} exportName
 * @param {Segment[]} data
 */
function setData(module, exportName, data) {
  const { initial, max } = module.getMemoryInfo();
  const segments = data.map(({ offset, data: bytes }, index) => ({ name: `${index}`, offset: module.i32.const(offset), data: bytes, passive: false }));
  module.setMemory(initial, max, exportName, segments, false, false, '0');
}

/** Turns `core` into what every page loads. */
function reduceCore() {
  const tableName = binaryen.getTableInfo(core.getTableByIndex(0)).name;
  const reference = core.getTableByIndex(0);
  binaryen._BinaryenTableSetInitial(reference, firstPlace + wanted.size);
  binaryen._BinaryenTableSetMax(reference, firstPlace + wanted.size);
  core.addGlobal(shared.part, binaryen.i32, true, core.i32.const(0));
  core.addGlobalExport(shared.part, shared.part);
  core.addGlobalExport(stack, shared.stack);
  for (const [name, number] of partOf) {
    const { params, results } = signatureOf(core, name);
    core.removeFunction(name);
    if (!wanted.has(name)) continue;
    const types = binaryen.expandType(params);
    const operands = types.map((/** @type {number} */ type, /** @type {number} */ index) => core.local.get(index, type));
    const place = core.i32.const(/** @type {number} */ (placeOf.get(name)));
    const call = core.call_indirect(tableName, place, operands, params, results);
    const want = core.global.set(shared.part, core.i32.const(number));
    core.addFunction(name, params, results, [], core.block(null, [want, call], results));
  }
  for (const [name, short] of givenNames) core.addFunctionExport(name, short);
  core.removeExport(memory.name);
  setData(core, memory.name, dataOf(segments, owners, 0));
  return core.emitBinary();
}

/** The module of the part with that number. @param {number} number */
function makePart(number) {
  const module = readCore();
  const tableInfo = binaryen.getTableInfo(module.getTableByIndex(0));
  for (const { name } of exported) module.removeExport(name);
  for (let index = module.getNumElementSegments() - 1; index >= 0; index -= 1) {
    module.removeElementSegment(binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(index)).name);
  }
  const mine = [...mentions.keys()].filter((name) => partOf.get(name) === number);
  const called = new Set(mine.flatMap((name) => [...(mentions.get(name)?.functions ?? [])]));
  const imported = new Set([...called].filter((name) => partOf.get(name) !== number));
  for (const name of functionsOf(module)) {
    if (partOf.get(name) === number) continue;
    const { params, results } = signatureOf(module, name);
    module.removeFunction(name);
    if (imported.has(name)) module.addFunctionImport(name, 'core', givenNames.get(name), params, results);
  }
  module.removeGlobal(stack);
  module.addGlobalImport(stack, 'core', shared.stack, binaryen.i32, true);
  module.removeTable(tableInfo.name);
  module.addTable(tableInfo.name, firstPlace + wanted.size, firstPlace + wanted.size);
  module.addTableImport(tableInfo.name, 'core', places.name);
  setData(module, null, dataOf(segments, owners, number));
  module.addMemoryImport('0', 'core', memory.name);
  for (const name of mine.filter((name) => wanted.has(name))) {
    const place = /** @type {number} */ (placeOf.get(name));
    module.addActiveElementSegment(tableInfo.name, `place${place}`, [name], module.i32.const(place));
  }
  return module.emitBinary();
}

writeFileSync(output, reduceCore());
parts.forEach(({ name }, index) => {
  writeFileSync(output.replace(/\.wasm$/, `-${name}.wasm`), makePart(index + 1));
});

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

import { parts } from './parts.mjs';

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
 * Who calls whom. Binaryen's JavaScript has no walker of expressions, its text does.
 *
 * @param {any} module
 */
function readCalls(module) {
  /** @type {Map<string, Set<string>>} */
  const calls = new Map();
  /** @type {Set<string>} */
  let callees = new Set();
  for (const line of module.emitText().split('\n')) {
    const start = /^ \(func \$([^\s)]+)/.exec(line);
    if (start) calls.set(start[1], (callees = new Set()));
    for (const [, callee] of line.matchAll(/\(call \$([^\s)]+)/g)) callees.add(callee);
  }
  return calls;
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
 * @param {Map<string, Set<string>>} calls
 * @param {string[]} roots
 */
function membersOf(part, calls, roots) {
  const entries = new Set([...calls.keys()].filter((name) => part.entries.some((entry) => entry.test(plain(name)))));
  for (const entry of part.entries) {
    if (![...entries].some((name) => entry.test(plain(name)))) throw new Error(`${part.name}: nothing is called ${entry}`);
  }
  const reached = new Set();
  const ahead = roots.filter((name) => !entries.has(name));
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const callee of calls.get(name) ?? []) if (!entries.has(callee)) ahead.push(callee);
  }
  return [...calls.keys()].filter((name) => !reached.has(name));
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
const calls = readCalls(core);
const table = readTable(core);
const exported = exportsOf(core);
const memory = exported.find(({ kind }) => kind === binaryen.ExternalMemory);
const places = exported.find(({ kind }) => kind === binaryen.ExternalTable);
const stack = stackOf(core);
const roots = [...table, ...exported.filter(({ kind }) => kind === binaryen.ExternalFunction).map(({ value }) => value)];

/** Which part a function is in, from 1. @type {Map<string, number>} */
const partOf = new Map();
parts.forEach((part, index) => {
  for (const name of membersOf(part, calls, roots)) if (!partOf.has(name)) partOf.set(name, index + 1);
});

/** Functions of parts that something outside of their part calls. */
const wanted = new Set(table.filter((name) => partOf.has(name)));
/** Functions of the core that parts call. */
const given = new Set();
for (const [caller, callees] of calls) {
  for (const callee of callees) {
    if (partOf.has(callee) && partOf.get(callee) !== partOf.get(caller)) wanted.add(callee);
    if (partOf.has(caller) && partOf.get(callee) !== partOf.get(caller)) given.add(callee);
  }
}

const firstPlace = binaryen._BinaryenTableGetInitial(core.getTableByIndex(0));
/** @type {Map<string, number>} */
const placeOf = new Map([...wanted].map((name, index) => [name, firstPlace + index]));
/** Short names of what the core gives to parts. @type {Map<string, string>} */
const givenNames = new Map([...given].map((name, index) => [name, shared.functions + index.toString(36)]));

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
  const mine = [...calls.keys()].filter((name) => partOf.get(name) === number);
  const called = new Set(mine.flatMap((name) => [...(calls.get(name) ?? [])]));
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
  const memoryInfo = module.getMemoryInfo();
  module.setMemory(memoryInfo.initial, memoryInfo.max, null, []);
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

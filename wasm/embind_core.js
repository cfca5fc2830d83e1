// The JavaScript side of embind, as much of it as embind_types.cpp is the C++ side of: functions of
// numbers that give back nothing, a number or a view of linear memory. It takes the place of the
// functions of the same names in Emscripten's src/embind/, which bring overloads, classes, four
// kinds of errors and types that depend on types into every page. Fits the Emscripten that the
// set-up pins.

/* global addToLibrary, MODULARIZE */
/* global AsciiToString, HEAPU32, Module, wasmMemory, wasmTable */
/* global __emval_decref, __embind_register_emval, converters, values, lastHandle:writable */

addToLibrary({
  // Only messages of embind's own use names of types.
  $getTypeName__deps: [],
  $getTypeName: () => '',

  /** What makes a JavaScript value of what a function returns, by type. */
  $converters: '=new Map()',
  /** The values that C++ holds as emscripten::val, counted, by handle. */
  $values: '=new Map()',
  /** Those up to 9 stand for constants and are not counted. */
  $lastHandle: '9',

  _emval_take_value__deps: ['$converters', '$values', '$lastHandle'],
  _emval_take_value: (type, address) => {
    values.set(++lastHandle, { value: converters.get(type)(address), count: 1 });
    return lastHandle;
  },

  _emval_incref__deps: ['$values'],
  _emval_incref: (handle) => {
    values.get(handle).count += 1;
  },

  _emval_decref__deps: ['$values'],
  _emval_decref: (handle) => {
    if (--values.get(handle).count === 0) values.delete(handle);
  },
});

// What --emit-tsd runs is no module, and has functions of its own for these.
if (MODULARIZE) {
  addToLibrary({
    _embind_register_void__deps: ['$converters'],
    _embind_register_void: (type) => {
      converters.set(type, () => undefined);
    },

    _embind_register_integer__deps: ['$converters'],
    _embind_register_integer: (type, _name, _size, least) => {
      converters.set(type, (number) => (least < 0 ? number : number >>> 0));
    },

    // The places of the arrays are those in embind_types.cpp.
    _embind_register_memory_view__deps: ['$converters'],
    _embind_register_memory_view: (type, place) => {
      const View = place === 1 ? Uint8Array : Uint32Array;
      converters.set(type, (view) => {
        const at = view >> 2;
        return new View(wasmMemory.buffer, HEAPU32[at + 1], HEAPU32[at]);
      });
    },

    _embind_register_emval__deps: ['$converters', '$values', '_emval_decref'],
    _embind_register_emval: (type) => {
      converters.set(type, (handle) => {
        const { value } = values.get(handle);
        __emval_decref(handle);
        return value;
      });
    },

    _embind_register_user_type__deps: ['_embind_register_emval'],
    _embind_register_user_type: (type) => {
      __embind_register_emval(type);
    },

    // The type of the result may be registered later: it is looked up with each call.
    _embind_register_function__deps: ['$converters', '$AsciiToString', '$wasmTable'],
    _embind_register_function: (name, _count, types, _signature, invoker, target) => {
      const result = HEAPU32[types >> 2];
      const invoke = wasmTable.get(invoker);
      Module[AsciiToString(name)] = (...parameters) =>
        converters.get(result)(invoke(target, ...parameters));
    },
  });
}

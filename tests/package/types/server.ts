// On a server, where there is no DOM.

import { readFile } from 'node:fs/promises';

import { renderDocument, setWasmModule } from 'courant/server';
import type { Form, Settings } from 'courant/server';
import module from 'courant/courant-server.wasm';

setWasmModule(module);
const form: Form = 'json-ld';
const settings: Settings = { as: form, options: { base: 'KGS' } };
const { text, summary } = await renderDocument(await readFile('rates.txt'), settings);
console.log(text.length, summary.complete, summary.rates?.count);
// @ts-expect-error No such form.
await renderDocument('USD 87.45', { as: 'pdf' });

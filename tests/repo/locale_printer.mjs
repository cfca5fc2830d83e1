/** Prints cases of locale_differential.test.mjs with the locale layer of the core. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

import { findTool } from './native_tool.mjs';

/** What the core makes of each case, in their order. */
export function print(cases, tool = 'courant_locale_dump') {
  const input = cases.map(({ kind, locale, value }) => `${kind}\t${locale}\t${value}\n`).join('');
  const { status, stdout, stderr } = spawnSync(findTool(tool), { input, encoding: 'utf8',
    maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  const printed = stdout.split('\n').slice(0, -1);
  assert.equal(printed.length, cases.length);
  return printed;
}

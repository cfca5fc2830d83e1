/** Finds programs that the tests build natively. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const repository = new URL('../../', import.meta.url);

/** @param {string} name */
export function findTool(name) {
  const tool = ['dev', 'clang'].map((preset) =>
    fileURLToPath(new URL(`build/${preset}/tests/${name}`, repository))).find(existsSync);
  assert.ok(tool, `${name} is not built: cmake --build --preset dev`);
  return tool;
}

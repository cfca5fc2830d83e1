/** Reads Markdown with the core, rules of the trade and typography off. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

import { findTool } from './native_tool.mjs';

/**
 * The HTML of each text.
 *
 * @param {string[]} texts
 */
export function readMarkdown(texts) {
  const { status, stdout, stderr } = spawnSync(findTool('courant_markdown_dump'), {
    input: texts.join('\0'), encoding: 'utf8', maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, stderr);
  const printed = stdout.split('\0').slice(0, -1);
  assert.equal(printed.length, texts.length);
  return printed;
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';

const modules = new URL('../../../dist/modules/', import.meta.url);
const skip = existsSync(modules) ? false : 'dist/modules is not built';

test('import: the modules load where there is no page', { skip }, async () => {
  const { CourantError, setWasmUrl } = await import(new URL('index.js', modules).href);
  await import(new URL('define.js', modules).href);

  assert.equal(typeof setWasmUrl, 'function');
  assert.equal(new CourantError({ code: 'timeout', message: 'late' }).code, 'timeout');
});

test('import: the glue runs no code from strings and looks for no file', { skip }, () => {
  const glue = readFileSync(new URL('core.js', modules), 'utf8');

  assert.doesNotMatch(glue, /\beval\b|new Function|import\.meta/);
});

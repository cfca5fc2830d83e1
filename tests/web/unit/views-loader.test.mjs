import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** @import * as Loader from '../../../web/views-loader.js' */

const views = /** @type {any} */ ({ name: 'views' });
let imports = 0;
/** A module of its own for each case. @type {typeof Loader} */
let loader;
/** @type {number[]} */
let attempts = [];

beforeEach(async () => {
  imports += 1;
  attempts = [];
  loader = await import(`../../../web/views-loader.js?${imports}`);
});

/** @param {number} attempt */
async function good(attempt) {
  attempts.push(attempt);
  return views;
}

/**
 * @param {number} attempt
 * @returns {Promise<any>}
 */
async function broken(attempt) {
  attempts.push(attempt);
  throw new TypeError('no such file');
}

test('views: one load serves everybody', async () => {
  loader.setViewsImport(good);

  assert.deepEqual(await Promise.all([loader.loadViews(), loader.loadViews()]), [views, views]);
  assert.equal(await loader.loadViews(), views);
  assert.deepEqual(attempts, [0]);
});

test('views: nothing is loaded before somebody asks', () => {
  loader.setViewsImport(good);

  assert.deepEqual(attempts, []);
});

test('views: a failure is load_failed, with its cause', async () => {
  loader.setViewsImport(broken);

  await assert.rejects(loader.loadViews(), ({ code, cause }) => code === 'load_failed' && cause instanceof TypeError);
});

test('views: a load that failed is tried again, as another attempt', async () => {
  loader.setViewsImport(broken);
  await assert.rejects(loader.loadViews());
  loader.setViewsImport(good);

  assert.equal(await loader.loadViews(), views);
  assert.deepEqual(attempts, [0, 1]);
});

test('views: the script that is still running may say where they lie', async () => {
  const loading = loader.loadViews();
  loader.setViewsImport(good);

  assert.equal(await loading, views);
});

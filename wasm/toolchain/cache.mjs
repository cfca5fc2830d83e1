// The folder outside the checkout that all clones share.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @returns {string} */
export function cacheRoot() {
  const { COURANT_CACHE, XDG_CACHE_HOME } = process.env;
  return COURANT_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'courant');
}

/** @param {...string} parts */
export function cachePath(...parts) {
  return join(cacheRoot(), ...parts);
}

/**
 * Makes a folder of the cache unless it is there. `fill` gets a folder under a temporary name that
 * is renamed at the end, so a half-made one is never taken for a whole one.
 *
 * @param {string} name
 * @param {(folder: string) => void} fill
 */
export function makeOnce(name, fill) {
  const target = cachePath(name);
  if (existsSync(target)) return target;
  const temporary = `${target}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    fill(temporary);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return target;
}

const lockHours = 1;

/**
 * Runs `task` while no other set-up of this user changes the cache or the system packages.
 *
 * @param {() => Promise<void>} task
 */
export async function withLock(task) {
  const lock = cachePath('lock');
  mkdirSync(cacheRoot(), { recursive: true });
  for (let waited = false; !takeLock(lock); waited = true) {
    if (!waited) console.log('waiting for another set-up to finish …');
    await sleep(500);
  }
  try {
    await task();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (isStale(lock)) discard(lock);
    return false;
  }
  writeFileSync(join(lock, 'owner'), `${process.pid} ${hostname()}`);
  return true;
}

/** Renamed first: of two set-ups that see the same stale lock, only one removes it. */
function discard(/** @type {string} */ lock) {
  const condemned = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, condemned);
  } catch {
    return;
  }
  rmSync(condemned, { recursive: true, force: true });
}

/** A lock is stale if its owner died, or, where that cannot be seen, if it is old. */
function isStale(/** @type {string} */ lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    if (!existsSync(join(lock, 'owner'))) return age > 10_000;
    const [pid, host] = readFileSync(join(lock, 'owner'), 'utf8').split(' ');
    if (host !== hostname()) return age > lockHours * 3_600_000;
    return !isAlive(Number(pid));
  } catch {
    return false; // It was released while we looked.
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

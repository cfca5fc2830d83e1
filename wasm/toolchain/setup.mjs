// Installs what builds (--for=build) or tests (--for=test, the default) need. Finds in well under
// a second that there is nothing to do.

import { installPackages, missingPackages, updatePrivateApt } from './apt.mjs';
import { cacheRoot, withLock } from './cache.mjs';
import { buildEmscripten, emscriptenRoot } from './emscripten.mjs';
import { writeCMakeSettings } from './environment.mjs';
import { fetchLibraries, haveLibraries } from './libraries.mjs';
import { haveNodeModules, installNodeModules } from './node_modules.mjs';
import { SetupError } from './process.mjs';

const nodeFloor = [20, 19];

/**
 * The steps that are left to do, in order.
 *
 * @param {'build' | 'test'} purpose
 * @returns {{title: string, work: () => void}[]}
 */
function stepsLeft(purpose) {
  const packages = missingPackages(purpose);
  const needsEmscripten = !emscriptenRoot();
  const needsLibraries = !haveLibraries();
  const steps = [
    packages.length > 0 && { title: `system packages: ${packages.join(' ')}`, work: () => installPackages(packages) },
    (needsEmscripten || needsLibraries) && { title: 'package lists', work: updatePrivateApt },
    needsEmscripten && { title: 'Emscripten (240 MB download)', work: buildEmscripten },
    needsLibraries && { title: 'library sources', work: fetchLibraries },
    !haveNodeModules() && { title: 'node modules', work: installNodeModules },
  ];
  return steps.filter((step) => step !== false);
}

/** @param {'build' | 'test'} purpose */
async function setUp(purpose) {
  requireNode();
  if (stepsLeft(purpose).length > 0) {
    await withLock(async () => {
      // Another set-up may have done some of it while this one waited for the lock.
      const steps = stepsLeft(purpose);
      steps.forEach(({ title, work }, index) => {
        const started = Date.now();
        process.stdout.write(`[${index + 1}/${steps.length}] ${title} …\n`);
        work();
        console.log(`      done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      });
    });
  }
  writeCMakeSettings();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > nodeFloor[0] || (major === nodeFloor[0] && minor >= nodeFloor[1])) return;
  throw new SetupError(`Node ${nodeFloor.join('.')} or newer is needed; this is ${process.version}.`);
}

/** @param {string[]} args */
function purposeOf(args) {
  const wanted = args.find((arg) => arg.startsWith('--for='))?.slice('--for='.length) ?? 'test';
  if (wanted === 'build' || wanted === 'test') return wanted;
  throw new SetupError(`--for= takes build or test, not ${wanted}`);
}

const started = performance.now();
try {
  await setUp(purposeOf(process.argv.slice(2)));
  console.log(`set-up ready in ${((performance.now() - started) / 1000).toFixed(1)} s (${cacheRoot()})`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nset-up: ${error.message}`);
  process.exitCode = 1;
}

// What the browser tests came to: a row for each file, a column for each engine.

/** @import { Outcome } from '../run.mjs' */

const results = /** @type {const} */ (['passed', 'failed', 'elsewhere']);

/**
 * @param {Outcome[]} outcomes
 * @param {string[]} engines
 */
export function printMatrix(outcomes, engines) {
  const files = [...new Set(outcomes.map(({ file }) => file))].sort();
  console.log('\ntests passed / failed / for other engines');
  printRow('', engines);
  for (const file of files) printRow(file, engines.map((engine) => cell(outcomes, { engine, file })));
  printRow('all', engines.map((engine) => cell(outcomes, { engine })));
  for (const engine of engines) {
    for (const [reason, count] of countReasons(outcomes, engine, 'elsewhere')) console.log(`not in ${engine}, ${count}: ${reason}`);
    for (const [reason, count] of countReasons(outcomes, engine, 'skipped')) console.log(`skipped in ${engine}, ${count}: ${reason}`);
  }
  console.log('');
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function printRow(name, cells) {
  console.log(name.padEnd(14) + cells.map((text) => text.padStart(14)).join(''));
}

/**
 * @param {Outcome[]} outcomes
 * @param {Partial<Outcome>} wanted
 */
function cell(outcomes, { engine, file }) {
  const own = outcomes.filter((outcome) => outcome.engine === engine && (!file || outcome.file === file));
  return results.map((result) => own.filter((outcome) => outcome.result === result).length).join(' / ');
}

/**
 * @param {Outcome[]} outcomes
 * @param {string} engine
 * @param {Outcome['result']} result
 */
function countReasons(outcomes, engine, result) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const outcome of outcomes) {
    if (outcome.engine !== engine || outcome.result !== result) continue;
    counts.set(outcome.reason ?? '', (counts.get(outcome.reason ?? '') ?? 0) + 1);
  }
  return counts;
}

// How many cases passed and failed, from what test programs print.

/** @typedef {{passed: number, failed: number}} Counts */

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
}

/** @param {string} output @param {RegExp} pattern */
function numbers(output, pattern) {
  return [...output.matchAll(pattern)].map((match) => Number(match[1]));
}

/** @param {number[]} list */
const total = (list) => list.reduce((a, b) => a + b, 0);

/** Catch2's closing lines; skipped cases count as neither. @param {string} output @returns {Counts} */
export function catchCounts(output) {
  const clean = numbers(output, /All tests passed \(\d+ assertions? in (\d+) test cases?\)/g);
  const mixed = [...output.matchAll(/^(?:\d+: )?test cases:(.*)$/gm)].map((match) => match[1]);
  const mixedCount = (/** @type {string} */ word) =>
    total(mixed.map((line) => Number(new RegExp(`(\\d+) ${word}(?! as)`).exec(line)?.[1] ?? 0)));
  return { passed: total(clean) + mixedCount('passed'), failed: mixedCount('failed') };
}

/**
 * ctest in verbose mode: the cases inside the Catch2 suites, and each other test as one.
 *
 * @param {string} output
 * @returns {Counts}
 */
export function ctestCounts(output) {
  const tests = [...output.matchAll(/^\s*\d+\/\d+ Test\s+#\d+: (\S+) \.*\s*(Passed|\*\*\*)/gm)];
  const others = tests.filter(([, name]) => !name.startsWith('courant_tests'));
  const suites = catchCounts(output);
  const crashed = tests.some(([, name, result]) => name.startsWith('courant_tests') && result !== 'Passed') && suites.failed === 0;
  return {
    passed: suites.passed + others.filter(([, , result]) => result === 'Passed').length,
    failed: suites.failed + others.filter(([, , result]) => result !== 'Passed').length + Number(crashed),
  };
}

/** node --test with the TAP reporter. @param {string} output @returns {Counts} */
export function nodeTestCounts(output) {
  return {
    passed: total(numbers(output, /^# pass (\d+)$/gm)),
    failed: total(numbers(output, /^# (?:fail|cancelled) (\d+)$/gm)),
  };
}

/** Our own closing line, "N passed, N failed". @param {string} output @returns {Counts} */
export function ownCounts(output) {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : { passed: 0, failed: 0 };
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A failure that the user can act on: shown without a stack trace. */
export class SetupError extends Error {}

/** @typedef {{cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions}} Options */

/**
 * Runs a command to its end and returns what it printed. Its output is shown only if it fails, unless
 * `stdio` says otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export function run(command, args, options = {}) {
  const result = attempt(command, args, options);
  if (result.ok) return result.stdout;
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-30).join('\n');
  throw new SetupError(`this command failed:\n  ${command} ${args.join(' ')}\n${said}`);
}

/**
 * Like run(), for commands that may fail.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export function attempt(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  return { ok: status === 0, stdout: stdout ?? '', stderr: stderr || String(error ?? '') };
}

/**
 * The path of an executable, or null.
 *
 * @param {string} command
 */
export function findCommand(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

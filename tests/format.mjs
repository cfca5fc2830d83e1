// Checks, or with --write makes, the layout that .clang-format describes.

import { spawnSync } from 'node:child_process';
import { globSources } from './sources.mjs';

const files = globSources(['core', 'tests', 'wasm'], /\.(cpp|hpp)$/);
const mode = process.argv.includes('--write') ? ['-i'] : ['--dry-run', '--Werror'];
const { status } = spawnSync('clang-format-19', [...mode, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;

// Packs what is in dist/ as it would be published, and installs it as a user of it would have it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkout } from '../sources.mjs';
import { app, consumer, example, installed, tarball } from './consumer.mjs';

rmSync(consumer, { recursive: true, force: true });
mkdirSync(join(consumer, 'node_modules'), { recursive: true });
// With a name of its own: inside of courant `import 'courant'` would lead to the checkout.
writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');

// Without scripts: dist/ is built already.
const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--loglevel=error', `--pack-destination=${consumer}`], { cwd: checkout });
const [{ filename }] = JSON.parse(String(packed));
renameSync(join(consumer, filename), tarball);
execFileSync('tar', ['-xzf', tarball, '-C', consumer]);
renameSync(join(consumer, 'package'), installed);

for (const folder of ['app', 'types']) {
  cpSync(fileURLToPath(new URL(folder, import.meta.url)), join(consumer, folder), { recursive: true });
}
writeFileSync(join(app, 'Story.jsx'), example('jsx', 'function Story'));
writeFileSync(join(app, 'Story.vue'), example('vue', 'courant-article'));
writeFileSync(join(app, 'located.js'), example('js', 'setWasmUrl').replace('/courant/', '/package/site/esbuild/'));

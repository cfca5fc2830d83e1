// System packages, and a private view of a newer Debian release that leaves the system's alone.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cachePath } from './cache.mjs';
import { SetupError, attempt, findCommand, run } from './process.mjs';
import { sourceSuite, systemPackages } from './versions.mjs';

/**
 * The packages for `purpose` that are not installed. Without dpkg the commands are looked for.
 *
 * @param {'build' | 'test'} purpose
 */
export function missingPackages(purpose) {
  const wanted = systemPackages(purpose);
  if (!findCommand('dpkg-query')) {
    return Object.entries(wanted).filter(([, command]) => command && !findCommand(command)).map(([name]) => name);
  }
  const format = '${Package} ${db:Status-Status}\\n';
  const known = attempt('dpkg-query', ['-W', '-f', format, ...Object.keys(wanted)]).stdout;
  const installed = new Set(known.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return Object.entries(wanted)
    .filter(([name, command]) => !installed.has(name) && !(command && findCommand(command)))
    .map(([name]) => name);
}

/** @param {string[]} packages */
export function installPackages(packages) {
  const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (!findCommand('apt-get') || process.getuid?.() !== 0) {
    throw new SetupError(`these system packages are missing. Install them, as root on Debian 12 or 13 with

  apt-get update && ${command}

or on another system by its own means (Clang 19 with the commands clang++-19, clang-tidy-19 and so on),
and run the set-up again.`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=600'];
  run('apt-get', [...patient, 'update'], { env });
  run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], { env });
}

/**
 * apt-get on a view of its own: the machine's package source with the suite replaced, lists and
 * cache inside our cache folder.
 *
 * @param {string[]} args
 * @param {string} cwd where downloads go
 */
export function privateApt(args, cwd) {
  const root = cachePath('apt');
  const options = {
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': join(root, 'parts'),
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State::lists': join(root, 'lists'),
    'Dir::Cache': join(root, 'cache'),
    // The sandbox user cannot write to a folder below root's home.
    'APT::Sandbox::User': '',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return run('apt-get', ['-q', ...flags, ...args], { cwd });
}

/** Creates the private view and reads the package lists of its suite. */
export function updatePrivateApt() {
  if (!findCommand('apt-get')) {
    throw new SetupError(`Emscripten 3.1.69 or newer is not on PATH and cannot be installed here: that needs Debian 12 or 13.
Install it (for example the emsdk), put emcc on PATH and run the set-up again.`);
  }
  const root = cachePath('apt');
  for (const folder of ['parts', 'lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, 'parts', 'stable.sources'), newerSource());
  privateApt(['update'], root);
}

/** The machine's first package source, with the suite that has what we need. */
function newerSource() {
  const stanza = firstStanza() ?? firstLine();
  if (!stanza) throw new SetupError('no package source found in /etc/apt: is this Debian?');
  return stanza;
}

function firstStanza() {
  const folder = '/etc/apt/sources.list.d';
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sources')) : [];
  // Other vendors' repositories may be listed too; Debian's own file has this name.
  files.sort((a, b) => Number(b === 'debian.sources') - Number(a === 'debian.sources'));
  for (const file of files) {
    const stanzas = readFileSync(join(folder, file), 'utf8').split(/\n\s*\n/);
    const stanza = stanzas.find((text) => /^Suites:/m.test(text) && /^Types:/m.test(text));
    if (stanza) {
      return `${stanza.replace(/^Suites:.*/m, `Suites: ${sourceSuite}`).replace(/^Types:.*/m, 'Types: deb deb-src').trim()}\n`;
    }
  }
  return null;
}

/** The same from the older one-line form of the source list. */
function firstLine() {
  const file = '/etc/apt/sources.list';
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const match = lines.map((line) => /^deb\s+(\[[^\]]*\]\s+)?(\S+)\s/.exec(line)).find(Boolean);
  if (!match) return null;
  const keys = /signed-by=([^\s\]]+)/.exec(match[1] ?? '');
  const signed = keys ? `Signed-By: ${keys[1]}\n` : '';
  return `Types: deb deb-src\nURIs: ${match[2]}\nSuites: ${sourceSuite}\nComponents: main\n${signed}`;
}

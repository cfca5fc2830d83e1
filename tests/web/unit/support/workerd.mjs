// Runs a worker under workerd, the runtime of edge workers, with the package as it would be imported.

import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const dist = join(checkout, 'dist');
export const workerd = join(checkout, 'node_modules/workerd/bin/workerd');

/**
 * @typedef {object} Worker
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} code The worker's module.
 * @param {Record<string, string>} [bindings]
 * @param {string} [cache] Host and port of what keeps its cache.
 * @returns {Promise<Worker>}
 */
export async function startWorker(code, bindings = {}, cache = '127.0.0.1:9') {
  const folder = mkdtempSync(join(tmpdir(), 'courant-worker-'));
  const port = await freePort();
  writeFileSync(join(folder, 'worker.js'), code);
  const modules = copyPackage(folder).map(({ name, file, kind }) => `(name = "${name}", ${kind} = embed "${file}")`);
  const texts = Object.entries(bindings).map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`);
  const config = `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [
        (name = "main", worker = .worker),
        (name = "internet", network = (allow = ["local"])),
        (name = "cache", external = (address = "${cache}", http = ())),
      ],
      sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
    );
    const worker :Workerd.Worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js"), ${modules.join(', ')}],
      compatibilityDate = "2026-11-01",
      bindings = [${texts.join(', ')}],
      cacheApiOutbound = "cache",
    );`;
  writeFileSync(join(folder, 'config.capnp'), config);
  const child = spawn(workerd, ['serve', 'config.capnp'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; ; attempt += 1) {
    if (child.exitCode !== null || attempt === 300) throw new Error(`workerd did not start: ${said}`);
    const answer = await fetch(url, { method: 'OPTIONS' }).catch(() => null);
    if (answer) break;
    await sleep(50);
  }
  return {
    url,
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * The package's modules by the names under which package.json exports them, and beside one another.
 *
 * @param {string} folder
 */
function copyPackage(folder) {
  const scripts = readdirSync(join(dist, 'modules'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const modules = scripts.map((name) => ({ name: `courant/${name}`, file: `courant/${name}`, kind: 'esModule', from: `modules/${name}` }));
  modules.push({ name: 'courant/server', file: 'courant/server.js', kind: 'esModule', from: 'modules/server.js' });
  modules.push({ name: 'courant/courant-server.wasm', file: 'courant/courant-server.wasm', kind: 'wasm', from: 'courant-server.wasm' });
  for (const { file, from } of modules) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(dist, from), join(folder, file));
  }
  return modules;
}

/**
 * What workerd asks to keep its cache: PUT brings a response as it is on the wire, GET asks for it.
 *
 * @returns {Promise<{ address: string, entries: Map<string, Buffer>, close: () => Promise<void> }>}
 */
export async function startCache() {
  /** @type {Map<string, Buffer>} */
  const entries = new Map();
  const server = createServer(async (request, response) => {
    const key = `${request.headers.host}${request.url}`;
    if (request.method === 'PUT') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      entries.set(key, Buffer.concat(chunks));
      response.writeHead(204).end();
      return;
    }
    const entry = entries.get(key);
    if (!entry) return void response.writeHead(504, { 'CF-Cache-Status': 'MISS' }).end();
    const split = entry.indexOf('\r\n\r\n');
    const [, ...lines] = String(entry.subarray(0, split)).split('\r\n');
    const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
    const kept = headers.filter(([name]) => !/^(transfer-encoding|content-length|connection)$/i.test(name));
    response.writeHead(200, { ...Object.fromEntries(kept), 'CF-Cache-Status': 'HIT' });
    response.end(bodyOf(entry.subarray(split + 4), headers));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `127.0.0.1:${port}`,
    entries,
    close: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}

/**
 * @param {Buffer} body
 * @param {string[][]} headers
 */
function bodyOf(body, headers) {
  if (!headers.some(([name, value]) => /^transfer-encoding$/i.test(name) && value === 'chunked')) return body;
  const chunks = [];
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at);
    const size = parseInt(String(body.subarray(at, line)), 16);
    if (!size) return Buffer.concat(chunks);
    chunks.push(body.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

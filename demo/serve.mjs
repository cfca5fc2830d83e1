// Serves the demo and dist/ on the loopback interface, under the strictest policy that a page using
// Courant may have. `PORT` says where; if that port is taken, the next free one is used.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const demo = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The file that a request means, or null. /dist/ is beside the demo, which is at the root.
 *
 * @param {string} url
 */
function fileFor(url) {
  const path = decodedPath(url);
  if (path === null || path.includes('\0')) return null;
  const [root, rest] = path.startsWith('/dist/') ? [dist, path.slice('/dist/'.length)] : [demo, path.slice(1)];
  const file = join(root, rest, path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(root) && !file.includes(`${sep}.`) && isFile(file) ? file : null;
}

/** @param {string} url */
function decodedPath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

const server = createServer((request, response) => {
  const file = fileFor(request.url ?? '/');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found\n');
  } else {
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).on('error', () => response.destroy()).pipe(response);
  }
});

const wanted = Number(process.env.PORT ?? 8080);
const lastPort = Math.min(wanted + 100, 65_535);
let port = wanted;

/** @param {string} message */
function giveUp(message) {
  console.error(message);
  process.exitCode = 1;
}

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code === 'EADDRINUSE' && port < lastPort) server.listen((port += 1), '127.0.0.1');
  else giveUp(`cannot listen on port ${port}: ${error.message}; PORT=… names another one`);
});
server.on('listening', () => {
  if (port !== wanted) console.log(`port ${wanted} is taken`);
  console.log(`the demo is at http://localhost:${port}/ until Ctrl+C`);
});

if (Number.isInteger(wanted) && wanted > 0 && wanted <= 65_535) server.listen(port, '127.0.0.1');
else giveUp(`PORT takes a number from 1 to 65535, not '${process.env.PORT}'`);

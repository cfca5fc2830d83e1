// A loopback server for the benchmarks: dist/, documents, pages, all of it compressed as a good server would.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { checkout } from '../sources.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * @param {Record<string, string | Buffer>} made What is served beside dist/, by path.
 * @returns {Promise<{ url: (path: string) => string, close: () => void }>}
 */
export async function startServer(made) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const bodyOf = (/** @type {string} */ path) => {
    const known = compressed.get(path);
    if (known) return known;
    const body = brotliCompressSync(made[path] ?? readFileSync(join(checkout, path)));
    compressed.set(path, body);
    return body;
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (!(pathname in made) && !pathname.startsWith('/dist/')) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': types[extname(pathname)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
      // Clocks are finer in pages that let nothing of others in.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(bodyOf(pathname));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../demo/serve.mjs', import.meta.url));

/**
 * Starts the server of the demo and waits for the line with its address.
 *
 * @param {import('node:test').TestContext} t
 * @param {number} port
 */
async function serve(t, port) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT: String(port) } });
  t.after(() => child.kill());
  for await (const chunk of child.stdout) {
    const address = /http:\/\/localhost:(\d+)\//.exec(String(chunk));
    if (address) return { port: Number(address[1]), base: `http://127.0.0.1:${address[1]}` };
  }
  throw new Error('the server printed no address');
}

/** @param {import('node:test').TestContext} t */
async function takePort(t) {
  const server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

test('serve: a port that is taken gives way to a free one', async (t) => {
  const taken = await takePort(t);

  const { port } = await serve(t, taken);

  assert.ok(port > taken);
});

test('serve: the demo comes under the strictest policy', async (t) => {
  const { base } = await serve(t, await takePort(t));

  const response = await fetch(base);

  assert.equal(response.status, 200);
  assert.equal(
    response.headers.get('content-security-policy'),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
      "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

test('serve: nothing but the demo and dist/ is handed out', async (t) => {
  const { base } = await serve(t, await takePort(t));
  const paths = ['/..%2fpackage.json', '/dist/..%2fpackage.json', '/%2e%2e/package.json', '/nothing', '/%', '/%00'];

  const answers = await Promise.all(paths.map((path) => fetch(base + path)));

  assert.deepEqual(answers.map(({ status }) => status), paths.map(() => 404));
});

test('serve: a port that is none is refused with a sentence', () => {
  const env = { ...process.env, PORT: '99999' };

  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });

  assert.deepEqual([status, stderr], [1, "PORT takes a number from 1 to 65535, not '99999'\n"]);
});

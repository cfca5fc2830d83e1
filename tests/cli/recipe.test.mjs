// README's cron job, against a bank on the loopback interface.

import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { command, courant, folderWith } from './courant.mjs';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const [recipe] = /** @type {RegExpExecArray} */ (/^curl .*$/m.exec(readme));

const skip = spawnSync('curl', ['--version']).status === 0 ? false : 'curl is not installed';

const file = `<?xml version="1.0" encoding="windows-1251" ?>
<CurrencyRates Name="Daily Exchange Rates" Date="14.06.2031">
<Currency ISOCode="USD"><Nominal>1</Nominal><Value>84,8000</Value></Currency>
<Currency ISOCode="EUR"><Nominal>1</Nominal><Value>98,4100</Value></Currency>
</CurrencyRates>
`;

/** @typedef {(response: import('node:http').ServerResponse) => unknown} Answer */

/** @type {Answer} */
const answersWell = (response) => response.writeHead(200, { 'Content-Type': 'application/xml' }).end(file);

/** @type {Record<string, {answer: Answer, complaint: RegExp}>} */
const faults = {
  'an error': {
    answer: (response) => response.writeHead(503).end('Busy'),
    complaint: /503[^]*<stdin>: error: missing_field: /,
  },
  'a page with status 200': {
    answer: (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Busy</title>'),
    complaint: /<stdin>:1:1: error: missing_field: /,
  },
  'a file without rates': {
    answer: (response) => response.end('<CurrencyRates Date="14.06.2031"></CurrencyRates>'),
    complaint: /<stdin>: error: missing_field: /,
  },
  'a part of the file': {
    answer: (response) => response.end(file.slice(0, -40)),
    complaint: /<stdin>:\d+:\d+: error: unexpected_end: /,
  },
  'a part of the file, and a broken connection': {
    answer: (response) => {
      response.writeHead(200, { 'Content-Length': file.length });
      response.write(file.slice(0, -40), () => response.destroy());
    },
    complaint: /curl: [^]*<stdin>:\d+:\d+: error: unexpected_end: /,
  },
};

/**
 * Runs the recipe in a folder where the file of an earlier run is, against a server that answers so.
 *
 * @param {import('node:test').TestContext} context
 * @param {Answer} answer
 */
async function runRecipe(context, answer) {
  const folder = folderWith(context, { 'rates.json': 'yesterday' });
  const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
  context.after(() => server.close());
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const line = recipe.replace(/https:\S+/, `http://127.0.0.1:${port}/daily.xml`).replace('/srv/www/', `${folder}/`);
  const env = { ...process.env, PATH: `${dirname(/** @type {string} */ (command))}${delimiter}${process.env.PATH}`, NO_PROXY: '*' };
  /** @type {{status: number, stderr: string}} */
  const { status, stderr } = await new Promise((resolve) => {
    execFile('sh', ['-c', line], { env }, (error, _, complaints) => resolve({ status: Number(error?.code ?? 0), stderr: complaints }));
  });
  assert.deepEqual(readdirSync(folder), ['rates.json']);
  return { folder, status, stderr, written: readFileSync(join(folder, 'rates.json'), 'utf8') };
}

test("recipe: the bank's file becomes ours, with every digit", { skip }, async (context) => {
  const { status, stderr, written } = await runRecipe(context, answersWell);

  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(written), {
    courant: 1,
    source: 'NBKR',
    kind: 'official',
    base: 'KGS',
    date: '2031-06-14',
    rates: [
      { code: 'USD', nominal: 1, value: '84.8000', direction: 'local-per-foreign' },
      { code: 'EUR', nominal: 1, value: '98.4100', direction: 'local-per-foreign' },
    ],
  });
});

test('recipe: what it wrote is read again without loss', { skip }, async (context) => {
  const { folder, written } = await runRecipe(context, answersWell);

  const again = courant(['rates', 'rates.json', '--whole'], { folder });
  const converted = courant(['convert', '100', 'USD', 'KGS', '--rates', 'rates.json'], { folder });

  assert.equal(again.stderr, '');
  assert.equal(again.stdout, written);
  assert.equal(converted.stdout, '100 USD = 8480.00 KGS\n1 USD = 84.8000 KGS, 2031-06-14, NBKR\n');
});

for (const [name, { answer, complaint }] of Object.entries(faults)) {
  test(`recipe: when the bank sends ${name}, yesterday's rates stay`, { skip }, async (context) => {
    const { status, stderr, written } = await runRecipe(context, answer);

    assert.equal(status, 1);
    assert.match(stderr, complaint);
    assert.equal(written, 'yesterday');
  });
}

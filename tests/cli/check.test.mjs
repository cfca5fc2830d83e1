import assert from 'node:assert/strict';
import { test } from 'node:test';

import { courant, folderWith } from './courant.mjs';

const twice = 'USD 84.80\nUSD 84.90\nEUR 98.41\n';
const clean = 'A headline\n\nText of the story.\n';

test('check: warnings are lines with file, line and column, and no failure', (t) => {
  const folder = folderWith(t, { 'bank.txt': twice, 'story.txt': clean });

  const { status, stdout } = courant(['check', 'story.txt', 'bank.txt'], { folder });

  assert.equal(status, 0);
  assert.match(stdout, /^bank\.txt:2:1: warning: duplicate-currency: .+\n$/);
});

test('check: infos are reported when asked for', (t) => {
  const folder = folderWith(t, { 'story.txt': clean });

  assert.equal(courant(['check', 'story.txt'], { folder }).stdout, '');
  assert.match(courant(['check', '--verbose', 'story.txt'], { folder }).stdout, /^story\.txt:1:1: info: headline: /m);
});

test('check: a file that cannot be read as a document fails, and the others are checked', (t) => {
  const folder = folderWith(t, { 'bank.txt': twice, 'empty.txt': '' });

  const { status, stdout } = courant(['check', 'empty.txt', 'bank.txt'], { folder });

  assert.equal(status, 1);
  assert.match(stdout, /^empty\.txt: error: missing_field: .+\nbank\.txt:2:1: warning: /);
});

test('check: a missing file is worse than an error in one', (t) => {
  const folder = folderWith(t, { 'bank.txt': twice, 'empty.txt': '' });

  const { status, stdout, stderr } = courant(['check', 'missing.txt', 'empty.txt', 'bank.txt'], { folder });

  assert.equal(status, 3);
  assert.match(stderr, /^courant: cannot read missing\.txt: /);
  assert.match(stdout, /^empty\.txt: error: .+\nbank\.txt:2:1: warning: /);
});

test('check: JSON is one array over all files', (t) => {
  const folder = folderWith(t, { 'bank.txt': twice, 'empty.txt': '' });

  const { status, stdout } = courant(['check', '--json', 'bank.txt', 'empty.txt'], { folder });

  assert.equal(status, 1);
  const [warning, error, ...rest] = JSON.parse(stdout);
  assert.deepEqual({ ...warning, message: '' }, {
    file: 'bank.txt', severity: 'warning', code: 'duplicate-currency', offset: 10, line: 2, column: 1, message: '',
  });
  assert.deepEqual([error.file, error.severity, error.code], ['empty.txt', 'error', 'missing_field']);
  assert.deepEqual(rest, []);
});

test('check: nothing found is an empty array', (t) => {
  const folder = folderWith(t, { 'story.txt': clean });

  assert.equal(courant(['check', '--json', 'story.txt'], { folder }).stdout, '[]\n');
});

test('check: standard input is named', () => {
  const { status, stdout } = courant(['check', '-'], { input: twice });

  assert.equal(status, 0);
  assert.match(stdout, /^<stdin>:2:1: warning: duplicate-currency: /);
});

test('check: infos are in the JSON when asked for', () => {
  const { stdout } = courant(['check', '-', '--json', '-v'], { input: clean });

  assert.deepEqual(JSON.parse(stdout).map((/** @type {{code: string}} */ { code }) => code), ['headline']);
});

test('check: copy that is withheld is an error', () => {
  const input = 'Status: withheld\n\nThe talks go on.\n';

  assert.equal(courant(['check', '-'], { input }).status, 1);
  assert.equal(courant(['check', '-', '--withheld', 'include'], { input }).status, 0);
});

test('check: no news rules, no findings of theirs', () => {
  assert.doesNotMatch(courant(['check', '-', '-v', '--no-news-rules'], { input: clean }).stdout, /headline/);
});

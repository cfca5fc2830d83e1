import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync } from 'node:fs';
import { test } from 'node:test';

import { courant } from './courant.mjs';

/** @param {string[]} args @param {RegExp} complaint */
function refuses(args, complaint) {
  const { status, stdout, stderr } = courant(args);
  assert.equal(status, 2, args.join(' '));
  assert.equal(stdout, '');
  assert.match(stderr, complaint);
}

test('usage: help names the commands, examples and exit codes', () => {
  const { status, stdout, stderr } = courant(['--help']);

  assert.equal(status, 0);
  assert.equal(stderr, '');
  for (const word of ['render', 'rates', 'convert', 'check', 'rules', 'Examples:', 'Exit codes:']) assert.match(stdout, new RegExp(word));
});

test('usage: each command has help with examples', () => {
  for (const command of ['render', 'rates', 'convert', 'check']) {
    const { status, stdout } = courant([command, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, /Examples:/);
    assert.match(stdout, /--format +How the input is written: auto, .*wire/);
  }
});

test('usage: the version is told', () => {
  assert.match(courant(['--version']).stdout, /^courant \d+\.\d+\.\d+\n$/);
});

test('usage: a value that an option does not take is answered with those it takes', () => {
  refuses(['render', '-', '--view', 'grid'], /^courant: --view takes list, table, inline, ticker or chart; headlines, cards or full, not 'grid'\nTry 'courant render --help'\.\n$/);
  refuses(['render', '-', '--as', 'xml'], /--as takes html, page, text, json, json-ld or csv, not 'xml'/);
  refuses(['render', '-', '--format', 'xml'], /--format takes auto, .*wire/);
  refuses(['render', '-', '--heading-level', '7'], /--heading-level takes a number from 1 to 6, not '7'/);
  refuses(['render', '-', '--images', 'all'], /--images takes https, same-origin or none/);
  refuses(['render', '-', '--show', 'headline,footer'], /--show takes any of headline kicker .*, not 'footer'\n/);
  refuses(['render', '-', '--rule-off', 'nope'], /--rule-off takes a name that 'courant rules' lists, not 'nope'/);
  refuses(['rates', '-', '--base', 'som'], /--base takes a currency code/);
  refuses(['render', '-', '--zone', 'Bishkek'], /--zone takes an offset/);
  refuses(['rates', '-', '--codes', 'USD,dollar'], /--codes takes currency codes of ISO 4217, e\.g\. USD,EUR, not 'dollar'\n/);
  refuses(['render', '-', '--rule-off', 'dek,nope,dateline'], /not 'nope'\n/);
  refuses(['rates', '-', '--date', '2031-02-31'], /--date takes a day, e\.g\. 2031-06-12, not '2031-02-31'/);
});

test('usage: a zone west of Greenwich is a value, not a flag', () => {
  assert.equal(courant(['render', '-', '--zone', '-05:00'], { input: 'A headline\n\nText of it.\n' }).status, 0);
});

test('usage: without a command, a file or a known flag nothing is done', () => {
  refuses([], /^courant: /);
  refuses(['render'], /FILE is required/);
  refuses(['render', '-', '--nope'], /--nope/);
  refuses(['render', 'a.txt', 'b.txt'], /^courant: /);
  refuses(['paint', 'a.txt'], /^courant: no command is called 'paint'; there are render, rates, convert, amounts, feed, check, rules\nTry 'courant --help'\.\n$/);
  refuses(['--nope'], /no option is called '--nope'/);
  refuses(['check', 'a.txt', '--codes', 'USD'], /--codes/);
});

test('usage: rules are listed by group with what they do', () => {
  const { status, stdout } = courant(['rules']);

  assert.equal(status, 0);
  assert.match(stdout, /^news:\n {2}rate-lines +lines of currency codes/);
  assert.match(stdout, /^typography:\n {2}paired-quotes +/m);
});

test('usage: rules take no file, and a full disk is told', { skip: !existsSync('/dev/full') }, () => {
  const output = openSync('/dev/full', 'w');

  const { status, stderr } = courant(['rules'], { output });

  closeSync(output);
  refuses(['rules', 'a.txt'], /^courant: /);
  assert.equal(status, 3);
  assert.match(stderr, /^courant: cannot write standard output: /);
});

test('usage: options of one command are not options of another', () => {
  refuses(['check', '-', '--as', 'html'], /--as/);
  refuses(['check', '-', '-o', 'a'], /-o/);
  refuses(['rates', '-', '--show=headline'], /--show/);
  refuses(['render', '-', '--json'], /--json/);
});

test('usage: an option without its value is refused', () => {
  for (const flag of ['--format', '--lang', '--base', '--zone', '--url', '--content-type', '--typography', '--rule-off', '--withheld', '--now', '--as', '-o', '--view', '--labels-lang', '--show', '--heading-level', '--images', '--links']) {
    refuses(['render', '-', flag], new RegExp(flag === '-o' ? '--output' : flag));
  }
});

test('usage: the remaining values are checked, too', () => {
  refuses(['render', '-', '--lang', 'not a tag'], /--lang takes a language tag/);
  refuses(['render', '-', '--lang', 'klingon'], /--lang takes a language tag, e\.g\. ky, not 'klingon'/);
  refuses(['render', '-', '--labels-lang', '!'], /--labels-lang takes a language tag/);
  refuses(['render', '-', '--typography', 'nice'], /--typography takes repair or source/);
  refuses(['render', '-', '--withheld', 'maybe'], /--withheld takes refuse or include/);
  refuses(['render', '-', '--now', 'today'], /--now takes a date and time/);
  refuses(['render', '-', '--links', 'all'], /--links takes untrusted or own/);
  refuses(['rates', '-', '--as', 'table'], /--as takes html, page, text, json or csv, not 'table'/);
});

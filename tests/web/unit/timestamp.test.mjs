import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { timestamp } from '../../../web/timestamp.js';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** @param {string} place */
function inZone(place) {
  process.env.TZ = place;
  return timestamp(new Date('2031-06-12T20:15:30Z'));
}

test('timestamp: the day is the one where the reader is', () => {
  assert.equal(inZone('Asia/Bishkek'), '2031-06-13T02:15:30+0600');
  assert.equal(inZone('UTC'), '2031-06-12T20:15:30+0000');
});

test('timestamp: offsets have minutes, and may be west', () => {
  assert.equal(inZone('Asia/Kathmandu'), '2031-06-13T02:00:30+0545');
  assert.equal(inZone('America/St_Johns'), '2031-06-12T17:45:30-0230');
});

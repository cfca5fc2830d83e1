import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';

const minute = 60_000;

/** What the module takes of a page. */
const page = Object.assign(new EventTarget(), { hidden: false });
const browser = new EventTarget();
const network = { onLine: true };
Object.assign(globalThis, {
  document: page,
  addEventListener: browser.addEventListener.bind(browser),
  removeEventListener: browser.removeEventListener.bind(browser),
});
Object.defineProperty(globalThis, 'navigator', { value: network, configurable: true });
mock.timers.enable({ apis: ['setTimeout', 'Date'] });
mock.method(Math, 'random', () => 0.5);
const { refreshEvery } = await import('../../../web/refresh.js');

let calls = 0;
/** @type {(() => void)[]} */
let stops = [];

beforeEach(() => {
  calls = 0;
  stops = [];
  page.hidden = false;
  network.onLine = true;
});

afterEach(() => stops.forEach((stop) => stop()));

/**
 * @param {number} period
 * @param {string} [url]
 */
function start(period, url = 'https://example.org/rates') {
  const stop = refreshEvery(url, period, () => (calls += 1));
  stops.push(stop);
  return stop;
}

/** @param {boolean} hidden */
function hide(hidden) {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

/** @param {boolean} onLine */
function connect(onLine) {
  network.onLine = onLine;
  browser.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}

test('refresh: it comes after the period and a little more, again and again', () => {
  start(120);

  mock.timers.tick(2 * minute);
  assert.equal(calls, 0);
  mock.timers.tick(6_001);
  assert.equal(calls, 1);
  mock.timers.tick(2 * minute + 6_001);
  assert.equal(calls, 2);
});

test('refresh: nobody is asked more than once a minute', () => {
  start(1);

  mock.timers.tick(minute);
  assert.equal(calls, 0);
  mock.timers.tick(10 * minute);
  assert.ok(calls <= 10);
});

test('refresh: a period that is longer than timers count does not come at once', () => {
  start(10_000_000);

  mock.timers.tick(minute);

  assert.equal(calls, 0);
});

test('refresh: all who want one address are called at one time', () => {
  start(60);
  mock.timers.tick(30_000);
  start(60);

  mock.timers.tick(33_001);

  assert.equal(calls, 2);
});

test('refresh: nothing happens while the page is hidden, and it is made up for once', () => {
  start(60);
  hide(true);

  mock.timers.tick(10 * minute);
  assert.equal(calls, 0);
  hide(false);
  assert.equal(calls, 1);
  mock.timers.tick(minute);
  assert.equal(calls, 1);
});

test('refresh: a short look away changes nothing', () => {
  start(60);

  mock.timers.tick(30_000);
  hide(true);
  hide(false);
  assert.equal(calls, 0);
  mock.timers.tick(33_001);
  assert.equal(calls, 1);
});

test('refresh: a page that comes back after a while makes up for it once', () => {
  start(60);
  page.hidden = true;
  mock.timers.tick(10 * minute);
  page.hidden = false;

  browser.dispatchEvent(new Event('pageshow'));
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(calls, 1);
  mock.timers.tick(minute);
  assert.equal(calls, 1);
});

test('refresh: nothing happens offline, and a return to the network brings news at once', () => {
  start(3600);
  connect(false);

  mock.timers.tick(5 * minute);
  assert.equal(calls, 0);
  connect(true);
  assert.equal(calls, 1);
});

test('refresh: a network that comes and goes causes no storm', () => {
  start(60);
  mock.timers.tick(63_001);

  for (let i = 0; i < 100; i += 1) {
    connect(false);
    connect(true);
    mock.timers.tick(600);
  }

  assert.ok(calls <= 4, `${calls} calls in two minutes`);
});

test('refresh: what is stopped is not called, and leaves no timer behind', () => {
  const stop = start(60);
  mock.timers.tick(30_000);

  stop();

  mock.timers.tick(10 * minute);
  hide(false);
  connect(true);
  assert.equal(calls, 0);
});

test('refresh: one who stops does not stop the others', () => {
  const stop = start(60);
  start(60);

  stop();

  mock.timers.tick(63_001);
  assert.equal(calls, 1);
});

// The three engines behind one small interface: a page can go somewhere and run an expression there.
// Chromium and Firefox are driven by puppeteer, WebKit by WebDriver, which needs no library.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {(body: string) => Promise<any>} run Runs the body of a function in the page and hands over
 *   its JSON: WebKit refuses objects on a page that has tampered with prototypes.
 * @property {(body: string, limit?: number) => Promise<any>} until Runs it until it gives something true.
 * @property {(key: Key, held?: 'Shift') => Promise<void>} press Presses a key as a reader does.
 * @property {(text: string) => Promise<void>} type
 * @property {import('puppeteer-core').Page} [chromium] For what support/abilities.mjs names.
 */

/** @typedef {'Tab' | 'Enter' | 'Space' | 'ArrowLeft'} Key */

/** The keys as WebDriver names them. */
const keys = { Tab: '\uE004', Enter: '\uE007', Space: ' ', ArrowLeft: '\uE012', Shift: '\uE008' };

/**
 * @typedef {object} Engine
 * @property {() => Promise<Page>} open A fresh page; the one before is closed.
 * @property {() => Promise<void>} close
 */

/** @type {Record<string, () => Promise<Engine>>} */
export const engines = {
  chromium: () =>
    launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    }),
  firefox: () => launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' }),
  webkit: () => webDriver('/usr/bin/WebKitWebDriver', miniBrowser),
};

/** This build of WebKit has no headless mode. */
const miniBrowser = {
  browserName: 'MiniBrowser',
  unhandledPromptBehavior: 'dismiss',
  'webkitgtk:browserOptions': {
    binary: `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
    args: ['--automation'],
  },
};

/**
 * @param {import('puppeteer-core').LaunchOptions} options
 * @returns {Promise<Engine>}
 */
async function launch(options) {
  const browser = await puppeteer.launch({ headless: true, ...options });
  /** @type {import('puppeteer-core').Page | undefined} */
  let page;
  return {
    async open() {
      await page?.close();
      const current = (page = await browser.newPage());
      current.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
      return pageOver({
        goto: (url) => current.goto(url, { waitUntil: 'domcontentloaded' }),
        evaluate: (script) => current.evaluate(`(() => {${script}})()`),
        async press(key, held) {
          if (held) await current.keyboard.down(held);
          await current.keyboard.press(key === 'Space' ? ' ' : key);
          if (held) await current.keyboard.up(held);
        },
        type: (text) => current.keyboard.type(text),
        chromium: options.browser ? undefined : current,
      });
    },
    close: () => browser.close(),
  };
}

/**
 * @param {Omit<Page, 'goto' | 'run' | 'until'> & { goto: (url: string) => Promise<unknown>,
 *   evaluate: (script: string) => Promise<any> }} driver
 * @returns {Page}
 */
function pageOver({ goto, evaluate, press, type, chromium }) {
  const run = async (/** @type {string} */ body) => {
    const json = await evaluate(`return JSON.stringify((() => {${body}})()) ?? "null"`);
    return JSON.parse(json);
  };
  return {
    goto: async (url) => void (await goto(url)),
    run,
    async until(body, limit = 10_000) {
      for (const end = Date.now() + limit; ; await sleep(20)) {
        const value = await run(body);
        if (value) return value;
        if (Date.now() > end) throw new Error(`never became true: ${body}`);
      }
    },
    press,
    type,
    chromium,
  };
}

/**
 * @param {string} command
 * @param {object} capabilities
 * @returns {Promise<Engine>}
 */
async function webDriver(command, capabilities) {
  const port = await freePort();
  const screen = await startScreen();
  const env = { ...process.env, DISPLAY: screen.name };
  const driver = spawn(command, [`--port=${port}`], { stdio: 'ignore', detached: true, env });
  const end = () => {
    try {
      process.kill(-(/** @type {number} */ (driver.pid)));
    } catch {
      // It has ended already.
    }
    screen.end();
  };
  process.once('exit', end);
  process.once('SIGTERM', () => process.exit(143));
  const call = caller(`http://127.0.0.1:${port}`);
  await answering(call);
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${sessionId}`;
  const strike = async (/** @type {string[]} */ values, held = '') => {
    const act = (/** @type {string} */ type) => (/** @type {string} */ value) => ({ type, value });
    const [down, up] = [act('keyDown'), act('keyUp')];
    const actions = values.flatMap((value) => [down(value), up(value)]);
    if (held) actions.splice(0, Infinity, down(held), ...actions, up(held));
    await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    open: async () =>
      pageOver({
        goto: (url) => call('POST', `${session}/url`, { url }),
        evaluate: (script) => call('POST', `${session}/execute/sync`, { script, args: [] }),
        press: (key, held) => strike([keys[key]], held && keys[held]),
        type: (text) => strike([...text]),
      }),
    async close() {
      await call('DELETE', session).catch(() => {});
      end();
    },
  };
}

/**
 * The screen that is there, or one that nobody sees: without any, the driver would wait for ever.
 *
 * @returns {Promise<{ name: string, end: () => void }>}
 */
async function startScreen() {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, end() {} };
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await Promise.race([
    once(screen.stdout, 'data').then(([line]) => String(line).trim()),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
  ]);
  return { name: `:${number}`, end: () => void screen.kill() };
}

/**
 * @param {string} base
 * @returns {(method: string, path: string, body?: object) => Promise<any>}
 */
function caller(base) {
  return async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
}

/** @param {ReturnType<typeof caller>} call */
async function answering(call) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call('GET', '/status');
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

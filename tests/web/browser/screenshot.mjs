// For people: node tests/web/browser/screenshot.mjs URL out.png [--width=800] [--dark] [--rtl]
//   [--contrast] [--forced-colors] [--print]

import { parseArgs } from 'node:util';

import { engines } from './engines.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '800' },
    dark: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    contrast: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const [url, file] = positionals;
if (!url || !file) {
  console.error('usage: screenshot.mjs URL out.png [--width=800] [--dark] [--rtl] [--contrast] [--forced-colors] [--print]');
  process.exit(2);
}

const engine = await engines.chromium();
try {
  const page = /** @type {import('puppeteer-core').Page} */ ((await engine.open()).chromium);
  await page.setViewport({ width: Number(values.width), height: 900, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: values.dark ? 'dark' : 'light' },
    ...(values.contrast ? [{ name: 'prefers-contrast', value: 'more' }] : []),
  ]);
  if (values['forced-colors']) {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  if (values.print) await page.emulateMediaType('print');
  await page.goto(url, { waitUntil: 'networkidle0' });
  if (values.rtl) await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.screenshot({ path: file, fullPage: true });
} finally {
  await engine.close();
}

// For people: node tests/web/browser/screenshot.mjs URL out.png [--width=800] [--of=SELECTOR]
//   [--height=N] [--dark] [--rtl] [--contrast] [--forced-colors] [--print]
// The picture has the whole page, or an element; a height cuts it. That of README, while `npm start`
// runs:
//   node tests/web/browser/screenshot.mjs http://localhost:8080/ demo/screenshot.png \
//     --width=760 --of=.sheet --height=880

import { parseArgs } from 'node:util';

import { engines } from './engines.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '800' },
    height: { type: 'string', default: 'Infinity' },
    of: { type: 'string', default: 'html' },
    dark: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    contrast: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const [url, file] = positionals;
if (!url || !file) {
  console.error('usage: screenshot.mjs URL out.png [options], see the first lines of this file');
  process.exit(2);
}

const engine = await engines.chromium();
try {
  const page = /** @type {import('puppeteer-core').Page} */ ((await engine.open()).chromium);
  await page.setViewport({ width: Number(values.width), height: 900, deviceScaleFactor: 1 });
  // All of it in one call, and not through puppeteer, which does not know two of the features.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
    media: values.print ? 'print' : 'screen',
    features: [
      { name: 'prefers-color-scheme', value: values.dark ? 'dark' : 'light' },
      { name: 'prefers-contrast', value: values.contrast ? 'more' : 'no-preference' },
      { name: 'forced-colors', value: values['forced-colors'] ? 'active' : 'none' },
    ],
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  if (values.rtl) await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const box = await (await page.$(values.of))?.boundingBox();
  if (!box) throw new Error(`nothing on the page is ${values.of}`);
  const clip = { ...box, height: Math.min(box.height, Number(values.height)) };
  await page.screenshot({ path: /** @type {`${string}.png`} */ (file), clip, captureBeyondViewport: true });
} finally {
  await engine.close();
}

// Builds what a user of the package builds, each with as little configuration as can be.

import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import vue from '@vitejs/plugin-vue';
import * as esbuild from 'esbuild';
import { build } from 'vite';
import webpack from 'webpack';

import { app, installed, site } from './consumer.mjs';

const pages = ['plain.html', 'react.html', 'vue.html'];
const isCustomElement = (/** @type {string} */ tag) => tag.startsWith('courant-');

/** @type {import('vite').InlineConfig} */
export const viteConfig = {
  configFile: false,
  root: app,
  logLevel: 'error',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
};

export async function buildWithVite() {
  await build({
    ...viteConfig,
    base: '/package/site/vite/',
    build: { outDir: join(site, 'vite'), rollupOptions: { input: pages.map((page) => join(app, page)) } },
  });
}

export async function buildWithEsbuild() {
  const folder = join(site, 'esbuild');
  const options = /** @type {const} */ ({ bundle: true, format: 'esm', splitting: true, logLevel: 'silent' });
  const { warnings } = await esbuild.build({ ...options, entryPoints: [join(app, 'located.js')], outdir: folder });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(installed, 'dist'))) {
    if (name.endsWith('.wasm')) copyFileSync(join(installed, 'dist', name), join(folder, name));
  }
  return warnings.map(({ text }) => text);
}

/** @returns {Promise<string[]>} Warnings. */
export function buildWithWebpack() {
  return new Promise((resolve, reject) => {
    const output = { path: join(site, 'webpack'), filename: 'plain.js' };
    webpack({ mode: 'production', context: app, entry: './plain.js', output }, (error, stats) => {
      const { errors = [], warnings = [] } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
      if (error || errors.length > 0) reject(error ?? new Error(errors[0].message));
      else resolve(warnings.map(({ message }) => message));
    });
  });
}

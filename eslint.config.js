import js from '@eslint/js';
import globals from 'globals';

const inBrowser = ['web/**/*.js', 'demo/**/*.js', 'tests/package/app/*.js', 'tests/bench/page.js'];
const inNode = ['**/*.mjs', 'eslint.config.js'];
/** Node scripts that also hold functions which run in a page. */
const inBoth = ['tests/web/**'];

export default [
  { ignores: ['tests/data/**', 'build/', 'dist/', 'node_modules/'] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: inBrowser,
    languageOptions: {
      globals: { ...globals.browser, COURANT_WASM_HASH: 'readonly', COURANT_PARTS: 'readonly', COURANT_PART_URLS: 'readonly', COURANT_VIEWS_HASH: 'readonly' },
    },
  },
  { files: inNode, languageOptions: { globals: globals.node } },
  { files: inBoth, languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];

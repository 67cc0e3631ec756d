import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const features = readdirSync(new URL('./src/features', import.meta.url));

/** Only the door may know that there is a Tauri. */
const tauri = { group: ['@tauri-apps/*'], message: 'Only src/lib/door.ts talks to the window.' };
const upward = { group: ['**/routes/*'], message: 'Screens use features, never the other way round.' };
const fromFeatures = { group: ['$features/*'], message: 'Parts and libraries know no feature.' };

export default ts.config(
  { ignores: ['dist', 'src/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { patterns: [tauri] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // The policy of the window allows no style attribute; `style:name={…}` goes through the DOM and is fine.
      'no-restricted-syntax': [
        'error',
        { selector: 'SvelteAttribute[key.name="style"]', message: 'Use style:name={…} or a class.' },
      ],
    },
  },
  { files: ['src/lib/door.ts', 'tests/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/components/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri, upward, fromFeatures] }] },
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            tauri,
            upward,
            { group: ['$features/*', '../*/**'], message: 'A feature never imports another.' },
          ],
        },
      ],
    },
  })),
);

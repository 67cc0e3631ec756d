import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const src = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      $components: src('components'),
      $features: src('features'),
      $generated: src('generated'),
      $lib: src('lib'),
    },
    // Without it vitest takes Svelte's server build.
    ...(process.env['VITEST'] ? { conditions: ['browser'] } : {}),
  },
  // Fonts and words lie beside this folder, where the command line reads them too.
  server: { fs: { allow: ['..'] }, port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    // Inlined fonts would need data: in the font policy of the window.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
  },
});

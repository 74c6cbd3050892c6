import react from '@vitejs/plugin-react';
import { build as bundle } from 'esbuild';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const outDir = resolve(root, '../build/pages');

export default defineConfig({
  root,
  base: '/_pages/',
  plugins: [
    react(),
    {
      // The bridge runs before the app's first script, so it is a classic script of its own.
      name: 'global-bridge',
      apply: 'build',
      closeBundle: async () => {
        await bundle({
          entryPoints: [resolve(root, 'bridge/global-bridge.ts')],
          outfile: resolve(outDir, 'global-bridge.js'),
          bundle: true,
          format: 'iife',
          target: 'es2022',
          minify: true,
          logLevel: 'warning',
        });
      },
    },
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});

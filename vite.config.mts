import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** One page a surface: the entries of `manifest.yml` and the `index.html` that every resource folder must have. */
const pages = [
  'index',
  'issue-panel',
  'audit-trail',
  'audit',
  'register',
  'settings',
  'set-up',
  'summary',
  'summary-config',
  'gadget',
  'byline',
  'review',
  'reviews',
  'clauses-field',
  'controls-field',
  'source-field',
];
const root = resolve(import.meta.dirname, 'static');

export default defineConfig({
  root,
  // The platform serves a resource below a path of its own.
  base: './',
  plugins: [react()],
  resolve: {
    // No egress: the client that asks Atlassian for feature gates is left out of the build.
    alias: { '@atlaskit/feature-gate-js-client/feature-gates': resolve(root, 'shared/data/no-feature-gates.ts') },
  },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy forbids fonts and styles from `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages.map((page) => resolve(root, `${page}.html`)) },
  },
});

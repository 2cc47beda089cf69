// Builds the one classic script that puts the desk into a page served by the loopback host.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('../renderer/'),
  publicDir: false,
  build: {
    outDir: folder('../dist/renderer/'),
    // The pages are in the same folder and were built first.
    emptyOutDir: false,
    target: 'chrome130',
    reportCompressedSize: false,
    lib: {
      entry: folder('../renderer/shared/loopback-desk.ts'),
      formats: ['iife'],
      name: 'loopbackDesk',
      fileName: () => 'loopback-desk.js',
    },
  },
});

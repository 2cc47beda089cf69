// Builds the two pages, the console and the stage, for either host: relative addresses, nothing inline.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('../renderer/'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: folder('../dist/renderer/'),
    emptyOutDir: true,
    target: 'chrome130',
    // Both hosts forbid data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The console carries the whole of Ant Design; it is read from the disk, not from a network.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        console: folder('../renderer/console/index.html'),
        stage: folder('../renderer/stage/index.html'),
      },
    },
  },
});

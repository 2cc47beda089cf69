// Turns the trusted side into JavaScript for Electron: --mode main keeps the folders, --mode preload makes one file.

import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const node = /^node:/;

/** The journal's SQL and the sample data are read from beside their modules, so they move along with them. */
const copyData: Plugin = {
  name: 'copy-data',
  closeBundle() {
    const isData = (path: string): boolean => !/\.(ts|md)$|tsconfig\.json$/.test(path);
    for (const folder of ['db', 'service']) {
      cpSync(`${root}${folder}`, `${root}dist/${folder}`, { recursive: true, filter: isData });
    }
  },
};

const main: UserConfig = {
  plugins: [copyData],
  build: {
    ssr: `${root}electron/main.ts`,
    outDir: `${root}dist`,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // Packages stay packages: electron-builder puts them beside the program.
      external: (id) => !/^[./\\]|^[a-z]:/i.test(id),
      output: {
        format: 'es',
        preserveModules: true,
        preserveModulesRoot: root,
        entryFileNames: '[name].js',
      },
    },
  },
};

const preload: UserConfig = {
  build: {
    ssr: `${root}electron/preload.ts`,
    outDir: `${root}dist/electron`,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // A sandboxed preload can load nothing but Electron: everything else goes into the one file.
      external: ['electron', node],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
};

export default defineConfig(({ mode }) => ({ root, publicDir: false, ...(mode === 'preload' ? preload : main) }));

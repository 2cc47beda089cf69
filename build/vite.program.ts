// Turns the trusted side into JavaScript: --mode main for Electron and --mode host for the loopback host keep the
// folders, --mode preload makes one file. (Node could run the host's TypeScript itself, but takes twice as long to start.)

import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const node = /^node:/;

/** The journal's SQL and the sample data are read from beside their modules, so they move along with them. */
const copyData = (to: string): Plugin => ({
  name: 'copy-data',
  closeBundle() {
    const isData = (path: string): boolean => !/\.(ts|md)$|tsconfig\.json$/.test(path);
    for (const folder of ['db', 'service']) {
      cpSync(`${root}${folder}`, `${to}/${folder}`, { recursive: true, filter: isData });
    }
  },
});

const trustedSide = (entry: string, to: string): UserConfig => ({
  plugins: [copyData(to)],
  build: {
    ssr: `${root}${entry}`,
    outDir: to,
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
});

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

export default defineConfig(({ mode }) => ({ root, publicDir: false, ...configOf(mode) }));

function configOf(mode: string): UserConfig {
  if (mode === 'preload') return preload;
  return mode === 'host'
    ? trustedSide('service/loopback/main.ts', `${root}dist/host`)
    : trustedSide('electron/main.ts', `${root}dist`);
}

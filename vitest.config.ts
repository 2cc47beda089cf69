// Where the unit and contract tests are; the browser tests and the bench have runners of their own.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    // better-sqlite3 is a native module: a crash must take one process, not the whole run.
    pool: 'forks',
    // One for each processor: by itself Vitest leaves one idle, which on two is half of them.
    maxWorkers: '100%',
    // A whole congress is played in some of them; a machine with two busy cores must not fail what is right.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/core/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/renderer/**/*.test.tsx'],
          // Nothing there keeps a state or touches the machine: a process for each file would take five times as long.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['contract', 'db', 'electron', 'house', 'service'].map((folder) => `tests/${folder}/**/*.test.ts`),
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});

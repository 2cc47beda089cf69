// Where the unit and contract tests are; the browser tests and the bench have runners of their own.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/e2e-electron/**', 'tests/bench/**'],
    // better-sqlite3 is a native module: a crash must take one process, not the whole run.
    pool: 'forks',
    // A whole congress is played in some of them; a machine with two busy cores must not fail what is right.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['core/**/*.ts'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});

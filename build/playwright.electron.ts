// The built program under Electron itself; run by e2e-electron.mjs where there is an Electron program.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  outputDir: folder('../test-results/electron/'),
  testDir: folder('../tests/e2e-electron/'),
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: folder('../test-results/counts/electron.json') }]],
});

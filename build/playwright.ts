// Whole sessions in a browser: the console and the hall side by side, on the system's Chromium.

import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './setup.mjs';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  outputDir: folder('../test-results/browser/'),
  testDir: folder('../tests/e2e/'),
  testMatch: '**/*.spec.ts',
  // The pictures of the hall that a test compares with.
  snapshotPathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
  // A test waits more than it works, and every one has a host and a browser of its own.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: folder('../test-results/counts/browser.json') }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser() ?? '/usr/bin/chromium',
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

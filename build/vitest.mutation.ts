// The tests that must notice a fault put into the rules of the count; random elections are left out, lest one be noticed by luck.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/core/rules/**/*.test.ts', 'tests/core/names/**/*.test.ts'],
    exclude: ['**/properties.test.ts'],
    isolate: false,
  },
});

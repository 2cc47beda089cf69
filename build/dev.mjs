// Day to day: rebuilds the pages as they are edited, and starts the loopback host again when its sources change.
//
// Usage: npm run dev [-- --practice …]; reload the browser to see a changed page.

import path from 'node:path';
import { bundle } from './bundle.mjs';
import { node, run, runTool } from './run.mjs';
import { runMain } from './say.mjs';
import { setUp } from './setup.mjs';

await runMain(async () => {
  await setUp('start');
  await bundle('pages');
  const host = path.join('service', 'loopback', 'main.ts');
  const [served] = await Promise.all([
    run(node, ['--watch', '--watch-preserve-output', host, ...process.argv.slice(2)], { foreground: true }),
    runTool('vite/bin/vite.js', ['build', '--watch', '--emptyOutDir', 'false', '--config', 'build/vite.renderer.ts']),
    runTool('vite/bin/vite.js', ['build', '--watch', '--config', 'build/vite.loopback.ts']),
  ]);
  return served.code;
});

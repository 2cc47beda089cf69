// Takes the pictures of docs/screens anew: plays the practice congress in the browser and keeps what it shows.
//
// Usage: npm run screens. Where ImageMagick is at hand the pictures are brought to 256 colours and the hall of 1920 to
// half its size: a fifth of the bytes.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleLoopback } from './bundle.mjs';
import { root, run, runTool } from './run.mjs';
import { runMain, say } from './say.mjs';
import { setUp } from './setup.mjs';

const folder = path.join(root, 'docs', 'screens');

await runMain(async () => {
  await setUp('test');
  await bundleLoopback();
  const env = { CONGRESS_SHOTS: folder };
  const tests = ['test', '--config', 'build/playwright.ts', 'congress.spec', 'stage/console.spec'];
  const { code } = await runTool('@playwright/test/cli.js', tests, { env });
  if (code !== 0) return code;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
    const picture = path.join(folder, name);
    const size = name.endsWith('-1920.png') ? ['-resize', '960x540'] : [];
    const shrink = [picture, ...size, '+dither', '-colors', '256', '-strip', `PNG8:${picture}`];
    const shrunk = await run('convert', shrink, { quiet: true });
    if (shrunk.code === 127) {
      say('本机没有 ImageMagick,图片没有压缩。', 'ImageMagick is not here; the pictures keep their full size.');
      break;
    }
  }
  return 0;
});

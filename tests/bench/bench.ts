// Measures the program on this machine: the trusted side alone, then the real host with Chromium; prints one table and
// writes bench.json. It asserts no time.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { bundle } from '../../build/bundle.mjs';
import { benchHall } from './hall.ts';
import { benchLarge } from './large.ts';
import { benchPapers } from './papers.ts';
import { benchPasses } from './passes.ts';
import { benchRollCall } from './roll-call.ts';
import { tableOf } from './rows.ts';
import { benchMemory, benchScenes } from './scenes.ts';
import { launch } from './screen.ts';
import { benchStart } from './start.ts';
import { benchTrusted } from './trusted.ts';
import { benchLargeDesk } from './typist.ts';

const began = performance.now();
await bundle('pages');
const trusted = [...(await benchTrusted()), ...(await benchPapers())];
const starts = await benchStart();
const browser = await launch();
const hall = await benchHall(browser);
const large = await benchLarge(browser);
const scenes = [...(await benchScenes(browser)), ...(await benchMemory(browser))];
const typist = [...(await benchLargeDesk(browser)), ...(await benchPasses(browser))];
const rollCall = await benchRollCall(browser);
const chromium = browser.version();
await browser.close();

const rows = [...hall.rows, ...starts, ...large, ...scenes, ...typist, ...rollCall, ...trusted];
const seconds = Math.round((performance.now() - began) / 1000);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}`;
const versions = {
  program: versionOf('package.json'),
  node: process.version,
  chromium,
  react: versionOf('node_modules/react/package.json'),
  'better-sqlite3': versionOf('node_modules/better-sqlite3/package.json'),
  playwright: versionOf('node_modules/@playwright/test/package.json'),
};
const { deskFrame, hallFrame, clocksApart } = hall.check;
console.log(tableOf(rows));
console.log(`\n${machine}; Node ${process.version}, Chromium ${chromium}; ${seconds} s in all`);
console.log(
  `frames every ${deskFrame.toFixed(1)} ms (console), ${hallFrame.toFixed(1)} ms (hall); clocks ${clocksApart.toFixed(2)} ms apart, taken out`,
);
const written = { date: new Date().toISOString().slice(0, 10), machine, versions, seconds, check: hall.check, rows };
writeFileSync('bench.json', `${JSON.stringify(written, null, 2)}\n`);

function versionOf(file: string): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  const has = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return has ? String(manifest.version) : '?';
}

// Measures the program on this machine: the trusted side alone, then the real host with Chromium; prints one table and
// writes bench.json. It asserts no time.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';
import { bundleLoopback } from '../../build/bundle.mjs';
import { benchFloor } from './floor.ts';
import { benchHall, readCheck } from './hall.ts';
import { benchLarge } from './large.ts';
import { benchMemory } from './memory.ts';
import { benchPapers } from './papers.ts';
import { benchPasses } from './passes.ts';
import { benchRollCall } from './roll-call.ts';
import { type Row, tableOf } from './rows.ts';
import { benchScenes } from './scenes.ts';
import { launch } from './screen.ts';
import { benchStart } from './start.ts';
import { benchTrusted } from './trusted.ts';
import { benchLargeDesk } from './typist.ts';

/** In the order of the table; `npm run bench -- desk passes` runs these two alone and writes nothing. */
const parts: Readonly<Record<string, (browser: Browser) => Promise<readonly Row[]>>> = {
  floor: (browser) => benchFloor(browser, 'before'),
  hall: benchHall,
  start: benchStart,
  large: benchLarge,
  scenes: benchScenes,
  memory: benchMemory,
  desk: benchLargeDesk,
  passes: benchPasses,
  'roll-call': benchRollCall,
  trusted: benchTrusted,
  papers: benchPapers,
  again: (browser) => benchFloor(browser, 'after'),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) throw new Error(`No part ${unknown}; there are ${Object.keys(parts).join(', ')}.`);

const began = performance.now();
await bundleLoopback();
const browser = await launch();
const check = await readCheck(browser);
const rows: Row[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const measured = await run(browser);
  rows.push(...measured);
  // Whoever waits sees it grow, and one that is cut off has not measured for nothing.
  console.error(`${name}, ${Math.round((performance.now() - began) / 1000)} s\n${tableOf(measured)}\n`);
}
const chromium = browser.version();
await browser.close();

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
const { deskFrame, hallFrame, clocksApart } = check;
console.log(tableOf(rows));
console.log(`\n${machine}; Node ${process.version}, Chromium ${chromium}; ${seconds} s in all`);
console.log(
  `frames every ${deskFrame.toFixed(1)} ms (console), ${hallFrame.toFixed(1)} ms (hall); clocks ${clocksApart.toFixed(2)} ms apart, taken out`,
);
const written = { date: new Date().toISOString().slice(0, 10), machine, versions, seconds, check, rows };
if (asked.length === 0) writeFileSync('bench.json', `${JSON.stringify(written, null, 2)}\n`);

function versionOf(file: string): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  const has = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return has ? String(manifest.version) : '?';
}

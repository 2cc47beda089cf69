// A whole set of papers of a congress of 300: composed, made, read back, compared and written; and printed to PDF.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentenceOf } from '../../core/sentences.ts';
import { openStore } from '../../db/open.ts';
import { readSessionFile } from '../../db/session-file.ts';
import { rehearse } from '../../service/command-line/rehearse.ts';
import { chromiumPrinter, findChromium } from '../../service/papers/chromium.ts';
import { printPapers } from '../../service/papers/print.ts';
import { writePapers } from '../../service/papers/write.ts';
import { listPapers } from '../../service/papers.ts';
import { personName } from '../e2e/count.ts';
import { type Row, single, summarise } from './rows.ts';

const delegates = 300;

/** Plays the congress first; only the papers are timed. */
export async function benchPapers(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-papers-'));
  const head = '序号,代表团,姓名,性别,选举权';
  const line = (index: number) => `${index + 1},第${(index % 10) + 1}代表团,${personName(index + 3000)},男,有`;
  const roster = join(folder, 'roster.csv');
  writeFileSync(roster, [head, ...Array.from({ length: delegates }, (_, index) => line(index))].join('\n'));
  const sample = (name: string) => fileURLToPath(new URL(`../../service/sample/${name}`, import.meta.url));
  const lists = {
    committee: sample('candidates-committee-11.xlsx'),
    discipline: sample('candidates-discipline-6.xlsx'),
  };
  const code = await rehearse({ roster, ...lists, out: folder, seed: 3, method: 'sheets' });
  const name = readdirSync(folder).find((file) => file.endsWith('.congress'));
  const opened = name === undefined ? null : readSessionFile(join(folder, name));
  if (code !== 0 || opened === null || !opened.ok) throw new Error('The congress of the bench was not held.');
  const store = openStore(opened.value);
  const ids = listPapers(store, folder)
    .papers.filter(({ ready }) => ready)
    .map(({ id }) => id);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    const written = await writePapers(store, join(folder, `set-${run}`), ids);
    if (!written.ok) throw new Error(sentenceOf(written.error));
    times.push(performance.now() - began);
  }
  const what = `${ids.length} papers of ${delegates} delegates, with workbooks and data`;
  const rows = [summarise('papers, full set', `${what}: composed, made, read back, compared, on disk`, times)];
  const browser = findChromium();
  const began = performance.now();
  const printed =
    browser === null ? null : await printPapers(store, join(folder, 'pdf'), ids, chromiumPrinter(browser));
  const seconds = (performance.now() - began) / 1000;
  opened.value.close();
  if (printed?.ok === false) throw new Error(sentenceOf(printed.error));
  const pdf = `${ids.length} papers, one run of the system's browser for all, text read back`;
  return printed === null ? rows : [...rows, single('papers, full set as PDF', pdf, seconds, 's')];
}

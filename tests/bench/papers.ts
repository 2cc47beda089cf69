// A whole set of papers of a congress of 300: composed, made, read back, compared and written; and printed to PDF.

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../core/result.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { openStore, type Store } from '../../db/open.ts';
import { readSessionFile } from '../../db/session-file.ts';
import { rehearse } from '../../service/command-line/rehearse.ts';
import { chromiumPrinter, findChromium } from '../../service/papers/chromium.ts';
import { gatherPapers } from '../../service/papers/gather.ts';
import { printSet } from '../../service/papers/print.ts';
import { checkFiles, makeChecked, makeFiles, putFiles } from '../../service/papers/write.ts';
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
  const times: Record<'made' | 'checked' | 'written', number[]> = { made: [], checked: [], written: [] };
  for (let run = 0; run < 5; run += 1) {
    const began = performance.now();
    const set = accepted(gatherPapers(store, ids));
    const made = await makeFiles(set);
    const done = performance.now();
    const found = await checkFiles(set, made);
    if (found.length > 0) throw new Error('The papers of the bench differ.');
    const checked = performance.now();
    accepted(putFiles(join(folder, `set-${run}`), made));
    times.made.push(done - began);
    times.checked.push(checked - done);
    times.written.push(performance.now() - began);
  }
  const what = `${ids.length} papers of ${delegates} delegates, with workbooks and data`;
  const rows = [
    summarise('papers, composed and made', what, times.made),
    summarise('papers, read back and compared', what, times.checked),
    summarise('papers, full set on disk', `${what}: composed, made, read back, compared, written`, times.written),
  ];
  const printed = await benchPrinting(store, ids, join(folder, 'printed'));
  opened.value.close();
  return [...rows, ...printed];
}

/** PDFs alone, each read back; and everything together, as `papers --pdf` makes it. */
async function benchPrinting(store: Store, ids: readonly string[], folder: string): Promise<readonly Row[]> {
  const browser = findChromium();
  if (browser === null) return [];
  const open = chromiumPrinter(browser);
  const seconds = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
  };
  const set = accepted(gatherPapers(store, ids));
  const alone = await seconds(async () => accepted(await printSet(set, open)));
  const all = await seconds(async () => {
    const now = accepted(gatherPapers(store, ids));
    const [made, printed] = await Promise.all([makeChecked(now), printSet(now, open)]);
    accepted(putFiles(folder, [...accepted(made), ...accepted(printed).files]));
  });
  return [
    single('papers, PDF set', `${ids.length} papers by one run of the system's browser, text read back`, alone, 's'),
    single('papers, full set with PDF', 'Word, workbooks, data and PDF: made, checked, on disk', all, 's'),
  ];
}

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(sentenceOf(result.error));
  return result.value;
}

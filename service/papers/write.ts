// Writes papers into the folder beside the file: made whole, read back, compared, and only then put in their place.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ResultPackage } from '../../core/papers/package.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { accept, type Result, refuse } from '../../core/result.ts';
import type { Store } from '../../db/open.ts';
import { makeFolder } from '../folders.ts';
import { putFile } from '../put-file.ts';
import { type Difference, differences } from './check/check.ts';
import type { ReadPaper } from './check/claims.ts';
import { contestsOf, placesOf, readDocx, readPackage, readXlsx } from './check/read-back.ts';
import { notAsWritten, notTheseRows, notThisData } from './check/written.ts';
import { paperToDocx } from './docx.ts';
import { gatherPapers, type PaperSet } from './gather.ts';
import { resultRows, rowsToXlsx } from './xlsx.ts';

/** A file before it is written. */
export interface MadeFile {
  /** Id of the paper it was made from. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it was made of, and what it must say when it is read back. */
  readonly content:
    | { readonly kind: 'paper'; readonly paper: Paper }
    | { readonly kind: 'rows'; readonly rows: ReturnType<typeof resultRows> }
    | { readonly kind: 'data'; readonly data: ResultPackage };
}

/** Told how many of the papers are done. */
export type Told = (done: number) => void;

/**
 * Writes the papers asked for as Word files, with the workbook of each result and the data of all of them; each file
 * appears whole or not at all. Refusals: `paperNotReady`, `papersDiffer`, `folderMissing`, `paperNotWritable`.
 */
export async function writePapers(
  store: Store,
  folder: string,
  ids: readonly string[],
  told: Told = () => undefined,
): Promise<Result<{ written: readonly string[] }>> {
  const set = gatherPapers(store, ids);
  if (!set.ok) return set;
  const made = await makeChecked(set.value, told);
  return made.ok ? putFiles(folder, made.value) : made;
}

/** The files of these papers, read back and compared. Refusals: `papersDiffer`. */
export async function makeChecked(set: PaperSet, told: Told = () => undefined): Promise<Result<readonly MadeFile[]>> {
  const made = await makeFiles(set, told);
  const found = await checkFiles(set, made);
  return found.length > 0 ? refuseDifferences(found) : accept(made);
}

/** The first of the differences in full, and how many there are. */
export function refuseDifferences(found: readonly Difference[]): Result<never> {
  const [{ here, there } = { here: nowhere, there: nowhere }] = found;
  return refuse({
    code: 'papersDiffer',
    here: here.place,
    hereSays: here.says,
    there: there.place,
    thereSays: there.says,
    count: found.length,
  });
}

const nowhere = { place: '', says: '' };

/** Puts every file into its place. Refusals: `folderMissing`, `paperNotWritable`. */
export function putFiles(
  folder: string,
  made: readonly Pick<MadeFile, 'name' | 'bytes'>[],
): Result<{ written: readonly string[] }> {
  if (!makeFolder(folder)) return refuse({ code: 'folderMissing', path: folder });
  const written: string[] = [];
  for (const { name, bytes } of made) {
    const path = join(folder, name);
    if (!putFile(path, bytes))
      // Nothing stands there that another program could have open: it is the folder that takes no file.
      return refuse({ code: existsSync(path) ? 'paperNotWritable' : 'folderMissing', path });
    written.push(path);
  }
  return accept({ written });
}

/** All differences of these files with their papers, with one another and with the journal. */
export async function checkFiles(
  { facts, words }: PaperSet,
  made: readonly MadeFile[],
): Promise<readonly Difference[]> {
  const read: ReadPaper[] = [];
  const unlike: Difference[] = [];
  for (const { id, name, bytes, content } of made) {
    if (content.kind === 'paper') {
      const places = readDocx(bytes);
      read.push({ id, file: name, places });
      unlike.push(...notAsWritten(content.paper, name, places));
    } else if (content.kind === 'rows') {
      const rows = await readXlsx(bytes);
      read.push({ id, file: name, places: placesOf(rows) });
      unlike.push(...notTheseRows(content.rows, name, rows));
    } else {
      const data = readPackage(bytes);
      read.push(...contestsOf(data, words).map((contest) => ({ ...contest, file: name })));
      unlike.push(...notThisData(content.data, name, data));
    }
    await otherCalls();
  }
  return [...differences(read, facts, words), ...unlike];
}

/** The files of these papers in memory, dated by the newest record. */
export async function makeFiles(
  { papers, at, data, words, names }: PaperSet,
  told: Told = () => undefined,
): Promise<readonly MadeFile[]> {
  const made: MadeFile[] = [];
  for (const [index, paper] of papers.entries()) {
    const bytes = await paperToDocx(paper, at);
    made.push({ id: paper.id, name: `${paper.fileName}.docx`, bytes, content: { kind: 'paper', paper } });
    told(index + 1);
    await otherCalls();
  }
  if (data === null) return made;
  for (const contest of data.contests) {
    const id = `result-${contest.id}`;
    if (!papers.some((paper) => paper.id === id)) continue;
    const rows = resultRows(data, contest, words);
    const bytes = await rowsToXlsx(rows, at);
    made.push({
      id,
      name: `计票结果-${names.get(contest.id) ?? contest.id}.xlsx`,
      bytes,
      content: { kind: 'rows', rows },
    });
  }
  const json = new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
  return [...made, { id: 'package', name: '会议结果.json', bytes: json, content: { kind: 'data', data } }];
}

/** Lets the calls that came meanwhile be answered: papers may be written while the hall signs in. */
function otherCalls(): Promise<void> {
  return setImmediate();
}

// Writes papers into the folder beside the file: made whole, read back, compared, and only then put in their place.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resultPackage } from '../../core/papers/package.ts';
import type { Paper } from '../../core/papers/paper.ts';
import type { PaperHeading } from '../../core/papers/result-sheet.ts';
import { accept, type Result, refuse } from '../../core/result.ts';
import { shortHash } from '../../db/journal.ts';
import type { Store } from '../../db/open.ts';
import { makeFolder } from '../folders.ts';
import { putFile } from '../put-file.ts';
import { paperCatalogue } from './catalogue.ts';
import { type Difference, differences } from './check/check.ts';
import type { ReadPaper } from './check/claims.ts';
import { journalFacts } from './check/journal-facts.ts';
import { readDocx, readPackage, readXlsx } from './check/read-back.ts';
import { notAsWritten } from './check/written.ts';
import { paperToDocx } from './docx.ts';
import { resultToXlsx } from './xlsx.ts';

/** A file before it is written. */
export interface MadeFile {
  /** Id of the paper it was made from. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null for a file that holds a paper in no other words than its own: a workbook. */
  readonly paper: Paper | null;
}

/** Refusals: `paperNotReady`. */
export function composePapers(store: Store, ids: readonly string[]): Result<readonly Paper[]> {
  const known = new Map(paperCatalogue(store).map((entry) => [entry.id, entry]));
  const papers: Paper[] = [];
  for (const id of ids) {
    const entry = known.get(id);
    if (entry === undefined || entry.why !== '')
      return refuse({ code: 'paperNotReady', title: entry?.title ?? id, why: entry?.why ?? '没有这份文书' });
    papers.push(entry.compose());
  }
  return accept(papers);
}

/**
 * Writes the papers asked for as Word files, with the workbook of each result and the data of all of them; each file
 * appears whole or not at all. Refusals: `paperNotReady`, `papersDiffer`, `folderMissing`, `paperNotWritable`.
 */
export async function writePapers(
  store: Store,
  folder: string,
  ids: readonly string[],
): Promise<Result<{ written: readonly string[] }>> {
  const papers = composePapers(store, ids);
  if (!papers.ok) return papers;
  const made = await makeFiles(store, papers.value);
  const found = await checkFiles(store, made);
  return found.length > 0 ? refuseDifferences(found) : putFiles(folder, made);
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
export async function checkFiles(store: Store, made: readonly MadeFile[]): Promise<readonly Difference[]> {
  const facts = journalFacts(store.file.journal.events());
  const { words } = store.session.session().ruleSet;
  const read: ReadPaper[] = [];
  const unlike: Difference[] = [];
  for (const { id, name, bytes, paper } of made) {
    if (name.endsWith('.json')) {
      read.push(...readPackage(bytes, words).map((contest) => ({ ...contest, file: name })));
      continue;
    }
    const places = paper === null ? await readXlsx(bytes) : readDocx(bytes);
    read.push({ id, file: name, places });
    if (paper !== null) unlike.push(...notAsWritten(paper, name, places));
  }
  return [...differences(read, facts, words), ...unlike];
}

/** The files of these papers in memory, dated by the newest record. */
export async function makeFiles(store: Store, papers: readonly Paper[]): Promise<readonly MadeFile[]> {
  const at = dateOfHead(store);
  const made: MadeFile[] = [];
  for (const paper of papers)
    made.push({ id: paper.id, name: `${paper.fileName}.docx`, bytes: await paperToDocx(paper, at), paper });
  return [...made, ...(await makeData(store, papers, at))];
}

/** Local time of the newest record: the state the papers are made from. */
export function dateOfHead(store: Store): string {
  return store.file.journal.head().at ?? store.session.session().createdAt;
}

async function makeData(store: Store, papers: readonly Paper[], at: string): Promise<readonly MadeFile[]> {
  if (!papers.some(({ id }) => id.startsWith('result-'))) return [];
  const { words } = store.session.session().ruleSet;
  const results = store.contests.contests().flatMap((contest) => {
    const count = store.contests.closedCount(contest.contestId);
    return count === null ? [] : [{ contest, count }];
  });
  const data = resultPackage({ heading: headingOf(store), journal: store.file.journal.head(), results });
  const made: MadeFile[] = [];
  for (const contest of data.contests) {
    const id = `result-${contest.id}`;
    if (!papers.some((paper) => paper.id === id)) continue;
    const name = `计票结果-${contest.shortTitle}.xlsx`;
    made.push({ id, name, bytes: await resultToXlsx(data, contest, words, at), paper: null });
  }
  const json = new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`);
  return [...made, { id: 'package', name: '会议结果.json', bytes: json, paper: null }];
}

function headingOf(store: Store): PaperHeading {
  const { name, date, practice } = store.session.session();
  return { congress: name, date, practice, head: shortHash(store.file.journal.head().hash) };
}

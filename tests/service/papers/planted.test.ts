// Planted differences: one in every paper, in every kind of file, and in what the tables say; each is stopped, and both
// places are named.

import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentenceOf } from '../../../core/sentences.ts';
import type { Store } from '../../../db/open.ts';
import type { Difference } from '../../../service/papers/check/check.ts';
import { gatherPapers } from '../../../service/papers/gather.ts';
import { printSet } from '../../../service/papers/print.ts';
import { checkFiles, type MadeFile, makeChecked, makeFiles, refuseDifferences } from '../../../service/papers/write.ts';
import { ended, planted, setOf } from './ended.ts';
import { fakePrinter } from './skia.ts';

/** Both places have a name, and the sentence says what stands at each. */
function expectBoth(found: readonly Difference[], file: string): void {
  expect(found.length, file).toBeGreaterThan(0);
  const [{ here, there } = { here: nowhere, there: nowhere }] = found;
  expect(`${here.place} ${there.place}`, file).toContain(file);
  expect(
    [here.place, there.place].filter((place) => place === ''),
    file,
  ).toEqual([]);
  const refused = refuseDifferences(found);
  expect(refused.ok ? '' : sentenceOf(refused.error)).toContain(
    `${here.place}为「${here.says}」，${there.place}为「${there.says}」`,
  );
}

const nowhere = { place: '', says: '' };

/** The first text run of a Word file with a figure in it, or with a name: [as it is, with another]. */
function changeIn(xml: string): readonly [string, string] {
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/gu)].map(([run]) => run);
  const figure = runs.find((run) => />[^<]*\d/u.test(run));
  const run = figure ?? runs.find((one) => /丁|王/u.test(one)) ?? '';
  const other = run.replace(/(>[^<]*?)(\d)|(丁|王)/u, (_, before: string | undefined, digit: string | undefined) =>
    before === undefined ? '张' : `${before}${(Number(digit) + 1) % 10}`,
  );
  return [run, other];
}

describe('a difference planted into a paper', () => {
  it('is found in the Word file of every one of them', async () => {
    const store = await ended();
    const set = setOf(store);
    const files = await makeFiles(set);
    const papers = files.filter(({ content }) => content.kind === 'paper');
    expect(papers.length).toBeGreaterThan(20);
    for (const { name, bytes } of papers) {
      const [from, to] = changeIn(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
      expect(from, name).not.toBe(to);
      expectBoth(await checkFiles(set, planted(files, name, from, to)), name);
    }
    store.file.close();
  });

  it('is found in the PDF of every one of them', async () => {
    const store = await ended();
    const set = setOf(store);
    for (const [index, { fileName }] of set.papers.entries()) {
      let at = -1;
      const { open } = fakePrinter((text) => {
        at += 1;
        // The last figure, or the last character, of this paper alone.
        return at === index ? text.replace(/\d(?=\D*$)|\D$/u, (last) => (last === '7' ? '8' : '7')) : text;
      });
      const refused = await printSet(set, open);
      expect(refused, fileName).toMatchObject({ ok: false, error: { code: 'papersDiffer', there: '程序算出的文书' } });
      expect(refused.ok ? '' : sentenceOf(refused.error)).toContain(`《${fileName}.pdf》`);
    }
    store.file.close();
  });

  it('is found in every value of the data file', async () => {
    const store = await ended();
    const set = setOf(store);
    const files = await makeFiles(set);
    // Format and version are fixed by the shape of the file.
    const leaves = leavesOf(set.data).filter(([first]) => first !== 'format' && first !== 'version');
    const changed = leaves.map((path) => ({ path, data: changedAt(set.data, path) }));
    expect(changed.length).toBeGreaterThan(35);
    for (const { data } of changed) {
      const bytes = strToU8(`${JSON.stringify(data)}\n`);
      const others = files.map((file) => (file.name === '会议结果.json' ? { ...file, bytes } : file));
      expectBoth(await checkFiles(set, others), '会议结果.json');
    }
    store.file.close();
  });

  it('is found in every cell of the workbook', async () => {
    const store = await ended();
    const set = setOf(store);
    const books = (await makeFiles(set)).filter(({ name }) => name.endsWith('.xlsx'));
    const rows = books.flatMap(({ content }) => (content.kind === 'rows' ? content.rows : []));
    for (const { row, column, cell } of cellsOf(rows)) {
      const other = typeof cell === 'number' ? cell + 1 : `${cell}乙`;
      const wanted = rows.map((line, at) => (at === row ? line.map((one, i) => (i === column ? other : one)) : line));
      const changed = books.map((book): MadeFile => ({ ...book, content: { kind: 'rows', rows: wanted } }));
      const [found] = await checkFiles(set, changed);
      expect(found?.here.place, String(cell)).toBe(`《计票结果-委员.xlsx》第 ${row + 1} 行第 ${column + 1} 列`);
    }
    store.file.close();
  });
});

/** Every cell with something in it. */
function cellsOf(rows: readonly (readonly (string | number | null)[])[]) {
  return rows.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])));
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Paths of all values that are no lists and no objects. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
}

const text = z.string();

/** The same with another value there, of a shape that is still that of the file. */
function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return otherThan(value);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changedAt(one, rest) : one));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, one]) => [name, name === key ? changedAt(one, rest) : one]),
  );
}

const others: Readonly<Record<string, Json>> = {
  first: 'again',
  '2026-06-18': '2026-06-19',
};

function otherThan(value: unknown): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  const words = text.parse(value);
  return (
    others[words] ??
    (/^[0-9a-f]{64}$/u.test(words) ? words.replace(/^./u, (c) => (c === '0' ? '1' : '0')) : `${words}乙`)
  );
}

describe('tables that say something else than the journal', () => {
  /** The papers of a store that answers otherwise. */
  async function stopped(
    change: (store: Store) => Partial<Store>,
  ): Promise<Difference['here'] & { readonly code: string }> {
    const store = await ended();
    const ready = setOf(store).papers.map(({ id }) => id);
    const set = gatherPapers({ ...store, ...change(store) }, ready);
    const made = set.ok ? await makeChecked(set.value) : set;
    store.file.close();
    if (made.ok) return { code: '', place: '', says: '' };
    expect(sentenceOf(made.error)).toMatch(/《[^》]+》.*为「.*」，.*为「/u);
    return { code: made.error.code, place: String(made.error['here']), says: String(made.error['hereSays']) };
  }

  const count = (change: (closed: Closed) => Closed) => (store: Store) => ({
    contests: {
      ...store.contests,
      closedCount(contestId: string) {
        const closed = store.contests.closedCount(contestId);
        return closed === null ? null : change(closed);
      },
    },
  });
  type Closed = NonNullable<ReturnType<Store['contests']['closedCount']>>;
  const contests = (change: (record: Rec) => Rec) => (store: Store) => ({
    contests: { ...store.contests, contests: () => store.contests.contests().map(change) },
  });
  type Rec = ReturnType<Store['contests']['contests']>[number];

  it.each<readonly [string, (store: Store) => Partial<Store>]>([
    ['应到', count((closed) => ({ ...closed, entitled: 7 }))],
    ['有效', count((closed) => ({ ...closed, tally: { ...closed.tally, valid: 5 } }))],
    ['无效', count((closed) => ({ ...closed, tally: { ...closed.tally, invalid: 1 } }))],
    ['票数线', count((closed) => ({ ...closed, outcome: { ...closed.outcome, threshold: 5 } }))],
    ['当选', count((closed) => ({ ...closed, outcome: { ...closed.outcome, elected: ['丁一', '李三'] } }))],
    [
      '得票',
      count((closed) => ({
        ...closed,
        tally: {
          ...closed.tally,
          candidates: closed.tally.candidates.map((one, index) => ({ ...one, oppose: index === 0 ? 3 : one.oppose })),
        },
      })),
    ],
    ['应选', contests((record) => ({ ...record, seats: record.seats + 1 }))],
    ['印制', contests((record) => ({ ...record, printed: 9 }))],
    ['发出', contests((record) => ({ ...record, issued: 5 }))],
    ['收回', contests((record) => ({ ...record, collected: 5 }))],
    ['候选人', (store) => ({ contests: { ...store.contests, candidateNames: () => ['丁一', '王二', '于洁'] } })],
    ['名册', (store) => ({ attendance: { ...store.attendance, rows: () => store.attendance.rows().slice(1) } })],
    [
      '清点',
      (store) => ({
        attendance: {
          ...store.attendance,
          fixingOf(fixing: number) {
            const found = store.attendance.fixingOf(fixing);
            return found === null ? null : { ...found, present: found.present - 1 };
          },
        },
      }),
    ],
  ])('stop the papers: %s', async (_, change) => {
    expect(await stopped(change)).toMatchObject({ code: 'papersDiffer' });
  });
});

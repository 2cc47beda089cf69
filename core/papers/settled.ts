// 差异核定表: what two passes over the same paper read differently, one line a cell, with the third reading, the ruling and why.

import { cellName } from '../counting/cells.ts';
import type { Reading } from '../counting/reading.ts';
import type { ComparedDifference, CountingBodies } from '../counting-events.ts';
import { doubtNames } from '../decide/rulings.ts';
import { type DifferenceFacts, placesOf } from '../decide/settling.ts';
import type { RecordedEvent } from '../events.ts';
import { spacedName } from '../names/spacing.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { SheetBodies } from '../sheet-events.ts';
import { nameIn } from './minutes-count.ts';
import type { Block, Paper } from './paper.ts';
import { titled } from './parts.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';

export interface SettledFacts {
  readonly heading: PaperHeading;
  readonly contest: { readonly contestId: string; readonly title: string; readonly shortTitle: string };
  readonly candidates: readonly string[];
  readonly words: RuleSet['words'];
  readonly events: Iterable<RecordedEvent>;
}

/** Kept with the ballots: it tells what stands in single cells of ballots, by their place in the bundle. */
export function settledPaper({ heading, contest, candidates, words, events }: SettledFacts): Paper {
  const all = [...events];
  const ballots = ballotRows(all, contest.contestId, { candidates, words });
  const sheets = sheetRows(all, contest.contestId, candidates);
  const say = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    id: `settled-${contest.contestId}`,
    layout: 'form',
    fileName: `差异核定表-${contest.shortTitle}`,
    foot: footOf(heading),
    practice: heading.practice,
    blocks: [
      ...titled(heading, contest.title, '两遍录入差异核定表'),
      say('两遍录入不一致的，由没有录过的第三人先看纸票（计票单）读出，再与两遍对照核定。本表随选票封存，不公布。'),
      ...tableOf(['捆', '张', ...columns], [5, 7, 20, 10, 10, 10, 8, 10, 20], ballots),
      ...tableOf(['组', ...columns], [6, 26, 10, 10, 10, 8, 10, 20], sheets),
      {
        kind: 'signatures',
        lines: ['核定人：', '总监票人：', chineseDate(settledOn(all, contest.contestId) ?? heading.date)],
      },
    ],
  };
}

/** The day on which the last of it was settled. */
function settledOn(events: readonly RecordedEvent[], contestId: string): string | undefined {
  const isSettling = ({ kind, body }: RecordedEvent) =>
    (kind === 'differenceSettled' || kind === 'sheetSettled') && 'contestId' in body && body.contestId === contestId;
  return events.findLast(isSettling)?.at.slice(0, 10);
}

const columns = ['格', '第一遍', '第二遍', '看票', '采用', '核定人', '理由'] as const;

function tableOf(
  names: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  return rows.length === 0
    ? []
    : [{ kind: 'table', columns: names, widths, rows, small: true, left: [names.length - 1] }];
}

interface OnBallot {
  readonly candidates: readonly string[];
  readonly words: RuleSet['words'];
}

function ballotRows(
  events: readonly RecordedEvent[],
  contestId: string,
  ballot: OnBallot,
): readonly (readonly string[])[] {
  const found = new Map<number, readonly DifferenceFacts[]>();
  const rows: (readonly string[])[] = [];
  for (const [index, event] of events.entries()) {
    if (event.kind === 'bundleCompared' && event.body.contestId === contestId)
      found.set(event.body.bundle, event.body.differences.map(openDifference));
    if (event.kind !== 'differenceSettled' || event.body.contestId !== contestId) continue;
    const { bundle } = event.body;
    const { all, settled } = settle(found.get(bundle) ?? [], event.body);
    found.set(bundle, all);
    const isReopened = events
      .slice(index)
      .some(
        (later) =>
          later.kind === 'bundleReopened' && later.body.contestId === contestId && later.body.bundle === bundle,
      );
    const place = settled === undefined ? '' : placeWords(placesOf(settled, all));
    const end = [
      shortRuling[event.body.ruling],
      nameIn(events, event.body.operatorId),
      `${event.body.reason}${isReopened ? '（其后重开本捆）' : ''}`,
    ];
    rows.push(
      ...cellsOf(event.body, ballot).map((cells, line) => [
        `${bundle}`,
        place,
        ...cells,
        // Every line stands alone, whatever page it is on; the reason is given once.
        ...(line === 0 ? end : [...end.slice(0, 2), '同上']),
      ]),
    );
  }
  return rows;
}

const shortRuling = { first: '第一遍', second: '第二遍', third: '看票' } as const;

function openDifference(difference: ComparedDifference): DifferenceFacts {
  return { ...difference, third: null, ruling: null };
}

/** The differences of the bundle with this one settled. */
function settle(known: readonly DifferenceFacts[], body: CountingBodies['differenceSettled']) {
  const { no, ruling, third, operatorId } = body;
  const all = known.map((one) => (one.no === no ? { ...one, ruling, third: { reading: third, operatorId } } : one));
  return { all, settled: all.find((one) => one.no === no) };
}

function placeWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${to}` : `${from}—${to}`;
}

/** 格 and the three readings of it; of a sheet that one of them lacks, that first. */
function cellsOf(
  { first, second, third }: CountingBodies['differenceSettled'],
  { candidates, words }: OnBallot,
): readonly (readonly string[])[] {
  const readings = [first, second, third];
  const marks: Readonly<Record<string, string>> = {
    A: words.approve,
    O: words.oppose,
    N: words.abstain,
    X: '无法辨认',
  };
  const row = (label: string, word: (reading: Reading) => string) => [
    label,
    ...readings.map((reading) => (reading === null ? '—' : word(reading))),
  ];
  const all = [
    ...candidates.map((name, index) =>
      row(`${index + 1}.${spacedName(name)}`, (reading) => String(marks[reading.marks.charAt(index)])),
    ),
    row(words.writeIn, ({ writeIns }) => writeIns.map(spacedName).join('、') || '无'),
    row('疑票', ({ seen }) => seen.map((one) => doubtNames[one]).join('、') || '无'),
  ];
  const differing = all.filter(([, ...said]) => new Set(said.filter((word) => word !== '—')).size > 1);
  const whole = readings.includes(null)
    ? [['整张', ...readings.map((reading) => (reading === null ? '没有' : '有'))]]
    : [];
  return [...whole, ...differing];
}

function sheetRows(
  events: readonly RecordedEvent[],
  contestId: string,
  candidates: readonly string[],
): readonly (readonly string[])[] {
  return events.flatMap((event) =>
    event.kind === 'sheetSettled' && event.body.contestId === contestId
      ? groupRows(event.body, events, candidates)
      : [],
  );
}

function groupRows(
  { group, ruling, differences, operatorId, reason }: SheetBodies['sheetSettled'],
  events: readonly RecordedEvent[],
  candidates: readonly string[],
): readonly (readonly string[])[] {
  const end = [shortRuling[ruling], nameIn(events, operatorId), reason];
  return differences.map(({ cell, first, second, third }, line) => [
    `${group}`,
    // The name and what is counted of it stay apart when words are closed up.
    cellName(cell, candidates).replace(' ', '　'),
    ...[first, second, third].map(String),
    ...(line === 0 ? end : [...end.slice(0, 2), '同上']),
  ]);
}

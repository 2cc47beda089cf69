// 会议记录: who entered the ballots, twice or once and why, and who settled what both passes differed in.

import { describe, expect, it } from 'vitest';
import { type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import type { NewEvent, RecordedEvent } from '../../../core/events.ts';
import { minutes } from '../../../core/papers/minutes.ts';
import { isPartOfEntering } from '../../../core/papers/minutes-count.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, closedCount } from '../samples.ts';
import { courseOf } from './blocks.ts';

const round = { kind: 'first', of: null } as const;
const contests = [
  { contestId: 'c1', title: '委员', seats: 1, round },
  { contestId: 'c2', title: '纪委委员', seats: 1, round },
];
const names = ['周敏', '吴静', '郑凯'];
const registered = names.map(
  (name, index): NewEvent => ({
    kind: 'operatorRegistered',
    body: { ...bodies.operatorRegistered, operatorId: `o${index + 1}`, name },
  }),
);
const collected = (plan: CountPlan, contestId = 'c1'): NewEvent => ({
  kind: 'ballotsCollected',
  body: { ...bodies.ballotsCollected, contestId, plan },
});
const begun = (bundle: number, pass: number, operatorId: string, contestId = 'c1'): NewEvent => ({
  kind: 'bundleBegun',
  body: { contestId, bundle, pass, operatorId },
});
const compared = (bundle: number, contestId = 'c1'): NewEvent => ({
  kind: 'bundleCompared',
  body: { ...bodies.bundleCompared, contestId, bundle },
});
/** The first pass read it wrong. */
const settled = (operatorId: string, contestId = 'c1', second = 'O'): NewEvent => ({
  kind: 'differenceSettled',
  body: {
    ...{ ...bodies.differenceSettled, contestId, operatorId, third: null },
    first: { marks: 'A', writeIns: [], seen: [] },
    second: second === '' ? null : { marks: second, writeIns: [], seen: [] },
  },
});
const closed = (contestId = 'c1'): NewEvent => ({ kind: 'countClosed', body: { ...closedCount, contestId } });
const planned = (plan: CountPlan, reason: string): NewEvent => ({
  kind: 'countPlanned',
  body: { contestId: 'c1', plan, reason },
});

/** What the minutes tell after the ballots were collected, but for the result itself. */
function told(...acts: readonly NewEvent[]): string[] {
  const events = acts.map(
    (event, index): RecordedEvent => ({
      ...event,
      seq: index + 1,
      at: `2026-06-28T09:${String(index).padStart(2, '0')}:00.000+08:00`,
      actor: 'chair',
    }),
  );
  const heading = { congress: '某某镇第十五次代表大会', date: '2026-06-28', practice: false, head: 'ABCD' };
  const given = { venue: '镇会堂', executiveChair: '沈国庆', rule: grassroots, rows: [], contests, agenda: [] };
  return courseOf(minutes({ ...given, heading, events })).filter((text) => /录|捆|计票方式|原为/u.test(text));
}

describe('ballots entered twice', () => {
  it('are told with those who entered each pass', () => {
    const acts = [begun(1, 1, 'o1'), begun(1, 2, 'o2'), compared(1), begun(2, 1, 'o2'), begun(2, 2, 'o1'), compared(2)];
    expect(told(...registered, collected(usualPlan), ...acts, closed())).toEqual([
      '选票逐张录入两遍，同一捆的两遍由不同的人录入，互不知晓：第一遍由周敏、吴静录入，第二遍由吴静、周敏录入。分 2 捆逐捆比对，两遍完全一致。',
    ]);
  });

  it('are told with how many differences were settled, and by whom', () => {
    const acts = [begun(1, 1, 'o1'), begun(1, 2, 'o2'), compared(1), settled('o3'), settled('o3', 'c1', '')];
    // A bundle compared again is the same bundle, and another contest has its own.
    const more = [compared(1), begun(1, 1, 'o3', 'c2'), compared(1, 'c2'), settled('o1', 'c2')];
    expect(told(...registered, collected(usualPlan), ...acts, ...more, closed())).toEqual([
      '选票逐张录入两遍，同一捆的两遍由不同的人录入，互不知晓：第一遍由周敏录入，第二遍由吴静录入。分 1 捆逐捆比对，不一致 2 处（第一遍录错 2 处），由郑凯看票核定，逐处见差异核定表。',
    ]);
  });

  it('name an operator once who was given another PIN', () => {
    const again: NewEvent = { kind: 'operatorRegistered', body: { ...bodies.operatorRegistered, pinHash: 'ef' } };
    const [line] = told(...registered, again, collected(usualPlan), begun(1, 1, 'o1'), compared(1), closed());
    expect(line).toContain('第一遍由周敏录入，');
  });

  it('are not told sheet by sheet: neither time nor number of an entry stands in the minutes', () => {
    const acts: NewEvent[] = [
      { kind: 'ballotCorrected', body: bodies.ballotCorrected },
      { kind: 'ballotStruck', body: bodies.ballotStruck },
    ];
    expect(told(collected(usualPlan), ...acts)).toEqual([]);
    const once: CountPlan = { ...usualPlan, passes: 1, reason: '人手不足' };
    expect(told(collected(once), ...acts)).toHaveLength(2);
  });
});

describe('ballots entered once', () => {
  it('are told with the reason, which ends with one full stop', () => {
    for (const reason of ['只有一名计票人', '只有一名计票人。'])
      expect(told(collected({ ...usualPlan, passes: 1, reason }), closed())).toEqual([
        '选票逐张录入，只录一遍，原因：只有一名计票人。',
      ]);
    // As a journal of an earlier release tells it.
    expect(told(collected({ ...usualPlan, passes: 1, reason: null }), closed())).toEqual(['选票逐张录入，只录一遍。']);
  });

  it('from some time on are told with that change and its reason', () => {
    const once: CountPlan = { ...usualPlan, passes: 1, reason: '一人离场' };
    expect(told(collected(usualPlan), planned(once, '吴静身体不适'), closed())).toEqual([
      '09:01 改变计票方式：委员改为逐张录入一遍，每捆 25 张。原因：吴静身体不适。',
      '选票逐张录入，只录一遍，原因：一人离场。',
    ]);
  });
});

describe('ballots counted by tally sheets', () => {
  const plan: CountPlan = { ...usualPlan, method: 'sheets' };
  const entered = (pass: number, operatorId: string | null, contestId = 'c1'): NewEvent => ({
    kind: 'sheetEntered',
    body: { ...bodies.sheetEntered, contestId, pass, operatorId },
  });
  const bodyOfSheet = { ...bodies.sheetSettled, contestId: 'c1', operatorId: 'o3' };
  const cells = [
    { cell: '1.approve', first: 5, second: 4, third: 5 },
    { cell: '1.oppose', first: 0, second: 1, third: 2 },
    { cell: '1.abstain', first: 1, second: 2, third: 2 },
  ];
  const sheetSettled: NewEvent = {
    kind: 'sheetSettled',
    body: { ...bodyOfSheet, ruling: 'third', differences: cells },
  };

  it('twice are told with who keyed them, how many cells differed, whose fault it was, and who settled them', () => {
    const hands = [entered(1, 'o1'), entered(2, 'o2'), entered(1, 'o3', 'c2')];
    expect(told(...registered, collected(plan), ...hands, closed())).toEqual([
      '选票按计票单汇总，录两遍，同一组的两遍由不同的人录入，互不知晓：第一遍由周敏录入，第二遍由吴静录入。',
    ]);
    expect(told(...registered, collected(plan), ...hands, sheetSettled, closed())).toEqual([
      '选票按计票单汇总，录两遍，同一组的两遍由不同的人录入，互不知晓：第一遍由周敏录入，第二遍由吴静录入。逐格比对，1 组的计票单有 3 格不一致（第一遍录错 1 处，第二遍录错 1 处，两遍都录错 1 处），由郑凯看单核定，逐格见差异核定表。',
    ]);
  });

  it('tell nothing of what a settlement put right, for its reason stands with it', () => {
    const corrected: NewEvent = { kind: 'sheetCorrected', body: { ...bodies.sheetCorrected, contestId: 'c1' } };
    const at = '2026-06-28T09:01:00.000+08:00';
    const [, first, second] = [collected(plan), sheetSettled, corrected].map(
      (event, index): RecordedEvent => ({ ...event, seq: index + 1, at, actor: 'chair' }),
    );
    if (first === undefined || second === undefined) throw new Error('Nothing was made.');
    expect(isPartOfEntering(second, [first])).toBe(true);
    expect(isPartOfEntering(second, [first, second])).toBe(true);
    expect(isPartOfEntering({ ...second, at: '2026-06-28T09:02:00.000+08:00' }, [first])).toBe(false);
    expect(isPartOfEntering(second, [])).toBe(false);
  });

  it('are told so', () => {
    const plan: CountPlan = { ...usualPlan, method: 'sheets' };
    expect(told(collected(plan), closed())).toEqual(['选票按计票单汇总，录两遍。']);
    expect(told(collected({ ...plan, passes: 1, reason: '人手不足' }), closed())).toEqual([
      '选票按计票单汇总，只录一遍，原因：人手不足。',
    ]);
  });
});

describe('a bundle that went on in another hand', () => {
  it('is told with both names and the reason, and both have entered that pass', () => {
    const handed: NewEvent = { kind: 'bundleHandedOver', body: bodies.bundleHandedOver };
    const elsewhere: NewEvent = { kind: 'bundleHandedOver', body: { ...bodies.bundleHandedOver, contestId: 'c2' } };
    const acts = [begun(1, 1, 'o1'), handed, begun(1, 2, 'o3'), compared(1), elsewhere];
    const lines = told(...registered, collected(usualPlan), ...acts, closed());
    expect(lines[0]).toBe('09:05 委员第 1 捆第一遍由 周敏 换 吴静 接着录。原因：身体不适。');
    expect(lines.at(-1)).toContain('第一遍由周敏、吴静录入，第二遍由郑凯录入。');
  });
});

describe('a bundle opened again', () => {
  it('is told with its pass and the reason', () => {
    expect(told(collected(usualPlan), { kind: 'bundleReopened', body: bodies.bundleReopened })).toEqual([
      '09:01 重新打开委员第 1 捆第二遍。原因：漏一张。',
    ]);
  });
});

describe('ballots counted again on paper', () => {
  const body = bodies.ballotsRecounted;

  it('are told with the figure before, who counted, by which clause and why', () => {
    expect(told(collected(usualPlan), { kind: 'ballotsRecounted', body })).toEqual([
      '收回 8 张（原为 9 张；第 1 捆由 5 张改为 4 张），监票人 王二，选举有效（第二十七条）。原因：第一捆少一张。',
    ]);
  });

  it('that void the election are told to be voted again', () => {
    const more = { ...body, collected: 10, valid: false, parts: null, found: [] };
    expect(told(collected(usualPlan), { kind: 'ballotsRecounted', body: more })).toEqual([
      '收回 10 张（原为 9 张），监票人 王二，多于发出 9 张，选举无效，应当重新选举（第二十七条）。原因：第一捆少一张。',
    ]);
  });
});

describe('a count of which nothing is told', () => {
  it('has no sentence on how its ballots were entered', () => {
    expect(told(collected(usualPlan, 'c2'), closed())).toEqual([]);
  });
});

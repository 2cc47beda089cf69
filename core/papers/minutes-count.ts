// 会议记录, how the ballots were entered: by whom, twice or once and why, and who settled what both passes differed in.

import type { CountPlan } from '../counting/plan.ts';
import { type Reading, sameReading } from '../counting/reading.ts';
import type { RecordedEvent } from '../events.ts';
import { withoutStop } from './parts.ts';

/** 选票逐张录入两遍…; '' where the journal does not tell how the ballots of this contest were counted. */
export function enteringWords(events: readonly RecordedEvent[], contestId: string): string {
  const plan = planIn(events, contestId);
  if (plan === null) return '';
  const by = plan.method === 'sheets' ? '按计票单汇总' : '逐张录入';
  if (plan.passes === 1) return `选票${by}，只录一遍${because(plan.reason)}。`;
  if (plan.method === 'sheets') return sheetsTwiceWords(events, contestId);
  const hands = [1, 2].map((pass) => `${passNames[pass - 1]}由${listed(typistsOf(events, contestId, pass))}录入`);
  return `选票${by}两遍，同一捆的两遍由不同的人录入，互不知晓：${hands.join('，')}。${comparisonWords(events, contestId)}`;
}

/**
 * What a hand that enters ballots twice put right in its own bundle is part of entering; what was settled is told by
 * number. Told one by one, either would say in which order papers were entered.
 */
export function isPartOfEntering(event: RecordedEvent, before: readonly RecordedEvent[]): boolean {
  if (event.kind === 'sheetSettled') return true;
  if (event.kind === 'sheetCorrected') return isOfSettlement(event, before);
  if (event.kind !== 'ballotCorrected' && event.kind !== 'ballotStruck') return false;
  return planIn(before, event.body.contestId)?.passes === 2;
}

/** What a settlement puts right in either pass follows it at once, with its reason. */
function isOfSettlement(
  { body, at }: Extract<RecordedEvent, { kind: 'sheetCorrected' }>,
  before: readonly RecordedEvent[],
): boolean {
  const cause = before.findLast(({ kind }) => kind !== 'sheetCorrected');
  return cause?.kind === 'sheetSettled' && cause.at === at && cause.body.group === body.group;
}

const passNames = ['第一遍', '第二遍'] as const;

/** The plan in force after these events. */
function planIn(events: readonly RecordedEvent[], contestId: string): CountPlan | null {
  const plans = events.flatMap((event) =>
    (event.kind === 'ballotsCollected' || event.kind === 'countPlanned') && event.body.contestId === contestId
      ? [event.body.plan]
      : [],
  );
  return plans.at(-1) ?? null;
}

function typistsOf(events: readonly RecordedEvent[], contestId: string, pass: number): readonly string[] {
  return events.flatMap((event) => {
    if (event.kind !== 'bundleBegun' && event.kind !== 'bundleHandedOver') return [];
    if (event.body.contestId !== contestId || event.body.pass !== pass) return [];
    return [nameIn(events, event.kind === 'bundleBegun' ? event.body.operatorId : event.body.to)];
  });
}

/** 选票按计票单汇总，录两遍…; with nobody's name where the journal does not tell who keyed them. */
function sheetsTwiceWords(events: readonly RecordedEvent[], contestId: string): string {
  const handsOf = (pass: number) =>
    events.flatMap((event) =>
      event.kind === 'sheetEntered' && event.body.contestId === contestId && event.body.pass === pass
        ? [nameIn(events, String(event.body.operatorId))]
        : [],
    );
  const told = [1, 2].map((pass) => `${passNames[pass - 1]}由${listed(handsOf(pass))}录入`);
  const hands = handsOf(1).length === 0 ? '' : `，同一组的两遍由不同的人录入，互不知晓：${told.join('，')}`;
  const settled = events.flatMap((event) =>
    event.kind === 'sheetSettled' && event.body.contestId === contestId ? [event.body] : [],
  );
  if (settled.length === 0) return `选票按计票单汇总，录两遍${hands}。`;
  const faults = settled.flatMap(({ differences, ruling }) =>
    differences.map((found) => ({
      firstWrong: found.first !== found[ruling],
      secondWrong: found.second !== found[ruling],
    })),
  );
  const by = listed(settled.map(({ operatorId }) => nameIn(events, operatorId)));
  return `选票按计票单汇总，录两遍${hands}。逐格比对，${settled.length} 组的计票单有 ${faults.length} 格不一致（${faultWords(faults)}），由${by}看单核定，逐格见差异核定表。`;
}

interface Fault {
  readonly firstWrong: boolean;
  readonly secondWrong: boolean;
}

/** 第一遍录错 18 处，第二遍录错 20 处，两遍都录错 2 处: only what there was. */
function faultWords(faults: readonly Fault[]): string {
  const count = (first: boolean, second: boolean) =>
    faults.filter(({ firstWrong, secondWrong }) => firstWrong === first && secondWrong === second).length;
  const told: readonly (readonly [string, number])[] = [
    ['第一遍录错', count(true, false)],
    ['第二遍录错', count(false, true)],
    ['两遍都录错', count(true, true)],
  ];
  return told.flatMap(([what, number]) => (number === 0 ? [] : [`${what} ${number} 处`])).join('，');
}

function comparisonWords(events: readonly RecordedEvent[], contestId: string): string {
  const bundles = events.flatMap((event) =>
    event.kind === 'bundleCompared' && event.body.contestId === contestId ? [event.body.bundle] : [],
  );
  const settled = events.flatMap((event) =>
    event.kind === 'differenceSettled' && event.body.contestId === contestId ? [event.body] : [],
  );
  const compared = `分 ${new Set(bundles).size} 捆逐捆比对`;
  if (settled.length === 0) return `${compared}，两遍完全一致。`;
  const by = listed(settled.map(({ operatorId }) => nameIn(events, operatorId)));
  const faults = settled.map(({ first, second, third, ruling }) => {
    const right = { first, second, third }[ruling];
    return { firstWrong: !isAlike(first, right), secondWrong: !isAlike(second, right) };
  });
  return `${compared}，不一致 ${settled.length} 处（${faultWords(faults)}），由${by}看票核定，逐处见差异核定表。`;
}

function isAlike(a: Reading | null, b: Reading | null): boolean {
  return a === null || b === null ? a === b : sameReading(a, b);
}

/** Nobody keys who is not registered. */
export function nameIn(events: readonly RecordedEvent[], operatorId: string): string {
  const names = events.flatMap((event) =>
    event.kind === 'operatorRegistered' && event.body.operatorId === operatorId ? [event.body.name] : [],
  );
  // Registered again with another PIN, it is the same name.
  return listed(names);
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join('、');
}

function because(reason: string | null): string {
  const words = withoutStop(reason);
  return words === '' ? '' : `，原因：${words}`;
}

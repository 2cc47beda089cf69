// 会议记录, how the ballots were entered: by whom, twice or once and why, and who settled what both passes differed in.

import type { CountPlan } from '../counting/plan.ts';
import type { RecordedEvent } from '../events.ts';
import { withoutStop } from './minutes-acts.ts';

/** 选票逐张录入两遍…; '' where the journal does not tell how the ballots of this contest were counted. */
export function enteringWords(events: readonly RecordedEvent[], contestId: string): string {
  const plan = planIn(events, contestId);
  if (plan === null) return '';
  const by = plan.method === 'sheets' ? '按计票单汇总' : '逐张录入';
  if (plan.passes === 1) return `选票${by}，只录一遍${because(plan.reason)}。`;
  if (plan.method === 'sheets') return `选票${by}，录两遍。`;
  const hands = [1, 2].map((pass) => `${passNames[pass - 1]} ${listed(typistsOf(events, contestId, pass))}`);
  return `选票${by}两遍，同一捆的两遍由不同的人录入，互不知晓：${hands.join('，')}。${comparisonWords(events, contestId)}`;
}

/**
 * What a hand that enters ballots twice put right in its own bundle is part of entering; what was settled is told by
 * number. Told one by one, either would say in which order papers were entered.
 */
export function isPartOfEntering(event: RecordedEvent, before: readonly RecordedEvent[]): boolean {
  if (event.kind !== 'ballotCorrected' && event.kind !== 'ballotStruck') return false;
  return planIn(before, event.body.contestId)?.passes === 2;
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
  return events.flatMap((event) =>
    event.kind === 'bundleBegun' && event.body.contestId === contestId && event.body.pass === pass
      ? [nameIn(events, event.body.operatorId)]
      : [],
  );
}

function comparisonWords(events: readonly RecordedEvent[], contestId: string): string {
  const bundles = events.flatMap((event) =>
    event.kind === 'bundleCompared' && event.body.contestId === contestId ? [event.body.bundle] : [],
  );
  const settled = events.flatMap((event) =>
    event.kind === 'differenceSettled' && event.body.contestId === contestId
      ? [nameIn(events, event.body.operatorId)]
      : [],
  );
  const compared = `分 ${new Set(bundles).size} 捆逐捆比对`;
  if (settled.length === 0) return `${compared}，两遍完全一致。`;
  return `${compared}，不一致 ${settled.length} 处，由 ${listed(settled)} 看票核定。`;
}

/** Nobody keys who is not registered. */
function nameIn(events: readonly RecordedEvent[], operatorId: string): string {
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

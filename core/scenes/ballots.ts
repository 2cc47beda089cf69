// The pictures of ballots out and ballots in: counts of the vote under way, and whether the election is valid.

import { accept, type Result, refuse } from '../result.ts';
import { citeClause } from '../rules/rule-set.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { figure, frame } from './frame.ts';
import type { Scene } from './scene.ts';

type Issued = HallContest & { readonly issued: number; readonly fixing: number };
type Collected = Issued & { readonly collected: number };

/** The contests whose ballots went out under one and the same count of the hall: the vote under way. */
function underWay(facts: HallFacts): readonly Issued[] {
  const issued = facts.contests.filter((contest): contest is Issued => contest.issued !== null);
  const latest = Math.max(...issued.map(({ fixing }) => fixing));
  return issued.filter(({ fixing }) => fixing === latest);
}

function paperTitle({ title, colour }: HallContest): string {
  return `${title}（${colour}色选票）`;
}

/** 发出选票: they cannot be other than those present, or they are not recorded. Refusal: `noBallotsIssued`. */
export function composeIssued(facts: HallFacts): Result<Scene> {
  const contests = underWay(facts);
  if (contests.length === 0) return refuse({ code: 'noBallotsIssued' });
  return accept({
    kind: 'ballotsIssued',
    frame: frame(facts, '没有领到、多领或者选票有破损的，请举手', ''),
    title: '发出选票',
    rows: contests.map((contest) => ({
      title: paperTitle(contest),
      figures: [figure('发出', contest.issued, true)],
      verdict: '',
    })),
    sentence: `发出的选票与实到${facts.rule.words.voter}人数相等`,
  });
}

/** 收回选票 and 选举有效 (条例第二十七条): contests whose boxes were opened. Refusal: `noBallotsCollected`. */
export function composeCollected(facts: HallFacts): Result<Scene> {
  const contests = underWay(facts).filter((contest): contest is Collected => contest.collected !== null);
  const [first] = contests;
  if (first === undefined) return refuse({ code: 'noBallotsCollected' });
  const clause = citeClause(first.rule.electionValid.clause);
  return accept({
    kind: 'ballotsCollected',
    frame: frame(facts, `依据${clause}`, ''),
    title: '收回选票',
    rows: contests.map((contest) => ({
      title: paperTitle(contest),
      figures: [figure('发出', contest.issued), figure('收回', contest.collected, true)],
      verdict: contest.valid === true ? '选举有效' : '选举无效',
    })),
    sentence: [...contests.flatMap((contest) => recounted(contest, contests)), validSentence(first, contests)]
      .filter((words) => words !== '')
      .join('；'),
  });
}

/** A figure the hall has seen is never changed without a word: 经重新清点，收回由 119 张更正为 120 张. */
function recounted({ title, collected, collectedBefore }: Collected, all: readonly Collected[]): readonly string[] {
  if (collectedBefore === null) return [];
  const whose = all.length === 1 ? '' : title;
  return [`${whose}经重新清点，收回由 ${collectedBefore} 张更正为 ${collected} 张`];
}

/** '' where the contests differ: then each row says it for itself. */
function validSentence(first: Collected, contests: readonly Collected[]): string {
  const isAlike = contests.every((contest) => comparison(contest) === comparison(first));
  return isAlike ? `收回的选票${comparison(first)}发出的选票` : '';
}

function comparison({ issued, collected }: Collected): '等于' | '少于' | '多于' {
  if (collected === issued) return '等于';
  return collected < issued ? '少于' : '多于';
}

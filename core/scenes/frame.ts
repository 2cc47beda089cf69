// The parts that several pictures are put together from: lines at the top and bottom, figures, dates, a few words.

import { type Result, refuse } from '../result.ts';
import type { HallContest, HallFacts } from './facts.ts';
import type { Figure, Frame, MessageScene, Scene } from './scene.ts';

/** The line at the top with the congress, and the two ends of the line at the bottom. */
export function frame(facts: HallFacts, footLeft: string, footRight: string): Frame {
  return { left: facts.congress, right: '选举大会', footLeft, footRight, practice: facts.practice };
}

export function figure(label: string, value: number, emphasis = false): Figure {
  return { label, value: String(value), emphasis };
}

export function message(facts: HallFacts, title: string, lines: readonly string[]): MessageScene {
  return { kind: 'message', frame: frame(facts, '', ''), title, lines };
}

/** 2026-06-28 → 2026年6月28日. */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 2026-06-08T09:30:00+08:00 → 9时30分. */
export function clockWords(at: string): string {
  return `${Number(at.slice(11, 13))}时${at.slice(14, 16)}分`;
}

/** The picture of one contest. Refusal: `contestMissing`. */
export function withContest(
  facts: HallFacts,
  contestId: string,
  compose: (contest: HallContest) => Result<Scene>,
): Result<Scene> {
  const contest = facts.contests.find((known) => known.contestId === contestId);
  return contest === undefined ? refuse({ code: 'contestMissing' }) : compose(contest);
}

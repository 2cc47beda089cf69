// The picture of 公开唱票: the strokes called so far, where the rules open the count.

import { spacedName } from '../names/spacing.ts';
import { accept, type Result, refuse } from '../result.ts';
import { citeClause } from '../rules/rule-set.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** 公开唱票计票 is a setting of the rules: without it no stroke reaches the hall, whatever has been called. */
export function composeStrokes(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { rule, called, title } = contest;
  if (!rule.openCount.shown) return refuse({ code: 'countNotOpen', title, article: citeClause(rule.openCount.clause) });
  if (called === null) return refuse({ code: 'nothingCalledOpenly', title });
  const { ballots, valid, invalid } = called;
  const row = (name: string, votes: number, note = '') => ({
    name: `${spacedName(name)}${note}`,
    strokes: votes,
    votes: String(votes),
  });
  return accept({
    kind: 'strokes',
    frame: frame(
      facts,
      `已唱 ${ballots} 张，有效 ${valid}，无效 ${invalid}`,
      `收回 ${contest.collected ?? ballots} 张`,
    ),
    title: '公开唱票',
    most: contest.collected ?? ballots,
    subtitle: `${title}（应选 ${contest.seats} 名），每笔一张${rule.words.approve}票`,
    rows: [
      ...contest.candidates.map(({ name }, index) => row(name, called.approvals[index] ?? 0)),
      ...called.writeIns.map(({ name, approve }) => row(name, approve, '（另选）')),
    ],
  });
}

// The picture of 样票: how the ballot is laid out and what its signs mean, with invented names and every space empty.

import { accept, type Result, refuse } from '../result.ts';
import { ballotInstructions, markLegend } from '../rules/wording.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** Nobody's names: 甲乙丙 are no candidates. */
const inventedNames = ['候选人甲', '候选人乙', '候选人丙'] as const;
/** Spaces to write in that are drawn; a ballot of lines has less height. */
const spacesShown = { aboveName: 2, columns: 1 } as const;

/**
 * No sign is drawn into a space and no name is anybody's, so that nothing suggests a vote (条例第六条).
 * Refusal: `candidatesNotConfirmed`.
 */
export function composeBallotSample(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { title, seats, rule, confirmed, candidates } = contest;
  if (!confirmed) return refuse({ code: 'candidatesNotConfirmed', title });
  const { words, marks, writeIn } = rule;
  const [, writing, validity] = ballotInstructions(rule, seats);
  return accept({
    kind: 'ballotSample',
    frame: frame(facts, '样票只说明填写方法，请按本人意愿填写', ''),
    title: '样　票',
    heading: [facts.congress, `${title}选票`],
    names: inventedNames.slice(0, Math.max(1, candidates.length)),
    writeIns: writeIn.allowed ? Math.min(spacesShown[marks.place], seats) : 0,
    place: marks.place,
    columns: marks.place === 'columns' ? [words.approve, words.oppose, words.abstain] : [],
    signs: markLegend(rule),
    notes: [writing, validity],
  });
}

// The picture of the reading: name after name with the votes, and not one more than has been read.

import { spacedName } from '../names/spacing.ts';
import { accept, type Result, refuse } from '../result.ts';
import { otherMarks, type ReadingRow, readingOrder } from '../rules/reading.ts';
import { winnerWord } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { figure, frame } from './frame.ts';
import type { ReadOutScene } from './scene.ts';

/** The first `shown` of the reading, 0 for the figures alone. Refusal: `resultNotReleased`. */
export function composeReadOut(facts: HallFacts, contest: HallContest, shown: number): Result<ReadOutScene> {
  const { count, title, rule } = contest;
  if (!contest.released || count === null) return refuse({ code: 'resultNotReleased', title });
  const { present, issued, collected, tally, outcome } = count;
  const all = readingOrder(count);
  // What has not been read is cut off here: it never leaves the trusted side.
  const read = all.slice(0, shown);
  const current = read.at(-1);
  return accept({
    kind: 'readOut',
    frame: {
      ...frame(
        facts,
        // Before the first name these stand large in the picture itself.
        current === undefined
          ? ''
          : `实到 ${present}　发出 ${issued}　收回 ${collected}　有效 ${tally.valid}　无效 ${tally.invalid}`,
        `${winnerWord(contest.kind)}须 ${outcome.threshold} 票`,
      ),
      left: title,
      right: '计票结果',
    },
    title: '宣读计票结果',
    figures: [
      figure('应到', count.entitled),
      figure('实到', present, true),
      figure('发出', issued),
      figure('收回', collected),
      figure('有效', tally.valid),
      figure('无效', tally.invalid),
    ],
    rows: read.map(({ name, approve }) => ({ name: spacedName(name), votes: String(approve) })),
    total: all.length,
    current: current === undefined ? null : large(current, rule),
  });
}

function large(row: ReadingRow, { words }: RuleSet): NonNullable<ReadOutScene['current']> {
  return {
    name: spacedName(row.name),
    votes: String(row.approve),
    remarks: [
      ...(row.unanimous ? ['全票'] : []),
      ...(row.writeIn ? ['另选他人'] : []),
      ...otherMarks(row, words).map(([word, count]) => `${word} ${count}`),
    ],
  };
}

// The picture of 计票结果: every candidate with the votes, by votes, once released.

import { spacedName } from '../names/spacing.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isUnanimous } from '../rules/reconcile.ts';
import { winnerWord } from '../rules/rounds.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** Refusal: `resultNotReleased`. */
export function composeResultTable(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { count } = contest;
  if (!contest.released || count === null) return refuse({ code: 'resultNotReleased', title: contest.title });
  const { words } = facts.rule;
  const winners = new Set(contest.announced ? count.outcome.elected : []);
  const row = (name: string, cells: readonly string[], note = '') => ({
    name: `${spacedName(name)}${note}`,
    cells,
    elected: winners.has(name),
  });
  const isIllegible = count.tally.candidates.some(({ illegible }) => illegible > 0);
  const candidates = count.tally.candidates.toSorted((a, b) => b.approve - a.approve);
  const unanimous = (approve: number) => isUnanimous(approve, { ...count, valid: count.tally.valid });
  return accept({
    kind: 'resultTable',
    frame: frame(
      facts,
      `实到 ${count.present}　发出 ${count.issued}　收回 ${count.collected}　有效 ${count.tally.valid}　无效 ${count.tally.invalid}`,
      `${winnerWord(contest.kind)}须 ${count.outcome.threshold} 票`,
    ),
    title: '计票结果',
    subtitle: `${contest.title}（应选 ${contest.seats} 名），以得${words.approve}票多少为序`,
    columns: [words.approve, words.oppose, words.abstain, ...(isIllegible ? ['无法辨认'] : [])],
    mark: winnerWord(contest.kind),
    rows: [
      ...candidates.map((person) =>
        row(person.name, [
          unanimous(person.approve) ? `全票 ${person.approve}` : String(person.approve),
          String(person.oppose),
          String(person.abstain),
          ...(isIllegible ? [String(person.illegible)] : []),
        ]),
      ),
      ...count.outcome.writeIns.map((person) =>
        row(person.name, [String(person.approve), '—', '—', ...(isIllegible ? ['—'] : [])], '（另选）'),
      ),
    ],
    note: '',
  });
}

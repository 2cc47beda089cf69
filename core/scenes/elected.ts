// The picture of 当选名单: the elected in the order they are announced, once announced.

import { spacedName } from '../names/spacing.ts';
import type { Candidate } from '../people.ts';
import { accept, type Result, refuse } from '../result.ts';
import { isPrimary, winnerWord } from '../rules/rounds.ts';
import { orderSentence } from '../rules/wording.ts';
import type { HallContest, HallFacts } from './facts.ts';
import { frame, message } from './frame.ts';
import type { Scene } from './scene.ts';

/** Refusal: `resultNotAnnounced`. */
export function composeElected(facts: HallFacts, contest: HallContest): Result<Scene> {
  const { count } = contest;
  if (!contest.announced || count === null) return refuse({ code: 'resultNotAnnounced', title: contest.title });
  const candidateByName = new Map(contest.candidates.map((candidate) => [candidate.name, candidate]));
  if (count.outcome.elected.length === 0) {
    const nobody = `没有人得到规定的 ${count.outcome.threshold} 票，无人${winnerWord(contest.kind)}`;
    return accept(message(facts, isPrimary(contest.kind) ? '预选结果' : '选举结果', [contest.title, nobody]));
  }
  return accept({
    kind: 'elected',
    frame: frame(facts, '', ''),
    title: isPrimary(contest.kind) ? '预选入选名单' : '当选名单',
    subtitle: `${contest.title} ${count.outcome.elected.length} 名，${orderSentence(facts.rule)}`,
    people: count.outcome.elected.map((name) => ({
      name: spacedName(name),
      note: personNote(candidateByName.get(name)),
    })),
  });
}

/** 女，回族: what a published list says of a person. */
export function personNote(person: Pick<Candidate, 'gender' | 'ethnicity'> | undefined): string {
  if (person === undefined) return '';
  const ethnicity = person.ethnicity === '' || /^汉族?$/u.test(person.ethnicity) ? '' : person.ethnicity;
  return [person.gender === '女' ? '女' : '', ethnicity].filter((part) => part !== '').join('，');
}

// Who is on the papers: the elected as persons, their notes, and what turns ids into names.

import type { EventBodies } from '../../core/events.ts';
import { byName, type ElectedPerson, electedPerson } from '../../core/papers/electees.ts';
import type { RecordNames } from '../../core/records.ts';
import { electionsOf, plainTitle } from '../../core/rules/rounds.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { listOrderFor } from '../facts.ts';

/** The elected of a closed count, in the order they are announced. */
export function announcedOf(store: Store, { contestId }: ContestRecord): EventBodies['resultAnnounced'] {
  return { contestId, elected: store.contests.closedCount(contestId)?.outcome.elected ?? [] };
}

/** Contest by contest, in the order they are announced. */
export function electedOf(store: Store, contests: readonly ContestRecord[]): readonly ElectedPerson[] {
  const participants = byName(store.attendance.rows().map(({ participant }) => participant));
  return contests.flatMap((contest) => {
    const candidates = byName(store.contests.candidates(contest.contestId));
    return announcedOf(store, contest).elected.map((name) => electedPerson(contest, name, candidates, participants));
  });
}

/**
 * Everybody elected to a post, whichever round it took: one list for each post, in its order. `contests` are those whose
 * result is out.
 */
export function electedByPost(store: Store, contests: readonly ContestRecord[]): readonly ElectedPerson[] {
  const order = listOrderFor(store);
  return electionsOf(store.contests.contests()).flatMap((rounds) => {
    const out = rounds.filter((one) => contests.some(({ contestId }) => contestId === one.contestId));
    const [{ contestId, shortTitle }] = rounds;
    return electedOf(store, out)
      .map((person) => ({ ...person, contestId, contest: plainTitle(shortTitle) }))
      .toSorted((a, b) => order(a.name, b.name));
  });
}

/** Name → gender and people. */
export function peopleOf(store: Store, contest: ContestRecord): ReadonlyMap<string, ElectedPerson> {
  return new Map(electedOf(store, [contest]).map((person) => [person.name, person]));
}

export function namesOf(store: Store): RecordNames {
  return {
    people: new Map(store.attendance.rows().map(({ participant }) => [participant.id, participant.name])),
    contests: new Map(
      store.contests.contests().map(({ contestId, shortTitle, round: { kind } }) => [contestId, { shortTitle, kind }]),
    ),
  };
}

// Who is on the papers: the elected as persons, their notes, and what turns ids into names.

import type { EventBodies } from '../../core/events.ts';
import { byName, type ElectedPerson, electedPerson } from '../../core/papers/electees.ts';
import type { RecordNames } from '../../core/records.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';

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

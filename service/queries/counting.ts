// Answers of the counting room: the desk of one operator, bundles, doubts, differences; blind where it must be.

import { hintsInForce } from '../../core/counting/hints.ts';
import type { BallotRow, DifferencesView, DoubtsView, StationView } from '../../core/counting-views.ts';
import { nextPlace } from '../../core/decide/counting.ts';
import { placesOf } from '../../core/decide/settling.ts';
import type { StationFacts } from '../../core/decide/stations.ts';
import { accept, refuse } from '../../core/result.ts';
import { citeClause } from '../../core/rules/rule-set.ts';
import { markLegend } from '../../core/rules/wording.ts';
import type { Store } from '../../db/open.ts';
import type { StoredDifference } from '../../db/reads/counting.ts';
import { gatherDesk, ruleOf } from '../facts.ts';
import { stateOf } from '../gates.ts';
import { readPinyin } from '../names/pinyin.ts';
import type { QueryHandlers } from '../queries.ts';
import { collectionView } from '../recounting.ts';
import { expectedIn, gatherStation } from '../stations.ts';
import { roomView } from './room.ts';

type Name =
  | 'collection'
  | 'counting'
  | 'ballots'
  | 'ballotHistory'
  | 'nameBook'
  | 'doubts'
  | 'operators'
  | 'room'
  | 'differences';

export const countingQueries: Pick<QueryHandlers, Name> = {
  counting({ store, operatorId }, { contestId, station: at }) {
    const contest = store.contests.contest(contestId);
    if (contest === null) return refuse({ code: 'contestMissing' });
    const ruleSet = ruleOf(store, contest.round.kind);
    const counts = store.contests.ballotCounts(contestId);
    const station = gatherStation(store, contestId, at, operatorId);
    const isTwice = contest.plan?.passes === 2;
    const own = ownPass(store, contestId, station);
    return accept({
      contestId,
      shortTitle: contest.shortTitle,
      state: stateOf(contest),
      seats: contest.seats,
      ruleSet,
      candidates: store.contests.candidateNames(contestId),
      legend: markLegend(ruleSet),
      collected: contest.collected ?? 0,
      entered: counts.entered,
      struck: counts.struck,
      // What the first pass found is not for the eyes of the second.
      invalid: isTwice ? 0 : counts.invalid,
      doubts: doubtsView(store, contestId).groups.filter(({ ruling }) => ruling === null).length,
      plan: contest.plan,
      station: own?.view ?? null,
      next:
        isTwice && station !== null
          ? { bundle: station.bundle, place: (station.own?.sheets ?? 0) + 1 }
          : nextPlace(gatherDesk(store, contestId, station)),
      keyed: isTwice ? (own?.rows.length ?? 0) : counts.entered + counts.struck,
      latest: isTwice ? (own?.rows.slice(0, 60) ?? []) : store.contests.latest(contestId, 12),
      writeInNames: namesWrittenIn(store, contestId, station),
    });
  },
  doubts: ({ store }, { contestId }) => accept(doubtsView(store, contestId)),
  ballots({ store }, { contestId, bundle }) {
    return isBlind(store, contestId, bundle)
      ? refuse({ code: 'bundleBlind', bundle })
      : accept(store.contests.bundle(contestId, bundle));
  },
  ballotHistory({ store, operatorId }, { contestId, entry, station }) {
    const ballot = store.contests.ballot(contestId, entry);
    if (ballot === null) return refuse({ code: 'ballotMissing' });
    return isPastBlind(store, contestId, ballot, station, operatorId)
      ? refuse({ code: 'bundleBlind', bundle: ballot.bundle })
      : accept(store.counting.earlier(contestId, entry));
  },
  nameBook({ store, operatorId }, { contestId, station }) {
    const people = store.attendance.rows().map(({ participant: { name, initials, pinyin } }) => ({
      name,
      initials,
      pinyin,
    }));
    const known = new Set(people.map(({ name }) => name));
    const written = namesWrittenIn(store, contestId, gatherStation(store, contestId, station, operatorId));
    const others = written.filter((name) => !known.has(name));
    // Names written in before come first: they come again.
    const all = [...others.map((name) => ({ name, ...readPinyin(name) })), ...people];
    return accept([...new Map(all.map((one) => [one.name, one])).values()]);
  },
  operators({ store }) {
    const operators = store.counting.operators().map(({ operatorId, name }) => ({ operatorId, name }));
    const known = new Set(operators.map(({ name }) => name));
    const officers = store.session.officers().map(({ name }) => name);
    return accept({ operators, suggested: officers.filter((name) => !known.has(name)).toReversed() });
  },
  room({ store }, { contestId }) {
    const contest = store.contests.contest(contestId);
    return contest === null ? refuse({ code: 'contestMissing' }) : accept(roomView(store, contest));
  },
  collection({ store }, { contestId }) {
    const contest = store.contests.contest(contestId);
    return contest === null ? refuse({ code: 'contestMissing' }) : accept(collectionView(store, contest));
  },
  differences: ({ store, operatorId }, { contestId }) => accept(differencesView(store, contestId, operatorId)),
};

/** The pass over a bundle that the operator signed on here has begun: how far it is, and its ballots, newest first. */
function ownPass(
  store: Store,
  contestId: string,
  station: StationFacts | null,
): { readonly view: StationView; readonly rows: readonly BallotRow[] } | null {
  if (station === null || station.own === null || station.own.operatorId !== station.operatorId) return null;
  const { bundle, pass, expected, operatorId, own } = station;
  const operator = store.counting.operators().find((one) => one.operatorId === operatorId)?.name ?? '';
  return {
    view: { bundle, pass, operator, expected, sheets: own.sheets, closed: own.closed },
    rows: store.counting.keyed(contestId, bundle, pass),
  };
}

/** Names written in before: of the own pass alone, for a name misread in one is not to be offered to the other. */
function namesWrittenIn(store: Store, contestId: string, station: StationFacts | null): readonly string[] {
  if (store.contests.contest(contestId)?.plan?.passes !== 2) return store.contests.writeInNames(contestId, 1);
  return ownPass(store, contestId, station) === null ? [] : store.contests.writeInNames(contestId, station?.pass ?? 1);
}

/** A ballot's past is as blind as the ballot: its own hand, and everybody once its bundle is settled. */
function isPastBlind(
  store: Store,
  contestId: string,
  { bundle, pass }: { readonly bundle: number; readonly pass: number },
  at: { readonly bundle: number; readonly pass: number } | null,
  operatorId: string | null,
): boolean {
  if (store.contests.contest(contestId)?.plan?.passes !== 2) return false;
  const isHere = at?.bundle === bundle && at.pass === pass;
  if (isHere && operatorId !== null && store.counting.passOf(contestId, bundle, pass)?.operatorId === operatorId)
    return false;
  const open = store.counting.differences(contestId).filter((one) => one.bundle === bundle && one.ruling === null);
  return isBlind(store, contestId, bundle) || open.length > 0;
}

/**
 * Until both passes are in, and the third person has read every sheet in which they differ, what stands in a bundle is
 * for nobody but the hand that keys it.
 */
function isBlind(store: Store, contestId: string, bundle: number): boolean {
  return store.contests.contest(contestId)?.plan?.passes === 2 && !seenBundles(store, contestId).has(bundle);
}

/** Bundles compared of which no difference waits for a third reading. */
function seenBundles(store: Store, contestId: string): ReadonlySet<number> {
  const unread = store.counting.differences(contestId).filter(({ third }) => third === null);
  const waiting = new Set(unread.map(({ bundle }) => bundle));
  const compared = store.counting.comparisons(contestId).map(({ bundle }) => bundle);
  return new Set(compared.filter((bundle) => !waiting.has(bundle)));
}

/** Doubtful ballots that look alike stand together: one ruling serves them all. */
function doubtsView(store: Store, contestId: string): DoubtsView {
  const isTwice = store.contests.contest(contestId)?.plan?.passes === 2;
  const seen = seenBundles(store, contestId);
  const groups = new Map<string, DoubtsView['groups'][number]>();
  for (const { entry, bundle, place, doubts, marks, writeIns, valid, ruling, scrutineer } of store.contests.doubtful(
    contestId,
  )) {
    if (isTwice && !seen.has(bundle)) continue;
    const key = JSON.stringify([doubts, marks, writeIns, ruling, scrutineer]);
    const entries = [...(groups.get(key)?.entries ?? []), { entry, bundle, place }];
    groups.set(key, { entries, doubts, marks, writeIns, valid, ruling, scrutineer });
  }
  const { ruleSet } = store.session.session();
  const officers = store.session.officers().filter(({ role }) => role !== 'teller');
  return {
    groups: [...groups.values()],
    scrutineers: officers.map(({ name }) => name),
    article: citeClause(ruleSet.ballotValid.clause),
  };
}

function differencesView(store: Store, contestId: string, operatorId: string | null): DifferencesView {
  const all = store.counting.differences(contestId);
  const own = store.counting.passes(contestId).filter(({ hands }) => operatorId !== null && hands.includes(operatorId));
  return {
    candidates: store.contests.candidateNames(contestId),
    differences: all.map((difference) => differenceView(difference, all)),
    hints: store.counting
      .comparisons(contestId)
      .flatMap(({ bundle, hints }) =>
        hintsInForce(hints, expectedIn(store, contestId, bundle)).map((hint) => ({ bundle, hint })),
      ),
    ownBundles: [...new Set(own.map(({ bundle }) => bundle))],
  };
}

function differenceView(
  difference: StoredDifference,
  all: readonly StoredDifference[],
): DifferencesView['differences'][number] {
  const { bundle, no, kind, third, ruling, reason } = difference;
  const above = all.filter((other) => other.bundle === bundle && other.no < no);
  const { firstReading: first, secondReading: second } = difference;
  return {
    bundle,
    no,
    kind,
    ...placesOf(difference, above),
    current: ruling === null && above.every((other) => other.ruling !== null),
    read: third !== null,
    readings: third === null ? null : { first, second, third: third.reading },
    ruling,
    reason,
  };
}

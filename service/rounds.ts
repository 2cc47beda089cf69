// Gathers what a count left open and the people it is about.

import type { OpenContest } from '../core/decide/rounds.ts';
import type { Candidate } from '../core/people.ts';
import type { OpenSeats } from '../core/views.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import { gatherContest } from './facts.ts';
import { isFollowedUp, planFor } from './gates.ts';
import { orderOfNames } from './names/strokes.ts';

/** A contest whose result is out, or void, as the decisions about its next round need it. */
export function gatherOpen(store: Store, contestId: string): OpenContest | null {
  const all = store.contests.contests();
  const record = all.find((known) => known.contestId === contestId);
  const contest = gatherContest(store, contestId);
  if (record === undefined || contest === null) return null;
  const isVoid = record.collectedValid === false;
  const count = store.contests.closedCount(contestId);
  const listed = store.contests.candidates(contestId);
  const written = (count?.outcome.writeIns ?? []).map(({ name }) => bareCandidate(name));
  const people = [...listed, ...written];
  const order = record.order ?? 'stroke';
  const chain = chainOf(record, all);
  return {
    contest,
    kind: record.round.kind,
    title: record.title,
    shortTitle: record.shortTitle,
    seats: record.seats,
    candidates: listed.map(({ name }) => name),
    outcome: isVoid ? null : (count?.outcome ?? null),
    announced: record.announcedAt !== null,
    settled: !isVoid && record.announcedAt === null ? false : isFollowedUp(record, all),
    people: order === 'stroke' || order === 'office' ? sortPeople(store, people, order) : people,
    order,
    roundsOf: (kind) => chain.filter(({ round }) => round.kind === kind).length,
  };
}

/** In the order the list was made by, with the strokes given by hand. */
function sortPeople(store: Store, people: readonly Candidate[], by: 'stroke' | 'office'): readonly Candidate[] {
  const order = orderOfNames(store.session.strokes(), by);
  return people.toSorted((a, b) => order(a.name, b.name));
}

/** Whoever the rounds before this contest elected. */
export function electedBefore(store: Store, contestId: string): ReadonlySet<string> {
  const all = store.contests.contests();
  const record = all.find((known) => known.contestId === contestId);
  const before = record === undefined ? [] : chainOf(record, all).slice(0, -1);
  return new Set(before.flatMap(({ contestId: id }) => store.contests.closedCount(id)?.outcome.elected ?? []));
}

/** This contest first, then the other rounds it is of one chain with; none where nobody knows it. */
export function roundsWith(store: Store, contestId: string): readonly OpenContest[] {
  const all = store.contests.contests();
  const rootOf = (record: ContestRecord) => chainOf(record, all)[0]?.contestId;
  const record = all.find((known) => known.contestId === contestId);
  if (record === undefined) return [];
  const others = all.filter((other) => other !== record && rootOf(other) === rootOf(record));
  return [record, ...others].flatMap(({ contestId: id }) => gatherOpen(store, id) ?? []);
}

/** The contests before this one, itself included. */
function chainOf(record: ContestRecord, all: readonly ContestRecord[]): readonly ContestRecord[] {
  const before = all.find(({ contestId }) => contestId === record.round.of);
  return before === undefined ? [record] : [...chainOf(before, all), record];
}

function bareCandidate(name: string): Candidate {
  const texts = {
    gender: '',
    ethnicity: '',
    education: '',
    post: '',
    source: '另选',
    proposedFor: '',
    introduction: '',
  };
  return { name, birth: null, years: null, ...texts };
}

/** What the screen offers for what a count left open; null when nothing is open or nothing was announced yet. */
export function openSeats(store: Store, record: ContestRecord): OpenSeats | null {
  const all = store.contests.contests();
  const isVoid = record.collectedValid === false;
  if ((!isVoid && record.announcedAt === null) || isFollowedUp(record, all)) return null;
  const plan = planFor(store, record)[0];
  if (plan === undefined) return null;
  const { shortfall } = store.session.session().ruleSet;
  const known = shortfall.remedies.filter((remedy) => remedy !== 'fillVacancies');
  const elected = store.contests.closedCount(record.contestId)?.outcome.elected.length ?? 0;
  const remedies = plan.kind === 'supplementary' && elected > 0 ? known : known.filter((one) => one !== 'reduceSeats');
  const { kind: round, seats, candidates, article } = plan;
  return { round, seats, candidates, article, remedies: [...remedies, 'later'] };
}

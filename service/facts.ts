// Gathers the facts that decisions and pictures are made from, out of one store.

import { createHash } from 'node:crypto';
import type { ContestFacts } from '../core/decide/contests.ts';
import type { DeskFacts, ResultFacts } from '../core/decide/counting.ts';
import { defaultOath, type OathFacts } from '../core/decide/oath.ts';
import type { LaterFacts } from '../core/decide/oath-later.ts';
import { listsVoted } from '../core/decide/rules.ts';
import type { StationFacts } from '../core/decide/stations.ts';
import { usualDiscipline } from '../core/discipline.ts';
import { officersSubject, remedySubject, rulesSubject } from '../core/hands.ts';
import { type Comparator, unknownCharacters } from '../core/names/order.ts';
import type { ShowOfHands } from '../core/people.ts';
import { remedyNames } from '../core/records.ts';
import { type RoundKind, ruleForRound } from '../core/rules/rounds.ts';
import type { RuleSet } from '../core/rules/rule-set.ts';
import type { ContestSize } from '../core/rules/rule-text.ts';
import { usualAgenda } from '../core/scenes/agenda.ts';
import type { HallFacts } from '../core/scenes/facts.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import { gatherGates } from './gates.ts';
import { orderOfNames, strokesWith } from './names/strokes.ts';
import { gapsIn, planOf } from './stations.ts';

/** Month of the congress, YYYY-MM: no birth and no admission lies after it. */
export function monthOf(store: Store): string {
  return store.session.session().date.slice(0, 7);
}

/** 姓氏笔画 as this session orders names. */
export function orderFor(store: Store): Comparator {
  return orderOfNames(store.session.strokes(), store.session.session().ruleSet.candidateOrder.by);
}

/** The order of a list put together from several rounds: what the superior approved stays in the order it came. */
export function listOrderFor(store: Store): Comparator {
  return store.session.session().ruleSet.candidateOrder.by === 'approved' ? () => 0 : orderFor(store);
}

/** Characters of these names whose strokes neither the tables nor anybody in this session knows. */
export function unknownFor(store: Store, names: readonly string[]): readonly string[] {
  return unknownCharacters(strokesWith(store.session.strokes()), names);
}

/** The rule set a round is held by. */
export function ruleOf(store: Store, round: RoundKind): RuleSet {
  return ruleForRound(store.session.session().ruleSet, round);
}

/** The contests the 选举办法 speaks of: not the rounds that a count called for later. */
export function contestSizes(store: Store): readonly ContestSize[] {
  return store.contests
    .contests()
    .filter(({ round }) => round.of === null)
    .map(({ contestId, title, seats }) => {
      return { title, seats, candidates: store.contests.candidateNames(contestId).length };
    });
}

/** Digest of a rule set as it goes into the journal: SHA-256 (hex) of its JSON. */
export function digestRules(ruleSet: RuleSet): string {
  return createHash('sha256').update(JSON.stringify(ruleSet)).digest('hex');
}

export function gatherContest(store: Store, contestId: string): ContestFacts | null {
  const contest = store.contests.contest(contestId);
  if (contest === null) return null;
  const { fixing, printed, issued, spoiled, collected } = contest;
  const isOut = fixing !== null && printed !== null && issued !== null && spoiled !== null;
  return {
    contestId,
    kind: contest.kind,
    title: contest.title,
    shortTitle: contest.shortTitle,
    colour: contest.colour,
    round: contest.round,
    seats: contest.seats,
    order: contest.order,
    candidates: store.contests.candidateNames(contestId),
    confirmed: contest.confirmedAt !== null,
    issued: isOut ? { fixing, printed, issued, spoiled } : null,
    collected: collected === null ? null : { collected, valid: contest.collectedValid === true },
    entries: store.contests.ballotCounts(contestId).begun,
    closed: contest.closedAt !== null,
  };
}

export function gatherDesk(store: Store, contestId: string, station: StationFacts | null): DeskFacts {
  const counts = store.contests.ballotCounts(contestId);
  const lastBundle = store.contests.lastBundle(contestId);
  const contest = gatherContest(store, contestId);
  return {
    gates: gatherGates(store, contestId),
    rule: ruleOf(store, contest?.round.kind ?? 'first'),
    contest,
    plan: planOf(store, contestId),
    station,
    entered: counts.entered,
    lastEntry: counts.lastEntry,
    lastBundle,
    inLastBundle: lastBundle === 0 ? 0 : store.contests.bundleCount(contestId, lastBundle),
    gaps: gapsIn(store, contestId),
  };
}

/** Null when there is no such contest or its ballots never went out. */
export function gatherResult(store: Store, contestId: string): ResultFacts | null {
  const contest = gatherContest(store, contestId);
  // The count of the hall under which the ballots went out; who left afterwards changes nothing.
  const fixed = contest?.issued == null ? null : store.attendance.fixingOf(contest.issued.fixing);
  if (contest === null || fixed === null) return null;
  const isBySheets = planOf(store, contestId).method === 'sheets';
  return {
    gates: gatherGates(store, contestId),
    rule: ruleOf(store, contest.round.kind),
    contest,
    entitled: fixed.entitled,
    present: fixed.present,
    entered: store.contests.ballotCounts(contestId).entered,
    papers: isBySheets ? [] : store.contests.papers(contestId),
    sheets: isBySheets ? store.sheets.counted(contestId) : null,
    order: orderFor(store),
    unknownIn: (names) => unknownFor(store, names),
  };
}

export function gatherOath(store: Store): OathFacts {
  const oath = store.attendance.oath();
  return {
    gates: gatherGates(store, null),
    leader: oath?.leader ?? '',
    phrases: oath === null || oath.phrases.length === 0 ? defaultOath : oath.phrases,
    done: (oath?.takenAt ?? null) !== null,
    ...rollCallOf(store),
  };
}

function rollCallOf(store: Store): Pick<OathFacts, 'rollCall' | 'away'> {
  const fixed = store.attendance.fixing();
  if (fixed?.met !== true) return { rollCall: null, away: [] };
  const rollCall = store.attendance.rollCall(fixed.fixing);
  const counted = new Set(rollCall.map(({ id }) => id));
  const voters = store.attendance.rows().flatMap(({ participant: { id, entitled } }) => (entitled ? [id] : []));
  return { rollCall, away: voters.filter((id) => !counted.has(id)) };
}

/** What decides about one person who was missing when the oath was taken. */
export function gatherLater(store: Store, participantId: string): LaterFacts {
  const oath = store.attendance.oath();
  const row = store.attendance.row(participantId);
  const { answered, signed } = store.attendance.later();
  return {
    gates: gatherGates(store, null),
    missing: oath?.taken?.missing ?? null,
    person: row === null ? null : { name: row.participant.name, isPresent: row.state === 'present' },
    answeredLater: answered.has(participantId),
    signedLater: signed.has(participantId),
    pledges: oath?.pledges ?? null,
  };
}

/** What the hall may see of the calling: nothing leaves the store where the rule does not open the count. */
function calledOpenly(store: Store, contestId: string, rule: RuleSet): HallFacts['contests'][number]['called'] {
  if (!rule.openCount.shown) return null;
  const callings = store.sheets.callings(contestId).filter(({ pass }) => pass === 1);
  if (callings.length === 0) return null;
  const candidates = store.contests.candidateNames(contestId);
  const all = callings.map(({ group, pass }) => store.sheets.called(contestId, group, pass, candidates.length));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const valid = sum(all.map((called) => called.valid));
  const invalid = sum(all.map((called) => called.invalid));
  const names = new Set(all.flatMap(({ writeIns }) => writeIns.map(({ name }) => name)));
  return {
    ballots: valid + invalid,
    valid,
    invalid,
    approvals: candidates.map((_, index) => sum(all.map(({ approvals }) => approvals[index] ?? 0))),
    writeIns: [...names].map((name) => ({
      name,
      approve: sum(
        all.flatMap(({ writeIns }) => writeIns.filter((one) => one.name === name)).map((one) => one.approve),
      ),
    })),
  };
}

/** Every show of hands on record, as the hall may see it: the motions, then the rules, the officers and what voters approved. */
function recordedHands(store: Store): HallFacts['hands'] {
  const { ruleSet, rulesVotes, officersVotes } = store.session.session();
  const passed = (subject: string, votes: ShowOfHands | null | undefined) =>
    votes == null ? [] : [{ subject, votes, short: null }];
  return [
    ...store.session.motions().map(({ subject, votes, passed: isPassed, needed, article }) => {
      return { subject, votes, short: isPassed ? null : { needed, article } };
    }),
    ...passed(rulesSubject, rulesVotes),
    ...passed(officersSubject(listsVoted(ruleSet)), officersVotes),
    ...store.contests
      .contests()
      .flatMap(({ title, remedy }) =>
        remedy === null ? [] : passed(remedySubject(title, remedyNames[remedy.remedy]), remedy.votes),
      ),
  ];
}

/** The titles of the session's own running order, or what the hall sees of the day while it has none. */
function agendaOf(store: Store): readonly string[] {
  const titles = store.runSheet.items().map(({ title }) => title);
  return titles.length > 0 ? titles : usualAgenda();
}

function collectedBefore(store: Store, { contestId, collected }: ContestRecord): number | null {
  const others = store.contests.collections(contestId).filter((count) => count.collected !== collected);
  return others.at(-1)?.collected ?? null;
}

export function gatherHall(store: Store): HallFacts {
  const session = store.session.session();
  const counts = store.attendance.counts();
  const fixed = store.attendance.fixing();
  return {
    congress: session.name,
    date: session.date,
    venue: session.venue,
    practice: session.practice,
    rule: session.ruleSet,
    entitled: counts.entitled,
    present: counts.present,
    onLeave: counts.onLeave,
    fixed,
    get oath() {
      const { leader, phrases } = gatherOath(store);
      return { leader, phrases };
    },
    adjourned: session.adjournedAt !== null,
    agenda: agendaOf(store),
    discipline: session.discipline ?? usualDiscipline,
    // Long lists are read only for the picture that shows them: the hall is composed anew after every act.
    get rollCall() {
      return fixed === null ? [] : store.attendance.rollCall(fixed.fixing);
    },
    get hands() {
      return recordedHands(store);
    },
    contests: store.contests.contests().map((contest) => ({
      get called() {
        return calledOpenly(store, contest.contestId, ruleForRound(session.ruleSet, contest.round.kind));
      },
      contestId: contest.contestId,
      kind: contest.round.kind,
      rule: ruleForRound(session.ruleSet, contest.round.kind),
      title: contest.title,
      colour: contest.colour,
      seats: contest.seats,
      confirmed: contest.confirmedAt !== null,
      get candidates() {
        return store.contests.candidates(contest.contestId);
      },
      fixing: contest.fixing,
      issued: contest.issued,
      collected: contest.collected,
      get collectedBefore() {
        return collectedBefore(store, contest);
      },
      valid: contest.collectedValid,
      entered: store.contests.ballotCounts(contest.contestId).entered,
      released: contest.releasedAt !== null,
      announced: contest.announcedAt !== null,
      get count() {
        return store.contests.closedCount(contest.contestId);
      },
    })),
  };
}

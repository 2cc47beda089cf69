// Gathers what the run sheet and its script are about, out of one store.

import type { RunSheetFacts } from '../core/decide/run-sheet.ts';
import { ruleForRound } from '../core/rules/rounds.ts';
import { fresh, type RunRecord } from '../core/run-sheet/item.ts';
import { runSheetTemplate } from '../core/run-sheet/template.ts';
import type { ScriptContest, ScriptFacts } from '../core/script/figures.ts';
import type { Store } from '../db/open.ts';
import type { ContestRecord } from '../db/reads/contests.ts';
import { gatherOath, listOrderFor } from './facts.ts';
import { gatherGates } from './gates.ts';
import { paperTextOf } from './paper-texts.ts';

/** The items of the session, or those of the template while it has none of its own. */
export function runItems(store: Store): readonly RunRecord[] {
  const own = store.runSheet.items();
  return own.length > 0 ? own : runSheetTemplate.map(fresh);
}

export function gatherRunSheet(store: Store): RunSheetFacts {
  return {
    gates: gatherGates(store, null),
    filled: store.runSheet.items().length > 0,
    items: runItems(store),
    // A place in the journal is taken once: so is the id.
    freshId: `i${store.file.journal.head().records + 1}`,
  };
}

export function gatherScript(store: Store): ScriptFacts {
  const session = store.session.session();
  const counts = store.attendance.counts();
  const oath = gatherOath(store);
  return {
    congress: session.name,
    date: session.date,
    begunOn: store.attendance.fixingOf(1)?.at.slice(0, 10) ?? null,
    venue: session.venue,
    executiveChair: session.executiveChair,
    rule: session.ruleSet,
    rosterImported: session.rosterAt !== null,
    entitled: counts.entitled,
    present: counts.present,
    onLeave: counts.onLeave,
    attendees: counts.attendeesPresent,
    fixed: store.attendance.fixing(),
    oath: { leader: oath.leader, phrases: oath.phrases },
    sworn: store.attendance.oath()?.taken ?? null,
    motions: store.session.motions(),
    rulesVotes: session.rulesVotes,
    officers: session.officersAt === null ? [] : store.session.officers(),
    officersVotes: session.officersVotes,
    inOrder: (names) => names.toSorted(listOrderFor(store)),
    contests: store.contests.contests().map((contest) => scriptContest(store, contest)),
    superior: paperTextOf(store, 'superior'),
    pledges: store.attendance.oath()?.pledges ?? null,
    bags: session.ballotsSealed,
    adjournedAt: session.adjournedAt,
  };
}

function scriptContest(store: Store, contest: ContestRecord): ScriptContest {
  const { contestId, round, title, shortTitle, colour, seats, fixing, printed, issued, spoiled, collected } = contest;
  return {
    contestId,
    round,
    rule: ruleForRound(store.session.session().ruleSet, round.kind),
    ...{ title, shortTitle, colour, seats, printed, issued, spoiled, collected },
    confirmed: contest.confirmedAt !== null,
    candidates: store.contests.candidateNames(contestId),
    fixed: fixing === null ? null : store.attendance.fixingOf(fixing),
    valid: contest.collectedValid,
    over: contest.announcedAt !== null || contest.collectedValid === false,
    remedy: contest.remedy,
    released: contest.releasedAt === null ? null : store.contests.closedCount(contestId),
  };
}

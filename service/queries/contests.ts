// Answers about rules, contests, ballots and results.

import { computeResult, unknownInOrder } from '../../core/decide/counting.ts';
import { listsVoted } from '../../core/decide/rules.ts';
import { accept, refuse } from '../../core/result.ts';
import { parseCandidates } from '../../core/roster/parse-candidates.ts';
import { checkMargin } from '../../core/rules/margin.ts';
import { isUnanimous } from '../../core/rules/reconcile.ts';
import { winnerWord } from '../../core/rules/rounds.ts';
import { citeClause } from '../../core/rules/rule-set.ts';
import { ruleText } from '../../core/rules/rule-text.ts';
import type { ContestView, ResultView } from '../../core/views.ts';
import type { Store } from '../../db/open.ts';
import type { ContestRecord } from '../../db/reads/contests.ts';
import { contestSizes, digestRules, gatherResult, monthOf, ruleOf, unknownFor } from '../facts.ts';
import { stateOf } from '../gates.ts';
import { readUpload } from '../import/upload.ts';
import type { QueryHandlers } from '../queries.ts';
import { openSeats } from '../rounds.ts';

type Name = 'rules' | 'officers' | 'contests' | 'candidatesPreview' | 'result';

export const contestQueries: Pick<QueryHandlers, Name> = {
  rules({ store }) {
    const { ruleSet, rulesAt, rulesVotes, rulesDigest, rulesChangedAt } = store.session.session();
    return accept({
      ruleSet,
      changedAt: rulesChangedAt,
      motions: store.session.motions(),
      adoptedAt: rulesAt,
      digest: rulesDigest ?? digestRules(ruleSet),
      votes: rulesVotes,
      text: ruleText(ruleSet, contestSizes(store)),
      fixedPresent: store.attendance.fixing()?.present ?? null,
    });
  },
  officers({ store }) {
    const { officersAt, ruleSet } = store.session.session();
    const candidates = new Set(
      store.contests.contests().flatMap(({ contestId }) => store.contests.candidateNames(contestId)),
    );
    const fixing = store.attendance.fixing();
    // Once the hall is counted, whoever is not in it cannot watch over the ballots.
    const eligible = store.attendance
      .rows()
      .filter(({ state }) => fixing === null || state === 'present')
      .map(({ participant }) => participant)
      .filter(({ entitled, name }) => entitled && !(ruleSet.scrutineer.notCandidate && candidates.has(name)))
      .map(({ name, delegation, initials }) => ({ name, delegation, initials }));
    return accept({
      officers: store.session.officers(),
      namedAt: officersAt,
      eligible,
      fixedPresent: fixing?.present ?? null,
      voted: listsVoted(ruleSet),
      clause: citeClause(ruleSet.scrutineer.clause),
    });
  },
  contests({ store }) {
    const contests = store.contests.contests().map((contest) => contestView(store, contest));
    const fixed = store.attendance.fixing();
    const names = contests.flatMap(({ candidates }) => candidates.map(({ name }) => name));
    return accept({
      contests,
      present: fixed?.present ?? null,
      orderBy: store.session.session().ruleSet.candidateOrder.by,
      office: store.session.session().ruleSet.officeMargin?.office ?? null,
      unknownCharacters: unknownFor(store, names),
    });
  },
  async candidatesPreview({ store }, input) {
    const grid = await readUpload(input);
    return grid.ok ? accept(parseCandidates(grid.value, input.answers, monthOf(store))) : grid;
  },
  result({ store }, { contestId }) {
    const contest = store.contests.contest(contestId);
    return contest === null ? refuse({ code: 'contestMissing' }) : accept(resultView(store, contest));
  },
};

function contestView(store: Store, record: ContestRecord): ContestView {
  const { collectedValid: _valid, bundles: _bundles, ...contest } = record;
  const candidates = store.contests.candidates(contest.contestId);
  const { remedy } = contest;
  return {
    ...contest,
    state: stateOf(record),
    candidates,
    remedy:
      remedy === null
        ? null
        : { remedy: remedy.remedy, seats: remedy.seats, approvedBy: remedy.approvedBy, at: remedy.at },
    open: openSeats(store, record),
    margin: checkMargin(ruleOf(store, contest.round.kind), { ...contest, candidates: candidates.length }),
    entered: store.contests.ballotCounts(contest.contestId).entered,
  };
}

/** A count is shown only when every collected ballot is in. */
function resultView(store: Store, contest: ContestRecord): ResultView {
  const facts = gatherResult(store, contest.contestId);
  const entered = store.contests.ballotCounts(contest.contestId).entered;
  const complete =
    facts !== null && contest.collected !== null && contest.collectedValid === true && entered === contest.collected;
  const computed = complete ? computeResult(facts) : null;
  return {
    contestId: contest.contestId,
    title: contest.title,
    shortTitle: contest.shortTitle,
    winner: winnerWord(contest.round.kind),
    words: store.session.session().ruleSet.words,
    state: stateOf(contest),
    seats: contest.seats,
    entitled: facts?.entitled ?? 0,
    present: facts?.present ?? 0,
    issued: contest.issued ?? 0,
    collected: contest.collected ?? 0,
    entered,
    count:
      computed === null
        ? null
        : {
            tally: computed.tally,
            outcome: computed.outcome,
            reconciliation: computed.reconciliation,
            byVotes: rankByVotes(computed.tally.candidates),
            unanimous: computed.tally.candidates
              .filter(({ approve }) => isUnanimous(approve, { ...computed.counts, valid: computed.tally.valid }))
              .map(({ name }) => name),
          },
    unknownCharacters: computed === null || facts === null ? [] : unknownInOrder(facts, computed.outcome),
    closedAt: contest.closedAt,
    releasedAt: contest.releasedAt,
    announcedAt: contest.announcedAt,
  };
}

/** Ballot positions (from 0) by approvals, equal ones in ballot order. */
function rankByVotes(candidates: readonly { readonly approve: number }[]): number[] {
  return candidates
    .map(({ approve }, index) => ({ approve, index }))
    .toSorted((a, b) => b.approve - a.approve || a.index - b.index)
    .map(({ index }) => index);
}

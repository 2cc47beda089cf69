// Acts about contests, their rules and papers: facts in, decision out.

import * as decide from '../../core/decide/contests.ts';
import * as decideRules from '../../core/decide/rules.ts';
import { plainHands } from '../../core/hands.ts';
import type { Officer } from '../../core/people.ts';
import { refuse } from '../../core/result.ts';
import { parseCandidates } from '../../core/roster/parse-candidates.ts';
import type { Store } from '../../db/open.ts';
import type { CommandHandlers } from '../commands.ts';
import { digestRules, gatherContest, monthOf, orderFor, ruleOf, unknownFor } from '../facts.ts';
import { gatherGates } from '../gates.ts';
import { readUpload } from '../import/upload.ts';
import { orderOfNames } from '../names/strokes.ts';
import { electedBefore } from '../rounds.ts';

type Name =
  | 'adoptRules'
  | 'nameOfficers'
  | 'defineContest'
  | 'importCandidates'
  | 'listCandidates'
  | 'confirmCandidates'
  | 'issueBallots'
  | 'collectBallots';

export const contestCommands: Pick<CommandHandlers, Name> = {
  adoptRules: (store, votes) => () => {
    const facts = gatherGates(store, null);
    return decideRules.decideRules(facts, digestRules(facts.rule), plainHands(votes));
  },
  nameOfficers: (store, input) => () => {
    const officers: Officer[] = [
      { role: 'chiefScrutineer', name: input.chiefScrutineer },
      ...input.scrutineers.map((name) => ({ role: 'scrutineer' as const, name })),
      ...input.tellers.map((name) => ({ role: 'teller' as const, name })),
    ];
    const facts = { ...gatherGates(store, null), candidates: candidateNames(store), delegates: delegateNames(store) };
    return decideRules.decideOfficers(facts, officers, input.votes === null ? null : plainHands(input.votes));
  },
  defineContest:
    (store, { requestId: _requestId, reason, contestId, primary, ...details }) =>
    () => {
      const known = contestId === null ? null : gatherContest(store, contestId);
      if (contestId !== null && known === null) return refuse({ code: 'contestMissing' });
      const round =
        known?.round.of == null ? { kind: primary ? ('primary' as const) : ('first' as const), of: null } : known.round;
      const contest = { ...details, round, contestId: contestId ?? nextContestId(store) };
      return decide.decideContest(known, gatherGates(store, contestId), contest, reason);
    },
  async importCandidates(store, input) {
    const grid = await readUpload(input);
    if (!grid.ok) return () => grid;
    const preview = parseCandidates(grid.value, input.answers, monthOf(store));
    if (!preview.settled) {
      const first = preview.faults.find(({ severity, answered }) => severity === 'error' || !answered);
      return () => refuse({ code: 'faultsOpen', count: preview.faults.length, first: first?.sentence ?? '' });
    }
    return () => {
      const { by } = store.session.session().ruleSet.candidateOrder;
      const order = orderFor(store);
      // The file has the order approved from above; any other order is the program's to make.
      const inOrder =
        by === 'approved' ? preview.candidates : preview.candidates.toSorted((a, b) => order(a.name, b.name));
      return decide.decideCandidates(candidateFacts(store, input.contestId), inOrder, by, null);
    };
  },
  listCandidates: (store, input) => () => {
    const isSorted = input.order === 'stroke' || input.order === 'office';
    const order = orderOfNames(store.session.strokes(), isSorted ? sortedBy(store) : 'stroke');
    const inOrder = isSorted ? input.candidates.toSorted((a, b) => order(a.name, b.name)) : input.candidates;
    const by = isSorted ? sortedBy(store) : input.order;
    return decide.decideCandidates(candidateFacts(store, input.contestId), inOrder, by, input.reason);
  },
  confirmCandidates: (store, input) => () => {
    const contest = gatherContest(store, input.contestId);
    const rule = ruleOf(store, contest?.round.kind ?? 'first');
    const unknown = unknownFor(store, contest?.candidates ?? []);
    return decide.decideConfirmation(rule, contest, gatherGates(store, input.contestId), unknown, input.reason);
  },
  issueBallots:
    (store, { contestId, printed, issued, spoiled, reason }) =>
    () => {
      const papers = { printed, issued, spoiled };
      const facts = { ...gatherGates(store, contestId), officers: store.session.officers() };
      return decide.decideIssue(gatherContest(store, contestId), facts, papers, reason);
    },
  collectBallots: (store, input) => () =>
    decide.decideCollection(
      gatherContest(store, input.contestId),
      gatherGates(store, input.contestId),
      input.collected,
      input.plan,
      input.reason,
    ),
};

/** The order the program sorts by: the one the rule names, 姓氏笔画 where it names an approved order. */
function sortedBy(store: Store): 'stroke' | 'office' {
  return store.session.session().ruleSet.candidateOrder.by === 'office' ? 'office' : 'stroke';
}

/** c1, c2 …: never used twice, for contests are never removed. */
export function nextContestId(store: Store): string {
  return `c${store.contests.contests().length + 1}`;
}

function candidateFacts(store: Store, contestId: string) {
  return {
    gates: gatherGates(store, contestId),
    contest: gatherContest(store, contestId),
    officers: store.session.officers(),
    elected: electedBefore(store, contestId),
    rule: store.session.session().ruleSet,
  };
}

function candidateNames(store: Store): ReadonlySet<string> {
  return new Set(store.contests.contests().flatMap(({ contestId }) => store.contests.candidateNames(contestId)));
}

function delegateNames(store: Store): ReadonlySet<string> {
  const rows = store.attendance.rows().filter(({ participant }) => participant.entitled);
  return new Set(rows.map(({ participant }) => participant.name));
}

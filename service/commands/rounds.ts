// Acts about what a count left open, about ballots in doubt, and about going back: facts in, decision out.

import { decideFromPrimary, decideRemedy, decideReopening, decideRound } from '../../core/decide/rounds.ts';
import * as rules from '../../core/decide/rules.ts';
import { decideRuling } from '../../core/decide/rulings.ts';
import { decided } from '../../core/decision.ts';
import type { NewEvent } from '../../core/events.ts';
import { plainHands } from '../../core/hands.ts';
import { refuse } from '../../core/result.ts';
import { ruleSetSchema } from '../../core/rules/rule-set.ts';
import type { Store } from '../../db/open.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherContest, orderFor, ruleOf } from '../facts.ts';
import { gatherGates } from '../gates.ts';
import { orderOfNames } from '../names/strokes.ts';
import { electedBefore, gatherOpen, roundsWith } from '../rounds.ts';
import { nextContestId } from './contests.ts';

type Name =
  | 'changeRules'
  | 'giveStrokes'
  | 'voteMotion'
  | 'reopenStep'
  | 'openRound'
  | 'candidatesFromPrimary'
  | 'chooseRemedy'
  | 'ruleBallots';

/** Lists that were sorted without knowing the character, in their right order; a confirmed list stays as it was. */
function sortAgain(store: Store, character: string, strokes: string): NewEvent[] {
  const known = new Map([...store.session.strokes(), [character, strokes]]);
  return store.contests.contests().flatMap((contest): NewEvent[] => {
    const candidates = store.contests.candidates(contest.contestId);
    const by = contest.order;
    const isTouched = candidates.some(({ name }) => name.includes(character));
    if ((by !== 'stroke' && by !== 'office') || !isTouched || contest.confirmedAt !== null) return [];
    const order = orderOfNames(known, by);
    const sorted = candidates.toSorted((a, b) => order(a.name, b.name));
    const body = { contestId: contest.contestId, candidates: sorted, order: by, reason: null };
    return [{ kind: 'candidatesListed', body }];
  });
}

export const roundCommands: Pick<CommandHandlers, Name> = {
  changeRules: (store, { ruleSet, reason }) => {
    const checked = ruleSetSchema.safeParse(ruleSet);
    if (!checked.success) {
      const setting = checked.error.issues.map(({ path }) => path.join('.')).join('、');
      return () => refuse({ code: 'rulesContradict', setting });
    }
    return () => rules.decideRulesChange(gatherGates(store, null), checked.data, reason);
  },
  giveStrokes:
    (store, { character, strokes }) =>
    () =>
      decided({ kind: 'strokesGiven', body: { character, strokes } }, ...sortAgain(store, character, strokes)),
  voteMotion:
    (store, { subject, ...votes }) =>
    () =>
      rules.decideMotion(gatherGates(store, null), subject, plainHands(votes)),
  reopenStep: (store, input) => () =>
    decideReopening(gatherGates(store, input.contestId), input.step, input.contestId, input.reason),
  openRound: (store, input) => () =>
    decideRound(store.session.session().ruleSet, gatherOpen(store, input.contestId), nextContestId(store)),
  candidatesFromPrimary: (store, input) => () => {
    const byName = orderFor(store);
    const { by } = store.session.session().ruleSet.candidateOrder;
    const rounds = roundsWith(store, input.primaryId);
    // Those tied are in two rounds, and in each of them the same person.
    const people = new Map(rounds.toReversed().flatMap((round) => round.people.map((person) => [person.name, person])));
    const inOrder =
      by === 'approved' ? [...people.values()] : [...people.values()].toSorted((a, b) => byName(a.name, b.name));
    const { contestId } = input;
    const facts = { ...gatherGates(store, contestId), elected: electedBefore(store, contestId) };
    return decideFromPrimary(gatherContest(store, contestId), { rounds, inOrder, order: by }, facts);
  },
  chooseRemedy:
    (store, { contestId, remedy, approvedBy, votes, reason }) =>
    () =>
      decideRemedy(
        { ...gatherGates(store, contestId), open: gatherOpen(store, contestId) },
        remedy,
        { approvedBy, votes },
        reason,
      ),
  ruleBallots:
    (store, { contestId, entries, ruling, scrutineer, reason }) =>
    () => {
      const contest = gatherContest(store, contestId);
      const officers = store.session.officers().filter(({ role }) => role !== 'teller');
      const facts = {
        gates: gatherGates(store, contestId),
        rule: ruleOf(store, contest?.round.kind ?? 'first'),
        scrutineers: new Set(officers.map(({ name }) => name)),
      };
      // What the second pass has of a sheet is not counted, so there is nothing to rule on.
      const counted = entries.map((entry) => store.contests.ballot(contestId, entry));
      const ballots = counted.map((ballot) => (ballot?.pass === 1 ? ballot : null));
      return decideRuling(facts, contestId, ballots, { ruling, scrutineer, reason });
    },
};

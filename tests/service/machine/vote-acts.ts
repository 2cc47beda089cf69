// Acts of an election: its list, its papers out and in.

import { type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import { once } from '../plans.ts';
import { anElection, first, idOf, type Maker, when } from './act.ts';
import { type Election, isAmongTied, isPrimary, isSettled, isVoid, marginMet, newElection, shut } from './congress.ts';
import { inStrokeOrder, people, standAgain } from './counting.ts';
import { hasBegun } from './piles.ts';

const listed = people.filter((name) => name !== '于洁' && name !== '马六');
const blank = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };
const missing = (e: Election | null) => when(e === null, 'contestMissing');
const isDraft = (e: Election) => !e.confirmed;

/** The elections before it, the nearest first. */
function before(e: Election | null): readonly Election[] {
  return e?.before == null ? [] : [e.before, ...before(e.before)];
}

/** A round holds what the count before it left open: its seats, the tied alone, and nobody who is elected already. */
function roundRefused(e: Election | null, names: readonly string[]): string | null {
  const elected = before(e).flatMap(({ outcome }) => outcome?.elected ?? []);
  const tied = e !== null && isAmongTied(e) ? e.candidates : names;
  const isOther = names.length !== tied.length || names.some((name) => !tied.includes(name));
  return when(isOther || names.some((name) => elected.includes(name)), 'roundFixed');
}

const defineContest: Maker = (c, dice) => {
  const known = dice.below(4) === 0 ? anElection(c, dice, isDraft) : null;
  const isUnknown = dice.wild && dice.below(8) === 0;
  const isTrial = dice.below(5) === 0;
  const seats = known?.before == null ? dice.rightOr(2, 1) : dice.rightOr(known.seats, known.seats + 1);
  const title = `第${c.elections.length + 1}项`;
  return {
    call: 'defineContest',
    input: {
      contestId: isUnknown ? 'c99' : (known?.id ?? null),
      kind: 'committee',
      primary: isTrial,
      title: known?.id ?? title,
      shortTitle: title,
      seats,
      colour: '红',
      reason: null,
    },
    refusal: first(
      when(isUnknown, 'contestMissing'),
      shut(c, 'candidates'),
      when(known?.confirmed === true, 'contestConfirmed'),
      when(known?.before != null && seats !== known.seats, 'roundFixed'),
    ),
    apply() {
      if (known === null) {
        c.elections.push(newElection(`c${c.elections.length + 1}`, isTrial ? 'primary' : 'first', null, seats));
        // What was sealed does not hold the ballots of this one.
        c.ballotsSealed = false;
      } else {
        known.seats = seats;
        if (known.before === null) known.kind = isTrial ? 'primary' : 'first';
      }
    },
  };
};

const listCandidates: Maker = (c, dice) => {
  const e = anElection(c, dice, isDraft);
  const again = e?.before == null ? [] : standAgain(e.before);
  // Where nobody of the list before is left, new people are put up: an empty list is none.
  const usual = again.length > 0 ? again : listed.slice(0, 3);
  const names = dice.rightOr(usual, listed.slice(0, 2), listed.slice(1), ['丁一', '丁一'], ['丁一', '于洁', '王二']);
  const order = dice.one(['stroke', 'stroke', 'manual']);
  const reason = dice.rightOr('酝酿意见', null);
  return {
    call: 'listCandidates',
    input: {
      contestId: idOf(e),
      candidates: names.map((name) => ({ name, ...blank, proposedFor: '', introduction: '' })),
      order,
      reason,
    },
    refusal: first(
      missing(e),
      shut(c, 'candidates'),
      when(e?.confirmed === true, 'contestConfirmed'),
      when(new Set(names).size < names.length, 'candidateTwice'),
      when(
        names.some((name) => c.scrutineers.includes(name) || c.tellers.includes(name)),
        'officerIsCandidate',
      ),
      roundRefused(e, names),
      when(order !== 'stroke' && reason === null, 'reasonMissing'),
    ),
    apply() {
      if (e !== null) Object.assign(e, { order, candidates: order === 'stroke' ? inStrokeOrder(names) : names });
    },
  };
};

const confirmCandidates: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isDraft(one) && one.candidates.length > 0);
  const isEnough = e !== null && marginMet(c, e);
  const reason = dice.rightOr(isEnough ? null : '上级批准', null);
  return {
    call: 'confirmCandidates',
    input: { contestId: idOf(e), reason },
    refusal: first(
      missing(e),
      shut(c, 'candidates'),
      when(e?.confirmed === true, 'contestConfirmed'),
      when(e?.candidates.length === 0, 'candidatesMissing'),
      when(!isEnough && reason === null, 'marginTooSmall'),
    ),
    apply() {
      if (e !== null) Object.assign(e, { confirmed: true, excused: !isEnough });
    },
  };
};

const rootOf = (e: Election): Election => (e.before === null ? e : rootOf(e.before));

const candidatesFromPrimary: Maker = (c, dice) => {
  const e = anElection(c, dice, isDraft);
  const primary = anElection(c, dice, ({ kind, announced }) => isPrimary(kind) && announced);
  const rounds =
    primary === null
      ? []
      : [primary, ...c.elections.filter((one) => one !== primary && rootOf(one) === rootOf(primary))];
  const names = inStrokeOrder(rounds.flatMap(({ outcome }) => outcome?.elected ?? []));
  return {
    call: 'candidatesFromPrimary',
    input: { contestId: idOf(e), primaryId: idOf(primary) },
    refusal: first(
      missing(e),
      missing(primary),
      shut(c, 'candidates'),
      when(e?.confirmed === true, 'contestConfirmed'),
      ...rounds.map((round) =>
        first(
          when(!isPrimary(round.kind), 'notPrimary'),
          when(!round.announced && !isVoid(round), 'resultNotAnnounced'),
          when(!isSettled(round), 'primaryOpen'),
        ),
      ),
      when(names.length === 0, 'candidatesMissing'),
      roundRefused(e, names),
    ),
    apply() {
      if (e !== null) e.candidates = names;
    },
  };
};

const issueBallots: Maker = (c, dice) => {
  const e = anElection(c, dice, ({ confirmed, fixing }) => confirmed && fixing === 0);
  const present = c.fixed?.present.length ?? 0;
  const issued = dice.rightOr(present, present + 1, Math.max(0, present - 1));
  const spoiled = dice.below(3);
  const printed = dice.rightOr(issued + spoiled, issued + spoiled + 1);
  const reason = dice.rightOr('重新核对', null);
  // A primary ends level more often: its second round would hardly ever be met.
  const mood = e?.kind === 'primary' && dice.below(2) === 0 ? 2 : dice.below(4);
  const isStanding = e?.candidates.some((name) => c.scrutineers.includes(name) || c.tellers.includes(name)) === true;
  return {
    call: 'issueBallots',
    input: { contestId: idOf(e), printed, issued, spoiled, reason },
    refusal: first(
      missing(e),
      shut(c, 'voting', e),
      when(e?.collected !== null, 'alreadyCollected'),
      when(e !== null && e.fixing > 0 && reason === null, 'reasonMissing'),
      when(isStanding, 'officerIsCandidate'),
      when(issued !== present, 'issuedNotPresent'),
      when(printed !== issued + spoiled, 'printedDiffers'),
    ),
    apply() {
      if (e !== null) Object.assign(e, { fixing: c.fixed?.number ?? 0, issued, mood });
    },
  };
};

const collectBallots: Maker = (c, dice) => {
  const e = anElection(c, dice, ({ fixing, collected }) => fixing > 0 && collected === null);
  const issued = e?.issued ?? 6;
  // Fewer than went out come back now and then, more of them seldom, none at all hardly ever.
  const fewer = Math.max(0, issued - dice.one([0, 0, 0, 1]));
  const collected = dice.below(9) === 0 ? issued + 1 : dice.rightOr(fewer, 0);
  const reason = dice.rightOr('重新清点', null);
  // Every fourth count is entered twice, every fourth on tally sheets.
  const plan = dice.one<CountPlan>([
    { ...usualPlan, bundleSize: dice.one([2, 3, 4]) },
    { ...dice.one([usualPlan, once]), method: 'sheets' },
    once,
    once,
  ]);
  return {
    call: 'collectBallots',
    input: { contestId: idOf(e), collected, plan, reason },
    refusal: first(
      missing(e),
      shut(c, 'collecting', e),
      when(e !== null && e.outcome !== null, 'countClosed'),
      when(e?.followed === true, 'followedUp'),
      when(e !== null && (e.ballots.length > 0 || e.groups.some(hasBegun)), 'countBegun'),
      when(e !== null && e.collected !== null && reason === null, 'reasonMissing'),
    ),
    apply() {
      const { method, passes, bundleSize } = plan;
      // Piles of another number of ballots are none.
      if (e !== null) Object.assign(e, { collected, plan: { method, passes, bundleSize }, groups: [], sizes: null });
    },
  };
};

export const voteActs = {
  defineContest,
  listCandidates,
  confirmCandidates,
  candidatesFromPrimary,
  issueBallots,
  collectBallots,
} satisfies Readonly<Record<string, Maker>>;

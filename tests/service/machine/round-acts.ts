// Acts that follow a count or go back on a step: further rounds, remedies, steps opened again.

import { anElection, first, hands, idOf, type Maker, sumOf, when } from './act.ts';
import { type Congress, type Election, firstShut, isSettled, isVoid, newElection, openRoundOf } from './congress.ts';
import { inStrokeOrder, seatsLeft, standAgain } from './counting.ts';

const missing = (e: Election | null) => when(e === null, 'contestMissing');
const isOver = (e: Election) => e.announced || isVoid(e);
const isOpen = (e: Election) => isOver(e) && !isSettled(e);

/** Nothing follows an election whose result is not out, or that left nothing open, or that was followed already. */
function nothingToFollow(e: Election | null): string | null {
  return first(
    missing(e),
    when(e !== null && !isOver(e), 'resultNotAnnounced'),
    when(e !== null && (e.followed || openRoundOf(e) === null), 'nothingOpen'),
  );
}

const openRound: Maker = (c, dice) => {
  const e = anElection(c, dice, isOpen);
  const kind = e === null ? null : openRoundOf(e);
  return {
    call: 'openRound',
    input: { contestId: idOf(e) },
    refusal: nothingToFollow(e),
    apply() {
      if (e === null || kind === null) return;
      e.followed = true;
      const next = newElection(`c${c.elections.length + 1}`, kind, e, seatsLeft(e));
      const names = standAgain(e);
      next.order = e.order;
      next.candidates = e.order === 'stroke' ? inStrokeOrder(names) : inOrderOf(e.candidates, names);
      c.elections.push(next);
      c.ballotsSealed = false;
    },
  };
};

/** As they stood on the ballot, those written in after them. */
function inOrderOf(order: readonly string[], names: readonly string[]): readonly string[] {
  const stood = order.filter((name) => names.includes(name));
  return [...stood, ...names.filter((name) => !order.includes(name))];
}

const chooseRemedy: Maker = (c, dice) => {
  const e = anElection(c, dice, isOpen);
  const canReduce = (e?.outcome?.vacancies ?? 0) > 0 && (e?.outcome?.elected.length ?? 0) > 0;
  const remedy = dice.rightOr(canReduce && dice.below(2) === 0 ? 'reduceSeats' : 'later', 'reduceSeats', 'askSuperior');
  const approvedBy = dice.rightOr(dice.one(['presidium', 'voters']), 'superior');
  const votes = dice.rightOr(approvedBy === 'voters', approvedBy !== 'voters') ? hands(c, dice) : null;
  const present = c.fixed?.present.length ?? 0;
  return {
    call: 'chooseRemedy',
    input: { contestId: idOf(e), remedy, approvedBy, votes, reason: '经讨论' },
    refusal: first(
      nothingToFollow(e),
      when(remedy === 'reduceSeats' && !canReduce, 'nothingToReduce'),
      when(remedy === 'askSuperior', 'remedyNotInRule'),
      when(remedy === 'reduceSeats' && approvedBy === 'superior', 'approvalNotInRule'),
      when((approvedBy === 'voters') !== (votes !== null), 'handsMissing'),
      votes && first(when(sumOf(votes) !== present, 'handsDiffer'), when(2 * votes.approve < present, 'notAdopted')),
    ),
    apply() {
      if (e !== null) Object.assign(e, { followed: true, remedy });
    },
  };
};

const reopenings: Readonly<Record<string, (c: Congress, e: Election | null) => string | null>> = {
  oath: (c) => first(when(c.adopted, 'rulesFrozen'), firstShut(c, ['oathDone'], null)),
  rules: (c) =>
    first(
      firstShut(c, ['rulesAdopted'], null),
      when(
        c.elections.some(({ fixing }) => fixing > 0),
        'ballotsOut',
      ),
    ),
  candidates: (_, e) =>
    first(
      missing(e),
      when(e?.confirmed === false, 'candidatesNotConfirmed'),
      when(e !== null && e.fixing > 0, 'ballotsOut'),
    ),
};

const reopenStep: Maker = (c, dice) => {
  const step = dice.one(['oath', 'rules', 'candidates']);
  const e = step === 'candidates' ? anElection(c, dice, ({ confirmed, fixing }) => confirmed && fixing === 0) : null;
  return {
    call: 'reopenStep',
    input: { step, contestId: step === 'candidates' ? idOf(e) : null, reason: '重新审议' },
    refusal: first(firstShut(c, ['inSession'], null), reopenings[step]?.(c, e) ?? null),
    apply() {
      if (step === 'oath') c.oath = 'none';
      else if (step === 'rules') Object.assign(c, { adopted: false, officersNamed: false });
      else if (e !== null) Object.assign(e, { confirmed: false, excused: false });
    },
  };
};

export const roundActs = { openRound, chooseRemedy, reopenStep } satisfies Readonly<Record<string, Maker>>;

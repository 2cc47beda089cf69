// Acts of the counting room: operators, bundles begun, closed and opened again, differences read a third time and settled.

import { type Act, anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import {
  bundleOf,
  dueBundles,
  handOf,
  isTwice,
  openDifferences,
  openOf,
  openSeats,
  type Station,
  seatRefused,
  sheetsIn,
} from './bundles.ts';
import { type Congress, type Election, isVoid, shut } from './congress.ts';
import { isSignedOn } from './operators.ts';
import { bySheets, hasBegun } from './piles.ts';
import { checkCompared, takeSettled } from './room.ts';

const isCounting = (e: Election) => e.collected !== null && e.outcome === null && !isVoid(e);
const isCountedTwice = (e: Election) => isCounting(e) && isTwice(e);
const names = ['周敏', '吴静', '郑凯', '钱文'];
const anybody = (dice: Dice) => `@o${1 + dice.below(4)}`;

const registerOperator: Maker = (c, dice) => {
  const position = c.operators < 4 && dice.below(4) > 0 ? c.operators : dice.below(Math.max(1, c.operators));
  const operator = `o${position + 1}`;
  return {
    call: 'registerOperator',
    input: { name: names[position], pin: '1234' },
    refusal: null,
    apply() {
      c.operators = Math.max(c.operators, position + 1);
    },
    async after(run) {
      const signedOn = await run.service.dispatch('staff', 'signOn', { operatorId: operator, pin: '1234' });
      if (!signedOn.ok) throw new Error(signedOn.error.code);
      run.tokens.set(`@${operator}`, JSON.stringify(signedOn.value).replace(/^.*"operator":"([\w-]+)".*$/u, '$1'));
    },
  };
};

/** The next pass that nobody has begun, and an operator who may. */
function nextSeat(c: Congress, e: Election | null): Station | null {
  if (e === null) return null;
  for (const { bundle } of dueBundles(e))
    for (const pass of [1, 2]) {
      if (handOf(e, { bundle, pass }) !== null) continue;
      const other = handOf(e, { bundle, pass: 3 - pass });
      const fit = ['o1', 'o2', 'o3', 'o4'].find((one) => one !== other?.operator && isSignedOn(c, `@${one}`));
      return fit === undefined ? null : { bundle, pass, operator: `@${fit}` };
    }
  return null;
}

const openBundle: Maker = (c, dice) => {
  const e = anElection(c, dice, isCountedTwice);
  const wrong = { bundle: 1 + dice.below(4), pass: 1 + dice.below(2), operator: anybody(dice) };
  const station = dice.rightOr(nextSeat(c, e) ?? wrong, wrong);
  const { bundle, pass, operator } = station;
  const own = handOf(e, station);
  const due = e === null ? 0 : (dueBundles(e).at(-1)?.bundle ?? 0);
  const other = handOf(e, { bundle, pass: 3 - pass });
  return {
    call: 'openBundle',
    input: { contestId: idOf(e), ...station },
    refusal: first(
      shut(c, 'counting', e),
      when(bySheets(e), 'countedBySheets'),
      when(!isTwice(e), 'enteredOnce'),
      when(!isSignedOn(c, operator), 'notSignedOn'),
      when(bundle > due + 1, 'bundleMissing'),
      own !== null && (own.closed ? 'bundleClosed' : 'bundleTaken'),
      when(`@${other?.operator}` === operator, 'samePerson'),
    ),
    apply() {
      if (e === null) return;
      const hand = { operator: operator.slice(1), closed: false };
      const known = bundleOf(e, bundle);
      if (known === null)
        e.bundles.push({ bundle, hands: pass === 1 ? [hand, null] : [null, hand], compared: false, differences: [] });
      else known.hands[pass === 1 ? 0 : 1] = hand;
    },
  };
};

const isFull = (e: Election | null) => (station: Station) =>
  sheetsIn(e, station).length ===
  (e === null ? [] : dueBundles(e)).find(({ bundle }) => bundle === station.bundle)?.sheets;

const closeBundle: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCountedTwice(one) && openSeats(one).length > 0);
  const seats = openSeats(e);
  const wrong = { bundle: 1 + dice.below(3), pass: 1 + dice.below(2), operator: anybody(dice) };
  const full = seats.filter(isFull(e));
  const station = dice.rightOr(dice.among(full.length > 0 ? full : seats) ?? wrong, wrong);
  const keyed = sheetsIn(e, station).length;
  const sheets = dice.rightOr(keyed, keyed + 1);
  const other = handOf(e, { bundle: station.bundle, pass: 3 - station.pass });
  const act: Act = {
    call: 'closeBundle',
    input: { contestId: idOf(e), ...station, sheets },
    refusal: first(
      shut(c, 'counting', e),
      when(bySheets(e), 'countedBySheets'),
      when(!isTwice(e), 'enteredOnce'),
      seatRefused(c, e, station),
      when(sheets !== keyed, 'deskMoved'),
    ),
    apply() {
      const hand = handOf(e, station);
      if (hand !== null) hand.closed = true;
    },
    async after(run) {
      if (e !== null && other?.closed === true) await checkCompared(run, e, station.bundle);
    },
  };
  return act;
};

const reopenBundle: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCounting(one) && one.bundles.length > 0);
  const closed = (e?.bundles ?? []).flatMap(({ bundle, hands }) =>
    hands.flatMap((hand, index) => (hand?.closed === true ? [{ bundle, pass: index + 1 }] : [])),
  );
  const wrong = { bundle: 1 + dice.below(3), pass: 1 + dice.below(2) };
  const { bundle, pass } = dice.rightOr(dice.among(closed) ?? wrong, wrong);
  const hand = handOf(e, { bundle, pass });
  return {
    call: 'reopenBundle',
    input: { contestId: idOf(e), bundle, pass, reason: '漏一张' },
    refusal: first(shut(c, 'counting', e), when(hand?.closed !== true, 'bundleOpen')),
    apply() {
      if (hand !== null) hand.closed = false;
      const known = bundleOf(e, bundle);
      if (known !== null) Object.assign(known, { compared: false, differences: [] });
    },
  };
};

/** The difference to be settled next, or of a wild act any; who is to do it, and why he cannot. */
function aDifference(c: Congress, e: Election | null, dice: Dice) {
  const [next] = e === null ? [] : openDifferences(e);
  const bundle = dice.rightOr(next?.bundle ?? 1, 1, 2, 3);
  const known = bundleOf(e, bundle);
  const open = known?.differences.filter(({ settled }) => !settled) ?? [];
  const no = dice.rightOr(open[0]?.no ?? 1, 1, 2, 9);
  const typists = (known?.hands ?? []).map((hand) => `@${hand?.operator}`);
  const thirds = ['@o1', '@o2', '@o3', '@o4'].filter((one) => !typists.includes(one) && isSignedOn(c, one));
  const operator = dice.rightOr(dice.among(thirds) ?? '@o4', '@o1', '@o2', '@o4');
  const refusal = first(
    when(e === null, 'contestMissing'),
    shut(c, 'counting', e),
    when(!isSignedOn(c, operator), 'notSignedOn'),
    when(typists.includes(operator), 'thirdIsTypist'),
    when(!open.some((difference) => difference.no === no), 'differenceMissing'),
    when(open[0]?.no !== no, 'differenceBefore'),
  );
  return { bundle, no, operator, refusal, found: open[0] ?? null };
}

const readThird: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCounting(one) && openDifferences(one).length > 0);
  const { bundle, no, operator, refusal, found } = aDifference(c, e, dice);
  const length = e?.candidates.length ?? 1;
  const marks = 'O'.repeat(dice.rightOr(Math.max(1, length), length + 1));
  const reading = dice.below(3) === 0 ? null : { marks, writeIns: [], seen: [] };
  return {
    call: 'readThird',
    input: { contestId: idOf(e), bundle, no, reading, operator },
    refusal: first(refusal, when(reading !== null && marks.length !== length, 'marksDiffer')),
    apply() {
      if (found !== null) Object.assign(found, { read: true, absent: reading === null });
    },
  };
};

const settleDifference: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCounting(one) && openDifferences(one).length > 0);
  const { bundle, no, operator, refusal, found } = aDifference(c, e, dice);
  // That a third reading is none of the sheets beside it is tried elsewhere; that there is no such sheet is tried here.
  const ruling = found?.absent === true ? dice.one(['first', 'second', 'third']) : dice.one(['first', 'second']);
  return {
    call: 'settleDifference',
    input: { contestId: idOf(e), bundle, no, ruling, operator, reason: '看票' },
    refusal: first(refusal, when(found?.read !== true, 'thirdReadingMissing')),
    apply() {
      if (found !== null) found.settled = true;
    },
    async after(run) {
      if (e !== null) await takeSettled(run, e, bundle);
    },
  };
};

const planCount: Maker = (c, dice) => {
  const e = anElection(c, dice, isCounting);
  const size = e?.plan.bundleSize ?? 3;
  const isBegun = e !== null && (e.ballots.length > 0 || e.groups.some(hasBegun));
  const known = e?.plan.method ?? 'ballots';
  const method = dice.rightOr(known, 'ballots', 'sheets');
  const passes = dice.rightOr(isBegun ? 1 : 2, 1, 2);
  const bundleSize = dice.rightOr(size, 2, 3);
  const reason = passes === 1 ? dice.rightOr('一人离场', null) : null;
  const isOnlyFewer = passes === 1 && bundleSize === size && method === known;
  return {
    call: 'planCount',
    input: { contestId: idOf(e), plan: { method, passes, bundleSize, reason }, reason: '人手有变' },
    refusal: first(
      shut(c, 'counting', e),
      when(isBegun && !isOnlyFewer, 'planFixed'),
      when(e !== null && openOf(e) > 0, 'differencesOpen'),
      when(passes === 1 && reason === null, 'onceWithoutReason'),
    ),
    apply() {
      if (e === null) return;
      // Bundles of another size are not those that were counted.
      if (bundleSize !== size || method !== known) e.sizes = null;
      e.plan = { method, passes, bundleSize };
    },
  };
};

export const bundleActs = {
  registerOperator,
  openBundle,
  closeBundle,
  reopenBundle,
  readThird,
  settleDifference,
  planCount,
} satisfies Readonly<Record<string, Maker>>;

// Acts on tally sheets: piles dealt to groups, sheets keyed by two hands, put right with a reason, withdrawn.

import { anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { type Congress, type Election, isAmongTied, isVoid, shut } from './congress.ts';
import { checkGroup } from './pile-view.ts';
import {
  bySheets,
  type Call,
  compare,
  type Group,
  groupOf,
  hasBegun,
  heardOf,
  keyingOf,
  type Paper,
  type Place,
  placeRefused,
  placesOf,
  type Sheet,
  sheetOf,
  sheetRefused,
} from './piles.ts';

export const isOnSheets = (e: Election) => e.collected !== null && e.outcome === null && !isVoid(e) && bySheets(e);

/** As voters fill them: mostly what makes winners, now and then void, unreadable in one space or with another name. */
export function somePaper(e: Election, dice: Dice, index: number): Paper {
  const length = e.candidates.length;
  const shift = [0, 0, index, dice.below(length + 1)][e.mood] ?? 0;
  const marks = e.candidates.map((_, at) => ((at + shift) % Math.max(1, length) < e.seats ? 'A' : 'O'));
  const usual = { marks: marks.join(''), writeIn: null, valid: true };
  // Voters who vote in turn make a tie only where they keep to it.
  const odd = dice.below(e.mood === 2 ? 40 : 8);
  const chosen = marks.indexOf('A');
  if (odd === 0) return { ...usual, valid: false };
  if (odd === 1) return { ...usual, marks: usual.marks.replace('O', dice.one(['N', 'X'])) };
  if (odd > 2 || chosen < 0 || isAmongTied(e) || e.candidates.includes('马六')) return usual;
  return { ...usual, marks: marks.with(chosen, 'O').join(''), writeIn: '马六' };
}

const dealGroups: Maker = (c, dice) => {
  const e = anElection(c, dice, isOnSheets);
  const collected = e?.collected ?? 2;
  const known = (e?.groups ?? []).map(({ pile }) => pile);
  const half = Math.floor(collected / 2);
  const one = [Math.max(1, collected)] as const;
  const usual = half > 0 && dice.below(3) > 0 ? [collected - half, half] : one;
  const piles = dice.rightOr<readonly number[]>(e?.groups.some(hasBegun) === true ? known : usual, one, [half + 1, 9]);
  const reason = dice.rightOr('重分', null);
  const isChanged = e?.groups.some((group, index) => hasBegun(group) && piles[index] !== group.pile) === true;
  return {
    call: 'dealGroups',
    input: { contestId: idOf(e), piles, reason },
    refusal: first(
      shut(c, 'counting', e),
      when(!bySheets(e), 'countedByBallots'),
      when(piles.reduce((sum, pile) => sum + pile, 0) !== e?.collected, 'pilesDiffer'),
      when(known.length > 0 && reason === null, 'reasonMissing'),
      when(isChanged, 'groupBegun'),
    ),
    apply() {
      if (e === null) return;
      e.groups = piles.map((pile, index): Group => {
        const before = e.groups[index];
        if (before !== undefined && hasBegun(before)) return before;
        const papers = Array.from({ length: pile }, (_, at) => somePaper(e, dice, index + at * piles.length));
        return { pile, papers, passes: [null, null], compared: null };
      });
    },
  };
};

export function aPlace(c: Congress, e: Election | null, dice: Dice, fits: (place: Place) => boolean): Place {
  const operator = dice.one([null, '@o1', '@o2', '@o3']);
  const wrong = { group: 1 + dice.below(3), pass: 1 + dice.below(2), operator };
  return dice.rightOr(dice.among(placesOf(c, e).filter(fits)) ?? wrong, wrong);
}

/** What the hand writes down: what was called, or what lies there, with a slip now and then. */
function keyedSheet(e: Election, group: Group, calls: readonly Call[] | null, dice: Dice): Sheet {
  const truth = sheetOf(e, group.papers);
  if (calls !== null) return asCalled(e, truth, calls, dice);
  const [row] = truth.rows;
  if (row === undefined || truth.valid === 0 || dice.below(5) > 0) return truth;
  const slips: readonly [Sheet, ...Sheet[]] = [
    // Adds up, and is found by the other pass.
    { ...truth, rows: [swapped(row), ...truth.rows.slice(1)] },
    { ...truth, valid: truth.valid - 1, invalid: truth.invalid + 1 },
    { ...truth, rows: [{ ...row, abstain: row.abstain + 1 }, ...truth.rows.slice(1)] },
    { ...truth, writeIns: [...truth.writeIns, { name: dice.one(['赵七', '马六', '丁一']), approve: 1 }] },
  ];
  return slips[[0, 0, 0, 1, 2, 3][dice.below(6)] ?? 0] ?? truth;
}

const swapped = ({ approve, oppose, ...row }: Sheet['rows'][number]) => ({ ...row, approve: oppose, oppose: approve });

/** 赞成 from the strokes; the other columns are counted out of the paper afterwards. */
function asCalled(e: Election, truth: Sheet, calls: readonly Call[], dice: Dice): Sheet {
  const { valid, invalid, approvals, writeIns } = heardOf(calls);
  const called = approvals(e.candidates.length);
  const rows = truth.rows.map(({ abstain, illegible }, index) => {
    const approve = called[index] ?? 0;
    // Strokes on the ballot in hand are more than the ballots read to their end.
    const rest = Math.max(0, valid - approve);
    const [none, unread] = [Math.min(abstain, rest), Math.min(illegible, rest - Math.min(abstain, rest))];
    return { approve, oppose: rest - none - unread, abstain: none, illegible: unread };
  });
  const [row] = rows;
  const slip = row !== undefined && dice.below(8) === 0 ? [swapped(row), ...rows.slice(1)] : rows;
  return { ballots: valid + invalid, valid, invalid, rows: slip, writeIns };
}

/** A sheet that is filled from strokes says what was called. */
function calledRefused(e: Election, calls: readonly Call[] | null, sheet: Sheet): string | null {
  if (calls === null) return null;
  const { valid, invalid, approvals, writeIns, inHand } = heardOf(calls);
  if (inHand.length > 0) return 'ballotInHand';
  const heard = [valid, invalid, approvals(e.candidates.length), sortedNames(writeIns)];
  const keyed = [sheet.valid, sheet.invalid, sheet.rows.map(({ approve }) => approve), sortedNames(sheet.writeIns)];
  return when(JSON.stringify(heard) !== JSON.stringify(keyed), 'sheetNotAsCalled');
}

const sortedNames = (names: Sheet['writeIns']) => names.map(({ name, approve }) => `${name} ${approve}`).toSorted();

const enterSheet: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isOnSheets(one) && placesOf(c, one).some(isReadyToKey(one)));
  const place = aPlace(c, e, dice, e === null ? () => false : isReadyToKey(e));
  const [group, own] = [groupOf(e, place.group), keyingOf(e, place)];
  const calls = own?.calls ?? null;
  const isBlank = e === null || group === null;
  const sheet = isBlank
    ? { ballots: 1, valid: 1, invalid: 0, rows: [], writeIns: [] }
    : keyedSheet(e, group, calls, dice);
  return {
    call: 'enterSheet',
    input: { contestId: idOf(e), ...place, sheet },
    refusal: first(
      shut(c, 'counting', e),
      placeRefused(c, e, place),
      when(own?.sheet != null, 'sheetEntered'),
      isBlank ? null : first(sheetRefused(e, group.pile, sheet), calledRefused(e, calls, sheet)),
    ),
    apply() {
      if (group === null) return;
      if (own !== null) own.sheet = sheet;
      else {
        const operator = e?.plan.passes === 1 ? null : (place.operator?.slice(1) ?? null);
        group.passes[place.pass - 1] = { operator, sheet, calls: null };
      }
      compare(group);
    },
    after: checkGroup(e, place.group),
  };
};

/** Not begun, or called to its end. */
export const isReadyToKey = (e: Election) => (place: Place) => {
  const own = keyingOf(e, place);
  if (own === null) return true;
  if (own.sheet !== null || own.calls === null) return false;
  const { valid, invalid, inHand } = heardOf(own.calls);
  return inHand.length === 0 && valid + invalid === groupOf(e, place.group)?.pile;
};

const correctSheet: Maker = (c, dice) => {
  const isKeyed = (e: Election | null) => (place: Place) => keyingOf(e, place)?.sheet != null;
  const e = anElection(c, dice, (one) => isOnSheets(one) && placesOf(c, one).some(isKeyed(one)));
  const place = aPlace(c, e, dice, isKeyed(e));
  const [group, own] = [groupOf(e, place.group), keyingOf(e, place)];
  const isBlank = e === null || group === null;
  const sheet = isBlank
    ? { ballots: 1, valid: 1, invalid: 0, rows: [], writeIns: [] }
    : keyedSheet(e, group, null, dice);
  return {
    call: 'correctSheet',
    input: { contestId: idOf(e), ...place, sheet, reason: '看漏一笔' },
    refusal: first(
      shut(c, 'counting', e),
      placeRefused(c, e, place),
      when(own?.sheet == null, 'sheetNotKeyed'),
      isBlank ? null : sheetRefused(e, group.pile, sheet),
    ),
    apply() {
      if (own === null || group === null) return;
      own.sheet = sheet;
      compare(group);
    },
    after: checkGroup(e, place.group),
  };
};

const withdrawSheet: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isOnSheets(one) && one.groups.some(hasBegun));
  const { group, pass } = aPlace(c, e, dice, (place) => keyingOf(e, place) !== null);
  return {
    call: 'withdrawSheet',
    input: { contestId: idOf(e), group, pass, reason: '换人重录' },
    refusal: first(
      shut(c, 'counting', e),
      when(!bySheets(e), 'countedByBallots'),
      when(keyingOf(e, { group, pass }) === null, 'sheetNotKeyed'),
    ),
    apply() {
      const known = groupOf(e, group);
      if (known === null) return;
      known.passes[pass - 1] = null;
      known.compared = null;
    },
    after: checkGroup(e, group),
  };
};

export const sheetActs = {
  dealGroups,
  enterSheet,
  correctSheet,
  withdrawSheet,
} satisfies Readonly<Record<string, Maker>>;

// Acts of 唱票: a pass of a group is called, stroke by stroke and ballot by ballot, and the last call is taken back.

import { expect } from 'vitest';
import { anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { type Congress, type Election, isAmongTied, shut } from './congress.ts';
import { type Call, groupOf, heardOf, keyingOf, type Paper, type Place, placeRefused, placesOf } from './piles.ts';
import type { Run } from './run.ts';
import { aPlace, isOnSheets } from './sheet-acts.ts';

/** Being called, and no sheet filled from it yet. */
export const isCalling = (e: Election | null) => (place: Place) => {
  const own = keyingOf(e, place);
  return own !== null && own.calls !== null && own.sheet === null;
};

const beginCalling: Maker = (c, dice) => {
  const isFree = (e: Election | null) => (place: Place) => keyingOf(e, place) === null;
  const e = anElection(c, dice, (one) => isOnSheets(one) && placesOf(c, one).some(isFree(one)));
  const place = aPlace(c, e, dice, isFree(e));
  const own = keyingOf(e, place);
  return {
    call: 'beginCalling',
    input: { contestId: idOf(e), ...place },
    refusal: first(
      shut(c, 'counting', e),
      placeRefused(c, e, place),
      own !== null && (own.calls === null ? 'sheetEntered' : 'callingBegun'),
    ),
    apply() {
      const operator = e?.plan.passes === 1 ? null : (place.operator?.slice(1) ?? null);
      const group = groupOf(e, place.group);
      if (group !== null) group.passes[place.pass - 1] = { operator, sheet: null, calls: [] };
    },
    after: checkCalls(e, place),
  };
};

/** A pass that is being called: what was heard of it, the paper in hand, and why nothing can be called there. */
function aCalling(c: Congress, dice: Dice, fits: (e: Election, place: Place) => boolean) {
  const isFit = (e: Election | null) => (place: Place) => e !== null && isCalling(e)(place) && fits(e, place);
  const e = anElection(c, dice, (one) => isOnSheets(one) && placesOf(c, one).some(isFit(one)));
  const place = aPlace(c, e, dice, isFit(e));
  const own = keyingOf(e, place);
  const calls = own?.calls ?? [];
  const heard = heardOf(calls);
  const pile = groupOf(e, place.group)?.pile ?? 0;
  const refusal = first(
    shut(c, 'counting', e),
    placeRefused(c, e, place),
    when(own === null || own.calls === null, 'callingNotBegun'),
    when(own?.sheet != null, 'sheetEntered'),
  );
  const paper = e === null ? null : paperInHand(e, place);
  return { e, place, calls, heard, paper, refusal, isWhole: heard.valid + heard.invalid >= pile };
}

export function paperInHand(e: Election, place: Place): Paper | null {
  const { valid, invalid } = heardOf(keyingOf(e, place)?.calls ?? []);
  return groupOf(e, place.group)?.papers[valid + invalid] ?? null;
}

/** Who is chosen on it and has not been called: candidates by position, then the name it adds. */
function leftOn(e: Election, place: Place): readonly Omit<Call, 'kind'>[] {
  const paper = paperInHand(e, place);
  const { inHand } = heardOf(keyingOf(e, place)?.calls ?? []);
  const marked = [...(paper?.marks ?? '')].flatMap((mark, index) =>
    mark === 'A' ? [{ candidate: index + 1, name: '' }] : [],
  );
  const added = paper?.writeIn == null ? [] : [{ candidate: 0, name: paper.writeIn }];
  return [...marked, ...added].filter(
    ({ candidate, name }) => !inHand.some((call) => call.candidate === candidate && call.name === name),
  );
}

/** There is somebody to be called; an invalid ballot is not read out. */
export const isToCall = (e: Election, place: Place) =>
  paperInHand(e, place)?.valid === true && leftOn(e, place).length > 0;

const callStroke: Maker = (c, dice) => {
  const { e, place, calls, heard, refusal, isWhole } = aCalling(c, dice, isToCall);
  const [next] = e === null ? [] : leftOn(e, place);
  const slip = { candidate: 1 + dice.below(4), name: '' };
  const { candidate, name } = dice.rightOr(
    next !== undefined && dice.below(20) > 0 ? next : slip,
    slip,
    { candidate: 0, name: '丁一' },
    { candidate: 0, name: '赵七' },
    { candidate: 99, name: '' },
  );
  const names = e?.candidates ?? [];
  return {
    call: 'callStroke',
    input: { contestId: idOf(e), ...place, candidate, name },
    refusal: first(
      refusal,
      when(candidate > names.length, 'noSuchCandidate'),
      when(candidate === 0 && e !== null && isAmongTied(e), 'sheetNameNotAllowed'),
      when(candidate === 0 && names.includes(name), 'sheetNameListed'),
      when(isWhole, 'pileCalled'),
      when(
        heard.inHand.some((call) => call.candidate === candidate && call.name === name),
        'calledTwice',
      ),
    ),
    apply: () => calls.push({ kind: 'stroke', candidate, name }),
    after: checkCalls(e, place),
  };
};

const endBallot: Maker = (c, dice) => {
  const { e, place, calls, heard, paper, refusal, isWhole } = aCalling(
    c,
    dice,
    (one, where) => paperInHand(one, where) !== null && !isToCall(one, where),
  );
  const tooMany = heard.inHand.length > (e?.seats ?? 1);
  const valid = dice.rightOr(paper?.valid !== false && !tooMany, true);
  return {
    call: 'endBallot',
    input: { contestId: idOf(e), ...place, valid },
    refusal: first(refusal, when(isWhole, 'pileCalled'), when(valid && tooMany, 'calledTooMany')),
    apply: () => calls.push({ kind: valid ? 'valid' : 'invalid', candidate: 0, name: '' }),
    after: checkCalls(e, place),
  };
};

const undoCall: Maker = (c, dice) => {
  const { e, place, calls, refusal } = aCalling(
    c,
    dice,
    (one, where) => (keyingOf(one, where)?.calls ?? []).length > 0,
  );
  return {
    call: 'undoCall',
    input: { contestId: idOf(e), ...place },
    refusal: first(refusal, when(calls.length === 0, 'nothingCalled')),
    apply: () => calls.pop(),
    async after(run) {
      await checkCalls(e, place)(run);
      run.notes.add('a call taken back');
    },
  };
};

/** What the calling screen is told is what was heard, stroke by stroke. */
function checkCalls(e: Election | null, { group, pass, operator }: Place) {
  return async (run: Run): Promise<void> => {
    if (e === null) return;
    const token = operator === null ? null : (run.tokens.get(operator) ?? 'nobody');
    const at = { contestId: e.id, group, pass, operator: token };
    const answer = await run.service.dispatch('staff', 'calling', at);
    const { valid, invalid, inHand, approvals, writeIns } = heardOf(keyingOf(e, { group, pass })?.calls ?? []);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        valid,
        invalid,
        approvals: approvals(e.candidates.length),
        writeIns,
        inHand: inHand.map(({ candidate, name }) => ({ candidate, name })),
        strokes: inHand.length,
      },
    });
  };
}

export const callingActs = { beginCalling, callStroke, endBallot, undoCall } satisfies Readonly<Record<string, Maker>>;

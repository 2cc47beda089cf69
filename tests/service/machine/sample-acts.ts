// Acts of the sample check: ballots of a closed count drawn by dice, each read again, larger or anew.

import { expect } from 'vitest';
import { z } from 'zod';
import { anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { type Congress, type Election, firstShut } from './congress.ts';
import { bySheets } from './piles.ts';
import type { Run } from './run.ts';
import { type Drawn, drawn, pileOf, readsAs, stateOf, toRead } from './sampling.ts';

const canSample = (c: Congress) => (e: Election) => e.outcome !== null && !bySheets(e) && !c.ballotsSealed;

/** Between the closing of the count and the sealing of the bags. */
function sampleRefused(c: Congress, e: Election | null): string | null {
  return first(
    when(e === null, 'contestMissing'),
    firstShut(c, ['inSession', 'countClosed'], e),
    when(c.ballotsSealed, 'sampleAfterSeal'),
    when(bySheets(e), 'sampleWithoutBallots'),
  );
}

const someDice = (dice: Dice) => Array.from({ length: 24 }, () => 1 + dice.below(6)).join('');

const drawSample: Maker = (c, dice) => {
  const e = anElection(c, dice, canSample(c));
  const ballots = e === null ? 0 : pileOf(e).length;
  const before = e?.sample ?? null;
  const isToGrow = before !== null && before.ballots.length < ballots && dice.below(2) === 0;
  const fresh = someDice(dice);
  const used = dice.among([...c.thrown]) ?? '1';
  const thrown = dice.rightOr(isToGrow ? before.dice : fresh, used, '123', `${fresh}7`);
  const least = thrown === before?.dice ? before.ballots.length + 1 : 1;
  const size = dice.rightOr(Math.max(1, Math.min(ballots, least + dice.below(3))), 1, ballots + 1);
  const reason = dice.rightOr('重抽', null);
  const isMore = before !== null && thrown === before.dice;
  const isRead = before?.ballots.some(({ looks }) => looks.length > 0) === true;
  return {
    call: 'drawSample',
    input: { contestId: idOf(e), dice: thrown, size, reason },
    refusal: first(
      sampleRefused(c, e),
      when(thrown.includes('7'), 'diceUnreadable'),
      when(thrown.length < 24, 'diceTooFew'),
      when(size > ballots, 'sampleTooLarge'),
      isMore && when(size <= before.ballots.length, 'sampleNotLarger'),
      !isMore &&
        first(
          when(isRead, 'sampleBegun'),
          when(c.thrown.has(thrown), 'diceUsed'),
          when(before !== null && reason === null, 'sampleDrawnAlready'),
        ),
    ),
    apply() {
      if (e === null) return;
      const known = isMore ? before.ballots : [];
      e.sample = { dice: thrown, ballots: drawn(pileOf(e), thrown, size, known) };
      c.thrown.add(thrown);
    },
    async after(run) {
      await checkSample(run, e);
      run.notes.add(before === null ? 'sample: drawn' : isMore ? 'sample: made larger' : 'sample: drawn anew');
    },
  };
};

/** Mostly what the paper says as it was counted; now and then otherwise, or no such sheet. */
function someReading({ paper, looks }: Drawn, dice: Dice) {
  const { marks, writeIns, seen } = paper;
  // What the first look found, the second finds as often as not.
  if (looks.length > 0 ? dice.below(2) > 0 : dice.below(4) > 0)
    return { marks, writeIns: [...writeIns].toReversed(), seen };
  if (dice.below(6) === 0) return null;
  const other = marks.startsWith('A') ? 'O' : 'A';
  return dice.one([
    { marks: `${other}${marks.slice(1)}`, writeIns, seen },
    { marks, writeIns: [...writeIns, '赵七'], seen },
    { marks, writeIns, seen: ['altered'] },
    { marks, writeIns, seen: [] },
  ]);
}

const readSample: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => canSample(c)(one) && toRead(one).length > 0);
  const place = { bundle: 1 + dice.below(3), place: 1 + dice.below(4) };
  const { bundle, place: at } = dice.rightOr(dice.among(e === null ? [] : toRead(e)) ?? place, place);
  const found = e?.sample?.ballots.find((one) => one.bundle === bundle && one.place === at) ?? null;
  const length = e?.candidates.length ?? 1;
  const usual =
    found === null ? { marks: 'A'.repeat(Math.max(1, length)), writeIns: [], seen: [] } : someReading(found, dice);
  const reading = dice.rightOr(usual, { marks: 'A'.repeat(length + 1), writeIns: [], seen: [] });
  return {
    call: 'readSample',
    input: { contestId: idOf(e), bundle, place: at, reading },
    refusal: first(
      sampleRefused(c, e),
      when(reading !== null && reading.marks.length !== length, 'marksDiffer'),
      when(e?.sample == null, 'sampleMissing'),
      when(found === null, 'ballotNotDrawn'),
      when(found !== null && ['same', 'faulty'].includes(stateOf(found)), 'ballotRead'),
    ),
    apply() {
      found?.looks.push(reading !== null && readsAs(reading, found.paper));
    },
    async after(run) {
      await checkSample(run, e);
      if (found !== null) run.notes.add(`sample: ${stateOf(found)}`);
    },
  };
};

const told = z.object({
  draw: z
    .object({
      dice: z.string(),
      ballots: z.array(z.object({ bundle: z.number(), place: z.number(), state: z.string(), readings: z.unknown() })),
    })
    .nullable(),
  figures: z.object({ ballots: z.number(), drawn: z.number(), faulty: z.number(), again: z.number() }).nullable(),
});

/** Drawn are the ballots that anybody draws from these dice; nothing counted is told of one still to be read. */
async function checkSample(run: Run, e: Election | null): Promise<void> {
  if (e === null) return;
  const answer = await run.service.dispatch('staff', 'sample', { contestId: e.id });
  if (!answer.ok) throw new Error(answer.error.code);
  const { draw, figures } = told.parse(answer.value);
  const { sample } = e;
  const ballots = (sample?.ballots ?? []).toSorted((a, b) => a.number - b.number);
  expect(draw?.ballots.map(({ bundle, place, state }) => ({ bundle, place, state }))).toEqual(
    ballots.map((one) => ({ bundle: one.bundle, place: one.place, state: stateOf(one) })),
  );
  for (const { state, readings } of draw?.ballots ?? [])
    if (state === 'unread' || state === 'again') expect(readings).toBeNull();
  if (toRead(e).length > 0) expect(figures).toBeNull();
  else {
    const count = (holds: (one: Drawn) => boolean) => ballots.filter(holds).length;
    expect(figures).toEqual({
      ballots: pileOf(e).length,
      drawn: ballots.length,
      faulty: count((one) => stateOf(one) === 'faulty'),
      again: count((one) => stateOf(one) === 'same' && one.looks.length > 1),
    });
    run.notes.add('sample: concluded');
  }
}

export const sampleActs = { drawSample, readSample } satisfies Readonly<Record<string, Maker>>;

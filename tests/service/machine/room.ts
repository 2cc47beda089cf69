// What a comparison found and a settlement did, read from the service and held against what both hands had keyed.

import { expect } from 'vitest';
import { z } from 'zod';
import { bundleOf, sheetsIn } from './bundles.ts';
import type { Ballot, Election } from './congress.ts';
import { isDoubtful } from './counting.ts';
import type { Run } from './run.ts';

const differences = z.object({
  differences: z.array(
    z.object({ bundle: z.number(), no: z.number(), kind: z.string(), ruling: z.string().nullable() }),
  ),
});
const keyed = z.object({
  latest: z.array(
    z.object({
      entry: z.number(),
      place: z.number(),
      marks: z.string(),
      writeIns: z.array(z.string()),
      doubts: z.array(z.string()),
      ruling: z.enum(['asKeyed', 'void']).nullable(),
      struck: z.boolean(),
    }),
  ),
});
const seenDoubts = ['altered', 'oddSign'];

async function asked<Value>(run: Run, schema: z.ZodType<Value>, name: string, input: object): Promise<Value> {
  const answer = await run.service.dispatch('staff', name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return schema.parse(answer.value);
}

const textOf = ({ marks, writeIns, seen }: Ballot) => `${marks} ${[...writeIns].toSorted().join()} ${seen.join()}`;

/** Both passes of a bundle are in: alike they differ in nothing, and what differs is found. */
export async function checkCompared(run: Run, e: Election, bundle: number): Promise<void> {
  const found = await asked(run, differences, 'differences', { contestId: e.id, operator: null });
  const own = found.differences.filter((difference) => difference.bundle === bundle);
  const [first, second] = [1, 2].map((pass) => sheetsIn(e, { bundle, pass }).map(textOf));
  if (`${first}` === `${second}`) expect(own).toEqual([]);
  if (`${first?.toSorted()}` !== `${second?.toSorted()}`) expect(own.length).toBeGreaterThan(0);
  const known = bundleOf(e, bundle);
  if (known === null) throw new Error(`Nobody began bundle ${bundle}.`);
  known.compared = true;
  known.differences = own.map(({ no, kind }) => ({ no, kind, read: false, absent: false, settled: false }));
  run.notes.add(own.length === 0 ? 'compared: alike' : 'compared: differing');
}

/** A difference is settled: both passes as they now are; once none is open they hold the same sheets. */
export async function takeSettled(run: Run, e: Election, bundle: number): Promise<void> {
  const known = bundleOf(e, bundle);
  for (const pass of [1, 2]) {
    const operator = run.tokens.get(`@${known?.hands[pass === 1 ? 0 : 1]?.operator}`) ?? null;
    const station = { bundle, pass, operator };
    const { latest } = await asked(run, keyed, 'counting', { contestId: e.id, station });
    const rows = latest.map(({ doubts, ...row }): Ballot => {
      const seen = doubts.filter((doubt) => seenDoubts.includes(doubt));
      const doubtful = isDoubtful(e, row, seen.length > 0);
      expect(doubts.length > 0).toBe(doubtful);
      return { ...row, seen, doubtful, pass, bundle };
    });
    const others = e.ballots.filter((ballot) => ballot.bundle !== bundle || ballot.pass !== pass);
    e.ballots = [...others, ...rows].toSorted((a, b) => a.entry - b.entry);
  }
  const isOpen = known?.differences.some(({ settled }) => !settled) === true;
  const [first, second] = [1, 2].map((pass) => sheetsIn(e, { bundle, pass }).map(textOf).toSorted());
  if (!isOpen) expect(first).toEqual(second);
  if (!isOpen) run.notes.add('settled');
}

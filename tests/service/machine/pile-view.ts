// What the screen of the counting groups is told, held against what the model holds.

import { expect } from 'vitest';
import { z } from 'zod';
import type { Election } from './congress.ts';
import { type Group, groupOf, isOpen } from './piles.ts';
import type { Run } from './run.ts';

const seen = z.object({
  groups: z.array(
    z.object({
      pile: z.number(),
      compared: z.boolean(),
      done: z.boolean(),
      ruling: z.string().nullable(),
      differences: z.array(z.object({ cell: z.string(), readings: z.unknown() })),
      first: z.object({ sheet: z.unknown() }).nullable(),
      second: z.object({ sheet: z.unknown() }).nullable(),
    }),
  ),
});

/** What the screen is told of the group is what the model holds: both sheets once they agree, and until then no figure. */
export function checkGroup(e: Election | null, group: number) {
  return async (run: Run): Promise<void> => {
    const known = groupOf(e, group);
    if (e === null || known === null) return;
    const answer = await run.service.dispatch('staff', 'sheets', { contestId: e.id, operator: null });
    if (!answer.ok) throw new Error(answer.error.code);
    const told = seen.parse(answer.value).groups[group - 1];
    if (told === undefined) throw new Error(`No group ${group} is told of.`);
    checkDifferences(run, told, known);
    if (e.plan.passes === 2) checkSheets(told, known);
  };
}

type Told = z.infer<typeof seen>['groups'][number];

function checkDifferences({ notes }: Run, told: Told, { pile, compared }: Group): void {
  const cells = [...(compared?.differing.keys() ?? [])];
  expect([told.pile, told.compared]).toEqual([pile, compared !== null]);
  expect(told.differences.map(({ cell }) => cell).toSorted()).toEqual(cells.toSorted());
  if (compared === null) return;
  notes.add(cells.length === 0 ? 'sheets: alike' : 'sheets: differing');
  if (compared.third === null) expect(told.differences.every(({ readings }) => readings === null)).toBe(true);
}

function checkSheets(told: Told, known: Group): void {
  const agreed = known.compared !== null && !isOpen(known);
  const sheets = [told.first, told.second].map((pass) => pass?.sheet ?? null);
  expect(told.done).toBe(agreed);
  expect(sheets.map(orderedNames)).toEqual(
    known.passes.map((pass) => (agreed && pass !== null ? orderedNames(pass.sheet) : null)),
  );
}

const sheetShape = z.object({ writeIns: z.array(z.object({ name: z.string() })) }).loose();

/** Written-in names stand in the order in which they were met. */
function orderedNames(sheet: unknown): unknown {
  if (sheet === null) return null;
  const { writeIns, ...figures } = sheetShape.parse(sheet);
  return { ...figures, writeIns: writeIns.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

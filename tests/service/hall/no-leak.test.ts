// Whatever is done in whatever order, no stage is ever sent a figure or a name that the chair has not let out.
// CONGRESS_SEED=n varies the runs, CONGRESS_RUNS=n makes more of them.

import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Day, everyChoice, leaksIn, newFolder, openDay, untilCounted, untilSealed, untilVoting } from './day.ts';

const seed = Number(process.env['CONGRESS_SEED'] ?? 20260618);
const numRuns = Number(process.env['CONGRESS_RUNS'] ?? 100);
const folder = newFolder();
let begun = '';
let runs = 0;
/** What runs came to: where nothing is let out, nothing can leak. */
const reached = new Map<string, number>();

beforeAll(async () => {
  const day = await openDay(folder, null);
  for (const [name, input] of untilVoting) expect(await day.act(name, input)).toMatchObject({ ok: true });
  day.close();
  begun = day.path;
});
afterAll(() => rmSync(folder, { recursive: true }));

const steps = [...untilCounted, ...untilSealed];
const contestId = fc.constantFrom('c1', 'c2');

type Move = (day: Day, progress: { step: number }) => Promise<unknown>;

/** The next act of the day; where it is refused, something was gone back on, and what leads to it is done again. */
const onward: Move = async (day, progress) => {
  const [name, input] = steps[progress.step] ?? ['adjourn', { note: '' }];
  if ((await day.act(name, input)).ok) {
    progress.step += 1;
    // As a day goes on: two acts to a look at the hall.
    const [following, its] = steps[progress.step] ?? ['adjourn', { note: '' }];
    if ((await day.act(following, its)).ok) progress.step += 1;
    return;
  }
  for (const [before, again] of steps.slice(0, progress.step))
    if (before !== 'enterBallot' && before !== 'reopenCount') await day.act(before, again);
};

// By kind first, or the kinds with a page for everybody would drown the others; those with figures come more often.
const kinds = [...new Set(everyChoice.map(({ kind }) => kind))];
const often = ['resultTable', 'elected'] as const;
const take = fc
  .constantFrom(
    ...kinds,
    ...often,
    ...often,
    ...often,
    ...often,
    'readOut',
    'instructions',
    'instructions',
    'instructions',
    'counting',
  )
  .chain((kind) => fc.constantFrom(...everyChoice.filter((choice) => choice.kind === kind)))
  .map(
    (choice): Move =>
      (day) =>
        day.act('takeScene', { choice }),
  );
const other = fc.oneof(
  fc.constantFrom('freezeScene', 'restoreScene').map(
    (name): Move =>
      (day) =>
        day.act(name),
  ),
  fc.constantFrom('dark', 'light').map(
    (theme): Move =>
      (day) =>
        day.act('chooseTheme', { theme }),
  ),
);

const back = fc.oneof(
  contestId.map(
    (id): Move =>
      (day) =>
        day.act('reopenCount', { contestId: id, reason: '核对' }),
  ),
  contestId.map(
    (id): Move =>
      (day) =>
        day.act('reopenStep', { step: 'candidates', contestId: id, reason: '更正' }),
  ),
  // Before their time.
  fc.tuple(fc.constantFrom('closeCount', 'releaseResult', 'announceResult'), contestId).map(
    ([name, id]): Move =>
      (day) =>
        day.act(name, { contestId: id }),
  ),
);

const stage = fc.constantFrom<Move>(
  async (day) => day.newStage(),
  (day) => day.restart(),
  async (day) => {
    await day.service.dispatch('chair', 'closeSession', {});
    await day.service.dispatch('chair', 'openSession', { path: day.path });
  },
);

const move = fc.oneof(
  { arbitrary: fc.constant(onward), weight: 16 },
  { arbitrary: take, weight: 9 },
  { arbitrary: other, weight: 3 },
  { arbitrary: back, weight: 2 },
  { arbitrary: stage, weight: 1 },
);

it('sends no stage an unreleased figure, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 110, size: 'max' }), async (moves) => {
      runs += 1;
      const path = join(folder, `${runs}.congress`);
      copyFileSync(begun, path);
      const day = await openDay(folder, path);
      const progress = { step: 0 };
      try {
        for (const [index, next] of moves.entries()) {
          await next(day, progress);
          for (const text of day.heard.splice(0)) {
            expect(leaksIn(text, day), `after move ${index}, step ${progress.step}: ${text}`).toEqual([]);
            const kind = /"kind":"(\w+)"/u.exec(text)?.[1] ?? '';
            reached.set(kind, (reached.get(kind) ?? 0) + 1);
          }
        }
      } finally {
        day.close();
        rmSync(path);
      }
    }),
    { seed, numRuns, endOnFailure: true },
  );
  for (const kind of ['counting', 'instructions', 'resultTable', 'elected', 'blank'])
    expect(reached.get(kind) ?? 0, kind).toBeGreaterThan(3);
}, 300_000);

// The papers of any day: whatever acts a meeting takes in whatever order, those that are ready agree and are written.
// CONGRESS_SEED=n varies the days (a failure prints its seed), CONGRESS_RUNS=n makes more of them.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sentenceOf } from '../../../core/sentences.ts';
import { callAs } from '../../../service/dispatch.ts';
import { Dice } from '../machine/act.ts';
import { newCongress } from '../machine/congress.ts';
import { readDrawing } from '../machine/drawing.ts';
import { actNames, makeAct, nextAct } from '../machine/moves.ts';
import { type Run, startRun, tryAct } from '../machine/run.ts';

const seed = Number(process.env['CONGRESS_SEED'] ?? 20261127);
const numRuns = Number(process.env['CONGRESS_RUNS'] ?? 12);
const drawing = readDrawing();
let folder = '';
let days = 0;
/** How many days had this paper written, by the beginning of its id. */
const written = new Map<string, number>();

beforeAll(() => {
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'congress-any-day-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes every paper that is ready, through the door; the sentence of a refusal is the failure. */
async function writeAll({ service }: Run): Promise<void> {
  const call = callAs(service, 'chair');
  const view = await call('papers', {});
  if (!view.ok) throw new Error(sentenceOf(view.error));
  const ready = view.value.papers.filter((paper) => paper.ready).map(({ id }) => id);
  if (ready.length === 0) return;
  const result = await call('exportPapers', { papers: ready });
  expect(result.ok ? '' : sentenceOf(result.error)).toBe('');
  for (const kind of new Set(ready.map((id) => id.split('-')[0] ?? '')))
    written.set(kind, (written.get(kind) ?? 0) + 1);
}

/** What people write themselves may speak of figures that no record has; the report needs to know whom it goes to. */
const typed: readonly (readonly [string, object])[] = [
  ['changePaperText', { paper: 'superior', text: '中共某某县委', reason: '原写发出 9 张，改正' }],
  ['writeMinutesNote', { time: '09:00', text: '会前印制 900 张宣传单，发出 800 张；昨日预备会实到 1 名。' }],
];

/** Six acts of a meeting that is getting on to one of any kind. */
const acts = fc.array(
  fc.record({
    name: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...actNames) }),
    dice: fc.nat(),
  }),
  { minLength: 60, maxLength: 220, size: 'max' },
);

it('the papers of any day are never stopped by the check', async () => {
  const property = fc.asyncProperty(acts, async (moves) => {
    days += 1;
    const run = await startRun(folder, `会议${days}`);
    const congress = newCongress(drawing);
    for (const [name, input] of typed)
      expect(await run.service.dispatch('chair', name, { requestId: `typed-${name}`, ...input })).toMatchObject({
        ok: true,
      });
    try {
      for (const [index, { name, dice }] of moves.entries()) {
        const act =
          name === null ? nextAct(congress, new Dice(dice, false)) : makeAct(congress, name, new Dice(dice, true));
        await tryAct(run, congress, act);
        if (index % 60 === 59) await writeAll(run);
      }
      await writeAll(run);
    } finally {
      run.service.close();
    }
  });
  await fc.assert(property, { seed, numRuns, endOnFailure: true });
  const kinds = ['roster', 'signIn', 'ballot', 'tallyForm', 'issueReport', 'result', 'elected', 'seal', 'minutes'];
  expect(
    [...kinds, 'summary', 'report', 'structure', 'problems', 'journal'].filter((kind) => !written.has(kind)),
  ).toEqual([]);
}, 900_000);

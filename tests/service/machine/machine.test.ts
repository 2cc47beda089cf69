// The state machine of the session: no sequence of acts reaches a state the rules forbid, and docs/gates.md is true.
// CONGRESS_SEED=n varies the runs (a failure prints its seed), CONGRESS_RUNS=n makes more of them,
// CONGRESS_REPORT=file writes how often each step, round and refusal was met.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Act, Dice } from './act.ts';
import { type Congress, newCongress } from './congress.ts';
import { readDrawing } from './drawing.ts';
import { actNames, makeAct, nextAct } from './moves.ts';
import { type Run, startRun, tryAct } from './run.ts';
import { checkTables } from './tables.ts';

const usualSeed = 20261126;
const seed = Number(process.env['CONGRESS_SEED'] ?? usualSeed);
const numRuns = Number(process.env['CONGRESS_RUNS'] ?? 60);
const drawing = readDrawing();

/** How many runs came to it: a step done, a kind of round held, a refusal met. */
const reached = new Map<string, number>();
let folder = '';
let runs = 0;

beforeAll(() => {
  // In memory where there is such a folder: it is the acts that are tried, not the disk.
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'congress-machine-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One act of a sequence; which it is turns out when its turn comes, from the congress as it then stands. */
class Move implements fc.AsyncCommand<Congress, Run> {
  readonly #name: string | null;
  readonly #seed: number;
  #act: Act | null = null;

  constructor(name: string | null, dice: number) {
    this.#name = name;
    this.#seed = dice;
  }

  check = () => true;

  async run(congress: Congress, real: Run): Promise<void> {
    const dice = new Dice(this.#seed, this.#name !== null);
    this.#act = this.#name === null ? nextAct(congress, dice) : makeAct(congress, this.#name, dice);
    await tryAct(real, congress, this.#act);
  }

  toString = () =>
    `${this.#act?.call} ${JSON.stringify(this.#act?.input).slice(0, 300)} → ${this.#act?.refusal ?? 'taken'}\n`;
}

const dice = fc.nat();
const next = dice.map((number) => new Move(null, number));
const any = fc.tuple(fc.constantFrom(...actNames), dice).map(([name, number]) => new Move(name, number));
// Six acts of a meeting that is getting on to one of any kind: most runs come to an election, many to the seal.
const sequences = fc.commands([next, next, next, next, next, next, any], { maxCommands: 200, size: 'max' });

it('takes and refuses every act as the drawing of the gates says, and reaches no state the rules forbid', async () => {
  const property = fc.asyncProperty(sequences, async (commands) => {
    runs += 1;
    const run = await startRun(folder, `会议${runs}`);
    try {
      await fc.asyncModelRun(() => ({ model: newCongress(drawing), real: run }), commands);
    } finally {
      run.service.close();
    }
    checkTables(run.path);
    for (const what of run.notes) reached.set(what, (reached.get(what) ?? 0) + 1);
    rmSync(run.path);
  });
  // Shrinking plays hundreds of days: minutes. It is asked for, never the rule.
  await fc.assert(property, { seed, numRuns, endOnFailure: process.env['CONGRESS_SHRINK'] !== 'yes' });
  const file = process.env['CONGRESS_REPORT'];
  if (file !== undefined) writeFileSync(file, report());
  // A step that no run reaches is a step nobody has tried.
  const steps = [...drawing.keys()].map((step) => `step: ${step}`);
  const rounds = ['revote', 'supplementary', 'again', 'primary', 'tiedPrimary'].map((kind) => `announced: ${kind}`);
  const room = ['compared: alike', 'compared: differing', 'settled', 'closed: entered twice'];
  // Which rare rounds and remedies sixty runs come to is chance: the usual seed comes to all of them.
  const anew = ['sample: drawn anew', 'sample: made larger', 'sample: faulty'];
  const paper = ['recounted', 'recounted: void', 'closed: recounted'];
  const rare = [
    ...rounds,
    ...paper,
    'void',
    'remedy: later',
    'remedy: reduceSeats',
    'sealed: revote',
    'sealed: void',
    ...anew,
  ];
  const hall = ['closed: on sheets', 'closed: called', 'sheets: alike', 'sheets: differing', 'sheets: settled'];
  const again = ['a call taken back', 'sample: drawn', 'sample: again', 'sample: same', 'sample: concluded'];
  const wanted = [...steps, ...room, ...hall, ...again, ...(seed === usualSeed ? rare : [])];
  expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
}, 900_000);

function report(): string {
  const lines = [...reached].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([what, count]) => `${what}\t${count}`);
  return [`seed ${seed}, ${runs} runs`, ...lines].join('\n');
}

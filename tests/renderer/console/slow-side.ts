// A trusted side for tests of the desk, that answers only when the test says so.

import type { BallotRow } from '../../../core/counting-views.ts';
import { presetById } from '../../../core/rules/presets.ts';
import type { DeskFacts } from '../../../renderer/console/desk-facts.ts';
import type { Job } from '../../../renderer/console/desk-state.ts';
import { createDesk, type DeskStore, type Sent } from '../../../renderer/console/desk-store.ts';

const names = ['于洁', '田野', '何平', '江涛', '石磊'];

export function factsWith(over: Partial<DeskFacts> = {}): DeskFacts {
  const rule = presetById('party-grassroots-congress-2020');
  if (rule === null) throw new Error('The default preset is missing.');
  return {
    terms: { rule, seats: 5, candidates: names },
    keyed: 0,
    live: 0,
    expected: 25,
    next: { bundle: 1, place: 1 },
    bundleSize: 25,
    rows: [],
    canExceed: false,
    shut: null,
    ...over,
  };
}

/** Keeps what it was sent; its answers come when they are called for. */
export class SlowSide {
  readonly sent: Job[] = [];
  readonly saved: string[] = [];
  rows: BallotRow[] = [];
  readonly facts: DeskFacts;
  readonly desk: DeskStore;
  private answers: ((sent: Sent) => void)[] = [];
  private now = 0;

  constructor(facts: Partial<DeskFacts> = {}) {
    this.facts = factsWith(facts);
    this.desk = createDesk(this.facts, (job) => {
      this.sent.push(job);
      return new Promise((resolve) => this.answers.push(resolve));
    });
  }

  /** Each key 200 ms after the one before. */
  press(...keys: readonly string[]): void {
    for (const key of keys.flatMap((key) => (/^[A-Z]/u.test(key) ? [key] : [...key]))) {
      this.now += 200;
      this.desk.press(key, this.now);
    }
  }

  async answer(sent: Sent = { ok: true }): Promise<void> {
    const job = this.sent.at(-1);
    if (sent.ok && job !== undefined) this.keep(job);
    this.answers.shift()?.(sent);
    await Promise.resolve();
    await Promise.resolve();
  }

  /** The screen's own answer comes anew. */
  tell(): void {
    const live = this.rows.filter(({ struck }) => !struck).length;
    const next = { bundle: 1, place: live + 1 };
    this.desk.tell({ ...this.facts, keyed: this.rows.length, live, next, rows: this.rows });
  }

  private keep(job: Job): void {
    for (let copy = 0; copy < job.copies && job.kind === 'enter'; copy += 1) {
      this.saved.push(job.draft.marks);
      const row = { entry: this.rows.length + 1, bundle: 1, place: this.rows.length + 1, marks: job.draft.marks };
      const judged = {
        writeIns: [],
        valid: true,
        chosen: 0,
        corrected: false,
        struck: false,
        doubts: [],
        ruling: null,
      };
      this.rows = [{ ...row, ...judged }, ...this.rows];
    }
    if (job.kind === 'strike')
      this.rows = this.rows.map((row) => (row.entry === job.row?.entry ? { ...row, struck: true } : row));
    if (job.kind === 'correct')
      this.rows = this.rows.map((row) =>
        row.entry === job.row?.entry ? { ...row, marks: job.draft.marks, corrected: true } : row,
      );
  }
}

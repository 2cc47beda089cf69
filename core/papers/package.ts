// The results as data for another program: one JSON document with a fixed shape, described in docs/package.md.

import { z } from 'zod';
import type { EventBodies } from '../events.ts';
import { byVotes } from '../rules/reading.ts';
import type { Round } from '../rules/rounds.ts';
import type { PaperHeading } from './result-sheet.ts';

const count = z.int().min(0);
const name = z.string().min(1);

const contestShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  round: z.enum(['first', 'primary', 'tiedPrimary', 'revote', 'supplementary', 'again']),
  seats: z.int().min(1),
  entitled: count,
  present: count,
  ballots: z.strictObject({
    printed: count,
    issued: count,
    spoiled: count,
    collected: count,
    valid: count,
    invalid: count,
  }),
  threshold: count,
  candidates: z.array(z.strictObject({ name, approve: count, oppose: count, abstain: count, illegible: count })),
  writeIns: z.array(z.strictObject({ name, approve: count })),
  elected: z.array(name),
  tied: z.array(name),
  vacancies: count,
  articles: z.array(z.string()),
});

/** Version 1. A later version only adds fields, or has a number of its own. */
export const packageShape = z.strictObject({
  format: z.literal('congress-results'),
  version: z.literal(1),
  congress: z.string().min(1),
  date: z.iso.date(),
  practice: z.boolean(),
  journal: z.strictObject({ records: z.int().min(1), head: z.string().regex(/^[0-9a-f]{64}$/u) }),
  contests: z.array(contestShape),
});

export type ResultPackage = z.infer<typeof packageShape>;

export interface PackageFacts {
  readonly heading: PaperHeading;
  readonly journal: { readonly records: number; readonly hash: string };
  /** Those whose count is closed. */
  readonly results: readonly {
    readonly contest: {
      readonly title: string;
      readonly shortTitle: string;
      readonly seats: number;
      readonly round: Round;
    };
    readonly count: EventBodies['countClosed'];
  }[];
}

/** Candidates by votes, those elected in the order they are announced. */
export function resultPackage({ heading, journal, results }: PackageFacts): ResultPackage {
  return {
    format: 'congress-results',
    version: 1,
    congress: heading.congress,
    date: heading.date,
    practice: heading.practice,
    journal: { records: journal.records, head: journal.hash },
    contests: results.map(({ contest, count: closed }) => {
      const { contestId, entitled, present, printed, issued, spoiled, collected, tally, outcome } = closed;
      const { valid, invalid } = tally;
      return {
        id: contestId,
        title: contest.title,
        shortTitle: contest.shortTitle,
        round: contest.round.kind,
        seats: contest.seats,
        entitled,
        present,
        ballots: { printed, issued, spoiled, collected, valid, invalid },
        threshold: outcome.threshold,
        candidates: byVotes(tally).map((one) => ({ ...one })),
        writeIns: outcome.writeIns.map((one) => ({ ...one })),
        elected: [...outcome.elected],
        tied: [...outcome.tied],
        vacancies: outcome.vacancies,
        articles: [...new Set(outcome.reasons.map(({ article }) => article))],
      };
    }),
  };
}

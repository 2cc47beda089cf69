// `decide`: the facts of an election as JSON in, the outcome as JSON out, for checking from outside.

import { z } from 'zod';
import { plainName } from '../../core/names/spacing.ts';
import { decideOutcome } from '../../core/rules/outcome.ts';
import { presetById } from '../../core/rules/presets.ts';
import { ruleSetSchema } from '../../core/rules/rule-set.ts';
import { tallyBallots } from '../../core/rules/tally.ts';
import { strokeOrder } from '../names/strokes.ts';

const people = z.int().min(0).max(1_000_000);
const factsSchema = z
  .strictObject({
    rule: z.union([z.string(), ruleSetSchema]),
    seats: z.int().min(1).max(1000),
    entitled: people,
    present: people,
    issued: people,
    collected: people,
    candidates: z.array(z.string().trim().min(1)).max(1000),
    ballots: z.array(
      z.strictObject({
        copies: z.int().min(1).max(1_000_000),
        marks: z.string().regex(/^[AONX]*$/u, 'only A, O, N, X'),
        writeIns: z.array(z.string().trim().min(1)),
      }),
    ),
  })
  .superRefine((facts, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const names = facts.candidates.map(plainName);
    if (new Set(names).size !== names.length) fault(['candidates'], 'the same name twice: tell them apart by post');
    for (const [index, { marks }] of facts.ballots.entries()) {
      if (marks.length !== names.length)
        fault(['ballots', index, 'marks'], `${marks.length} marks for ${names.length} candidates`);
    }
    const copies = facts.ballots.reduce((sum, ballot) => sum + ballot.copies, 0);
    if (copies !== facts.collected) fault(['ballots'], `copies sum to ${copies}, collected is ${facts.collected}`);
    if (facts.present > facts.entitled) fault(['present'], 'more than entitled');
  });

/** Prints the outcome and answers 0; malformed facts: one line naming the field on standard error, and 2. */
export function decideFromJson(text: string): number {
  const facts = factsSchema.safeParse(parse(text));
  if (!facts.success) {
    const issue = facts.error.issues[0];
    return fail(issue?.path.join('.') ?? '', issue?.message ?? 'malformed');
  }
  const { rule, seats, candidates, ballots, ...counts } = facts.data;
  const ruleSet = typeof rule === 'string' ? presetById(rule) : rule;
  if (ruleSet === null) return fail('rule', 'unknown rule set');
  const terms = { rule: ruleSet, seats, candidates: candidates.map(plainName) };
  const tally = tallyBallots(terms, ballots);
  const outcome = decideOutcome(terms, counts, tally, strokeOrder);
  const { quorum, election, threshold, writeIns, elected, tied, tiedSeats, vacancies, next, reasons } = outcome;
  const valid = { valid: tally.valid, invalid: tally.invalid };
  console.log(
    JSON.stringify({
      quorum,
      election,
      ballots: valid,
      threshold,
      tally: tally.candidates,
      writeIns,
      elected,
      tied,
      tiedSeats,
      vacancies,
      next,
      reasons,
    }),
  );
  return 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function fail(field: string, message: string): number {
  console.error(`${field === '' ? 'facts' : field}: ${message.replaceAll('\n', ' ')}`);
  return 2;
}

// `decide`: the facts of an election as JSON in, the outcome as JSON out, for checking from outside.

import { z } from 'zod';
import { unknownCharacters } from '../../core/names/order.ts';
import { plainName, sameName } from '../../core/names/spacing.ts';
import { customId } from '../../core/rules/draft.ts';
import { decideOutcome, type Outcome } from '../../core/rules/outcome.ts';
import { listPresets, presetById } from '../../core/rules/presets.ts';
import { type RuleSet, ruleSetSchema } from '../../core/rules/rule-set.ts';
import { type CandidateTally, tallyBallots } from '../../core/rules/tally.ts';
import { orderOfNames, strokesOf } from '../names/strokes.ts';

/** A thousand million people and fractions in thousandths stay exact integers. */
const people = z.int().min(0).max(1_000_000_000);

const name = z.string().refine((text) => plainName(text) !== '', 'a name of nothing');

const factsSchema = z
  .strictObject({
    rule: z.unknown(),
    seats: z.int().min(1).max(1000),
    entitled: people,
    present: people,
    issued: people,
    collected: people,
    candidates: z.array(name).max(1000),
    ballots: z.array(
      z.strictObject({
        copies: people.min(1),
        marks: z.string().regex(/^[AONX]*$/u, 'only the letters A, O, N and X'),
        writeIns: z.array(name),
      }),
    ),
  })
  .superRefine((facts, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const names = facts.candidates.map(sameName);
    for (const [index, plain] of names.entries()) {
      const first = names.indexOf(plain);
      if (first !== index)
        fault(['candidates', index], `the same name as candidates.${first}: tell them apart by post`);
    }
    for (const [index, { marks }] of facts.ballots.entries()) {
      if (marks.length !== names.length)
        fault(['ballots', index, 'marks'], `${marks.length} marks for ${names.length} candidates`);
    }
    const copies = facts.ballots.reduce((sum, ballot) => sum + ballot.copies, 0);
    if (copies !== facts.collected) fault(['collected'], `${facts.collected}, but the ballots are ${copies} copies`);
    if (facts.present > facts.entitled) fault(['present'], `${facts.present} of ${facts.entitled} entitled`);
  });

/** What `decide` prints, in this order. */
export interface Decided {
  readonly quorum: Outcome['quorum'];
  readonly election: Outcome['election'];
  readonly ballots: { readonly valid: number; readonly invalid: number };
  readonly threshold: number;
  readonly tally: readonly CandidateTally[];
  readonly writeIns: Outcome['writeIns'];
  readonly elected: Outcome['elected'];
  readonly tied: Outcome['tied'];
  readonly tiedSeats: number;
  readonly vacancies: number;
  readonly next: Outcome['next'];
  readonly reasons: readonly { readonly code: string; readonly article: string }[];
}

/** Facts nobody can decide by; `line` names the field. */
export interface Malformed {
  readonly line: string;
}

/**
 * Prints the outcome and answers 0; malformed facts: one line naming the field on standard error, and 2.
 * Who is elected does not hang on strokes, the order they are named in does: characters nobody knows are named there, too.
 */
export function decideFromJson(text: string | null): number {
  const decided = text === null ? { line: 'facts: the file cannot be read as UTF-8 text' } : decideText(text);
  if ('line' in decided) {
    console.error(decided.line);
    return 2;
  }
  console.log(JSON.stringify(decided));
  const { elected, tied, writeIns } = decided;
  const unknown = unknownCharacters(strokesOf, [...elected, ...tied, ...writeIns.map((person) => person.name)]);
  if (unknown.length > 0)
    console.error(`order: nobody knows the strokes of ${unknown.join(' ')}; these names come last among their equals`);
  return 0;
}

/** The outcome of facts written as JSON. Names are without spaces, in one Unicode form, as everywhere in the program. */
export function decideText(text: string): Decided | Malformed {
  const json = parse(text);
  if (json === undefined) return { line: 'facts: not JSON' };
  const facts = factsSchema.safeParse(json);
  if (!facts.success) return malformed(facts.error, []);
  const { seats, candidates, ballots, ...counts } = facts.data;
  const rule = readRule(facts.data.rule);
  if ('line' in rule) return rule;
  const terms = { rule, seats, candidates: candidates.map(plainName) };
  const tally = tallyBallots(terms, ballots);
  const outcome = decideOutcome(terms, counts, tally, orderOfNames(new Map(), rule.candidateOrder.by));
  return {
    quorum: outcome.quorum,
    election: outcome.election,
    ballots: { valid: tally.valid, invalid: tally.invalid },
    threshold: outcome.threshold,
    tally: tally.candidates,
    writeIns: outcome.writeIns,
    elected: outcome.elected,
    tied: outcome.tied,
    tiedSeats: outcome.tiedSeats,
    vacancies: outcome.vacancies,
    next: outcome.next,
    reasons: outcome.reasons.map(({ code, article }) => ({ code, article })),
  };
}

/** A preset by its id, or a rule set written out in full. */
function readRule(rule: unknown): RuleSet | Malformed {
  if (typeof rule === 'string') {
    if (rule === customId) return { line: `rule: ${customId} rules are given as a full object, not by name` };
    const presets = listPresets().map(({ id }) => id);
    return (
      presetById(rule) ?? { line: oneLine(`rule: no rule set is called ${rule}; there are ${presets.join(', ')}`) }
    );
  }
  const read = ruleSetSchema.safeParse(rule);
  return read.success ? read.data : malformed(read.error, ['rule']);
}

/** The JSON value, or undefined where the text is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first fault alone: one line. */
function malformed({ issues: [issue] }: z.ZodError, within: readonly string[]): Malformed {
  const path = [...within, ...(issue?.path ?? [])];
  if (issue?.code === 'unrecognized_keys') {
    return { line: oneLine(`${[...path, issue.keys[0]].map(String).join('.')}: nobody knows this field`) };
  }
  return { line: oneLine(`${path.length === 0 ? 'facts' : path.map(String).join('.')}: ${issue?.message}`) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

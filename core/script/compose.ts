// The script as it is read: every paragraph with its figures, and what has changed since it was read aloud.

import { figureOf, type ScriptContest, type ScriptFacts } from './figures.ts';
import { type ScriptLine, scriptLines } from './template.ts';

export type ScriptPart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'figure';
      readonly name: string;
      /** Null while nothing is known. */
      readonly text: string | null;
      readonly settled: boolean;
      /** What was read aloud, where it is another now; null otherwise. */
      readonly was: string | null;
    };

export interface ScriptParagraph {
  readonly kind: ScriptLine['kind'];
  /** The line of the template it comes from. */
  readonly source: string;
  /** '' for a paragraph of the whole meeting. */
  readonly contestId: string;
  readonly parts: readonly ScriptPart[];
  /** When it was last read aloud; null while it was not. */
  readonly readAt: string | null;
}

/** A paragraph as it was read aloud: its figures by placeholder. */
export interface Reading {
  readonly source: string;
  readonly contestId: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly at: string;
}

/** What stands for a figure that is not known. */
export const blank = '＿＿＿';
/** The same on paper: narrow signs, which do not break at the end of a line, with room for a hand to write. */
const printedBlank = '________';

/** The paragraphs in the order they are read. Lines about a contest that stand together are read together, once for each contest now in hand. */
export function composeScript(
  text: string,
  facts: ScriptFacts,
  readings: readonly Reading[],
): readonly ScriptParagraph[] {
  const contests = contestsInHand(facts);
  return runsOf(scriptLines(text)).flatMap((run) => {
    const about = run.some(({ ofContest }) => ofContest) && contests.length > 0 ? contests : [null];
    return about.flatMap((contest) => run.map((line) => composeLine(line, facts, contest, readings)));
  });
}

/** Lines that are read together: those about a contest that follow one another, every other line by itself. */
function runsOf(lines: readonly ScriptLine[]): readonly (readonly ScriptLine[])[] {
  const runs: ScriptLine[][] = [];
  let before: ScriptLine | null = null;
  for (const line of lines) {
    if (line.ofContest && before?.ofContest === true) runs.at(-1)?.push(line);
    else runs.push([line]);
    before = line;
  }
  return runs;
}

/**
 * The last round of the day: a further round is read out by itself, not together with what it follows; but with every
 * other contest that was voted on before and is still to be announced. Once the day is over, all.
 */
function contestsInHand({ contests, adjournedAt }: ScriptFacts): readonly ScriptContest[] {
  if (adjournedAt !== null) return contests;
  const depths = contests.map((contest) => depthOf(contest, contests));
  const last = Math.max(0, ...depths);
  return contests.filter(({ over }, index) => depths[index] === last || !over);
}

function depthOf({ round }: ScriptContest, all: readonly ScriptContest[]): number {
  const before = all.find(({ contestId }) => contestId === round.of);
  return before === undefined ? 0 : 1 + depthOf(before, all);
}

/** One line with its figures; null where it is about no contest, or none is set up. */
export function composeLine(
  { kind, source, pieces, ofContest }: ScriptLine,
  facts: ScriptFacts,
  contest: ScriptContest | null,
  readings: readonly Reading[],
): ScriptParagraph {
  const contestId = ofContest ? (contest?.contestId ?? '') : '';
  const reading = readings.find((one) => one.source === source && one.contestId === contestId);
  const parts = pieces.map((piece): ScriptPart => {
    if (piece.kind === 'text') return piece;
    const figure = figureOf(piece.name, facts, contest);
    const said = reading?.figures[piece.name];
    const was = said !== undefined && said !== figure.text ? said : null;
    return { kind: 'figure', name: piece.name, ...figure, was };
  });
  return { kind, source, contestId, parts, readAt: reading?.at ?? null };
}

/** The figures of a paragraph as they are read now; those not known are not among them. */
export function figuresIn({ parts }: ScriptParagraph): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.flatMap((part) => (part.kind === 'figure' && part.text !== null ? [[part.name, part.text]] : [])),
  );
}

/** The paragraph as it is printed before the session: a blank for everything that may still change. */
export function printedWords({ parts }: ScriptParagraph): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : part.settled && part.text !== null ? part.text : printedBlank))
    .join('');
}

/** A figure that is no longer what was read aloud. */
export interface ChangedFigure {
  readonly name: string;
  readonly was: string;
  /** Null where it is not known any more. */
  readonly now: string | null;
}

export function changedIn({ parts }: ScriptParagraph): readonly ChangedFigure[] {
  return parts.flatMap((part) =>
    part.kind === 'figure' && part.was !== null ? [{ name: part.name, was: part.was, now: part.text }] : [],
  );
}

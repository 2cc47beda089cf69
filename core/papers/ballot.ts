// 选票: one contest, as it is put into a hand. Every sheet of a set is the same: no number, no mark, no head hash.

import { spacedName } from '../names/spacing.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { ballotInstructions, orderSentence } from '../rules/wording.ts';
import type { Block, Paper } from './paper.ts';
import { say, titled } from './parts.ts';
import type { PaperHeading } from './result-sheet.ts';

export interface BallotPaperFacts {
  readonly heading: PaperHeading;
  /** The rule set of its round. */
  readonly rule: RuleSet;
  readonly contest: {
    readonly contestId: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly seats: number;
    readonly colour: string;
  };
  /** In ballot order. */
  readonly candidates: readonly string[];
  /** The set that is kept for an election to be held again: the word stands on every one of its sheets. */
  readonly spare: boolean;
  /** What the office adds to the instructions: the pen, the stamp. */
  readonly words: readonly string[];
}

/** The sheet by the mark scheme of the rules: signs above the names, or three columns behind them. */
export function ballotPaper(facts: BallotPaperFacts): Paper {
  const { heading, rule, contest, candidates, spare, words } = facts;
  const { contestId, shortTitle, colour, seats } = contest;
  const isBanded = rule.marks.place === 'aboveName';
  const writeIns = rule.writeIn.allowed ? Math.min(seats, mostWriteIns) : 0;
  const boxes = isBanded ? bands(candidates, writeIns) : columns(rule, candidates, writeIns);
  const told = [...ballotInstructions(rule, seats), ...words].map((text, index) => say(`${index + 1}. ${text}`));
  const height = frameHeight + heightOfBoxes(boxes) + told.reduce((sum, { text }) => sum + linesOf(text) * textLine, 0);
  const mark = spare ? '（备用）' : '';
  return {
    id: `${spare ? 'ballotSpare' : 'ballot'}-${contestId}`,
    layout: 'ballot',
    size: height <= room.a5 ? 'a5' : 'a4',
    fileName: `选票-${shortTitle}（${colour}色）${mark}`,
    foot: '',
    practice: heading.practice,
    blocks: [
      ...titled(heading, contest.title, `选票${mark}`, 'ballot'),
      { kind: 'centred', text: sizeWords(facts) },
      // Whoever fills in a ballot of several pages reads first how.
      ...(height <= room.a4 ? [...boxes, ...told] : [...told, ...boxes]),
    ],
  };
}

/** Persons that can be written in, at most: more boxes than anybody fills would make the sheet a booklet. */
const mostWriteIns = 10;

/** Millimetres between the margins of a sheet, less a little for another font. */
const room = { a5: 115, a4: 262 };

/** Millimetres of titles and size, of a line of text, and of the room below a box. */
const frameHeight = 26;
const textLine = 6;
const gap = 2.2;

/** Characters in a line of the instructions. */
function linesOf(text: string): number {
  return Math.ceil((text.length + 2) / 44);
}

/** What is filled in: bands of boxes, or a table whose rows have their height. */
type Boxes = Extract<Block, { kind: 'grid' }> | (Extract<Block, { kind: 'table' }> & { readonly rowHeight: number });

function heightOfBoxes(boxes: readonly Boxes[]): number {
  const heightOf = (block: Boxes) =>
    block.kind === 'table'
      ? (block.rows.length + 1) * block.rowHeight
      : gap + block.rows.reduce((rows, { height }) => rows + height, 0);
  return boxes.reduce((sum, block) => sum + heightOf(block), 0);
}

/** （候选人 9 名，应选 7 名，差额 2 名；以姓氏笔画为序）. */
function sizeWords({ rule, contest: { seats }, candidates }: BallotPaperFacts): string {
  const more = candidates.length - seats;
  const difference = more > 0 ? `差额 ${more} 名` : '等额选举';
  return `（候选人 ${candidates.length} 名，应选 ${seats} 名，${difference}；${orderSentence(rule)}）`;
}

/** Bands of equal length, every box of the sheet as wide as the others; those written in stand in bands of their own. */
function bands(candidates: readonly string[], writeIns: number): readonly Boxes[] {
  const names = candidates.map(spacedName);
  const longest = Math.max(...names.map((name) => [...name].length));
  const lines = longest <= 4 ? 1 : names.length <= fewNames ? 2 : 3;
  const inLine = Math.ceil(longest / lines);
  const most = Math.min(mostAcross, Math.floor(boxesWidth / (inLine * characterWidth + boxEdges)));
  const length = Math.ceil(names.length / Math.ceil(names.length / most));
  const width = (100 - labelWidth) / length;
  const rows = chunks(names, length);
  const written = chunks(
    Array.from({ length: writeIns }, () => ''),
    length,
  );
  const nameHeight = (row: readonly string[]) =>
    Math.max(11, Math.max(...row.map((name) => Math.ceil([...name].length / inLine))) * nameLine + 2);
  return [
    ...rows.map((row) => band('候选人', row, { width, nameHeight: nameHeight(row) })),
    ...written.map((row) => band('另选人', row, { width, nameHeight: 13 })),
  ];
}

/** Names in a band of boxes, at most. */
const mostAcross = 10;

/** Up to so many names a long one has two lines, beyond three. */
const fewNames = 40;

/** Hundredths of the width of the sheet. */
const labelWidth = 10;

/** Millimetres: nine tenths of the width of the sheet; a character of a name, the edges of a box, a line of a name. */
const boxesWidth = 162;
const characterWidth = 4.6;
const boxEdges = 1.8;
const nameLine = 6;

function chunks<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
    items.slice(at * length, (at + 1) * length),
  );
}

interface BoxSize {
  readonly width: number;
  readonly nameHeight: number;
}

function band(label: string, names: readonly string[], { width, nameHeight }: BoxSize): Boxes {
  return {
    kind: 'grid',
    widths: [labelWidth, ...names.map(() => width)],
    rows: [
      { height: 13, cells: ['符号', ...names.map(() => '')] },
      { height: nameHeight, cells: [label, ...names] },
    ],
  };
}

/** A line a name with a box for each vote, two names side by side on a long ballot; its heading is repeated. */
function columns({ words }: RuleSet, candidates: readonly string[], writeIns: number): readonly Boxes[] {
  const votes = [words.approve, words.oppose, words.abstain];
  const listed = candidates.map((name) => [spacedName(name), '', '', '']);
  const written = Array.from({ length: writeIns }, () => ['（另选人）', '', '—', '—']);
  const isLong = listed.length > oneColumn;
  return [
    {
      kind: 'table',
      columns: isLong ? ['姓名', ...votes, '姓名', ...votes] : ['姓名', ...votes],
      widths: isLong ? [20, 10, 10, 10, 20, 10, 10, 10] : [46, 18, 18, 18],
      rows: isLong ? [...inPairs(listed), ...inPairs(written)] : [...listed, ...written],
      rowHeight: 9,
    },
  ];
}

/** Lines of a ballot that stand below one another. */
const oneColumn = 20;

function inPairs(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return chunks(lines, 2).map((pair) => [...pair, ...(pair.length === 1 ? [['', '', '', '']] : [])].flat());
}

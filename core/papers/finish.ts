// The last hand on every paper: words closed up as in print, and a practice paper that says so where nobody overlooks it.

import type { Block, Paper } from './paper.ts';

/** A paper as it leaves the program, whatever composed it. `typed`: words of people, see `typedIn`. */
export function finished(paper: Paper, typed: readonly string[] = []): Paper {
  const close = (text: string) => closeUp(text, typed);
  const blocks = paper.blocks.map((block) => closed(block, close));
  return { ...paper, blocks: paper.practice ? marked(paper, blocks) : blocks };
}

/**
 * Under the title of the first page: the head line is small, and a list of the elected that was only played must never be
 * taken for one. A ballot has no room for a further line: there it stands before the number of candidates.
 */
function marked({ layout }: Paper, blocks: readonly Block[]): readonly Block[] {
  if (layout === 'ballot')
    return blocks.map((block) => (block.kind === 'centred' ? { ...block, text: `【演练】${block.text}` } : block));
  const first = blocks.findIndex(({ kind }) => kind !== 'title');
  const at = first === -1 ? blocks.length : first;
  return blocks.toSpliced(at, 0, { kind: 'centred', text: '【演练】仅供演练，不作依据' });
}

const chinese = '\\p{Script=Han}，。；：、？！（）《》“”「」【】—＿＝○×';
const between = new RegExp(
  `(?<=[${chinese}]) (?=[${chinese}\\d\\p{Script=Latin}])|(?<=[\\d%\\p{Script=Latin}]) (?=[${chinese}])|(?<=^\\d\\.) (?=[${chinese}])`,
  'gu',
);

/** Stands for a room that is kept; no paper has such a character. */
const keptRoom = '\u{e000}';

/**
 * 应到代表 122 名 → 应到代表122名: an official paper has no room between Chinese and figures, and none around a name. A
 * time at the head of a paragraph stands apart from what happened then. What somebody typed (`typed`) stays as it was
 * typed: 党委书记 镇长 are two posts.
 */
export function closeUp(text: string, typed: readonly string[] = []): string {
  const held = typed.reduce((all, words) => all.replaceAll(words, words.replaceAll(' ', keptRoom)), text);
  const closed = held.replace(/^(\d\d:\d\d) (?=\S)/u, '$1　').replace(between, '');
  return closed.replaceAll(keptRoom, ' ');
}

/** The words in events that closing up would change, by sentence, the longest first: what they hold was typed by people. */
export function typedIn(events: Iterable<{ readonly body: unknown }>): readonly string[] {
  const found = new Set<string>();
  for (const { body } of events) collect(body, found);
  return [...found].toSorted((a, b) => b.length - a.length);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (!value.includes(' ')) return;
    const sentences = value.split(/[\n。；！？]/u).map((words) => words.trim());
    for (const words of sentences) if (closeUp(words) !== words) found.add(words);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, found);
  }
}

function closed(block: Block, close: (text: string) => string): Block {
  switch (block.kind) {
    case 'table':
      return { ...block, columns: block.columns.map(close), rows: block.rows.map((cells) => cells.map(close)) };
    case 'grid':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(close) })) };
    case 'signatures':
      return { ...block, lines: block.lines.map(close) };
    case 'entry':
      return { ...block, label: close(block.label), text: close(block.text) };
    case 'pageBreak':
      return block;
    default:
      return { ...block, text: close(block.text) };
  }
}

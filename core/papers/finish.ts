// The last hand on every paper: words closed up as in print, and a practice paper that says so where nobody overlooks it.

import type { Block, Paper } from './paper.ts';

/** A paper as it leaves the program, whatever composed it. */
export function finished(paper: Paper): Paper {
  const blocks = paper.blocks.map(closed);
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

/**
 * 应到代表 122 名 → 应到代表122名: an official paper has no room between Chinese and figures, and none around a name. A
 * time at the head of a paragraph stands apart from what happened then.
 */
export function closeUp(text: string): string {
  return text.replace(/^(\d\d:\d\d) (?=\S)/u, '$1　').replace(between, '');
}

function closed(block: Block): Block {
  switch (block.kind) {
    case 'table':
      return { ...block, columns: block.columns.map(closeUp), rows: block.rows.map((cells) => cells.map(closeUp)) };
    case 'grid':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(closeUp) })) };
    case 'signatures':
      return { ...block, lines: block.lines.map(closeUp) };
    case 'entry':
      return { ...block, label: closeUp(block.label), text: closeUp(block.text) };
    case 'pageBreak':
      return block;
    default:
      return { ...block, text: closeUp(block.text) };
  }
}

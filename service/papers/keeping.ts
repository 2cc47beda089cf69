// What stays together on a page: words with the table they lead to, last rows with what is signed below them.

import type { Block } from '../../core/papers/paper.ts';

/** So many short paragraphs at most go with the lines that sign them. */
const mostWords = 3;

/** Characters of a paragraph that may be carried over to the next page as a whole. */
const shortText = 140;

/** A paragraph longer than this, most of a page, stays where it is: gone over with its table it would leave a hole. */
const longText = 400;

/**
 * What is to be signed, and a table, never stands without the block before it; nor do a table and the sentences that are
 * signed with it come apart.
 */
export function isKept(blocks: readonly Block[], index: number): boolean {
  const [block, next] = blocks.slice(index, index + 2);
  if (block?.kind === 'flush' && next?.kind === 'title') return true;
  if (isBoxed(next) && !isBoxed(block) && !isLong(block)) return true;
  const at = signedAfter(blocks, index);
  // The paragraph counts itself.
  return at !== null && (isBoxed(block) || (isShort(block) && at - index <= mostWords));
}

/** What follows a table up to the lines that sign it; empty where it is not signed. */
export function closingOf(blocks: readonly Block[], index: number): readonly Block[] {
  const at = isBoxed(blocks[index]) ? signedAfter(blocks, index) : null;
  return at === null ? [] : blocks.slice(index + 1, at + 1);
}

/** The blocks that are closing of the table or grid before them. */
export function closings(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set(blocks.flatMap((_, index) => closingOf(blocks, index)));
}

export function isBoxed(block: Block | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'grid';
}

/** Where the lines stand that sign this block, with nothing but short paragraphs before them. */
function signedAfter(blocks: readonly Block[], index: number): number | null {
  const after = blocks.slice(index + 1).findIndex((block) => block.kind !== 'paragraph' || !isShort(block));
  const at = index + 1 + after;
  return after >= 0 && after <= mostWords && blocks[at]?.kind === 'signatures' ? at : null;
}

function isLong(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length > longText;
}

function isShort(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' ? block.text.length <= shortText : block?.kind === 'centred';
}

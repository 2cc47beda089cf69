// What most papers have in common: titles, paragraphs, times, rows of cells, and the frame with the foot.

import type { Block, Paper, PaperLayout, PaperSize } from './paper.ts';
import { footOf, type PaperHeading } from './result-sheet.ts';
import { titleLines } from './titles.ts';

export interface PaperFrame {
  readonly id: string;
  readonly layout: PaperLayout;
  readonly fileName: string;
  readonly size?: PaperSize;
}

/** The paper with congress, date and head hash at its foot. */
export function paperOf(heading: PaperHeading, frame: PaperFrame, blocks: readonly Block[]): Paper {
  return { ...frame, foot: footOf(heading), practice: heading.practice, blocks };
}

/** The congress, and under it what the paper is called. */
export function titled(
  { congress }: Pick<PaperHeading, 'congress'>,
  about: string,
  what = '',
  layout: PaperLayout = 'form',
) {
  return [...titleLines(layout, congress), ...titleLines(layout, about, what)];
}

export function say(text: string): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', text };
}

/** A reason without the full stop it may have been typed with; '' without one. */
export function withoutStop(reason: string | null): string {
  return (reason ?? '').trim().replace(/[。．.；;]+$/u, '');
}

/** Words somebody typed, as a sentence of their own; '' without any. */
export function stopped(words: string): string {
  const said = withoutStop(words);
  return said === '' || /[！？”）]$/u.test(said) ? said : `${said}。`;
}

/** Rows of so many cells, the last filled up with ''. */
export function inRows(cells: readonly string[], across: number): readonly (readonly string[])[] {
  const count = Math.ceil(cells.length / across);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: across }, (_cell, column) => cells[row * across + column] ?? ''),
  );
}

/** 女，回族: what stands under a name on a list of the elected; '' for a man of the Han. */
export function noteOf({ gender, ethnicity }: { readonly gender: string; readonly ethnicity: string }): string {
  const people = ethnicity === '' || /^汉族?$/u.test(ethnicity) ? '' : ethnicity.replace(/族?$/u, '族');
  return [gender === '女' ? '女' : '', people].filter((part) => part !== '').join('，');
}

/** The delegations in the order they are met, each with its rows. */
export function byDelegation<Row extends { readonly participant: { readonly delegation: string } }>(
  rows: readonly Row[],
): readonly { readonly delegation: string; readonly rows: readonly Row[] }[] {
  const names = [...new Set(rows.map(({ participant }) => participant.delegation))];
  return names.map((delegation) => ({
    delegation,
    rows: rows.filter(({ participant }) => participant.delegation === delegation),
  }));
}

/** Who acted, by the role the journal has. */
export const actorNames: Readonly<Record<string, string>> = { chair: '主持人', staff: '工作人员' };

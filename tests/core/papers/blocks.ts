// What the tests of the papers look at: their texts, their rows, their boxes.

import type { Block, Paper } from '../../../core/papers/paper.ts';
import type { PaperHeading } from '../../../core/papers/result-sheet.ts';
import type { Participant } from '../../../core/people.ts';
import type { AttendanceRow } from '../../../core/views.ts';
import { participant } from '../decide/facts.ts';

export const heading: PaperHeading = {
  congress: '某镇第十五次代表大会',
  date: '2026-06-08',
  practice: false,
  head: 'AB12',
};

export const at = '2026-06-08T09:30:00+08:00';

export const texts = ({ blocks }: Paper) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));
/** The course of the day: what stands behind the head of the minutes. */
export const courseOf = (paper: Paper) => {
  const all = texts(paper);
  return all.slice(all.findLastIndex((text) => /^(?:列席|议程)：/u.test(text)) + 1);
};
export const rows = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
export const boxes = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.map(({ cells }) => cells) : []));
export const signed = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === 'signatures' ? block.lines : []));
export const kinds = ({ blocks }: Paper): readonly Block['kind'][] => blocks.map(({ kind }) => kind);

/** A line of the roster with its state in the hall. */
export function person(
  name: string,
  more: Partial<Participant> = {},
  state: Partial<Omit<AttendanceRow, 'participant'>> = {},
): AttendanceRow {
  return {
    participant: { ...participant(name), ...more },
    state: 'expected',
    checkedInAt: null,
    leave: null,
    reason: null,
    ...state,
  };
}

export const attendee = { kind: 'attendee', entitled: false } as const;

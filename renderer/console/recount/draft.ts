// A count on paper as it is being written down: which bundles or piles hold another number, and what that makes together.

import type { Input } from '../../../core/contract.ts';
import type { CollectionView } from '../../../core/counting-views.ts';

/** One bundle or pile, as typed. */
export interface PartDraft {
  readonly part: string;
  readonly ballots: string;
}

export interface RecountDraft {
  /** [] where the ballots lie in one heap. */
  readonly parts: readonly PartDraft[];
  /** The whole, where they lie in one heap. */
  readonly total: string;
}

/** Begins with the bundles in which both hands found another number than was counted in; else with an empty line. */
export function draftFor({ unit, parts }: CollectionView): RecountDraft {
  if (unit === null) return { parts: [], total: '' };
  const odd = parts.flatMap(({ part, ballots, keyed }) =>
    keyed === null || keyed === ballots ? [] : [{ part: String(part), ballots: String(keyed) }],
  );
  return { parts: odd.length === 0 ? [{ part: '', ballots: '' }] : odd, total: '' };
}

/** What the draft says; null while a line of it is not whole. */
export function recountOf(
  view: CollectionView,
  draft: RecountDraft,
): Pick<Input<'recountBallots'>, 'collected' | 'found'> | null {
  if (view.unit === null) return draft.total === '' ? null : { collected: Number(draft.total), found: [] };
  const lines = draft.parts.filter(({ part, ballots }) => part !== '' || ballots !== '');
  if (lines.length === 0 || lines.some(({ part, ballots }) => Number(part) < 1 || ballots === '')) return null;
  const found = lines.map(({ part, ballots }) => ({ part: Number(part), ballots: Number(ballots) }));
  if (new Set(found.map(({ part }) => part)).size < found.length) return null;
  const more = found.reduce((sum, { part, ballots }) => sum + ballots - heldBy(view, part), 0);
  return { collected: view.collected + more, found };
}

/** What was counted into the part; 0 where there is none. */
export function heldBy({ parts }: CollectionView, part: number): number {
  return parts.find((one) => one.part === part)?.ballots ?? 0;
}

export const unitNames = { bundle: '捆', group: '组' } as const;

/** What is known of the bundle or pile a line is about: 原记 25 张，录了 26 张. */
export function partWords(view: CollectionView, { part }: PartDraft): string {
  if (part === '' || view.unit === null) return '';
  const known = view.parts.find((one) => one.part === Number(part));
  if (known === undefined)
    return view.unit === 'bundle' && Number(part) === view.parts.length + 1
      ? '新添的一捆'
      : `没有这一${unitNames[view.unit]}`;
  return `原记 ${known.ballots} 张${known.keyed === null ? '' : `，录了 ${known.keyed} 张`}`;
}

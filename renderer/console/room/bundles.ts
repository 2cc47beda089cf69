// What can be done next in the counting room, and by whom: read off the bundles, never decided here.

import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView, PassView, RoomView } from '../../../core/counting-views.ts';

/**
 * What a bundle is to one person: resume · free to be keyed in `pass` · busy: the paper is with another · own: the other
 * pass is theirs already · done: both passes have been begun.
 */
export type Offer =
  | { readonly kind: 'resume'; readonly pass: number; readonly sheets: number }
  | { readonly kind: 'free'; readonly pass: number }
  | { readonly kind: 'busy'; readonly pass: number; readonly operator: string }
  | { readonly kind: 'own'; readonly pass: number }
  | { readonly kind: 'done' };

/** A bundle is one pile of paper: while one pass is open, nobody can key the other. */
export function offerOf({ first, second }: BundleView, operatorId: string): Offer {
  const passes = [first, second].filter((pass) => pass !== null);
  const open = passes.find(({ closed }) => !closed);
  if (open !== undefined)
    return open.operatorId === operatorId
      ? { kind: 'resume', pass: open.pass, sheets: open.sheets }
      : { kind: 'busy', pass: open.pass, operator: open.operator };
  const [known] = passes;
  if (passes.length === 2) return { kind: 'done' };
  if (known?.hands.includes(operatorId) === true) return { kind: 'own', pass: known.pass };
  return { kind: 'free', pass: known === undefined ? 1 : 3 - known.pass };
}

export interface Taken {
  readonly bundle: number;
  readonly pass: number;
}

/** What one person can turn to. */
export interface Choices {
  /** A bundle of theirs that is still open. */
  readonly resume: (Taken & { readonly sheets: number }) | null;
  /** The bundle to take next: one that another has keyed comes before one nobody has. */
  readonly next: Taken | null;
  /** The first bundle whose differences this person may settle. */
  readonly settle: number | null;
  /** Has keyed nothing in this contest: there for the differences. */
  readonly isThird: boolean;
}

export function choicesFor(room: RoomView, operatorId: string): Choices {
  const offers = room.bundles.map((view) => ({ bundle: view.bundle, offer: offerOf(view, operatorId) }));
  const resume = offers.flatMap(({ bundle, offer }) => (offer.kind === 'resume' ? [{ bundle, ...offer }] : []))[0];
  const free = offers.flatMap(({ bundle, offer }) => (offer.kind === 'free' ? [{ bundle, pass: offer.pass }] : []));
  const begun = new Set(
    room.bundles.filter(({ first, second }) => first !== null || second !== null).map(({ bundle }) => bundle),
  );
  return {
    resume: resume === undefined ? null : { bundle: resume.bundle, pass: resume.pass, sheets: resume.sheets },
    next: free.find(({ bundle }) => begun.has(bundle)) ?? free[0] ?? null,
    settle: room.bundles.find((view) => view.open > 0 && !isTypistOf(view, operatorId))?.bundle ?? null,
    isThird: !room.bundles.some((view) => isTypistOf(view, operatorId)),
  };
}

export function isTypistOf({ first, second }: BundleView, operatorId: string): boolean {
  return [first, second].some((pass) => pass?.hands.includes(operatorId) === true);
}

/** Both passes in and nothing left to settle. */
export function isDone({ compared, open }: BundleView): boolean {
  return compared && open === 0;
}

/** Why nothing is offered to this person, for the bundles that are not done; empty when nothing is left for anybody. */
export function whyNothing(room: RoomView, operatorId: string): string {
  const left = room.bundles.filter((view) => !isDone(view));
  const words = left.map((view) => {
    const offer = offerOf(view, operatorId);
    if (offer.kind === 'own') return `第 ${view.bundle} 捆${passNames(offer.pass)}是您录的`;
    if (offer.kind === 'busy') return `第 ${view.bundle} 捆${offer.operator}正在录`;
    return `第 ${view.bundle} 捆的差异在您录过的票上`;
  });
  const shown = words.slice(0, 3).join('，');
  if (words.length === 0) return '';
  return `${shown}${words.length > 3 ? ` 等 ${words.length} 捆` : ''}，须由别人接着办：请按 F6 签出，换人签入。`;
}

/** Both passes may agree on too many or too few: which bundles have not the sheets counted into them; empty where all have. */
export function sheetsWords(room: RoomView): string {
  const { collected, entered } = room;
  if (entered.first === collected) return '';
  const odd = room.bundles
    .filter(({ first, expected }) => first !== null && first.sheets !== expected)
    .map(({ bundle, first, expected }) => `第 ${bundle} 捆录了 ${first?.sheets} 张、分捆时点进 ${expected} 张`);
  return `两遍一致，但共录 ${entered.first} 张，收回 ${collected} 张：${odd.join('；')}。请点清这些捆的纸票：录得不对的，由主持人重开；纸票确实多出、短少的，按 Shift+F4 重新清点。`;
}

/** What the room as a whole waits for, in one sentence; empty when it waits for nothing. */
export function nextForRoom(room: RoomView, operators: number): string {
  const open = room.bundles.filter((view) => view.open > 0);
  const free = room.bundles.filter(({ first, second, compared }) => !compared && (first === null || second === null));
  const differences = open.reduce((sum, view) => sum + view.open, 0);
  if (operators < 2) return '先登记操作员：两遍须由两个人录，差异还要第三人看票核定。';
  const [next] = free;
  if (next !== undefined) {
    const known = next.first ?? next.second;
    if (known === null) return `请操作员签入，录第 ${next.bundle} 捆${passNames(1)}。`;
    const left = passNames(3 - known.pass);
    return known.closed
      ? `请操作员签入，录第 ${next.bundle} 捆${left}（${known.operator}以外的人）。`
      : `请${known.operator}签入，接着录第 ${next.bundle} 捆${passNames(known.pass)}。`;
  }
  const unclosed = room.bundles.flatMap(({ bundle, first, second }) =>
    [first, second].flatMap((pass) => (pass !== null && !pass.closed ? [{ bundle, pass }] : [])),
  )[0];
  if (unclosed !== undefined)
    return `请${unclosed.pass.operator}签入，录完第 ${unclosed.bundle} 捆${passNames(unclosed.pass.pass)}并收捆。`;
  return differences === 0
    ? ''
    : `两遍已录完。请没有录过第 ${open[0]?.bundle} 捆的第三人签入，看票核定差异 ${differences} 处。`;
}

/** One of the two passes over a bundle; null while nobody has begun it. */
export function passOf({ first, second }: BundleView, pass: number): PassView | null {
  return pass === 1 ? first : second;
}

/** 未开始, 录了 12/25 张, ✓ 25 张. */
export function passWords(pass: PassView | null, expected: number): string {
  if (pass === null) return '未开始';
  return pass.closed ? `✓ ${pass.sheets} 张` : `● ${pass.sheets}/${expected} 张`;
}

/** How the two passes stand to each other. */
export function comparisonWords({ compared, differences, open }: BundleView): string {
  if (!compared) return '';
  if (differences === 0) return '✓ 两遍一致';
  return open === 0 ? `✓ ${differences} 处已核定` : `✕ 待核定 ${open} / ${differences} 处`;
}

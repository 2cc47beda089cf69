// 集中宣誓 in words: who took it, who did not, and who signs the 承诺书 later; for the screen and for the minutes.

import type { EventBodies } from './events.ts';

/** Delegates with a vote who did not answer: called and silent, called and gone, or not in the hall when it was counted. */
export interface OathMissing {
  readonly silent: readonly string[];
  readonly absent: readonly string[];
  readonly away: readonly string[];
}

export type OathGap = keyof OathMissing;

export const gapNames: Readonly<Record<OathGap, string>> = { silent: '未应答', absent: '缺席', away: '未到会' };

/** How somebody was missing; null where he answered, or has no vote. */
export function gapOf(missing: OathMissing, id: string): OathGap | null {
  return (['silent', 'absent', 'away'] as const).find((gap) => missing[gap].includes(id)) ?? null;
}

/** 补签: those who were not in the hall sign later; who was there and kept silent has his 承诺书 before him. */
export function signsLater(gap: OathGap): boolean {
  return gap !== 'silent';
}

/** 由 沈国庆 领誓，应点 120 名，应答 118 名，未应答 1 名（…）…; the sentence of the minutes. `nameOf` turns an id into a name. */
export function oathSentence(body: EventBodies['oathTaken'], nameOf: (id: string) => string): string {
  const { leader, present, answered, silent, absent, missing } = body;
  const named = (count: number, ids: readonly string[] | undefined) =>
    ids === undefined || ids.length === 0 ? `${count} 名` : `${count} 名（${ids.map(nameOf).join('、')}）`;
  const parts = [
    `应点 ${present} 名`,
    `应答 ${answered} 名`,
    `未应答 ${named(silent, missing?.silent)}`,
    `缺席 ${named(absent, missing?.absent)}`,
  ];
  const away =
    missing === null || missing.away.length === 0 ? '' : `，未到会 ${named(missing.away.length, missing.away)}`;
  return `由 ${leader} 领誓，${parts.join('，')}${away}。${laterSentence(missing, nameOf)}`;
}

function laterSentence(missing: OathMissing | null, nameOf: (id: string) => string): string {
  if (missing === null) return '';
  const later = [...missing.absent, ...missing.away];
  return later.length === 0
    ? '没有须补签承诺书的代表。'
    : `须补签承诺书的代表 ${later.length} 名：${later.map(nameOf).join('、')}。`;
}

// Planned and real times of the run sheet, and how far they lie apart; all in whole minutes of one day.

import type { RunItem, RunRecord } from './item.ts';

/** Minutes since midnight of HH:MM, or of a local ISO time; null for anything else. */
export function minuteOf(time: string | null): number | null {
  const match = /(?:^|T)(\d{2}):(\d{2})/u.exec(time ?? '');
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** 8:05 o'clock as 08:05; past midnight it goes on with the next day. */
export function clockTime(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** The items one after another from this time (HH:MM) on. */
export function planFrom<Item extends Pick<RunItem, 'minutes'>>(
  items: readonly Item[],
  start: string,
): readonly (Item & { readonly planned: string })[] {
  let minute = minuteOf(start) ?? 0;
  return items.map((item) => {
    const planned = clockTime(minute);
    minute += item.minutes;
    return { ...item, planned };
  });
}

/** Real against planned; null where one of the two is missing. */
export interface Deviation {
  /** Begun so many minutes after the planned time; negative: before it. */
  readonly late: number | null;
  /** Took so many minutes more than planned; negative: less. */
  readonly over: number | null;
}

export function deviationOf({
  planned,
  minutes,
  begunAt,
  doneAt,
}: Pick<RunRecord, 'planned' | 'minutes' | 'begunAt' | 'doneAt'>): Deviation {
  const [plan, begun, done] = [minuteOf(planned), minuteOf(begunAt), minuteOf(doneAt)];
  return {
    late: plan === null || begun === null ? null : acrossMidnight(begun - plan),
    over: begun === null || done === null ? null : ((done - begun + 1440) % 1440) - minutes,
  };
}

/** A difference of two times of day is never more than half a day. */
function acrossMidnight(difference: number): number {
  if (difference > 720) return difference - 1440;
  return difference < -720 ? difference + 1440 : difference;
}

/** 晚 5 分, 早 2 分, 准时; '' where nothing is known. */
export function lateWords(late: number | null): string {
  if (late === null) return '';
  if (late === 0) return '准时';
  return late > 0 ? `晚 ${late} 分` : `早 ${-late} 分`;
}

/** 超 5 分, 省 2 分, 如期; '' where nothing is known. */
export function overWords(over: number | null): string {
  if (over === null) return '';
  if (over === 0) return '如期';
  return over > 0 ? `超 ${over} 分` : `省 ${-over} 分`;
}

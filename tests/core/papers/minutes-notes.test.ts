// What the recorder adds to the minutes stands at its time.

import { describe, expect, it } from 'vitest';
import type { NewEvent, RecordedEvent } from '../../../core/events.ts';
import { minutes } from '../../../core/papers/minutes.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, recorded } from '../samples.ts';
import { courseOf, heading } from './blocks.ts';

const facts = {
  heading,
  venue: '礼堂',
  executiveChair: '沈国庆',
  rule: grassroots,
  rows: [],
  contests: [],
  agenda: [],
};
const at = (seq: number, time: string, event: NewEvent): RecordedEvent => ({
  ...recorded(event),
  seq,
  at: `2026-06-08T${time}:00+08:00`,
});
const note = (time: string, text: string): NewEvent => ({ kind: 'minutesNoteWritten', body: { time, text } });
const oath = at(1, '09:30', { kind: 'oathOmitted', body: bodies.oathOmitted });
const end = at(2, '11:00', { kind: 'sessionAdjourned', body: { note: '' } });
const told = (...events: readonly RecordedEvent[]) => courseOf(minutes({ ...facts, events }));

describe('a note of the recorder', () => {
  it('stands in the order of the day, whenever it was written', () => {
    const late = [at(3, '14:00', note('10:00', '丙发言。')), at(4, '14:01', note('09:00', '甲发言。'))];
    expect(told(oath, end, ...late, at(5, '14:02', note('11:00', '合影。')))).toEqual([
      '09:00 甲发言。',
      '09:30　集中宣誓',
      '没有进行集中宣誓。原因：另行组织。',
      '10:00 丙发言。',
      '11:00　散会',
      '11时00分，主持人宣布散会。',
      '11:00 合影。',
    ]);
  });

  it('later than everything stands at the end, and two of one minute as they were written', () => {
    expect(told(end, at(3, '11:10', note('23:00', '一')), at(4, '11:11', note('23:00', '二')))).toEqual([
      '11:00　散会',
      '11时00分，主持人宣布散会。',
      '23:00 一',
      '23:00 二',
    ]);
  });

  it('that was struck is not told', () => {
    const struck: NewEvent = { kind: 'minutesNoteStruck', body: { note: 3, text: '一', reason: '误记' } };
    expect(told(end, at(3, '11:10', note('10:00', '一')), at(4, '11:12', struck))).toEqual([
      '11:00　散会',
      '11时00分，主持人宣布散会。',
    ]);
  });

  it('is of the day it was written on where the hall met on it, else of the day of the congress', () => {
    const of = (day: string, event: RecordedEvent): RecordedEvent => ({ ...event, at: event.at.replace('06-08', day) });
    const [first, second] = [of('06-10', oath), of('06-11', end)];
    const written = [
      of('06-11', at(3, '12:00', note('10:00', '次日。'))),
      of('06-20', at(4, '09:00', note('10:00', '首日。'))),
    ];
    expect(told(first, second, ...written)).toEqual([
      '2026年6月10日',
      '09:30　集中宣誓',
      '没有进行集中宣誓。原因：另行组织。',
      '10:00 首日。',
      '2026年6月11日',
      '10:00 次日。',
      '11:00　散会',
      '11时00分，主持人宣布散会。',
    ]);
  });
});

// A hall of ten delegates and one contest, for the tests of its pictures.

import { usualDiscipline } from '../../../core/discipline.ts';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import { composeScene } from '../../../core/scenes/compose.ts';
import type { HallContest, HallFacts } from '../../../core/scenes/facts.ts';
import type { Scene } from '../../../core/scenes/scene.ts';
import { candidate, fixed } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';
import { closedCount } from '../samples.ts';

export const contest: HallContest = {
  contestId: 'c1',
  kind: 'first',
  rule: grassroots,
  title: '委员',
  colour: '红',
  fixing: 1,
  seats: 1,
  confirmed: true,
  candidates: ['丁一', '王二'].map(candidate),
  issued: 9,
  collected: 9,
  collectedBefore: null,
  valid: true,
  entered: 4,
  released: true,
  announced: true,
  count: closedCount,
  called: null,
};
export const facts: HallFacts = {
  congress: '中国共产党某镇第十五次代表大会',
  date: '2026-06-08',
  venue: '礼堂',
  practice: false,
  rule: grassroots,
  entitled: 10,
  present: 5,
  onLeave: 0,
  fixed: { ...fixed, at: '2026-06-08T09:30:00+08:00' },
  oath: { leader: '王二', phrases: ['一', '二'] },
  rollCall: [
    { name: '丁一', delegation: '一团', answer: 'answered' },
    { name: '欧阳明', delegation: '一团', answer: null },
    { name: '王二', delegation: '二团', answer: 'answered' },
  ],
  agenda: ['通过选举办法', '闭会'],
  discipline: usualDiscipline,
  hands: [],
  contests: [contest],
  adjourned: false,
};

export function seen(choice: SceneChoice, changed: Partial<HallFacts> = {}): Scene {
  const composed = composeScene(choice, { ...facts, ...changed });
  if (!composed.ok) throw new Error(composed.error.code);
  return composed.value;
}

export function refused(choice: SceneChoice, changed: Partial<HallContest> = {}): string {
  const composed = composeScene(choice, { ...facts, contests: [{ ...contest, ...changed }] });
  return composed.ok ? composed.value.kind : composed.error.code;
}

export const withContest = (changed: Partial<HallContest>) => ({ contests: [{ ...contest, ...changed }] });

// The pictures the chair can choose: a reading where it has come to, and what hands decided.

import { expect, it } from 'vitest';
import { checkMargin } from '../../../core/rules/margin.ts';
import type { ContestView } from '../../../core/views.ts';
import { listChoices } from '../../../renderer/console/hall-choices.ts';
import { contest } from '../../core/decide/facts.ts';
import { grassroots } from '../../core/rules/elections.ts';

const view: ContestView = {
  ...contest,
  ...{ position: 1, state: 'released', candidates: [], orderReason: null, readOut: 3, confirmedReason: null },
  margin: checkMargin(grassroots, { kind: 'committee', seats: 1, candidates: 2 }),
  ...{ fixing: 1, printed: 10, issued: 9, spoiled: 1, collected: 9, entered: 9, plan: null },
  ...{ confirmedAt: 't', issuedAt: 't', collectedAt: 't', closedAt: 't', releasedAt: 't', announcedAt: null },
  ...{ remedy: null, open: null },
};

it('offers the reading as far as it has come, the result that is still to be read first', () => {
  const announced: ContestView = { ...view, contestId: 'c0', shortTitle: '纪委委员', announcedAt: 't', readOut: 5 };
  const fresh: ContestView = { ...view, contestId: 'c2', shortTitle: '代表', readOut: null };
  const readings = listChoices([announced, view, fresh], [], [], [], []).flatMap(({ label, choice }) =>
    choice.kind === 'readOut' ? [[label, choice.contestId, choice.shown]] : [],
  );
  expect(readings).toEqual([
    ['宣读：委员（到第 3 名）', 'c1', 3],
    ['宣读：代表（票数）', 'c2', 0],
    ['宣读：纪委委员（到第 5 名）', 'c0', 5],
  ]);
});

it('keeps the key of the hall with a reading that has begun: the table would show who has not been read', () => {
  const usual = (contests: readonly ContestView[]) =>
    listChoices(contests, [], [], [], []).find(({ kinds }) => kinds.includes('announcing'))?.choice;
  const fresh: ContestView = { ...view, readOut: null };
  const read: ContestView = { ...view, announcedAt: 't' };
  expect(usual([fresh])).toEqual({ kind: 'resultTable', contestId: 'c1' });
  expect(usual([view])).toEqual({ kind: 'readOut', contestId: 'c1', shown: 3 });
  expect(usual([{ ...view, readOut: 0 }])).toEqual({ kind: 'readOut', contestId: 'c1', shown: 0 });
  expect(usual([{ ...read, contestId: 'c0' }, view])).toEqual({ kind: 'readOut', contestId: 'c1', shown: 3 });
  expect(usual([read])).toEqual({ kind: 'elected', contestId: 'c1' });
});

it('offers what hands decided, by what they were raised for', () => {
  const subjects = ['关于工作报告的决议', '选举办法（草案）'];
  const results = listChoices([], [], [], [], subjects).filter(({ choice }) => choice.kind === 'motionResult');
  expect(results.map(({ label }) => label)).toEqual(['表决结果：关于工作报告的决议', '表决结果：选举办法（草案）']);
});

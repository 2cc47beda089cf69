// A count is closed, released and announced behind the gates that are drawn, and a refusal names the first shut one.

import { expect, it } from 'vitest';
import { holdFirst, list, openVoting, twoSeats } from './small-meeting.ts';

it('says of a count whose ballots never went out that they are not collected, not that the contest is missing', async () => {
  const { act, attempt } = await openVoting();
  await act('defineContest', twoSeats);
  await act('listCandidates', list('c1', '丁一', '王二', '李三'));
  expect(await attempt('closeCount', { contestId: 'c1' })).toMatchObject({ error: { code: 'ballotsNotCollected' } });
  expect(await attempt('closeCount', { contestId: 'c9' })).toMatchObject({ error: { code: 'contestMissing' } });
});

it.each(['releaseResult', 'announceResult'])(
  'refuses %s of an open count, and of no contest, as such',
  async (name) => {
    const meeting = await openVoting();
    await holdFirst(meeting);
    expect(await meeting.attempt(name, { contestId: 'c1' })).toMatchObject({ error: { code: 'countNotClosed' } });
    expect(await meeting.attempt(name, { contestId: 'c9' })).toMatchObject({ error: { code: 'contestMissing' } });
  },
);

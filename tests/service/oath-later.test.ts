// The oath through the door: who was missing, who answers later, who signs later; and taken anew, all of it is forgotten.

import { expect, it } from 'vitest';
import { openMeeting } from './small-meeting.ts';

it('keeps who was missing, and every late answer and late pledge as an act of its own', async () => {
  const meeting = await openMeeting();
  const { act, attempt, service } = meeting;
  for (const index of [1, 2, 3, 4, 5]) await act('checkIn', { participantId: `p${index}`, cancelLeave: false });
  await act('fixAttendance', { counted: 5, reason: null });
  await act('prepareOath', { leader: '沈国庆', phrases: ['我宣誓，'] });
  const told = async (call: string, participantId: string) => {
    const answer = await attempt(call, { participantId });
    return answer.ok ? '' : answer.error.code;
  };
  expect(await told('answerLate', 'p2')).toBe('oathNotTaken');
  const answers = ['answered', 'silent', 'absent', 'answered', 'answered'].map((answer, index) => {
    return { participantId: `p${index + 1}`, answer };
  });
  await act('markRollCall', { answers });
  await act('takeOath');
  const oath = () => service.dispatch('chair', 'oath', {});
  expect(await oath()).toMatchObject({
    value: {
      sentence:
        '由 沈国庆 领誓，应点 5 名，应答 3 名，未应答 1 名（田野），缺席 1 名（何平），未到会 1 名（方圆）。须补签承诺书的代表 2 名：何平、方圆。',
      missing: [
        { name: '田野', gap: 'silent', signsLater: false, answeredAt: null },
        { name: '何平', gap: 'absent', signsLater: true },
        { name: '方圆', gap: 'away', signsLater: true, isPresent: false },
      ],
    },
  });
  expect(await told('answerLate', 'p1')).toBe('hasAnswered');
  expect(await told('answerLate', 'p6')).toBe('notCheckedIn');
  await act('checkIn', { participantId: 'p6', cancelLeave: false });
  expect(await told('answerLate', 'p6')).toBe('');
  expect(await told('answerLate', 'p6')).toBe('hasAnswered');
  expect(await told('signLate', 'p6')).toBe('pledgesNotCounted');
  await act('countPledges', { signed: 4, note: '' });
  expect(await told('signLate', 'p2')).toBe('notSigningLater');
  expect(await told('signLate', 'p6')).toBe('');
  expect(await told('signLate', 'p6')).toBe('hasSigned');
  expect(await oath()).toMatchObject({
    value: {
      pledges: { signed: 5, due: 6 },
      missing: [{}, { signedAt: null }, { answeredAt: expect.any(String), signedAt: expect.any(String) }],
    },
  });
  const records = JSON.stringify(await service.dispatch('chair', 'records', { before: null, limit: 10 }));
  expect(records).toContain('方圆 补答（宣誓时未到会）');
  expect(records).toContain('方圆 补签承诺书，已签 5 份，应签 6 份');
  // Taken anew, it is another oath: nobody has answered it late.
  await act('reopenStep', { step: 'oath', contestId: null, reason: '誓词有误' });
  expect(await oath()).toMatchObject({ value: { sentence: '', missing: [], takenAt: null } });
  await act('takeOath');
  expect(await oath()).toMatchObject({
    value: { missing: [{}, {}, { name: '方圆', answeredAt: null, signedAt: null }] },
  });
  service.close();
});

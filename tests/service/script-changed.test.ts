// A figure that changed after it was read aloud is put right wherever the meeting has gone since.

import { expect, it } from 'vitest';
import { z } from 'zod';
import { openVoting } from './small-meeting.ts';

const figure = z.object({ name: z.string().optional(), text: z.string().nullable() });
const item = z.object({
  itemId: z.string(),
  state: z.string(),
  changed: z.number(),
  paragraphs: z.array(z.object({ source: z.string(), parts: z.array(figure) })),
});
const answer = z.object({ ok: z.literal(true), value: z.object({ items: z.array(item) }) });

it('is put right also after the meeting went back behind it', async () => {
  const { service, act } = await openVoting();
  const second = async () => {
    const found = answer.parse(await service.dispatch('chair', 'runSheet', {})).value.items[1];
    if (found === undefined) throw new Error('The run sheet has no second item.');
    return found;
  };
  const say = async (advance: boolean) => {
    const { itemId, paragraphs } = await second();
    const paragraph = paragraphs.findIndex(({ source }) => source.includes('{实到}'));
    const figures = Object.fromEntries(
      (paragraphs[paragraph]?.parts ?? []).flatMap(({ name, text }) =>
        name === undefined ? [] : [[name, text ?? '']],
      ),
    );
    await act('readScript', { itemId, paragraph, figures, advance });
  };
  for (const from of [null, 't1']) await act('goOn', { from });
  await say(true);
  await act('goBack', { itemId: 't1', reason: '有代表离场，重新清点' });
  await act('withdrawCheckIn', { participantId: 'p6', reason: '离场' });
  await act('fixAttendance', { counted: 5, reason: '重新清点' });
  expect(await second()).toMatchObject({ state: 'ahead', changed: 1 });
  await say(false);
  expect(await second()).toMatchObject({ state: 'ahead', changed: 0 });
});

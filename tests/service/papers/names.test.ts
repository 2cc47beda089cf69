// Names of files: each paper has one of its own, whatever the elections are called, and it is one that every system takes.

import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { sentenceOf } from '../../../core/sentences.ts';
import { callAs } from '../../../service/dispatch.ts';
import { list, openVoting, twoSeats } from '../small-meeting.ts';

it('two elections of one name have papers of their own, also where the name has a character no file can have', async () => {
  const { service, act } = await openVoting();
  const named = { ...twoSeats, title: '书记/委员', shortTitle: '书记/委员' };
  for (const [contestId, colour, printed] of [
    ['c1', '红', 7],
    ['c2', '粉', 9],
  ] as const) {
    await act('defineContest', { ...named, colour });
    await act('listCandidates', list(contestId, '丁一', '王二', '李三'));
    await act('confirmCandidates', { contestId, reason: null });
    await act('issueBallots', { contestId, printed, issued: 6, spoiled: printed - 6, reason: null });
  }
  const call = callAs(service, 'chair');
  const view = await call('papers', {});
  if (!view.ok) throw new Error(view.error.code);
  const ready = view.value.papers.filter((paper) => paper.ready).map(({ id }) => id);
  const result = await call('exportPapers', { papers: ready });
  expect(result.ok ? '' : sentenceOf(result.error)).toBe('');
  const written = result.ok ? result.value.written : [];
  expect(new Set(written).size).toBe(ready.length);
  expect(new Set(written.map((path) => dirname(path)))).toEqual(new Set([view.value.folder]));
  expect(readdirSync(view.value.folder)).toHaveLength(ready.length);
  expect(readdirSync(view.value.folder)).toEqual(
    expect.arrayContaining(['计票单-书记-委员.docx', '计票单-书记-委员（2）.docx']),
  );
  service.close();
});

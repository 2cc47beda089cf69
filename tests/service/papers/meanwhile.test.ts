// What happens while papers are written: acts go on and do not reach them, and the program may end.

import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openMeeting, openVoting } from '../small-meeting.ts';

const headOf = (path: string) =>
  /日志链首 ([0-9A-F-]+)/u.exec(
    strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/header1.xml'] ?? new Uint8Array()),
  )?.[1];

function writtenOf(result: unknown): readonly string[] {
  const { written } = Object(Object(result).value);
  return Array.isArray(written) ? written.map(String) : [];
}

describe('while papers are written', () => {
  it('acts are taken, and every paper is of the state in which the first was begun', async () => {
    const { service, act } = await openMeeting();
    const papers = ['roster', 'signIn', 'script', 'rules'];
    const before: string[] = [];
    service.subscribe('chair', 'status', ({ session }) => before.push(session?.head ?? ''));
    const [first] = before;
    const writing = service.dispatch('chair', 'exportPapers', { papers });
    await act('checkIn', { participantId: 'p1', cancelLeave: false });
    const written = writtenOf(await writing);
    expect(written).toHaveLength(4);
    expect(new Set(written.map(headOf))).toEqual(new Set([first]));
    expect(before.at(-1)).not.toBe(first);
    // The sheet does not yet know who came meanwhile.
    const sheet = strFromU8(
      unzipSync(new Uint8Array(readFileSync(written[1] ?? '')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain('已到');
    service.close();
  });

  it('the program may end: what is written is whole, and nothing fails', async () => {
    const { service } = await openVoting();
    const writing = service.dispatch('chair', 'exportPapers', { papers: ['roster', 'attendanceReport', 'script'] });
    service.close();
    const written = writtenOf(await writing);
    expect(written.map((path) => existsSync(path))).toEqual([true, true, true]);
  });
});

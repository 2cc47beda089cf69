// A session whose hall is counted and where nothing is decided yet, made through the door: what a test of the chair's page opens.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { callAs, openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { caller } from '../../service/practice.ts';
import { personName } from './count.ts';

export interface MeetingWanted {
  /** Delegates on the roster. */
  readonly delegates: number;
  /** The last ones of the roster, who are on leave. */
  readonly away: number;
  readonly delegations: number;
}

export const congressName = '中国共产党某某镇第十五次代表大会';

/** Makes the session and closes it again: everybody who is not away is in and counted, the oath is next. */
export async function makeMeeting(wanted: MeetingWanted): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-meeting-'));
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: join(folder, 'state') });
  const made = await callAs(service, 'chair')('createSession', {
    folder: null,
    name: congressName,
    preset: 'party-grassroots-congress-2020',
    date: '2026-06-28',
    venue: '镇会议中心',
    executiveChair: '沈国庆',
  });
  if (!made.ok) throw new Error('The session could not be made.');
  const { delegates, away, delegations } = wanted;
  const present = delegates - away;
  const perDelegation = Math.ceil(delegates / delegations);
  const rows = Array.from({ length: delegates }, (_, index) => {
    return `${index + 1},第${'一二三四五六七八九十'[Math.floor(index / perDelegation)]}代表团,${personName(index)},男,有`;
  });
  const text = ['序号,代表团,姓名,性别,选举权', ...rows].join('\n');
  const upload = { fileName: '名册.csv', contentBase64: Buffer.from(text).toString('base64'), sheet: null };
  const act = caller(service, 'chair', 'make-meeting');
  await act('importRoster', { ...upload, answers: {}, reason: null });
  for (let number = 1; number <= present; number += 1)
    await act('checkIn', { participantId: `p${number}`, cancelLeave: false });
  for (let number = present + 1; number <= delegates; number += 1)
    await act('grantLeave', { participantId: `p${number}`, leave: 'sick', reason: '住院' });
  await act('fixAttendance', { counted: present, reason: null });
  service.close();
  return { folder, path: made.value.path };
}

/** Tab, as often as it takes: a thing that cannot be reached by the keyboard is not there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

/** The step after this one, by keys, until its title stands on the screen. */
export async function goTo(page: Page, title: string): Promise<void> {
  const chosen = page.locator('nav [aria-current=step] .name');
  for (let presses = 0; presses < 16 && (await chosen.textContent()) !== title; presses += 1)
    await page.keyboard.press('Alt+ArrowDown');
  await expect(chosen).toHaveText(title);
}

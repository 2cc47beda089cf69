// From a key on the console to the picture in the hall, in the practice congress of 122 delegates.

import type { Browser } from '@playwright/test';
import { dice } from '../../service/command-line/voters.ts';
import { startHost } from '../e2e/host.ts';
import { type Row, summarise } from './rows.ts';
import { goTo, openBoth, painted, pressEnter, readFrame, rest, type Screen } from './screen.ts';

/** Presses before the measured ones: caches and compilers warm up. */
const warmUp = 5;
const presses = 112;

/** What the measure rests on: frames of both pages and how far their clocks are apart. */
export interface Check {
  readonly deskFrame: number;
  readonly hallFrame: number;
  readonly clocksApart: number;
}

export async function readCheck(browser: Browser): Promise<Check> {
  const host = await startHost(['--practice']);
  const { desk, hall } = await openBoth(browser, host);
  const check = {
    deskFrame: await readFrame(desk),
    hallFrame: await readFrame(hall),
    clocksApart: hall.ahead - desk.ahead,
  };
  await desk.page.context().close();
  await host.stop();
  return check;
}

export async function benchHall(browser: Browser): Promise<readonly Row[]> {
  const host = await startHost(['--practice']);
  const { desk, hall } = await openBoth(browser, host);
  await takeAttendance(desk, hall);
  const present = warmUp + presses;
  const checkIns = await pressCheckIns(
    desk,
    hall,
    Array.from({ length: present }, (_, index) => ({ number: index + 1, count: index + 1 })),
    warmUp,
  );
  await goTo(desk, '清点核定');
  await desk.page.getByLabel('会场清点人数').fill(String(present));
  await desk.page.getByLabel('会场清点人数').press('Enter');
  await desk.page.getByText('第 1 次清点').waitFor();
  const phrases = await pressPhrases(desk, hall);
  await desk.page.context().close();
  await host.stop();
  return [
    summarise('check-in key → hall, 122 delegates', `${painted}: the hall's 实到 number`, checkIns.hall),
    summarise('check-in key → own screen, 122 delegates', `${painted}: the console's ✓ 已签到`, checkIns.said),
    summarise('oath phrase key → hall', `${painted}: Enter on the phrase until the hall's phrase is lit`, phrases),
  ];
}

/** Puts the figures of attendance on the hall's screen and leaves the desk at check-in. */
export async function takeAttendance(desk: Screen, hall: Screen): Promise<void> {
  await goTo(desk, '签到');
  await desk.page.getByLabel('签到查找').waitFor();
  await desk.page.keyboard.press('F9');
  await hall.page.locator('[data-scene="attendance"]').waitFor();
  // The fade of another kind of picture is 200 ms; from then on the picture changes in place.
  await desk.page.waitForTimeout(400);
}

export interface CheckInTimes {
  readonly hall: readonly number[];
  readonly said: readonly number[];
  readonly counted: readonly number[];
}

/** Finds each delegate by number (not measured) and presses Enter. `count` is 实到 after the press. */
export async function pressCheckIns(
  desk: Screen,
  hall: Screen,
  people: readonly { readonly number: number; readonly count: number }[],
  skipped: number,
): Promise<CheckInTimes> {
  const roll = dice(11);
  const times: (readonly number[])[] = [];
  const search = desk.page.getByLabel('签到查找');
  for (const { number, count } of people) {
    await search.fill(String(number));
    const [name, delegation] = await desk.page
      .locator('tr.chosen td:nth-child(-n+3):not(:first-child)')
      .allTextContents();
    times.push(
      await pressEnter(desk, [
        { screen: hall, selector: '[class*="_emphasis_"]', text: String(count) },
        { screen: desk, selector: '.said p', text: `✓ ${name}（${delegation}）已签到` },
        { screen: desk, selector: '.counts .number', text: String(count) },
      ]),
    );
    await rest(desk, roll);
  }
  const column = (index: number) => times.slice(skipped).map((row) => row[index] ?? Number.NaN);
  return { hall: column(0), said: column(1), counted: column(2) };
}

/** The next phrase's button has the focus (not measured), then Enter; the text goes round. */
async function pressPhrases(desk: Screen, hall: Screen): Promise<readonly number[]> {
  const roll = dice(12);
  await goTo(desk, '集中宣誓');
  const buttons = desk.page.locator('.phrases button');
  await buttons.first().waitFor();
  const phrases = await buttons.allTextContents();
  const times: number[] = [];
  for (let press = 0; press < warmUp + presses; press += 1) {
    const index = press % phrases.length;
    await buttons.nth(index).focus();
    const sight = { screen: hall, selector: '[class*="_spoken_"]', text: phrases[index] ?? '' };
    times.push(...(await pressEnter(desk, [sight])));
    // The first press brings another kind of picture, with its fade.
    await rest(desk, roll, press === 0 ? 400 : 70);
  }
  return times.slice(warmUp);
}

// Two passes of one count by two operators with only their keys: signed on, bundle after bundle, compared at the end.

import timers from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { usualPlan } from '../../core/counting/plan.ts';
import { doublePress } from '../../renderer/console/desk-press.ts';
import { dice } from '../../service/command-line/voters.ts';
import { callAs, openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { type CountMade, makeCount, operatorPin, personName } from '../e2e/count.ts';
import { startHost } from '../e2e/host.ts';
import { type Row, single } from './rows.ts';
import { newProfile, openScreen } from './screen.ts';
import { keysOf, practiceBallots, spreadsheetKeys, totalsKeys } from './strokes.ts';

/** Milliseconds from one key to the next, and from one Enter to another: a sheet is turned, and closer than 150 they are one. */
const pace = 120;
export const turning = 200;

const bundleSize = usualPlan.bundleSize;
const ballotsInAll = 300;
const bundles = ballotsInAll / bundleSize;

/** Keys a ballot takes, and how long two passes over 300 of them last. */
export async function benchPasses(browser: Browser): Promise<readonly Row[]> {
  const ballots = practiceBallots(ballotsInAll, 11, 10, dice(32));
  const candidates = Array.from({ length: 11 }, (_, index) => personName(index + 5000));
  const count = { candidates, seats: 11, ballots: ballotsInAll, plan: usualPlan };
  const made = await makeCount({ ...count, operators: [personName(6000), personName(6001)] });
  const host = await startHost([made.path], made.folder);
  const { page } = await openScreen(await newProfile(browser), host.console);
  await focused(page, '签入操作员');
  const hand = handOn(page);
  const began = performance.now();
  for (const pass of [1, 2]) await keyPass(page, hand, pass, ballots);
  await page.getByText(`✓ ${bundles} 捆两遍一致`).waitFor();
  const wall = performance.now() - began;
  await page.context().close();
  await host.stop();
  await checkCount(made, ballots);
  return rowsOf(ballots, hand, wall);
}

function rowsOf(ballots: readonly string[], { pressed, turned }: Hand, wall: number): readonly Row[] {
  const count = '300 ballots of 11 candidates, 10 % with one to three exceptions';
  const ofBallots = ballots.flatMap(keysOf).length;
  const keys = pressed();
  const share = (hand: number) => (100 * (wall - hand)) / wall;
  const room = `${count}; two operators sign on with their PINs, open, key, count and close ${bundles} bundles each`;
  return [
    single('keys, this desk', `${count}: every key of the typist, Enter included, one pass`, ofBallots, 'keys'),
    single('keys, spreadsheet', `${count}: one key a cell`, spreadsheetKeys(ballots), 'keys'),
    single(
      'keys, totals only',
      `${count}: three totals a candidate, counted out by hand before`,
      totalsKeys(ballots),
      'keys',
    ),
    single('keys, two passes with the room', `${room}, until all is compared: every key`, keys, 'keys'),
    single('two passes, wall time', `${room}; a key every ${pace} ms, until the comparison is shown`, wall / 1000, 's'),
    single(
      'two passes, wall beyond keys × 120 ms',
      `of the wall time; holds the ${turned()} sheets turned between two Enters, ${turning - pace} ms more each`,
      share(keys * pace),
      '%',
    ),
    single(
      'two passes, program’s own share',
      'of the wall time what neither the keys nor the turned sheets took: what the hand waited for',
      share(keys * pace + turned() * (turning - pace)),
      '%',
    ),
  ];
}

interface Hand {
  /** Presses a key when the hand is there. */
  readonly press: (key: string) => Promise<void>;
  readonly pressed: () => number;
  /** Enters that followed upon an Enter: between them a sheet was turned. */
  readonly turned: () => number;
}

/** A hand at its pace: it does not catch up by pressing faster. */
function handOn(page: Page): Hand {
  let [keys, turns, due, free, before] = [0, 0, performance.now(), 0, ''];
  const press = async (key: string) => {
    const isTurning = key === 'Enter' && before === 'Enter';
    due += isTurning ? turning : pace;
    // On a busy machine a key may arrive late: the next Enter must still not be taken for the same one.
    const apart = isTurning ? free + doublePress + 5 : 0;
    await sleep(Math.max(due, apart) - performance.now());
    due = performance.now();
    await page.keyboard.press(key);
    free = performance.now();
    keys += 1;
    turns += Number(isTurning);
    before = key;
  };
  return { press, pressed: () => keys, turned: () => turns };
}

const sleep = (time: number) => timers.setTimeout(Math.max(0, time));

/** One operator: looks up only where another thing is asked; within a bundle no key waits for the screen. */
async function keyPass(page: Page, { press }: Hand, pass: number, ballots: readonly string[]): Promise<void> {
  const type = async (keys: Iterable<string>) => {
    for (const key of keys) await press(key);
  };
  await focused(page, '签入操作员');
  await type([String(pass), 'Enter']);
  await focused(page, '签入口令');
  await type([...operatorPin, 'Enter']);
  for (let bundle = 1; bundle <= bundles; bundle += 1) {
    await focused(page, `开第 ${bundle} 捆，录第${pass === 1 ? '一' : '二'}遍`);
    await press('Enter');
    await focused(page, '计票按键');
    await type(ballots.slice((bundle - 1) * bundleSize, bundle * bundleSize).flatMap(keysOf));
    await focused(page, '手中张数');
    await type([...String(bundleSize), 'Enter']);
  }
  if (pass === 2) return;
  await page.getByText(`等 ${bundles} 捆，须由别人接着办`).waitFor();
  await press('F6');
}

/** The keys go to what has this label, or to the button that says so. */
async function focused(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { activeElement } = document;
    return (
      activeElement?.getAttribute('aria-label') === wanted || activeElement?.textContent?.includes(wanted) === true
    );
  }, words);
}

/** What was keyed is what is on disk, ballot by ballot, and both passes are alike. */
async function checkCount({ folder, path }: CountMade, ballots: readonly string[]): Promise<void> {
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/check` });
  const ask = callAs(service, 'chair');
  await ask('openSession', { path });
  const found: string[] = [];
  for (let bundle = 1; bundle <= bundles; bundle += 1) {
    const rows = await ask('ballots', { contestId: 'c1', bundle });
    if (rows.ok) found.push(...rows.value.map(({ marks }) => marks));
  }
  if (found.join() !== ballots.join()) throw new Error('What was keyed is not what is on disk.');
  const room = await ask('room', { contestId: 'c1' });
  const isAlike = room.ok && room.value.bundles.every(({ compared, differences }) => compared && differences === 0);
  if (!isAlike) throw new Error('The two passes are not alike.');
  service.close();
}

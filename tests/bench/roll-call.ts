// A typist calls the roll of the oath: how many keys 122 names take, and how long at the pace of a voice.

import timers from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { callAs, openService } from '../../service/dispatch.ts';
import { localPorts } from '../../service/ports.ts';
import { startHost } from '../e2e/host.ts';
import { makeMeeting } from '../e2e/meeting.ts';
import { type Row, single } from './rows.ts';
import { newProfile, openScreen } from './screen.ts';

const delegates = 122;
/** Milliseconds from one key to the next: a name is called out, the answer heard, the key pressed. Assumed, not measured. */
const pace = 500;
/** Answers that are not 应答: the 14th name is silent, the 57th and the 101st are gone. */
const exceptions: Readonly<Record<number, string>> = { 14: '2', 57: '3', 101: '3' };

/** One key a name; then the same hall by whole delegations with the same exceptions. */
export async function benchRollCall(browser: Browser): Promise<readonly Row[]> {
  const everyName = Array.from({ length: delegates }, (_, index) => exceptions[index + 1] ?? '1');
  const byName = await callRoll(browser, everyName);
  const byDelegation = await callRoll(browser, wholeDelegations());
  const hall = `${delegates} delegates in 8 delegations, three of them not answering`;
  return [
    single('roll-call, keys', `${hall}: one key a name, from the first name to the last`, byName.keys, 'keys'),
    single(
      'roll-call, time',
      `${hall}: a key every ${pace} ms with the calling of the name in it (assumed), until the last answer is on disk`,
      byName.seconds,
      's',
    ),
    single(
      'roll-call, program’s own share',
      'of that time what the hand did not need at that pace',
      100 * (1 - (byName.keys * pace) / 1000 / byName.seconds),
      '%',
    ),
    single(
      'roll-call by delegation, keys',
      `${hall}: ↓ to each exception, its key, + for all others of the delegation`,
      byDelegation.keys,
      'keys',
    ),
    single('roll-call by delegation, time', `the same, a key every ${pace} ms`, byDelegation.seconds, 's'),
  ];
}

/** Eight delegations of 16 (the last of 10): down to each exception, its key; + answers for the others. */
function wholeDelegations(): readonly string[] {
  return Array.from({ length: 8 }, (_, delegation) => {
    const [first, last] = [delegation * 16 + 1, Math.min(delegates, delegation * 16 + 16)];
    const within = Object.entries(exceptions).filter(([number]) => Number(number) >= first && Number(number) <= last);
    return within
      .flatMap(([number, key]) => [...Array<string>(Number(number) - first).fill('ArrowDown'), key])
      .concat('+');
  }).flat();
}

async function callRoll(browser: Browser, keys: readonly string[]): Promise<{ keys: number; seconds: number }> {
  const made = await makeMeeting({ delegates, away: 0, delegations: 8 });
  const host = await startHost([made.path], made.folder);
  const { page } = await openScreen(await newProfile(browser), host.console);
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '点名按键');
  const began = performance.now();
  await type(page, keys);
  await page.getByText('已点完').waitFor();
  await page.getByRole('button', { name: `宣誓完成，登记 ${delegates - 3} 人` }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  await page.context().close();
  await host.stop();
  await checkAnswers(made);
  return { keys: keys.length, seconds };
}

/** Never looks up: no key waits for the screen, only for the hand. */
async function type(page: Page, keys: readonly string[]): Promise<void> {
  let due = performance.now();
  for (const key of keys) {
    due += pace;
    await timers.setTimeout(Math.max(0, due - performance.now()));
    // A hand that was held up does not catch up by pressing faster.
    due = Math.max(due, performance.now());
    await page.keyboard.press(key);
  }
}

/** What was keyed is what is on disk, name by name. */
async function checkAnswers({ folder, path }: { readonly folder: string; readonly path: string }): Promise<void> {
  const service = openService({ ...localPorts({ folder, openHall: () => null }), stateFolder: `${folder}/check` });
  const ask = callAs(service, 'chair');
  await ask('openSession', { path });
  const oath = await ask('oath', {});
  const answers = oath.ok ? oath.value.delegations.flatMap(({ people }) => people.map(({ answer }) => answer)) : [];
  const wanted = { '1': 'answered', '2': 'silent', '3': 'absent' } as const;
  const isRight = answers.every((answer, index) => {
    const key = exceptions[index + 1] ?? '1';
    return answer === (key === '2' || key === '3' ? wanted[key] : wanted['1']);
  });
  service.close();
  if (answers.length !== delegates || !isRight)
    throw new Error('What was keyed in the roll-call is not what is on disk.');
}

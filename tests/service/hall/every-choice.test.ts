// Nothing is shown too early: in every state of a day, every picture of every election is tried.

import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import {
  type Day,
  elections,
  everyChoice,
  leaksIn,
  newFolder,
  openDay,
  type Released,
  untilCounted,
  untilSealed,
  untilVoting,
} from './day.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** What the gate must say of a choice, by the test's own sense of it; null where it must let it through. */
function refusalOf(
  choice: SceneChoice,
  day: Released & { readonly acts: ReadonlySet<string>; readonly defined: number },
): string | null {
  const known =
    'contestId' in choice
      ? elections.slice(0, day.defined).find(({ contestId }) => contestId === choice.contestId)
      : undefined;
  if ('contestId' in choice && known === undefined) return 'contestMissing';
  const id = known?.contestId ?? '';
  return gateOf[choice.kind]({ ...day, id });
}

type Known = Released & { readonly acts: ReadonlySet<string>; readonly id: string };
type Gate = (day: Known) => string | null;

const open: Gate = () => null;
const counted: Gate = ({ acts }) => (acts.has('fixAttendance') ? null : 'attendanceNotFixed');
const listed: Gate = ({ confirmed, id }) => (confirmed.has(id) ? null : 'candidatesNotConfirmed');
const released: Gate = (day) => (day.released.has(day.id) ? null : 'resultNotReleased');
const acted =
  (act: string, otherwise: string): Gate =>
  ({ acts }) =>
    acts.has(act) ? null : otherwise;

/** The test's own table: a kind that is added has to say when it may be seen. */
const gateOf: Readonly<Record<SceneChoice['kind'], Gate>> = {
  blank: open,
  title: open,
  agenda: open,
  attendance: open,
  discipline: open,
  oath: open,
  rollCall: open,
  message: open,
  motion: open,
  motionResult: () => 'handsNotRecorded',
  quorum: counted,
  castingOrder: counted,
  candidates: listed,
  ballotSample: listed,
  instructions: listed,
  ballotsIssued: acted('issueBallots', 'noBallotsIssued'),
  ballotsCollected: acted('collectBallots', 'noBallotsCollected'),
  counting: acted('collectBallots', 'countNotBegun'),
  strokes: () => 'countNotOpen',
  resultTable: released,
  readOut: released,
  elected: ({ announced, id }) => (announced.has(id) ? null : 'resultNotAnnounced'),
  closing: ({ adjourned }) => (adjourned ? null : 'closingTooEarly'),
};

/** Previews and takes it, freezes it and brings it back after black: whatever is said to the hall is looked through. */
async function tryChoice(day: Day, choice: SceneChoice, wanted: string | null): Promise<void> {
  const what = JSON.stringify(choice);
  const preview = await day.service.dispatch('chair', 'previewScene', { choice });
  const mayFollow = !day.sealed || ['blank', 'title', 'closing'].includes(choice.kind);
  expect(preview.ok ? null : preview.error.code, `preview ${what}`).toBe(wanted);
  const taken = await day.act('takeScene', { choice });
  expect(taken.ok ? null : taken.error.code, `take ${what}`).toBe(mayFollow ? wanted : 'sessionSealed');
  if (taken.ok && 'contestId' in choice) {
    await day.act('freezeScene');
    expect((await day.act('takeScene', { choice: { kind: 'blank' } })).ok).toBe(true);
    expect(await day.act('restoreScene'), `restore ${what}`).toMatchObject({ ok: true });
    // What was frozen and black is back as it was, for the stages that are there and for one that comes now.
    day.newStage();
    const last = day.heard.at(-1) ?? '';
    expect(last).toContain(`"kind":"${preview.ok ? sceneKindOf(preview.value) : ''}"`);
  }
  const leaks = day.heard.splice(0).flatMap((text) => leaksIn(text, day));
  expect(leaks, `${what} → ${JSON.stringify(preview)}`).toEqual([]);
}

function sceneKindOf(scene: unknown): string {
  return typeof scene === 'object' && scene !== null && 'kind' in scene ? String(scene.kind) : '';
}

it('refuses what is not released, in every state of a day, and lets through what is', async () => {
  const day = await openDay(folder, null);
  const acts = new Set<string>();
  let defined = 0;
  let tried = 0;
  const steps = [...untilVoting, ...untilCounted, ...untilSealed];
  for (const [name, input] of steps) {
    const answer = await day.act(name, input);
    expect(answer, `${name} ${JSON.stringify({ ...input }).slice(0, 200)}`).toMatchObject({ ok: true });
    if (name === 'defineContest') defined += 1;
    acts.add(name);
    // Of sixty people who come in one after the other, the first is enough.
    if (name === 'checkIn' && !JSON.stringify({ ...input }).includes('"p1"')) continue;
    for (const choice of everyChoice) {
      await tryChoice(day, choice, refusalOf(choice, { ...day, acts, defined }));
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(700);
  // The figures are found where they may be: a test that looks for the wrong ones finds nothing anywhere.
  const none: Released = {
    confirmed: new Set(),
    released: new Set(),
    announced: new Set(),
    adjourned: false,
    sealed: false,
  };
  const scenes = await Promise.all(
    everyChoice.map((choice) => day.service.dispatch('chair', 'previewScene', { choice })),
  );
  const found = new Set(scenes.flatMap((scene) => leaksIn(JSON.stringify(scene), none)));
  for (const { candidates, votes, writtenIn } of elections)
    for (const secret of [...candidates, ...votes.map(String), writtenIn, '当选']) expect(found).toContain(secret);
  day.close();
}, 240_000);

// One run: the real service on a file of its own, and an act tried on it and on the model at once.

import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Scene } from '../../../core/scenes/scene.ts';
import type { SessionStatus } from '../../../core/views.ts';
import { openService, type Service } from '../../../service/dispatch.ts';
import { samples } from '../played.ts';
import type { Act } from './act.ts';
import { isTwice } from './bundles.ts';
import { type Congress, type Election, isDone, isVoid, railOf } from './congress.ts';
import { bySheets } from './piles.ts';

export interface Run {
  readonly service: Service;
  readonly path: string;
  /** What it came to: steps done, rounds opened, refusals met. */
  readonly notes: Set<string>;
  requests: number;
  /** What each operator shows: `@o1` → the word of his station. */
  readonly tokens: Map<string, string>;
  scene: Scene;
}

/** A session of its own in a file of its own; the clock goes on a second a time, the same in every run. */
export async function startRun(folder: string, name: string): Promise<Run> {
  let time = Date.UTC(2026, 5, 18);
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  const none = { openHall: () => null, logFault: () => undefined };
  const service = openService({ now, folder, stateFolder: join(folder, 'state'), samples, ...none });
  const preset = 'party-grassroots-congress-2020';
  const details = { folder: null, name, preset, date: '2026-06-18', venue: '会场', executiveChair: '沈国庆' };
  const created = await service.dispatch('chair', 'createSession', details);
  expect(created).toMatchObject({ ok: true });
  // Without it no session with a result could be sealed: that is tested by itself.
  const words = { paper: 'superior', text: '中共某县委', reason: '填写' };
  const filled = await service.dispatch('chair', 'changePaperText', { requestId: 'request-superior', ...words });
  expect(filled).toMatchObject({ ok: true });
  const path = join(folder, `${name}.congress`);
  const run: Run = { service, path, notes: new Set(), requests: 0, tokens: new Map(), scene: { kind: 'blank' } };
  service.subscribe('hall', 'scene', (picture) => {
    run.scene = picture.scene;
  });
  return run;
}

/** The status as it is now, asked anew: a write that nobody was told of shows too. */
function statusOf({ service }: Run): SessionStatus {
  const seen: (SessionStatus | null)[] = [];
  service.subscribe('chair', 'status', ({ session }) => seen.push(session))?.();
  const [status] = seen;
  if (status === undefined || status === null) throw new Error('No session is open.');
  return status;
}

/** Sends the act: the service must take it, or refuse it and write nothing, as the model says; then both must agree. */
export async function tryAct(run: Run, c: Congress, act: Act): Promise<void> {
  const before = statusOf(run);
  const refusal = c.sealed && act.followsSeal !== true ? 'sessionSealed' : act.refusal;
  run.requests += 1;
  const requestId = `request-${String(run.requests).padStart(5, '0')}`;
  const answer = await run.service.dispatch('chair', act.call, { requestId, ...shownBy(run, act.input) });
  expect(answer, `${act.call} ${JSON.stringify(act.input)}`).toMatchObject(
    refusal === null ? { ok: true, value: { repeated: false } } : { ok: false, error: { code: refusal } },
  );
  const after = statusOf(run);
  if (refusal === null) {
    act.apply();
    await act.after?.(run);
    if (c.sealed && before.sealed) expect([after.records, after.head]).toEqual([before.records, before.head]);
    else expect(after.records).toBeGreaterThan(before.records);
  } else {
    expect([after.records, after.head]).toEqual([before.records, before.head]);
    run.notes.add(`refused: ${refusal}`);
  }
  compareRail(after, c);
  await compareElections(run, c, act);
  checkScene(run, c);
  note(run, c);
}

/** The input with what each operator shows in place of his name. */
function shownBy({ tokens }: Run, input: object): object {
  const text = JSON.stringify(input).replaceAll(
    /"(?<who>@o\d)"/gu,
    (_all, who: string) => `"${tokens.get(who) ?? 'nobody'}"`,
  );
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function compareRail({ steps, sealed, adjourned }: SessionStatus, c: Congress): void {
  expect(Object.fromEntries(steps.map(({ id, state }) => [id, state]))).toEqual(Object.fromEntries(railOf(c)));
  expect({ sealed, adjourned }).toEqual({ sealed: c.sealed, adjourned: c.adjourned });
}

const ofElections = [
  'closeCount',
  'openRound',
  'candidatesFromPrimary',
  'listCandidates',
  'collectBallots',
  'recountBallots',
];

/** Lists and counts are those of the model wherever an act makes them. */
async function compareElections({ service }: Run, c: Congress, act: Act): Promise<void> {
  if (!ofElections.includes(act.call)) return;
  const contests = await service.dispatch('chair', 'contests', {});
  expect(contests).toMatchObject({
    value: {
      contests: c.elections.map(({ id, kind, before, seats, candidates, collected }) => ({
        contestId: id,
        seats,
        round: { kind, of: before?.id ?? null },
        candidates: candidates.map((name) => ({ name })),
        collected,
      })),
    },
  });
  for (const { id, outcome } of c.elections) {
    if (outcome === null) continue;
    const { elected, tied, tiedSeats, vacancies } = outcome;
    const result = await service.dispatch('chair', 'result', { contestId: id });
    expect(result).toMatchObject({ value: { count: { outcome: { elected, tied, tiedSeats, vacancies } } } });
  }
}

/** Figures stand on the wall only of an election that was released, names only of one that was announced. */
function checkScene({ scene }: Run, { elections, picture }: Congress): void {
  const shown = elections.find(({ id }) => id === picture?.contestId);
  if (scene.kind === 'resultTable') expect(shown?.released).toBe(true);
  if (scene.kind === 'elected') expect(shown?.announced).toBe(true);
  // One marked 当选 is a name that is out.
  if (scene.kind === 'resultTable' && scene.rows.some(({ elected }) => elected)) expect(shown?.announced).toBe(true);
}

function note({ notes }: Run, c: Congress): void {
  for (const step of c.drawing.keys()) if (isDone(c, step)) notes.add(`step: ${step}`);
  for (const what of c.elections.flatMap(notesOf)) notes.add(what);
  if (!c.sealed) return;
  for (const { kind } of c.elections) notes.add(`sealed: ${kind}`);
  if (c.elections.some(isVoid)) notes.add('sealed: void');
}

function notesOf(e: Election): readonly string[] {
  return [
    ...(e.announced ? [`announced: ${e.kind}`] : []),
    ...(isVoid(e) ? ['void'] : []),
    ...(e.outcome !== null && isTwice(e) ? ['closed: entered twice'] : []),
    ...(e.outcome !== null && e.sizes !== null ? ['closed: recounted'] : []),
    ...(e.outcome !== null && bySheets(e) ? ['closed: on sheets'] : []),
    ...(e.outcome !== null && e.groups.some(({ passes }) => passes[0]?.calls != null) ? ['closed: called'] : []),
    ...(e.remedy === null ? [] : [`remedy: ${e.remedy}`]),
    ...(e.outcome?.elected.some((name) => !e.candidates.includes(name)) === true ? ['written in, elected'] : []),
  ];
}

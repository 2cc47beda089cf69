// What the hall shows now: the picture last taken, as it was frozen or composed anew, and whether anybody sees it.

import type { HallStatus } from '../core/hall-views.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import { kindsAfterSeal, type SceneChoice } from '../core/scenes/choice.ts';
import { composeScene } from '../core/scenes/compose.ts';
import type { Scene, StagePicture } from '../core/scenes/scene.ts';
import type { Store } from '../db/open.ts';
import type { HallRecord } from '../db/reads/session.ts';
import { gatherHall } from './facts.ts';

/** What the hall shows since the seal; the journal is at its end, so it is gone with the program. */
export interface AfterSeal {
  readonly store: Store;
  readonly hall: HallRecord;
}

/** When the last stage went and when one came back; null before that has happened. */
export interface HallLink {
  readonly lostAt: string | null;
  readonly backAt: string | null;
}

/** The picture with what the console has to know of it. */
export interface HallNow {
  readonly picture: StagePicture;
  readonly status: Omit<HallStatus, 'stages' | keyof HallLink>;
}

/** Nothing taken, nothing open, or a file that is only being looked at. */
export const black: StagePicture = { sequence: 0, theme: 'dark', scene: { kind: 'blank' } };

/** The hall's picture: black until something is taken; a frozen one as it was stored, a live one composed anew. */
export function hallNow(store: Store, afterSeal: AfterSeal | null): HallNow {
  const { theme } = store.session.session();
  const hall = hallOf(store, afterSeal);
  const nothing = { changed: false, lapsed: null, restorable: false };
  if (hall === null)
    return { picture: black, status: { choice: { kind: 'blank' }, takenAt: null, frozen: false, theme, ...nothing } };
  const { choice, takenAt, sequence } = hall;
  const composed: Result<Scene> =
    choice.kind === 'blank' ? accept({ kind: 'blank' }) : composeScene(choice, gatherHall(store));
  const live: Scene = composed.ok ? composed.value : { kind: 'blank' };
  const frozen = hall.scene !== null;
  const status = {
    choice,
    takenAt,
    frozen,
    theme,
    changed: frozen && JSON.stringify(live) !== JSON.stringify(hall.scene),
    lapsed: frozen || composed.ok ? null : composed.error,
    restorable: choice.kind === 'blank' && hall.before !== null,
  };
  // What a damaged file says is for the chair's eyes only.
  return { picture: store.file.readOnly ? black : { sequence, theme, scene: hall.scene ?? live }, status };
}

/** The picture last taken: the one of the journal, or the one that followed its seal. */
function hallOf(store: Store, afterSeal: AfterSeal | null): HallRecord | null {
  return afterSeal?.store === store ? afterSeal.hall : store.session.hall();
}

/** A sealed meeting takes no act, but its hall need not keep its last picture: black, the title or the end may follow. */
export function turnAfterSeal(
  store: Store,
  afterSeal: AfterSeal | null,
  choice: SceneChoice,
  at: string,
): Result<AfterSeal> {
  if (!kindsAfterSeal.includes(choice.kind)) return refuse({ code: 'sessionSealed' });
  const last = hallOf(store, afterSeal);
  const covered = last?.choice.kind === 'blank' ? last.before : last;
  const before = choice.kind === 'blank' && covered !== null ? { choice: covered.choice, scene: covered.scene } : null;
  return accept(follow(store, last, { choice, scene: null, before }, at));
}

/** Brings back what was there before the black, also where that went black before the seal. */
export function restoreAfterSeal(store: Store, afterSeal: AfterSeal | null, at: string): Result<AfterSeal> {
  const last = hallOf(store, afterSeal);
  const before = pictureBefore(last);
  return before.ok ? accept(follow(store, last, { ...before.value, before: null }, at)) : before;
}

function follow(
  store: Store,
  last: HallRecord | null,
  hall: Pick<HallRecord, 'choice' | 'scene' | 'before'>,
  takenAt: string,
): AfterSeal {
  const sequence = Math.max(store.file.journal.head().records, last?.sequence ?? 0) + 1;
  return { store, hall: { ...hall, takenAt, sequence } };
}

/** What the black covers. Refusals: `hallNotBlank`, `nothingBeforeBlank`. */
export function pictureBefore(hall: HallRecord | null): Result<NonNullable<HallRecord['before']>> {
  if (hall !== null && hall.choice.kind !== 'blank') return refuse({ code: 'hallNotBlank' });
  return hall?.before == null ? refuse({ code: 'nothingBeforeBlank' }) : accept(hall.before);
}

// Who is told of a change, and in which order: the hall at once, the consoles when the hall has drawn.

import type { Tag } from '../core/events.ts';
import type { StagePicture } from '../core/scenes/scene.ts';
import type { HallNow } from './hall.ts';
import { type DeskState, isStage, type Listener, pictureOf, shownNow, stagesOf, statusOf } from './state.ts';

/**
 * Milliseconds the consoles wait after a new picture. Both draw on one small machine: a console that asked and drew at
 * the same moment would make the hall wait. Whoever acted has had the answer long before.
 */
export const hallAhead = 40;

/** Sends the hall its picture if that has changed, and tells the consoles. */
export function publish(state: DeskState, touched: readonly Tag[]): void {
  const shown = shownNow(state);
  const picture = pictureOf(state, shown);
  const isNew = picture !== null && !isSamePicture(state, picture);
  if (isNew) sendPicture(state, isStage, picture);
  const { news } = state;
  if (news !== null) for (const tag of touched) news.touched.add(tag);
  else if (isNew && stagesOf(state) > 0)
    state.news = { touched: new Set(touched), timer: setTimeout(() => tell(state), hallAhead) };
  else tellConsoles(state, shown, touched, isNew);
}

/** A stage has come or gone: the console is told, and since when. */
export function noteStages(state: DeskState, at: string): void {
  const { lostAt } = state.link;
  const isSeen = stagesOf(state) > 0;
  if (!isSeen) state.link = { lostAt: at, backAt: null };
  else if (lostAt !== null && state.link.backAt === null) state.link = { lostAt, backAt: at };
  publish(state, []);
}

/** The program ends: nobody is told any more. */
export function dropNews(state: DeskState): void {
  if (state.news !== null) clearTimeout(state.news.timer);
  state.news = null;
}

function tell(state: DeskState): void {
  const { news } = state;
  state.news = null;
  if (news === null) return;
  try {
    tellConsoles(state, shownNow(state), [...news.touched], true);
  } catch (error) {
    // No call waits for this, so nobody else would hear of it. The next news has a later number: consoles ask for all.
    state.noteFault(error);
  }
}

/** What they are told is of this moment, also where it was waited for; the number counts what is told, not what was done. */
function tellConsoles(state: DeskState, shown: HallNow | null, touched: readonly Tag[], hasPicture: boolean): void {
  state.revision += 1;
  const status = statusOf(state, shown, touched);
  for (const { send } of [...state.listeners].filter(({ topic }) => topic === 'status')) send(status);
  const picture = pictureOf(state, shown);
  if (hasPicture && picture !== null) sendPicture(state, (one) => !isStage(one), picture);
}

function sendPicture(state: DeskState, isFor: (listener: Listener) => boolean, picture: StagePicture): void {
  const listeners = [...state.listeners].filter((one) => one.topic === 'scene' && isFor(one));
  for (const { send } of listeners) send(picture);
}

/** Most acts change nothing on the hall: the same picture is not drawn again. Whoever comes late gets it on coming. */
function isSamePicture(state: DeskState, picture: StagePicture): boolean {
  const text = JSON.stringify(picture);
  const isSame = state.shown === text;
  state.shown = text;
  return isSame;
}

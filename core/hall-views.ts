// What the console is told of the hall's screen.

import type { Refusal } from './result.ts';
import type { SceneChoice } from './scenes/choice.ts';
import type { Theme } from './scenes/scene.ts';

export interface HallStatus {
  readonly choice: SceneChoice;
  readonly takenAt: string | null;
  readonly frozen: boolean;
  /** Frozen, and the facts would by now make another picture. */
  readonly changed: boolean;
  /** Why a picture that goes on with the facts has become black; null where it has not. */
  readonly lapsed: Refusal | null;
  /** Black by hand, and what was there before can be brought back. */
  readonly restorable: boolean;
  readonly theme: Theme;
  /** Stages looking on now; 0 means 投影已断开. */
  readonly stages: number;
  /** When the last stage was lost, and when one came back after that; null before that has happened. */
  readonly lostAt: string | null;
  readonly backAt: string | null;
}

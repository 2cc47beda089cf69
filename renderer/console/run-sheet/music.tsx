// The music: one player for the whole console, so that it goes on whatever step is looked at.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type CueId, cueNames } from '../../../core/cues.ts';
import type { Refusal } from '../../../core/result.ts';
import { useCall } from '../desk.tsx';

interface Problem {
  readonly cue: CueId;
  readonly refusal: Refusal;
}

interface Player {
  readonly playing: CueId | null;
  /** Why a piece could not be played: it belongs to the items that play it. */
  readonly problem: Problem | null;
  readonly start: (cue: CueId) => Promise<void>;
  readonly stop: () => void;
}

const PlayerContext = createContext<Player | null>(null);

export function MusicProvider({ children }: { readonly children: ReactNode }) {
  const call = useCall();
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState<CueId | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useCallback(() => {
    audio.current?.pause();
    setPlaying(null);
  }, []);
  const start = useCallback(
    async (cue: CueId) => {
      // Asked each time: a folder can be moved, a file exchanged, between one congress and its next item.
      const answer = await call('cues', {});
      const found = answer.ok ? answer.value.find((one) => one.cue === cue) : undefined;
      const refusal = answer.ok ? (found?.refusal ?? null) : answer.error;
      setProblem(refusal === null ? null : { cue, refusal });
      const element = audio.current;
      if (refusal !== null || found === undefined || element === null) return;
      element.src = `cue/${cue}?${found.mark}`;
      try {
        await element.play();
        setPlaying(cue);
      } catch {
        // The browser's own words are in English and of no help to a chair.
        setProblem({ cue, refusal: { code: 'cueUnplayable', name: cueNames[cue], fileName: found.fileName } });
      }
    },
    [call],
  );
  const value = useMemo(() => ({ playing, problem, start, stop }), [playing, problem, start, stop]);
  return (
    <PlayerContext value={value}>
      {children}
      {/* biome-ignore lint/a11y/useMediaCaption: music of a ceremony, known to everyone in the hall */}
      <audio ref={audio} onEnded={stop} />
    </PlayerContext>
  );
}

function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (player === null) throw new Error('Nobody plays the music.');
  return player;
}

export interface Music {
  readonly playing: CueId | null;
  readonly refusal: Refusal | null;
  /** Stops what is playing; starts the given piece where nothing is. */
  readonly toggle: () => void;
}

export function useMusic(cue: CueId | null): Music {
  const { playing, problem, start, stop } = usePlayer();
  const toggle = () => {
    if (playing !== null) stop();
    else if (cue !== null) void start(cue);
  };
  return { playing, refusal: problem !== null && problem.cue === cue ? problem.refusal : null, toggle };
}

/** Always in sight while something plays: F3 stops it from any step. */
export function PlayingMark() {
  const { playing, stop } = usePlayer();
  useEffect(() => {
    if (playing === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.defaultPrevented) return;
      event.preventDefault();
      stop();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [playing, stop]);
  if (playing === null) return null;
  return (
    <span className="signed-on" role="status">
      ♪ 正在奏{cueNames[playing]}
      <button type="button" className="link" onClick={stop}>
        停 F3
      </button>
    </span>
  );
}

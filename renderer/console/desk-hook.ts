// Ties the desk to the page: facts in, jobs out to the trusted side, tones to the ear.

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CountingView } from '../../core/counting-views.ts';
import { type Send, useSend } from './desk.tsx';
import { type DeskFacts, factsOf } from './desk-facts.ts';
import type { DeskState, Job } from './desk-state.ts';
import { createDesk, type DeskStore, type Sent } from './desk-store.ts';
import { openTones, rememberTones, tonesOn } from './desk-tones.ts';
import type { Station } from './station.ts';

export interface BallotDesk {
  readonly state: DeskState;
  readonly facts: DeskFacts;
  readonly store: DeskStore;
  readonly sounds: { readonly on: boolean; readonly turn: () => void };
}

/** The ballot in hand and those on their way. `onFull` is told when a bundle is full and all of it is on disk. */
export function useBallotDesk(view: CountingView, station: Station, onFull: (() => void) | undefined): BallotDesk {
  const send = useSend();
  const facts = useMemo(() => factsOf(view), [view]);
  const full = useRef(onFull);
  full.current = onFull;
  const [store] = useState(() => {
    // One id a job: sent again under it, it is saved once.
    const desk = crypto.randomUUID();
    return createDesk(facts, (job) => sendJob(send, { contestId: view.contestId, station, desk, full }, job));
  });
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => store.tell(facts), [store, facts]);
  return { state, facts, store, sounds: useTones(state.tone) };
}

interface Sender {
  readonly contestId: string;
  readonly station: Station;
  readonly desk: string;
  readonly full: { readonly current: (() => void) | undefined };
}

async function sendJob(send: Send, { contestId, station, desk, full }: Sender, job: Job): Promise<Sent> {
  const { draft, row, reason, copies } = job;
  const requestId = `${desk}-${job.id}`;
  const paper = { requestId, contestId, marks: draft.marks, writeIns: [...draft.writeIns], seen: [...draft.seen] };
  const entry = row?.entry ?? 0;
  switch (job.kind) {
    case 'enter':
      return send('enterBallot', { ...paper, copies, station });
    case 'correct':
      return send('correctBallot', { ...paper, entry, station, reason });
    case 'strike':
      return send('strikeBallot', { requestId, contestId, entry, station, reason });
    case 'close':
      full.current?.();
      return { ok: true };
  }
}

/** Plays each new tone, unless they are turned off. */
function useTones(tone: DeskState['tone']): BallotDesk['sounds'] {
  const [play] = useState(openTones);
  const [on, setOn] = useState(tonesOn);
  const heard = useRef(0);
  useEffect(() => {
    if (tone === null || tone.no === heard.current) return;
    heard.current = tone.no;
    // The eye first: a machine may take its time to begin a tone.
    const { kind } = tone;
    if (on) setTimeout(() => play(kind));
  }, [tone, on, play]);
  const turn = () => {
    rememberTones(!on);
    setOn(!on);
  };
  return { on, turn };
}

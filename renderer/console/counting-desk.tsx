// The desk where ballots are keyed: one at a time, all 赞成 until a key says otherwise, judged on every key,
// on disk before the screen says so.

import { useCallback, useEffect, useState } from 'react';
import type { BallotRow, CountingView } from '../../core/counting-views.ts';
import { Judgement } from './ballot-desk.tsx';
import { BallotList } from './ballot-list.tsx';
import { Ballot } from './ballot-sheet.tsx';
import { Coming, placeOf, useEarlyKeys } from './coming.tsx';
import { RefusalLine, useAct, useAnswer } from './desk.tsx';
import { type BallotDesk, useBallotDesk } from './desk-hook.ts';
import { KeyLine, PlaceHeading } from './desk-line.tsx';
import { DoubtField, NameField, ReasonField } from './desk-panels.tsx';
import { KeyHelp, KeySheet } from './desk-sheet.tsx';
import { DoubtPanel } from './doubts.tsx';
import type { Station } from './station.ts';

interface Props {
  readonly contestId: string;
  readonly station: Station;
  /** Asks for the sheets in hand when a bundle is full and the hand has pressed Enter twice. */
  readonly onFull?: () => void;
}

export function CountingDesk({ contestId, station, onFull }: Props) {
  const { value, isOther } = useAnswer('counting', { contestId, station });
  // What another hand or another bundle was answered is not for this one, not even for a moment.
  if (value === undefined || isOther) return <Coming place={placeOf(contestId, station)} />;
  // Another contest, bundle, pass or hand is another desk: nothing that is typed goes along.
  const { bundle, pass, operator } = station ?? { bundle: 0, pass: 0, operator: '' };
  const place = `${contestId} ${value.plan?.passes ?? 0} ${bundle} ${pass} ${operator}`;
  return <Desk key={place} view={value} station={station} onFull={onFull} />;
}

function Desk({
  view,
  station,
  onFull,
}: {
  readonly view: CountingView;
  readonly station: Station;
  readonly onFull: (() => void) | undefined;
}) {
  const act = useAct();
  const desk = useBallotDesk(view, station, onFull);
  const sheet = useSheet();
  const { store, state } = desk;
  useEarlyKeys(placeOf(view.contestId, station), store);
  const correct = useCallback((row: BallotRow) => store.open(row), [store]);
  return (
    <>
      <PlaceHeading view={view} desk={desk} />
      <div className="counting">
        <Ballot view={view} draft={state.hand.draft} />
        <Judgement view={view} desk={desk} />
      </div>
      <Line view={view} desk={desk} station={station} />
      <KeyHelp words={view.ruleSet.words} openSheet={sheet.turn} />
      {act.refusal === null ? null : <RefusalLine refusal={act.refusal} />}
      {view.doubts === 0 ? null : <DoubtPanel contestId={view.contestId} candidates={view.candidates} act={act} />}
      <BallotList
        rows={view.latest}
        act={act}
        contestId={view.contestId}
        station={station}
        candidates={view.candidates}
        onCorrect={correct}
      />
      {sheet.isOpen ? <KeySheet view={view} close={sheet.turn} /> : null}
    </>
  );
}

/** The line of keys, or the field that a key has opened in its place. */
function Line({
  view,
  desk,
  station,
}: {
  readonly view: CountingView;
  readonly desk: BallotDesk;
  readonly station: Station;
}) {
  const { state, store } = desk;
  const seen = (what: Parameters<Parameters<typeof DoubtField>[0]['onDoubt']>[0]) =>
    store.leavePanel(what === null ? null : { seen: what });
  switch (state.panel) {
    case 'name':
      return (
        <NameField
          contestId={view.contestId}
          station={station}
          writtenIn={view.writeInNames}
          onName={(name) => store.leavePanel({ name })}
        />
      );
    case 'doubt':
      return <DoubtField seen={state.hand.draft.seen} onDoubt={seen} />;
    case 'reason':
      return <ReasonField kind="correct" onReason={(reason) => store.leavePanel({ reason })} />;
    case 'strike':
      return <ReasonField kind="strike" onReason={(reason) => store.leavePanel({ reason })} />;
    case null:
      return <KeyLine desk={desk} />;
  }
}

/** The sheet of keys, opened and closed by F1. */
function useSheet(): { readonly isOpen: boolean; readonly turn: () => void } {
  const [isOpen, setOpen] = useState(false);
  const turn = useCallback(() => setOpen((last) => !last), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      if (!event.repeat) turn();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [turn]);
  return { isOpen, turn };
}

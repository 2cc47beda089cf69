// The differences of one bundle: all at once in words, then settled one by one by somebody who keyed neither pass.

import { useEffect, useState } from 'react';
import type { Input } from '../../../core/contract.ts';
import type { Reading } from '../../../core/counting/reading.ts';
import type { BundleView, CountingView, DifferencesView, DifferenceView } from '../../../core/counting-views.ts';
import { type Acting, RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { choicesFor } from './bundles.ts';
import { DifferenceReport } from './difference-report.tsx';
import { Settlement } from './settlement.tsx';
import { useSignedOn } from './signed-on.tsx';
import { ThirdReading } from './third-reading.tsx';
import { placeWords } from './words.ts';

export function Differences({ contestId, bundle }: { readonly contestId: string; readonly bundle: number }) {
  const { person, setWork } = useSignedOn();
  const operator = person?.operator ?? null;
  const { value: found } = useAnswer('differences', { contestId, operator });
  const { value: counting } = useAnswer('counting', { contestId, station: null });
  const { value: room } = useAnswer('room', { contestId });
  const [isStarted, setStarted] = useState(false);
  const act = useAct();
  const view = room?.bundles.find((known) => known.bundle === bundle);
  if (found === undefined || counting === undefined || room === undefined || view === undefined) return null;
  const own = found.differences.filter((difference) => difference.bundle === bundle);
  const current = own.find((difference) => difference.current);
  const mayBegin = person !== null && !found.ownBundles.includes(bundle);
  const settle = person === null ? null : choicesFor(room, person.operatorId).settle;
  const leave = () => setWork(null);
  if (isStarted && mayBegin && current !== undefined)
    return (
      <Settling
        key={`${current.no}-${current.read}`}
        counting={counting}
        found={found}
        own={own}
        current={current}
        view={view}
        act={act}
        leave={() => setStarted(false)}
      />
    );
  return (
    <>
      <DifferenceReport
        view={view}
        counting={counting}
        own={own}
        // Nobody signed on may be the third person who comes to see what is to be done.
        isBlind={!found.ownBundles.includes(bundle) && current !== undefined}
        why={whyNot(person === null, found.ownBundles.includes(bundle), current)}
        begin={mayBegin && current !== undefined ? () => setStarted(true) : null}
        onward={settle === null || settle === bundle ? null : settle}
        goOn={() => (settle === null ? leave() : setWork({ kind: 'differences', contestId, bundle: settle }))}
        leave={leave}
      />
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

/** Why nobody can begin here now; empty where somebody can, or nothing is open. */
function whyNot(isNobody: boolean, isOwn: boolean, current: DifferenceView | undefined): string {
  if (current === undefined) return '';
  if (isNobody) return '请没有录过这一捆的第三人签入，看票核定。';
  return isOwn ? '这一捆是您录的，差异须由没有录过它的第三人看票核定：请按 F6 签出，换人签入。' : '';
}

/** One difference in hand: read from the paper first, then put beside what the two had keyed. */
function Settling({
  counting,
  found,
  own,
  current,
  view,
  act,
  leave,
}: {
  readonly counting: CountingView;
  readonly found: DifferencesView;
  readonly own: readonly DifferenceView[];
  readonly current: DifferenceView;
  readonly view: BundleView;
  readonly act: Acting;
  readonly leave: () => void;
}) {
  const { person } = useSignedOn();
  const operator = person?.operator ?? null;
  const at = { contestId: counting.contestId, bundle: current.bundle, no: current.no, operator };
  const settled = own.filter(({ ruling }) => ruling !== null).length;
  useEscape(leave);
  return (
    <>
      <h2>
        看票核定
        <small>
          第 {current.bundle} 捆　{placeWords(current)}　第 {current.no} 处，共 {own.length} 处，已核定 {settled} 处
        </small>
      </h2>
      {current.readings === null ? (
        <ThirdReading
          counting={counting}
          difference={current}
          isBusy={act.busy}
          read={(reading) => void act.run('readThird', { ...at, reading: reading === null ? null : sent(reading) })}
        />
      ) : (
        <Settlement
          difference={current}
          readings={current.readings}
          ballot={{ candidates: found.candidates, words: counting.ruleSet.words }}
          view={view}
          isBusy={act.busy}
          settle={(ruling, reason) => act.run('settleDifference', { ...at, ruling, reason })}
        />
      )}
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

/** As the contract takes it: lists of its own. */
function sent({ marks, writeIns, seen }: Reading): NonNullable<Input<'readThird'>['reading']> {
  return { marks, writeIns: [...writeIns], seen: [...seen] };
}

/** Esc leaves, unless a field has used it for itself. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [leave]);
}

// One pass over one bundle: the keying desk, and closing the bundle with the sheets counted in the hand.

import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import { Coming, placeOf } from '../coming.tsx';
import { CountingDesk } from '../counting-desk.tsx';
import { useAnswer } from '../desk.tsx';
import type { Station } from '../station.ts';
import { CloseBundle } from './close-bundle.tsx';

interface Props {
  readonly contestId: string;
  readonly station: NonNullable<Station>;
  /** `closed`: the bundle was closed just now. */
  readonly leave: (closed: boolean) => void;
  /** The trusted side no longer knows this sign-on: the program was started again. */
  readonly forgotten: () => void;
}

export function BundleKeying({ contestId, station, leave, forgotten }: Props) {
  const { value } = useAnswer('counting', { contestId, station });
  const [isAsked, setAsked] = useState(false);
  /** Sheets at which the hand went back to the desk though the bundle looked full. */
  const [backAt, setBackAt] = useState(-1);
  const at = value?.station;
  const isForgotten = value !== undefined && at === null;
  useEffect(() => {
    if (isForgotten) forgotten();
  }, [isForgotten, forgotten]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F4' || event.shiftKey) return;
      event.preventDefault();
      setAsked(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (at === undefined || at === null) return <Coming place={placeOf(contestId, station)} />;
  if (at.closed) return <Shut leave={() => leave(false)} />;
  const isFull = at.sheets >= at.expected && at.expected > 0;
  const isClosing = isAsked || (isFull && backAt !== at.sheets);
  return (
    <>
      <div className="station">
        <b>第 {station.bundle} 捆</b>
        <span>{passNames(station.pass)}</span>
        <span>
          已录 <b>{at.sheets}</b> / {at.expected} 张
        </span>
        <span className="air" />
        <Button size="small" onClick={() => leave(false)}>
          看全部捆
        </Button>
        <Button size="small" onClick={() => setAsked(true)}>
          收捆 F4
        </Button>
      </div>
      {isClosing ? (
        <CloseBundle
          contestId={contestId}
          station={station}
          at={at}
          back={() => {
            setAsked(false);
            setBackAt(at.sheets);
          }}
          closed={() => leave(true)}
        />
      ) : (
        <CountingDesk contestId={contestId} station={station} onFull={() => setAsked(true)} />
      )}
    </>
  );
}

/** Closed meanwhile, at another console. */
function Shut({ leave }: { readonly leave: () => void }) {
  return (
    <section className="panel pad closing">
      <p>这一捆这一遍已收捆。</p>
      <div className="inline">
        <Button onClick={leave}>看全部捆</Button>
      </div>
    </section>
  );
}

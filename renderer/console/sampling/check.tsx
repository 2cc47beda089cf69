// 抽查选票: dice thrown in the hall draw ballots, each is read again from the paper, and what it came to is said.

import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { SampleView } from '../../../core/sample-views.ts';
import { RefusalLine, useAnswer } from '../desk.tsx';
import { Conclusion } from './conclusion.tsx';
import { DrawForm } from './draw.tsx';
import { Drawn } from './drawn.tsx';
import { progressOf } from './progress.ts';
import { ReadingDesk } from './reading-desk.tsx';

export function SampleCheck({ contestId, onLeave }: { readonly contestId: string; readonly onLeave: () => void }) {
  const { value: view } = useAnswer('sample', { contestId });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      onLeave();
    };
    // Before the mark of who is signed on hears of it: here the key is not for signing off.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onLeave]);
  if (view === undefined) return null;
  return (
    <section className="panel pad sample" aria-label={`抽查${view.shortTitle}`}>
      <div className="head">
        <h3>
          抽查选票　{view.shortTitle}
          <small>共 {view.ballots} 张　核对之后、封存之前</small>
        </h3>
        <Button onClick={onLeave}>返回结果 F6</Button>
      </div>
      <RefusalLine refusal={view.shut} />
      {view.draw === null ? (
        view.shut === null ? (
          <DrawForm view={view} />
        ) : null
      ) : (
        <div className="sampled">
          <Drawn draw={view.draw} />
          <Work view={view} draw={view.draw} />
        </div>
      )}
    </section>
  );
}

/** The ballot to be read now, or what it all came to. */
function Work({ view, draw }: { readonly view: SampleView; readonly draw: NonNullable<SampleView['draw']> }) {
  const lastEnter = useRef(0);
  const { next } = progressOf(draw.ballots);
  if (next === null || view.shut !== null) return <Conclusion view={view} draw={draw} />;
  // Each look begins with a fresh ballot.
  return (
    <ReadingDesk key={`${next.number} ${next.state}`} view={view} draw={draw} ballot={next} lastEnter={lastEnter} />
  );
}

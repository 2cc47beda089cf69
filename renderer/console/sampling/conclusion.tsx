// What a sample check came to, large; its faults side by side; how to draw the same, and more.

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SampledBallot, SampleView } from '../../../core/sample-views.ts';
import { foundWords, meaningWords } from '../../../core/sampling/words.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { CountField } from '../fields.tsx';
import { describeMarks } from '../marks.ts';

export function Conclusion({
  view,
  draw,
}: {
  readonly view: SampleView;
  readonly draw: NonNullable<SampleView['draw']>;
}) {
  const { figures } = view;
  const heading = useRef<HTMLParagraphElement>(null);
  // The hand was on the keys of a desk that is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="conclusion scroll">
      {figures === null ? (
        <p className="bad large">抽查没有做完。</p>
      ) : (
        <>
          <p ref={heading} tabIndex={-1} className={`found ${figures.faulty === 0 ? 'good' : 'bad'}`} role="status">
            {foundWords(figures)}
          </p>
          <p className="large">{meaningWords(figures)}</p>
        </>
      )}
      <Faults ballots={draw.ballots.filter(({ state }) => state === 'faulty')} candidates={view.candidates} />
      <h4>怎样复算</h4>
      {draw.words.map((line) => (
        <p key={line} className="words">
          {line}
        </p>
      ))}
      {view.shut === null && draw.size < view.ballots ? <More view={view} draw={draw} /> : null}
    </div>
  );
}

function Faults({
  ballots,
  candidates,
}: {
  readonly ballots: readonly SampledBallot[];
  readonly candidates: readonly string[];
}) {
  if (ballots.length === 0) return null;
  return (
    <table className="list">
      <thead>
        <tr>
          <th>选票</th>
          <th>计票时</th>
          <th>两次看票后</th>
        </tr>
      </thead>
      <tbody>
        {ballots.map(({ number, bundle, place, readings }) => (
          <tr key={number}>
            <td className="name">
              第 {bundle} 捆第 {place} 张
            </td>
            <td>
              {readings === null ? '' : describeMarks(candidates, readings.counted.marks, readings.counted.writeIns)}
            </td>
            <td className="bad">
              {readings?.read == null
                ? '没有这张票'
                : describeMarks(candidates, readings.read.marks, readings.read.writeIns)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same dice draw more: what was read stays read. */
function More({ view, draw }: { readonly view: SampleView; readonly draw: NonNullable<SampleView['draw']> }) {
  const [size, setSize] = useState('');
  const act = useAct();
  const isReady = Number(size) > draw.size && !act.busy;
  const submit = () => {
    if (isReady)
      void act.run('drawSample', { contestId: view.contestId, dice: draw.dice, size: Number(size), reason: null });
  };
  const { needed } = view;
  return (
    <>
      <div className="inline">
        <CountField label="扩大抽查到（张）" value={size} onChange={setSize} onEnter={submit} />
        <Button disabled={!isReady} onClick={submit}>
          用同样的点数扩大到 {size} 张
        </Button>
        {needed === null || needed <= draw.size ? null : (
          <span className="hint">没有差错时，抽 {needed} 张才有 95% 的把握。</span>
        )}
      </div>
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

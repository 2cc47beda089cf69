// The drawn ballots in the order of the pile, for walking through it bundle by bundle.

import { Fragment } from 'react';
import type { SampledBallot, SampleView } from '../../../core/sample-views.ts';
import { progressOf } from './progress.ts';

const signs: Readonly<Record<SampledBallot['state'], string>> = { unread: '', again: '?', same: '✓', faulty: '✕' };

export function Drawn({ draw }: { readonly draw: NonNullable<SampleView['draw']> }) {
  const { read, next } = progressOf(draw.ballots);
  const bundles = [...new Set(draw.ballots.map(({ bundle }) => bundle))];
  return (
    <aside className="drawn scroll" aria-label="抽中的选票">
      <p>
        已复读 <b>{read}</b> / {draw.size} 张
      </p>
      <dl>
        {bundles.map((bundle) => (
          <Fragment key={bundle}>
            <dt>第 {bundle} 捆</dt>
            <dd>
              {draw.ballots
                .filter((ballot) => ballot.bundle === bundle)
                .map(({ place, state, number }) => (
                  <span
                    key={number}
                    // The list follows the hand through the pile.
                    ref={number === next?.number ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
                    className={`${state} ${number === next?.number ? 'now' : ''}`}
                  >
                    {place}
                    {signs[state]}
                  </span>
                ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </aside>
  );
}

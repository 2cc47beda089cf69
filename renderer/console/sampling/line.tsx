// The sample check in one line among the results: whether there is one, how far it is, what it came to.

import { Button } from 'antd';
import { useEffect } from 'react';
import type { SampleView } from '../../../core/sample-views.ts';
import { foundWords } from '../../../core/sampling/words.ts';
import { useAnswer } from '../desk.tsx';
import { progressOf } from './progress.ts';

export function SampleLine({ contestId, onOpen }: { readonly contestId: string; readonly onOpen: () => void }) {
  const { value: view } = useAnswer('sample', { contestId });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      onOpen();
    };
    // Before the mark of who is signed on hears of it: here the key is not for signing off.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onOpen]);
  if (view === undefined) return null;
  const { words, isBad } = lineOf(view);
  const isLooking = view.shut !== null || view.figures !== null;
  return (
    <p className={`sample-line ${isBad ? 'bad' : ''}`}>
      <span>{words}</span>
      {view.draw === null && view.shut !== null ? null : (
        <Button onClick={onOpen}>
          {isLooking ? '查看抽查 F6' : view.draw === null ? '抽查选票 F6' : '继续抽查 F6'}
        </Button>
      )}
    </p>
  );
}

function lineOf({ draw, figures, superseded }: SampleView): { readonly words: string; readonly isBad: boolean } {
  if (figures !== null) return { words: foundWords(figures), isBad: figures.faulty > 0 };
  if (draw !== null) {
    const { read, differing } = progressOf(draw.ballots);
    const found = differing === 0 ? '' : `，与计票不一致 ${differing} 张`;
    return { words: `抽查没有做完：已复读 ${read}/${draw.size} 张${found}。`, isBad: differing > 0 };
  }
  return {
    words: superseded === null ? '还没有抽查选票（可不抽，会议记录将写明）。' : supersededWords(superseded),
    isBad: false,
  };
}

/** The count was opened again: what was drawn before says nothing of it. */
export function supersededWords({ size, read, faulty }: NonNullable<SampleView['superseded']>): string {
  return `计票重新打开过，先前的抽查（抽 ${size} 张，复读 ${read} 张，差错 ${faulty} 张）不再适用，须另行抽查。`;
}

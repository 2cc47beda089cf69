// One drawn ballot read again: the keys of the counting desk, blind, on disk before the screen says so.

import { type RefObject, useState } from 'react';
import type { Reading } from '../../../core/counting/reading.ts';
import { doubtNames } from '../../../core/decide/rulings.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import type { SampledBallot, SampleView } from '../../../core/sample-views.ts';
import { Ballot } from '../ballot-sheet.tsx';
import { RefusalLine, useAct } from '../desk.tsx';
import { PaperKeys, PaperLine, usePaper } from '../paper-desk.tsx';
import { Anew } from './anew.tsx';
import { progressOf } from './progress.ts';

interface Props {
  readonly view: SampleView;
  readonly draw: NonNullable<SampleView['draw']>;
  readonly ballot: SampledBallot;
  /** Of the ballot before too: the second press of a nervous hand is not a reading of the next one. */
  readonly lastEnter: RefObject<number>;
}

export function ReadingDesk({ view, draw, ballot, lastEnter }: Props) {
  const { contestId, ruleSet: rule, seats, candidates } = view;
  const { bundle, place } = ballot;
  const [isSent, setSent] = useState(false);
  const saving = useAct();
  const read = async (reading: Reading | null) => {
    const copied = reading === null ? null : { ...reading, writeIns: [...reading.writeIns], seen: [...reading.seen] };
    // Until the next ballot is shown no key is taken.
    if (await saving.run('readSample', { contestId, bundle, place, reading: copied })) setSent(true);
  };
  const isBusy = saving.busy || isSent;
  const paper = usePaper(view, { isBusy, read: (reading) => void read(reading), canBeMissing: true, lastEnter });
  const { draft } = paper;
  const judged = judgeBallot({ rule, seats, candidates }, draft);
  return (
    <div className="reading-desk">
      <p className="to-read" aria-live="polite">
        第 <b>{bundle}</b> 捆　第 <b>{place}</b> 张
        <small>
          {progressOf(draw.ballots).read + 1}/{draw.size}　请取出这张票，照票录入
        </small>
      </p>
      {ballot.state === 'again' ? (
        <p className="again large">与计票不一致，请再看一遍票重新录入；仍不一致，记为差错。</p>
      ) : null}
      <Ballot view={view} draft={draft} />
      <PaperLine view={view} paper={paper} label="复读按键" />
      <p className={judged.valid ? 'hint' : 'bad'}>
        所选 {judged.chosen} / 应选 {seats}
        {judged.valid ? '' : '　✕ 整张无效'}
        {draft.seen.length === 0 ? '' : `　疑：${draft.seen.map((one) => doubtNames[one]).join('、')}`}
      </p>
      <PaperKeys view={view} canBeMissing />
      <RefusalLine refusal={saving.refusal} />
      {draw.ballots.every(({ state }) => state === 'unread') ? <Anew view={view} draw={draw} /> : null}
    </div>
  );
}

// 计票: which contest is counted, and the room or the desk its ballots are keyed in.

import { useEffect, useState } from 'react';
import { type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import type { ContestView } from '../../../core/views.ts';
import { EarlyKeysProvider } from '../coming.tsx';
import { ContestTabs } from '../contest-tabs.tsx';
import { CountingDesk } from '../counting-desk.tsx';
import { useAnswer } from '../desk.tsx';
import { Recount } from '../recount/recount.tsx';
import { type OtherContest, Room } from '../room/room.tsx';
import { useSignedOn } from '../room/signed-on.tsx';
import { SheetsDesk } from '../sheets/desk.tsx';

export function Counting() {
  const { value } = useAnswer('contests', {});
  const open = value?.contests.filter(({ collectedAt }) => collectedAt !== null) ?? [];
  const { work } = useSignedOn();
  // Who left in the middle of a bundle comes back to it.
  const [chosen, setChosen] = useState<string | null>(work?.contestId ?? null);
  const unfinished = open.find(({ entered, collected, state }) => state === 'collected' && entered !== collected);
  const contest = open.find(({ contestId }) => contestId === chosen) ?? unfinished ?? open[0];
  const contestId = contest?.contestId ?? null;
  // The last ballot of a contest is still to be looked at: only the hand goes on to the next one.
  useEffect(() => setChosen((known) => known ?? contestId), [contestId]);
  if (contest === undefined)
    return (
      <h2>
        计票 <small>选票清点后开始</small>
      </h2>
    );
  const isKeying = work?.kind === 'keying' && work.contestId === contest.contestId;
  const other = open.find(({ contestId: id, state }) => id !== contest.contestId && state === 'collected');
  return (
    <EarlyKeysProvider>
      {isKeying ? null : (
        <div className="row">
          <ContestTabs
            chosen={contest.contestId}
            choose={setChosen}
            tabs={open.map(({ contestId: id, shortTitle, entered, collected }) => ({
              id,
              label: `${shortTitle} ${entered}/${collected}`,
            }))}
          />
          <span className="air" />
          {contest.closedAt === null ? <Recount key={contest.contestId} contestId={contest.contestId} /> : null}
        </div>
      )}
      {contest.state === 'void' ? (
        <VoidElection contest={contest} />
      ) : (
        <Count
          key={contest.contestId}
          contestId={contest.contestId}
          plan={contest.plan ?? usualPlan}
          other={other === undefined ? null : { shortTitle: other.shortTitle, go: () => setChosen(other.contestId) }}
        />
      )}
    </EarlyKeysProvider>
  );
}

/** Nothing more is entered: it is held again, or the paper is found to be no more than went out. */
function VoidElection({ contest: { shortTitle, issued, collected } }: { readonly contest: ContestView }) {
  return (
    <section className="panel pad">
      <p className="bad large">
        ✕ {shortTitle}收回 {collected} 张，多于发出 {issued} 张：选举无效，应当重新选举。
      </p>
      <p>重新选举在「宣读 宣布」一步开始，已录入的选票留在会议日志里，不再计算。</p>
    </section>
  );
}

interface CountProps {
  readonly contestId: string;
  readonly plan: CountPlan;
  /** Another contest whose ballots are counted, and the way to it. */
  readonly other: OtherContest | null;
}

function Count({ contestId, plan, other }: CountProps) {
  switch (plan.method) {
    case 'sheets':
      return <SheetsDesk contestId={contestId} />;
    case 'ballots':
      return plan.passes === 1 ? (
        <CountingDesk contestId={contestId} station={null} />
      ) : (
        <Room contestId={contestId} other={other} />
      );
  }
}

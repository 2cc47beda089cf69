// 计票: which contest is counted, and the desk its ballots are keyed at.

import { useEffect, useState } from 'react';
import { ContestTabs } from '../contest-tabs.tsx';
import { CountingDesk } from '../counting-desk.tsx';
import { useAnswer } from '../desk.tsx';
import { SheetsDesk } from '../sheets/desk.tsx';

export function Counting() {
  const { value } = useAnswer('contests', {});
  const open = value?.contests.filter(({ collectedAt }) => collectedAt !== null) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
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
  return (
    <>
      <ContestTabs
        chosen={contest.contestId}
        choose={setChosen}
        tabs={open.map(({ contestId: id, shortTitle, entered, collected }) => ({
          id,
          label: `${shortTitle} ${entered}/${collected}`,
        }))}
      />
      {contest.plan?.method === 'sheets' ? (
        <SheetsDesk key={contest.contestId} contestId={contest.contestId} />
      ) : (
        <CountingDesk key={contest.contestId} contestId={contest.contestId} station={null} />
      )}
    </>
  );
}

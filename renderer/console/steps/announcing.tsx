// 宣读 宣布: the chair lets the figures out, then announces who is elected.

import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import { orderSentence } from '../../../core/rules/wording.ts';
import { RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { OpenSeatsPanel } from '../open-seats.tsx';
import { Reading } from '../reading.tsx';

export function Announcing({ isReading }: { readonly isReading: boolean }) {
  const { value } = useAnswer('contests', {});
  const { choice } = useSession().hall;
  // Whoever comes back in the middle of a reading, after a restart too, comes back to its page; whoever comes to read,
  // to the first result that is still to be read.
  const [readingId, setReading] = useState(choice.kind === 'readOut' ? choice.contestId : null);
  const [isAsked, setAsked] = useState(isReading && readingId === null);
  useEffect(() => {
    if (!isAsked || value === undefined) return;
    const first = value.contests.find(({ closedAt, announcedAt }) => closedAt !== null && announcedAt === null);
    setReading(first?.contestId ?? null);
    setAsked(false);
  }, [isAsked, value]);
  if (readingId !== null) {
    return (
      <>
        <h2>宣读结果、宣布当选</h2>
        <Reading key={readingId} contestId={readingId} onLeave={() => setReading(null)} />
      </>
    );
  }
  return (
    <>
      <h2>宣读结果、宣布当选</h2>
      <p className="hint">放行后逐名宣读，会场按空格一名一名显示；读完宣布当选，切出当选名单。</p>
      <div className="scroll grow">
        {value?.contests
          .filter(({ closedAt, state }) => closedAt !== null || state === 'void')
          .map((contest) => (
            <section className="panel pad" key={contest.contestId} aria-label={contest.title}>
              <h3>{contest.title}</h3>
              <Announcement contestId={contest.contestId} onRead={() => setReading(contest.contestId)} />
              <OpenSeatsPanel contest={contest} />
            </section>
          ))}
      </div>
    </>
  );
}

function Announcement({ contestId, onRead }: { readonly contestId: string; readonly onRead: () => void }) {
  const { value: result } = useAnswer('result', { contestId });
  const { value: rules } = useAnswer('rules', {});
  const act = useAct();
  if (result?.count == null || rules === undefined) return null;
  const { outcome, byVotes, tally, unanimous } = result.count;
  const isRead = result.releasedAt !== null && result.announcedAt === null;
  const take = (kind: 'resultTable' | 'elected') => act.run('takeScene', { choice: { kind, contestId } });
  return (
    <>
      <ol className="reading">
        {byVotes.map((index) => {
          const person = tally.candidates[index];
          return person === undefined ? null : (
            <li key={person.name}>
              {spacedName(person.name)} <b>{person.approve}</b> 票{unanimous.includes(person.name) ? '，全票' : ''}
            </li>
          );
        })}
      </ol>
      <p className="large">
        {result.winner}（{orderSentence(rules.ruleSet)}）：{outcome.elected.map(spacedName).join('、') || '无'}
      </p>
      <div className="actions">
        <Button
          type={result.releasedAt === null ? 'primary' : 'default'}
          disabled={result.releasedAt !== null}
          onClick={() => act.run('releaseResult', { contestId })}
        >
          {result.releasedAt === null ? `放行${result.shortTitle}结果` : `✓ ${result.releasedAt.slice(11, 16)} 已放行`}
        </Button>
        <Button type={isRead ? 'primary' : 'default'} onClick={onRead}>
          逐名宣读{result.shortTitle}
        </Button>
        <Button disabled={result.releasedAt === null} onClick={() => take('resultTable')}>
          切出计票结果
        </Button>
        <Button
          disabled={result.releasedAt === null || result.announcedAt !== null}
          onClick={() => act.run('announceResult', { contestId })}
        >
          {result.announcedAt === null
            ? outcome.elected.length === 0
              ? `宣布无人${result.winner}`
              : `宣布${result.winner} ${outcome.elected.length} 名`
            : `✓ ${result.announcedAt.slice(11, 16)} 已宣布`}
        </Button>
        <Button disabled={result.announcedAt === null} onClick={() => take('elected')}>
          切出{result.winner}名单
        </Button>
      </div>
      <RefusalLine refusal={act.refusal} />
    </>
  );
}

// What a count left open: a further round at once, or another remedy with its approval and reason.

import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Remedy } from '../../core/contest-events.ts';
import { reducingRule, remedySubject } from '../../core/hands.ts';
import { spacedName } from '../../core/names/spacing.ts';
import type { ShowOfHands } from '../../core/people.ts';
import { approverNames, remedyNames } from '../../core/records.ts';
import { roundNames } from '../../core/rules/rounds.ts';
import type { ContestView, OpenSeats } from '../../core/views.ts';
import { type Acting, RefusalLine, useAct, useAnswer } from './desk.tsx';
import { HandsRecorder } from './hands.tsx';

type Approver = keyof typeof approverNames;

export function OpenSeatsPanel({ contest }: { readonly contest: ContestView }) {
  const act = useAct();
  const { open, remedy, contestId } = contest;
  if (remedy !== null) {
    return (
      <p className="good">
        ✓ {remedy.at.slice(11, 16)} {remedyNames[remedy.remedy]} {remedy.seats} 名
      </p>
    );
  }
  if (open === null) return null;
  return (
    <div className="panel pad open-seats">
      <p className="bad large">{openSentence(contest, open)}</p>
      {open.round === null ? null : (
        <div className="actions">
          <Button type="primary" disabled={act.busy} onClick={() => act.run('openRound', { contestId })}>
            建立{roundNames[open.round]}（{open.seats} 名）
          </Button>
          <span className="hint">建立后先重新清点到会人数，再发票。{open.article}</span>
        </div>
      )}
      <RemedyForm contest={contest} open={open} act={act} />
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}

function openSentence(contest: ContestView, open: OpenSeats): string {
  if (open.round === 'revote') {
    return `${open.candidates.map(spacedName).join('、')} 得票相等，余下 ${open.seats} 名须再次投票。`;
  }
  return open.round === 'again'
    ? `「${contest.title}」选举无效，应当重新选举。`
    : `「${contest.title}」尚缺 ${open.seats} 名。`;
}

function RemedyForm({
  contest,
  open,
  act,
}: {
  readonly contest: ContestView;
  readonly open: OpenSeats;
  readonly act: Acting;
}) {
  const [remedy, setRemedy] = useState<Remedy | null>(null);
  const [approvedBy, setApprover] = useState<Approver>('presidium');
  const [reason, setReason] = useState('');
  const { value: rules } = useAnswer('rules', {});
  const isReasoned = reason.trim().length >= 2;
  const choose = async (votes: ShowOfHands | null) =>
    remedy !== null &&
    (await act.run('chooseRemedy', { contestId: contest.contestId, remedy, approvedBy, votes, reason }));
  return (
    <>
      <div className="actions">
        <Select
          aria-label="其他处理"
          className="short"
          placeholder="其他处理…"
          value={remedy}
          onChange={setRemedy}
          options={open.remedies.map((one) => ({ value: one, label: remedyNames[one] }))}
        />
        {remedy === null ? null : (
          <>
            <Select
              aria-label="由谁决定"
              className="short"
              value={approvedBy}
              onChange={setApprover}
              options={Object.entries(approverNames).map(([value, label]) => ({ value: asApprover(value), label }))}
            />
            <Input
              aria-label="处理的原因"
              className="grow"
              placeholder="原因、依据或批复"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
            {approvedBy === 'voters' ? null : (
              <Button disabled={!isReasoned || act.busy} onClick={() => choose(null)}>
                {remedyNames[remedy]} {open.seats} 名
              </Button>
            )}
          </>
        )}
      </div>
      {remedy !== null && approvedBy === 'voters' && rules !== undefined ? (
        <HandsRecorder
          subject={remedySubject(contest.title, remedyNames[remedy])}
          rule={reducingRule(rules.ruleSet)}
          label={`${remedyNames[remedy]} ${open.seats} 名`}
          record={choose}
          blocked={isReasoned ? '' : '还没有写原因。'}
        />
      ) : null}
    </>
  );
}

function asApprover(value: string): Approver {
  return value === 'voters' || value === 'superior' ? value : 'presidium';
}

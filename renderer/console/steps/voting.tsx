// 发票 投票 and 清点选票: papers out and papers in, with the gates of the rules.

import { Button } from 'antd';
import { useState } from 'react';
import type { ContestView } from '../../../core/views.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';
import { bundleWords, draftOf, PlanFields, planOf } from '../room/plan-fields.tsx';

export function Voting() {
  const { value } = useAnswer('contests', {});
  if (value === undefined) return null;
  return (
    <>
      <h2>
        发票、投票 <small>发出张数须等于实到 {value.present ?? '—'} 人，不等不得投票</small>
      </h2>
      <div className="scroll grow">
        {value.contests.map((contest) => (
          <Issue
            key={contest.contestId}
            contest={contest}
            present={value.present ?? 0}
            isFirst={contest === value.contests.find(({ issuedAt }) => issuedAt === null)}
          />
        ))}
      </div>
    </>
  );
}

interface IssueProps {
  readonly contest: ContestView;
  readonly present: number;
  /** The first whose ballots are not given out: the cursor starts there. */
  readonly isFirst: boolean;
}

function Issue({ contest, present, isFirst }: IssueProps) {
  const [printed, setPrinted] = useState(contest.printed?.toString() ?? '');
  const [issued, setIssued] = useState(contest.issued?.toString() ?? '');
  const [spoiled, setSpoiled] = useState(contest.spoiled?.toString() ?? '');
  const [reason, setReason] = useState('');
  const act = useAct();
  const { contestId } = contest;
  const lacksReason = contest.issuedAt !== null && reason.trim().length < 2;
  const isReady =
    printed !== '' && issued !== '' && spoiled !== '' && contest.collectedAt === null && !lacksReason && !act.busy;
  const submit = () => {
    if (!isReady) return;
    const papers = { printed: Number(printed), issued: Number(issued), spoiled: Number(spoiled) };
    void act.run('issueBallots', { contestId, ...papers, reason: reason === '' ? null : reason });
  };
  return (
    <section className="panel pad">
      <h3>
        {contest.shortTitle}（{contest.colour}色票）
        {contest.issuedAt === null ? null : (
          <small className="good">
            　✓ {contest.issuedAt.slice(11, 16)} 已发出 {contest.issued} 张
          </small>
        )}
      </h3>
      <div className="inline">
        <CountField label={`${contest.shortTitle} 印制`} autoFocus={isFirst} value={printed} onChange={setPrinted} />
        <CountField label={`${contest.shortTitle} 发出`} value={issued} onChange={setIssued} />
        <CountField label={`${contest.shortTitle} 剩余作废`} value={spoiled} onChange={setSpoiled} onEnter={submit} />
        {contest.issuedAt === null ? null : (
          <TextField label="更改原因" value={reason} onChange={setReason} onEnter={submit} />
        )}
        <Button
          type="primary"
          disabled={!isReady}
          title={lacksReason ? '更改已登记的发票数，须写明原因' : ''}
          onClick={submit}
        >
          {contest.issuedAt === null ? '登记' : '更改为'}发出 {issued === '' ? '—' : issued} 张
        </Button>
      </div>
      {issued !== '' && Number(issued) !== present ? (
        <p className="bad">
          发出 {issued} 张，实到 {present} 人，不相等
        </p>
      ) : null}
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

export function Collecting() {
  const { value } = useAnswer('contests', {});
  if (value === undefined) return null;
  return (
    <>
      <h2>
        清点选票 <small>收回等于或少于发出，选举有效；多于发出，选举无效</small>
      </h2>
      <p className="hint">
        点清后把选票混匀，再按每捆张数分捆，用纸条写捆号夹在捆外。选票上不写号、不做任何记号：要找哪一张，看第几捆第几张。
      </p>
      <div className="scroll grow">
        {value.contests.map((contest) => (
          <Collect
            key={contest.contestId}
            contest={contest}
            isFirst={contest === value.contests.find(({ collectedAt }) => collectedAt === null)}
          />
        ))}
      </div>
    </>
  );
}

function Collect({ contest, isFirst }: { readonly contest: ContestView; readonly isFirst: boolean }) {
  const [collected, setCollected] = useState('');
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState(() => draftOf(contest.plan));
  const act = useAct();
  const { contestId, issued } = contest;
  const plan = planOf(draft);
  const lacksReason = contest.collectedAt !== null && reason.trim().length < 2;
  const isReady = collected !== '' && plan !== null && contest.entered === 0 && !lacksReason && !act.busy;
  const submit = () => {
    if (!isReady) return;
    void act.run('collectBallots', {
      contestId,
      collected: Number(collected),
      plan,
      reason: reason === '' ? null : reason,
    });
  };
  const isTooMany = issued !== null && Number(collected) > issued;
  return (
    <section className="panel pad">
      <h3>
        {contest.shortTitle}　发出 {issued ?? '—'} 张
        <Taken contest={contest} />
      </h3>
      <div className="inline">
        <CountField
          label={`${contest.shortTitle} 收回`}
          autoFocus={isFirst}
          value={collected}
          onChange={setCollected}
          onEnter={submit}
        />
        <PlanFields name={contest.shortTitle} draft={draft} onChange={setDraft} onEnter={submit} />
        {contest.collectedAt === null ? null : (
          <TextField label="重新清点的原因" value={reason} onChange={setReason} onEnter={submit} />
        )}
        <Button type="primary" disabled={!isReady} title={lacksReason ? '重新清点须写明原因' : ''} onClick={submit}>
          登记收回 {collected === '' ? '—' : collected} 张
        </Button>
      </div>
      {collected === '' && plan !== null ? null : (
        <p className={plan === null ? 'bad' : 'hint'}>{bundleWords(Number(collected), plan)}</p>
      )}
      {isTooMany ? (
        <p className="bad">
          收回 {collected} 张多于发出 {issued} 张：登记后本项选举无效。请先重新清点。
        </p>
      ) : null}
      <TooLate contest={contest} />
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

/** What was written down before. */
function Taken({ contest: { collectedAt, collected, state } }: { readonly contest: ContestView }) {
  if (collectedAt === null) return null;
  return (
    <small className={state === 'void' ? 'bad' : 'good'}>
      　{collectedAt.slice(11, 16)} 收回 {collected} 张，
      {state === 'void' ? '✕ 选举无效，应当重新选举' : '✓ 选举有效'}
    </small>
  );
}

/** The figure is no longer written down here: where it is. */
function TooLate({ contest: { entered, closedAt } }: { readonly contest: ContestView }) {
  if (entered === 0 || closedAt !== null) return null;
  return <p className="hint">已录入 {entered} 张。纸票确实多出或短少的，在「计票」一步按 Shift+F4 重新清点。</p>;
}

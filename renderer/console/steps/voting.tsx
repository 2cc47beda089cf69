// 发票 投票 and 清点选票: papers out and papers in, with the gates of the rules.

import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type CountMethod, usualBundleSize } from '../../../core/counting/plan.ts';
import type { ContestView } from '../../../core/views.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';

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
          <Issue key={contest.contestId} contest={contest} present={value.present ?? 0} />
        ))}
      </div>
    </>
  );
}

function Issue({ contest, present }: { readonly contest: ContestView; readonly present: number }) {
  const [printed, setPrinted] = useState(contest.printed?.toString() ?? '');
  const [issued, setIssued] = useState(contest.issued?.toString() ?? '');
  const [spoiled, setSpoiled] = useState(contest.spoiled?.toString() ?? '');
  const [reason, setReason] = useState('');
  const act = useAct();
  const { contestId } = contest;
  const submit = () => {
    const papers = { printed: Number(printed), issued: Number(issued), spoiled: Number(spoiled) };
    return act.run('issueBallots', { contestId, ...papers, reason: reason === '' ? null : reason });
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
        <CountField label={`${contest.shortTitle} 印制`} value={printed} onChange={setPrinted} />
        <CountField label={`${contest.shortTitle} 发出`} value={issued} onChange={setIssued} />
        <CountField label={`${contest.shortTitle} 剩余作废`} value={spoiled} onChange={setSpoiled} onEnter={submit} />
        {contest.issuedAt === null ? null : <TextField label="更改原因" value={reason} onChange={setReason} />}
        <Button
          type="primary"
          disabled={printed === '' || issued === '' || spoiled === '' || contest.collectedAt !== null}
          onClick={submit}
        >
          登记发出 {issued} 张
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
      <div className="scroll grow">
        {value.contests.map((contest) => (
          <Collect key={contest.contestId} contest={contest} />
        ))}
      </div>
    </>
  );
}

function Collect({ contest }: { readonly contest: ContestView }) {
  const [collected, setCollected] = useState('');
  const [reason, setReason] = useState('');
  const [isTwice, setTwice] = useState(contest.plan?.passes !== 1);
  const [method, setMethod] = useState<CountMethod>(contest.plan?.method ?? 'ballots');
  const [why, setWhy] = useState(contest.plan?.reason ?? '');
  const act = useAct();
  const { contestId, issued } = contest;
  const submit = () =>
    act.run('collectBallots', {
      contestId,
      collected: Number(collected),
      plan: { method, passes: isTwice ? 2 : 1, bundleSize: usualBundleSize, reason: isTwice ? null : why },
      reason: reason === '' ? null : reason,
    });
  const isTooMany = issued !== null && Number(collected) > issued;
  return (
    <section className="panel pad">
      <h3>
        {contest.shortTitle}　发出 {issued ?? '—'} 张
        {contest.collectedAt === null ? null : (
          <small className={contest.state === 'void' ? 'bad' : 'good'}>
            　{contest.collectedAt.slice(11, 16)} 收回 {contest.collected} 张，
            {contest.state === 'void' ? '✕ 选举无效，应当重新选举' : '✓ 选举有效'}
          </small>
        )}
      </h3>
      <div className="inline">
        <CountField label={`${contest.shortTitle} 收回`} value={collected} onChange={setCollected} onEnter={submit} />
        <Select<CountMethod>
          aria-label={`${contest.shortTitle} 计票方式`}
          value={method}
          onChange={setMethod}
          options={[
            { value: 'ballots', label: '逐张录入' },
            { value: 'sheets', label: '计票单（唱票画正字）' },
          ]}
        />
        <Checkbox checked={!isTwice} onChange={({ target }) => setTwice(!target.checked)}>
          只录一遍
        </Checkbox>
        {isTwice ? null : <TextField label="只录一遍的原因" value={why} onChange={setWhy} />}
        {contest.collectedAt === null ? null : <TextField label="重新清点的原因" value={reason} onChange={setReason} />}
        <Button type="primary" disabled={collected === '' || contest.entered > 0} onClick={submit}>
          登记收回 {collected} 张
        </Button>
      </div>
      {isTooMany ? (
        <p className="bad">
          收回 {collected} 张多于发出 {issued} 张：登记后本项选举无效。请先重新清点。
        </p>
      ) : null}
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

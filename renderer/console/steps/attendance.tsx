// 清点核定: the counted number against the check-ins, the quorum by its article, then 实到 is fixed.

import { Button } from 'antd';
import { useState } from 'react';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { CountField, Figures, TextField } from '../fields.tsx';

export function Attendance() {
  const { value } = useAnswer('attendance', {});
  const [counted, setCounted] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct();
  if (value === undefined) return null;
  const { summary, quorum, quorumSentence } = value;
  const { fixed } = summary;
  // A second count without its reason is refused: the button says so before that.
  const lacksReason = fixed !== null && reason.trim().length < 2;
  const isReady = counted !== '' && !act.busy && !lacksReason;
  // Enter does what the button does, and nothing where that is shut: an empty field is no nought.
  const fix = () =>
    isReady ? act.run('fixAttendance', { counted: Number(counted), reason: reason === '' ? null : reason }) : undefined;
  return (
    <>
      <h2>清点核定到会人数</h2>
      <section className="panel pad">
        <Figures
          items={[
            ['应到', summary.entitled],
            ['签到', summary.present],
            ['请假', summary.onLeave],
            ['未到', summary.missing],
          ]}
        />
        <p className={quorum.met ? 'good large' : 'bad large'}>
          {quorumSentence}：须 {quorum.needed} 人，
          {quorum.met ? `✓ 符合规定，多 ${quorum.spare} 人` : `✕ 还差 ${-quorum.spare} 人，不能选举`}
          <small>　{quorum.article}</small>
        </p>
        {fixed === null ? null : (
          <p className="large">
            已于 {fixed.at.slice(11, 16)} 核定：实到 <b>{fixed.present}</b> 人（第 {fixed.fixing} 次清点）。
            {summary.present === fixed.present ? '' : `此后签到有变动（现 ${summary.present} 人），不计入本次选举。`}
          </p>
        )}
        <CountField label="会场清点人数" autoFocus value={counted} onChange={setCounted} onEnter={fix} />
        {fixed === null ? null : <TextField label="重新清点的原因" value={reason} onChange={setReason} onEnter={fix} />}
        <div className="actions">
          <Button type="primary" disabled={!isReady} title={lacksReason ? '重新清点须写明原因' : ''} onClick={fix}>
            {fixed === null ? '核定' : '重新核定'}实到 {counted === '' ? '—' : counted} 人
          </Button>
        </div>
        <RefusalLine refusal={act.refusal} />
      </section>
    </>
  );
}

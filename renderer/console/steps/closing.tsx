// 选票封存 and 闭会 文书: bags and seals, adjournment, the seal of the journal, the papers.

import { Button } from 'antd';
import { useState } from 'react';
import { RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';
import { Motions } from '../motions.tsx';
import { PaperList } from './paper-list.tsx';
import { MinutesNotes, PaperWords } from './paper-words.tsx';

export function Sealing() {
  const { value } = useAnswer('papers', {});
  const [bags, setBags] = useState('');
  const [sealNumbers, setSealNumbers] = useState('');
  const [custodian, setCustodian] = useState('');
  const act = useAct();
  const sealed = value?.ballotsSealed ?? null;
  return (
    <>
      <h2>选票封存</h2>
      <section className="panel pad">
        {sealed === null ? null : (
          <p className="good large">
            ✓ {sealed.at.slice(11, 16)} 封存 {sealed.bags} 袋，封条号 {sealed.sealNumbers}，经手人 {sealed.custodian}
          </p>
        )}
        <div className="inline">
          <CountField label="袋数" value={bags} onChange={setBags} />
          <TextField label="封条号" value={sealNumbers} onChange={setSealNumbers} />
          <TextField label="经手人" value={custodian} onChange={setCustodian} />
          <Button
            type="primary"
            disabled={bags === '' || custodian === ''}
            onClick={() => act.run('sealBallots', { bags: Number(bags), sealNumbers, custodian, note: '' })}
          >
            登记封存 {bags === '' ? '—' : bags} 袋
          </Button>
        </div>
        <RefusalLine refusal={act.refusal} />
      </section>
    </>
  );
}

export function Closing() {
  const { value } = useAnswer('papers', {});
  const session = useSession();
  const [note, setNote] = useState('');
  const act = useAct();
  if (value === undefined) return null;
  return (
    <>
      <h2>
        闭会、文书{' '}
        <small>
          链首 {value.head}，{value.records} 条记录
        </small>
      </h2>
      <div className="scroll grow">
        <Motions />
        <section className="panel pad">
          <TextField label="会议记录附注（可空）" value={note} onChange={setNote} />
          <div className="actions">
            <Button type="primary" disabled={session.adjourned} onClick={() => act.run('adjourn', { note })}>
              {session.adjourned ? `✓ ${value.adjournedAt?.slice(11, 16)} 已散会` : '宣布散会'}
            </Button>
            <Button
              type="primary"
              disabled={!session.adjourned || session.sealed}
              onClick={() => act.run('sealSession', {})}
            >
              {session.sealed ? `✓ ${value.sealedAt?.slice(11, 16)} 已封存` : '校验并封存会议日志'}
            </Button>
          </div>
          <RefusalLine refusal={act.refusal} />
        </section>
        <PaperList view={value} />
        <MinutesNotes />
        <PaperWords />
      </div>
    </>
  );
}

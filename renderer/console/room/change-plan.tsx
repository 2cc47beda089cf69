// Changing how a contest is counted after its ballots were counted in: the new plan, a reason, then the act.

import { Modal } from 'antd';
import { useState } from 'react';
import type { RoomView } from '../../../core/counting-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { ReasonInput } from '../fields.tsx';
import { bundleWords, draftOf, PlanFields, planOf } from './plan-fields.tsx';

export function ChangePlan({ room }: { readonly room: RoomView }) {
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(room.plan));
  const [reason, setReason] = useState('');
  const act = useAct();
  const plan = planOf(draft);
  const isReady = plan !== null && reason.trim().length >= 2 && !act.busy;
  const leave = () => {
    setOpen(false);
    setReason('');
    act.clear();
  };
  const submit = async () => {
    if (isReady && (await act.run('planCount', { contestId: room.contestId, plan, reason }))) leave();
  };
  return (
    <>
      <button
        type="button"
        className="link quiet"
        onClick={() => {
          setDraft(draftOf(room.plan));
          setOpen(true);
        }}
      >
        改计票方式…
      </button>
      <Modal
        title={`改计票方式：${room.shortTitle}`}
        width={760}
        open={isOpen}
        onCancel={leave}
        onOk={submit}
        okText="改计票方式"
        okButtonProps={{ disabled: !isReady }}
        cancelText="不改"
        destroyOnHidden
      >
        <p>还没有录入时可以改。已经录入的，只可因缺人手改为只录一遍，以第一遍为准，并写明原因。</p>
        <div className="inline">
          <PlanFields name={room.shortTitle} draft={draft} onChange={setDraft} onEnter={submit} />
        </div>
        <p className={plan === null ? 'bad' : 'hint'}>{bundleWords(room.collected, plan)}</p>
        <ReasonInput
          label="改计票方式的原因"
          placeholder="更改的原因（必填），写入会议日志"
          value={reason}
          onChange={setReason}
          onEnter={submit}
        />
        <RefusalLine refusal={act.refusal} />
      </Modal>
    </>
  );
}

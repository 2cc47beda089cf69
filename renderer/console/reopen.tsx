// Going back on a step that was done: one quiet word on the screen, then its reason, then the act.

import { type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { ReopenableStep } from '../../core/events.ts';
import { RefusalLine, useAct } from './desk.tsx';
import { ReasonInput } from './fields.tsx';

/** Asks for the reason and says what falls away; nothing happens with one press. */
export function Reopen({
  label,
  about = '',
  consequence,
  step,
  contestId,
}: {
  /** What the act is called: 重新宣誓. */
  readonly label: string;
  /** Which contest it is about, where there are several. */
  readonly about?: string;
  readonly consequence: string;
  readonly step: ReopenableStep;
  readonly contestId: string | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  const act = useAct();
  const isReady = reason.trim().length >= 2 && !act.busy;
  const leave = () => {
    setOpen(false);
    setReason('');
    act.clear();
  };
  const submit = async () => {
    if (isReady && (await act.run('reopenStep', { step, contestId, reason }))) leave();
  };
  return (
    <>
      <button type="button" className="link quiet" aria-label={`${about}${label}`} onClick={() => setOpen(true)}>
        {label}…
      </button>
      <Modal
        title={about === '' ? label : `${label}：${about}`}
        open={isOpen}
        // The window takes the focus for itself when it opens; the hand wants to write.
        afterOpenChange={(shown) => (shown ? field.current?.focus() : undefined)}
        onCancel={leave}
        onOk={submit}
        okText={label}
        okButtonProps={{ disabled: !isReady }}
        cancelText="不改"
        destroyOnHidden
      >
        <p>{consequence}</p>
        <ReasonInput
          ref={field}
          label={`${label}的原因`}
          placeholder="原因（必填），写入会议日志和会议记录"
          value={reason}
          onChange={setReason}
          onEnter={submit}
        />
        <RefusalLine refusal={act.refusal} />
      </Modal>
    </>
  );
}

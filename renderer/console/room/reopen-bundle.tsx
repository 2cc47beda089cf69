// Opening a bundle again that was closed: which pass, a reason, then the act; what was compared is compared anew.

import { type InputRef, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView } from '../../../core/counting-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { ReasonInput } from '../fields.tsx';

export function ReopenBundle({ contestId, view }: { readonly contestId: string; readonly view: BundleView }) {
  const closed = [view.first, view.second].filter((pass) => pass?.closed === true).flatMap((pass) => pass ?? []);
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  const act = useAct();
  const [only] = closed;
  if (only === undefined) return null;
  const pass = closed.length === 1 ? only.pass : picked;
  const isReady = pass !== null && reason.trim().length >= 2 && !act.busy;
  const leave = () => {
    setOpen(false);
    setReason('');
    setPicked(null);
    act.clear();
  };
  const submit = async () => {
    if (!isReady) return;
    if (await act.run('reopenBundle', { contestId, bundle: view.bundle, pass, reason })) leave();
  };
  return (
    <>
      <button
        type="button"
        className="link quiet"
        aria-label={`重新打开第 ${view.bundle} 捆`}
        onClick={() => setOpen(true)}
      >
        重开…
      </button>
      <Modal
        title={`重新打开第 ${view.bundle} 捆`}
        open={isOpen}
        afterOpenChange={(shown) => (shown ? field.current?.focus() : undefined)}
        onCancel={leave}
        onOk={submit}
        okText={pass === null ? '重新打开' : `重新打开${passNames(pass)}`}
        okButtonProps={{ disabled: !isReady }}
        cancelText="不改"
        destroyOnHidden
      >
        <p>
          由原来录这一遍的人接着录或更正，再收捆；本人已离开的，打开后按「换人」。收捆后两遍重新比对；已核定的差异留在会议日志里。
        </p>
        <Radio.Group
          className="hands"
          value={pass}
          onChange={({ target }) => setPicked(target.value === 1 ? 1 : 2)}
          options={closed.map((one) => ({ value: one.pass, label: `${passNames(one.pass)}（${one.operator}）` }))}
        />
        <ReasonInput
          ref={field}
          label="重新打开的原因"
          placeholder="原因（必填），写入会议日志"
          value={reason}
          onChange={setReason}
          onEnter={submit}
        />
        <RefusalLine refusal={act.refusal} />
      </Modal>
    </>
  );
}
